"""Search by subject: words and meaning joined by adding their scores."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from statistics import fmean, pstdev
from typing import Protocol

from corpus.model import Record
from index.keywords import Keywords
from index.register import Filter, Register


class Meaning(Protocol):
    """What scores records by their meaning alone."""

    def scores(self, query: str, ids: Collection[str] | None = None) -> dict[str, float]:
        """A cosine for each record, of those in ``ids`` where they are given."""


# How many standard deviations of meaning weigh as much as the best record's words. Measured on
# paraphrases.tsv: 1 to 2 are alike and better than 5, also where the choice was made on one part
# of the questions and judged on the rest; dev.jsonl's do not tell them apart.
SPREAD = 2.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Match:
    """A record found, and why.

    ``words`` is its BM25, 0 where it shares none with the question; ``meaning`` its cosine;
    ``score`` joins the two, and compares the matches of one question only.
    """

    record: Record
    score: float
    words: float
    meaning: float


class Subject:
    """Records by what they are about."""

    def __init__(self, register: Register, keywords: Keywords, meaning: Meaning) -> None:
        self._register = register
        self._keywords = keywords
        self._meaning = meaning

    def matches(
        self, query: str, ids: Collection[str] | None = None, limit: int = 10
    ) -> tuple[Match, ...]:
        """The best ``limit`` records for ``query``, best first; of those in ``ids`` if given."""
        words = self._keywords.scores(query, ids)
        meaning = self._meaning.scores(query, ids)
        scores = joined(words, meaning)
        best = sorted(scores, key=lambda record: (-scores[record], record))[:limit]
        records = {r.id: r for r in self._register.find(Filter(ids=tuple(best)))}
        return tuple(
            Match(
                record=records[identifier],
                score=scores[identifier],
                words=words.get(identifier, 0.0),
                meaning=meaning.get(identifier, 0.0),
            )
            for identifier in best
        )


def joined(
    words: dict[str, float], meaning: dict[str, float], spread: float = SPREAD
) -> dict[str, float]:
    """BM25 as a share of the best, plus the standardised cosine divided by ``spread``."""
    most = max(words.values(), default=0.0) or 1.0
    centred = standardised(meaning)
    return {
        record: words.get(record, 0.0) / most + centred.get(record, 0.0) / spread
        for record in {**words, **meaning}
    }


def standardised(scores: dict[str, float]) -> dict[str, float]:
    """The same scores with mean 0 and standard deviation 1; all 0 where they do not differ."""
    values: Sequence[float] = tuple(scores.values())
    if not values:
        return {}
    mean, deviation = fmean(values), pstdev(values)
    return {key: (score - mean) / deviation if deviation else 0.0 for key, score in scores.items()}
