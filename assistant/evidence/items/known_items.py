"""Items that are known already: what of them answers, or that they do not say it."""

from collections.abc import Sequence
from dataclasses import replace

from assistant.evidence.matter.lacks import ASKED_FOR, lack_of
from assistant.evidence.matter.sentences import Sentences, says_a_receiver
from assistant.evidence.matter.topics import Topics
from assistant.evidence.premises.premise import (
    denies_units,
    lacks_tier,
    premise,
    states_time,
    wrong_premise,
)
from assistant.evidence.premises.role_claims import names_of_item
from assistant.evidence.premises.section_claims import part_claimed
from assistant.findings import Finding, Item, Items, Lack, Refusal
from assistant.query import Query, Want
from corpus.model import Record
from index.register import Register

# Where no more is asked, the item must know the thing that a question asks for.
_OF_TEXT: frozenset[Want] = frozenset(("content", "how_much", "confirm"))


class KnownItems:
    """Answers from items that a number, a link or the talk points at."""

    def __init__(self, register: Register, topics: Topics, sentences: Sentences) -> None:
        """Look up in ``register``; ``topics`` and ``sentences`` choose what answers."""
        self._register = register
        self._topics = topics
        self._sentences = sentences

    def holding(self, query: Query, record: Record) -> Record:
        """The record, or the task that comes from it where only a table says who or when."""
        measure = record.kind == "measure"
        source = self._register.record(record.source) if record.source else None
        if query.wants == {"to_whom"} and source and not says_a_receiver(record):
            # 报给谁: only the measure that a task comes from says it.
            return source if says_a_receiver(source) else record
        tasks = self._register.from_source(record.id) if measure else ()
        if query.asks("when") and not record.deadlines and len(tasks) == 1:
            return tasks[0]
        if query.asks("when") and measure and not record.deadlines and query.subject:
            return self._topics.task_that_says(query, record)
        silent = measure and not record.units_as("lead", "responsible")
        if silent and query.asks("who", "lead", "responsible") and query.subject:
            return self._topics.task_that_says(query, record)
        return record

    def found(self, query: Query, records: Sequence[Record]) -> Finding:
        """The records with the sentences that answer; or that they do not say it."""
        if states_time(query):
            # Whether a time is right is shown by the time.
            query = replace(query, wants=query.wants | {"when"})
        if (
            query.asks("confirm")
            and (query.numbers or query.given)
            and part_claimed(query.question)
        ):
            query = replace(query, wants=query.wants | {"section"})
        if names_of_item(query) or denies_units(query):
            query = replace(query, wants=query.wants | {"lead", "responsible"})
        items = [self._read(query, record) for record in records]
        said = tuple(item for item in items if self._says(query, item))
        if not items:
            return Refusal(query=query, reason="nothing_found")
        if not said and len(items) == 1 and (wrong := wrong_premise(query, items[0].record)):
            return Items(query=query, items=tuple(items), premise=wrong)
        if not said:
            lack = _lack(query, records[0])
            return Refusal(query=query, reason="not_said", near=tuple(records), lack=lack)
        sources = dict.fromkeys(item.record.source for item in said if item.record.source)
        return Items(
            query=query,
            items=said if len(said) < len(items) and len(items) > 2 else tuple(items),
            related=tuple(sources),
            premise=premise(query, *(item.record for item in items)),
        )

    def _read(self, query: Query, record: Record) -> Item:
        """The item with the sentences that answer, where the question asks for more than fields."""
        if not query.subject and not query.asks("to_whom"):
            return Item(record=record)
        return self._sentences.item(record, query)

    def _says(self, query: Query, item: Item) -> bool:
        record = item.record
        if _lack(query, record) or lacks_tier(query, record):
            return False
        if query.asks("section") and not record.headings:
            return False
        if _whether_timed(query):
            # A time or a unit that is only hinted at is none.
            held = query.asks("when") and bool(record.deadlines)
            return held or bool(query.wants & {"who", "lead", "responsible"} and record.units)
        whether = query.asks("confirm")
        if whether or query.asks("content", "how_much", "to_whom"):
            return True
        if query.asks("who", "lead", "responsible") and not record.units:
            return bool(query.subject) and self._sentences.says_a_unit(record, query)
        if query.asks("when") and not record.deadlines:
            return bool(query.subject) and self._sentences.says_a_time(record, query)
        return True


def _lack(query: Query, record: Record) -> Lack | None:
    """What of the question the record does not say; beside fields a thing only tells the matter."""
    return lack_of(query, [record], ASKED_FOR if query.wants <= _OF_TEXT else ("unit", "aspect"))


def _whether_timed(query: Query) -> bool:
    """Whether a question only asks if there is a time at all, or a lead: 有时间要求吗."""
    stated = query.due or query.ongoing is not None or query.units
    asked = query.wants - {"confirm"}
    whether = query.asks("confirm") and bool(asked)
    return whether and asked <= {"when", "who", "lead", "responsible"} and not stated
