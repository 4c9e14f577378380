"""What a question claims of who stands in a role: 编办也牵头吧, 只有司法局一家牵头, 不牵头吧."""

import re

from assistant.evidence.premises.leads_told import means
from assistant.findings import Premise
from assistant.query import Query, UnitMention
from assistant.reading.units.unit_roles import (
    is_joined_to,
    role_denied,
    role_told,
    units_beside_roles,
)
from corpus.model import Record, Role
from corpus.text import fold, squeezed

_ALONE = r"(?:alone|only|by itself|on its own|all by itself|single-handedly)\b"
_ROLES_ASKED = {"confirm", "lead", "responsible"}


def names_of_item(query: Query) -> bool:
    """Whether a unit is looked for among those of an item, in whatever role: 任务20里有没有发改."""
    known = bool(query.units) and not (query.roles or query.due)
    return known and bool(query.numbers) and query.asks("confirm") and query.wants <= _ROLES_ASKED


def role_claimed(query: Query, record: Record) -> Premise | None:
    """That units stand in a role, or in any of an item named by its number; nobody is asked for."""
    if not query.units or not (query.roles or names_of_item(query)) or query.asks("who"):
        return None
    if all(is_joined_to(query, unit) for unit in query.units):
        return None
    role: Role | None = query.roles[0] if query.roles else None
    beside = units_beside_roles(query) if query.roles else query.units
    units = beside or query.units
    if role_denied(query):
        # 只是个责任单位，不牵头吧: it is so where none of them leads.
        leads = any(means(unit, name) for unit in units for name in record.names_as("lead"))
        return Premise(holds=not leads, what="named", denied="")
    for unit in units:
        own = role_told(query, unit.spelling)
        if _stands_as(unit, own, record) or _takes_part_too(unit, own, role, record):
            continue
        if _is_open(unit, record, in_a_role=role is not None and bool(beside)):
            return None
        return Premise(holds=False, what="unit", denied=unit.spelling, role=own)
    several = {role_told(query, unit.spelling) for unit in units}
    if role and len(several) == 1 and _is_not_alone(query, record, role, len(units)):
        return Premise(holds=False, what="sole", denied="", role=role)
    return Premise(holds=True, what="unit", denied="", role=role)


def _stands_as(unit: UnitMention, role: Role | None, record: Record) -> bool:
    """Whether a unit stands in a role, in either where the question gives it none."""
    named = record.units_as(*((role,) if role else ("lead", "responsible")))
    return any(means(unit, other.name) for other in named)


def _takes_part_too(
    unit: UnitMention, own: Role | None, asked: Role | None, record: Record
) -> bool:
    """Whoever leads takes part too: 跟监察机关配合那项由省监委牵头."""
    return own != asked and any(other.name in unit.names for other in record.units)


def _is_open(unit: UnitMention, record: Record, *, in_a_role: bool) -> bool:
    """Whether nothing can be said of a unit that stands in no column as it is claimed to.

    司法所 stands in none of an item that says what it does; 乡镇 is of the matter in
    给乡镇放权的事，编办也牵头吗; and without columns the text sets units to work and says no role.
    """
    if not in_a_role and squeezed(unit.spelling) in squeezed(fold(record.text)):
        return True
    acts = bool(set(unit.names) & set(record.names_as("acting"))) or _told(unit, record)
    return acts and not record.names_as("lead", "responsible")


def _is_not_alone(query: Query, record: Record, role: Role, claimed: int) -> bool:
    """Whether so many units are said to be the only ones in a role, and others stand there."""
    named = len(record.names_as(role))
    return (query.sole and named > claimed) or (_one_alone(query) and named > 1)


def _told(unit: UnitMention, record: Record) -> bool:
    """Whether the text of a record names a unit, with or without its level."""
    return any(name[cut:] in record.text for name in unit.names for cut in (0, 1))


def _one_alone(query: Query) -> bool:
    """Whether of several units one is said to do it alone: the hotline, led by the bureau alone."""
    asked = fold(query.question).lower()
    return any(re.search(rf"{re.escape(u.spelling)} {_ALONE}", asked) for u in query.units)
