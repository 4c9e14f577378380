"""Rows of a table that a line's end cut in two, and names of units cut over two rows."""

from collections.abc import Sequence
from dataclasses import replace

from corpus.brackets import cell_units
from corpus.model import Role, Span, Unit
from corpus.numbering import mark_of
from corpus.row_numbers import ordinal
from corpus.unit_shapes import looks_like_unit
from corpus.units import lexicon

# What ends a cell for good.
_WHOLE = ("。", "；", "！", "？")
_GOVERNMENTS = ("人民政府", "政府")


def rest_of_row(text: str, row: Sequence[Span], below: Sequence[Span], width: int) -> bool:
    """Whether ``below`` is what a line's end within a cell cut off from ``row``.

        6→对在建水利工程开展质量监督检查，
        每个项目每年不少于2次。→市水利局→2025年底

    Both together have the head's ``width``, the cut cell counted once; its words go on.
    """
    if not 1 < len(row) < width or len(row) + len(below) - 1 != width:
        return False
    last, first = row[-1].of(text).rstrip(), below[0].of(text).strip()
    return (
        bool(last and first)
        and not last.endswith(_WHOLE)
        and mark_of(first) is None
        and ordinal(first) is None
    )


def joined_row(row: Sequence[Span], below: Sequence[Span]) -> tuple[Span, ...]:
    """The one row that two lines hold, the cell that the line's end cut as one."""
    return (*row[:-1], Span(row[-1].start, below[0].end), *below[1:])


def units_go_on(
    text: str, role: Role, cell: Span, units: tuple[Unit, ...], slips: Sequence[tuple[str, str]]
) -> tuple[Unit, ...] | None:
    """The units with those that a cell below adds, or with the last name that it completes.

    ``None`` where it does neither. 各县（市、区） above 人民政府 is one name; what is written in
    the row above stays its place.
    """
    more = cell_units(text, cell, role, slips)
    mine = [unit for unit in units if unit.role == role]
    if mine and more and _is_body_alone(more[0].name):
        last = replace(mine[-1], name=mine[-1].name + more[0].name)
        return (*(last if unit is mine[-1] else unit for unit in units), *more[1:])
    return (*units, *more) if all(looks_like_unit(unit.name) for unit in more) else None


def _is_body_alone(name: str) -> bool:
    """Whether a name lacks what comes before its body: 人民政府, 委员会."""
    return name in lexicon().bodies or name in _GOVERNMENTS
