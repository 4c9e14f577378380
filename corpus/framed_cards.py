"""Tasks each of which has a table of two columns to itself: a head, and what it says.

| 1. Register of owners | |                          | Action ID | 2023-01 |
| --- | --- |                                       | --- | --- |
| Lead implementing agency | Ministry of Justice |   | Responsible agency | Water Utilities |
| Description | Create a register … |                | Timeline | By December 2026 |
"""

from collections.abc import Iterator, Sequence
from itertools import groupby

from corpus.cards import Cards, Line
from corpus.model import Span
from corpus.table_heads import UNIT_KINDS, head_of_kinds, is_rating, kind_of
from corpus.table_rows import cells, is_row, is_rule

_COLUMNS, _LINES, _TABLES = 2, 3, 2
_TIMES = ("deadline", "schedule")


def framed_cards(text: str, lines: Sequence[Span]) -> tuple[Cards, ...]:
    """The tables of two columns, each a task; none unless there are several."""
    tables = [(table, block) for table in _tables(text, lines) if (block := _block(text, table))]
    if len(tables) < _TABLES:
        return ()
    return (
        Cards(
            tuple(block for _, block in tables),
            framed=tuple(line for table, _ in tables for line in table),
        ),
    )


def _tables(text: str, lines: Sequence[Span]) -> Iterator[list[Span]]:
    """The runs of rows between which nothing stands, not even an empty line."""
    place, runs = 0, []
    for above, line in zip((None, *lines), lines, strict=False):
        joins = above is not None and text[above.end : line.start].count("\n") == 1
        place += (
            0 if joins and is_row(line.of(text)) and is_row(above.of(text) if above else "") else 1
        )
        runs.append((place, line))
    for _, run in groupby(runs, key=lambda one: one[0]):
        rows = [line for _, line in run]
        if is_row(rows[0].of(text)):
            yield rows


def _block(text: str, table: Sequence[Span]) -> tuple[Line, ...]:
    """The lines of a table that is one task; empty where it is none."""
    rows = [(line, cells(text, line)) for line in table]
    said = [(line, row) for line, row in rows if not is_rule(text, row)]
    if len(said) < _LINES or any(len(row) != _COLUMNS for _, row in said):
        return ()
    found = [_line(text, line, row, is_first=place == 0) for place, (line, row) in enumerate(said)]
    block = tuple(one for one in found if one.said.end > one.said.start)
    kinds = [one.kind for one in block]
    is_task = head_of_kinds(kinds) is not None and any(kind in _TIMES for kind in kinds)
    names = any(kind in UNIT_KINDS for kind in kinds)
    return block if is_task and names and kinds.count("") * 2 <= len(kinds) else ()


def _line(text: str, line: Span, row: Sequence[Span], *, is_first: bool) -> Line:
    """A row as a head and what it says; the first one may be the task's title alone."""
    head, cell = row
    if is_first and cell.end == cell.start:
        return Line("label", Span(line.start, head.start), head)
    kind = "note" if is_rating(cell.of(text)) else kind_of(head.of(text))
    return Line(kind, Span(line.start, cell.start), cell)
