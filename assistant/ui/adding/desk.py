"""Where files are handed in: into the library, and then into the index. Knows nothing of HTTP."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path
from threading import Lock

from corpus.model import Level
from index.library import Added, Entry, Library

Step = tuple[str, int, int]


class Desk:
    """Takes files in and gives notices out; ``renew`` brings the answers up to date."""

    def __init__(
        self, library: Library, renew: Callable[[], None], today: Callable[[], date]
    ) -> None:
        """Keep notices in ``library``; ``today`` tells the day that is noted for each."""
        self._library = library
        self._renew = renew
        self._today = today
        self._indexing = Lock()
        # How far the index has come, for whoever waits for it.
        self.step: Step = ("", 0, 0)

    def add(self, path: Path, name: str, *, renew: bool) -> Added:
        """Keep the file at ``path``, which a person calls ``name``; see :meth:`Library.add`."""
        return self._library.add(path, day=self._today(), name=name, renew=renew)

    def remove(self, identifier: str) -> bool:
        """Take a notice out of the library; whether there was one."""
        return self._library.remove(identifier)

    def correct(self, identifier: str, region: str, level: Level | None) -> bool:
        """Keep a person's word for whose notice it is; what is empty leaves the reader's guess."""
        entry = self._library.entry(identifier)
        if entry is None:
            return False
        said = replace(entry.corrections, region=region or None, level=level)
        return self._library.correct(identifier, said)

    def entries(self) -> tuple[Entry, ...]:
        """The notices that were added, earliest first."""
        return self._library.entries()

    def bring_up_to_date(self) -> None:
        """Take what came and went into the index; answers come from the old one meanwhile."""
        with self._indexing:
            try:
                self._renew()
            finally:
                self.step = ("", 0, 0)

    def note(self, stage: str, done: int, total: int) -> None:
        """Remember how far the index has come."""
        self.step = (stage, done, total)
