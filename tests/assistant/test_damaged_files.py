"""What is damaged outside of the program ends a command with one line and code 2, no traceback."""

import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.assistant.talk import Run
from tests.project.tree import ROOT

QUESTION = "任务27谁牵头，什么时候完成？"


@pytest.fixture
def copied(tmp_path: Path) -> Path:
    """A place to start the program in, with a corpus of its own, which may be damaged."""
    shutil.copytree(ROOT / "corpus", tmp_path / "corpus")
    return tmp_path


def started(place: Path, *command: str) -> subprocess.CompletedProcess[str]:
    """How a command ends whose corpus is that of ``place``."""
    paths = os.pathsep.join((str(place), str(ROOT)))
    own = {"ASSISTANT_HOME": str(place / "home"), "PYTHONPATH": paths}
    return subprocess.run(
        [sys.executable, "-m", "assistant", *command],
        env={**os.environ, **own},
        capture_output=True,
        text=True,
        check=False,
        cwd=place,
    )


def _edited(notices: Path) -> None:
    with (notices / "gansu.txt").open("a", encoding="utf-8") as file:
        file.write("又及。\n")


def _nonsense(notices: Path) -> None:
    (notices / "catalogue.toml").write_text("[[notice", encoding="utf-8")


def _half(notices: Path) -> None:
    text = (notices / "catalogue.toml").read_text(encoding="utf-8")
    (notices / "catalogue.toml").write_text(text.replace("region", "regions"), encoding="utf-8")


@pytest.mark.parametrize(
    ("damage", "named", "remedy"),
    [
        (_edited, "gansu.txt", "restore the file"),
        (lambda notices: (notices / "gansu.txt").unlink(), "gansu.txt", "restore the file"),
        (lambda notices: (notices / "gansu.txt").write_bytes(b"\0\1"), "gansu.txt", "restore"),
        (_nonsense, "catalogue.toml", "mend it"),
        (_half, "catalogue.toml", "add it"),
        (lambda notices: (notices / "catalogue.toml").unlink(), "catalogue.toml", "restore"),
        (shutil.rmtree, "notices", "Restore it"),
    ],
)
def test_a_damaged_notice_is_one_line_and_no_refusal(
    copied: Path, damage: Callable[[Path], None], named: str, remedy: str
) -> None:
    damage(copied / "corpus" / "notices")
    ended = started(copied, "ask", QUESTION)
    assert (ended.returncode, ended.stdout) == (2, "")
    said = ended.stderr.splitlines()[-1]
    assert named in said
    assert remedy in said
    assert "Traceback" not in ended.stderr


@pytest.mark.parametrize("command", [["obligations"], ["quiz", "--count", "1"]])
def test_the_other_commands_say_so_too(copied: Path, command: list[str]) -> None:
    _edited(copied / "corpus" / "notices")
    ended = started(copied, *command)
    assert (ended.returncode, ended.stdout) == (2, "")
    assert "gansu.txt: differs from the sha256" in ended.stderr
    assert "Traceback" not in ended.stderr


def test_a_question_of_subject_outlives_damaged_vectors(
    run: Run, built_home: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    home = tmp_path / "home"
    shutil.copytree(built_home, home)
    (vectors,) = home.glob("index-*/vectors/chroma.sqlite3")
    vectors.write_bytes(b"\0" * vectors.stat().st_size)
    monkeypatch.setitem(os.environ, "ASSISTANT_HOME", str(home))
    code, out, _ = run("ask", "乡镇执法赋权怎么规范？")
    assert code == 0
    assert "措施11" in out
    assert [path.is_relative_to(vectors.parents[1]) for path in home.glob("index-*")] == [False]
