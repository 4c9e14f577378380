"""English tasks without a number: a sentence, and below it lines that say who and by when.

We will keep the ferry running through the winter.
Who: Ferries Office
When: by October 2027
"""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from corpus.cards import Cards, Line
from corpus.label_lines import is_label
from corpus.model import Span
from corpus.numbering import mark_of
from corpus.table_heads import UNIT_KINDS, kind_of
from corpus.table_rows import is_row
from corpus.text import fold, squeezed, trimmed

_BLOCKS, _LABELS, _WORDS = 2, 2, 4
_LONGEST_LABEL = 40
# So many lines at most may stand between two tasks: a part's title.
_BETWEEN = 2


def unnumbered_cards(text: str, lines: Sequence[Span]) -> tuple[Cards, ...]:
    """Runs of such tasks in which no line has a number; none unless there are several."""
    blocks = list(_blocks(text, lines))
    if len(blocks) < _BLOCKS:
        return ()
    first, last = blocks[0][0], blocks[-1][0]
    around = lines[max(0, first - 1) : last + 1]
    if any(mark_of(line.of(text)) for line in around):
        return ()
    gaps = (below - above - len(block) for (above, block), (below, _) in pairwise(blocks))
    opening = [squeezed(block[1].head.of(text)) for _, block in blocks]
    if max(gaps) > _BETWEEN or len(set(opening)) > 1:
        return ()
    return (Cards(tuple(block for _, block in blocks)),)


def _blocks(text: str, lines: Sequence[Span]) -> Iterator[tuple[int, tuple[Line, ...]]]:
    """Each sentence with the labels below it, and the place of its line."""
    place = 0
    while place < len(lines):
        labels: list[Line] = []
        while (at := place + 1 + len(labels)) < len(lines) and (read := _label(text, lines[at])):
            labels.append(read)
        kinds = {one.kind for one in labels}
        names = bool(kinds & set(UNIT_KINDS)) and "deadline" in kinds
        if len(labels) >= _LABELS and names and _is_sentence(text, lines[place]):
            task = lines[place]
            yield place, (Line("text", Span(task.start, task.start), task), *labels)
        place += 1 + len(labels)


def _label(text: str, line: Span) -> Line | None:
    words = line.of(text)
    name, colon, said = words.partition(":")
    kind = kind_of(name.strip("*-• ")) if colon and len(name) <= _LONGEST_LABEL else ""
    if not kind or not said.strip("* "):
        return None
    begins = line.start + len(name) + 1
    cell = trimmed(text, Span(begins, line.end))
    return Line(kind, Span(line.start, cell.start), cell)


def _is_sentence(text: str, line: Span) -> bool:
    words = line.of(text)
    is_plain = words.isascii() and not words.startswith(("#", "|", "*", "-")) and not is_row(words)
    ends = words.rstrip().endswith(".") or len(words.split()) >= _WORDS
    return is_plain and ends and "：" not in fold(words) and not is_label(words)
