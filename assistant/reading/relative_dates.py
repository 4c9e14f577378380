"""Times that only the day called today fixes: 今年, 下个月, next quarter.

The words stand in ``dates.toml``.
"""

import re
from calendar import monthrange
from datetime import date
from functools import cache
from typing import NamedTuple

from assistant.query import Due
from assistant.reading.lexicon import table
from corpus.model import Deadline

# A part of a month or year, by the day that stands for it where it is called today.
_PARTS = {"初": 1, "上旬": 5, "中": 15, "中旬": 15, "下旬": 25}
_PART = re.compile(
    r"(?P<year>20\d\d)年(?:(?P<month>1[0-2]|0?[1-9])月份?)?(?P<part>初|上旬|中旬|下旬|中)"
)


def as_day(time: Deadline) -> date | None:
    """The day on which a question puts itself by a time: its first, in 10月中旬 the 15th."""
    part = None if time.start or time.end else _PART.match(time.text)
    if part is None:
        return time.start or time.end
    month = int(part["month"] or (1 if part["part"] in ("初", "上旬") else 6))
    return date(int(part["year"]), month, _PARTS[part["part"]])


class _Relative(NamedTuple):
    """Words for a period, how many months it has, and how many of it it lies ahead."""

    pattern: "re.Pattern[str]"
    length: int
    ahead: int


def in_relative_time(text: str, today: date) -> Due | None:
    """The period that a folded question names by its distance from ``today``; else ``None``.

    >>> due = in_relative_time("下个季度到期的有哪些", date(2024, 11, 20))
    >>> due.start.isoformat(), due.end.isoformat()
    ('2025-01-01', '2025-03-31')
    """
    for relative in _relatives():
        match = relative.pattern.search(text)
        if match is None:
            continue
        months = today.year * 12 + today.month - 1
        first = (months // relative.length + relative.ahead) * relative.length
        last = first + relative.length - 1
        start = date(first // 12, first % 12 + 1, 1)
        end = date(last // 12, last % 12 + 1, monthrange(last // 12, last % 12 + 1)[1])
        return Due(relation="within", words=f"{start} – {end}", start=start, end=end)
    return None


@cache
def _relatives() -> tuple[_Relative, ...]:
    lengths = {"years": 12, "quarters": 3, "months": 1}
    return tuple(
        _Relative(re.compile("|".join(entry["words"])), length, entry[unit])
        for entry in table("dates.toml")["relative"]
        for unit, length in lengths.items()
        if unit in entry
    )
