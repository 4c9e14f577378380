"""The TOML files of this folder as searchable words."""

import re
import tomllib
from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path
from typing import Any

from corpus.model import Span

# The start of a question, or what joins its clauses, stands before a word that opens one.
_JOINTS = ("and", "or", "but", "by", "so", "to", "and in", "tell me")
_PAUSE = r"^|(?<=[，。；：？！（] )|(?<=[，。；：？！（])|(?<=[.] )"
_SENTENCE_START = rf"(?:{_PAUSE})"
_CLAUSE_START = rf"(?:{_PAUSE}|" + "|".join(rf"(?<=\b{joint} )" for joint in _JOINTS) + ")"


# What must stand before a word with no ^, one, or two.
OPENINGS = (r"(?<![a-z0-9])", _CLAUSE_START, _SENTENCE_START)


@cache
def table(name: str) -> dict[str, Any]:
    """The file ``name`` of this folder, parsed."""
    return tomllib.loads((Path(__file__).parent / name).read_text(encoding="utf-8"))


class Words:
    """A set of words to find in a folded question; of words that overlap the longer wins."""

    def __init__(self, chinese: Iterable[str] = (), english: Iterable[str] = ()) -> None:
        """Chinese words may stand anywhere; English ones are whole words in any case.

        An English word with ``^`` before it counts only where it opens a clause: in
        "officers who have done their duty" nobody is asked for; with ``^^`` only where it
        opens a sentence or stands behind a pause. What stands behind ``~`` is a regular
        expression.
        """
        parts = [_anywhere(w.lower()) for w in sorted(set(chinese), key=_longest)]
        whole = sorted({w.lower() for w in english}, key=_longest)
        parts += [_whole(w) for w in whole]
        self._pattern = re.compile("|".join(parts) or r"(?!)")

    @classmethod
    def of(cls, words: Iterable[str]) -> "Words":
        """Words of both languages in one list."""
        listed = tuple(words)
        return cls((w for w in listed if not w.isascii()), (w for w in listed if w.isascii()))

    def find(self, text: str) -> Iterator[Span]:
        """Where the words stand in ``text``, from left to right, none within another."""
        for match in self._pattern.finditer(text):
            yield Span(*match.span())

    def __contains__(self, text: str) -> bool:
        return self._pattern.search(text) is not None


def _anywhere(word: str) -> str:
    return word[1:] if word.startswith("~") else re.escape(word)


def _whole(word: str) -> str:
    if word.startswith("~"):
        return word[1:]
    plain = re.escape(word.lstrip("^"))
    opens = OPENINGS[len(word) - len(word.lstrip("^"))]
    return rf"{opens}{plain}(?![a-z0-9])"


def _longest(word: str) -> tuple[int, str]:
    return -len(word), word


@cache
def filler() -> Words:
    """Words without a subject of their own."""
    return Words(table("filler.toml")["zh"], table("filler.toml")["en"])


@cache
def small_words() -> frozenset[str]:
    """English words that stand in a subject and say nothing of it."""
    return frozenset(table("filler.toml")["small"])
