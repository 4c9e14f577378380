"""Deadlines that come again: 每年10月前, 每年年初, 每季度末, 每月5日."""

import re
import tomllib
from calendar import monthrange
from dataclasses import dataclass
from datetime import MAXYEAR, date
from functools import cache
from pathlib import Path
from typing import Any

from corpus.deadlines import times_in
from corpus.model import Deadline
from corpus.text import fold, squeezed

LAST = -1
_YEAR = 12
_LENGTHS = {"月": 1, "季": 3, "季度": 3, "半年": 6}
_YEARLY = re.compile(r"每年(?:度)?(?=.)")
_SHORTER = re.compile(
    r"每(?P<length>季度|季|月|半年)(?:(?P<end>末|底)|(?P<start>初)|(?P<day>\d\d?)日)"
)
# A year without a 29 February, so that the end of that month is told from its 28th day.
_PLAIN_YEAR = 2023


@dataclass(frozen=True, slots=True, kw_only=True)
class Recurrence:
    """A day that comes again every so many months, counted from ``month`` of any year.

    ``day`` is a day of the month, or :data:`LAST`. ``exact``: the words fix the day; where
    they do not (每年年初) it is only where a calendar shows them.
    """

    months: int
    month: int
    day: int
    exact: bool

    def next_day(self, today: date) -> date | None:
        """The first such day that is not before ``today``; ``None`` at the calendar's end."""
        first = today.year * _YEAR + today.month - 1
        # Within two years every day of a month comes, 31 included; 29 February within eight.
        days = (self._in_month(*divmod(n, _YEAR)) for n in range(first, first + 9 * _YEAR))
        return next((day for day in days if day is not None and day >= today), None)

    def _in_month(self, year: int, month_before: int) -> date | None:
        if year > MAXYEAR:
            return None
        month = month_before + 1
        last = monthrange(year, month)[1]
        day = last if self.day == LAST else self.day
        if (month - self.month) % self.months or day > last:
            return None
        return date(year, month, day)


def recurrence(deadline: Deadline) -> Recurrence | None:
    """When a recurring deadline comes again; ``None`` where its words tell no day at all."""
    words = fold(squeezed(deadline.text))
    if not deadline.recurring:
        return None
    shorter = _SHORTER.match(words)
    return _within_year(shorter) if shorter else _yearly(words)


def _yearly(words: str) -> Recurrence | None:
    """每年10月前 is read as 2024年10月前 would be: by 30 September."""
    found = _YEARLY.match(words)
    if found is None:
        return None
    rest = words[found.end() :]
    dated = next(times_in(f"{_PLAIN_YEAR}年{rest}"), None)
    if dated and dated.end and dated.end.year == _PLAIN_YEAR:
        last = monthrange(_PLAIN_YEAR, dated.end.month)[1] == dated.end.day
        day = LAST if last else dated.end.day
        return Recurrence(months=_YEAR, month=dated.end.month, day=day, exact=True)
    near = next((e for e in _data()["yearly"] if rest.startswith(tuple(e["words"]))), None)
    if near is None:
        return None
    return Recurrence(months=_YEAR, month=near["month"], day=near["day"], exact=False)


def _within_year(found: "re.Match[str]") -> Recurrence | None:
    months = _LENGTHS[found["length"]]
    if found["day"]:
        # The fifth day of a quarter could be of any of its months.
        day = int(found["day"])
        valid = months == 1 and 1 <= day <= 31
        return Recurrence(months=1, month=1, day=day, exact=True) if valid else None
    if found["end"]:
        return Recurrence(months=months, month=months, day=LAST, exact=True)
    return Recurrence(months=months, month=1, day=1, exact=False)


@cache
def _data() -> dict[str, Any]:
    path = Path(__file__).parent / "recurring.toml"
    return tomllib.loads(path.read_text(encoding="utf-8"))
