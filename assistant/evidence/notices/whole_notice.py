"""Questions about a notice as a whole: how many items, what divides it, its years, whom to tell."""

from dataclasses import replace

from assistant.evidence.matter.overlap import Overlap
from assistant.evidence.notices.notice_claims import of_feedback, of_period, of_size
from assistant.evidence.notices.outline import of_outline
from assistant.evidence.places.elsewhere import of_another_place
from assistant.findings import Finding, NoticeFacts
from assistant.notice_furniture import columns, receipt
from assistant.query import Query
from index.register import Register

# So much known weight beside the question is a matter of its own.
_MATTER = 8.0


def of_whole_notice(query: Query, register: Register, overlap: Overlap) -> Finding | None:
    """Its columns, stamp, size, parts and years, whom to tell; or that another one says it."""
    return (
        of_furniture(query, register, overlap)
        or of_size(query, register, overlap)
        or of_outline(query, register, overlap)
        or of_feedback(query, register)
        or of_period(query, register, overlap)
        or of_another_place(query, register, overlap)
    )


def of_furniture(query: Query, register: Register, overlap: Overlap) -> NoticeFacts | None:
    """What a notice's table calls its columns, or when its receipt was stamped on it."""
    wanted = query.wants & {"columns", "receipt"}
    limited = query.numbers or query.due or query.tiers or query.given
    if len(wanted) != 1 or limited or overlap.known_weight(query.matter, query.places) >= _MATTER:
        return None
    notices = [n for i in query.places or register.notice_ids() if (n := register.notice(i))]
    held = columns if "columns" in wanted else receipt
    having = tuple(notice.id for notice in notices if held(notice))
    asked = replace(query, wants=frozenset(wanted))
    return NoticeFacts(query=asked, notices=query.places or having or register.notice_ids())
