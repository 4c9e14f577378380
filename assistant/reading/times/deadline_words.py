"""Words that a deadline must say where no day is named: 按自治区统一部署完成的, 写到季度的.

The words stand in ``dates.toml``.
"""

from assistant.query import HIGHER, QUARTER
from assistant.reading.times.dated import all_undated
from assistant.reading.words.patterns import pattern
from corpus.model import Span


def deadline_words(text: str) -> str | None:
    """What a deadline must say by a folded question; ``None`` where it states no words.

    Whoever is named gives the order: 按国家统一部署 is not 按自治区统一部署.

    >>> deadline_words("按国家统一部署要求完成的"), deadline_words("按上级统一部署完成的")
    ('国家统一部署', '部署')
    """
    higher = set_above(text) is not None or pattern("dates.toml", "higher").search(text)
    if higher and not all_undated(text):
        named = {match["who"] for match in pattern("dates.toml", "ordered_by").finditer(text)}
        return f"{named.pop()}统一{HIGHER}" if len(named) == 1 else HIGHER
    return QUARTER if pattern("dates.toml", "in_a_quarter").search(text) else None


def set_above(text: str) -> Span | None:
    """Where an English question about dates says that others set them: as the region arranges."""
    if not pattern("dates.toml", "speaks_of_dates").search(text):
        return None
    match = pattern("dates.toml", "set_above").search(text)
    return Span(*match.span()) if match else None
