"""Units that stand in no column: the notice that alone names them, and where they act."""

from dataclasses import replace

from assistant.evidence.lists.list_conditions import kept
from assistant.findings import Listing
from assistant.query import Query
from corpus.model import Kind, Record
from index.register import Filter, Register

_BODY: tuple[Kind, ...] = ("measure", "requirement")


def in_its_notice(query: Query, register: Register) -> Query:
    """The query about the one notice that names its units, where it names no place."""
    left_out = (name for unit in query.without for name in unit.names)
    names = _names(query) or tuple(dict.fromkeys(left_out))
    if query.places or not names:
        return query
    naming, leading = (
        tuple(
            place
            for place in register.notice_ids()
            if register.count(Filter(notices=(place,), units=names, roles=roles))
        )
        for roles in (None, query.roles or None)
    )
    if query.without and leading:
        # 牵头栏里没有省司法厅的: where it never leads, that tells no item from others.
        return replace(query, places=leading)
    return replace(query, places=naming) if len(naming) == 1 else query


def where_acting(query: Query, register: Register) -> Listing | None:
    """What the text sets units to do that no item has in a column, where no more is asked."""
    names = _names(query)
    conditioned = query.ongoing is not None or query.tiers or query.heading
    if not names or query.roles or query.without or query.within or query.of_text or conditioned:
        return None
    kinds = tuple(kind for kind in query.parts if kind in _BODY) or _BODY
    places = query.places or register.notice_ids()
    wanted = Filter(notices=places, kinds=kinds, units=names, roles=("acting", "standing"))
    records = register.find(wanted)
    plain = replace(query, units=(), least_units=0, most_units=None)
    records = tuple(r for r in records if _joined_right(r, query) and kept(r, plain))
    acting = tuple(r for r in records if set(names) & set(r.names_as("acting")))
    if len(acting) == len(records) or any(register.numbers(place, "task") for place in places):
        records, query = acting, replace(query, roles=("acting",))
    return Listing(query=query, records=records, kinds=kinds) if records else None


def _joined_right(record: Record, query: Query) -> bool:
    """Whether the text sets as many units to work as are asked for: one alone, or several."""
    names = set(record.names_as("acting"))
    if query.together and not all(names & set(unit.names) for unit in query.units):
        return False
    acting = len(names)
    most = 1 if query.sole else query.most_units
    return acting >= query.least_units and (most is None or acting <= most)


def _names(query: Query) -> tuple[str, ...]:
    return tuple(dict.fromkeys(name for unit in query.units for name in unit.names))
