"""The TOML files of this folder as searchable words."""

import re
import tomllib
from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path
from typing import Any

from corpus.model import Span


@cache
def table(name: str) -> dict[str, Any]:
    """The file ``name`` of this folder, parsed."""
    return tomllib.loads((Path(__file__).parent / name).read_text(encoding="utf-8"))


class Words:
    """A set of words to find in a folded question; of words that overlap the longer wins."""

    def __init__(self, chinese: Iterable[str] = (), english: Iterable[str] = ()) -> None:
        """Chinese words may stand anywhere; English ones are whole words in any case."""
        parts = [re.escape(w.lower()) for w in sorted(set(chinese), key=_longest)]
        whole = [re.escape(w.lower()) for w in sorted(set(english), key=_longest)]
        parts += [rf"(?<![a-z0-9]){w}(?![a-z0-9])" for w in whole]
        self._pattern = re.compile("|".join(parts) or r"(?!)")

    def find(self, text: str) -> Iterator[Span]:
        """Where the words stand in ``text``, from left to right, none within another."""
        for match in self._pattern.finditer(text):
            yield Span(*match.span())

    def __contains__(self, text: str) -> bool:
        return self._pattern.search(text) is not None


def _longest(word: str) -> tuple[int, str]:
    return -len(word), word


@cache
def asks() -> dict[str, Words]:
    """For each thing that can be wanted, the words that say so."""
    return {want: Words(entry["zh"], entry["en"]) for want, entry in table("asks.toml").items()}


@cache
def filler() -> Words:
    """Words without a subject of their own."""
    return Words(table("filler.toml")["zh"], table("filler.toml")["en"])
