"""Annexed task tables become rows of tasks: under their heads, labels and groups.

Heads repeat at page tops, labels are empty, repeated, or stand below the rows they belong
to, and a second annex may bring another table. A table without a head that promises tasks
(indicators, names) gives none.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import zip_longest

from corpus.column_contents import ROWS, with_contents
from corpus.cut_rows import joined_row, rest_of_row
from corpus.duties import first_leads
from corpus.model import Heading, Problem, Span
from corpus.outline import mark_of
from corpus.table_heads import Head, is_second_line, read_head, title_endings
from corpus.table_rows import cells, frame, is_row, is_rule
from corpus.task_rows import Row, RowReader
from corpus.text import breadth, fold, lines_within, squeezed, tidied, trimmed

__all__ = ["Annex", "Row", "cells", "head_columns", "is_row", "read_annex"]

_LABEL_LEVELS = (1, 2)
_HAN = re.compile("[一二三四五六七八九十百]+")
_BOLD = re.compile(r"</?b>|\*\*")
_NOTE = re.compile(r"(?:注|备注|说明)\s*[：:]|\*|合计|总计")
# A figure alone: how many marks a row is worth.
_MARKS = re.compile(r"\s*\d{1,4}(?:\.\d)?\s*分?\s*")
_NEW_TABLE = re.compile(r"附[件表]|#")
_GROUP_LIMIT = 30
# A table of at least so many rows, few of which lack cells.
_FEW, _ODD = 3, 0.4
_WIDTH = "a row with fewer cells than the head and the other rows: one may be missing"


@dataclass(frozen=True, slots=True, kw_only=True)
class Annex:
    """What a table holds.

    ``trailing`` are labels below their rows, with the number of rows before them: whose
    they are is settled by the body.
    """

    headings: tuple[Heading, ...]
    rows: tuple[Row, ...]
    trailing: tuple[tuple[int, Heading], ...]
    furniture: tuple[Span, ...]
    problems: tuple[Problem, ...]


def head_columns(text: str, row: Sequence[Span]) -> tuple[str, ...]:
    """What the columns of a task table's head hold; empty where the row is no such head."""
    head = read_head(text, row)
    return head.kinds if head else ()


def read_annex(text: str, lines: Sequence[Span], slips: Sequence[tuple[str, str]]) -> Annex:
    """Everything the table's lines hold; rows before the first known head are Problems."""
    return _Reader(text, slips).read(lines)


