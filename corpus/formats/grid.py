"""A table with cells merged across and down becomes rows, one line each.

After :func:`write_rows`

1. every row has as many cells as the table has columns;
2. a cell merged across stands once, empty cells after it;
3. a cell merged down stands in every row that it covers, for it is true of each of them;
4. a cell over the table's whole width stands in its first row only.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from corpus.formats.document import Writing
from corpus.model import Span


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell at its first row and column, with the rows and columns that it covers."""

    row: int
    column: int
    text: str
    rows: int = 1
    columns: int = 1


def rows_of(cells: Iterable[Cell]) -> list[list[str]]:
    """The table's rows in order, all of the same length; a cell outside of it is cut.

    >>> rows_of([Cell(0, 0, "甲", rows=2), Cell(0, 1, "一"), Cell(1, 1, "二")])
    [['甲', '一'], ['甲', '二']]
    """
    known = list(cells)
    if not known:
        return []
    height = max(cell.row for cell in known) + 1
    width = max(cell.column + cell.columns for cell in known)
    table = [[""] * width for _ in range(height)]
    for cell in known:
        covered = 1 if cell.columns >= width > 1 else cell.rows
        for row in range(cell.row, min(cell.row + covered, height)):
            table[row][cell.column] = cell.text
    return table


def write_rows(writing: Writing, rows: Sequence[Sequence[str]]) -> list[Span]:
    """Write a table's rows and give their places, blank rows left out."""
    spans = [writing.row(row) for row in rows]
    return [span for span in spans if span.end > span.start]
