"""Where the project stands, and which of its files are looked at."""

import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[2]
MADE = {"build", "bundle", "dist", "test-output"}  # by commands, and not by people


def settings() -> dict[str, Any]:
    """The content of ``pyproject.toml``."""
    return tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))


def constraints() -> dict[str, str]:
    """Each distribution that ``constraints.txt`` names, as written, with its version."""
    lines = (ROOT / "constraints.txt").read_text(encoding="utf-8").splitlines()
    return dict(line.split("==") for line in lines if line and not line.startswith("#"))


def rooms() -> tuple[Path, ...]:
    """The folders of the packages that are installed."""
    return tuple(ROOT / name for name in settings()["tool"]["importlinter"]["root_packages"])


def modules(*folders: Path) -> Iterator[Path]:
    """All Python files below ``folders``; below the project where none is given."""
    for folder in folders or _written_folders():
        yield from sorted(folder.rglob("*.py"))
    if not folders:
        yield from sorted(ROOT.glob("*.py"))


def _written_folders() -> Iterator[Path]:
    for path in sorted(ROOT.iterdir()):
        if path.is_dir() and not path.name.startswith(".") and path.name not in MADE:
            yield path
