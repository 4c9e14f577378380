"""Units that a question puts into columns of their own: 省委编办牵头、责任单位没有市州的.

A unit may stand in no column at all (省司法厅牵头、没有省公安厅的), and a pronoun for the one that
is named (not led by justice but with it as responsible). The words stand in ``conditions.toml``.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from assistant.query import UnitBeside
from assistant.reading.units.units import PlacedUnit
from assistant.reading.words.patterns import expanded, pattern
from corpus.model import Role, Span

_LEAD = re.compile(expanded("{lead}|led|lead|head|co-"))


@dataclass(frozen=True, slots=True)
class InColumn:
    """A unit and the column in which it is said to stand, or not to; in any where ``None``."""

    placed: PlacedUnit
    role: Role | None
    stands: bool


def in_columns(text: str, placed: Sequence[PlacedUnit]) -> tuple[InColumn, ...]:
    """The units of a folded question in the columns said beside them.

    None where fewer than two have one, or where one of them has none.
    """
    found: list[InColumn] = []
    again = tuple(_meant_again(text, placed))
    for unit in sorted((*placed, *again), key=lambda unit: unit.span):
        column = _told_behind(text, unit) or _named_before(text, unit) or _joined(text, unit, found)
        column = column or _nowhere(text, unit, found)
        if column is None:
            return ()
        found.append(column)
    if len({column.role for column in found}) < 2:
        return tuple(found) if len(found) > 1 else ()
    found = [_denied_before(text, column) for column in found]
    # 既不牵头、也没把它列为责任单位: of one unit in both columns alike nothing is told apart.
    alike = len({column.stands for column in found}) < 2
    return () if again and alike else tuple(found)


def of_the_list(found: Sequence[InColumn]) -> tuple[tuple[InColumn, ...], tuple[InColumn, ...]]:
    """The units that a list is of, and those beside them in other columns.

    It is of those that lead, or else of those that stand somewhere; a unit of the same role
    that is denied belongs to them. Nothing is told apart where all share one role.
    """
    standing = sorted((c for c in found if c.stands), key=lambda column: column.role != "lead")
    if len({column.role for column in found}) < 2:
        return ((), ()) if all(column.stands for column in found) else (tuple(found), ())
    if not standing:
        return (), tuple(found)
    role = standing[0].role
    return tuple(c for c in found if c.role == role), tuple(c for c in found if c.role != role)


def beside(columns: Sequence[InColumn]) -> tuple[UnitBeside, ...]:
    """Units in columns of their own, as a condition on a list."""
    return tuple(UnitBeside(unit=c.placed.unit, role=c.role, stands=c.stands) for c in columns)


def _meant_again(text: str, placed: Sequence[PlacedUnit]) -> Iterator[PlacedUnit]:
    """Where a pronoun stands in a column for the one unit that is named before it."""
    if len({unit.unit for unit in placed}) != 1:
        return
    start = max(unit.span.end for unit in placed)
    for pronoun in _said("pronoun").finditer(text, start):
        again = PlacedUnit(placed[0].unit, Span(*pronoun.span()))
        if _told_behind(text, again) or _named_before(text, again):
            yield again


def _named_before(text: str, unit: PlacedUnit) -> InColumn | None:
    """责任单位里没写市州政府: the column stands before the unit."""
    match = _said("column_before").search(text[: unit.span.start].rstrip())
    return _column(unit, match) if match else None


def _told_behind(text: str, unit: PlacedUnit) -> InColumn | None:
    """省司法厅一家牵头, 市州政府列责任单位: what it does stands behind it."""
    match = _said("column_behind").match(text, unit.span.end)
    return _column(unit, match) if match else None


def _told_what_it_does(text: str, unit: PlacedUnit) -> bool:
    """Whether it is said what a unit does, and not what stands in a column."""
    led_by = _said("led_by").search(text[: unit.span.start].rstrip())
    return led_by is not None or _told_behind(text, unit) is not None


def _column(unit: PlacedUnit, match: "re.Match[str]") -> InColumn:
    named = next(filter(None, (match["column"], match["column_en"], match["column_en2"])))
    role: Role = "lead" if _LEAD.match(named) else "responsible"
    return InColumn(unit, role, not (match["denied"] or match["denied_en"]))


def _denied_before(text: str, column: InColumn) -> InColumn:
    """不由省司法厅牵头, without finance as responsible: the denial stands before the unit."""
    before = text[: column.placed.span.start].rstrip()
    denied = any(_said(name).search(before) for name in ("column_denied", "unnamed_before"))
    return replace(column, stands=False) if denied else column


def _nowhere(text: str, unit: PlacedUnit, found: Sequence[InColumn]) -> InColumn | None:
    """省司法厅牵头、没有省公安厅的: behind what another unit does, it stands in no column.

    Behind a column that is named (责任单位有A、没有B的) this one is meant.
    """
    if not found or not _told_what_it_does(text, found[-1].placed):
        return None
    before = _said("nowhere_before").search(text[: unit.span.start].rstrip())
    behind = _said("nowhere_behind").match(text, unit.span.end)
    return InColumn(unit, None, stands=False) if before and behind else None


def _joined(text: str, unit: PlacedUnit, found: Sequence[InColumn]) -> InColumn | None:
    """责任单位里有A和B, 没有A、也没有B: joined to the unit before it, which a column names."""
    if not found or found[-1].role is None:
        return None
    last = found[-1]
    gap = text[last.placed.span.end : unit.span.start]
    match = _said("same_column").fullmatch(gap)
    if match is None or not _named_before(text, last.placed):
        return None
    told = match["denied"] or match["has"]
    return InColumn(unit, last.role, not match["denied"] if told else last.stands)


def _said(name: str) -> "re.Pattern[str]":
    return pattern("conditions.toml", name)
