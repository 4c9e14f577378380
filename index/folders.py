"""Where an index lies on disk: folders of one build each, a pointer to the one in use, locks.

::

    home/current                the name of the folder in use
    home/build.lock             held by the one process that builds
    home/index-<digest>[-n]/    a finished build: manifest.json, register.sqlite, vectors/
    home/index-…/readers/*.lock held by each process that has it open

A folder is written under a name that nothing reads (``building-…``) and renamed when it is
whole. Locks are the operating system's: they end with the process that holds them.
"""

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import count
from pathlib import Path
from uuid import uuid4

from filelock import FileLock, Timeout

POINTER = "current"
READERS = "readers"


@contextmanager
def only_builder(home: Path) -> Iterator[None]:
    """Be the one process that builds in ``home``; waits for another to finish."""
    home.mkdir(parents=True, exist_ok=True)
    with FileLock(home / "build.lock"):
        yield


def pointed_at(home: Path) -> Path | None:
    """The folder in use, or ``None`` where there is none yet or the pointer is damaged."""
    try:
        name = (home / POINTER).read_text(encoding="utf-8").strip()
    except (OSError, UnicodeDecodeError):
        return None
    folder = home / name
    return folder if name.startswith("index-") and folder.is_dir() else None


def unfinished(home: Path) -> Path:
    """A new folder to build in; what a crash left behind is removed first."""
    for folder in home.glob("building-*"):
        shutil.rmtree(folder, ignore_errors=True)
    folder = home / f"building-{uuid4().hex}"
    folder.mkdir()
    return folder


def put_in_use(home: Path, built: Path, digest: str) -> Path:
    """Give ``built`` its name, point to it, and remove what nobody has open; its new place."""
    names = (f"index-{digest}" if n == 1 else f"index-{digest}-{n}" for n in count(1))
    folder = next(home / name for name in names if not (home / name).exists())
    built.rename(folder)
    pointer = home / f"{POINTER}.new"
    pointer.write_text(folder.name, encoding="utf-8")
    pointer.replace(home / POINTER)
    _remove_others(home, folder)
    return folder


def reader_lock(folder: Path) -> FileLock | None:
    """A lock, held, that tells builders that ``folder`` is open; ``None`` where it is gone."""
    readers = folder / READERS
    try:
        readers.mkdir(exist_ok=True)
        # It is released where the index is closed, which may be in another thread.
        lock = FileLock(readers / f"{uuid4().hex}.lock", thread_local=False)
        lock.acquire()
    except FileNotFoundError:
        return None
    return lock


def _remove_others(home: Path, kept: Path) -> None:
    for folder in home.glob("index-*"):
        if folder != kept and not _is_open(folder):
            shutil.rmtree(folder, ignore_errors=True)


def _is_open(folder: Path) -> bool:
    return any(_is_held(path) for path in (folder / READERS).glob("*.lock"))


def _is_held(path: Path) -> bool:
    try:
        with FileLock(path, timeout=0):
            return False
    except Timeout:
        return True
