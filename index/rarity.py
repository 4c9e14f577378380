"""How rare a term is: by the notices that ship, and by the one that is spoken of.

The notices that ship are the same for everybody, and speak as such notices do. So what is
measured of one notice needs no other: whatever somebody adds beside it, a question about it is
answered as before. Where none of those that ship is there, all notices tell together.
"""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache

from corpus.catalogue import shipped


@dataclass(frozen=True, slots=True)
class Scope:
    """The records of some notices: how many they are, and in how many of them a term stands."""

    records: int
    spreads: tuple[Counter[str], ...]

    def often(self, term: str) -> int:
        """In how many records ``term`` stands."""
        return sum(spread[term] for spread in self.spreads)


class Rarity:
    """The spread of terms over the records of notices."""

    def __init__(self, records: Mapping[str, int], spreads: Mapping[str, Counter[str]]) -> None:
        """``records``: how many each notice has; ``spreads``: in how many each term stands."""
        self._records = records
        self._spreads = spreads
        background = background_of(records)
        self._background = Scope(
            sum(records[notice] for notice in background),
            (sum((spreads.get(notice, Counter()) for notice in background), Counter()),),
        )
        self._beside = frozenset(records) - background
        self._scopes: dict[frozenset[str], Scope] = {frozenset(): self._background}

    def among(self, notices: Iterable[str]) -> Scope:
        """The background and these notices together."""
        beside = self._beside.intersection(notices)
        if beside not in self._scopes:
            self._scopes[beside] = Scope(
                self._background.records + sum(self._records[notice] for notice in beside),
                (
                    *self._background.spreads,
                    *(self._spreads.get(notice, Counter()) for notice in sorted(beside)),
                ),
            )
        return self._scopes[beside]


def rarity_of(texts: Iterable[tuple[str, Iterable[str]]]) -> Rarity:
    """The rarity by the terms of records, each with its notice's id."""
    records: Counter[str] = Counter()
    spreads: dict[str, Counter[str]] = {}
    for notice, terms in texts:
        records[notice] += 1
        spreads.setdefault(notice, Counter()).update(set(terms))
    return Rarity(records, spreads)


def background_of(notices: Iterable[str]) -> frozenset[str]:
    """Of these notices those that ship; all of them where none does."""
    every = frozenset(notices)
    return every & _shipped() or every


@cache
def _shipped() -> frozenset[str]:
    return frozenset(entry.id for entry in shipped())
