"""Nouns that only tell what sort of answer is meant (单位, 时间), and how texts say any other."""

import re
from functools import cache

from assistant.reading.words.lexicon import table


def any_head(words: tuple[str, ...]) -> "re.Pattern[str]":
    """The last two characters of a compound tell what it is: 云服务器 is no 服务."""
    return re.compile("|".join(re.escape(word[-2:]) for word in sorted(words)))


@cache
def general() -> tuple[str, ...]:
    """The nouns that every record could answer to."""
    return tuple(table("asked_things.toml")["general"])


@cache
def particles() -> frozenset[str]:
    """Single characters that begin no noun."""
    return frozenset(table("asked_things.toml")["particles"])
