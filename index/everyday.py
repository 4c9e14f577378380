"""The official terms that the everyday Chinese of a question stands for.

A wording of synonyms.toml stands in a question where its characters follow each other there.
Between two of them 了, 过, 着 or 的 may stand, as people put them in (扣证: 扣了证, 扣的证), and
where the list has … a few words more (查…用得: 查这笔钱用得怎么样), but no punctuation.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache, cached_property, lru_cache

from index.wordlists import GAP, synonyms

_PARTICLE = "[了过着的]?"
# As many characters as a unit's name or what is done to something takes.
_BETWEEN = r"[\w“”《》（）]{0,8}?"
_REMEMBERED = 1024


@dataclass(frozen=True, slots=True)
class Wording:
    """An everyday wording in a text: where its parts stand, and what it may stand for."""

    parts: tuple[tuple[int, int], ...]
    terms: tuple[str, ...]


@dataclass(frozen=True)
class _Listed:
    """A wording of the list, and the official terms that it may stand for."""

    wording: str
    terms: tuple[str, ...]

    @cached_property
    def letters(self) -> frozenset[str]:
        """Its characters: where a text lacks one, the wording does not stand there."""
        return frozenset(self.wording.replace(GAP, ""))

    @cached_property
    def pattern(self) -> "re.Pattern[str]":
        """With a group for each part; made when first needed, as there are thousands."""
        return re.compile(_BETWEEN.join(map(_part, self.wording.split(GAP))))


def in_official_words(text: str) -> tuple[str, ...]:
    """Every official term that everyday Chinese in ``text`` may stand for, each once."""
    return tuple(dict.fromkeys(term for wording in everyday(text) for term in wording.terms))


@lru_cache(maxsize=_REMEMBERED)
def everyday(text: str) -> tuple[Wording, ...]:
    """The everyday wordings in ``text``, none of which shares a character with another.

    Of wordings that do, the one that begins first counts; of those that begin together the
    one with most characters of its own.

    >>> asked = "谁来查这笔钱用得怎么样"
    >>> [[asked[start:end] for start, end in wording.parts] for wording in everyday(asked)]
    [['查', '用得']]
    """
    taken: set[int] = set()
    return tuple(_wordings(text, taken))


def _wordings(text: str, taken: set[int]) -> Iterator[Wording]:
    letters = set(text)
    for start, first in enumerate(text):
        if start in taken:
            continue
        for listed in _by_first_character().get(first, ()):
            found = listed.letters <= letters and listed.pattern.match(text, start)
            if not found:
                continue
            parts = found.regs[1:]
            places = {place for begin, end in parts for place in range(begin, end)}
            if taken.isdisjoint(places):
                taken |= places
                yield Wording(parts, listed.terms)
                break


@cache
def _by_first_character() -> Mapping[str, tuple[_Listed, ...]]:
    """The wordings by how they begin, the longest first; one character alone says too little."""
    terms: dict[str, tuple[str, ...]] = {}
    for official, *others in synonyms():
        for wording in others:
            if len(wording) > 1:
                terms[wording] = (*terms.get(wording, ()), official)
    found: dict[str, list[_Listed]] = {}
    for wording in sorted(terms, key=lambda wording: (-len(wording.replace(GAP, "")), wording)):
        found.setdefault(wording[0], []).append(_Listed(wording, terms[wording]))
    return {first: tuple(listed) for first, listed in found.items()}


def _part(said: str) -> str:
    """Characters that follow each other, as a group.

    >>> _part("扣证")
    '(扣[了过着的]?证)'
    """
    return f"({_PARTICLE.join(map(re.escape, said))})"
