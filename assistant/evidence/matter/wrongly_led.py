"""A matter whose lead a question tells wrongly, where it else reads like one for a list.

省公安厅牵头的行刑衔接任务，还有哪些责任单位: of that matter, and not of all that the unit leads.
"""

from dataclasses import replace

from assistant.evidence.matter.overlap import Overlap
from assistant.evidence.matter.topics import Topics
from assistant.evidence.premises.leads_told import matter_told
from assistant.findings import Items
from assistant.query import Query, Want

_OF_A_LIST: frozenset[Want] = frozenset(("items", "count"))
_OF_UNITS: frozenset[Want] = frozenset(("lead", "responsible"))
# So much it weighs in the notices, and so much of it they say: 心理咨询 is a matter, 清单 is none.
_WEIGHT = 6.0
_KNOWN = 0.5


def of_told_lead(query: Query, topics: Topics, overlap: Overlap) -> Items | None:
    """The item of that matter, which others lead; ``None`` where nothing is told wrongly."""
    matter = matter_told(query) if len(query.places) == 1 and not query.numbers else ""
    if not matter or overlap.known_weight(matter, query.places) < _WEIGHT:
        return None
    if overlap.known(matter, query.places) < _KNOWN:
        return None
    wants = query.wants - _OF_A_LIST | _OF_UNITS
    found = topics.find(replace(query, wants=wants, subject=matter, matter=matter, clauses=()))
    wrong = isinstance(found, Items) and found.premise and found.premise.what == "unit"
    return found if isinstance(found, Items) and wrong else None
