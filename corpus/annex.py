"""Rows of an annexed task table become tasks: by what a cell says, with the head as guide.

Tables come out of scans with cells shifted, heads repeated at page tops, labels empty,
repeated, or below the rows they belong to. A row is therefore read from its task's words
rightwards: units, then the cell that is a deadline, then the cell that is a tier.
"""

import re
import tomllib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path

from corpus.deadlines import cell_deadline
from corpus.model import Deadline, Heading, Problem, Role, Span, Unit
from corpus.outline import mark_of
from corpus.text import fold, squeezed, trimmed
from corpus.unit_lists import read_units

_NUMBER = re.compile(r"(?P<number>\d{1,3})(?:\s*[.．、]\s*|\s+)(?=\S)")
_NUMBER_ALONE = re.compile(r"(?P<number>\d{1,3})\s*[.．、]?")
_LABEL_LEVELS = (1, 2)
_BOLD = re.compile(r"</?b>")


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """A task as its row gives it; ``number`` is empty where the row has none of its own."""

    number: str
    text: Span
    units: tuple[Unit, ...]
    deadlines: tuple[Deadline, ...]
    tier: str | None
    tier_span: Span | None
    labels: tuple[Heading, ...]
    extent: tuple[Span, ...]


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


@cache
def _columns() -> dict[str, str]:
    data = tomllib.loads((Path(__file__).parent / "tables.toml").read_text(encoding="utf-8"))
    return {word: column for column, words in data["columns"].items() for word in words}


@cache
def _tiers() -> frozenset[str]:
    data = tomllib.loads((Path(__file__).parent / "tables.toml").read_text(encoding="utf-8"))
    return frozenset(data["tiers"]["words"])


def is_row(line: str) -> bool:
    """Whether a line is a table's row: tabs part its cells."""
    return "\t" in line


def cells(text: str, line: Span) -> tuple[Span, ...]:
    """The places of a row's cells, empty ones included, without blanks at their ends."""
    found, start = [], line.start
    for cell in line.of(text).split("\t"):
        found.append(trimmed(text, Span(start, start + len(cell))))
        start += len(cell) + 1
    return tuple(found)


def head_columns(text: str, row: Sequence[Span]) -> tuple[str, ...]:
    """What a head row's columns hold, blank ones left out; empty where it is no head.

    A head names who leads or answers, and what is to be done.
    """
    known = _columns()
    words = [squeezed(cell.of(text)) for cell in row]
    columns = tuple(known.get(word, "") for word in words if word)
    return columns if "text" in columns and {"lead", "responsible"} & set(columns) else ()


def read_annex(text: str, lines: Sequence[Span], slips: Sequence[tuple[str, str]]) -> Annex:
    """Everything the table's lines hold; rows before the first known head are Problems."""
    return _Reader(text, slips).read(lines)


