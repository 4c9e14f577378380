"""A table of one row below an item, which says who does it and by when, and not what it is.

### Action 2. Put up tide warnings

| Lead | Partners | Completion |
|---|---|---|
| Coast Council | Harbour Master | June 2027 |
"""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from corpus.brackets import cell_units
from corpus.deadlines import column_deadlines
from corpus.model import Deadline, Record, Span, Unit
from corpus.table_heads import UNIT_KINDS, kind_of
from corpus.table_rows import cells, frame, is_row, is_rule

_TABLES = 2
_TIMES = ("deadline", "schedule")
_SUBJECTS = ("label", "text", "measure", "number")


@dataclass(frozen=True, slots=True)
class OwnTable:
    """Such a table's lines, what its columns hold, and the cells of its row."""

    lines: tuple[Span, ...]
    kinds: tuple[str, ...]
    row: tuple[Span, ...]


def own_tables(text: str, lines: Sequence[Span]) -> tuple[OwnTable, ...]:
    """The tables of one row that say nothing of a task but who and when; several, else none."""
    found = tuple(_tables(text, lines))
    return found if len(found) >= _TABLES else ()


def _tables(text: str, lines: Sequence[Span]) -> Iterator[OwnTable]:
    place = 0
    while place < len(lines):
        stop = place
        while stop < len(lines) and is_row(lines[stop].of(text)):
            joined = stop == place or text[lines[stop - 1].end : lines[stop].start].count("\n") == 1
            if not joined:
                break
            stop += 1
        table = _table(text, lines[place:stop])
        if table:
            yield table
        place = max(stop, place + 1)


def _table(text: str, lines: Sequence[Span]) -> OwnTable | None:
    rows = [cells(text, line) for line in lines]
    said = [row for row in rows if not is_rule(text, row)]
    if len(said) != 2 or len(said[0]) != len(said[1]):
        return None
    kinds = tuple(kind_of(cell.of(text)) for cell in said[0])
    names = any(kind in UNIT_KINDS for kind in kinds) and any(kind in _TIMES for kind in kinds)
    if not names or any(kind in _SUBJECTS for kind in kinds):
        return None
    return OwnTable(tuple(lines), kinds, said[1])


def with_own_tables(
    text: str,
    records: Sequence[Record],
    tables: Sequence[OwnTable],
    slips: Sequence[tuple[str, str]],
) -> tuple[Record, ...]:
    """The records, each with the units and times of the table that stands below it."""
    found = list(records)
    starts = [record.extent[0].start for record in found]
    for table in tables:
        place = bisect_right(starts, table.lines[0].start) - 1
        if place < 0:
            continue
        cells_said = tuple(cell for cell in table.row if cell.end > cell.start)
        found[place] = replace(
            found[place],
            units=(*found[place].units, *_units(text, table, slips)),
            deadlines=(*found[place].deadlines, *_deadlines(text, table)),
            extent=tuple(sorted((*found[place].extent, *cells_said))),
        )
    return tuple(found)


def frames(text: str, tables: Sequence[OwnTable]) -> Iterator[Span]:
    """What is left of such tables' lines: their heads, rules and bars."""
    for table in tables:
        for line in table.lines:
            row = cells(text, line)
            yield from frame(text, line, row) if row == table.row else (line,)


def _units(text: str, table: OwnTable, slips: Sequence[tuple[str, str]]) -> Iterator[Unit]:
    for kind, cell in zip(table.kinds, table.row, strict=True):
        if kind in UNIT_KINDS and cell.end > cell.start:
            yield from cell_units(text, cell, "lead" if kind == "lead" else "responsible", slips)


def _deadlines(text: str, table: OwnTable) -> Iterator[Deadline]:
    for kind, cell in zip(table.kinds, table.row, strict=True):
        if kind == "deadline" and cell.end > cell.start:
            yield from column_deadlines(cell.of(text), cell)
