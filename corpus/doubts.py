"""What of a record's units is not sure: names that nothing speaks for.

A name is sure when it is made of words that ``units.toml`` knows, speaks of a kind of unit,
or ends as names of units do. A very long one, or one with a verb in it, is a sentence that
stood where units were promised.
"""

from collections.abc import Iterator, Sequence

from corpus.model import Problem, Record, Span
from corpus.unit_shapes import looks_like_unit


def unit_doubts(records: Sequence[Record]) -> Iterator[Problem]:
    """A problem for each name in a bracket or a column that does not look like a unit's."""
    told: set[Span] = set()
    for record in records:
        for unit in record.units_as("lead", "responsible", "standing"):
            if unit.span not in told and not looks_like_unit(unit.name):
                told.add(unit.span)
                yield Problem(
                    message="this stands where units are named, and does not look like one",
                    span=unit.span,
                )
