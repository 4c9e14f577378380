"""Things asked for that a plan may not say: money, contacts, sanctions, progress."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from assistant.reading.lexicon import Words, table
from corpus.text import squeezed


@dataclass(frozen=True, slots=True)
class Aspect:
    """What is asked for, and how a text looks that says it."""

    name: str
    said: "re.Pattern[str]"

    def is_said(self, text: str) -> bool:
        """Whether ``text`` says it."""
        return self.said.search(squeezed(text)) is not None


@dataclass(frozen=True, slots=True)
class _Pattern:
    """What asks for a number with its measure."""

    asked: "re.Pattern[str]"

    def __contains__(self, text: str) -> bool:
        return self.asked.search(text) is not None


@cache
def _aspects() -> tuple[tuple["Words | _Pattern", Aspect], ...]:
    return (*_named(), *_measures(), *_counting())


def _counting() -> Iterator[tuple["_Pattern", Aspect]]:
    """多少份, 几场: a record answers that counts with the same word."""
    entry = table("aspects.toml")["counting"]
    for word in entry["words"]:
        asked = _Pattern(re.compile(entry["asked"].replace("{word}", word)))
        yield asked, Aspect(word, re.compile(entry["said"].replace("{word}", word)))


def _measures() -> Iterator[tuple["_Pattern", Aspect]]:
    for entry in table("aspects.toml")["measure"]:
        asked = _Pattern(re.compile("|".join(entry["asked"])))
        yield asked, Aspect(entry["said"], re.compile(entry["said"]))


def _named() -> tuple[tuple[Words, Aspect], ...]:
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


def says_all(aspects: Sequence[Aspect], text: str) -> bool:
    """Whether a text says everything asked for that a plan may well not say."""
    return all(aspect.is_said(text) for aspect in aspects)
