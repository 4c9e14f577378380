"""Which item of the body a task comes from: settled by the words both have in common.

The label above a row is no proof (a merged label can stand below its rows), and a search
engine's rank is none either: what counts is how much of the task's text the item says.
"""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from corpus.text import fold

# Below this share of a task's character pairs in common, the body does not say the task.
# Over the 109 shipped tasks the true sources score 0.34 and more, the best false one 0.33.
FLOOR = 0.34
_NOT_WORDS = re.compile(r"[\W_]+")


@dataclass(frozen=True, slots=True)
class Likeness:
    """How much of a text another one says: shared pairs, and the longest shared run."""

    pairs: float
    run: float

    @property
    def score(self) -> float:
        """The two together, 0 to 1."""
        return 0.7 * self.pairs + 0.3 * self.run


def likeness(part: str, whole: str) -> Likeness:
    """How much of ``part`` stands in ``whole``, blanks and punctuation aside.

    >>> likeness("开展评估。", "2024年底前开展评估").score
    1.0
    """
    part, whole = _words(part), _words(whole)
    if len(part) < 2:
        return Likeness(0.0, 0.0)
    have, want = Counter(_pairs(whole)), Counter(_pairs(part))
    shared = sum(min(count, have[pair]) for pair, count in want.items())
    run = SequenceMatcher(None, part, whole, autojunk=False).find_longest_match().size
    return Likeness(shared / want.total(), run / len(part))


def source_of(task: str, candidates: Sequence[tuple[str, str]]) -> str | None:
    """The id of the candidate (id, text) that says the task; ``None`` where none does."""
    scored = [(likeness(task, text).score, identifier) for identifier, text in candidates]
    best = max(scored, key=lambda pair: pair[0], default=(0.0, ""))
    return best[1] if best[0] >= FLOOR else None


def _words(text: str) -> str:
    return _NOT_WORDS.sub("", fold(text))


def _pairs(text: str) -> list[str]:
    return [text[i : i + 2] for i in range(len(text) - 1)]
