"""A folder's copy of one's own, for a library that writes where it is only asked."""

import shutil
import time
from contextlib import suppress
from pathlib import Path
from tempfile import gettempdir, mkdtemp

from filelock import FileLock, Timeout

_PREFIX = "plan-assistant-"
_LOCK = "held.lock"
# A younger copy may be one that its process has not locked yet.
_SURELY_LOCKED_SECONDS = 60.0


class Copy:
    """A copy that may be written to; what processes left that were killed goes first."""

    def __init__(self, folder: Path) -> None:
        """Copy ``folder``; raises :class:`OSError` where it cannot be read or copied."""
        self._place = Path(mkdtemp(prefix=_PREFIX))
        self._lock = FileLock(self._place / _LOCK, thread_local=False)
        self._lock.acquire()
        _sweep(self._place)
        self.folder = self._place / folder.name
        # The contents alone: files that nobody may write to would be copied as such.
        shutil.copytree(folder, self.folder, copy_function=shutil.copyfile)
        for path in (self.folder, *self.folder.rglob("*")):
            path.chmod(0o700 if path.is_dir() else 0o600)

    def remove(self) -> None:
        """Remove the copy; does nothing where it is gone."""
        self._lock.release()
        shutil.rmtree(self._place, ignore_errors=True)


def _sweep(own: Path) -> None:
    """Remove this user's copies that no process holds any more."""
    for place in Path(gettempdir()).glob(f"{_PREFIX}*"):
        with suppress(OSError, Timeout):
            state, lock = place.lstat(), place / _LOCK
            old = time.time() - state.st_mtime > _SURELY_LOCKED_SECONDS
            if old and state.st_uid == own.stat().st_uid and lock.is_file():
                with FileLock(lock, timeout=0):
                    shutil.rmtree(place, ignore_errors=True)
