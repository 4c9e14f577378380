"""Which item of all: the earliest or latest deadline, the most units; or which unit has the most.

The words stand in ``superlatives.toml``.
"""

import re
from functools import cache

from assistant.query import Superlative
from assistant.reading.words.lexicon import table
from assistant.reading.words.patterns import any_of
from corpus.model import Span


def read_superlative(text: str) -> tuple[Superlative | None, tuple[Span, ...]]:
    """The one that a folded question asks for, and where it says so.

    >>> read_superlative("甘肃牵头任务最多的单位是哪个")[0]
    'busiest'
    >>> read_superlative("任务27最晚什么时候完成")[0] is None
    True
    """
    for name, pattern in _patterns():
        if match := pattern.search(text):
            return name, (Span(*match.span()),)
    return None, ()


@cache
def _patterns() -> tuple[tuple[Superlative, "re.Pattern[str]"], ...]:
    return tuple(
        (entry["name"], any_of(entry["words"]))
        for entry in table("superlatives.toml")["superlative"]
    )
