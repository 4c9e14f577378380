"""English task tables whose cells neither bars frame nor tabs part.

Ref   Action                 Lead            Due       (blanks: cells stand below their heads)
1.1   Install flood gauges   Drainage Team   May 2027
      at the bridge                                    (a cell goes on below)

Action | Lead | Deadline                               (bars between the cells alone)
---|---|---
Install flood gauges | Drainage Team | May 2027

Action Timeline Responsible                            (one blank: a time parts the other two)
1. Install flood gauges May 2027 Drainage Team
"""

import itertools
import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace

from corpus.annex import Annex
from corpus.brackets import cell_units
from corpus.deadlines import column_deadlines
from corpus.duties import first_leads
from corpus.english_rows import head_in_words, row_in_words
from corpus.model import Deadline, Heading, Problem, Role, Span, Unit
from corpus.table_heads import UNIT_KINDS, Head, head_of_kinds, kind_of
from corpus.task_rows import Row, RowReader
from corpus.text import tidied, trimmed

_CHUNK = re.compile(r"\S+(?: \S+)*")
_BARRED = re.compile(r"[^|]+")
_RULE = re.compile(r"[\s|:+=-]{3,}")
# What a line of names ends with where the next one is another name.
_LISTS = (",", ";", "/", "&")
_COLUMNS, _GROUP_LIMIT = 3, 90
# So many lines behind a head its first row stands at the latest.
_NEAR = 6
# A cell may begin so much left of its head.
_SLACK = 2
_UNSURE = "a row of a table whose cells lost their places; read as well as they can be"
Cut = Callable[[str, Span], list[Span]]


@dataclass(frozen=True, slots=True)
class PartedTable:
    """The lines of such a table: its head, and each row as the cells of its lines.

    ``labels`` are lines that head the rows below them, by the row's place.
    """

    lines: tuple[Span, ...]
    head: Head
    rows: tuple[tuple[tuple[Span, ...], ...], ...]
    labels: tuple[tuple[int, Span], ...]
    is_unsure: bool


def parted_tables(text: str, lines: Sequence[Span]) -> tuple[PartedTable, ...]:
    """The tables of such kinds among a notice's lines."""
    found: list[PartedTable] = []
    place = 0
    while place < len(lines):
        table = _table_at(text, lines, place)
        if table:
            found.append(table)
        place += len(table.lines) if table else 1
    return tuple(found)


def _table_at(text: str, lines: Sequence[Span], place: int) -> PartedTable | None:
    words = lines[place].of(text)
    if not words.isascii() or "\t" in words or words.strip("|") != words:
        return None
    for cut, sign in ((_barred, " | "), (_blank_parted, "  ")):
        if sign in words:
            return _read(text, lines, place, cut)
    kinds = head_in_words(words)
    head = head_of_kinds(kinds) if len(kinds) >= _COLUMNS else None
    return _in_words(text, lines, place, head) if head else None


def _barred(text: str, line: Span) -> list[Span]:
    words = line.of(text)
    found = (Span(line.start + m.start(), line.start + m.end()) for m in _BARRED.finditer(words))
    return [trimmed(text, one) for one in found] if " | " in words else [line]


def _blank_parted(text: str, line: Span) -> list[Span]:
    return [
        Span(line.start + m.start(), line.start + m.end()) for m in _CHUNK.finditer(line.of(text))
    ]


