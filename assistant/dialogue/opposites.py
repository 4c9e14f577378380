"""The others than those of a list: 不牵头的有几项, and how many are not; 国务院部署的呢."""

from dataclasses import replace

from assistant.dialogue.lists import limits
from assistant.dialogue.turn import LISTED, Turn, says, without
from assistant.query import Change, Query, Want
from index.register import Register


def others_than_listed(query: Query, before: Turn, _: Register) -> Query | None:
    """The list before with its condition turned round; ``None`` where a turn asks for no such."""
    named = query.places or query.units or query.numbers or query.heading or limits(query)
    if not before.is_list or named or not says("opposite", query.question):
        return None
    turned = _rest_of_the_list(before) or turned_round(before.query)
    if turned is None:
        return None
    counted = query.wants & {"count", "how_much"}
    wants: frozenset[Want] = frozenset(("count",)) if counted else frozenset(("items",))
    kept = before.query.wants - LISTED
    return replace(turned, question=query.question, language=query.language, wants=kept | wants)


def _rest_of_the_list(before: Turn) -> Query | None:
    """The list that the last one was chosen from, without those chosen."""
    earlier, chosen = before.before, before.query
    if earlier is None or not earlier.is_list or not chosen.within or earlier.query.change:
        return None
    if earlier.records != chosen.within or chosen.change:
        return None
    words = without("asks_of_a_list", chosen.question).strip()
    return replace(earlier.query, change=Change(kind="takes_away", query=chosen, words=words))


def turned_round(asked: Query) -> Query | None:
    """A list's question with its one condition denied; ``None`` where it states more or none."""
    limited = asked.within or asked.without or asked.due or asked.empty_roles or asked.about
    more = limited or asked.heading or asked.change or asked.superlative or asked.least_units
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


def asked_instead(query: Query, before: Turn, register: Register) -> Turn | None:
    """The turn before, where a turn's condition takes the place of its own.

    ``None`` where the turn chooses from the list; 长期坚持的呢, behind 2025年底的 of which none
    goes on, asks of all.
    """
    asked = before.query
    if says("among", query.question):
        return None
    if _contradicts(query, asked):
        return before
    records = (record for i in before.records if (record := register.record(i)))
    goes_on = any(deadline.ongoing for record in records for deadline in record.deadlines)
    if (query.ongoing and asked.due and not goes_on) or _of_other_days(query, asked):
        return replace(before, query=replace(asked, due=None))
    return None


def _of_other_days(query: Query, asked: Query) -> bool:
    """Whether no deadline can be of both times: at the end of 2024, behind 2023."""
    one, other = query.due, asked.due
    plain = one and other and {one.relation, other.relation} <= {"says", "during", "within"}
    if not plain or not (one and other and one.end and other.end):
        return False
    ends = sorted(((one.start or one.end, one.end), (other.start or other.end, other.end)))
    return ends[0][1] < ends[1][0]


def _contradicts(query: Query, asked: Query) -> bool:
    """Whether no item of a list can be what a turn asks for: 国务院部署的呢, behind 省级部署的."""
    return (
        bool(query.tiers and asked.tiers and not set(query.tiers) & set(asked.tiers))
        or {query.ongoing, asked.ongoing} == {True, False}
        or {query.dated, asked.dated} == {True, False}
    )
