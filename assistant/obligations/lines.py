"""A record becomes lines: one for each of its deadlines, with the sentences that matter marked."""

from collections.abc import Iterator, Sequence
from datetime import date

from assistant.compose.citations import cite
from assistant.evidence.matter.sentences import sentences
from assistant.obligations.model import Line
from assistant.obligations.timing import timing
from corpus.model import Deadline, Notice, Record, Span


def lines(
    record: Record, notice: Notice, today: date, named_at: Sequence[Span] = ()
) -> Iterator[Line]:
    """The lines of a record; ``named_at`` is where it names the unit that is asked for."""
    deadlines: tuple[Deadline | None, ...] = record.deadlines or (None,)
    for deadline in deadlines:
        places = (*named_at, deadline.span) if deadline else tuple(named_at)
        marked = tuple(_sentences_with(record, places))
        yield Line(citation=cite(record, notice, marked), timing=timing(deadline, today))


def _sentences_with(record: Record, places: Sequence[Span]) -> Iterator[Span]:
    """Where the sentences stand in which one of the places lies."""
    for _, pieces in sentences(record):
        if any(piece.holds(place) for piece in pieces for place in places):
            yield from pieces