def _read(text: str, lines: Sequence[Span], place: int, cut: Cut) -> PartedTable | None:
    """The table whose head is this line; ``None`` where the line is no head, or has no rows."""
    heads = cut(text, lines[place])
    kinds = [kind_of(cell.of(text)) for cell in heads]
    head = head_of_kinds(kinds)
    if head is None or len(kinds) < _COLUMNS or kinds.count("") * 3 > len(kinds):
        return None
    columns = [_column(text, cell) for cell in heads]
    rows: list[list[tuple[Span, ...]]] = []
    labels: list[tuple[int, Span]] = []
    end = place + 1
    # A head has its first row near; rows there are, read on to the end of the table.
    while end < len(lines) and (rows or end - place <= _NEAR):
        line = lines[end]
        if _RULE.fullmatch(line.of(text)):
            end += 1
            continue
        chunks = cut(text, line)
        if [kind_of(cell.of(text)) for cell in chunks] == kinds:
            # The head once more, on the next page or below the next part's title.
            end += 1
            continue
        cells = _dealt(text, chunks, columns, aligned=cut is _blank_parted)
        if cells is None:
            if not _heads_rows(text, lines, end, cut, columns):
                break
            labels.append((len(rows), line))
        elif rows and _goes_on(text, head, lines[end - 1], line, cells, rows[-1]):
            rows[-1].append(cells)
        else:
            rows.append([cells])
        end += 1
    if not rows or not any(_is_filled(head, row[0]) for row in rows):
        return None
    return PartedTable(tuple(lines[place:end]), head, tuple(map(tuple, rows)), tuple(labels), False)


def _column(text: str, cell: Span) -> int:
    return cell.start - (text.rfind("\n", 0, cell.start) + 1)


def _dealt(
    text: str, chunks: Sequence[Span], columns: Sequence[int], *, aligned: bool
) -> tuple[Span, ...] | None:
    """A line's cells, one for each column, empty ones included; ``None`` where it is no row."""
    if len(chunks) == len(columns):
        return tuple(chunks)
    if not aligned or len(chunks) > len(columns):
        return None
    if len(chunks) == 1 and _column(text, chunks[0]) <= columns[0]:
        return None
    found: list[Span | None] = [None] * len(columns)
    for chunk in chunks:
        begins = _column(text, chunk)
        place = max((i for i, at in enumerate(columns) if at <= begins + _SLACK), default=0)
        if found[place] is not None:
            return None
        found[place] = chunk
    nothing = Span(chunks[0].start, chunks[0].start)
    return tuple(one or nothing for one in found)


def _heads_rows(
    text: str, lines: Sequence[Span], place: int, cut: Cut, columns: Sequence[int]
) -> bool:
    """Whether a line alone heads the rows below it: Goal 2: Homes."""
    line = lines[place].of(text)
    after = lines[place + 1] if place + 1 < len(lines) else None
    is_short = len(line) <= _GROUP_LIMIT and not line.rstrip().endswith((".", ";"))
    return bool(
        is_short
        and after
        and len(cut(text, lines[place])) == 1
        and len(cut(text, after)) == len(columns)
    )


def _goes_on(
    text: str,
    head: Head,
    above: Span,
    line: Span,
    cells: Sequence[Span],
    row: Sequence[Sequence[Span]],
) -> bool:
    """Whether a line only goes on with the row above it: nothing numbers or dates it."""
    first = row[0]
    opens = head.columns_of("number") or (() if head.deadline is None else (head.deadline,))
    said = [place for place in opens if first[place].end > first[place].start]
    is_below = text[above.end : line.start].count("\n") == 1
    return bool(said) and is_below and all(cells[i].end == cells[i].start for i in said)


def _is_filled(head: Head, cells: Sequence[Span]) -> bool:
    units = [i for i, kind in enumerate(head.kinds) if kind in UNIT_KINDS]
    wanted = [head.subject, *([] if head.deadline is None else [head.deadline]), *units[:1]]
    return all(cells[place].end > cells[place].start for place in wanted)


def _in_words(text: str, lines: Sequence[Span], place: int, head: Head) -> PartedTable | None:
    """A table whose rows are words alone, each with a time in it that parts them."""
    rows = []
    for line in lines[place + 1 :]:
        cells = row_in_words(text, line, head)
        if cells is None:
            break
        rows.append((cells,))
    if len(rows) < _COLUMNS - 1:
        return None
    table = tuple(lines[place : place + 1 + len(rows)])
    kinds = ("number", *head.kinds)
    return PartedTable(table, replace(head, kinds=kinds), tuple(rows), (), is_unsure=True)


