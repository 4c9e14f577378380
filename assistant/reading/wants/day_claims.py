"""What a question claims of the days of a notice, or asks of them besides.

The words stand in ``claims.toml``.
"""

import re
from dataclasses import dataclass
from datetime import date

from assistant.reading.words.patterns import pattern
from corpus.text import fold


@dataclass(frozen=True, slots=True, kw_only=True)
class DayClaim:
    """A day, in the question's words; ``year`` is ``None`` where it is left open."""

    words: str
    year: int | None
    month: int
    day: int

    def means(self, day: date) -> bool:
        """Whether this can be ``day``."""
        return (self.month, self.day) == (day.month, day.day) and self.year in (None, day.year)


def _pattern(name: str) -> "re.Pattern[str]":
    return pattern("claims.toml", name)


def day_claimed(text: str) -> DayClaim | None:
    """The day that a question states, with its year or without.

    >>> day_claimed("广东通知是12月21日印发的吗").month
    12
    """
    match = _pattern("day").search(fold(text))
    if match is None:
        return None
    year = int(match["year"]) if match["year"] else None
    return DayClaim(words=match[0], year=year, month=int(match["month"]), day=int(match["day"]))


def names_both_days(text: str) -> bool:
    """Whether a question speaks of the signature's day and of the day of printing."""
    folded = fold(text).lower()
    return bool(_pattern("signed").search(folded) and _pattern("printed").search(folded))


def says_printed(text: str) -> bool:
    """Whether a question speaks of the day of printing (印发日期, printed)."""
    return _pattern("printed").search(fold(text).lower()) is not None


def names_colophon(text: str) -> bool:
    """Whether a question speaks of the foot of the last page, where the day of printing stands."""
    return _pattern("colophon").search(fold(text).lower()) is not None
