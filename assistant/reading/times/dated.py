"""Whether a question asks for deadlines that fix a day, or for those that fix none.

The words stand in ``dates.toml``.
"""

from collections.abc import Iterator

from assistant.reading.words.patterns import pattern
from corpus.model import Span


def asks_dated(text: str, *, day_asked: bool) -> bool | None:
    """Whether deadlines with a day are asked for, or those without; a day asked for says it."""
    if day_asked:
        return None
    if _says("undated", text):
        return False
    return True if _says("dated", text) and not _says("dated_or_not", text) else None


def dated_spans(text: str) -> Iterator[Span]:
    """Where a question says that a day is written, or none: 没写日期的."""
    name = "undated" if _says("undated", text) else "dated"
    yield from (Span(*match.span()) for match in pattern("dates.toml", name).finditer(text))


def all_undated(text: str) -> bool:
    """没写日期的，长期坚持、按统一部署的都算: of all that fixes no day these are only some."""
    some = _says("ongoing", text) and _says("higher", text)
    counted = pattern("conditions.toml", "both_count").search(text) is not None
    return some and counted and _says("undated", text)


def _says(name: str, text: str) -> bool:
    return pattern("dates.toml", name).search(text) is not None
