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
    def _counted(self) -> tuple["Counter[str]", ...]:
        """Each item's character pairs."""
        return tuple(Counter(_pairs(text)) for _, _, text in self.items)

    @cached_property
    def _weights(self) -> dict[str, float]:
        """What a pair counts: the less, the more items it stands in."""
        spread = Counter(pair for counted in self._counted for pair in counted)
        return {pair: math.log(1 + len(self.items) / times) for pair, times in spread.items()}

    def source_of(self, task: str, label: str) -> str | None:
        """The id of the item that says the task; ``None`` where none does."""
        want = Counter(_pairs(task))
        unsaid = math.log(1 + len(self.items))
        weights = {pair: self._weights.get(pair, unsaid) * times for pair, times in want.items()}
        whole = sum(weights.values())
        best, found = FLOOR, None
        for (identifier, title, _), have in zip(self.items, self._counted, strict=True):
            said = sum(
                weight * min(1.0, have[pair] / want[pair]) for pair, weight in weights.items()
            )
            score = (said / whole if whole else 0.0) + _TITLE_WEIGHT * likeness(label, title)
            if score > best or (score == best and found is None):
                best, found = score, identifier
        return found


def _pairs(text: str) -> Sequence[str]:
    words = _NOT_WORDS.sub("", fold(text))
    return [words[i : i + 2] for i in range(len(words) - 1)]
