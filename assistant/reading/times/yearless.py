"""Times that name no year: 6月30日前, 9月底, 上半年. They mean that part of whichever year.

The days are written in a leap year, :data:`YEAR`, which only stands for all of them.
"""

import re
from calendar import monthrange
from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from corpus.model import Deadline, Span

YEAR = 2000
_NO_YEAR = r"(?<![年度\d/.-])(?<!今年|明年|去年|当年|每年)"
_BEFORE = r"(?:以前|之前|前)?"
_DAY = re.compile(
    rf"{_NO_YEAR}(?P<month>1[0-2]|0?[1-9])月(?:份)?(?:(?P<day>3[01]|[12]\d|0?[1-9])日|(?P<end>底|末)){_BEFORE}"
)
_MONTH = re.compile(
    rf"{_NO_YEAR}(?P<month>1[0-2]|0?[1-9])月(?:份)?(?=里|内|到期|截止|完成|要|得|该|交|结束|有哪|有几|的)"
)
_BEFORE_MONTH = re.compile(rf"{_NO_YEAR}(?P<month>1[0-2]|[2-9])月(?:份)?(?:以前|之前|前)")
_WHOLE_YEAR = re.compile(r"20\d\d年")
_QUARTER = re.compile(r"(?<![年每\d])第?[一二三四]季度")
_HALF = re.compile(r"(?<![年度\d])(?<!今年|明年|去年|当年)(?P<half>[上下])半年")


def yearless_times(text: str) -> Iterator[Deadline]:
    """The times without a year in a folded question; start and end are days of :data:`YEAR`.

    >>> [(t.text, str(t.end)) for t in yearless_times("6月30日前到期的，上半年的；2024年9月底前")]
    [('6月30日前', '2000-06-30'), ('上半年', '2000-06-30')]
    """
    for match in _DAY.finditer(text):
        month = int(match["month"])
        last = monthrange(YEAR, month)[1]
        day = int(match["day"] or last)
        if day <= last:
            yield _time(match, None, date(YEAR, month, day))
    for match in _MONTH.finditer(text):
        month = int(match["month"])
        end = date(YEAR, month, monthrange(YEAR, month)[1])
        yield _time(match, date(YEAR, month, 1), end)
    for match in _BEFORE_MONTH.finditer(text):
        before = int(match["month"]) - 1
        yield _time(match, None, date(YEAR, before, monthrange(YEAR, before)[1]))
    for match in _HALF.finditer(text):
        first = 1 if match["half"] == "上" else 7
        end = date(YEAR, first + 5, monthrange(YEAR, first + 5)[1])
        yield _time(match, date(YEAR, first, 1), end)


def _time(match: "re.Match[str]", start: date | None, end: date) -> Deadline:
    return Deadline(
        text=match[0],
        start=start,
        end=end,
        ongoing=False,
        recurring=False,
        span=Span(*match.span()),
    )


def quarters(text: str) -> Iterator[Deadline]:
    """第三季度 without a year: what a deadline says, and no day."""
    for match in _QUARTER.finditer(text):
        span = Span(*match.span())
        yield Deadline(
            text=match[0], start=None, end=None, ongoing=False, recurring=False, span=span
        )


def of_told_year(times: tuple[Deadline, ...]) -> tuple[Deadline, ...]:
    """A time without a year, and a year told elsewhere: one time (12月底前办结的，2024年)."""
    years = [t for t in times if t.start and t.end and _WHOLE_YEAR.fullmatch(t.text)]
    others = [t for t in times if t not in years]
    if len(years) != 1 or len(others) != 1 or not others[0].end or others[0].end.year != YEAR:
        return times
    year, time = int(years[0].text[:4]), others[0]
    last = others[0].end
    end = last.replace(year=year, day=min(last.day, _last(year, last.month)))
    start = time.start.replace(year=year) if time.start else None
    return (replace(time, text=f"{year}年{time.text}", start=start, end=end),)


def _last(year: int, month: int) -> int:
    return monthrange(year, month)[1]