class _Reader:
    """Walks down a table, remembering the head and the labels that govern the next row."""

    def __init__(self, text: str, slips: Sequence[tuple[str, str]]) -> None:
        self.text = text
        self.slips = slips
        self.leads_first = first_leads(fold(text)) is not None
        self.reader: RowReader | None = None
        self.labels: dict[int, Heading] = {}
        self.waiting: Heading | None = None
        self.headings: list[Heading] = []
        self.rows: list[Row] = []
        self.trailing: list[tuple[int, Heading]] = []
        self.furniture: list[Span] = []
        self.problems: list[Problem] = []
        self.widths: list[tuple[bool, Span]] = []
        # What the rows below a head told of it, for the same head on the next page.
        self.heads: dict[Head, Head] = {}

    def read(self, lines: Sequence[Span]) -> Annex:
        skipped = taken = None
        for place, (line, below) in enumerate(zip_longest(lines, lines[1:])):
            row = cells(self.text, line)
            if self.reader is not None and self._begins_a_table(lines, place):
                self._leave_table()
            if line is taken:
                continue
            if line is skipped or is_rule(self.text, row):
                self.furniture.append(line)
                continue
            second = cells(self.text, below) if below is not None else ()
            if not is_second_line(self.text, row, second):
                second = ()
            if head := read_head(self.text, row, second):
                first = place + (2 if second else 1)
                rows = [cells(self.text, one) for one in lines[first : first + ROWS]]
                known = self.heads.get(head, head)
                self.heads[head] = with_contents(self.text, known, rows)
                self._enter(self.heads[head])
                self.furniture.append(line)
                skipped = below if second else None
            elif self.reader is None:
                self.problems.append(Problem(message="a table without a known head", span=line))
            elif below is not None and rest_of_row(
                self.text, row, cells(self.text, below), len(self.reader.head.kinds)
            ):
                self._row(self.reader, joined_row(row, cells(self.text, below)))
                taken = below
            else:
                self._row(self.reader, row)
                self.furniture.extend(frame(self.text, line, row))
        self._leave_table()
        return Annex(
            headings=tuple(self.headings),
            rows=tuple(self.rows),
            trailing=tuple(self.trailing),
            furniture=tuple(self.furniture),
            problems=tuple(self.problems),
        )

    def _enter(self, head: Head) -> None:
        """The head of a table, or of its next page."""
        if self.reader is not None:
            self.problems.extend(self.reader.problems)
        self.reader = RowReader(self.text, self.slips, head, self.leads_first)

    def _leave_table(self) -> None:
        self._close()
        if self.reader is not None:
            self.problems.extend(self.reader.problems)
        self.reader, self.labels = None, {}
        odd = [row for is_short, row in self.widths if is_short]
        if len(self.widths) >= _FEW and 0 < len(odd) < len(self.widths) * _ODD:
            self.problems.extend(Problem(message=_WIDTH, span=row) for row in odd)
        self.widths = []

    def _begins_a_table(self, lines: Sequence[Span], place: int) -> bool:
        """Whether the title of another annex or table stands between a row and the one above."""
        between = self.text[lines[place - 1].end : lines[place].start] if place else ""
        titles = [fold(squeezed(words)) for words in between.splitlines() if words.strip()]
        return any(
            _NEW_TABLE.match(t) or (len(t) > 1 and t.rstrip("*").endswith(title_endings()))
            for t in titles
        )

    def _row(self, reader: RowReader, row: Sequence[Span]) -> None:
        filled = [cell for cell in row if cell.end > cell.start]
        if not filled:
            return
        if len(filled) == 1 and _NOTE.match(squeezed(filled[0].of(self.text))):
            self.furniture.append(filled[0])
            return
        if self._sums_marks(reader.head, row, filled):
            return
        labels = [(cell, label) for cell in filled for label in _labels(self.text, cell)]
        if len(labels) == 0 and self._is_group(reader.head, row, filled):
            labels = [(filled[0], _group(self.text, filled[0]))]
        if len(filled) > len(labels) and _subject_is_label(reader.head, row, labels):
            # （一）加强培训 with units and a deadline beside it is a task that is so numbered.
            labels = [(c, label) for c, label in labels if c != row[reader.head.subject]]
        for _, label in labels:
            self._label(label)
        taken = {cell for cell, _ in labels}
        if all(cell in taken for cell in filled):
            return
        self.waiting = None
        whole = reader.goes_on(row, self.rows[-1]) if self.rows and not labels else None
        if whole is not None:
            self.rows[-1] = whole
            return
        found = reader.read(row, self._governing(), [label.span for _, label in labels])
        if found is not None:
            self.rows.append(self._without_line_ends(found))
            place = Span(row[0].start, row[-1].end)
            self.widths.append((self._is_short(reader.head, row), place))

    def _sums_marks(self, head: Head, row: Sequence[Span], filled: Sequence[Span]) -> bool:
        """Whether a row only sums up the marks of those below it; its words then head these.

        一、 | 巩固成果，提升实效 | 31 |  |        |  | 总分 | 100 |  |
        """
        places = {*head.columns_of("number"), *head.labels}
        if len(row) != len(head.kinds) or row[head.subject].of(self.text):
            return False
        marks = [cell for i, cell in enumerate(row) if cell in filled and i not in places]
        said = [row[i] for i in head.labels if row[i] in filled]
        if len(said) != 1 or not marks or not all(_MARKS.fullmatch(c.of(self.text)) for c in marks):
            return False
        number = next((row[i].of(self.text) for i in head.columns_of("number")), "")
        if number.strip():
            title = tidied(said[0].of(self.text))
            place = Span(filled[0].start, said[0].end)
            self._label(Heading(number=number.strip(" 、."), title=title, level=1, span=place))
        self.furniture.extend(marks if number.strip() else filled)
        return True

    def _without_line_ends(self, row: Row) -> Row:
        """A row whose words a line's end cut: they read on without it."""
        pieces = list(lines_within(self.text, row.text))
        if len(pieces) <= 1:
            return row
        return replace(row, text=pieces[0], continued=(*pieces[1:], *row.continued))

    def _is_short(self, head: Head, row: Sequence[Span]) -> bool:
        """Whether a row lacks cells, and not those in front that are merged with the row above."""
        opens = "number" not in head.kinds or any(c.isdigit() for c in row[0].of(self.text))
        return len(row) < len(head.kinds) and opens

    def _governing(self) -> tuple[Heading, ...]:
        return tuple(self.labels[level] for level in sorted(self.labels))

    def _is_group(self, head: Head, row: Sequence[Span], filled: Sequence[Span]) -> bool:
        """Whether the only cell of a row that has any words heads the rows below it."""
        words = squeezed(filled[0].of(self.text)) if len(filled) == 1 else ""
        if not words or breadth(words) > _GROUP_LIMIT or words[0].isdigit() or "。" in words[:-1]:
            return False
        return row[0] == filled[0] and (head.subject != 0 or self._is_titled(head, filled[0]))

    def _is_titled(self, head: Head, cell: Span) -> bool:
        """Whether the words of a task's column are a part's title: **Goal 1: Homes**, GOAL 2."""
        words = cell.of(self.text)
        mark = mark_of(words)
        is_bold = (
            self.text[cell.start - 2 : cell.start] == self.text[cell.end : cell.end + 2] == "**"
        )
        is_part = mark is not None and mark.family in ("action", "roman")
        return words.isascii() and len(head.kinds) > 1 and (is_bold or is_part or words.isupper())

    def _label(self, label: Heading) -> None:
        """A label opens a block unless it only repeats, after a page's end, the one in force."""
        known = self.labels.get(label.level)
        if known is not None and squeezed(fold(known.label)) == squeezed(fold(label.label)):
            self.labels[label.level] = replace(known, span=label.span)
            self.headings.append(self.labels[label.level])
            return
        self._close()
        self.labels = {level: h for level, h in self.labels.items() if level < label.level}
        self.labels[label.level] = label
        self.headings.append(label)
        self.waiting = label

    def _close(self) -> None:
        """A label of the inner level that no row followed stands below its rows."""
        if self.waiting is not None and self.waiting.level == _LABEL_LEVELS[-1] and self.rows:
            self.trailing.append((len(self.rows), self.waiting))
        self.waiting = None


