"""The office of the same field in another place: 甘肃省财政厅牵头哪些, and 钦州呢: 市财政局."""

from collections.abc import Collection
from dataclasses import replace

from assistant.query import UnitMention
from corpus.units import key
from index.register import Register


def offices_there(
    units: tuple[UnitMention, ...], places: Collection[str], register: Register
) -> tuple[UnitMention, ...]:
    """The units that a talk carries to other places, each by the names of its like there.

    One that a notice there names itself stays, and so does one without its like.
    """
    return tuple(_there(unit, places, register) for unit in units)


def _there(unit: UnitMention, places: Collection[str], register: Register) -> UnitMention:
    held = {place: register.unit_names(place) for place in places}
    one = any(not key(name).general for name in unit.names)
    if not one or any(name in names for names in held.values() for name in unit.names):
        return unit
    like = (n for p, names in held.items() for n in names if _is_like(n, p, unit, register))
    found = tuple(dict.fromkeys(like))
    return replace(unit, spelling=found[0], names=found) if found else unit


def _is_like(name: str, place: str, unit: UnitMention, register: Register) -> bool:
    """Whether a name is that of the place's own office of the field that the unit works in."""
    notice, there = register.notice(place), key(name)
    own = notice is not None and there.level == notice.level
    return own and any(replace(key(n), level=None, place=None).means(there) for n in unit.names)
