"""The tiers that a question names: 国务院部署, 省级部署 (``parts.toml``)."""

import re
from collections.abc import Iterator
from functools import cache

from assistant.reading.words.lexicon import Words, table
from assistant.reading.words.patterns import pattern
from corpus.model import Span


@cache
def _column() -> "re.Pattern[str]":
    """The column before a tier: 任务层级标着省级部署."""
    return re.compile(rf"(?:{pattern('conditions.toml', 'tier_column').pattern})$")


@cache
def _tiers() -> tuple[tuple[str, Words], ...]:
    """Each tier by its name, with its words."""
    entries = table("parts.toml")["tier"]
    return tuple((entry["words"][0], Words.of(entry["words"])) for entry in entries)


def tiers(text: str) -> Iterator[tuple[str, Span, bool]]:
    """The tiers that a question names, where, and whether it wants the items of that tier."""
    each = pattern("conditions.toml", "each_tier").search(text)
    for tier, words in _tiers():
        if each:
            # 各层级各有几项: every tier is asked about.
            yield tier, Span(*each.span()), True
            continue
        for span in words.find(text):
            column = _column().search(text[: span.start])
            yield (
                tier,
                Span(column.start(), span.end) if column else span,
                not pattern("conditions.toml", "not_tier").search(text[: span.start]),
            )
