"""Ways to what notices say of themselves."""

from assistant.evidence.notices.notice_asked import about_notice
from assistant.evidence.notices.notice_claims import numbered_parents, of_document
from assistant.evidence.notices.notice_facts import facts_of_notices, of_facets
from assistant.evidence.notices.whole_notice import of_whole_notice
from assistant.evidence.ways.means import Means
from assistant.findings import Finding, NoticeFacts
from assistant.query import Query


def of_parent_elsewhere(query: Query, means: Means) -> Finding | None:
    """The number of a document of another place, which the notice named rests on."""
    return numbered_parents(query, means.register)


def of_inventory(query: Query, means: Means) -> Finding | None:
    """Which notices there are."""
    if not query.inventory:
        return None
    return NoticeFacts(query=query, notices=query.places or means.register.notice_ids())


def of_document_named(query: Query, means: Means) -> Finding | None:
    """The notice that a document's name or number is, or whether it is that."""
    return of_document(query, means.register)


def of_facets_of_notice(query: Query, means: Means) -> Finding | None:
    """What a notice's head and foot say."""
    return of_facets(query, means.register, means.overlap)


def of_notice_as_a_whole(query: Query, means: Means) -> Finding | None:
    """Its columns, stamp, size, parts and years; or whom to tell of problems."""
    return of_whole_notice(query, means.register, means.overlap)


def of_notice_asked_about(query: Query, means: Means) -> Finding | None:
    """Its title, number, day and the like, where no item is what they are asked of."""
    if not about_notice(query, means.questions):
        return None
    return facts_of_notices(query, means.register)
