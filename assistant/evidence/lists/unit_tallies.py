"""Units by how many items they have: the first three, those that lead only one, all that lead.

A joint lead counts for each. A general name (各行政执法部门) is no unit: it is counted apart.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from assistant.evidence.lists.lists import Lists
from assistant.findings import Finding, Listing, Refusal, Tallied, UnitCounts, UnitGroup
from assistant.query import Query, UnitTally
from corpus.model import Kind, Record, Role
from corpus.units import is_general, key

_OBLIGED: tuple[Role, ...] = ("lead", "responsible")
_KINDS: tuple[Kind, ...] = ("task", "measure", "requirement")


def of_units(query: Query, tally: UnitTally, lists: Lists) -> Finding:
    """The units of each place that have as many items as is asked, most first."""
    plain = replace(query, tally=None, superlative=None, roles=(), wants=frozenset(("items",)))
    listing = lists.find(plain)
    if not isinstance(listing, Listing):
        return listing
    groups = tuple(_groups(tally, listing.records))
    # Who leads is asked where there are lead units.
    groups = tuple(g for g in groups if set(g.roles) & set(tally.roles)) or groups
    if not groups:
        return Refusal(query=query, reason="nothing_meets")
    return UnitCounts(query=query, groups=groups)


def _groups(tally: UnitTally, records: Sequence[Record]) -> Iterator[UnitGroup]:
    for notice in dict.fromkeys(record.notice for record in records):
        here = [record for record in records if record.notice == notice]
        # Items of a table and of the body are not counted together.
        of_kind = next(found for kind in _KINDS if (found := [r for r in here if r.kind == kind]))
        roles = _roles(tally, of_kind)
        every = _tallied(of_kind, roles)
        named = [unit for unit in every if not is_general(unit.name)]
        chosen = tuple(_chosen(tally, named))
        least = min((len(unit.records) for unit in chosen), default=0)
        if tally.first and len(chosen) < tally.first:
            least = 0
        apart = () if tally.fewest else _chosen(tally, [u for u in every if is_general(u.name)])
        general = tuple(u for u in apart if not tally.first or len(u.records) >= least)
        if chosen:
            yield UnitGroup(notice=notice, roles=roles, units=chosen, general=general)


def _roles(tally: UnitTally, records: Sequence[Record]) -> tuple[Role, ...]:
    """The roles that count; where no item has a unit in them, those in which there is one."""
    asked = tally.roles or _OBLIGED
    for roles in (asked, _OBLIGED):
        held = tuple(role for role in roles if any(r.names_as(role) for r in records))
        if held:
            return held
    return ("acting",)


def _tallied(records: Sequence[Record], roles: tuple[Role, ...]) -> list[Tallied]:
    """Every unit with its items, most first; names of one unit are one."""
    held: dict[object, tuple[str, list[Record]]] = {}
    for record in records:
        for name in dict.fromkeys(record.names_as(*roles)):
            own = held.setdefault(key(name), (name, []))[1]
            if record not in own:
                own.append(record)
    found = [Tallied(name=name, records=tuple(own)) for name, own in held.values()]
    return sorted(found, key=lambda unit: -len(unit.records))


def _chosen(tally: UnitTally, units: Sequence[Tallied]) -> Iterator[Tallied]:
    """The units that the question asks for, in the order in which they come."""
    if tally.first is None:
        for unit in units:
            size = len(unit.records)
            if size >= tally.least and (tally.most is None or size <= tally.most):
                yield unit
        return
    ranked = list(reversed(units)) if tally.fewest else list(units)
    last = len(ranked[min(tally.first, len(ranked)) - 1].records) if ranked else 0
    for unit in sorted(ranked, key=lambda u: len(u.records), reverse=not tally.fewest):
        size = len(unit.records)
        if size <= last if tally.fewest else size >= last:
            yield unit