class _Reader:
    """Walks down a table, remembering the head and the labels that govern the next row."""

    def __init__(self, text: str, slips: Sequence[tuple[str, str]]) -> None:
        self.text = text
        self.slips = slips
        self.columns: tuple[str, ...] = ()
        self.labels: dict[int, Heading] = {}
        self.waiting: Heading | None = None
        self.headings: list[Heading] = []
        self.rows: list[Row] = []
        self.trailing: list[tuple[int, Heading]] = []
        self.furniture: list[Span] = []
        self.problems: list[Problem] = []

    def read(self, lines: Sequence[Span]) -> Annex:
        for line in lines:
            row = cells(self.text, line)
            columns = head_columns(self.text, row)
            if columns:
                self.columns = columns
                self.furniture.append(line)
            elif not self.columns:
                self.problems.append(Problem(message="a table without a known head", span=line))
            else:
                self._row(row)
        self._close()
        return Annex(
            headings=tuple(self.headings),
            rows=tuple(self.rows),
            trailing=tuple(self.trailing),
            furniture=tuple(self.furniture),
            problems=tuple(self.problems),
        )

    def _row(self, row: Sequence[Span]) -> None:
        filled = [cell for cell in row if cell.end > cell.start]
        labels = [(cell, label) for cell in filled for label in _labels(self.text, cell)]
        taken = {cell for cell, _ in labels}
        for _, label in labels:
            self._label(label)
        first = next(
            (i for i, cell in enumerate(row) if cell.end > cell.start and cell not in taken), None
        )
        if first is None:
            return
        self.waiting = None
        self._task(row, first, [label.span for _, label in labels])

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

    def _task(self, row: Sequence[Span], first: int, labels: Sequence[Span]) -> None:
        filled = [cell for cell in row if cell.end > cell.start]
        words = row[first]
        number, begin = _numbered(self.text, words)
        if begin == words.end:
            # The number has a cell of its own; the words stand in the next one that has any.
            words_at = (i for i in range(first + 1, len(row)) if row[i].end > row[i].start)
            first = next(words_at, first)
            words = row[first]
            begin = words.start
        rest = row[first + 1 :]
        due_at, due = self._deadline(rest)
        tier_at = next(
            (i for i, c in enumerate(rest) if squeezed(c.of(self.text)) in _tiers()), None
        )
        self._report_shift(rest, due_at)
        stop = min(i for i in (due_at, tier_at, len(rest)) if i is not None)
        tier_span = rest[tier_at] if tier_at is not None else None
        self.rows.append(
            Row(
                number=number,
                text=Span(begin, words.end),
                units=tuple(self._units(rest[:stop])),
                deadlines=(due,) if due else (),
                tier=squeezed(tier_span.of(self.text)) if tier_span else None,
                tier_span=tier_span,
                labels=tuple(self.labels[level] for level in sorted(self.labels)),
                extent=tuple(c for c in filled if not any(c.holds(label) for label in labels)),
            )
        )

    def _units(self, columns: Sequence[Span]) -> Iterator[Unit]:
        roles = [c for c in self.columns if c in ("lead", "responsible")]
        for cell, column in zip(columns, roles, strict=False):
            role: Role = "lead" if column == "lead" else "responsible"
            yield from read_units(self.text, cell, role, slips=self.slips)
        for cell in columns[len(roles) :]:
            if cell.end > cell.start:
                self.problems.append(
                    Problem(message="a cell between units and deadline", span=cell)
                )

    def _deadline(self, rest: Sequence[Span]) -> tuple[int | None, Deadline | None]:
        for index, cell in enumerate(rest):
            due = cell_deadline(cell.of(self.text), cell) if cell.end > cell.start else None
            if due:
                return index, due
        return None, None

    def _report_shift(self, rest: Sequence[Span], due_at: int | None) -> None:
        if "deadline" not in self.columns or not rest:
            return
        column = self.columns.index("deadline") - self.columns.index("text") - 1
        if due_at is None:
            self.problems.append(
                Problem(message="no cell of this row is a deadline", span=rest[-1])
            )
        elif due_at != column:
            message = "the deadline stands beside its column; read from what the cell says"
            self.problems.append(Problem(message=message, span=rest[due_at]))


def _numbered(text: str, cell: Span) -> tuple[str, int]:
    """A task's number and where its words begin; at the cell's end where it holds no words."""
    folded = fold(cell.of(text))
    if alone := _NUMBER_ALONE.fullmatch(folded):
        return alone["number"], cell.end
    match = _NUMBER.match(folded)
    return (match["number"], cell.start + match.end()) if match else ("", cell.start)


def _labels(text: str, cell: Span) -> Iterator[Heading]:
    """The labels a cell holds: none where it is a task; two where chapter and label share it."""
    start = cell.start
    for part in re.split(r"(\s{2,}|\n)", cell.of(text)):
        piece = trimmed(text, Span(start, start + len(part)))
        start += len(part)
        mark = mark_of(piece.of(text)) if piece.end > piece.start else None
        if mark and mark.level in _LABEL_LEVELS:
            title = squeezed(_BOLD.sub("", piece.of(text)[mark.length :])).removesuffix("。")
            number = f"（{mark.number}）" if mark.level == 2 else mark.number
            yield Heading(number=number, title=title, level=mark.level, span=piece)
