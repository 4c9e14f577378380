"""The rows of a table whose cells lost their places: which cells make a row, and which tasks.

5 | 建养护楼。 | 县民政局 | 5月底前 | 建老年大学。 | 12月底前 | 6 | …

A row goes from one number to the next; its cells are dealt to the columns in order.
"""

import itertools
from collections.abc import Iterator, Sequence
from dataclasses import replace

from corpus.dealt_cells import columns_of, tasks_of
from corpus.model import Span
from corpus.row_numbers import follows, ordinal
from corpus.table_heads import Head
from corpus.task_rows import Row, RowReader
from corpus.text import tidied

# Columns of these kinds hold no figure that stands alone, but for that of the numbers.
_NO_FIGURES = {"number", "label", "text", "measure", "lead", "responsible", "division", "person"}


def rows_of(text: str, head: Head, cells: Sequence[Span]) -> Iterator[Sequence[Span]]:
    """The cells of each row: from one number to the next, else as many as the head has."""
    width = len(head.kinds)
    if "number" not in head.kinds:
        if len(cells) % width == 0:
            for start in range(0, len(cells), width):
                yield cells[start : start + width]
        return
    starts = starts_of(text, cells, gaps=set(head.kinds) <= _NO_FIGURES)
    lead = head.kinds.index("number")
    if lead and starts and starts[0] == lead:
        # The label stands above the number of the first row that it holds for, and of no other.
        gaps = [width, *(after - before for before, after in itertools.pairwise(starts))]
        pairs = zip(starts, gaps, strict=True)
        edges = [start - lead if gap >= width else start for start, gap in pairs]
    else:
        edges = [max(0, start - lead) for start in starts]
    for start, stop in zip(edges, [*edges, len(cells)][1:], strict=True):
        yield cells[start:stop]


def starts_of(text: str, cells: Sequence[Span], *, gaps: bool = False) -> list[int]:
    """The places of the cells that number the rows, in one count.

    ``gaps``: no column but theirs holds figures, so that a table may give some of its rows only,
    as an office does that publishes its own: 3, 68, 69.
    """
    starts: list[int] = []
    before = None
    for place, cell in enumerate(cells):
        number = ordinal(cell.of(text))
        rises = gaps and number and before and number[0] == before[0] and number[1] > before[1]
        if number and (rises or follows(number, before)):
            starts.append(place)
            before = number
    return starts


def dealt_row(text: str, reader: RowReader, cells: Sequence[Span]) -> Row | None:
    """A row whose cells are dealt to the columns in order, as fits best.

    Several tasks under one number are one row: their words, their units, their times.
    """
    begins = tasks_of([cell.of(text) for cell in cells], reader.head.kinds)
    bounds = itertools.pairwise((*begins, len(cells)))
    tasks = [_dealt_task(text, reader, cells[low:high]) for low, high in bounds]
    first, *more = tasks
    if first is None:
        return None
    for task in filter(None, more):
        first = replace(
            first,
            units=(*first.units, *(u for u in task.units if u.name not in _names(first))),
            deadlines=(*first.deadlines, *task.deadlines),
            continued=(*first.continued, task.text, *task.continued),
            extent=(*first.extent, *task.extent),
        )
    return first


def _names(row: Row) -> set[str]:
    return {unit.name for unit in row.units}


def _dealt_task(text: str, reader: RowReader, cells: Sequence[Span]) -> Row | None:
    kinds = reader.head.kinds
    columns = columns_of(tuple(tidied(cell.of(text)) for cell in cells), kinds)
    groups = [
        [c for c, at in zip(cells, columns, strict=True) if at == i] for i in range(len(kinds))
    ]
    if not groups[reader.head.subject]:
        # Merged with the cell beside it, the broader column's cell says what is to be done.
        broader = next((i for i in reversed(reader.head.labels) if groups[i]), None)
        if broader is None:
            return None
        groups[reader.head.subject], groups[broader] = groups[broader], []
    nothing = Span(cells[0].start, cells[0].start)
    aligned = [Span(group[0].start, group[-1].end) if group else nothing for group in groups]
    subject = groups[reader.head.subject]
    row = reader.by_head(
        [*aligned[: reader.head.subject], subject[0], *aligned[reader.head.subject + 1 :]]
    )
    return replace(row, continued=tuple(subject[1:]), extent=tuple(cells))
