"""What is left of a list without its unit, and how far two lists are apart: 除了它呢, 差几条."""

from dataclasses import replace

from assistant.dialogue.turn import LISTED, Turn, asked_by, own_matter, says
from assistant.query import Query
from index.register import Register

# With so many letters of matter a turn asks something of its own.
_OWN_MATTER = 3


def without_its_unit(query: Query, before: Turn, _: Register) -> Query | None:
    """Those of the list before the last that the unit of the last has no part in."""
    asked = before.query
    if not before.is_list or not asked.units or not says("except_it", query.question):
        return None
    if not (asked.within or asked.tiers or asked.due or asked.heading):
        # Of all that there is, all others would be meant.
        return None
    return replace(
        asked, question=query.question, units=(), without=asked.units, language=query.language
    )


def apart(query: Query, before: Turn, _: Register) -> Query | None:
    """差几条, behind counts of two places: both counts, and the difference."""
    earlier = before.before
    named = query.places or query.units or query.numbers
    if query.arithmetic is None or named or earlier is None or own_matter(query, _OWN_MATTER):
        return None
    counted = before.query.asks("count") and earlier.query.asks("count")
    if not counted or not before.places or set(before.places) & set(earlier.places):
        return None
    return replace(
        before.query,
        question=query.question,
        places=(*earlier.places, *before.places),
        arithmetic=query.arithmetic,
    )


def without_its_own(query: Query, before: Turn) -> Query | None:
    """没有省司法厅的是哪条, behind all that names it: those that do not."""
    asked = before.query
    names = {name for unit in asked.units for name in unit.names}
    denied = {name for unit in query.without for name in unit.names}
    if not (before.is_list and denied and denied & names) or query.units or query.places:
        return None
    if len(asked.units) > 1 or asked.within or own_matter(query, _OWN_MATTER):
        return None
    without = replace(asked, units=(), without=asked.units, sole=False, roles=query.roles)
    wants = (query.wants & LISTED) or frozenset(("items",))
    return asked_by(replace(query, wants=wants), without)
