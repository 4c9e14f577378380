"""Where an index lies on disk: folders of one build each, a pointer to the one in use, locks.

::

    home/current                the name of the folder in use
    home/build.lock             held by the one process that builds
    home/index-<digest>[-n]/    a finished build: manifest.json, register.sqlite, vectors/
    home/index-…/readers/*.lock held by each process that has it open

A folder is written under a name that nothing reads (``building-…``) and renamed when it is
whole; what an interrupted build left under such a name goes at the next start. Locks are the
operating system's: they end with the process that holds them.

A home that cannot be written to is read as it is: nobody can remove what it holds, so that its
readers need no locks.
"""

import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from itertools import count
from pathlib import Path
from uuid import uuid4

from filelock import FileLock, Timeout

POINTER = "current"
READERS = "readers"
_BUILDING = "building-*"


class HomeError(OSError):
    """The home cannot be written to where it must be; the message names it and the remedy."""

    def __init__(self, home: Path, error: OSError) -> None:
        reason = error.strerror or str(error)
        super().__init__(
            f"The folder {home} cannot be written to ({reason}), and no index stands there that "
            "is up to date. Choose a folder of your own with ASSISTANT_HOME."
        )


@contextmanager
def only_builder(home: Path) -> Iterator[None]:
    """Be the one process that builds in ``home``; waits for another to finish.

    Raises :class:`HomeError` where ``home`` cannot be written to.
    """
    lock = FileLock(home / "build.lock")
    try:
        home.mkdir(parents=True, exist_ok=True)
        lock.acquire()
    except OSError as error:
        raise HomeError(home, error) from error
    try:
        yield
    finally:
        lock.release()


def sweep(home: Path) -> None:
    """Remove what an interrupted build left behind, unless somebody builds just now.

    Does nothing where ``home`` cannot be written to.
    """
    if any(home.glob(_BUILDING)):
        with suppress(OSError, Timeout), FileLock(home / "build.lock", timeout=0):
            _remove_unfinished(home)


def pointed_at(home: Path) -> Path | None:
    """The folder in use, or ``None`` where there is none yet or the pointer is damaged."""
    try:
        name = (home / POINTER).read_text(encoding="utf-8").strip()
    except (OSError, UnicodeDecodeError):
        return None
    folder = home / name
    return folder if name.startswith("index-") and folder.is_dir() else None


@contextmanager
def unfinished(home: Path) -> Iterator[Path]:
    """A new folder to build in, while no other process builds; it goes where that fails.

    What an earlier build left behind is removed first. Raises :class:`HomeError` where ``home``
    cannot be written to.
    """
    _remove_unfinished(home)
    folder = home / _BUILDING.replace("*", uuid4().hex)
    try:
        folder.mkdir()
    except OSError as error:
        raise HomeError(home, error) from error
    try:
        yield folder
    except BaseException:
        shutil.rmtree(folder, ignore_errors=True)
        raise


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


def opened(folder: Path) -> Callable[[], None] | None:
    """Tell builders that ``folder`` is open; what comes back lets go. ``None`` where it is gone.

    In a folder that cannot be written to nobody is told.
    """
    path = folder / READERS / f"{uuid4().hex}.lock"
    try:
        path.parent.mkdir(exist_ok=True)
        # It is released where the index is closed, which may be in another thread.
        lock = FileLock(path, thread_local=False)
        lock.acquire()
    except FileNotFoundError:
        return None
    except OSError:
        return _nobody_told

    def let_go() -> None:
        lock.release()
        path.unlink(missing_ok=True)

    return let_go


def _nobody_told() -> None:
    """Let go of a folder that cannot be written to, in which nothing was held."""


def _remove_unfinished(home: Path) -> None:
    for folder in home.glob(_BUILDING):
        shutil.rmtree(folder, ignore_errors=True)


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
