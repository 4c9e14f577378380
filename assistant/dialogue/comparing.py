"""The item just cited beside another: 时限跟省里一样不, 任务4比它少了谁."""

from dataclasses import replace

from assistant.dialogue.leaning import OWN_MATTER
from assistant.dialogue.numbers import without_sources
from assistant.dialogue.turn import Turn, own_matter, says
from assistant.query import ItemNumber, Query, Want
from index.register import Register


def compared(query: Query, before: Turn, register: Register) -> Query | None:
    """Both items, for what is asked of them; ``None`` where a turn compares no such two."""
    if (
        before.is_list
        or len(without_sources(before.records, register)) != 1
        or not says("compares", query.question)
    ):
        return None
    return (
        _with_number(query, before, register)
        or _with_place(query, before, register)
        or _with_those_before(query, before, register)
    )


def _with_number(query: Query, before: Turn, register: Register) -> Query | None:
    """任务4比它少了谁: the item that is named, behind the one it is compared with."""
    record = register.record(before.last)
    if record is None or not query.numbers or not says("with_it", query.question):
        return None
    known = ItemNumber(number=record.number, kinds=(record.kind,), place=record.notice)
    return replace(
        query,
        numbers=(known, *query.numbers),
        places=query.places or (record.notice,),
        parts=query.parts or (record.kind,),
        subject="",
        matter="",
        wants=_asked(query, before),
    )


def _with_place(query: Query, before: Turn, register: Register) -> Query | None:
    """跟省里一样不: the item of that place which an earlier turn was about."""
    elsewhere = len(query.places) == 1 and query.places[0] not in before.places
    if not elsewhere or query.numbers or own_matter(query, OWN_MATTER):
        return None
    earlier = _item_of(query.places[0], before, register)
    if earlier is None:
        return None
    given = (without_sources(before.records, register)[0], earlier)
    wants = _asked(query, before)
    return replace(query, given=given, places=(), subject="", matter="", wants=wants)


def _with_those_before(query: Query, before: Turn, register: Register) -> Query | None:
    """哪个最早, behind 广东呢: the items of all places that were asked of one matter."""
    named = query.places or query.numbers or query.units or query.elsewhere
    if named or own_matter(query, OWN_MATTER):
        return None
    items = list(without_sources(before.records, register)[:1])
    turn: Turn | None = before
    while turn is not None and turn.query.counterpart_of:
        items.append(turn.query.counterpart_of)
        turn = turn.before
    if len(items) < 2:
        items += _one_before(before, items, register)
    elif len({i.partition("/")[0] for i in items}) < len(items):
        return None
    if len(items) < 2:
        return None
    wants = _asked(query, before)
    return replace(
        query, given=tuple(reversed(items)), places=(), subject="", matter="", wants=wants
    )


def _one_before(before: Turn, items: list[str], register: Register) -> list[str]:
    """The item of the turn before, of the same notice and kind: 二（四）4谁牵头, 二（四）5呢."""
    earlier = before.before
    own = without_sources(earlier.records, register) if earlier else ()
    alike = len(own) == 1 and own[0] not in items
    same = alike and own[0].rpartition("/")[0] == items[0].rpartition("/")[0]
    return [own[0]] if same else []


def _asked(query: Query, before: Turn) -> frozenset[Want]:
    wants = query.wants - {"compare", "confirm"}
    return wants or before.query.wants - {"confirm"}


def _item_of(place: str, before: Turn, register: Register) -> str | None:
    """The item of a place that the talk was about before the last turn."""
    turn = before.before
    while turn is not None:
        items = without_sources(turn.records, register)
        if len(items) == 1 and items[0].startswith(f"{place}/"):
            return items[0]
        turn = turn.before
    return None
