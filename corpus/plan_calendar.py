"""What an English plan says of its own calendar: its fiscal year, and how long a term is.

    The fiscal year runs July 1 through June 30.     Q3 2026/27 · FY 2027–28 · 2025-26
    Short term means by June 2026.                   Short term

A plan that does not say it leaves such times without a day: the years of councils begin in
April, in July, in October.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta

from corpus.days import Days
from corpus.english_dates import FISCAL, MONTHS
from corpus.english_times import english_time
from corpus.model import Span
from corpus.text import fold

_MONTH = "|".join(sorted(MONTHS, key=len, reverse=True))
_DAY = rf"(?:(?:\d{{1,2}}(?:st|nd|rd|th)?\s+)?(?:{_MONTH})(?:\s+\d{{1,2}}(?:st|nd|rd|th)?)?)"
_TO = r"(?:to|through|until|–|—|-|and (?:ends?|runs)\b[^.\n]{0,12}?)"
_FISCAL_YEAR = re.compile(
    r"\b(?:(?:fiscal|financial|budget|council)\s+years?|fy\b)[^.\n]{0,60}?"
    rf"(?:(?:begins?|starts?|beginning|starting)\s*(?:on|in)?\s*(?P<opening>{_DAY})"
    rf"|(?P<first>{_DAY})\s*{_TO}\s*{_DAY})"
)
_TERM = re.compile(
    r"\b(?P<term>short|medium|mid|long)(?:[- ]term)?(?:\s+(?:actions?|timescale))?\s*"
    r"(?:means?|=|：|–|—|is|are|refers to|（)\s*"
    r"(?:(?:to be )?(?:completed|delivered|done|complete|actions?)\s+)?"
    r"(?P<when>[^.;；，）\n]{3,40})"
)
_TERM_ALONE = re.compile(r"(?P<term>short|medium|mid|long)(?:[- ]term)?")
_LEADS_OUT = re.compile(r"(?:after|beyond|from|more than|over)\b")
_ENDS = re.compile(r"\b(?:by|end of|before|until|no later than)\b")
_QUARTER, _HALF, _YEAR = 3, 6, 12


@dataclass(frozen=True, slots=True)
class PlanCalendar:
    """The month and day on which a plan's years begin, if it says so, and its terms' days."""

    begins: tuple[int, int] | None = None
    terms: Mapping[str, Days] = field(default_factory=dict)

    def days(self, words: str) -> Days | None:
        """The days of a time that only the plan's own calendar knows; ``None`` for any other.

        >>> calendar = calendar_of("Financial years run 1 July to 30 June.")
        >>> str(calendar.days("Q3 2026/27").start), str(calendar.days("by 2027-28").end)
        ('2027-01-01', '2028-06-30')
        """
        said = fold(words).strip().strip("*.")
        if alone := _TERM_ALONE.fullmatch(said):
            return self.terms.get(alone["term"].replace("mid", "medium"))
        found = list(FISCAL.finditer(said))
        if not found or self.begins is None:
            return None
        first, last = (_fiscal_days(match, *self.begins) for match in (found[0], found[-1]))
        return Days(None if _ENDS.search(said) else first.start, last.end)


def calendar_of(text: str) -> PlanCalendar:
    """The calendar that a notice's text gives; one without anything where it gives none."""
    folded = fold(text)
    year = _FISCAL_YEAR.search(folded)
    terms: dict[str, Days] = {}
    for match in _TERM.finditer(folded):
        if (days := _days_of_term(match["when"].strip())) is not None:
            terms.setdefault(match["term"].replace("mid", "medium"), days)
    return PlanCalendar(_month_and_day(year["first"] or year["opening"]) if year else None, terms)


def _days_of_term(when: str) -> Days | None:
    due = None if _LEADS_OUT.match(when) else english_time(when, Span(0, len(when)), promised=True)
    return Days(due.start, due.end) if due and due.end else None


def _month_and_day(words: str) -> tuple[int, int]:
    """The month and the day, or the first of the month: ``1 july``, ``april 6th``, ``october``."""
    month = next(m for m in re.findall(_MONTH, words))
    day = re.search(r"\d{1,2}", words)
    return int(MONTHS[month]), int(day[0]) if day else 1


def _fiscal_days(match: "re.Match[str]", month: int, day: int) -> Days:
    """The days of a plan's own year, or of a part of it, as ``match`` names it."""
    year = int(match["years"].strip()[:4])
    quarter, half = match["quarter"], match["half"]
    length = _QUARTER if quarter else _HALF if half else _YEAR
    start = month - 1 + length * (int(quarter or half or 1) - 1)
    return Days(_day(year, start, day), _day(year, start + length, day) - timedelta(days=1))


def _day(year: int, months: int, day: int) -> date:
    return date(year + months // _YEAR, months % _YEAR + 1, day)
