"""A turn that adds items to the list just given, or takes some of them away."""

from dataclasses import replace

from assistant.dialogue.moves import Move
from assistant.dialogue.opposites import turned_round
from assistant.dialogue.positions import chosen_of_list
from assistant.dialogue.turn import LISTED, Turn, says
from assistant.query import Change, Query
from corpus.model import Role


def changed_list(what: Query, rest: Query, move: Move, before: Turn) -> Query | None:
    """The list before without ``what``, or with it; ``None`` where a turn is no such change.

    ``rest`` is what the turn asks besides: 还剩几项 counts. A condition there makes the
    turn a question of its own.
    """
    if not before.is_list or rest.units or rest.due or rest.tiers or rest.numbers:
        return None
    asked = replace(before.query, wants=(rest.wants & LISTED) or frozenset(("items",)))
    changed = _without(what, move, before, asked) if move.kind == "takes_away" else None
    if move.kind == "adds":
        changed = _with(what, move, asked)
    return changed and replace(changed, question=rest.question, language=rest.language)


def after_change(query: Query, records: tuple[str, ...]) -> Query:
    """What later turns see of a changed list: its items, and none of the conditions."""
    if query.change is None:
        return query
    return Query(
        question=query.question,
        language=query.language,
        wants=query.wants,
        places=query.places,
        within=records,
    )


def _without(what: Query, move: Move, before: Turn, asked: Query) -> Query | None:
    """Without those that ``what`` tells by a condition, by their position or by their number."""
    chosen = chosen_of_list(what, before) or _numbered(what, before)
    if not chosen and not _states_condition(what):
        return None
    if not chosen and _is_its_condition(what, asked) and (turned := turned_round(asked)):
        # 不是省级部署的呢, behind those that are.
        return turned
    inherited = asked.roles if what.units and asked.units else ()
    condition = _conditions(what, asked, what.roles or inherited)
    condition = replace(condition, within=chosen or before.records)
    return replace(asked, change=Change(kind="takes_away", query=condition, words=move.plain))


def _is_its_condition(what: Query, asked: Query) -> bool:
    """Whether what is taken away is all that the list holds: 长期坚持的, of these."""
    same = what.tiers == asked.tiers and what.ongoing == asked.ongoing
    return same and not (what.units or what.due or what.empty_roles or what.least_units > 1)


def _with(what: Query, move: Move, asked: Query) -> Query | None:
    """With the same units' items in another role, with more units, or with others besides."""
    roles: tuple[Role, ...] = what.roles or asked.roles
    if what.roles and asked.units and not (what.units or _of_items(what)):
        both: tuple[Role, ...] = ("lead", "responsible")
        return replace(asked, roles=both, sole=False, arithmetic="total")
    if what.units and asked.units and roles == asked.roles and not _of_items(what):
        units = tuple(dict.fromkeys((*asked.units, *what.units)))
        # 加上省财政厅，两家一起牵头的
        together = bool(move.asked) and says("both_units", move.asked)
        return replace(asked, units=units, sole=False, together=together, least_units=0)
    if not _states_condition(what):
        return None
    more = replace(
        asked,
        places=what.places or asked.places,
        units=what.units or asked.units,
        roles=roles,
        due=what.due or asked.due,
        ongoing=what.ongoing if what.ongoing is not None else asked.ongoing,
        tiers=what.tiers or asked.tiers,
        wants=LISTED,
        within=(),
    )
    return replace(asked, change=Change(kind="adds", query=more, words=move.plain))


def _numbered(what: Query, before: Turn) -> tuple[str, ...]:
    """Those of the list that bear the numbers named."""
    named = {number.number for number in what.numbers}
    return tuple(i for i in before.records if i.rpartition("/")[2] in named)


def _of_items(query: Query) -> bool:
    """Whether items are told by what stands in their other columns."""
    dated = query.ongoing is not None or query.dated is not None
    return bool(query.due or query.tiers or query.not_tiers or query.empty_roles) or dated


def _states_condition(query: Query) -> bool:
    named = any(unit.names for unit in query.units) or query.least_units > 1
    return named or _of_items(query)


def _conditions(what: Query, asked: Query, roles: tuple[Role, ...]) -> Query:
    """Only the conditions that ``what`` states, of the places of the list."""
    return Query(
        question=what.question,
        language=what.language,
        wants=LISTED,
        places=asked.places,
        units=what.units,
        roles=roles if what.units else (),
        sole=what.sole,
        least_units=0 if what.units else what.least_units,
        empty_roles=what.empty_roles,
        due=what.due,
        ongoing=what.ongoing,
        dated=what.dated,
        tiers=what.tiers,
        not_tiers=what.not_tiers,
    )
