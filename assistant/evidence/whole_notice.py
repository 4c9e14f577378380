"""Questions about a notice as a whole: how many items, what divides it, its years, whom to tell."""

from assistant.evidence.elsewhere import of_another_place
from assistant.evidence.notice_claims import of_feedback, of_period, of_size
from assistant.evidence.outline import of_outline
from assistant.evidence.overlap import Overlap
from assistant.findings import Finding
from assistant.query import Query
from index.register import Register


def of_whole_notice(query: Query, register: Register, overlap: Overlap) -> Finding | None:
    """Its size, its parts, whom it tells to turn to, its years; or that another says it."""
    return (
        of_size(query, register, overlap)
        or of_outline(query, register, overlap)
        or of_feedback(query, register)
        or of_period(query, register, overlap)
        or of_another_place(query, register, overlap)
    )
