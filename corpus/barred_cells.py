"""Cells one below the other that keep the bars which a copied page puts behind them.

序号 |              工作任务
工作任务 |           |
责任单位 |           责任单位          (a line of bars between two cells)
"""

import re
from collections.abc import Iterable, Iterator, Sequence

from corpus.model import Span
from corpus.text import trimmed

# So many cells tell that bars part them.
CELLS = 3
_BAR_BEHIND, _BARS = re.compile(r"[^|]+\S\s*\|{1,2}"), re.compile(r"[\s|]+")


def is_barred(text: str, lines: Sequence[Span], start: int) -> bool:
    """Whether bars stand behind the first cells, or on lines of their own between them."""
    near = [line.of(text).strip() for line in lines[start : start + 2 * CELLS]]
    behind = all(_BAR_BEHIND.fullmatch(words) for words in near[:CELLS])
    between = all(_BARS.fullmatch(words) for words in near[1::2])
    return len(near) == 2 * CELLS and (behind or between)


def without_bars(text: str, lines: Iterable[Span]) -> Iterator[Span]:
    """The cells on lines of which a bar closes each, or that have bars between them."""
    for line in lines:
        words = line.of(text).rstrip("| ")
        if words:
            yield Span(line.start, line.start + len(words))


def bars_of(text: str, lines: Iterable[Span]) -> Iterator[Span]:
    """The bars behind the cells and between them."""
    for line in lines:
        words = line.of(text).rstrip("| ")
        behind = trimmed(text, Span(line.start + len(words), line.end))
        if behind.end > behind.start:
            yield behind
