"""What an English plan says of its own calendar: its fiscal year, and how long a term is.

    The fiscal year runs July 1 through June 30.     Q3 2026/27 · FY 2027–28 · 2025-26
    Short term means by June 2026.                   Short term

A plan that does not say it, nor whose government's it is (``calendars.toml``), leaves such times
without a day: the years of councils begin in April, in July, in October. 03/04/2027 is April's
where another day of the plan has its day first (30/06/2027), March's where one has it second.
"""

import re
import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from functools import cache
from pathlib import Path
from typing import Any

from corpus.days import Days
from corpus.english_dates import (
    FISCAL,
    MONTHS,
    NAMED_YEAR,
    days_settled,
    either_days,
    part_of_year,
)
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
# School years, seasons and winters are no financial years.
_OTHER_YEAR = re.compile(
    r"\b(?:school|academic|season|teaching|spring|summer|autumn|fall|winter)\b"
)
# What may stand around one such time: by the end of Q3 FY27.
_AROUND = re.compile(
    r"(?:(?:by|before|until|in|during|from|to|no later than|the|end|of|close|start|late|early)\b"
    r"|[\s.,，–—-])*"
)
# Without any such time no calendar is asked for.
_NEEDS_A_CALENDAR = re.compile(
    r"20\d\d\s*[/–—-]\s*\d\d(?!\d)|\d/\d{1,2}/\d\d|\bfy|\b(?:fiscal|financial|budget|council) year"
)
_DAY_FIRST = re.compile(r"(?<![\d/])(?:1[3-9]|2\d|3[01])/(?:0?[1-9]|1[0-2])/(?:20)?\d\d(?![\d/])")
_DAY_SECOND = re.compile(r"(?<![\d/])(?:0?[1-9]|1[0-2])/(?:1[3-9]|2\d|3[01])/(?:20)?\d\d(?![\d/])")
# From this month on a year that a plan begins for itself is named by the year that it ends in.
_NAMED_BY_END = 7
_YEAR, _CENTURY = 12, 2000


@dataclass(frozen=True, slots=True)
class PlanCalendar:
    """The month and day on which a plan's years begin, if it says so, and its terms' days.

    ``ends_in_name`` where FY27 is the year that ends in 2027; ``days_first`` says which number
    of 03/04/2027 is the day. Both are ``None`` where nothing tells.
    """

    begins: tuple[int, int] | None = None
    terms: Mapping[str, Days] = field(default_factory=dict)
    ends_in_name: bool | None = None
    days_first: bool | None = None

    def days(self, words: str) -> Days | None:
        """The days of a time that only the plan's own calendar knows; ``None`` for any other.

        >>> calendar = calendar_of("Financial years run 1 July to 30 June.")
        >>> str(calendar.days("Q3 2026/27").start), str(calendar.days("by 2027-28").end)
        ('2027-01-01', '2028-06-30')
        >>> str(calendar.days("by the end of FY27").end), calendar.days("03/04/2027")
        ('2027-06-30', None)
        >>> str(calendar_of("From 30/06/2026 on.").days("by 03/04/2027").end)
        '2027-04-03'
        """
        said = fold(words).strip().strip("*.")
        if alone := _TERM_ALONE.fullmatch(said):
            return self.terms.get(alone["term"].replace("mid", "medium"))
        if any(either_days(said)):
            return self._days_settled(said)
        found = self._years_of_its_own(said)
        if not found:
            return None
        first, last = found[0], found[-1]
        return Days(None if _ENDS.search(said) else first.start, last.end)

    def _days_settled(self, said: str) -> Days | None:
        if self.days_first is None:
            return None
        settled = days_settled(said, days_first=self.days_first)
        due = english_time(settled, Span(0, len(settled)), promised=True)
        return Days(due.start, due.end) if due else None

    def _years_of_its_own(self, said: str) -> list[Days]:
        """The plan's own years, or parts of them, that words name; none where one is not known."""
        if self.begins is None or _OTHER_YEAR.search(said):
            return []
        if found := list(FISCAL.finditer(said)):
            return [_fiscal_days(match, *self.begins) for match in found]
        found = list(NAMED_YEAR.finditer(said))
        if not found or not _AROUND.fullmatch(NAMED_YEAR.sub(" ", said)):
            return []
        if self.begins != (1, 1) and self.ends_in_name is None:
            return []
        earlier = self.begins != (1, 1) and bool(self.ends_in_name)
        return [_fiscal_days(match, *self.begins, earlier=earlier) for match in found]


def calendar_of(text: str) -> PlanCalendar:
    """The calendar that a notice's text gives, or its government's; where neither, an empty one."""
    folded = fold(text)
    terms: dict[str, Days] = {}
    for match in _TERM.finditer(folded):
        if (days := _days_of_term(match["when"].strip())) is not None:
            terms.setdefault(match["term"].replace("mid", "medium"), days)
    if not _NEEDS_A_CALENDAR.search(folded):
        return PlanCalendar(terms=terms)
    known = _government(text)
    begins, by_end = _financial_year(folded)
    if begins is None and known:
        begins = _month_and_day(fold(known["begins"]))
        by_end = True if known["named_by"] == "end" else None
    return PlanCalendar(begins, terms, by_end, _days_first(folded, known))


def _financial_year(folded: str) -> tuple[tuple[int, int] | None, bool | None]:
    """The day on which a plan says that its years begin; whether they are named by their ends."""
    year = _FISCAL_YEAR.search(folded)
    if year is None:
        return None, None
    begins = _month_and_day(year["first"] or year["opening"])
    return begins, True if begins[0] >= _NAMED_BY_END else None


def _days_first(folded: str, known: Mapping[str, Any] | None) -> bool | None:
    """Whether days stand before months: as the plan's own other days do, else as in its country."""
    first, second = _DAY_FIRST.search(folded), _DAY_SECOND.search(folded)
    if first or second:
        return bool(first) if not (first and second) else None
    return known["days_first"] if known else None


def _government(text: str) -> Mapping[str, Any] | None:
    """The one government whose words a text holds; ``None`` where it is none, or not one."""
    found = [one for one in _governments() if any(words in text for words in one["words"])]
    return found[0] if len(found) == 1 else None


@cache
def _governments() -> Sequence[Mapping[str, Any]]:
    data = tomllib.loads((Path(__file__).parent / "calendars.toml").read_text(encoding="utf-8"))
    return tuple(data["government"])


def _days_of_term(when: str) -> Days | None:
    due = None if _LEADS_OUT.match(when) else english_time(when, Span(0, len(when)), promised=True)
    return Days(due.start, due.end) if due and due.end else None


def _month_and_day(words: str) -> tuple[int, int]:
    """The month and the day, or the first of the month: ``1 july``, ``april 6th``, ``october``."""
    month = next(m for m in re.findall(_MONTH, words))
    day = re.search(r"\d{1,2}", words)
    return int(MONTHS[month]), int(day[0]) if day else 1


def _fiscal_days(match: "re.Match[str]", month: int, day: int, *, earlier: bool = False) -> Days:
    """The days of a plan's own year, or of a part of it, as ``match`` names it.

    ``earlier`` where it begins in the year before the one that names it.
    """
    digits = re.search(r"20\d\d|\d\d", match["years"])
    named = int(digits[0]) if digits else 0
    year = (named if named >= _CENTURY else _CENTURY + named) - earlier
    part, length = part_of_year(match)
    start = month - 1 + length * (part - 1)
    return Days(_day(year, start, day), _day(year, start + length, day) - timedelta(days=1))


def _day(year: int, months: int, day: int) -> date:
    return date(year + months // _YEAR, months % _YEAR + 1, day)
