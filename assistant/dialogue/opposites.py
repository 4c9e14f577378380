"""The others than those of a list: 不牵头的有几项, and how many are not; 国务院部署的呢."""

from dataclasses import replace

from assistant.dialogue.lists import LISTED, limits
from assistant.dialogue.turn import Turn, says
from assistant.query import Query, Want
from index.register import Register


def others_than_listed(query: Query, before: Turn, _: Register) -> Query | None:
    """The list before with its condition turned round; ``None`` where a turn asks for no such."""
    named = query.places or query.units or query.numbers or query.heading or limits(query)
    if not before.is_list or named or not says("opposite", query.question):
        return None
    turned = turned_round(before.query)
    if turned is None:
        return None
    counted = query.wants & {"count", "how_much"}
    wants: frozenset[Want] = frozenset(("count",)) if counted else frozenset(("items",))
    kept = before.query.wants - LISTED
    return replace(turned, question=query.question, language=query.language, wants=kept | wants)


def turned_round(asked: Query) -> Query | None:
    """A list's question with its one condition denied; ``None`` where it states more or none."""
    more = asked.within or asked.without or asked.due or asked.empty_roles or asked.about
    more = more or asked.heading or asked.change or asked.superlative or asked.least_units
    stated = (bool(asked.units), bool(asked.tiers), asked.ongoing is not None)
    if more or asked.sole or asked.given or sum(stated) + (asked.dated is not None) != 1:
        return None
    if asked.units:
        return replace(asked, units=(), without=asked.units, together=False)
    if asked.tiers:
        return replace(asked, tiers=(), not_tiers=asked.tiers)
    if asked.ongoing is not None:
        return replace(asked, ongoing=not asked.ongoing)
    return replace(asked, dated=not asked.dated)


def contradicts(query: Query, asked: Query) -> bool:
    """Whether no item of a list can be what a turn asks for: 国务院部署的呢, behind 省级部署的."""
    return (
        bool(query.tiers and asked.tiers and not set(query.tiers) & set(asked.tiers))
        or {query.ongoing, asked.ongoing} == {True, False}
        or {query.dated, asked.dated} == {True, False}
    )
