"""Numbers told their place where only one notice has such an item: 任务27和广东措施8谁早."""

from dataclasses import replace

from assistant.query import Query
from index.register import Register


def at_home(query: Query, register: Register) -> Query:
    """The query with a number told its place where only one notice has it: 任务27在灵台是第几条.

    The place that is named behind it has no such item, so it is where the like is looked for.
    """
    if len(query.numbers) > 1:
        return _each_at_home(query, register)
    number = query.numbers[0] if query.numbers else None
    if number is None or number.place or len(number.kinds) != 1 or len(query.places) != 1:
        return query
    if query.asks("who", "lead", "responsible", "when", "content"):
        # 任务27广东谁牵头: of an item that is not there nothing is said.
        return query
    kind = number.kinds[0]
    held = [n for n in register.notice_ids() if number.number in register.numbers(n, kind)]
    if len(held) != 1 or held[0] in query.places:
        return query
    homed = replace(number, place=held[0])
    return replace(query, numbers=(homed,), places=(held[0], *query.places))


def _each_at_home(query: Query, register: Register) -> Query:
    """任务27和广东措施8谁早: of several numbers the one that the place named has no such item for.

    Another of them must be of that place, which is what names it.
    """
    if len(query.places) != 1:
        return query
    place = query.places[0]
    certain = [number for number in query.numbers if len(number.kinds) == 1]
    foreign = [number for number in certain if not register.numbers(place, number.kinds[0])]
    if not foreign or len(foreign) == len(query.numbers):
        return query
    held = {
        identifier
        for number in foreign
        for identifier in register.notice_ids()
        if number.number in register.numbers(identifier, number.kinds[0])
    }
    if len(held) != 1:
        return query
    home = held.pop()
    own = tuple(
        replace(n, place=home) if n in foreign else replace(n, place=n.place or place)
        for n in query.numbers
    )
    return replace(query, numbers=own, places=(home, place), parts=(), parts_by_place=())
