"""What a question asks of one place, and only others' notices say."""

from collections.abc import Sequence
from dataclasses import replace

from assistant.evidence.items.known_items import KnownItems
from assistant.evidence.matter.overlap import Overlap
from assistant.evidence.places.foreign_terms import presupposes, said_by_others
from assistant.findings import Items, Premise, Refusal
from assistant.query import Query
from corpus.model import Record
from index.register import Register


def lacking_here(
    query: Query, nearest: Sequence[Record], register: Register, overlap: Overlap
) -> Refusal | None:
    """That the one place asked about never says the term that others' notices say."""
    own = register.notice(query.places[0]) if len(query.places) == 1 else None
    saying = said_by_others(query, own, register, overlap) if own else None
    if saying is None:
        return None
    near = (*saying.records, *nearest[:1])
    return Refusal(query=query, reason="said_elsewhere", near=near, term=saying.term)


def of_whom_it_is(query: Query, lacking: Refusal, known_items: KnownItems) -> Items | None:
    """What others say of a term that a question takes for the place's own.

    广东平陆运河那条什么时候完成: Guangdong has none, and Qinzhou's says it. Who only names the
    term, or asks whether the place has it, is told that it has not. So is who asks of a matter
    that several others have: it is no single place's own, and the place asked about is meant.
    """
    saying = [r for r in lacking.near if r.notice not in query.places]
    if len(saying) > 1 or not presupposes(query):
        return None
    there = replace(query, places=tuple(r.notice for r in saying), things=())
    found = known_items.found(there, [known_items.holding(there, record) for record in saying])
    if not isinstance(found, Items):
        return None
    return replace(found, premise=Premise(holds=False, what="absent", denied=lacking.term))
