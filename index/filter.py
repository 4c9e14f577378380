"""A filter over records, and the exact SQL that it stands for."""

import json
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from corpus.model import Kind, Role
from corpus.text import squeezed

Condition = tuple[str, list[str]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Filter:
    """Which records are wanted; ``None`` asks nothing, an empty tuple is met by no record.

    - ``units`` and ``roles``: one of these units (full names) in one of these roles; with
      ``sole`` it is the only unit that the record names in those roles.
    - ``no_units_as``: no unit stands in any of these roles.
    - ``due_from``, ``due_to`` (both inclusive), ``ends`` and ``deadline_text``, and
      ``ongoing``, ``recurring`` and ``dated`` where true, are met together by one deadline
      of the record; ``dated`` means that its end is a computed day. Where one of the three
      is false, no deadline of the record is so.
    - ``deadline_text``, ``heading`` and ``text`` are parts of what the notice says,
      compared without blanks.
    """

    notices: tuple[str, ...] | None = None
    kinds: tuple[Kind, ...] | None = None
    ids: tuple[str, ...] | None = None
    numbers: tuple[str, ...] | None = None
    units: tuple[str, ...] | None = None
    roles: tuple[Role, ...] | None = None
    sole: bool = False
    no_units_as: tuple[Role, ...] | None = None
    due_from: date | None = None
    due_to: date | None = None
    ends: date | None = None
    ongoing: bool | None = None
    recurring: bool | None = None
    dated: bool | None = None
    deadline_text: str | None = None
    tier: str | None = None
    heading: str | None = None
    text: str | None = None


def condition(wanted: Filter) -> Condition:
    """A WHERE expression over the table ``record``, and the values for its marks."""
    parts = [*_of_the_record(wanted), *_of_units(wanted), *_of_deadlines(wanted)]
    return _all_of(parts)


def _of_the_record(wanted: Filter) -> Iterable[Condition]:
    columns: tuple[tuple[str, tuple[str, ...] | None], ...] = (
        ("notice", wanted.notices),
        ("kind", wanted.kinds),
        ("id", wanted.ids),
        ("number", wanted.numbers),
    )
    for column, values in columns:
        if values is not None:
            yield _among(f"record.{column}", values)
    if wanted.tier is not None:
        yield "record.tier = ?", [wanted.tier]
    if wanted.text is not None:
        yield _holds("record.plain", wanted.text)
    if wanted.heading is not None:
        where, part = _holds("heading.plain", wanted.heading)
        yield _exists("heading", where), part


def _of_units(wanted: Filter) -> Iterable[Condition]:
    in_role: list[Condition] = []
    if wanted.roles is not None:
        in_role.append(_among("unit.role", wanted.roles))
    named = [*in_role]
    if wanted.units is not None:
        named.append(_among("unit.name", wanted.units))
    if named or wanted.sole:
        where, values = _all_of(named)
        yield _exists("unit", where), values
    if wanted.sole:
        where, values = _all_of(in_role)
        names = f"SELECT COUNT(DISTINCT unit.name) {_of_this_record('unit', where)}"
        yield f"({names}) = 1", values
    if wanted.no_units_as is not None:
        where, values = _among("unit.role", wanted.no_units_as)
        yield f"NOT {_exists('unit', where)}", values


def _of_deadlines(wanted: Filter) -> Iterable[Condition]:
    met: list[Condition] = []
    days = ((">=", wanted.due_from), ("<=", wanted.due_to), ("=", wanted.ends))
    for relation, day in days:
        if day is not None:
            met.append((f'deadline."end" {relation} ?', [day.isoformat()]))
    if wanted.deadline_text is not None:
        met.append(_holds("deadline.plain", wanted.deadline_text))
    qualities = (
        ("deadline.ongoing", wanted.ongoing),
        ("deadline.recurring", wanted.recurring),
        ('deadline."end" IS NOT NULL', wanted.dated),
    )
    for quality, asked in qualities:
        if asked:
            met.append((quality, []))
        elif asked is not None:
            yield f"NOT {_exists('deadline', quality)}", []
    if met:
        where, values = _all_of(met)
        yield _exists("deadline", where), values


def _among(column: str, values: Iterable[str]) -> Condition:
    # A list travels as one JSON value: its length meets no limit on the number of marks.
    listed = json.dumps(list(values), ensure_ascii=False)
    return f"{column} IN (SELECT value FROM json_each(?))", [listed]


def _holds(column: str, part: str) -> Condition:
    return f"instr({column}, ?) > 0", [squeezed(part)]


def _exists(table: str, where: str) -> str:
    return f"EXISTS (SELECT 1 {_of_this_record(table, where)})"


def _of_this_record(table: str, where: str) -> str:
    return f"FROM {table} WHERE {table}.record = record.position AND {where}"


def _all_of(parts: Iterable[Condition]) -> Condition:
    wheres: list[str] = ["1"]
    values: list[str] = []
    for where, marks in parts:
        wheres.append(where)
        values.extend(marks)
    return " AND ".join(wheres), values
