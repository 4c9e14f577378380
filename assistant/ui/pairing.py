"""Which records of two notices lie nearest in subject, by the likeness of their words.

The likeness and its threshold are those of :mod:`index.similar`, by which answers find the
same matter elsewhere, too, as the register keeps them. Near is not equal: a pair says where
to look, and no more.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from corpus.model import Kind, Notice, Record

# By a record's id, the ids of what is like it in other notices, best first, and how like.
Similar = Callable[[str], Iterable[tuple[str, float]]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Pair:
    """A record and the nearest one of another notice, with a likeness up to 1.

    ``other`` is None, and ``likeness`` 0, where nothing reaches the threshold.
    """

    record: Record
    other: Record | None
    likeness: float


class Pairing:
    """Pairs the records of two notices by what the index holds to be ``similar``."""

    def __init__(self, similar: Similar) -> None:
        """Pair by ``similar``, which is the register's."""
        self._similar = similar

    def pairs(self, notice: Notice, other: Notice, kind: Kind) -> tuple[Pair, ...]:
        """Each record of that kind of ``notice``, in its order, with its nearest in ``other``.

        A task is held against tasks, and so on; where ``other`` has none of the kind, against
        all that it has.
        """
        known = {record.id: record for record in other.of_kind(kind) or other.records}
        return tuple(self._pair(record, known) for record in notice.of_kind(kind))

    def _pair(self, record: Record, known: dict[str, Record]) -> Pair:
        for identifier, likeness in self._similar(record.id):
            if identifier in known:
                return Pair(record=record, other=known[identifier], likeness=likeness)
        return Pair(record=record, other=None, likeness=0.0)
