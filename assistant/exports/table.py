"""A list of obligations as tables of words, the same for every kind of file."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Literal, get_args

from assistant.compose.pieces import unit_shown
from assistant.exports import wording
from assistant.exports.plain_text import plain
from assistant.exports.texts import Texts
from assistant.obligations.model import Obligation, ObligationList
from corpus.model import Notice

Column = Literal[
    "number", "place", "item", "text", "role", "name", "lead", "responsible", "others",
    "deadline", "until", "state", "above", "citation",
]  # fmt: skip
COLUMNS: tuple[Column, ...] = get_args(Column)
Cell = str | int | date | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """One part of a list: ``rows`` hold a cell for each of ``columns``."""

    title: str
    notes: tuple[str, ...]
    sheet: str
    columns: tuple[Column, ...]
    headings: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]

    def chosen(self, columns: Sequence[Column]) -> "Table":
        """The same rows with these columns only, as far as there are such."""
        places = [self.columns.index(column) for column in columns if column in self.columns]
        return self._with(places)

    def without_empty(self) -> "Table":
        """The same rows without the columns in which nothing stands."""
        every = range(len(self.columns))
        filled = [place for place in every if any(row[place] for row in self.rows)]
        return self._with(filled if self.rows else every)

    def _with(self, places: Sequence[int]) -> "Table":
        return Table(
            title=self.title,
            notes=self.notes,
            sheet=self.sheet,
            columns=tuple(self.columns[place] for place in places),
            headings=tuple(self.headings[place] for place in places),
            rows=tuple(tuple(row[place] for place in places) for row in self.rows),
        )


def tables(listed: ObligationList, texts: Texts) -> tuple[Table, ...]:
    """What names the unit; then, apart, what only general names lay upon it, if anything."""
    general = (_table(listed, listed.general, "general", texts),) if listed.general else ()
    return (_table(listed, listed.named, "named", texts), *general)


def title(listed: ObligationList, texts: Texts, name: str = "title") -> str:
    """甘肃省省司法厅任务清单; the unit under its full name where the notices know it."""
    names = listed.unit_names or ((listed.wish.unit,) if listed.wish.unit else ())
    unit = wording.listed((unit_shown(name, texts.language) for name in names), texts)
    places = wording.listed((wording.place(n, texts) for n in listed.notices), texts)
    return plain(" ".join(texts.say(name, places=places, unit=unit).replace(" :", ":").split()))


def sources(listed: ObligationList) -> tuple[Notice, ...]:
    """The notices that the lines cite, each once, those asked about first."""
    lines = [o.line for o in (*listed.named, *listed.general)]
    notices = {line.citation.notice.id: line.citation.notice for line in lines}
    asked = [n.id for n in listed.notices if n.id in notices]
    return tuple(notices[i] for i in dict.fromkeys([*asked, *notices]))


def file_stem(listed: ObligationList, texts: Texts) -> str:
    """The title and the day as a name of a file, without anything a file system minds."""
    words = re.sub(r"[^\w]+", "-", f"{title(listed, texts)} {listed.today}")
    return words.strip("-")


def _table(
    listed: ObligationList,
    obligations: Sequence[Obligation],
    part: Literal["named", "general"],
    texts: Texts,
) -> Table:
    with_unit = bool(listed.wish.unit)
    columns = [c for c in COLUMNS if with_unit or c not in ("role", "name")]
    if not any(o.counterpart for o in obligations):
        columns.remove("above")
    notes = [texts.say("as_of", today=listed.today), texts.say("note")]
    notes += [texts.say("note_general")] if part == "general" else []
    rows = (_cells(o, number, texts) for number, o in enumerate(obligations, start=1))
    return Table(
        title=title(listed, texts, "title" if part == "named" else "title_general"),
        notes=tuple(notes),
        sheet=texts.say(f"sheet_{part}"),
        columns=tuple(columns),
        headings=tuple(texts.say(column) for column in columns),
        rows=tuple(tuple(_held(row[column]) for column in columns) for row in rows),
    )


def _cells(obligation: Obligation, number: int, texts: Texts) -> dict[Column, Cell]:
    line, record = obligation.line, obligation.record
    due = line.timing.deadline
    return {
        "number": number,
        "place": wording.place(line.citation.notice, texts),
        "item": wording.item(record, texts),
        "text": record.text,
        "role": wording.roles(obligation, texts),
        "name": wording.named_as(obligation, texts),
        "lead": wording.units(record, texts, "lead"),
        "responsible": wording.units(record, texts, "responsible"),
        "others": wording.units(record, texts, "acting", "standing"),
        "deadline": wording.deadline(line.timing, texts),
        "until": due.end if due else None,
        "state": wording.state(line.timing, texts),
        "above": wording.above(obligation.counterpart, texts),
        "citation": wording.citation(line.citation, texts),
    }


def _held(cell: Cell) -> Cell:
    return plain(cell) if isinstance(cell, str) else cell
