"""A Chinese phrase that is a time and nothing else, as a table's cell holds it."""

import re

from corpus.days import days_of
from corpus.model import Deadline, Span
from corpus.text import squeezed
from corpus.time_words import cell_patterns, fold_times

_NUMERIC = re.compile(
    r"(20\d\d)\s*[./\-]\s*(1[0-2]|0?[1-9])(?:\s*[./\-]\s*(3[01]|[12]\d|0?[1-9]))?(?![\d%年])日?"
)


def chinese_time(cell: str, span: Span) -> Deadline | None:
    """The time that all of ``cell`` states; ``None`` where it says anything else.

    >>> str(chinese_time("2024.12", Span(0, 7)).end), chinese_time("省司法厅", Span(0, 4))
    ('2024-12-31', None)
    """
    folded = _NUMERIC.sub(_spelt_out, fold_times(squeezed(cell)))
    match = next(filter(None, (pattern.fullmatch(folded) for pattern in cell_patterns())), None)
    if match is None:
        return None
    said = match.groupdict()
    days = days_of(said, as_deadline=bool(said.get("done")))
    return Deadline(
        text=cell,
        start=days.start,
        end=days.end,
        ongoing=said.get("ongoing") is not None,
        recurring=said.get("recurring") is not None,
        span=span,
    )


def _spelt_out(match: "re.Match[str]") -> str:
    year, month, day = match.groups()
    return f"{year}年{month}月{day}日" if day else f"{year}年{month}月"
