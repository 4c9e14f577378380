"""The item just cited beside another: 时限跟省里一样不, 任务4比它少了谁."""

from dataclasses import replace

from assistant.dialogue.elsewhere import matter_elsewhere
from assistant.dialogue.leaning import OWN_MATTER
from assistant.dialogue.numbers import neighbours, steps, without_sources
from assistant.dialogue.turn import Turn, own_matter, says
from assistant.query import ItemNumber, Query, Want
from assistant.reading.wants.claims import asks_sameness
from index.register import Register


def compared(query: Query, before: Turn, register: Register) -> Query | None:
    """Both items, for what is asked of them; ``None`` where a turn compares no such two."""
    with_it = says("it_and", query.question) or says("same_units", query.question)
    wanted = steps(query.question)
    beside = (query.numbers or wanted) and with_it
    both_parts = {"task", "measure"} <= set(query.parts) and not query.numbers
    if both_parts:
        # 钦州报给谁，正文和附件一样吗: two parts of one notice are compared.
        return None
    if before.is_of_several or not (beside or says("compares", query.question)):
        return None
    if before.is_of_notices:
        return _of_both_notices(query, before)
    if len(without_sources(before.records, register)) != 1:
        return None
    same = with_it or says("with_it", query.question) or asks_sameness(query.question)
    if len(wanted) == 1 and same and not query.numbers:
        # 上一条和它一样吗
        query = neighbours(replace(query, subject=""), before, wanted, register)
    return (
        _with_number(query, before, register)
        or _with_place(query, before, register)
        or _with_those_before(query, before, register)
        or _with_counterpart(query, before)
    )


def _of_both_notices(query: Query, before: Turn) -> Query | None:
    """钦州呢，比它早还是晚, behind the day of a notice: the days of both."""
    elsewhere = query.places and not set(query.places) & set(before.places)
    if not elsewhere or query.numbers or own_matter(query, OWN_MATTER):
        return None
    places = (*before.places, *query.places)
    return replace(before.query, question=query.question, places=places, counterpart_of=None)


def _with_counterpart(query: Query, before: Turn) -> Query | None:
    """甘肃晚多少: the item just cited and what the place that is named says on its matter."""
    elsewhere = len(query.places) == 1 and query.places[0] not in before.places
    more = query.numbers or query.units or own_matter(query, OWN_MATTER)
    if not elsewhere or more or query.asks("items", "where") or says("same_matter", query.question):
        return None
    there = matter_elsewhere(query, before)
    places = (before.last.partition("/")[0], *query.places)
    return replace(there, places=places, counterpart_of=before.last, wants=_asked(query, before))


def _with_number(query: Query, before: Turn, register: Register) -> Query | None:
    """任务4比它少了谁: the item that is named, behind the one it is compared with."""
    record = register.record(before.last)
    if record is None or not query.numbers:
        return None
    others = [n for n in query.numbers if n.number != record.number or n.from_end or n.step]
    with_it = says("with_it", query.question) or says("it_and", query.question)
    if not (with_it or len(others) == len(query.numbers) == 1):
        return None
    known = ItemNumber(number=record.number, kinds=(record.kind,), place=record.notice)
    return replace(
        query,
        numbers=(known, *query.numbers),
        places=query.places or (record.notice,),
        parts=query.parts or (record.kind,),
        subject="",
        matter="",
        things=(),
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
    wants = query.wants - {"compare", "confirm", "how_much"}
    if says("compares", query.question):
        # 单位有哪些一样
        wants = wants - {"items", "divided"}
    if says("compares_times", query.question):
        return wants - {"content"} | frozenset[Want](("when",))
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
