"""With whom a unit leads: 省法院跟谁一起牵头, who leads alongside the health commission.

The items that it leads with others answer, by their lead units.
"""

from dataclasses import replace

from assistant.evidence.lists.lists import Lists
from assistant.evidence.matter.overlap import Overlap
from assistant.findings import Finding, Item, Items, Listing
from assistant.query import Query, Want
from assistant.reading.words.patterns import pattern
from corpus.text import fold

# Of so many items the lead units stand in the sentence; more are listed.
_FEW = 4
# An item on the matter says so much of what is said beside the unit.
_ON_THE_MATTER = 0.5


def of_partners(query: Query, lists: Lists, overlap: Overlap) -> Finding | None:
    """The items that the unit leads with others; ``None`` where that is not asked, or none is."""
    limited = query.numbers or query.given or query.within or len(query.units) != 1
    if limited or not query.units[0].names or not _asks(query.question):
        return None
    found = lists.find(replace(query, wants=frozenset(("items",)), roles=("lead",)))
    if not isinstance(found, Listing):
        return None
    joint = [record for record in found.records if len(record.names_as("lead")) > 1]
    told = query.matter.strip(_JOINTS)
    if len(told) > 1:
        joint = [r for r in joint if overlap.share_of(told, r) >= _ON_THE_MATTER]
    if not joint:
        return None
    if len(joint) > _FEW:
        asked = replace(found.query, least_units=2)
        return replace(found, query=asked, records=tuple(joint))
    # 跟谁一起牵头，牵的是啥事
    what = query.wants & {"content", "items"}
    wants: frozenset[Want] = frozenset(("lead", "content") if what else ("lead",))
    asked = replace(query, wants=wants, subject=told if len(told) > 1 else "")
    return Items(query=asked, items=tuple(Item(record=record) for record in joint))


# What joins the unit and those asked for.
_JOINTS = "跟和与同及 "


def _asks(question: str) -> bool:
    return pattern("conditions.toml", "with_whom").search(fold(question).lower()) is not None
