"""Further turns of a talk about which units have the most: 前三呢, 那参与最多的呢, 钦州呢."""

from dataclasses import replace

from assistant.dialogue.numbers import with_places
from assistant.dialogue.turn import Turn, own_matter
from assistant.query import Query, UnitTally
from assistant.reading.units.unit_tallies import short_tally
from corpus.text import fold
from index.register import Register

# With so many letters of matter a turn that names a place asks something of its own.
_OWN_MATTER = 3


def of_units(query: Query, before: Turn, _: Register) -> Query | None:
    """The units that a turn asks for by how many items they have; ``None`` where it asks for none.

    What it leaves unsaid is what the turn before asked: the role, the place, or the measure.
    """
    counted = _counted(before.query)
    tally = query.tally or (short_tally(fold(query.question).lower()) if counted else None)
    limited = query.tiers or query.due or query.heading
    if tally is None and counted and limited and not own_matter(query, _OWN_MATTER):
        # 国务院部署的呢: the same of other items.
        return replace(
            before.query,
            question=query.question,
            tiers=query.tiers,
            due=query.due,
            heading=query.heading,
        )
    if tally is None:
        moved = query.places and set(query.places) != set(before.places)
        if not moved or before.query.tally is None or own_matter(query, _OWN_MATTER):
            return None
        return replace(before.query, question=query.question, places=query.places)
    of_item = before.records and not counted and not query.places and tally.first is None
    if of_item or query.numbers or query.units:
        # 任务27 …, 有几个单位牵头: of that item.
        return None
    roles = tally.roles or (counted.roles if counted else ())
    asked = replace(query, tally=replace(tally, roles=roles), subject="", matter="", clauses=())
    return with_places(asked if counted else query, before)


def _counted(query: Query) -> UnitTally | None:
    """How the turn before counted units' items; ``None`` where it did not."""
    if query.superlative == "busiest":
        return query.tally or UnitTally(roles=("lead",), first=1)
    return query.tally