def _subject_is_label(
    head: Head, row: Sequence[Span], labels: Sequence[tuple[Span, Heading]]
) -> bool:
    """Whether the cell of the task's words was taken for a label, cells behind it being filled."""
    if len(row) != len(head.kinds):
        return False
    subject = row[head.subject]
    beside = [row[i] for i, kind in enumerate(head.kinds) if kind and i > head.subject]
    return any(cell == subject for cell, _ in labels) and any(c.end > c.start for c in beside)


def _group(text: str, cell: Span) -> Heading:
    title = tidied(_BOLD.sub("", cell.of(text))).removesuffix("。")
    return Heading(number="", title=title, level=1, span=cell)


def _labels(text: str, cell: Span) -> Iterator[Heading]:
    """The labels a cell holds: none where it is a task; two where chapter and label share it."""
    start = cell.start
    for part in re.split(r"(\s{2,}|\n)", cell.of(text)):
        piece = trimmed(text, Span(start, start + len(part)))
        start += len(part)
        mark = mark_of(piece.of(text)) if piece.end > piece.start else None
        if mark and mark.level in _LABEL_LEVELS and _HAN.fullmatch(mark.number):
            title = squeezed(_BOLD.sub("", piece.of(text)[mark.length :])).removesuffix("。")
            number = f"（{mark.number}）" if mark.level == 2 else mark.number
            yield Heading(number=number, title=title, level=mark.level, span=piece)
