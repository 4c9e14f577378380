"""A turn that puts the last one right: the question before, with what was meant in its place."""

from dataclasses import replace

from assistant.dialogue.lists import with_named
from assistant.dialogue.numbers import numbered, with_places
from assistant.dialogue.turn import Turn, kind_named, own_matter
from assistant.query import Query
from corpus.model import Kind
from index.register import Register

# So many characters name a matter of their own.
_OWN_MATTER = 3


def corrected(query: Query, before: Turn, register: Register) -> Query | None:
    """The question before with what this turn names; ``None`` where that asks for itself.

    A number, a place, a unit or a part takes the place of the old one; what was asked of
    it stays, unless the turn asks for something else.
    """
    asked = before.query
    wants = query.wants - {"confirm", "compare"} or asked.wants
    parts = query.parts or kind_named(query.question)
    if query.numbers:
        return _renumbered(replace(query, wants=wants, parts=parts), before, register)
    # 不是这个，我问的是经费: two characters are a matter, too.
    plain = not (query.places or query.units or query.heading or query.roles or query.due)
    named = plain and not query.wants and own_matter(query, 2)
    if own_matter(query, _OWN_MATTER) or named:
        return replace(with_places(query, before), wants=wants)
    if not (query.places or query.elsewhere or query.units or query.heading or parts):
        other = query.roles and query.roles != asked.roles and asked.units and before.is_list
        return replace(asked, roles=query.roles, question=query.question) if other else None
    if asked.given or asked.counterpart_of:
        return None
    put_right = with_named(replace(query, parts=parts), before, register)
    if put_right is None:
        return None
    numbers = tuple(replace(n, place=None, kinds=parts or n.kinds) for n in asked.numbers)
    return replace(put_right, numbers=numbers, wants=wants, counterpart_of=None)


def _renumbered(query: Query, before: Turn, register: Register) -> Query:
    """The items with the numbers that were meant, of the kind that was talked about."""
    asked = before.query
    roles = query.roles or asked.roles
    if before.records:
        return numbered(replace(query, roles=roles), before, register)
    kinds: tuple[Kind, ...] = query.parts or asked.parts
    numbers = tuple(replace(n, kinds=kinds or n.kinds) for n in query.numbers)
    places = query.places or asked.places
    return replace(query, numbers=numbers, places=places, parts=kinds, roles=roles)
