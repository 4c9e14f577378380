"""Which item of the body a task comes from: settled by the words both have in common.

The label above a row is no proof (a merged label can stand below its rows), and a search
engine's rank is none either: what counts is how much of the task's text the item says,
words that every item says counting little. Where the row's label is the item's own title,
that speaks for it; alone it does not suffice.
"""

import math
import re
from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache

from corpus.text import fold

# What an equal title adds to the share of the text, and what both must reach together.
# Over the 109 shipped tasks the weakest true source has 0.42, the strongest false one of a
# task that the body does not say 0.37.
_TITLE_WEIGHT = 0.35
FLOOR = 0.40
# So many pairs of label and title are kept: a label heads many tasks.
_REMEMBERED = 4096
_NOT_WORDS = re.compile(r"[\W_]+")


@lru_cache(maxsize=_REMEMBERED)
def likeness(part: str, whole: str) -> float:
    """The share of ``part``'s character pairs that ``whole`` holds too, 0 to 1.

    >>> likeness("开展评估。", "2024年底前开展评估")
    1.0
    """
    have, want = Counter(_pairs(whole)), Counter(_pairs(part))
    return sum(min(count, have[pair]) for pair, count in want.items()) / (want.total() or 1)


@dataclass(frozen=True)
class Candidates:
    """The items of one body, as (id, title, text)."""

    items: tuple[tuple[str, str, str], ...]

    @cached_property
    def _holding(self) -> dict[str, list[tuple[int, int]]]:
        """For each character pair the items that hold it, by their place, and how often."""
        found: dict[str, list[tuple[int, int]]] = {}
        for place, (_, _, text) in enumerate(self.items):
            for pair, times in Counter(_pairs(text)).items():
                found.setdefault(pair, []).append((place, times))
        return found

    def source_of(self, task: str, label: str) -> str | None:
        """The id of the item that says the task; ``None`` where none does."""
        best, found = FLOOR, None
        for place, share in sorted(self._shares(task).items()):
            identifier, title, _ = self.items[place]
            # An item that says too little for any title to make up for it is passed over.
            if share + _TITLE_WEIGHT < best:
                continue
            score = share + _TITLE_WEIGHT * likeness(label, title)
            if score > best or (score == best and found is None):
                best, found = score, identifier
        return found

    def _shares(self, task: str) -> dict[int, float]:
        """How much of a task's words each item says that says any, 0 to 1, by its place.

        A pair counts the less, the more items it stands in.
        """
        whole = 0.0
        said: dict[int, float] = defaultdict(float)
        for pair, times in Counter(_pairs(task)).items():
            held = self._holding.get(pair, ())
            weight = math.log(1 + len(self.items) / (len(held) or 1)) * times
            whole += weight
            for place, have in held:
                said[place] += weight * min(1.0, have / times)
        return {place: much / whole for place, much in said.items()} if whole else {}


def _pairs(text: str) -> Sequence[str]:
    words = _NOT_WORDS.sub("", fold(text))
    return [words[i : i + 2] for i in range(len(words) - 1)]
