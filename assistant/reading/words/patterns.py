"""Patterns over word classes: ``{which}{unit}`` finds 哪个单位, 啥部门 and 哪几家厅局.

A pattern is a regular expression in which ``{name}`` stands for any word of a class of
``classes.toml`` and ``…`` for a few characters of the same clause.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache, lru_cache

from assistant.reading.words.lexicon import opening, table, whole_words
from corpus.model import Span

# So many sentences and clauses are remembered: several readers ask of each whether it asks.
_REMEMBERED = 64
_CLASS = re.compile(r"\{([a-z_]+)\}")
# In English a comma stands within clauses, too.
_CHINESE_GAP, _ENGLISH_GAP = "([^，。；：？！]{0,12}?)", "([^。；？！]{0,40}?)"


@dataclass(frozen=True, slots=True)
class Match:
    """Where a pattern was found, and its score: the characters that it says, gaps left out."""

    span: Span
    score: int

    def yields_to(self, other: "Match") -> bool:
        """Whether ``other`` reads the same words as part of something that says more."""
        return other.score > self.score and other.span.holds(self.span)


class Patterns:
    """Patterns of both languages, to be found in a folded question."""

    def __init__(self, chinese: Iterable[str] = (), english: Iterable[str] = ()) -> None:
        """Chinese patterns may stand anywhere, English ones are whole words.

        An English pattern with ``^`` before it counts only where it opens a clause (in
        "officers who have done their duty" nobody is asked for), with ``^^`` only where it
        opens a sentence or stands behind a pause.

        Raises: KeyError for a class that ``classes.toml`` does not have.
        """
        anywhere = [_with_gaps(expanded(p), _CHINESE_GAP) for p in chinese]
        whole = [_with_gaps(expanded(p), _ENGLISH_GAP) for p in english]
        each = (*anywhere, *(w for p in whole for w in whole_words([p])))
        self._patterns = tuple(map(re.compile, each))
        together = (*anywhere, *whole_words(sorted(whole, key=opening)))
        self._any = re.compile("|".join(together) or r"(?!)")

    def find(self, text: str) -> Iterator[Match]:
        """Every place where a pattern stands in ``text``; places may lie within one another."""
        if text not in self:
            return
        for pattern in self._patterns:
            for match in pattern.finditer(text):
                gaps = sum(len(gap or "") for gap in match.groups())
                yield Match(Span(*match.span()), len(match[0]) - gaps)

    def are_all_of(self, text: str) -> bool:
        """Whether ``text`` is what one pattern says, and no more."""
        return any(pattern.fullmatch(text) for pattern in self._patterns)

    def __contains__(self, text: str) -> bool:
        return self._any.search(text) is not None


def expanded(pattern: str) -> str:
    """A pattern with every ``{class}`` in it written out, longer words first.

    >>> expanded("{how_many}家")
    '(?:(?<![好十])几|多少)家'
    """
    return _CLASS.sub(lambda match: _class(match[1]), pattern)


@cache
def _class(name: str) -> str:
    words = sorted(table("classes.toml")[name], key=len, reverse=True)
    return f"(?:{'|'.join(map(expanded, words))})"


def _with_gaps(pattern: str, gap: str) -> str:
    return pattern.replace("…", gap)


def any_of(words: Iterable[str]) -> "re.Pattern[str]":
    """Whichever of these patterns stands first in a text; gaps are no groups."""
    return re.compile("|".join(_with_gaps(expanded(w), "[^，。；：？！]{0,12}?") for w in words))


@cache
def pattern(file: str, name: str) -> "re.Pattern[str]":
    """Any of the patterns that a file of this folder lists under ``name``."""
    return any_of(table(file)[name])


@cache
def asks() -> dict[str, Patterns]:
    """For each thing that can be wanted, the patterns that say so (``asks.toml``)."""
    return {want: Patterns(said["zh"], said["en"]) for want, said in table("asks.toml").items()}


@cache
def _asking() -> Patterns:
    entries = table("asks.toml").values()
    return Patterns(
        (p for said in entries for p in said["zh"]), (p for said in entries for p in said["en"])
    )


@lru_cache(maxsize=_REMEMBERED)
def asks_anything(text: str) -> bool:
    """Whether a folded question, or a clause of one, says what it wants."""
    return text in _asking()
