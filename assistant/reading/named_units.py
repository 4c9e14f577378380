"""The units of a question by what it wants of them: named, not named, only told apart."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace

from assistant.query import UnitMention
from assistant.reading.claims import takes_part
from assistant.reading.conditions import Polarity, polarity
from assistant.reading.units import PlacedUnit
from corpus.model import Role


def by_polarity(
    text: str, placed: Sequence[PlacedUnit], says: str | None
) -> dict[Polarity, tuple[UnitMention, ...]]:
    """The units that items name, and those that they do not, as the question wants them.

    Where the name itself is looked for in the text, it is no unit.
    """
    found: dict[Polarity, list[UnitMention]] = {"with": [], "without": [], "aside": []}
    for unit in placed:
        if unit.unit.spelling not in (says or ""):
            found[polarity(text, unit.span)].append(unit.unit)
    # 不是省司法厅牵头的: where no unit is asked about, it is told apart from none.
    if not found["with"]:
        found["without"] += found["aside"]
    # 我矿区办的，哪些没写矿区办: who asks names the unit once more.
    found["with"] = [unit for unit in found["with"] if unit.names not in _names(found["without"])]
    # 省财政厅 (the provincial finance department): one unit, named twice.
    return {
        kind: tuple({unit.names or (unit.spelling,): unit for unit in reversed(units)}.values())[
            ::-1
        ]
        for kind, units in found.items()
    }


def roles_left(
    units: Mapping[Polarity, tuple[UnitMention, ...]], roles: tuple[Role, ...], text: str
) -> tuple[Role, ...]:
    """The roles asked of the units; none where they have no part at all: 没有司法厅参与的.

    Whoever leads takes part, too.
    """
    out_of_all = units["without"] and not units["with"] and roles == ("responsible",)
    return () if out_of_all and takes_part(text) else roles


def other_than(unit: UnitMention, names: Collection[str]) -> UnitMention:
    """A unit without the names that are told apart from it, as long as one is left."""
    kept = tuple(name for name in unit.names if name not in names)
    return replace(unit, names=kept) if kept else unit


def _names(units: Sequence[UnitMention]) -> list[tuple[str, ...]]:
    return [unit.names for unit in units]
