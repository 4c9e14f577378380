"""Things asked for that a plan may not say: money, contacts, sanctions, progress."""

import re
from dataclasses import dataclass
from functools import cache

from assistant.reading.lexicon import Words, table


@dataclass(frozen=True, slots=True)
class Aspect:
    """What is asked for, and how a text looks that says it."""

    name: str
    said: "re.Pattern[str]"

    def is_said(self, text: str) -> bool:
        """Whether ``text`` says it."""
        return self.said.search(text) is not None


@cache
def _aspects() -> tuple[tuple[Words, Aspect], ...]:
    return tuple(
        (
            Words.of(a["asked"]),
            Aspect(a["name"], re.compile("|".join(a["said"]))),
        )
        for a in table("aspects.toml")["aspect"]
    )


def find_aspects(text: str) -> tuple[Aspect, ...]:
    """The aspects that a folded question asks for.

    >>> [aspect.name for aspect in find_aspects("占道摆摊一般罚多少钱")]
    ['money']
    """
    return tuple(aspect for words, aspect in _aspects() if text in words)
