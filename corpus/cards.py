"""Task tables that stand upright: a block for each task, each of its lines a head and its cell.

    项目名称→供水管网改造        Action: Clear the culverts on Mill Lane
    责任单位→县住房城乡建设局      Owner: Highways Team
    完成时限→2025年11月底前      Target date: 31 October 2025

Blocks follow each other without a line between them, and each begins with the same head.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from corpus.annex import Annex, Row
from corpus.duties import first_leads
from corpus.model import Span
from corpus.row_numbers import numbered
from corpus.table_heads import Head, head_of_kinds, kind_of
from corpus.task_rows import RowReader
from corpus.text import fold, squeezed, trimmed

_LINE = re.compile(r"(?P<head>[^：\t|]{2,24})(?:：|\t)\s*(?P<said>\S.*)")
_BLOCKS, _LINES = 2, 3


@dataclass(frozen=True, slots=True)
class Line:
    """A head with its kind of column, "" where unknown, and where it and its cell stand."""

    kind: str
    head: Span
    said: Span


@dataclass(frozen=True, slots=True)
class Cards:
    """Upright tasks that follow each other, each as its lines.

    ``framed`` are whole lines of bars, where the lines are rows of tables with two columns.
    """

    blocks: tuple[tuple[Line, ...], ...]
    framed: tuple[Span, ...] = ()

    @property
    def lines(self) -> frozenset[Span]:
        """The heads' and cells' lines."""
        return frozenset((*self.framed, *(Span(o.head.start, o.said.end) for o in self._all)))

    @property
    def heads(self) -> tuple[Span, ...]:
        """Where the heads stand, up to their cells, and the bars behind these."""
        cells = {one.said for one in self._all}
        return (
            *(Span(one.head.start, one.said.start) for one in self._all),
            *(gap for line in self.framed for gap in _around(line, cells)),
        )

    @property
    def _all(self) -> Iterator[Line]:
        return (one for block in self.blocks for one in block)


def _around(line: Span, cells: Iterable[Span]) -> Iterator[Span]:
    """What stands in a line before and behind the cell that it holds; all of it without one."""
    cell = next((one for one in cells if line.holds(one)), Span(line.start, line.start))
    if line.start < cell.start:
        yield Span(line.start, cell.start)
    if cell.end < line.end:
        yield Span(cell.end, line.end)


def upright_tables(text: str, lines: Sequence[Span]) -> tuple[Cards, ...]:
    """The upright tables among a notice's lines."""
    found: list[Cards] = []
    run: list[Line] = []
    read_lines = [_read(text, line) for line in lines]
    # Planning phase: no known head, but one that each block has.
    counted = Counter(squeezed(one.head.of(text)) for one in read_lines if one)
    for read in (*read_lines, None):
        if read and (read.kind or (run and counted[squeezed(read.head.of(text))] >= _BLOCKS)):
            run.append(read)
            continue
        found += filter(None, [_cards(text, run)])
        run = []
    return tuple(found)


def _read(text: str, line: Span) -> Line | None:
    words = line.of(text)
    match = _LINE.fullmatch(fold(words))
    kind = kind_of(words[: match.end("head")]) if match else ""
    if match is None:
        return None
    said = trimmed(text, Span(line.start + match.start("said"), line.end))
    return Line(kind, Span(line.start, line.start + match.end("head")), said)


def _cards(text: str, run: Sequence[Line]) -> Cards | None:
    """The blocks of a run of lines; ``None`` where they are no tasks, or only one."""
    opening = squeezed(run[0].head.of(text)) if run else ""
    starts = [i for i, one in enumerate(run) if squeezed(one.head.of(text)) == opening]
    if len(starts) < _BLOCKS:
        return None
    blocks = [
        tuple(run[low:high]) for low, high in zip(starts, [*starts[1:], len(run)], strict=True)
    ]
    kinds = [one.kind for one in blocks[0]]
    fits = all(len(block) >= _LINES for block in blocks) and head_of_kinds(kinds) is not None
    return (
        Cards(tuple(blocks))
        if fits and run[0].kind in ("label", "text", "measure", "number")
        else None
    )


def with_cards(
    text: str, annex: Annex, tables: Sequence[Cards], slips: Sequence[tuple[str, str]]
) -> Annex:
    """The annex with the tasks of upright tables behind those of others."""
    rule = first_leads(fold(text)) is not None
    for table in tables:
        for block in table.blocks:
            head = head_of_kinds([one.kind for one in block])
            if head is None:
                continue
            reader = RowReader(text, slips, head, rule)
            cells = tuple(one.said for one in block)
            row = _with_number(text, head, replace(reader.by_head(cells), extent=cells), cells)
            annex = replace(
                annex,
                rows=(*annex.rows, row),
                problems=(*annex.problems, *reader.problems),
            )
        annex = replace(annex, furniture=(*annex.furniture, *table.heads))
    return annex


def _with_number(text: str, head: Head, row: Row, cells: Sequence[Span]) -> Row:
    """A task, numbered as its card's title is where no line of its own numbers it."""
    if row.number or head.columns_of("number"):
        return row
    found = (numbered(text, cells[place])[0] for place in head.labels)
    return replace(row, number=next(filter(None, found), ""))
