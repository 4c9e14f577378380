import os
import re
import shutil
import stat
import subprocess
import sys
from pathlib import Path

import pytest

from tests.project.tree import ROOT

pytestmark = pytest.mark.skipif(not shutil.which("make"), reason="there is no make here")

TARGETS = {"bench", "bundle", "check", "clean", "help", "install", "run", "test"}


def make(*arguments: str, folder: Path = ROOT) -> subprocess.CompletedProcess[str]:
    # Under `make test` the outer make would lend its flags to this one.
    environ = {name: value for name, value in os.environ.items() if not name.startswith("MAKE")}
    command = ["make", "--no-print-directory", *arguments]
    return subprocess.run(
        command, cwd=folder, env=environ, capture_output=True, text=True, check=False
    )


@pytest.fixture
def fresh(tmp_path: Path) -> Path:
    """A folder with the Makefile and what it reads, and nothing set up."""
    for name in ("Makefile", "pyproject.toml", "constraints.txt"):
        shutil.copy(ROOT / name, tmp_path)
    return tmp_path


def script(path: Path, *lines: str) -> Path:
    path.write_text("\n".join(["#!/bin/sh", *lines, ""]), encoding="utf-8")
    path.chmod(path.stat().st_mode | stat.S_IXUSR)
    return path


def test_help_lists_every_command() -> None:
    listed = re.findall(r"^([a-z]+) +\S", make("help").stdout, flags=re.MULTILINE)
    assert set(listed) == TARGETS


def test_a_python_that_is_not_there_is_named_with_its_remedy(fresh: Path) -> None:
    done = make("run", "PYTHON=python9.99", folder=fresh)
    assert done.returncode != 0
    assert "python9.99 is not there, or does not start" in done.stderr
    assert "apt install python3 python3-venv" in done.stderr
    assert not (fresh / ".venv").exists()


def test_a_python_that_is_too_old_is_named_with_its_remedy(fresh: Path) -> None:
    old = script(
        fresh / "old-python",
        'case "$*" in',
        '  --version) echo "Python 3.9.2" ;;',
        '  *"version_info < (3, 11)"*) exit 1 ;;',
        '  *) echo "3.9" ;;',
        "esac",
    )
    done = make("test", f"PYTHON={old}", folder=fresh)
    assert done.returncode != 0
    assert "is Python 3.9.2, and 3.11 or newer is needed" in done.stderr
    assert "PYTHON=python3.12" in done.stderr
    assert not (fresh / ".venv").exists()


@pytest.mark.parametrize("module", ["venv", "ensurepip"])
def test_a_missing_module_is_named_with_its_remedy(fresh: Path, module: str) -> None:
    lacking = script(
        fresh / "lacking-python",
        'case "$*" in',
        f"  *import*{module}*) exit 1 ;;",
        f'  *) exec {sys.executable} "$@" ;;',
        "esac",
    )
    done = make("run", f"PYTHON={lacking}", folder=fresh)
    assert done.returncode != 0
    assert "venv or ensurepip module is missing" in done.stderr
    assert "apt install python3-venv" in done.stderr
    assert not (fresh / ".venv").exists()


def test_a_good_python_passes(fresh: Path) -> None:
    done = make("python", f"PYTHON={sys.executable}", folder=fresh)
    assert (done.returncode, done.stderr) == (0, "")


def test_torch_comes_from_the_index_that_is_named(fresh: Path) -> None:
    index = "file:///an/index"
    lines = make("-n", "install", f"TORCH_INDEX={index}", folder=fresh).stdout.splitlines()
    torch = next(n for n, line in enumerate(lines) if f"--index-url {index} torch==" in line)
    project = next(n for n, line in enumerate(lines) if "--editable ." in line)
    assert torch < project
    assert "--constraint constraints.txt" in lines[project]


def test_without_a_named_index_none_is_asked_for(fresh: Path) -> None:
    assert "--index-url" not in make("-n", "install", folder=fresh).stdout


def test_setting_up_is_done_once_and_again_when_the_settings_change(fresh: Path) -> None:
    environment = fresh / ".venv"
    release = f"{sys.version_info.major}.{sys.version_info.minor}"
    environment.mkdir()
    for name in (f"made-with-python-{release}", "ready-to-run", "ready-to-work"):
        (environment / name).touch()
    plan = ("-n", "test", f"PYTHON={sys.executable}")
    assert "-m pip" not in make(*plan, folder=fresh).stdout
    settings = fresh / "constraints.txt"
    later = (environment / "ready-to-work").stat().st_mtime + 10
    os.utime(settings, (later, later))
    assert "--editable ." in make(*plan, folder=fresh).stdout
