"""Which records of two notices lie nearest in subject, by the likeness of their words.

The likeness and its threshold are those of :mod:`index.similar`, by which answers find the
same matter elsewhere, too. Near is not equal: a pair says where to look, and no more.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from corpus.model import Kind, Notice, Record
from index.similar import rows


@dataclass(frozen=True, slots=True, kw_only=True)
class Pair:
    """A record and the nearest one of another notice, with a likeness up to 1.

    ``other`` is None, and ``likeness`` 0, where nothing reaches the threshold.
    """

    record: Record
    other: Record | None
    likeness: float


class Pairing:
    """Pairs records of notices; the likeness of all is found once, when it is first needed."""

    def __init__(self, notices: Sequence[Notice]) -> None:
        """Pair records of ``notices``."""
        self._notices = notices

    def pairs(self, notice: Notice, other: Notice, kind: Kind) -> tuple[Pair, ...]:
        """Each record of that kind of ``notice``, in its order, with its nearest in ``other``.

        A task is held against tasks, and so on; where ``other`` has none of the kind, against
        all that it has.
        """
        known = {record.id: record for record in other.of_kind(kind) or other.records}
        return tuple(self._pair(record, known) for record in notice.of_kind(kind))

    def _pair(self, record: Record, known: dict[str, Record]) -> Pair:
        for identifier, likeness in self._near.get(record.id, ()):
            if identifier in known:
                return Pair(record=record, other=known[identifier], likeness=likeness)
        return Pair(record=record, other=None, likeness=0.0)

    @cached_property
    def _near(self) -> dict[str, list[tuple[str, float]]]:
        """By a record's id, what is like it, best first."""
        near: dict[str, list[tuple[str, float]]] = {}
        for record, other, likeness in rows([r for n in self._notices for r in n.records]):
            near.setdefault(record, []).append((other, likeness))
        return near
