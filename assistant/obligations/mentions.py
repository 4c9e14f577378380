"""How the records of one notice mention a unit, and which of them say the same matter twice."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import get_args

from assistant.obligations.holder import Holder
from assistant.obligations.model import Mention
from corpus.acting import acting_units
from corpus.model import Notice, Record, Role, Unit
from corpus.text import Passage
from corpus.units import is_general

_EVERY_ROLE: tuple[Role, ...] = get_args(Role)


@dataclass(frozen=True, slots=True)
class Found:
    """A record of a notice and how it mentions the unit: all by name, or all in general.

    ``units`` are the places of it that do so.
    """

    notice: Notice
    record: Record
    mentions: tuple[Mention, ...]
    units: tuple[Unit, ...]

    @property
    def general(self) -> bool:
        """Whether only general names cover the unit here."""
        return bool(self.mentions) and all(mention.general for mention in self.mentions)


def found_in(notice: Notice, holder: Holder | None, roles: tuple[Role, ...]) -> Iterator[Found]:
    """The records of a notice that oblige a unit (anybody where none is given) in these roles.

    A measure stands aside for its tasks where one of them mentions the unit, too, and no less
    plainly: a task and its measure are one matter. Where no unit is asked for, a
    record without any comes too, if it is a task or a measure or sets a time.
    """
    tasks = [f for r in notice.of_kind("task") if (f := _found(notice, r, holder, roles))]
    yield from tasks
    for record in notice.records:
        found = None if record.kind == "task" else _found(notice, record, holder, roles)
        own = [task for task in tasks if task.record.source == record.id]
        if found and not any(_says_it(task, found, holder) for task in own):
            yield found


def _says_it(task: Found, found: Found, holder: Holder | None) -> bool:
    """Whether a task says to the unit what its measure does: a general name says less."""
    return holder is None or found.general or not task.general


def _found(
    notice: Notice, record: Record, holder: Holder | None, roles: tuple[Role, ...]
) -> Found | None:
    pairs = [
        (Mention(name=unit.name, role=unit.role, general=how == "general"), unit)
        for unit in _units(record)
        if unit.role in (roles or _EVERY_ROLE) and (how := _how(unit, holder, notice))
    ]
    by_name = [pair for pair in pairs if not pair[0].general]
    # Who is named need not be told that a general name covers him, too.
    pairs = by_name if holder and by_name else pairs
    if not pairs and (holder or roles or not _stands_alone(record)):
        return None
    mentions = tuple(dict.fromkeys(mention for mention, _ in pairs))
    return Found(notice, record, mentions, tuple(unit for _, unit in pairs))


def _how(unit: Unit, holder: Holder | None, notice: Notice) -> str | None:
    if holder is None:
        return "general" if is_general(unit.name) else "named"
    return holder.named_by(unit.name, notice)


def _units(record: Record) -> tuple[Unit, ...]:
    """The units of a record; for a task also those that act in its own sentences.

    A row of a table often repeats the measure's sentence, and its date is only there.
    """
    if record.kind != "task":
        return record.units
    return (*record.units, *acting_units(Passage(record.text, record.spans)))


def _stands_alone(record: Record) -> bool:
    return record.kind in ("task", "measure") or bool(record.deadlines)