def with_parted(
    text: str, annex: Annex, tables: Sequence[PartedTable], slips: Sequence[tuple[str, str]]
) -> Annex:
    """The annex with the rows of such tables behind those of others."""
    for table in tables:
        reader = RowReader(text, slips, table.head, first_leads(text) is not None)
        headings = [(place, _label(text, line)) for place, line in table.labels]
        rows = []
        for place, row in enumerate(table.rows):
            label = [one for at, one in headings if at <= place][-1:]
            rows.append(replace(_row(text, reader, row, table.head), labels=tuple(label)))
            if table.is_unsure:
                whole = Span(row[0][0].start, max(cell.end for cell in row[-1]))
                reader.problems.append(Problem(message=_UNSURE, span=whole))
        taken = [cell for row in rows for cell in row.extent] + [line for _, line in table.labels]
        annex = replace(
            annex,
            headings=(*annex.headings, *(one for _, one in headings)),
            rows=(*annex.rows, *rows),
            furniture=(*annex.furniture, *_between(table.lines, taken)),
            problems=(*annex.problems, *reader.problems),
        )
    return annex


def _row(text: str, reader: RowReader, lines: Sequence[Sequence[Span]], head: Head) -> Row:
    """The task of a row, the words and the names of whose cells may go on in lines below."""
    filled = [cell for line in lines for cell in line if cell.end > cell.start]
    row = reader.by_head(tuple(lines[0]))
    for above, more in itertools.pairwise(lines):
        units = row.units
        for kind, before, cell in zip(head.kinds, above, more, strict=True):
            if kind in UNIT_KINDS and cell.end > cell.start:
                units = _with_names(
                    text, units, before, cell, "lead" if kind == "lead" else "responsible"
                )
        row = replace(_with_words(text, row, more[head.subject]), units=units)
    if head.deadline is not None and any(
        m[head.deadline].end > m[head.deadline].start for m in lines[1:]
    ):
        row = replace(row, deadlines=_joined_time(text, [line[head.deadline] for line in lines]))
    return replace(row, extent=tuple(sorted(filled)))


def _joined_time(text: str, cells: Sequence[Span]) -> tuple[Deadline, ...]:
    """The time that a cell's lines say together, at the place of the first: March / 2027."""
    said = " ".join(cell.of(text) for cell in cells if cell.end > cell.start)
    first = next(cell for cell in cells if cell.end > cell.start)
    return tuple(
        replace(due, text=first.of(text), span=first) for due in column_deadlines(said, first)[:1]
    )


def _with_words(text: str, row: Row, words: Span) -> Row:
    """A row whose words go on below, a blank between the lines."""
    if words.end == words.start:
        return row
    *before, last = (row.text, *row.continued)
    first, *others = (*before, Span(last.start, last.end + text[last.end : last.end + 1].isspace()))
    return replace(row, text=first, continued=(*others, words))


def _with_names(
    text: str, units: tuple[Unit, ...], above: Span, cell: Span, role: Role
) -> tuple[Unit, ...]:
    """The units with those of a line below, whose first name may be the end of the last one."""
    more = cell_units(text, cell, role)
    mine = [unit for unit in units if unit.role == role]
    if not mine or not more or above.of(text).rstrip().endswith(_LISTS):
        return (*units, *more)
    whole = replace(mine[-1], name=f"{mine[-1].name} {more[0].name}")
    return (*(whole if unit is mine[-1] else unit for unit in units), *more[1:])


def _label(text: str, line: Span) -> Heading:
    return Heading(number="", title=tidied(line.of(text)).strip("#* "), level=1, span=line)


def _between(lines: Sequence[Span], taken: Sequence[Span]) -> Iterator[Span]:
    """What is left of a table's lines: its head, rules, bars."""
    for line in lines:
        start = line.start
        for cell in sorted(one for one in taken if line.start <= one.start < line.end):
            if start < cell.start:
                yield Span(start, cell.start)
            start = max(start, cell.end)
        if start < line.end:
            yield Span(start, line.end)
