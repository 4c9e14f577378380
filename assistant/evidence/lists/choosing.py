"""Whether of items that are named by their numbers some are to be chosen."""

import re
from dataclasses import replace

from assistant.evidence.lists.lists import Lists
from assistant.query import Query, Want
from assistant.reading.conditions.unread import unread_pieces

# What is asked for is left unsaid: … 省司法厅牵头的, and where.
_UNSAID = re.compile(r"的[\s，]*[\u4e00-\u9fff]{0,4}[？?。]?$")
# More items than these are chosen among, …
_FEW = 2
# … and more than these are listed by their numbers where they alone are asked for.
_MANY = 9


def chooses_among(query: Query, items: int, lists: Lists) -> bool:
    """Whether of so many items some are to be chosen by what ``lists`` can choose by."""
    named = tuple(unit for unit in query.units if unit.names)
    limited = lists.states_condition(replace(query, units=named, heading=None))
    joint = query.least_units > 1 or query.sole
    asked = query.asks("items", "count") or query.superlative or _gives_every_value(query)
    # 43到50号牵头单位有编办的: what comes behind is left unsaid.
    asked = asked or joint or _UNSAID.search(query.question) is not None
    return bool(limited and asked) and items > (1 if query.superlative else _FEW)


def asks_for_them(query: Query, items: int) -> bool:
    """第50项以后有几项, 前20项任务有哪些: how many they are, or which of so many, and no more."""
    plain = query.wants <= {"items", "count"} and query.wants
    unread = unread_pieces(replace(query, numbers=(), heading=None))
    told = unread or query.aspects or query.things
    return bool(plain and not told) and items > (_FEW if query.asks("count") else _MANY)


def _gives_every_value(query: Query) -> bool:
    """Whether a value is told for every column spoken of: tasks 20 to 30 due in 2024."""
    units = bool(query.units or query.without)
    values: dict[Want, bool] = {
        "lead": units or query.least_units > 1,
        "responsible": units or bool(query.empty_roles),
        "duty": units,
        "when": query.due is not None or query.ongoing is not None or query.dated is not None,
        "tier": bool(query.tiers or query.not_tiers),
    }
    return all(values.get(want, False) for want in query.wants - {"how_much"})
