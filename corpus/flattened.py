"""A task table whose cells lost their places: one below the other, or run together in a line.

    序号 / 任务 / 牵头单位 / 完成时限 / 1 / 加强培训 / 县司法局 / 2024年底 / 2 / …

The words of the head say which columns there were; a row begins with the next number, and
its cells are dealt to the columns in order as what they say fits best. Every such row is
unsure and says so.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache
from itertools import chain

from corpus.annex import Annex
from corpus.deadlines import cell_deadline, column_deadlines
from corpus.duties import first_leads
from corpus.english_times import english_times
from corpus.foot import is_dated
from corpus.model import Heading, Problem, Span
from corpus.numbering import mark_of
from corpus.row_numbers import follows, ordinal
from corpus.table_heads import Head, head_of_kinds, kind_of
from corpus.task_rows import Row, RowReader
from corpus.text import breadth, fold, squeezed, tidied
from corpus.unit_shapes import looks_like_unit

_TOKEN = re.compile(r"\S+")
_ENDS = re.compile(
    r"附[件表]|(?:抄送|主送|分送|信息公开|联系人|公开方式)|(?:备?注|说明)[：:]|(?:notes?|source|key)："
)
_ROMAN = re.compile(r"[ivx]{1,4}[.）]\s+\S")
_HEAD_WORDS, _TWO = 3, 2
_GROUP_LIMIT = 30
_UNSURE = "a row of a table whose cells lost their places; read as well as they can be"
# What it costs to leave a column empty, and what one more cell in it counts.
_EMPTY = {"lead": -1.5, "responsible": -0.8, "number": -3.0, "deadline": -1.0, "note": 0.0}
_SUBJECTS, _NO_WORDS = ("label", "text", "measure"), -3.0
# More English words than this are hardly one name.
_NAME_WORDS = 7
_SHORT = 24
_NOBODY = ("—", "——", "-", "/", "／", "无")
_MORE = {"text": 0.2, "measure": 0.3, "lead": 0.4, "responsible": 0.5, "standard": 0.1}


@dataclass(frozen=True, slots=True)
class FlatTable:
    """The lines that a flattened table stands on, its head, and its cells in order."""

    lines: tuple[Span, ...]
    head: Head
    head_cells: tuple[Span, ...]
    cells: tuple[Span, ...]


def flat_tables(text: str, lines: Sequence[Span]) -> tuple[FlatTable, ...]:
    """The flattened tables among a notice's lines; real rows, with tabs or bars, are none."""
    found = []
    start = 0
    while start < len(lines):
        table = _table_at(text, lines, start)
        if table is not None:
            found.append(table)
        start += len(table.lines) if table else 1
    return tuple(found)


def _table_at(text: str, lines: Sequence[Span], start: int) -> FlatTable | None:
    """The table whose head begins with this line; ``None`` where it is no head."""
    first = lines[start].of(text)
    if "\t" in first or "|" in first or not (kind_of(first.split()[0]) or kind_of(first)):
        return None
    below = lines[start + 1].of(text) if start + 1 < len(lines) else ""
    # An English head has blanks: Key action / Who / When.
    by_line = len(first.split()) < _HEAD_WORDS or bool(
        first.isascii() and kind_of(first) and kind_of(below)
    )
    end = next(
        (i for i in range(start + 1, len(lines)) if _ends(lines[i].of(text))),
        len(lines),
    )
    inside = [line for line in lines[start:end] if "\t" not in line.of(text)]
    cells = inside if by_line else list(chain.from_iterable(_tokens(text, line) for line in inside))
    width = 0
    while width < len(cells) and kind_of(cells[width].of(text)):
        width += 1
    head = head_of_kinds([kind_of(cell.of(text)) for cell in cells[:width]])
    if head is None or width < _HEAD_WORDS or len(cells) < width * 2 - 1:
        return None
    if "number" not in head.kinds and len(_starts(text, cells[width:])) >= _TWO:
        # A number without a head of its own stands before the first column's words.
        head = replace(head, kinds=("number", *head.kinds))
    return FlatTable(tuple(lines[start:end]), head, tuple(cells[:width]), tuple(cells[width:]))


def _ends(line: str) -> bool:
    """Whether a line stands below a table: a note, copies, who prints it and when."""
    return _ENDS.match(fold(line)) is not None or (
        line.rstrip().endswith("印发") and is_dated(line)
    )


def _tokens(text: str, line: Span) -> Iterator[Span]:
    for match in _TOKEN.finditer(text, line.start, line.end):
        yield Span(*match.span())


