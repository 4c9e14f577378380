"""Conditions on deadlines with one end or two: after 1 October and within 2024, 含当天.

The words stand in ``dates.toml``.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date, timedelta

from assistant.query import Due, Relation
from assistant.reading.times.yearless import YEAR
from assistant.reading.words.patterns import pattern
from corpus.model import Deadline, Span

_YEAR = re.compile(r"20\d\d\s*年")
# Behind the first of two times stands no more than this before the second.
_PAUSE = 12


def condition(relation: Relation, time: Deadline, end: date | None = None) -> Due:
    """The condition that a deadline stands in this relation to a time."""
    last = end or time.end
    return Due(
        relation=relation,
        words=time.text,
        start=time.start,
        end=last,
        any_year=last is not None and last.year == YEAR,
        ongoing=time.ongoing,
    )


def is_period(time: Deadline) -> bool:
    """A quarter, half a year, a month; a whole year is what a deadline says."""
    lasts = time.start and time.end and time.start < time.end
    return bool(lasts) and not _YEAR.fullmatch(time.text)


def from_to(text: str, first: Deadline, last: Deadline) -> Due:
    """Two times, and whatever is due between them, both included."""
    words = text[first.span.start : last.span.end]
    return Due(relation="within", words=words, start=first.start or first.end, end=last.end)


def two_ended(text: str, times: tuple[Deadline, ...], first: Due, second: Due) -> Due | None:
    """What is due behind one time and up to another: 10月1日以后、2024年内到期的.

    ``first`` and ``second`` are the two times as conditions of their own.
    """
    start, end = _first_day(first), _last_day(second)
    gap = times[1].span.start - times[0].span.end
    if start is None or end is None or end < start or gap > _PAUSE:
        return None
    words = text[times[0].span.start : times[1].span.end]
    return Due(relation="within", words=words, start=start, end=end)


def _first_day(due: Due) -> date | None:
    if due.relation == "after" and due.end:
        return due.end + timedelta(days=1)
    return due.end if due.relation == "not_yet" else due.start if due.end == date.max else None


def _last_day(due: Due) -> date | None:
    if due.relation == "before":
        return (due.start or due.end or date.min) - timedelta(days=1)
    return due.end if due.relation in ("by", "within", "during") else None


def with_its_day(time: Deadline, behind: str) -> Due | None:
    """A time whose own day a bracket counts in, or not: 6月30日前（含当天）, 2025年以后（含）."""
    match = _behind("day_counted", behind)
    if match is None or time.end is None:
        return None
    counted, after = match["counted"] is not None, match["after"] is not None
    if after:
        start = replace(time, start=time.start or time.end)
        return condition("during", start, end=date.max) if counted else condition("after", time)
    if not (match["before"] or time.text.endswith("前")):
        return None
    first = replace(time, start=date.min if counted else None)
    return condition("within" if counted else "before", first)


def compares(text: str, times: Sequence[Deadline]) -> bool:
    """Whether deadlines are compared with one of the times: 比2024年10月31日更晚."""
    return any(_behind("compared", text[time.span.end :]) for time in times)


def said_beside(text: str, times: Sequence[Deadline]) -> Iterator[Span]:
    """What behind the times only says how they are meant: （含当天）, 更晚."""
    for time in times:
        for name in ("day_counted", "compared"):
            if match := _behind(name, text[time.span.end :]):
                yield Span(time.span.end, time.span.end + match.end())


def _behind(name: str, behind: str) -> "re.Match[str] | None":
    return pattern("dates.toml", name).match(behind)
