"""How much of what a question says a record or a sentence says too.

Search ranks; this measures. Character pairs count by how rare they are (:mod:`index.rarity`),
a pair that no notice has counts fully against: so a question about something else shows.
"""

import math
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property

from corpus.model import Record
from corpus.text import fold
from index.rarity import Rarity, Scope, rarity_of
from index.terms import pairs
from index.terms import words as latin_words
from index.translation import in_chinese

# A pair is rare that so many records have at most.
_RARE = 4


@dataclass(frozen=True)
class Overlap:
    """Measures over the texts of ``records``."""

    records: tuple[Record, ...]

    @cached_property
    def _rarity(self) -> Rarity:
        return rarity_of((record.notice, _pairs(_whole(record))) for record in self.records)

    @cached_property
    def _said(self) -> dict[str, frozenset[str]]:
        """The pairs of each notice."""
        found: dict[str, set[str]] = {}
        for record in self.records:
            found.setdefault(record.notice, set()).update(_pairs(_whole(record)))
        return {place: frozenset(pairs) for place, pairs in found.items()}

    def share(self, asked: str, text: str, notice: str) -> float:
        """The weighted share of ``asked`` that ``text``, of ``notice``, holds, 0 to 1."""
        scope = self._rarity.among((notice,))
        wanted = set(_pairs(asked))
        whole = sum(weight(pair, scope) for pair in wanted)
        held = wanted.intersection(_pairs(text))
        return sum(weight(pair, scope) for pair in held) / whole if whole else 0.0

    def share_of(self, asked: str, record: Record) -> float:
        """The share of ``asked`` that a record holds, its title and headings included."""
        return self.share(asked, _whole(record), record.notice)

    def rare_share_of(self, asked: str, record: Record) -> float:
        """The share of the rare pairs of ``asked`` that a record holds; 0 where it has none."""
        measure = self._rarity.among((record.notice,))
        rare = {pair for pair in _pairs(asked) if 0 < measure.often(pair) <= _RARE}
        return len(rare & set(_pairs(_whole(record)))) / len(rare) if rare else 0.0

    def known_weight(self, asked: str, places: Sequence[str] = ()) -> float:
        """How much of ``asked`` stands in the notices, in all: a rare pair weighs about 4.

        Where ``places`` are given, only these and those that ship count.
        """
        scope = self._rarity.among(places or self._said)
        measure = self._rarity.among(places)
        wanted = set(_pairs(asked))
        return sum(weight(pair, measure) for pair in wanted if scope.often(pair))

    def known(self, asked: str, places: Sequence[str] = ()) -> float:
        """The share of ``asked`` that stands at all in the notices, or in those of ``places``."""
        scope = self._rarity.among(places)
        wanted = set(_pairs(asked))
        whole = sum(weight(pair, scope) for pair in wanted)
        said = [of for place, of in self._said.items() if place in places or not places]
        known = (weight(pair, scope) for pair in wanted if any(pair in of for of in said))
        return sum(known) / whole if whole else 0.0


def weight(pair: str, scope: Scope) -> float:
    """How much a pair says: the rarer in the notices, the more."""
    return math.log(1 + scope.records / (1 + scope.often(pair)))


_BRACKETS = re.compile("[（）]")


def _no_words(run: str) -> Iterable[str]:
    """Chinese is measured by its character pairs."""
    return run[:0]


def _whole(record: Record) -> str:
    return "。".join((record.text, *record.headings, record.title or ""))


def _pairs(text: str) -> Iterable[str]:
    """Character pairs of the Chinese and of what the glossary makes of English, and numbers."""
    # 市（州） is spoken without its brackets.
    yield from pairs(_BRACKETS.sub("", fold(text)))
    # English words that the glossary does not know say nothing for or against a notice.
    yield from (word for word in latin_words(text, _no_words) if word.isdigit())
    for term in in_chinese(text):
        yield from pairs(term)
