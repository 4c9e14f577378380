"""The last way: by the words that a query asks about."""

from dataclasses import replace

from assistant.evidence.lists.conditions_alone import by_conditions_alone
from assistant.evidence.notices.notice_facts import until_when_to_comment
from assistant.evidence.places.others_terms import lacking_here
from assistant.evidence.ways.means import Means
from assistant.findings import Finding, Items, Refusal
from assistant.query import Query


def by_subject(query: Query, means: Means) -> Finding:
    """By what is asked about; by all that is told where the asking part finds nothing."""
    if comment := until_when_to_comment(query, means.register):
        return comment
    found = means.several_matters.parted(query, means.topics.find(query))
    if listed := by_conditions_alone(query, found, means.lists):
        return listed
    if not (isinstance(found, Items) and found.premise):
        nearest = [item.record for item in found.items] if isinstance(found, Items) else []
        if lacking := lacking_here(query, nearest, means.register, means.overlap):
            found = lacking
    told = query.matter.strip()
    if not isinstance(found, Refusal) or found.reason != "nothing_found":
        return found
    if len(told) <= len(query.subject) or query.given:
        return found
    again = means.topics.find(replace(query, subject=told, clauses=()))
    return found if isinstance(again, Refusal) else again
