"""Units that a question puts into columns of their own: 省委编办牵头、责任单位没有市州的.

The words stand in ``conditions.toml``.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from assistant.query import UnitBeside
from assistant.reading.units.units import PlacedUnit
from assistant.reading.words.patterns import expanded, pattern
from corpus.model import Role

_LEAD = re.compile(expanded("{lead}"))


@dataclass(frozen=True, slots=True)
class InColumn:
    """A unit and the column in which it is said to stand, or not to."""

    placed: PlacedUnit
    role: Role
    stands: bool


def in_columns(text: str, placed: Sequence[PlacedUnit]) -> tuple[InColumn, ...]:
    """The units of a folded question in the columns said beside them.

    None where fewer than two have one, or where one of them has none.
    """
    found: list[InColumn] = []
    for unit in sorted(placed, key=lambda unit: unit.span):
        column = _told_behind(text, unit) or _named_before(text, unit) or _joined(text, unit, found)
        if column is None:
            return ()
        found.append(column)
    return tuple(found) if len(found) > 1 else ()


def of_the_list(found: Sequence[InColumn]) -> tuple[tuple[InColumn, ...], tuple[InColumn, ...]]:
    """The units that a list is of, and those beside them in other columns.

    It is of those that lead, or else of those that stand somewhere; a unit of the same role
    that is denied belongs to them. Nothing is told apart where all share one role.
    """
    standing = sorted((c for c in found if c.stands), key=lambda column: column.role != "lead")
    if all(column.stands for column in found) and len({column.role for column in found}) < 2:
        return (), ()
    if not standing or len({column.role for column in found}) < 2:
        return tuple(found), ()
    role = standing[0].role
    return tuple(c for c in found if c.role == role), tuple(c for c in found if c.role != role)


def beside(columns: Sequence[InColumn]) -> tuple[UnitBeside, ...]:
    """Units in columns of their own, as a condition on a list."""
    return tuple(UnitBeside(unit=c.placed.unit, role=c.role, stands=c.stands) for c in columns)


def _named_before(text: str, unit: PlacedUnit) -> InColumn | None:
    """责任单位里没写市州政府: the column stands before the unit."""
    match = _said("column_before").search(text[: unit.span.start].rstrip())
    return _column(unit, match) if match else None


def _told_behind(text: str, unit: PlacedUnit) -> InColumn | None:
    """省司法厅一家牵头, 市州政府列责任单位: what it does stands behind it."""
    match = _said("column_behind").match(text, unit.span.end)
    return _column(unit, match) if match else None


def _column(unit: PlacedUnit, match: "re.Match[str]") -> InColumn:
    role: Role = "lead" if _LEAD.match(match["column"]) else "responsible"
    return InColumn(unit, role, not match["denied"])


def _joined(text: str, unit: PlacedUnit, found: Sequence[InColumn]) -> InColumn | None:
    """责任单位里有A和B, 没有A、也没有B: joined to the unit before it, which a column names."""
    if not found:
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
