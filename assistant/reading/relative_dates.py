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
