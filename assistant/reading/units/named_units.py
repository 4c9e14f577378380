"""The units of a question by what it wants of them: named, not named, only told apart."""

import re
from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace

from assistant.query import UnitMention
from assistant.reading.conditions.conditions import Polarity, marked, polarity
from assistant.reading.units.units import PlacedUnit
from assistant.reading.units.units_in_columns import InColumn
from assistant.reading.wants.claims import takes_part
from assistant.reading.words.patterns import pattern
from corpus.model import Role, Span

_InColumns = tuple[Sequence[InColumn], Sequence[InColumn]]
_JOINED = re.compile(r"[、，和与跟及]|以及|还有")
_NONE_OF_THEM = re.compile(
    r"(?:这|那)?(?:[两二三四几]?[家个者])?(?:单位|部门)?(?:都|均|全|皆)(?:不|没|未)"
)


def by_polarity(
    text: str, placed: Sequence[PlacedUnit], says: str | None, columns: _InColumns = ((), ())
) -> dict[Polarity, tuple[UnitMention, ...]]:
    """The units that items name, and those that they do not, as the question wants them.

    Where the name itself is looked for in the text, it is no unit. Those that stand in columns of
    their own, beside those that the list is of, are told apart from them.
    """
    found: dict[Polarity, list[UnitMention]] = {"with": [], "without": [], "aside": []}
    of_list, apart = columns
    beside = [column.placed for column in apart]
    again = [column.placed for column in (*of_list, *apart) if column.placed not in placed]
    denied = [column.placed for column in of_list if not column.stands]
    named = [column.placed for column in of_list if column.stands]
    denied += [] if of_list else _denied_together(text, placed)
    for unit in (*placed, *again):
        if unit.unit.spelling not in (says or "") and unit not in beside:
            kind: Polarity = "with" if unit in named else "without"
            kind = kind if unit in named or unit in denied else _polarity(text, unit.span)
            found[kind].append(unit.unit)
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


def _polarity(text: str, unit: Span) -> Polarity:
    """Whether a unit is asked for, also by the pronoun of who asks: 我是矿区的，没有我们份的."""
    alone = marked(text, (unit.of(text),))
    if not pattern("conditions.toml", "own_unit").search(alone):
        return polarity(text, unit)
    own = pattern("conditions.toml", "own_pronoun").finditer(text, unit.end)
    said = [polarity(text, Span(*pronoun.span())) for pronoun in own]
    return "without" if "without" in said else polarity(text, unit)


def _denied_together(text: str, placed: Sequence[PlacedUnit]) -> list[PlacedUnit]:
    """The units of which all are denied: 省司法厅、省委编办都不牵头的."""
    denied: list[PlacedUnit] = []
    for unit in sorted(placed, key=lambda unit: unit.span, reverse=True):
        behind = denied[-1].span.start if denied else None
        joined = behind is not None and _JOINED.fullmatch(text[unit.span.end : behind])
        if joined or (not denied and _NONE_OF_THEM.match(text, unit.span.end)):
            denied.append(unit)
    return denied if len(denied) > 1 else []


def roles_left(
    units: Mapping[Polarity, tuple[UnitMention, ...]], roles: tuple[Role, ...], text: str
) -> tuple[Role, ...]:
    """The roles asked of the units; none where they have no part at all: 没有司法厅参与的.

    Whoever leads takes part, too.
    """
    out_of_all = units["without"] and not units["with"] and roles == ("responsible",)
    return () if out_of_all and takes_part(text) else roles


def most_units(said: int | None, placed: int, asked: int, text: str) -> int | None:
    """How many units may lead: 只有省司法厅一家牵头的 says who is alone, and not how many.

    So does 发改、审批两家同时牵头的: they are the two, and no others where the folded ``text``
    says so (恰好两家). ``said`` is the number in the question, ``placed`` how many units it names
    and ``asked`` how many of them items are to name.
    """
    # 省司法厅没有牵头，也没联合牵头: of the others nothing is said.
    denied = placed and pattern("conditions.toml", "no_joint").search(text)
    if (asked or denied) and said == 1:
        return None
    no_others = pattern("conditions.toml", "no_others").search(text)
    return None if asked == said and not no_others else said


def other_than(unit: UnitMention, names: Collection[str]) -> UnitMention:
    """A unit without the names that are told apart from it, as long as one is left."""
    kept = tuple(name for name in unit.names if name not in names)
    return replace(unit, names=kept) if kept else unit


def _names(units: Sequence[UnitMention]) -> list[tuple[str, ...]]:
    return [unit.names for unit in units]
