"""Units and how many items each has, place by place."""

from collections.abc import Iterator, Sequence

from assistant.compose.items import number_piece, place_piece
from assistant.compose.list_conditions import conditions
from assistant.compose.pieces import (
    Piece,
    Pieces,
    computed,
    frame,
    frames,
    joined,
    say,
    unit_piece,
)
from assistant.findings import Tallied, UnitCounts, UnitGroup
from assistant.model import Language
from assistant.query import UnitTally
from corpus.model import Notice

# The numbers of so few items stand beside their count.
_FEW = 3


def tally_sentence(found: UnitCounts, notices: Sequence[Notice]) -> Pieces:
    """Which units, and how many items each of them has; general names apart."""
    held = {notice.id: notice for notice in notices}
    lines = (_group(found, group, held[group.notice]) for group in found.groups)
    return joined(found.query.language, lines, "new_line")


def _group(found: UnitCounts, group: UnitGroup, notice: Notice) -> Pieces:
    language, tally = found.query.language, found.query.tally
    records = [record for unit in group.units for record in unit.records]
    limits = joined(language, conditions(found.query, records), "comma")
    units = joined(language, (_unit(unit, group, language) for unit in group.units))
    said = (limits, _head(tally, group, units, language)) if tally else ()
    general = joined(language, (_unit(unit, group, language) for unit in group.general))
    return (
        place_piece(notice, language),
        frame(frames(language)["colon"]),
        *joined(language, said, "comma"),
        *(say(language, "general_apart", units=general) if general else ()),
    )


def _head(tally: UnitTally, group: UnitGroup, units: Pieces, language: Language) -> Pieces:
    done = frame(frames(language)[f"done_{_role(group)}"])
    count = computed(len(group.units))
    if tally.first is None and (tally.most or tally.least > 1):
        key = "tally_exactly" if tally.most else "tally_least"
        number = tally.most or tally.least
        many = "one" if number == 1 else "counted"
        counted = frame(frames(language)[f"{many}_{group.units[0].records[0].kind}"])
        return say(language, key, done=done, number=computed(number), counted=counted,
                   count=count, tallied=units)  # fmt: skip
    if tally.first is None:
        return say(language, "tally_all", done=done, count=count, tallied=units)
    if tally.fewest:
        return say(language, "tally_fewest", done=done, tallied=units)
    key = "tally_most" if tally.first == 1 else "tally_order"
    return say(language, key, done=done, tallied=units)


def _unit(unit: Tallied, group: UnitGroup, language: Language) -> Pieces:
    """省财政厅（牵头4项任务）; of a few their numbers, too."""
    first = unit.records[0]
    role = _role(group)
    few = len(unit.records) <= _FEW
    many = "one" if len(unit.records) == 1 else "counted"
    name = next(n for n in first.names_as(*group.roles) if n == unit.name)
    count = Piece(kind="tally", text=unit.name, shown=str(len(unit.records)), record=first.id,
                  roles=group.roles, value=len(unit.records))  # fmt: skip
    numbers = joined(language, (number_piece(record) for record in unit.records))
    return say(
        language,
        f"tally_{role}_few" if few else f"tally_{role}",
        units=unit_piece(first, name, language, group.roles),
        count=count,
        counted=frame(frames(language)[f"{many}_{first.kind}"]),
        **({"numbers": numbers} if few else {}),
    )


def _role(group: UnitGroup) -> str:
    """The role, in the words of a frame: who stands in a bracket behind a measure is in charge."""
    if group.roles == ("responsible",) and group.units[0].records[0].kind != "task":
        return "bracket"
    return group.roles[0] if len(group.roles) == 1 else "any"


def cited_records(found: UnitCounts) -> Iterator[str]:
    """The ids of all items that are counted, each once."""
    units = (unit for group in found.groups for unit in (*group.units, *group.general))
    yield from dict.fromkeys(record.id for unit in units for record in unit.records)
