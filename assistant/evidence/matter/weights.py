"""How much the words of a question say: the rarer in the notices, the more."""

import math
from collections.abc import Collection, Iterable
from dataclasses import dataclass

from index.rarity import Scope

# A pair is rare that so many records have at most.
_RARE = 4
# The pairs of each term that a word of a question may stand for.
Word = tuple[frozenset[str], ...]


@dataclass(frozen=True, slots=True)
class _Term:
    """A term that a word may stand for: its pairs with their weights, and what these make."""

    weights: tuple[tuple[str, float], ...]
    whole: float

    def share(self, held: Collection[str]) -> float:
        """The weighted share of the term's pairs that are ``held``."""
        return sum(much for pair, much in self.weights if pair in held) / self.whole


@dataclass(frozen=True, slots=True)
class Weighed:
    """A word as some notices weigh it; ``rare`` are the rare pairs of each term that has some."""

    word: Word
    terms: tuple[_Term, ...]
    worth: float
    rare: Word

    def share(self, held: Collection[str]) -> float:
        """How much of the word is ``held``: of the term that is held best."""
        return max(term.share(held) for term in self.terms)


def weigh(word: Word, scope: Scope) -> Weighed:
    """A word as the notices of ``scope`` weigh it."""
    terms = tuple(_weigh_term(term, scope) for term in word)
    known = [of for term, of in zip(word, terms, strict=True) if all(map(scope.often, term))]
    # A word says as much as its terms that the notices have, on average.
    worth = sum(term.whole for term in known or terms) / len(known or terms)
    return Weighed(word, terms, worth, _rare(word, scope))


def _weigh_term(term: Iterable[str], scope: Scope) -> _Term:
    weights = tuple((pair, weight(pair, scope)) for pair in term)
    return _Term(weights, sum(much for _, much in weights))


def _rare(word: Word, scope: Scope) -> Word:
    """The rare pairs of each term that has some."""
    rare = [frozenset(p for p in term if 0 < scope.often(p) <= _RARE) for term in word]
    return tuple(term for term in rare if term)


def weight(pair: str, scope: Scope) -> float:
    """How much a pair says: the rarer in the notices, the more."""
    return math.log(1 + scope.records / (1 + scope.often(pair)))
