"""Of the items that meet the conditions, those that come first or last, or name the most units."""

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date

from assistant.query import Query, UnitMention
from corpus.model import Record
from corpus.units import is_general


def superlative(query: Query, records: Sequence[Record]) -> tuple[Query, tuple[Record, ...]]:
    """The records that the query's superlative chooses in each notice; all where it has none.

    For the unit that leads the most, the query comes back with that unit in it.
    """
    if query.superlative in (None, "largest_part", "smallest_part"):
        # Of a part, every item is meant.
        return query, tuple(records)
    if query.superlative == "busiest":
        return _of_busiest(query, records)
    measure = _MEASURES[query.superlative]
    measured = {r.id: value for r in records if (value := measure(r)) is not None}
    if not measured:
        # None has a date: then there is no first, and they are shown without one.
        return replace(query, superlative=None), tuple(records)
    best: dict[str, float] = {}
    for record in records:
        if record.id in measured:
            best[record.notice] = max(
                best.get(record.notice, measured[record.id]), measured[record.id]
            )
    return query, tuple(r for r in records if r.id in measured and measured[r.id] == best[r.notice])


def _of_busiest(query: Query, records: Sequence[Record]) -> tuple[Query, tuple[Record, ...]]:
    """What is led by the unit that leads the most; general names are no unit."""
    led = Counter(
        name for record in records for name in record.names_as("lead") if not is_general(name)
    )
    if not led:
        return query, ()
    most = max(led.values())
    names = tuple(name for name in led if led[name] == most)
    unit = UnitMention(spelling=names[0], names=names, general=False)
    kept = tuple(r for r in records if set(names) & set(r.names_as("lead")))
    return replace(query, units=(unit,), roles=("lead",)), kept


def _last_day(record: Record) -> date | None:
    return max((due.end for due in record.deadlines if due.end), default=None)


def _lateness(record: Record) -> float | None:
    day = _last_day(record)
    return float(day.toordinal()) if day else None


def _earliness(record: Record) -> float | None:
    day = min((due.end for due in record.deadlines if due.end), default=None)
    return -float(day.toordinal()) if day else None


_MEASURES: dict[str, Callable[[Record], float | None]] = {
    "earliest": _earliness,
    "latest": _lateness,
    "most_lead": lambda record: float(len(record.names_as("lead"))) or None,
    "most_responsible": lambda record: float(len(record.names_as("responsible"))) or None,
}
