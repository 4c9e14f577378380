"""Tasks on pages of their own, whose labels keep the bars of the table that they stood in.

重点工作: | 27.统筹违法建设治理，… |
牵头单位: | 市城市管理局 |
年度目标: | 第一季度：… |
"""

import re
from collections.abc import Iterator, Sequence

from corpus.cards import Cards, Line
from corpus.model import Span
from corpus.table_heads import UNIT_KINDS, head_of_kinds, kind_of
from corpus.text import fold, squeezed, trimmed

_ROW = re.compile(r"\|?\s*(?P<head>[^：|]{2,24})：\s*\|+\s*(?P<said>[^|\s][^|]*?)\s*\|*")
# What a cell's line end leaves: words and the bar behind them, or a bar alone.
_REST = re.compile(r"[^|]*\|+")
_LINES = 2


def labelled_rows(text: str, lines: Sequence[Span]) -> tuple[Cards, ...]:
    """The runs of such lines that tell of tasks, each task from the first label to the next."""
    return tuple(cards for run in _runs(text, lines) if (cards := _cards(text, run)))


def _runs(text: str, lines: Sequence[Span]) -> Iterator[list[tuple[Span, Line | None]]]:
    """Lines that follow each other, each with what its label says; those of a cell have none."""
    run: list[tuple[Span, Line | None]] = []
    for line in lines:
        read = _read(text, line)
        if read or (run and _REST.fullmatch(line.of(text).strip())):
            run.append((line, read))
            continue
        if run:
            yield run
        run = []
    if run:
        yield run


def _read(text: str, line: Span) -> Line | None:
    words = line.of(text)
    match = _ROW.fullmatch(fold(words)) if "|" in words else None
    if match is None:
        return None
    head = Span(line.start + match.start("head"), line.start + match.end("head"))
    said = Span(line.start + match.start("said"), line.start + match.end("said"))
    return Line(kind_of(squeezed(head.of(text))), head, trimmed(text, said))


def _cards(text: str, run: Sequence[tuple[Span, Line | None]]) -> Cards | None:
    labelled = [one for _, one in run if one]
    opening = squeezed(labelled[0].head.of(text))
    starts = [i for i, one in enumerate(labelled) if squeezed(one.head.of(text)) == opening]
    blocks = tuple(
        tuple(labelled[low:high])
        for low, high in zip(starts, [*starts[1:], len(labelled)], strict=True)
    )
    for block in blocks:
        kinds = [one.kind for one in block]
        names = any(kind in UNIT_KINDS for kind in kinds)
        if len(block) < _LINES or not names or head_of_kinds(kinds) is None:
            return None
    return Cards(blocks, framed=tuple(line for line, _ in run))
