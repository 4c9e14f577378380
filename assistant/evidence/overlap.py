"""How much of what a question says a record or a sentence says too.

Search ranks; this measures. Character pairs count by how rare they are in the notices, a
pair that no notice has counts fully against: so a question about something else shows.
"""

import math
import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property

from corpus.model import Record
from corpus.text import fold
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
    def _spread(self) -> Counter[str]:
        return Counter(pair for record in self.records for pair in set(_pairs(_whole(record))))

    @cached_property
    def _said(self) -> dict[str, frozenset[str]]:
        """The pairs of each notice."""
        found: dict[str, set[str]] = {}
        for record in self.records:
            found.setdefault(record.notice, set()).update(_pairs(_whole(record)))
        return {place: frozenset(pairs) for place, pairs in found.items()}

    def weight(self, pair: str) -> float:
        """How much a pair says: the rarer in the notices, the more."""
        return math.log(1 + len(self.records) / (1 + self._spread[pair]))

    def share(self, asked: str, text: str) -> float:
        """The weighted share of ``asked`` that ``text`` holds, 0 to 1."""
        wanted = set(_pairs(asked))
        whole = sum(map(self.weight, wanted))
        held = set(_pairs(text))
        return sum(self.weight(pair) for pair in wanted & held) / whole if whole else 0.0

    def share_of(self, asked: str, record: Record) -> float:
        """The share of ``asked`` that a record holds, its title and headings included."""
        return self.share(asked, _whole(record))

    def rare_share_of(self, asked: str, record: Record) -> float:
        """The share of the rare pairs of ``asked`` that a record holds; 0 where it has none."""
        rare = {pair for pair in _pairs(asked) if 0 < self._spread[pair] <= _RARE}
        return len(rare & set(_pairs(_whole(record)))) / len(rare) if rare else 0.0

    def known_weight(self, asked: str) -> float:
        """How much of ``asked`` stands in the notices, in all: a rare pair weighs about 4."""
        return sum(self.weight(pair) for pair in set(_pairs(asked)) if self._spread[pair])

    def known(self, asked: str, places: Sequence[str] = ()) -> float:
        """The share of ``asked`` that stands at all in the notices, or in those of ``places``."""
        wanted = set(_pairs(asked))
        whole = sum(map(self.weight, wanted))
        held = [self._said[place] for place in places if place in self._said]
        said = held if places else self._said.values()
        known = sum(self.weight(pair) for pair in wanted if any(pair in of for of in said))
        return known / whole if whole else 0.0


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
