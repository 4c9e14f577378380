"""Those of a list that one unit leads alone, or several together: 两家以上牵头的呢."""

from dataclasses import replace

from assistant.dialogue.turn import LISTED, Turn, own_matter_beside, said, says
from assistant.query import Query, Want
from index.register import Register

# So many letters beside the words for it are a matter of the turn's own.
_OWN_MATTER = 3
_SEVERAL = 2


def of_so_many_leads(query: Query, before: Turn, _: Register) -> Query | None:
    """Those of the list before with so many lead units; ``None`` where none are asked for.

    和别的单位一起的, and jointly with others, of a unit's list, are those of several.
    """
    named = query.places or query.units or query.numbers or query.heading or query.due
    if not before.is_list or named or says("anew", query.question):
        return None
    words = said("so_many_leads", query.question)
    alone = words is not None and (
        query.sole or query.most_units == 1 or words[0].startswith(("一家", "by one"))
    )
    if words is None or (query.empty_roles or query.tiers or query.wants - LISTED - {"lead"}):
        return None
    if own_matter_beside(words, query, _OWN_MATTER):
        return None
    wants: frozenset[Want] = query.wants & LISTED or frozenset(("items",))
    return replace(
        before.query,
        question=query.question,
        language=query.language,
        wants=wants | (before.query.wants - LISTED),
        roles=before.query.roles or ("lead",),
        # 一家牵头的呢, behind those of several: in their place.
        within=before.query.within if _are_of_others(before, alone=alone) else before.records,
        sole=alone and bool(before.query.units),
        least_units=0 if alone else max(query.least_units, _SEVERAL),
        ongoing=before.query.ongoing if query.ongoing is None else query.ongoing,
        most_units=1 if alone else query.most_units,
    )


def _are_of_others(before: Turn, *, alone: bool) -> bool:
    """Whether the list before is of items with another number of leads."""
    asked = before.query
    several = asked.least_units > 1
    return several if alone else asked.sole or asked.most_units == 1
