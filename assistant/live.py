"""The assistant over what its home holds now: notices that are added come in without a restart."""

import logging
from collections.abc import Callable, Collection, Sequence
from datetime import date
from pathlib import Path
from threading import Lock

from assistant.answering import Assistant
from assistant.model import Answer
from assistant.query import Query
from corpus.model import Notice
from index.folders import pointed_at
from index.register import Register
from index.subject import Match, Subject

_log = logging.getLogger(__name__)


class LiveAssistant:
    """Answers by the index that its home's pointer names.

    When another index is put in use, here or by another process, the next question opens it;
    whoever asks meanwhile is answered by the one before. That one goes when its last question
    is answered.
    """

    def __init__(self, home: Path, opener: Callable[[], Assistant]) -> None:
        """Answer by what ``opener`` opens in ``home``, again whenever its pointer moves."""
        self._home = home
        self._open = opener
        self._opening = Lock()
        self._current = opener()
        self._seen = pointed_at(home)

    def current(self) -> Assistant:
        """The assistant over the index in use."""
        pointed = pointed_at(self._home)
        if pointed is not None and pointed != self._seen and self._opening.acquire(blocking=False):
            try:
                self._turn_to(pointed)
            finally:
                self._opening.release()
        return self._current

    def renew(self) -> None:
        """Take in at once what came and went in the library; waits until it is there."""
        with self._opening:
            opened = self._open()
            self._current, self._seen = opened, pointed_at(self._home)

    def ask(self, turns: Sequence[str], *, today: date) -> Answer:
        """See :meth:`Assistant.ask`."""
        return self.current().ask(turns, today=today)

    def read(self, turns: Sequence[str], *, today: date) -> Query:
        """See :meth:`Assistant.read`."""
        return self.current().read(turns, today=today)

    def notices(self) -> tuple[Notice, ...]:
        """The notices that answers can come from."""
        return self.current().notices()

    def search(
        self, subject: str, ids: Collection[str], limit: int, *, today: date
    ) -> tuple[Match, ...]:
        """See :meth:`Assistant.search`."""
        return self.current().search(subject, ids, limit, today=today)

    @property
    def register(self) -> Register:
        """Exact look-ups over the same notices, for lists."""
        return self.current().register

    def answer(self, query: Query) -> Answer:
        """See :meth:`Assistant.answer`."""
        return self.current().answer(query)

    @property
    def subject(self) -> Subject:
        """See :attr:`Assistant.subject`."""
        return self.current().subject

    def _turn_to(self, pointed: Path) -> None:
        # Only once for every move, also where opening builds and so moves it again.
        self._seen = pointed
        try:
            self._current = self._open()
        # Whatever is wrong with the new index, the old one still answers.
        except Exception as error:
            _log.error("The index %s could not be opened: %s", pointed.name, error)
            return
        self._seen = pointed_at(self._home)
