"""What a question asks of one place, and only others' notices say."""

from collections.abc import Sequence

from assistant.evidence.matter.overlap import Overlap
from assistant.evidence.places.foreign_nouns import noun_of_others
from assistant.evidence.places.foreign_terms import said_by_others
from assistant.findings import Refusal
from assistant.query import Query
from corpus.model import Record
from index.register import Register


def lacking_here(
    query: Query, nearest: Sequence[Record], register: Register, overlap: Overlap
) -> Refusal | None:
    """That the one place asked about never says the term that others' notices say."""
    own = register.notice(query.places[0]) if len(query.places) == 1 else None
    saying = said_by_others(query, own, register, overlap) if own else None
    if own and nearest and saying is None:
        saying = noun_of_others(query, own, nearest[0], register, overlap)
    if saying is None:
        return None
    near = (*saying.records, *nearest[:1])
    return Refusal(query=query, reason="said_elsewhere", near=near, term=saying.term)
