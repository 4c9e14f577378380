import json
import os
import shutil
import subprocess
import sys
import sysconfig
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from offline.describe import description
from offline.install import main, objection
from tests.project.tree import ROOT, rooms, settings

HERE = {
    "version": "0.1.0",
    "python": f"{sys.version_info.major}.{sys.version_info.minor}",
    "platform": sysconfig.get_platform(),
}
OWN = ("pyproject.toml", "README.md", "app.py")


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The project's own wheel, built from a copy of the tree."""
    copy = tmp_path_factory.mktemp("copy")
    for room in rooms():
        shutil.copytree(
            room, copy / room.name, ignore=shutil.ignore_patterns("__pycache__", "*.part*")
        )
    for name in OWN:
        shutil.copy(ROOT / name, copy)
    build = [sys.executable, "-m", "pip", "wheel", "--quiet", "--no-deps", "--no-build-isolation"]
    folder = tmp_path_factory.mktemp("wheels")
    subprocess.run([*build, "--no-index", "--wheel-dir", folder, copy], check=True)
    (built,) = folder.glob("*.whl")
    return built


@pytest.fixture(scope="module")
def installed(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder that holds the wheel's content and none of the project's tree."""
    folder = tmp_path_factory.mktemp("installed")
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(folder)
    return folder


def shipped() -> Iterator[str]:
    for room in rooms():
        for path in room.rglob("*"):
            if path.is_file() and not {"__pycache__"} & set(path.parts):
                yield path.relative_to(ROOT).as_posix()


def test_the_wheel_holds_every_file_of_the_packages(wheel: Path) -> None:
    expected = {*shipped(), "app.py"}
    assert {"corpus/notices/gansu.txt", "corpus/notices/catalogue.toml"} <= expected
    with zipfile.ZipFile(wheel) as archive:
        assert {name for name in archive.namelist() if ".dist-info/" not in name} == expected


def test_what_is_installed_reads_its_own_notices(installed: Path, tmp_path: Path) -> None:
    environ = {**os.environ, "PYTHONPATH": str(installed), "PYTHONIOENCODING": "utf-8"}
    where = [sys.executable, "-c", "import corpus; print(corpus.__file__)"]
    command = [sys.executable, "-m", "corpus", "export"]
    found = subprocess.run(where, cwd=tmp_path, env=environ, capture_output=True, check=True)
    done = subprocess.run(command, cwd=tmp_path, env=environ, capture_output=True, check=True)
    assert Path(found.stdout.decode().strip()).is_relative_to(installed)
    lines = [json.loads(line) for line in done.stdout.decode("utf-8").splitlines()]
    notices = {line["id"] for line in lines if line["type"] == "notice"}
    assert notices == {"gansu", "guangdong", "lingtai", "qinzhou"}


def test_a_bundle_says_what_it_is_for(wheel: Path) -> None:
    assert description(wheel.parent) == {**HERE, "version": settings()["project"]["version"]}


def test_a_folder_without_the_projects_wheel_is_no_bundle(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="holds 0 wheels of the project"):
        description(tmp_path)


def test_this_python_may_install_what_was_made_for_it() -> None:
    assert objection(HERE) is None


@pytest.mark.parametrize(
    ("changed", "words"),
    [
        ({"python": "3.99"}, "was made for Python 3.99. Remedy: run python3.99 install.py"),
        ({"platform": "win-amd64"}, "was made for win-amd64. Remedy: make the bundle anew"),
    ],
)
def test_another_machine_is_told_why_not(changed: dict[str, str], words: str) -> None:
    assert words in (objection({**HERE, **changed}) or "")


def test_a_bundle_without_its_wheels_ends_with_one_line(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "made-for.json").write_text(json.dumps(HERE), encoding="utf-8")
    (tmp_path / "wheels").mkdir()
    monkeypatch.setattr("offline.install.HERE", tmp_path)
    assert main([str(tmp_path / "assistant")]) == 1
    said = capfd.readouterr()
    assert said.err.splitlines()[-1].startswith("pip could not install it")
    assert "Done." not in said.out


def test_a_folder_that_holds_something_is_left_alone(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "made-for.json").write_text(json.dumps(HERE), encoding="utf-8")
    monkeypatch.setattr("offline.install.HERE", tmp_path)
    assert main([str(tmp_path)]) == 1
    assert "is there already. Remedy: delete it, or name another." in capsys.readouterr().err
    assert [path.name for path in tmp_path.iterdir()] == ["made-for.json"]
