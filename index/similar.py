"""The same matter in other notices, found when the index is built.

Notices of one campaign say the same thing in much the same words, so shared pairs of
neighbouring characters tell it: each pair weighs more the fewer records hold it, and two
records are as similar as the cosine of their pairs. A title says what a record is about, so
its pairs are compared once more by themselves; a task goes by the heading above it.
"""

import math
import sqlite3
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from contextlib import closing
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from corpus.model import Notice, Record
from index.progress import Progress, unseen
from index.terms import pairs

# How much the likeness of titles counts beside that of texts. Over the four notices, 0.3 to 1
# give every task its own measure and every measure of Lingtai its like in Gansu; 0 does not.
TITLE = 0.3
# Below this, what two records share is the language of all notices and no matter of their own.
FLOOR = 0.1
# Of each kind, so many are kept for each other notice: a measure may be split in two elsewhere.
KEPT = 2

Scores = NDArray[np.float64]


def create(path: Path, notices: Sequence[Notice], progress: Progress = unseen) -> None:
    """Write what is similar into the register at ``path``."""
    records = [record for notice in notices for record in notice.records]
    found = list(rows(records, progress))
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.executemany("INSERT INTO similar VALUES (?, ?, ?)", found)


def renew(path: Path, records: Sequence[Record], progress: Progress = unseen) -> None:
    """Write it anew for ``records``, which are all that the register holds, in its order.

    How rare a pair of characters is depends on every record, so that one notice more changes
    the likeness of all others by a little.
    """
    found = list(rows(records, progress))
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute("PRAGMA synchronous = OFF")
        connection.execute("DELETE FROM similar")
        connection.executemany("INSERT INTO similar VALUES (?, ?, ?)", found)


class Likeness:
    """How much of their pairs of characters texts have in common."""

    def __init__(self, texts: Sequence[str]) -> None:
        counts = [Counter(pairs(text)) for text in texts]
        spread = Counter(pair for count in counts for pair in count)
        self._weights = [_weighed(count, spread, len(texts)) for count in counts]
        places: dict[str, list[int]] = defaultdict(list)
        values: dict[str, list[float]] = defaultdict(list)
        for place, weights in enumerate(self._weights):
            for pair, weight in weights.items():
                places[pair].append(place)
                values[pair].append(weight)
        self._places = {pair: np.array(found) for pair, found in places.items()}
        self._values = {pair: np.array(found) for pair, found in values.items()}

    def to(self, place: int) -> Scores:
        """The cosine of each text, in order, to the text at ``place``."""
        weights = self._weights[place]
        if not weights:
            return np.zeros(len(self._weights))
        places = np.concatenate([self._places[pair] for pair in weights])
        shares = np.concatenate([self._values[p] * weight for p, weight in weights.items()])
        return np.bincount(places, shares, minlength=len(self._weights)).astype(np.float64)


def rows(
    records: Sequence[Record], progress: Progress = unseen
) -> Iterator[tuple[str, str, float]]:
    """Each record, one of another notice like it, and how like: best first for each record."""
    texts = Likeness([record.text for record in records])
    titles = Likeness([_title(record) for record in records])
    for place, record in enumerate(records):
        scores = (texts.to(place) + TITLE * titles.to(place)) / (1 + TITLE)
        for other, score in _best(record, records, scores):
            yield record.id, other.id, score
        progress("similar", place + 1, len(records))


def _best(
    record: Record, records: Sequence[Record], scores: Scores
) -> Iterable[tuple[Record, float]]:
    """The best of each kind in each other notice, best first."""
    kept: Counter[tuple[str, str]] = Counter()
    for place in np.argsort(-scores, kind="stable"):
        other, score = records[place], min(float(scores[place]), 1.0)
        if score < FLOOR:
            return
        group = other.notice, other.kind
        if other.notice != record.notice and kept[group] < KEPT:
            kept[group] += 1
            yield other, round(score, 4)


def _title(record: Record) -> str:
    return record.title or (record.headings[-1] if record.headings else "")


def _weighed(count: Counter[str], spread: Counter[str], total: int) -> dict[str, float]:
    """Weights of unit length: often here, and seldom elsewhere."""
    weights = {
        pair: (1 + math.log(often)) * math.log(1 + total / spread[pair])
        for pair, often in count.items()
    }
    length = math.hypot(*weights.values())
    return {pair: weight / length for pair, weight in weights.items()}
