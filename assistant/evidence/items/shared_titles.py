"""Items of several notices with the very title that is quoted: “加强组织领导”怎么要求的."""

from dataclasses import replace

from assistant.evidence.items.known_items import KnownItems
from assistant.findings import Choices, Finding
from assistant.query import Query
from corpus.model import Record
from corpus.text import fold, squeezed
from index.register import Filter, Register

# Of so many places each is answered; of more, which one is meant is asked back.
_SERVED = 2


def of_shared_title(query: Query, register: Register, known_items: KnownItems) -> Finding | None:
    """The items so titled, where no place is named and several notices have one.

    ``None`` also where items below a part with that title are to be listed.
    """
    limited = query.places or query.numbers or query.units or query.due or query.given
    if limited or not query.heading or query.heading not in query.terms:
        return None
    if query.asks("items", "count", "section", "compare"):
        return None
    title = squeezed(fold(query.heading))
    titled: dict[str, Record] = {}
    for record in register.find(Filter(kinds=("requirement", "measure"))):
        if squeezed(fold(record.title or "")) == title:
            titled.setdefault(record.notice, record)
    records = tuple(titled.values())
    if len(records) > _SERVED:
        return Choices(query=query, records=records)
    if len(records) < _SERVED:
        return None
    # What is asked of the items themselves, and not of what stands below a part.
    asked = replace(query, heading=None, subject="", matter="", clauses=())
    return known_items.found(asked, records)
