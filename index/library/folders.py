"""The files that a person means who names files and folders."""

from collections.abc import Iterable
from pathlib import Path

# Files of the system, and the locks of an office program beside an open document.
_HIDDEN = (".", "~$")
_OF_SYSTEM = ("thumbs.db", "desktop.ini")


def files_in(paths: Iterable[Path]) -> tuple[Path, ...]:
    """The files, in order, each once: of a folder all that lie in it, hidden ones aside.

    A path that is not there is kept, so that reading it says so.
    """
    found: list[Path] = []
    for path in paths:
        inside = sorted(p for p in path.rglob("*") if p.is_file()) if path.is_dir() else [path]
        of_folder = [p for p in inside if not _is_hidden(p.name)]
        found += of_folder if path.is_dir() else inside
    return tuple(dict.fromkeys(found))


def _is_hidden(name: str) -> bool:
    return name.startswith(_HIDDEN) or name.lower() in _OF_SYSTEM
