"""From a measure to the tasks it was divided into, and from a task to its measure."""

from dataclasses import replace

from assistant.evidence.lookup import Lookup
from assistant.findings import Choices, Finding, Items, Refusal
from assistant.query import Query
from corpus.model import Kind, Record
from index.register import Register


class Links:
    """Follows what the reader of notices has linked, where a question asks for it."""

    def __init__(self, register: Register, lookup: Lookup) -> None:
        """Follow the links of ``register``'s records."""
        self._register = register
        self._lookup = lookup

    def find(self, query: Query) -> tuple[Record, ...] | Finding | None:
        """The linked records, or why there are none; ``None`` where no link is asked for."""
        if not query.asks("divided", "origin") or len(query.places) > 1:
            return None
        kind: Kind = "measure" if query.asks("divided") else "task"
        named = self._named(query, kind)
        if not isinstance(named, tuple):
            return named
        linked = tuple(dict.fromkeys(r for record in named for r in self._linked(record)))
        return linked or Refusal(query=query, reason="not_said", near=named)

    def _named(self, query: Query, kind: Kind) -> tuple[Record, ...] | Finding | None:
        """The items of ``kind`` that the query means, by their numbers or from earlier turns."""
        given = tuple(r for i in query.given if (r := self._register.record(i)) and r.kind == kind)
        if given or not query.numbers:
            return given or None
        numbers = tuple(replace(number, kinds=(kind,)) for number in query.numbers)
        found = self._lookup.find(replace(query, numbers=numbers, parts=(kind,), parts_by_place=()))
        if isinstance(found, Choices):
            # Of the places without a task table none can be meant.
            linked = tuple(record for record in found.records if self._linked(record))
            return linked if len(linked) == 1 else found
        return tuple(i.record for i in found.items) if isinstance(found, Items) else None

    def _linked(self, record: Record) -> tuple[Record, ...]:
        if record.kind == "measure":
            return tuple(self._register.from_source(record.id))
        source = self._register.record(record.source or "")
        return (source,) if source else ()
