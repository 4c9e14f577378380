"""A task table whose cells lost their places: one below the other, or run together in a line.

    序号 / 任务 / 牵头单位 / 完成时限 / 1 / 加强培训 / 县司法局 / 2024年底 / 2 / …

The words of the head say which columns there were; a row begins with the next number, or with
the label above that, and its cells are dealt to the columns in order as what they say fits best.
A copied page may keep a bar behind each cell, or on a line between two. A row that has one cell
for each column, each of which fits, is read for sure; every other one says that it is unsure.
"""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import islice

from corpus.annex import Annex
from corpus.barred_cells import bars_of, is_barred, without_bars
from corpus.dealt_cells import fits
from corpus.duties import first_leads
from corpus.flat_rows import dealt_row, rows_of, starts_of
from corpus.foot import is_dated
from corpus.model import Heading, Problem, Span
from corpus.numbering import mark_of
from corpus.row_numbers import ordinal
from corpus.table_heads import Head, head_of_kinds, kind_of
from corpus.task_rows import RowReader
from corpus.text import breadth, fold, squeezed, tidied

_TOKEN = re.compile(r"\S+")
_ENDS = re.compile(
    r"附[件表]|(?:抄送|主送|分送|信息公开|联系人|公开方式)|(?:备?注|说明)[：:]|(?:notes?|source|key)："
)
_ROMAN = re.compile(r"[ivx]{1,4}[.）]\s+\S")
_HEAD_WORDS, _TWO = 3, 2
_GROUP_LIMIT = 30
_UNSURE = "a row of a table whose cells lost their places; read as well as they can be"


@dataclass(frozen=True, slots=True)
class FlatTable:
    """The lines that a flattened table stands on, its head, and its cells in order."""

    lines: tuple[Span, ...]
    head: Head
    head_cells: tuple[Span, ...]
    cells: tuple[Span, ...]
    bars: tuple[Span, ...] = ()


def flat_tables(text: str, lines: Sequence[Span]) -> tuple[FlatTable, ...]:
    """The flattened tables among a notice's lines; real rows, with tabs or bars, are none."""
    found = []
    start = 0
    ends = _ends(text, lines)
    while start < len(lines):
        table = _table_at(text, lines, start, ends)
        if table is not None:
            found.append(table)
        start += len(table.lines) if table else 1
    return tuple(found)


def _ends(text: str, lines: Sequence[Span]) -> list[int]:
    """For each line the first one behind it that ends a table; how many there are for none."""
    ends = [len(lines)] * len(lines)
    for place in range(len(lines) - 1, 0, -1):
        is_end = _stands_below(lines[place].of(text))
        ends[place - 1] = place if is_end else ends[place]
    return ends


def _stands_below(line: str) -> bool:
    """Whether a line stands below a table: a note, copies, who prints it and when."""
    return _ENDS.match(fold(line)) is not None or (
        line.rstrip().endswith("印发") and is_dated(line)
    )


def _table_at(
    text: str, lines: Sequence[Span], start: int, ends: Sequence[int]
) -> FlatTable | None:
    """The table whose head begins with this line; ``None`` where it is no head."""
    barred = is_barred(text, lines, start)
    first = lines[start].of(text).rstrip("| ") if barred else lines[start].of(text)
    if (
        "\t" in first
        or "|" in first
        or not first
        or not (kind_of(first.split()[0]) or kind_of(first))
    ):
        return None
    below = lines[start + 1].of(text) if start + 1 < len(lines) else ""
    # An English head has blanks: Key action / Who / When.
    by_line = (
        barred
        or len(first.split()) < _HEAD_WORDS
        or bool(first.isascii() and kind_of(first) and kind_of(below))
    )
    # The head's cells come first: most lines that might begin one are none, and no more is read.
    own = islice(lines, start, ends[start])
    cells = _cells(text, without_bars(text, own) if barred else own, by_line=by_line)
    head_cells: list[Span] = []
    rest: list[Span] = []
    for cell in cells:
        # Bars leave no doubt where a cell ends: the head goes on to the first number.
        numbered = barred and head_cells and kind_of(head_cells[0].of(text)) == "number"
        if (ordinal(cell.of(text)) is not None) if numbered else not kind_of(cell.of(text)):
            rest.append(cell)
            break
        head_cells.append(cell)
    width = len(head_cells)
    head = head_of_kinds([kind_of(cell.of(text)) for cell in head_cells])
    if head is None or width < _HEAD_WORDS:
        return None
    rest += cells
    if len(rest) < width - 1:
        return None
    if "number" not in head.kinds and len(starts_of(text, rest)) >= _TWO:
        # A number without a head of its own stands before the first column's words, or behind
        # the label that it shares with others.
        at = 1 if barred and ordinal(rest[1].of(text)) and not ordinal(rest[0].of(text)) else 0
        head = replace(head, kinds=(*head.kinds[:at], "number", *head.kinds[at:]))
    closers = tuple(bars_of(text, islice(lines, start, ends[start]))) if barred else ()
    return FlatTable(
        tuple(lines[start : ends[start]]), head, tuple(head_cells), tuple(rest), closers
    )


