"""Which item of the body a task comes from: settled by the words both have in common.

The label above a row is no proof (a merged label can stand below its rows), and a search
engine's rank is none either: what counts is how much of the task's text the item says,
words that every item says counting little. Where the row's label is the item's own title,
that speaks for it; alone it does not suffice.
"""

import math
import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from corpus.text import fold

# What an equal title adds to the share of the text, and what both must reach together.
# Over the 109 shipped tasks the weakest true source has 0.42, the strongest false one of a
# task that the body does not say 0.37.
_TITLE_WEIGHT = 0.35
FLOOR = 0.40
_NOT_WORDS = re.compile(r"[\W_]+")


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
    def _spread(self) -> Counter[str]:
        """In how many items each character pair stands."""
        return Counter(pair for _, _, text in self.items for pair in set(_pairs(text)))

    def source_of(self, task: str, label: str) -> str | None:
        """The id of the item that says the task; ``None`` where none does."""
        scored = [(self._score(task, label, item), item[0]) for item in self.items]
        best = max(scored, key=lambda pair: pair[0], default=(0.0, ""))
        return best[1] if best[0] >= FLOOR else None

    def _score(self, task: str, label: str, item: tuple[str, str, str]) -> float:
        _, title, text = item
        have, want = Counter(_pairs(text)), Counter(_pairs(task))
        whole = sum(count * self._weight(pair) for pair, count in want.items())
        said = sum(min(count, have[pair]) * self._weight(pair) for pair, count in want.items())
        return (said / whole if whole else 0.0) + _TITLE_WEIGHT * likeness(label, title)

    def _weight(self, pair: str) -> float:
        return math.log(1 + len(self.items) / max(1, self._spread[pair]))


def _pairs(text: str) -> Sequence[str]:
    words = _NOT_WORDS.sub("", fold(text))
    return [words[i : i + 2] for i in range(len(words) - 1)]
