"""Further tasks of a unit, besides the one just talked about: 省委编办还有别的任务吗."""

import re
from dataclasses import replace

from assistant.dialogue.turn import Turn, own_matter_beside, said, says
from assistant.query import Change, Query, UnitMention, Want
from corpus.model import Record
from index.register import Register

# So many letters beside the words that ask for more tasks are a matter of the turn's own.
_OWN_MATTER = 3
_SEVERAL = 2
_OFFICE = r"\b(?:that|this|same) (?:unit|bureau|department|office|body|commission|agency)\b"
_ONE = re.compile(rf"[这那]一?[家个]|牵头的?[那这]|the lead|that lead|this lead|\bit\b|{_OFFICE}")
# One of them, whichever it is.
_EACH = re.compile(rf"[这那]一?[家个](?:单位|部门)?[^的]|{_OFFICE}")
_BESIDES = re.compile(r"还|别的|其[他它余]|另外|\b(?:also|else|other|besides|more|further)\b")


def more_of_a_unit(query: Query, before: Turn, register: Register) -> Query | None:
    """All that a unit leads, or does, but the item just cited; ``None`` where none is asked for."""
    words = said("more_tasks", query.question)
    item = register.record(before.records[0]) if len(before.records) == 1 else None
    if words is None or item is None or item.kind == "notice":
        return None
    named = query.places or query.elsewhere or query.numbers or query.heading or query.parts
    if named or not any(unit.names for unit in query.units):
        return None
    if own_matter_beside(words, query, _OWN_MATTER):
        return None
    asked = replace(
        query,
        wants=frozenset(("count",))
        if query.wants & {"count", "how_much"}
        else frozenset(("items",)),
        places=(item.notice,),
        roles=query.roles or before.query.roles or (("lead",) if query.asks("lead") else ()),
        subject="",
        matter="",
    )
    names = {name for unit in query.units for name in unit.names}
    if not names & {unit.name for unit in item.units}:
        return asked
    return replace(asked, change=without_it(query, item, before))


def without_it(query: Query, item: Record, before: Turn) -> Change:
    """That the item which is known is left out."""
    known = Query(
        question=query.question,
        language=query.language,
        wants=frozenset(("items",)),
        places=(item.notice,),
        within=before.records,
    )
    label = f"{'任务' if item.kind == 'task' else '措施'}{item.number}"
    if query.language == "en":
        label = f"{item.kind} {item.number}"
    return Change(kind="takes_away", query=known, words=label)


def more_of_its_leads(query: Query, before: Turn, register: Register) -> Query | None:
    """What the leads of the item just cited lead together besides: 这两家还一起牵头别的吗."""
    item = register.record(before.records[0]) if len(before.records) == 1 else None
    leads = item.names_as("lead") if item else ()
    named = query.units or query.places or query.numbers or query.heading
    least = 1 if _ONE.search(query.question.lower()) else _SEVERAL
    if item is None or len(leads) < least or named or not says("its_leads", query.question):
        return None
    if not query.asks("lead", "items", "count"):
        return None
    wants = query.wants & {"count"} or frozenset[Want](("items",))
    # How many does that bureau lead: all that it does.
    besides = _BESIDES.search(query.question.lower())
    return replace(
        query,
        wants=wants,
        places=(item.notice,),
        units=tuple(UnitMention(spelling=n, names=(n,), general=False) for n in leads),
        roles=("lead",),
        together=len(leads) > 1 and not _EACH.search(query.question.lower()),
        subject="",
        matter="",
        change=without_it(query, item, before) if besides and not query.due else None,
    )


def of_another_unit(query: Query, before: Turn, register: Register) -> Query | None:
    """省法院呢, behind what a unit's list held: the list of the unit that the turn names alone."""
    asked = _last_list_of_units(before)
    if asked is None and _in_another_place(query, before):
        asked = replace(before.query, roles=())
    more = query.wants or query.numbers or query.heading or query.parts or query.due or query.matter
    # A unit that the other place does not name is told to be absent there.
    elsewhere = bool(query.places) and query.places != before.places
    named = tuple(unit for unit in query.units if unit.names or (elsewhere and not unit.general))
    if asked is None or before.is_list or more or not named or query.roles or query.elsewhere:
        return None
    places = query.places or asked.places or before.places
    names = {name for unit in named for name in unit.names}
    held = tuple(p for p in places if names & set(register.unit_names(p)))
    wants = frozenset[Want](("items",))
    return replace(
        query, wants=wants, units=named, places=held or places, roles=asked.roles, subject=""
    )


def _in_another_place(query: Query, before: Turn) -> bool:
    """钦州公安局呢, behind what a unit does for an item of another place."""
    asked = before.query
    of_unit = asked.units and asked.asks("content", "duty") and not asked.asks("confirm")
    return bool(of_unit and query.places) and query.places != before.places


def _last_list_of_units(before: Turn) -> Query | None:
    """The question for a unit's items that the talk's last item comes from."""
    turn: Turn | None = before
    while turn is not None and not turn.is_list:
        if turn.records and not set(turn.records) <= set(before.listed):
            return None
        turn = turn.before
    return turn.query if turn is not None and turn.query.units else None
