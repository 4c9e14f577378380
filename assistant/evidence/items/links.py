"""From a measure to the tasks it was divided into, and from a task to its measure."""

from dataclasses import replace

from assistant.evidence.items.lookup import Lookup
from assistant.evidence.lists.list_conditions import is_entitled
from assistant.findings import Choices, Finding, Items, Refusal
from assistant.query import Query
from assistant.reading.words.patterns import pattern
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
        if not query.asks("divided", "origin"):
            return None
        if len(query.places) > 1:
            return self._tasks_elsewhere(query)
        of_tasks = all(number.kinds == ("task",) for number in query.numbers)
        # 任务27对应正文哪条: the number says from where to where.
        back = not query.asks("divided") or (query.asks("origin") and query.numbers and of_tasks)
        # 三（二）有几项任务 names a part of the table, 正文三（二） a requirement.
        body: tuple[Kind, ...] = ("measure", "requirement")
        of_body = body if "requirement" in query.parts else body[:1]
        named = self._named(query, ("task",) if back else of_body)
        if not isinstance(named, tuple):
            return named
        linked = tuple(dict.fromkeys(r for record in named for r in self._linked(record)))
        return linked or Refusal(query=query, reason="not_said", near=named)

    def _tasks_elsewhere(self, query: Query) -> tuple[Record, ...] | None:
        """The tasks of another place's measure like the one named: 灵台第20条对应甘肃哪几项任务."""
        numbers = {number.place for number in query.numbers}
        if not query.asks("divided") or len(query.places) != 2 or len(numbers) != 1:
            return None
        named = self._named(replace(query, places=query.places[:1]), ("measure",))
        other = query.places[1]
        if not isinstance(named, tuple) or {r.notice for r in named} == {other}:
            return None
        one = pattern("blocks.toml", "one_item").search(query.question)
        if one and len(query.matter) > 1 and not is_entitled(named[0], query.matter):
            # 灵台12条提到的联合执法计划，对应甘肃第几项: the one that says it.
            return None
        alike = [self._alike(record, other) for record in named]
        if "measure" in query.parts_in(other):
            # 对应省方案正文里的哪条: the measure itself.
            found = (self._register.record(m) for m in alike if m)
            return tuple(record for record in found if record) or None
        return tuple(t for m in alike if m for t in self._register.from_source(m)) or None

    def _alike(self, record: Record, notice: str) -> str | None:
        """The id of the measure of a notice that is most like a record."""
        of_measures = f"{notice}/measure/"
        similar = self._register.similar(record.id)
        return next((i for i, _ in similar if i.startswith(of_measures)), None)

    def _named(self, query: Query, kinds: tuple[Kind, ...]) -> tuple[Record, ...] | Finding | None:
        """The items of ``kinds`` that the query means, by their numbers or from earlier turns."""
        held = (self._register.record(i) for i in query.given)
        given = tuple(r for r in held if r and r.kind in kinds)
        if given or not query.numbers:
            return given or None
        numbers = tuple(replace(number, kinds=kinds) for number in query.numbers)
        found = self._lookup.find(replace(query, numbers=numbers, parts=kinds, parts_by_place=()))
        if isinstance(found, Choices):
            # Of the places without a task table none can be meant.
            linked = tuple(record for record in found.records if self._linked(record))
            return linked if len(linked) == 1 else found
        return tuple(i.record for i in found.items) if isinstance(found, Items) else None

    def _linked(self, record: Record) -> tuple[Record, ...]:
        if record.kind != "task":
            return tuple(self._register.from_source(record.id))
        source = self._register.record(record.source or "")
        return (source,) if source else ()
