"""The days that a time phrase covers, from the named groups of ``time_words.py``.

What the days are computed from is said by the notices: ``2024年6月前`` is before June
begins (Qinzhou's own table puts 5月31日 for it), ``2024年6月底前`` and ``6月30日前``
include the day, ``2023年底`` is 31 December. Words that fix no day (``6月底前`` without a
year, ``年初``, ``2月30日``) cover none.
"""

from calendar import monthrange
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from corpus.text import numeral
from corpus.time_words import holidays

Said = Mapping[str, str | None]
_TENS = {"上": (1, 10), "中": (11, 20), "下": (21, 31)}
# The twelfth plan of five years began in 2011.
_FIRST_PLAN, _FIRST_PLAN_YEAR, _PLAN_YEARS = 2, 2011, 5


@dataclass(frozen=True, slots=True)
class Days:
    """A first and a last day, both inclusive, each ``None`` where the words fix none."""

    start: date | None = None
    end: date | None = None


def days_of(said: Said, *, as_deadline: bool) -> Days:
    """First and last day of what the words name; a deadline has no first day."""
    if said.get("first_year"):
        first = _range(said, "first_", said["first_year"], said.get("bare"))
        last = _range(said, "last_", said["last_year"] or said["first_year"])
        return Days(first.start, last.end) if first.start and last.end else Days()
    if said.get("from_year"):
        return Days(date(_int(said, "from_year"), 1, 1), date(_int(said, "to_year"), 12, 31))
    if said.get("goal_year"):
        return Days(end=date(_int(said, "goal_year"), 12, 31))
    if said.get("plan"):
        return _plan(said)
    return _point(said, as_deadline=as_deadline) if said.get("year") else Days()


def days_after(day: date, count: str, length: str) -> Days:
    """The last day of a time that runs from ``day`` on; none where working days are counted.

    >>> days_after(date(2024, 1, 31), "三", "个月").end
    datetime.date(2024, 4, 30)
    """
    number = numeral(count) or 0
    if length in ("日", "天", "周"):
        return Days(end=day + timedelta(days=number * (7 if length == "周" else 1)))
    if length in ("个月", "年"):
        months = day.month - 1 + number * (12 if length == "年" else 1)
        year, month = day.year + months // 12, months % 12 + 1
        return Days(end=date(year, month, min(day.day, monthrange(year, month)[1])))
    return Days()


def _int(said: Said, group: str) -> int:
    return int(said[group] or 0)


def _digits(words: str) -> int:
    return numeral(words) or 0


def _plan(said: Said) -> Days:
    which = (numeral((said["plan"] or "").removeprefix("十")) or 0) - _FIRST_PLAN
    first = _FIRST_PLAN_YEAR + which * _PLAN_YEARS
    end = date(first + _PLAN_YEARS - 1, 12, 31)
    return Days(end=end) if said["plan_end"] else Days(date(first, 1, 1), end)


def _point(said: Said, *, as_deadline: bool) -> Days:
    days = _range(said, "", said["year"])
    if said["before"] and not _closes(said):
        # 2024年6月前 is before June begins, “五一”前 before that day; of 上半年前 nobody can say
        # what it means.
        return Days(end=days.start - timedelta(days=1) if days.start else None)
    if as_deadline or said["before"] or days.start == days.end or _names_an_end(said):
        return Days(end=days.end)
    return days


def _closes(said: Said) -> bool:
    """Whether 前 after these words includes their last day: 6月30日前, 年底前, 季度末前."""
    return bool(said["day"] or said["quarter_end"]) or _names_an_end(said)


def _names_an_end(said: Said) -> bool:
    return bool(said["month_end"] or said["year_end"] or said["quarter_end"])


def _range(said: Said, name: str, year_digits: str | None, bare: str | None = None) -> Days:
    """The days that one point in time covers; none where its words fix none."""
    year = int(year_digits or 0)
    month, day, ten = (said[name + part] for part in ("month", "day", "ten"))
    month = month or bare
    quarter, half = said[name + "quarter"], said[name + "half"]
    if holiday := said.get(name + "holiday") or said.get(name + "quoted"):
        return _one_day(year, *holidays()[holiday])
    if said[name + "month_start"] or said[name + "year_start"] or (half and said.get("before")):
        return Days()
    if month and day:
        return _one_day(year, _digits(month), _digits(day))
    if month:
        first, last = _TENS[ten] if ten else (1, 31)
        end = min(last, monthrange(year, _digits(month))[1])
        return Days(date(year, _digits(month), first), date(year, _digits(month), end))
    if quarter:
        return _months(year, 3, numeral(quarter) or 1)
    if half:
        return _months(year, 6, 1 if half == "上" else 2)
    return Days(date(year, 1, 1), date(year, 12, 31))


def _one_day(year: int, month: int, day: int) -> Days:
    """That day; none where the calendar has no such day (2月30日)."""
    if day > monthrange(year, month)[1]:
        return Days()
    return Days(date(year, month, day), date(year, month, day))


def _months(year: int, length: int, which: int) -> Days:
    last = length * which
    end = date(year, last, monthrange(year, last)[1])
    return Days(date(year, last - length + 1, 1), end)
