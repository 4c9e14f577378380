"""Turns about the parts of a notice, behind an answer about a notice."""

from dataclasses import replace

from assistant.dialogue.numbers import with_places
from assistant.dialogue.turn import Turn, own_matter
from assistant.query import Query
from index.register import Register

_OWN_MATTER = 3


def of_parts(query: Query, before: Turn, register: Register) -> Query | None:
    """Parts of the notice just talked about, or of another one as asked before: 灵台的呢."""
    del register  # Which parts there are is looked up where they are shown.
    if not before.records or not all(i.endswith("/notice") for i in before.records):
        return None
    if query.outline and not query.places:
        return with_places(query, before)
    asked = before.query.outline and query.places and not (query.outline or query.wants)
    if not asked or own_matter(query, _OWN_MATTER):
        return None
    return replace(before.query, question=query.question, places=query.places)
