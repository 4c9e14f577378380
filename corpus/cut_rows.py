"""Names of units that a page's end, or a line's, cut over two rows of a table."""

from collections.abc import Sequence
from dataclasses import replace

from corpus.brackets import cell_units
from corpus.model import Role, Span, Unit
from corpus.unit_shapes import looks_like_unit
from corpus.units import lexicon

_GOVERNMENTS = ("人民政府", "政府")


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
