"""The TOML files of this folder as searchable words."""

import re
import tomllib
from collections.abc import Iterable, Iterator
from functools import cache
from itertools import groupby
from pathlib import Path
from string import ascii_lowercase, digits
from typing import Any

from corpus.model import Span

# The start of a question, or what joins its clauses, stands before a word that opens one.
_JOINTS = ("and", "or", "but", "by", "so", "to", "and in", "tell me")
_PAUSE = r"^|(?<=[，。；：？！（] )|(?<=[，。；：？！（])|(?<=[.] )"
_SENTENCE_START = rf"(?:{_PAUSE})"
_CLAUSE_START = rf"(?:{_PAUSE}|" + "|".join(rf"(?<=\b{joint} )" for joint in _JOINTS) + ")"


# A letter or digit beside an English word makes it part of another.
_OF_A_WORD = frozenset(ascii_lowercase + digits)
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
        parts += _whole(sorted({w.lower() for w in english}, key=_longest))
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


class Names:
    """Plain words to find, however many: looked up, where a pattern would try one after another.

    They are found as :class:`Words` finds words without ``^`` and ``~``.
    """

    def __init__(self, chinese: Iterable[str], english: Iterable[str] = ()) -> None:
        """Chinese names may stand anywhere; English ones are whole words."""
        self._chinese = _by_beginning(chinese)
        self._english = _by_beginning(english)

    def find(self, text: str) -> Iterator[Span]:
        """Where the names stand in ``text``, from left to right, none within another."""
        position = 0
        while position < len(text):
            end = self._end(text, position)
            if end:
                yield Span(position, end)
            position = end or position + 1

    def _end(self, text: str, start: int) -> int | None:
        """Where the longest name ends that begins at ``start``, Chinese ones before English."""
        for end in _ends(self._chinese, text, start):
            return end
        if start and text[start - 1] in _OF_A_WORD:
            return None
        ends = _ends(self._english, text, start)
        return next((end for end in ends if text[end : end + 1] not in _OF_A_WORD), None)


def _by_beginning(words: Iterable[str]) -> dict[str, dict[int, frozenset[str]]]:
    """The words by their first character and their length, the longest first."""
    found: dict[str, dict[int, set[str]]] = {}
    for word in sorted({word.lower() for word in words} - {""}, key=_longest):
        found.setdefault(word[0], {}).setdefault(len(word), set()).add(word)
    return {
        first: {length: frozenset(listed) for length, listed in by_length.items()}
        for first, by_length in found.items()
    }


def _ends(words: dict[str, dict[int, frozenset[str]]], text: str, start: int) -> Iterator[int]:
    """Where the words end that stand at ``start``, the longest first."""
    for length, listed in words.get(text[start], {}).items():
        if text[start : start + length] in listed:
            yield start + length


def _anywhere(word: str) -> str:
    return word[1:] if word.startswith("~") else re.escape(word)


def whole_words(words: Iterable[str]) -> Iterator[str]:
    """Regular expressions that find English ones in their order, none as part of a word.

    Neighbours that may stand at the same places are one: where nothing may, one look tells so.
    """
    for opens, alike in groupby(words, key=opening):
        plain = "|".join(word.lstrip("^") for word in alike)
        yield rf"{opens}(?:{plain})(?![a-z0-9])"


def opening(word: str) -> str:
    """What must stand before an English word or expression, as the ``^`` before it say."""
    return OPENINGS[len(word) - len(word.lstrip("^"))]


def _whole(words: Iterable[str]) -> Iterator[str]:
    for regular, listed in groupby(words, key=lambda word: word.startswith("~")):
        if regular:
            yield from (word[1:] for word in listed)
        else:
            yield from whole_words(map(_escaped, listed))


def _escaped(word: str) -> str:
    plain = word.lstrip("^")
    return word.removesuffix(plain) + re.escape(plain)


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
