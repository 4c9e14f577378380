"""The same matter in other notices, by the words of all that are loaded.

Notices of one campaign say the same thing in much the same words, so shared pairs of
neighbouring characters tell it: each pair weighs more the fewer records hold it, and two
records are as similar as the cosine of their pairs. A title says what a record is about, so
its pairs are compared once more by themselves; a task goes by the heading above it.

How rare a pair is tell the notices that ship and the record's own (:mod:`index.rarity`), so that
no third notice changes how like two are. The weights are found anew for every change; of a
hundred notices that takes a second. What is like a record is found when it is asked for, in
milliseconds: to keep it for all pairs of notices would take a million rows.
"""

import math
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from corpus.model import Notice, Record
from index.progress import Progress, unseen
from index.rarity import Scope, rarity_of
from index.terms import pairs

# How much the likeness of titles counts beside that of texts. Over the four notices, 0.3 to 1
# give every task its own measure and every measure of Lingtai its like in Gansu; 0 does not.
TITLE = 0.3
# Below this, what two records share is the language of all notices and no matter of their own.
FLOOR = 0.1
# Of each kind, so many are given for each other notice: a measure may be split in two elsewhere.
KEPT = 2

Scores = NDArray[np.float64]
Arrays = Mapping[str, NDArray[Any]]


class Likeness:
    """How much of their pairs of characters texts have in common.

    As two tables of weights: those of each text, and those of each pair (CSR and CSC).
    """

    def __init__(self, texts: Sequence[tuple[str, str]]) -> None:
        """``texts``: each with its notice's id before it."""
        counts = [Counter(pairs(text)) for _, text in texts]
        notices = [notice for notice, _ in texts]
        rarity = rarity_of(zip(notices, counts, strict=True))
        every = dict.fromkeys(pair for count in counts for pair in count)
        numbers = {pair: number for number, pair in enumerate(every)}
        rows: list[tuple[list[int], list[float]]] = []
        places: dict[int, list[int]] = defaultdict(list)
        values: dict[int, list[float]] = defaultdict(list)
        for place, count in enumerate(counts):
            weights = _weighed(count, rarity.among((notices[place],)))
            rows.append(([numbers[pair] for pair in weights], [*weights.values()]))
            for pair, weight in weights.items():
                places[numbers[pair]].append(place)
                values[numbers[pair]].append(weight)
        columns = [(places[n], values[n]) for n in range(len(numbers))]
        self.arrays: Arrays = {**_packed("row", rows), **_packed("column", columns)}

    @classmethod
    def of(cls, arrays: Arrays) -> "Likeness":
        """The one that has these arrays."""
        made = cls(())
        made.arrays = arrays
        return made

    def to(self, place: int) -> Scores:
        """The cosine of each text, in order, to the text at ``place``."""
        total = len(self.arrays["row_ends"])
        mine, weights = self._of("row", place)
        if not len(mine):
            return np.zeros(total)
        columns = [self._of("column", number) for number in mine]
        places = np.concatenate([places for places, _ in columns])
        pieces = zip(columns, weights, strict=True)
        shares = np.concatenate([values * weight for (_, values), weight in pieces])
        return np.bincount(places, shares, minlength=total).astype(np.float64)

    def _of(self, name: str, number: int) -> tuple[NDArray[Any], NDArray[Any]]:
        ends = self.arrays[f"{name}_ends"]
        part = slice(int(ends[number - 1]) if number else 0, int(ends[number]))
        return self.arrays[f"{name}_numbers"][part], self.arrays[f"{name}_weights"][part]


class Similar:
    """What is like a record in other notices."""

    def __init__(self, ids: Sequence[str], texts: Likeness, titles: Likeness) -> None:
        self._ids = tuple(ids)
        self._places = {identifier: place for place, identifier in enumerate(self._ids)}
        self._groups = [tuple(identifier.split("/")[:2]) for identifier in self._ids]
        self._texts = texts
        self._titles = titles

    def to(self, identifier: str) -> tuple[tuple[str, float], ...]:
        """The best of each kind in each other notice with their scores to 1, best first."""
        place = self._places.get(identifier)
        if place is None:
            return ()
        scores = (self._texts.to(place) + TITLE * self._titles.to(place)) / (1 + TITLE)
        return tuple(self._best(place, scores))

    def _best(self, place: int, scores: Scores) -> Iterator[tuple[str, float]]:
        kept: Counter[tuple[str, ...]] = Counter()
        near = np.flatnonzero(scores >= FLOOR)
        for other in near[np.argsort(-scores[near], kind="stable")]:
            group = self._groups[other]
            if group[0] != self._groups[place][0] and kept[group] < KEPT:
                kept[group] += 1
                yield self._ids[other], round(min(float(scores[other]), 1.0), 4)


def create(register: Path, notices: Sequence[Notice], progress: Progress = unseen) -> None:
    """Write the weights of all records beside the register, anew where they stand there."""
    records = [record for notice in notices for record in notice.records]
    progress("similar", 0, len(records))
    texts, titles = _likenesses(records)
    kept: dict[str, Any] = {
        "ids": np.array([record.id for record in records], dtype=np.str_),
        **{f"texts_{name}": array for name, array in texts.arrays.items()},
        **{f"titles_{name}": array for name, array in titles.arrays.items()},
    }
    np.savez(_file(register), **kept)
    progress("similar", len(records), len(records))


def opened(register: Path) -> Similar | None:
    """What :func:`create` wrote beside a register; ``None`` where nothing is there."""
    if not _file(register).is_file():
        return None
    with np.load(_file(register), allow_pickle=False) as kept:
        arrays = {name: kept[name] for name in kept.files}
    return Similar(
        arrays["ids"].tolist(), Likeness.of(_part("texts_", arrays)),
        Likeness.of(_part("titles_", arrays)),
    )  # fmt: skip


def rows(records: Sequence[Record]) -> Iterator[tuple[str, str, float]]:
    """Each record, one of another notice like it, and how like: best first for each record."""
    found = Similar([record.id for record in records], *_likenesses(records))
    for record in records:
        yield from ((record.id, other, score) for other, score in found.to(record.id))


def _likenesses(records: Sequence[Record]) -> tuple[Likeness, Likeness]:
    texts = Likeness([(r.notice, r.text) for r in records])
    return texts, Likeness([(r.notice, _title(r)) for r in records])


def _file(register: Path) -> Path:
    return register.with_name("similar.npz")


def _part(name: str, arrays: Arrays) -> Arrays:
    return {key.removeprefix(name): array for key, array in arrays.items() if key.startswith(name)}


def _packed(name: str, lists: Sequence[tuple[list[int], list[float]]]) -> Arrays:
    """Many lists of numbers and weights as three arrays: where each ends, and all of them."""
    return {
        f"{name}_ends": np.cumsum([len(numbers) for numbers, _ in lists], dtype=np.int64),
        f"{name}_numbers": np.array([n for numbers, _ in lists for n in numbers], dtype=np.int32),
        f"{name}_weights": np.array([w for _, weights in lists for w in weights], dtype=np.float64),
    }


def _title(record: Record) -> str:
    return record.title or (record.headings[-1] if record.headings else "")


def _weighed(count: Counter[str], scope: Scope) -> dict[str, float]:
    """Weights of unit length: often here, and seldom elsewhere."""
    weights = {
        pair: (1 + math.log(often)) * math.log(1 + scope.records / scope.often(pair))
        for pair, often in count.items()
    }
    length = math.hypot(*weights.values())
    return {pair: weight / length for pair, weight in weights.items()}