def read_flat(text: str, table: FlatTable, slips: Sequence[tuple[str, str]]) -> Annex:
    """The rows of a flattened table, each with a problem; what is in none is a problem, too.

    A head that is repeated on the next page is left out; 一、产业帮扶 alone heads the rows below.
    """
    reader = RowReader(text, slips, table.head, first_leads(fold(text)) is not None)
    heads = _repeated_heads(text, table)
    groups = [_group(text, c) for c in table.cells if c not in heads and _is_group(text, table, c)]
    apart = {*heads, *(group.span for group in groups)}
    cells = tuple(cell for cell in table.cells if cell not in apart)
    rows, problems = [], []
    for found in _rows(text, table.head, cells):
        row = _dealt(text, reader, found)
        if row is not None:
            above = [group for group in groups if group.span.end <= found[0].start]
            rows.append(replace(row, labels=(*above[-1:], *row.labels)))
            problems.append(Problem(message=_UNSURE, span=Span(found[0].start, found[-1].end)))
    left = [c for c in cells if not any(c in row.extent for row in rows)]
    problems += [Problem(message="text beside the rows of a table", span=cell) for cell in left]
    return Annex(
        headings=tuple(groups),
        rows=tuple(rows),
        trailing=(),
        furniture=(*table.head_cells, *heads),
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


def _is_group(text: str, table: FlatTable, cell: Span) -> bool:
    """Whether a cell is a label such as 一、产业帮扶, where rows have numbers of another shape."""
    words = cell.of(text)
    is_short = breadth(words) <= _GROUP_LIMIT and not words.rstrip().endswith("。")
    if "number" not in table.head.kinds or not is_short:
        return False
    mark = mark_of(words)
    if mark is None:
        return _ROMAN.match(fold(words)) is not None
    # 1. Knowledge above 1.1; Priority 2: Practice.
    rows_are_parts = any(
        (found := ordinal(one.of(text))) is not None and found[0] for one in table.cells
    )
    is_part = mark.form in ("han", "han-bracket") or mark.family == "action"
    return mark.length < len(words) and (is_part or (mark.form == "digit" and rows_are_parts))


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
    for table in tables:
        flat = read_flat(text, table, slips)
        annex = replace(
            annex,
            headings=(*annex.headings, *flat.headings),
            rows=(*annex.rows, *flat.rows),
            furniture=(*annex.furniture, *flat.furniture),
            problems=(*annex.problems, *flat.problems),
        )
    return annex


def _rows(text: str, head: Head, cells: Sequence[Span]) -> Iterator[Sequence[Span]]:
    """The cells of each row: from one number to the next, else as many as the head has."""
    width = len(head.kinds)
    if "number" not in head.kinds:
        if len(cells) % width == 0:
            for start in range(0, len(cells), width):
                yield cells[start : start + width]
        return
    starts = _starts(text, cells)
    lead = head.kinds.index("number")
    edges = [max(0, start - lead) for start in starts]
    for start, stop in zip(edges, [*edges, len(cells)][1:], strict=True):
        yield cells[start:stop]


def _starts(text: str, cells: Sequence[Span]) -> list[int]:
    """The places of the cells that number the rows, in one count."""
    starts: list[int] = []
    before = None
    for place, cell in enumerate(cells):
        number = ordinal(cell.of(text))
        if number and follows(number, before):
            starts.append(place)
            before = number
    return starts


def _dealt(text: str, reader: RowReader, cells: Sequence[Span]) -> Row | None:
    """A row whose cells are dealt to the columns in order, as fits best."""
    kinds = reader.head.kinds
    columns = _best(tuple(tidied(cell.of(text)) for cell in cells), kinds)
    groups = [
        [c for c, at in zip(cells, columns, strict=True) if at == i] for i in range(len(kinds))
    ]
    if not groups[reader.head.subject]:
        return None
    nothing = Span(cells[0].start, cells[0].start)
    aligned = [Span(group[0].start, group[-1].end) if group else nothing for group in groups]
    subject = groups[reader.head.subject]
    row = reader.by_head(
        [*aligned[: reader.head.subject], subject[0], *aligned[reader.head.subject + 1 :]]
    )
    return replace(row, continued=tuple(subject[1:]), extent=tuple(cells))


@cache
def _best(cells: tuple[str, ...], kinds: tuple[str, ...]) -> tuple[int, ...]:
    """The column of each cell, never further left than the one before, of the highest worth."""
    best: dict[int, tuple[float, tuple[int, ...]]] = {-1: (0.0, ())}
    for cell in cells:
        reached: dict[int, tuple[float, tuple[int, ...]]] = {}
        for last, (worth, path) in best.items():
            for column in range(max(last, 0), len(kinds)):
                more = _worth(kinds[column], cell)
                more += _MORE.get(kinds[column], -1.0) if column == last else 0.0
                more += sum(_empty(kind, kinds) for kind in kinds[last + 1 : column])
                if column not in reached or worth + more > reached[column][0]:
                    reached[column] = (worth + more, (*path, column))
        best = reached
    ends = (
        (worth + sum(_empty(kind, kinds) for kind in kinds[last + 1 :]), path)
        for last, (worth, path) in best.items()
    )
    return max(ends)[1]


def _promises_a_time(cell: str) -> bool:
    """Whether a short cell states times, as a column of times holds: 每月开展，12月底完成."""
    span = Span(0, len(cell))
    return breadth(cell) <= _SHORT and bool(english_times(cell, 0) or column_deadlines(cell, span))


def _empty(kind: str, kinds: Sequence[str]) -> float:
    """What it costs to leave a column empty; that of the task's words hardly ever is."""
    only = kind in _SUBJECTS and sum(one in _SUBJECTS for one in kinds) == 1
    return _NO_WORDS if only else _EMPTY.get(kind, -0.4)


def _worth(kind: str, cell: str) -> float:
    """How well what a cell says fits a column of a kind."""
    is_due = cell_deadline(cell, Span(0, len(cell))) is not None
    names = [name for name in re.split(r"[、，,；;]", cell) if name]
    is_units = bool(names) and all(looks_like_unit(name) for name in names)
    is_long = cell.isascii() and any(len(name.split()) > _NAME_WORDS for name in names)
    is_number = ordinal(cell) is not None
    if kind == "number":
        return 3.0 if is_number else -4.0
    if kind in ("deadline", "schedule"):
        # A column of times promises one: 2026, By 2030.
        return 4.0 if is_due or _promises_a_time(cell) else -3.0
    if kind in ("lead", "responsible", "division"):
        if cell in _NOBODY:
            return 0.6
        return (0.5 if is_long else 2.0) if is_units and not is_due else -3.0
    if kind in ("label", "text", "measure"):
        return -2.0 if is_due or is_number else 0.2 if is_units and not is_long else 1.0
    return -1.0 if is_due or is_units else 0.3
