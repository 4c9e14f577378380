"""Counts over a list of obligations, for pictures."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from assistant.obligations.model import STATES, Obligation, State
from corpus.model import Record
from corpus.units import UnitKey, key


@dataclass(frozen=True, slots=True, kw_only=True)
class TimeSlot:
    """A quarter of a year, and how many lines have their deadline's end in it, by state.

    ``start`` and ``end`` are ``None`` for the lines without a computed end. ``counts`` holds
    only states that occur, in the order of :data:`STATES`.
    """

    start: date | None
    end: date | None
    counts: tuple[tuple[State, int], ...]

    @property
    def total(self) -> int:
        """All lines of the slot."""
        return sum(count for _, count in self.counts)


@dataclass(frozen=True, slots=True, kw_only=True)
class UnitCount:
    """How many records name the unit as lead."""

    name: str
    count: int


def deadlines_over_time(obligations: Sequence[Obligation]) -> tuple[TimeSlot, ...]:
    """The lines by quarter, every quarter from the first to the last, then those without a day."""
    states: dict[date | None, Counter[State]] = {}
    for obligation in obligations:
        timing = obligation.line.timing
        end = timing.deadline.end if timing.deadline else None
        start = _quarter(end) if end else None
        states.setdefault(start, Counter())[timing.state] += 1
    starts = sorted(start for start in states if start)
    slots: list[TimeSlot] = []
    start = starts[0] if starts else None
    while start and start <= starts[-1]:
        after = _next_quarter(start)
        slots.append(_slot(start, _day_before(after), states.get(start, Counter())))
        start = after
    if None in states:
        slots.append(_slot(None, None, states[None]))
    return tuple(slots)


def tasks_per_lead(records: Iterable[Record]) -> tuple[UnitCount, ...]:
    """Each unit that leads, with how many of the records it leads; the most first.

    A record counts once for each of its lead units; two names of one unit (省级行政执法部门,
    省行政执法部门) count together, under the first. Units with equal counts stand in the order
    in which they are first named.
    """
    counts: Counter[UnitKey] = Counter()
    names: dict[UnitKey, str] = {}
    for record in {record.id: record for record in records}.values():
        named = {key(name): name for name in record.names_as("lead")}
        names = named | names
        counts.update(named.keys())
    return tuple(UnitCount(name=names[k], count=count) for k, count in counts.most_common())


def _slot(start: date | None, end: date | None, counted: Counter[State]) -> TimeSlot:
    counts = tuple((state, counted[state]) for state in STATES if counted[state])
    return TimeSlot(start=start, end=end, counts=counts)


def _quarter(day: date) -> date:
    return date(day.year, (day.month - 1) // 3 * 3 + 1, 1)


def _next_quarter(start: date) -> date:
    return date(start.year + start.month // 10, (start.month + 2) % 12 + 1, 1)


def _day_before(day: date) -> date:
    return date.fromordinal(day.toordinal() - 1)
