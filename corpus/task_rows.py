"""One row of a task table becomes a task: as its head says, or else by what its cells say.

The head governs where the row is as wide as it and nothing in the cells speaks against it.
Tables also come out of scans with cells shifted or left out: such a row is moved to the
right where its leading labels are missing, else read from its task's words rightwards:
units, then the cell that is a deadline, then the cell that is a tier.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from corpus.brackets import cell_units, says_duties_by_labels
from corpus.cut_rows import units_go_on
from corpus.deadlines import cell_deadline, column_deadlines, sentence_deadlines
from corpus.english_times import labelled_times
from corpus.model import Deadline, Heading, Problem, Role, Span, Unit
from corpus.row_fit import aligned_row
from corpus.row_numbers import number_alone, numbered, opens_a_list
from corpus.table_heads import Head, tiers
from corpus.text import Passage, squeezed, tidied
from corpus.time_words import names_no_day, says_more_than_a_season
from corpus.units import is_general

_ROLES: dict[str, Role] = {"lead": "lead", "responsible": "responsible", "division": "responsible"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """A task as its row gives it; ``number`` is empty where the row has none of its own.

    ``continued`` is where its words go on beyond ``text``.
    """

    number: str
    text: Span
    units: tuple[Unit, ...]
    deadlines: tuple[Deadline, ...]
    tier: str | None
    tier_span: Span | None
    labels: tuple[Heading, ...]
    extent: tuple[Span, ...]
    continued: tuple[Span, ...] = ()


@dataclass(slots=True)
class RowReader:
    """Reads the rows under one head; ``problems`` gathers what was unsure.

    ``number`` and ``above`` are what merged cells of the rows above hold on to.
    """

    text: str
    slips: Sequence[tuple[str, str]]
    head: Head
    rule_leads_first: bool = False
    problems: list[Problem] = field(default_factory=list)
    number: str = ""
    above: dict[int, Heading] = field(default_factory=dict)

    def read(
        self, row: Sequence[Span], labels: Sequence[Heading], own_labels: Sequence[Span]
    ) -> Row | None:
        """The task of a row under ``labels``, of which ``own_labels`` stand in the row itself.

        ``None`` where no cell of the row says what is to be done.
        """
        aligned = aligned_row(self.text, self.head, row, own_labels)
        if aligned and any(aligned[self.head.subject].holds(label) for label in own_labels):
            aligned = None
        found = self.by_head(aligned, own_labels) if aligned else self._by_content(row, own_labels)
        if found is None:
            return None
        extent = tuple(
            cell
            for cell in row
            if cell.end > cell.start and not any(cell.holds(label) for label in own_labels)
        )
        return replace(found, labels=(*labels, *found.labels), extent=extent)

    def by_head(self, row: Sequence[Span], own_labels: Sequence[Span] = ()) -> Row:
        """The task of a row that has a cell, perhaps empty, for each of the head's columns."""
        head = self.head
        words = row[head.subject]
        number, begin = numbered(self.text, words)
        has_own = any(row[i].end > row[i].start for i in head.columns_of("number"))
        if begin == words.end or (has_own and opens_a_list(number, words.of(self.text))):
            number, begin = "", words.start
        labels = tuple(self._labels(row, words, own_labels))
        for place in self.head.columns_of("number"):
            if row[place].end > row[place].start:
                number = number_alone(row[place].of(self.text)) or number
            else:
                number = number or self.number
        number = number or self._number_of_label(row)
        self.number = number
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

    def _number_of_label(self, row: Sequence[Span]) -> str:
        """The number before a broader column's words.

        It counts where that column numbers the rows, or where it has two members (1.1 Expand …).
        """
        if self.head.columns_of("number"):
            return ""
        if self.head.numbering is not None:
            return numbered(self.text, row[self.head.numbering])[0]
        filled = (row[i] for i in self.head.labels if row[i].end > row[i].start)
        found = [numbered(self.text, cell)[0] for cell in filled]
        return next((number for number in found if "." in number), "")

    def _labels(
        self, row: Sequence[Span], words: Span, own_labels: Sequence[Span]
    ) -> Iterator[Heading]:
        """The broader columns' words; a merged cell that is left empty says what it said above."""
        for place in self.head.labels:
            cell = row[place]
            if any(cell.holds(label) for label in own_labels):
                self.above.clear()
            elif cell.end == cell.start:
                yield from (self.above[i] for i in (place,) if i in self.above)
            elif _says_more(self.text, cell, words):
                self.above[place] = self._label(cell)
                yield self.above[place]

    def goes_on(self, row: Sequence[Span], before: Row) -> Row | None:
        """The row above with the words of one that a page's end cut off from it.

        Such a row has no number and no deadline where the one above has both, and nothing in
        its broader columns. ``None`` where ``row`` is a row of its own.
        """
        head, due_at = self.head, self.head.deadline
        if len(row) != len(head.kinds) or due_at is None or not before.deadlines:
            return None
        places = {*self.head.columns_of("number"), *head.labels, due_at}
        subject = row[head.subject]
        if not self.head.columns_of("number") or any(row[i].end > row[i].start for i in places):
            return None
        units = before.units
        for place, cell in enumerate(row):
            if place == head.subject or cell.end == cell.start:
                continue
            role = _ROLES.get(head.kinds[place])
            if role and (joined := units_go_on(self.text, role, cell, units, self.slips)):
                units = joined
            else:
                message = "this cell goes on from the row above, and was not joined to it"
                self.problems.append(Problem(message=message, span=cell))
        more = (subject,) if subject.end > subject.start else ()
        filled = tuple(cell for cell in row if cell.end > cell.start)
        return replace(
            before,
            units=units,
            continued=(*before.continued, *more),
            extent=(*before.extent, *filled),
        )

    def _label(self, cell: Span) -> Heading:
        _, begin = numbered(self.text, cell)
        title = Span(begin, cell.end) if begin < cell.end else cell
        return Heading(
            number="", title=tidied(title.of(self.text)).rstrip("。"), level=3, span=cell
        )

    def _units(self, row: Sequence[Span]) -> Iterator[Unit]:
        first_leads = (
            self.head.leads_first or self.rule_leads_first
        ) and "lead" not in self.head.kinds
        for kind, cell in zip(self.head.kinds, row, strict=True):
            if kind not in _ROLES or cell.end == cell.start:
                continue
            for unit in cell_units(self.text, cell, _ROLES[kind], self.slips):
                if first_leads and not is_general(unit.name):
                    yield replace(unit, role="lead")
                else:
                    yield unit
                first_leads = False

    def _deadlines(
        self, row: Sequence[Span], due_at: int | None, text: Span
    ) -> tuple[Deadline, ...]:
        if due_at is None:
            found = tuple(sentence_deadlines(Passage.over(self.text, (text,))))
            return found or tuple(self._labelled_times(row))
        cell = row[due_at]
        if cell.end == cell.start:
            return ()
        found = column_deadlines(cell.of(self.text), cell)
        if found or squeezed(cell.of(self.text)) in "—-/无":
            return found
        words = cell.of(self.text)
        if not names_no_day(words) or says_more_than_a_season(words):
            self.problems.append(Problem(message="no cell of this row is a deadline", span=cell))
        return (
            Deadline(text=words, start=None, end=None, ongoing=False, recurring=False, span=cell),
        )

    def _labelled_times(self, row: Sequence[Span]) -> Iterator[Deadline]:
        """The times that cells of units label beside these: Lead: Rail Operator; By: May 2028."""
        for kind, cell in zip(self.head.kinds, row, strict=True):
            if kind in _ROLES and says_duties_by_labels(cell.of(self.text)):
                yield from labelled_times(Passage.over(self.text, (cell,)))

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
        number, begin = numbered(self.text, words)
        if begin == words.end:
            # The number has a cell of its own; the words stand in the next one that has any.
            words_at = (i for i in range(first + 1, len(row)) if row[i].end > row[i].start)
            first = next(words_at, first)
            words = row[first]
            begin = words.start
        rest = row[first + 1 :]
        due_at, due = self._found_deadline(rest)
        tier_at = next(
            (i for i, c in enumerate(rest) if squeezed(c.of(self.text)) in tiers()), None
        )
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
                message = (
                    "a row of another width than the table's head; read from what its cells say"
                )
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
