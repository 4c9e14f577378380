"""The questions of the sets are answered once for all tests that look at the answers."""

from collections.abc import Sequence
from datetime import date

from assistant.answering import Assistant
from assistant.check import Checker, UnprovenError
from assistant.compose.drafts import Draft
from assistant.model import Answer
from corpus.model import Notice
from index.build import Index


class Remembering(Assistant):
    """Answers as any assistant does, the same question only once.

    ``complaints`` are what the checker found in any draft of its answers, earlier turns
    included, and ``checked`` is the number of these drafts.
    """

    def __init__(self, index: Index) -> None:
        """Answer from ``index``."""
        super().__init__(index)
        self._noting = _Noting(self.notices())
        self._checker = self._noting
        self._answers: dict[tuple[tuple[str, ...], date], Answer] = {}

    @property
    def complaints(self) -> list[str]:
        """What could not be proven."""
        return self._noting.found

    @property
    def checked(self) -> int:
        """How many drafts were looked at."""
        return self._noting.checked

    def ask(self, turns: Sequence[str], *, today: date) -> Answer:
        """The answer to the last of ``turns``."""
        asked = (tuple(turns), today)
        if asked not in self._answers:
            self._answers[asked] = super().ask(turns, today=today)
        return self._answers[asked]


class _Noting(Checker):
    """Keeps what it complains of, beside the question."""

    def __init__(self, notices: Sequence[Notice]) -> None:
        super().__init__(notices)
        self.found: list[str] = []
        self.checked = 0

    def check(self, draft: Draft) -> None:
        self.checked += 1
        complaints = list(self.complaints(draft))
        self.found += (f"{draft.query.question}: {complaint}" for complaint in complaints)
        if complaints:
            raise UnprovenError(complaints[0])
