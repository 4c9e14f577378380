"""What a question asks for and records do not say: a sum, a hospital, by post or online, 5 years.

Each way of asking has its own proof that records say it, all of one form. They are tried in the
order of the table below, and the first that fails tells what is lacking; the sentence for it is
composed in :mod:`assistant.compose.refusals`.
"""

import re
from collections.abc import Callable, Iterable, Sequence

from assistant.evidence.premises.amounts import unsaid_amount
from assistant.findings import Choices, Finding, Item, Items, Lack, LackKind, Refusal
from assistant.query import Query
from assistant.reading.wants.aspects import Aspect
from corpus.model import Record
from corpus.units import key
from index.register import Register

_LABEL = re.compile(r"^(?:（?[一二三四五六七八九十]{1,3}[）、])\s*")


def said_of(record: Record) -> str:
    """What a record says, its deadlines included."""
    return "。".join((record.text, *(due.text for due in record.deadlines)))


def _said_around(record: Record) -> str:
    """What it says with its units, and the titles above without their numbers, which count none."""
    titles = (_LABEL.sub("", title) for title in (*record.headings, record.title or ""))
    units = (name for unit in record.units for name in (unit.name, unit.as_written))
    return "。".join((record.text, *titles, *units))


def _unsaid(asked: Iterable[Aspect], texts: Iterable[str]) -> str | None:
    every = list(texts)
    return next((a.words or a.name for a in asked if not any(map(a.is_said, every))), None)


def _undecided(query: Query, records: Sequence[Record]) -> str | None:
    """Of two answers a text says one; of two units the columns decide it that name any."""
    choice = query.choice
    if choice is None or any(choice.is_said(said_of(record)) for record in records):
        return None
    named = (r.names_as("lead", "responsible", "acting", "standing") for r in records)
    return None if choice.of_units and any(named) else choice.words


def _unnamed(query: Query, records: Sequence[Record]) -> str | None:
    """A unit whose work in a certain item is asked for, where the item does not name it."""
    pointed = query.numbers or query.given
    of_work = query.wants and query.wants <= {"duty", "items", "content"}
    if not (pointed and of_work) or query.roles or query.asks("count") or len(records) != 1:
        return None
    said = _said_around(records[0])
    named = {unit.name for unit in records[0].units}
    for unit in query.units:
        known = unit.general or named & set(unit.names) or unit.spelling.isascii()
        if not known and key(unit.spelling).fields and not _is_said(unit.spelling, said):
            return unit.spelling
    return None


def _is_said(spelling: str, said: str) -> bool:
    """Whether a text has a unit by its name or its field: 检察院, 财政 of 县级财政部门."""
    return any(field in said for field in (spelling, *key(spelling).fields))


# Gives the words of what is asked for that none of the records says; nothing where they say all.
Lacks = Callable[[Query, Sequence[Record]], str | None]
_WAYS: dict[LackKind, Lacks] = {
    "choice": _undecided,
    # Whose work in an item: 任务32里省财政厅做什么.
    "unit": _unnamed,
    # An amount, a person, a penalty.
    "aspect": lambda query, records: _unsaid(query.aspects, map(said_of, records)),
    # A noun or a deed: 哪家医院, 谁采购.
    "thing": lambda query, records: _unsaid(query.things, map(_said_around, records)),
    # What is to be confirmed, and not asked for: all that an answer could cite may say it.
    "amount": unsaid_amount,
}
ASKED_FOR: tuple[LackKind, ...] = ("choice", "unit", "aspect", "thing")


def lack_of(query: Query, records: Sequence[Record], kinds: Iterable[LackKind]) -> Lack | None:
    """The first of these kinds that the records lack."""
    found = ((kind, _WAYS[kind](query, records)) for kind in kinds)
    return next((Lack(kind, words) for kind, words in found if words is not None), None)


def saying_items(query: Query, items: Sequence[Item]) -> Sequence[Item]:
    """The items that say what is asked for; beside one that does, each of the places named."""
    saying = [item for item in items if not lack_of(query, [item.record], ASKED_FOR)]
    return items if saying and query.places else saying


def with_amounts_said(found: Finding, register: Register) -> Finding:
    """The finding; or that nothing says a quantity which it was asked to confirm.

    What the item says that a task comes from, or the tasks that come from it, counts too.
    """
    contradicted = isinstance(found, Items) and found.premise and not found.premise.holds
    if not isinstance(found, Items | Choices) or contradicted:
        return found
    records = [i.record for i in found.items] if isinstance(found, Items) else list(found.records)
    if any(record.kind == "notice" for record in records):
        # What a notice says of itself, its title and its years, has readers of its own.
        return found
    sources = [register.record(record.source) for record in records if record.source]
    tasks = [task for record in records for task in register.from_source(record.id)]
    lack = lack_of(found.query, [*records, *filter(None, sources), *tasks], ("amount",))
    near = tuple(records) if isinstance(found, Items) else ()
    return Refusal(query=found.query, reason="not_said", near=near, lack=lack) if lack else found