def _cells(text: str, lines: Iterable[Span], *, by_line: bool) -> Iterator[Span]:
    """The cells on these lines, one a line or as many as a line has words; no real row's."""
    for line in lines:
        if "\t" not in line.of(text):
            yield from (line,) if by_line else _tokens(text, line)


def _tokens(text: str, line: Span) -> Iterator[Span]:
    for match in _TOKEN.finditer(text, line.start, line.end):
        yield Span(*match.span())


def read_flat(
    text: str, table: FlatTable, slips: Sequence[tuple[str, str]], *, leads_first: bool
) -> Annex:
    """The rows of a flattened table, with what is unsure; what is in none is a problem, too.

    A head that is repeated on the next page is left out; 一、产业帮扶 alone heads the rows below.
    ``leads_first``: the notice says that the unit named first leads.
    """
    reader = RowReader(text, slips, table.head, leads_first)
    heads = _repeated_heads(text, table)
    repeated = frozenset(heads)
    inside = [cell for cell in table.cells if cell not in repeated]
    numbers = (ordinal(cell.of(text)) for cell in table.cells)
    parts = any(number is not None and number[0] for number in numbers)
    groups = [_group(text, cell) for cell in inside if _is_group(text, table, cell, parts=parts)]
    named = {group.span for group in groups}
    cells = tuple(cell for cell in inside if cell not in named)
    rows, problems = [], []
    for found in rows_of(text, table.head, cells):
        row = dealt_row(text, reader, found)
        if row is not None:
            above = bisect_right(groups, found[0].start, key=lambda group: group.span.end)
            rows.append(replace(row, labels=(*groups[max(above - 1, 0) : above], *row.labels)))
            if not fits([cell.of(text) for cell in found], table.head.kinds):
                problems.append(Problem(message=_UNSURE, span=Span(found[0].start, found[-1].end)))
    dealt = {cell for row in rows for cell in row.extent}
    left = [cell for cell in cells if cell not in dealt]
    problems += [Problem(message="text beside the rows of a table", span=cell) for cell in left]
    return Annex(
        headings=tuple(groups),
        rows=tuple(rows),
        trailing=(),
        furniture=(*table.head_cells, *heads, *table.bars),
        problems=(*problems, *reader.problems),
    )


def _repeated_heads(text: str, table: FlatTable) -> tuple[Span, ...]:
    """The cells that say the head once more, all of it in order, as the top of a page does."""
    head = [squeezed(cell.of(text)) for cell in table.head_cells]
    said = [squeezed(cell.of(text)) for cell in table.cells]
    found: list[Span] = []
    for place in range(len(said)):
        if said[place : place + len(head)] == head:
            found += table.cells[place : place + len(head)]
    return tuple(found)


def _is_group(text: str, table: FlatTable, cell: Span, *, parts: bool) -> bool:
    """Whether a cell is a label such as 一、产业帮扶, where rows have numbers of another shape.

    ``parts`` where the rows' numbers have two members: 1. Knowledge heads 1.1 and 1.2.
    """
    words = cell.of(text)
    is_short = breadth(words) <= _GROUP_LIMIT and not words.rstrip().endswith("。")
    if "number" not in table.head.kinds or not is_short:
        return False
    mark = mark_of(words)
    if mark is None:
        return _ROMAN.match(fold(words)) is not None
    is_part = mark.form in ("han", "han-bracket", "roman") or mark.family == "action"
    return mark.length < len(words) and (is_part or (mark.form == "digit" and parts))


def _group(text: str, cell: Span) -> Heading:
    words = cell.of(text)
    mark = mark_of(words)
    roman = words.partition(".")[0] if mark is None else ""
    title = tidied(words[mark.length if mark else len(roman) + 1 :])
    return Heading(number=mark.shown if mark else roman, title=title, level=1, span=cell)


def with_flat(
    text: str, annex: Annex, tables: Sequence[FlatTable], slips: Sequence[tuple[str, str]]
) -> Annex:
    """The annex with the rows of flattened tables behind those of real ones."""
    leads_first = bool(tables) and first_leads(fold(text)) is not None
    for table in tables:
        flat = read_flat(text, table, slips, leads_first=leads_first)
        annex = replace(
            annex,
            headings=(*annex.headings, *flat.headings),
            rows=(*annex.rows, *flat.rows),
            furniture=(*annex.furniture, *flat.furniture),
            problems=(*annex.problems, *flat.problems),
        )
    return annex
