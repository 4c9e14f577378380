"""One row of a task table becomes a task: as its head says, or else by what its cells say.

The head governs where the row is as wide as it and nothing in the cells speaks against it.
Tables also come out of scans with cells shifted or left out: such a row is moved to the
right where its leading labels are missing, else read from its task's words rightwards:
units, then the cell that is a deadline, then the cell that is a tier.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from corpus.brackets import cell_units
from corpus.deadlines import cell_deadline, column_deadlines, sentence_deadlines
from corpus.model import Deadline, Heading, Problem, Role, Span, Unit
from corpus.table_heads import Head, tiers
from corpus.text import Passage, fold, squeezed
from corpus.unit_shapes import looks_like_unit
from corpus.units import is_general

_NUMBER = re.compile(r"(?P<number>\d{1,3}(?:\.\d{1,2})*)(?:\s*[.．、]\s*|\s+)(?=\S)|（?(?P<round>\d{1,3})）\s*(?=\D)")
_NUMBER_ALONE = re.compile(r"[（(]?(?P<number>\d{1,3}(?:[.\-]\d{1,2})*)[）)]?\s*[.．、]?")
_ROLES: dict[str, Role] = {"lead": "lead", "responsible": "responsible", "division": "responsible"}
_LONG = 24


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


@dataclass(slots=True)
class RowReader:
    """Reads the rows under one head; ``problems`` gathers what was unsure."""

    text: str
    slips: Sequence[tuple[str, str]]
    head: Head
    rule_leads_first: bool = False
    problems: list[Problem] = field(default_factory=list)

    def read(
        self, row: Sequence[Span], labels: Sequence[Heading], own_labels: Sequence[Span]
    ) -> Row | None:
        """The task of a row under ``labels``, of which ``own_labels`` stand in the row itself.

        ``None`` where no cell of the row says what is to be done.
        """
        aligned = self._aligned(row, own_labels)
        if aligned and any(aligned[self.head.subject].holds(label) for label in own_labels):
            aligned = None
        found = (
            self._by_head(aligned, own_labels) if aligned else self._by_content(row, own_labels)
        )
        if found is None:
            return None
        extent = tuple(
            cell
            for cell in row
            if cell.end > cell.start and not any(cell.holds(label) for label in own_labels)
        )
        return replace(found, labels=(*labels, *found.labels), extent=extent)

    def _aligned(
        self, row: Sequence[Span], own_labels: Sequence[Span]
    ) -> tuple[Span, ...] | None:
        """The row's cells under the head's columns; ``None`` where they fit in no way."""
        width = len(self.head.kinds)
        bare = list(row)
        while len(bare) > width and bare[-1].end == bare[-1].start:
            bare.pop()
        missing = width - len(bare)
        behind, before = Span(row[-1].end, row[-1].end), Span(row[0].start, row[0].start)
        left = (*bare, *(behind for _ in range(missing)))
        if missing >= 0 and self._fits(left):
            return left
        if missing > 0:
            # Cells merged with those above are left out where they began.
            broad = {*self.head.labels, *self._columns_of("number")}
            right = (*(before for _ in range(missing)), *bare)
            return right if set(range(missing)) <= broad and self._fits(right) else None
        # A head that is short of a column for the labels stands over them all the same.
        extra, right = bare[:-width], tuple(bare[-width:])
        told = all(c.end == c.start or any(c.holds(label) for label in own_labels) for c in extra)
        return right if extra and told and self._fits(right) else None

    def _columns_of(self, kind: str) -> list[int]:
        return [place for place, name in enumerate(self.head.kinds) if name == kind]

    def _fits(self, row: Sequence[Span]) -> bool:
        """Whether nothing in the cells speaks against their columns."""
        words = [cell.of(self.text) for cell in row]
        subject = words[self.head.subject]
        if not subject or (self._says_units(subject) and self.head.subject > 0):
            return False
        due_at = self.head.deadline
        for place, (kind, said) in enumerate(zip(self.head.kinds, words, strict=True)):
            if not said:
                continue
            if kind == "number" and not _NUMBER_ALONE.fullmatch(fold(said)) and len(said) > _LONG:
                return False
            if kind in _ROLES and self._is_no_list_of_units(said):
                return False
            if due_at is not None and place != due_at and place > self.head.subject:
                if kind not in ("schedule", "standard", "note", "") and cell_deadline(said, row[place]):
                    return False
        return due_at is None or not self._says_units(words[due_at])

    def _is_no_list_of_units(self, said: str) -> bool:
        """Whether a cell under a head of units is a deadline, a tier or a sentence."""
        if cell_deadline(said, Span(0, len(said))) is not None or squeezed(said) in tiers():
            return True
        units = cell_units(said, Span(0, len(said)), "responsible")
        unlike = [unit for unit in units if not looks_like_unit(unit.name)]
        return len(said) > _LONG and len(unlike) * 2 > len(units)

    def _says_units(self, said: str) -> bool:
        names = [name for name in re.split(r"[、，,；;\s]+", said) if name]
        return (
            bool(names)
            and not column_deadlines(said, Span(0, len(said)))
            and all(looks_like_unit(name) and (is_general(name) or len(name) > 2) for name in names)
            and not any(character.isdigit() for character in said)
        )

    def _by_head(self, row: Sequence[Span], own_labels: Sequence[Span]) -> Row:
        head = self.head
        words = row[head.subject]
        number, begin = _numbered(self.text, words)
        if begin == words.end:
            number, begin = "", words.start
        labels = tuple(
            self._label(row[i])
            for i in head.labels
            if _says_more(self.text, row[i], words)
            and not any(row[i].holds(label) for label in own_labels)
        )
        for place, kind in enumerate(head.kinds):
            if kind == "number" and row[place].end > row[place].start:
                number = _number_alone(row[place].of(self.text)) or number
        due_at = head.deadline
        tier_at = head.kinds.index("tier") if "tier" in head.kinds else None
        tier_span = row[tier_at] if tier_at is not None and row[tier_at].of(self.text) else None
        text = Span(begin, words.end)
        return Row(
            number=number,
            text=text,
            units=tuple(self._units(row)),
            deadlines=self._deadlines(row, due_at, text),
            tier=squeezed(tier_span.of(self.text)) if tier_span else None,
            tier_span=tier_span,
            labels=labels,
            extent=(),
        )

    def _label(self, cell: Span) -> Heading:
        number, begin = _numbered(self.text, cell)
        title = Span(begin, cell.end) if begin < cell.end else cell
        return Heading(number="", title=squeezed(title.of(self.text)).rstrip("。"), level=3, span=cell)

    def _units(self, row: Sequence[Span]) -> Iterator[Unit]:
        first_leads = (self.head.leads_first or self.rule_leads_first) and "lead" not in self.head.kinds
        for kind, cell in zip(self.head.kinds, row, strict=True):
            if kind not in _ROLES or cell.end == cell.start:
                continue
            for unit in cell_units(self.text, cell, _ROLES[kind], self.slips):
                if first_leads and not is_general(unit.name):
                    yield replace(unit, role="lead")
                else:
                    yield unit
                first_leads = False

    def _deadlines(self, row: Sequence[Span], due_at: int | None, text: Span) -> tuple[Deadline, ...]:
        if due_at is None:
            return tuple(sentence_deadlines(Passage.over(self.text, (text,))))
        cell = row[due_at]
        if cell.end == cell.start:
            return ()
        found = column_deadlines(cell.of(self.text), cell)
        if found or squeezed(cell.of(self.text)) in "—-/无":
            return found
        self.problems.append(Problem(message="no cell of this row is a deadline", span=cell))
        words = cell.of(self.text)
        return (
            Deadline(text=words, start=None, end=None, ongoing=False, recurring=False, span=cell),
        )

    def _by_content(self, row: Sequence[Span], own_labels: Sequence[Span]) -> Row | None:
        """A row from its task's words rightwards: units, then the deadline, then the tier."""
        first = next(
            (
                i
                for i, cell in enumerate(row)
                if cell.end > cell.start and not any(cell.holds(label) for label in own_labels)
            ),
            None,
        )
        if first is None:
            return None
        words = row[first]
        number, begin = _numbered(self.text, words)
        if begin == words.end:
            # The number has a cell of its own; the words stand in the next one that has any.
            words_at = (i for i in range(first + 1, len(row)) if row[i].end > row[i].start)
            first = next(words_at, first)
            words = row[first]
            begin = words.start
        rest = row[first + 1 :]
        due_at, due = self._found_deadline(rest)
        tier_at = next((i for i, c in enumerate(rest) if squeezed(c.of(self.text)) in tiers()), None)
        self._report_shift(row, rest, due_at)
        stop = min(i for i in (due_at, tier_at, len(rest)) if i is not None)
        tier_span = rest[tier_at] if tier_at is not None else None
        return Row(
            number=number,
            text=Span(begin, words.end),
            units=tuple(self._units_rightwards(rest[:stop])),
            deadlines=(due,) if due else (),
            tier=squeezed(tier_span.of(self.text)) if tier_span else None,
            tier_span=tier_span,
            labels=(),
            extent=(),
        )

    def _units_rightwards(self, columns: Sequence[Span]) -> Iterator[Unit]:
        roles = [_ROLES[kind] for kind in self.head.kinds if kind in _ROLES]
        for cell, role in zip(columns, roles, strict=False):
            yield from cell_units(self.text, cell, role, self.slips)
        for cell in columns[len(roles) :]:
            if cell.end > cell.start:
                self.problems.append(
                    Problem(message="a cell between units and deadline", span=cell)
                )

    def _found_deadline(self, rest: Sequence[Span]) -> tuple[int | None, Deadline | None]:
        for index, cell in enumerate(rest):
            due = cell_deadline(cell.of(self.text), cell) if cell.end > cell.start else None
            if due:
                return index, due
        return None, None

    def _report_shift(self, row: Sequence[Span], rest: Sequence[Span], due_at: int | None) -> None:
        if self.head.deadline is None or not rest:
            if len(row) != len(self.head.kinds):
                message = "a row with more or fewer cells than the table's head; read from what the cells say"
                self.problems.append(Problem(message=message, span=Span(row[0].start, row[-1].end)))
            return
        column = self.head.deadline - self.head.subject - 1
        if due_at is None:
            self.problems.append(
                Problem(message="no cell of this row is a deadline", span=rest[-1])
            )
        elif due_at != column:
            message = "the deadline stands beside its column; read from what the cell says"
            self.problems.append(Problem(message=message, span=rest[due_at]))


def _says_more(text: str, cell: Span, words: Span) -> bool:
    """Whether a broader column's cell says something that the task's own words do not."""
    said = squeezed(cell.of(text))
    return bool(said) and said != squeezed(words.of(text))


def _number_alone(words: str) -> str:
    match = _NUMBER_ALONE.fullmatch(fold(words).strip())
    return match["number"] if match else squeezed(words).strip("、.．")


def _numbered(text: str, cell: Span) -> tuple[str, int]:
    """A task's number and where its words begin; at the cell's end where it holds no words."""
    folded = fold(cell.of(text))
    if alone := _NUMBER_ALONE.fullmatch(folded):
        return alone["number"], cell.end
    match = _NUMBER.match(folded)
    if match is None:
        return "", cell.start
    begin = cell.start + match.end()
    while begin < cell.end and text[begin] in "*_ ":
        begin += 1
    return match["number"] or match["round"], begin
