"""Where files are handed in: into the library, and then into the index. Knows nothing of HTTP."""

from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path
from threading import Lock

from corpus.model import Notice
from index.library import Added, Corrections, Entry, Library

Step = tuple[str, int, int]


class Desk:
    """Takes files in and gives notices out; ``renew`` brings the answers up to date."""

    def __init__(
        self,
        library: Library,
        *,
        renew: Callable[[], None],
        today: Callable[[], date],
        held: Callable[[], Sequence[Notice]],
    ) -> None:
        """Keep notices in ``library``.

        ``today`` tells the day that is noted for each, ``held`` the notices that answers come
        from.
        """
        self._library = library
        self._held = held
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

    def correct(self, identifier: str, said: Corrections) -> bool:
        """Keep a person's word; what is left open goes back to what was read.

        Whether there is such a notice, and such notices that it rests on.
        """
        held = {notice.id for notice in self._held()} - {identifier}
        return held.issuperset(said.parents) and self._library.correct(identifier, said)

    def withdraw(self, identifier: str) -> bool:
        """Take back all that was corrected of a notice; whether there is one."""
        return self._library.correct(identifier, Corrections())

    def held(self) -> dict[str, Notice]:
        """The notices that answers come from, by id."""
        return {notice.id: notice for notice in self._held()}

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
