"""Whether records say what a question asks for that a plan may well not say."""

from collections.abc import Sequence

from assistant.findings import Item
from assistant.query import Query
from assistant.reading.wants.aspects import says_all
from assistant.reading.wants.choices import Choice
from corpus.model import Record


def says_things(query: Query, records: Sequence[Record]) -> bool:
    """Whether the records know what a question asks for by a noun: 哪家医院, 几道题."""
    texts = ["。".join((r.text, r.title or "")) for r in records]
    known = all(any(thing.is_said(text) for text in texts) for thing in query.things)
    return known and (not query.choice or any(_decides(query.choice, r) for r in records))


def _decides(choice: Choice, record: Record) -> bool:
    """Whether a record says one of two answers, or of units assigns the work to any."""
    named = record.names_as("lead", "responsible", "acting", "standing")
    return bool(choice.of_units and named) or choice.is_said(said_of(record))


def said_of(record: Record) -> str:
    """What a record says, its deadlines included."""
    return "。".join((record.text, *(due.text for due in record.deadlines)))


def saying_items(query: Query, items: list[Item]) -> list[Item]:
    """The items that say what is asked for; beside one that does, each of the places named."""
    saying = [item for item in items if says_all(query.aspects, said_of(item.record))]
    known = says_things(query, [item.record for item in items])
    return (items if saying and query.places else saying) if known else []
