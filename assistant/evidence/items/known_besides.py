"""What else a sentence of a notice names beside a thing that the question knows already.

甘肃各市州年底前报省司法厅的，除了联络员名单还有啥: the sentence that says 联络员名单 says the rest.
"""

from dataclasses import replace

from assistant.evidence.matter.sentences import sentences
from assistant.evidence.premises.premise import time_told
from assistant.findings import Item, Items
from assistant.query import Query, Want
from assistant.reading.words.patterns import pattern
from corpus.model import Record, Span
from corpus.text import fold, squeezed
from index.register import Filter, Register

_LEAST_TERM = 2


def besides_what_is_known(query: Query, register: Register) -> Items | None:
    """The one item of the place asked about that says the known thing, with that sentence.

    A time that the question tells of it is held against it. ``None`` where no item of the
    place, or more than one, says it, or where a unit is what is known.
    """
    said = pattern("premises.toml", "known_besides").search(fold(query.question).lower())
    known = squeezed(next(filter(None, said.groups()), "")) if said else ""
    unit = any(squeezed(unit.spelling) in known for unit in query.units)
    if len(known) < _LEAST_TERM or unit or len(query.places) != 1 or query.numbers:
        return None
    found = register.find(Filter(notices=query.places, kinds=("task", "measure", "requirement")))
    items = [Item(record=r, sentences=places) for r in found if (places := _saying(r, known))]
    sources = {item.record.source for item in items}
    items = [item for item in items if item.record.id not in sources]
    if len(items) != 1:
        return None
    shown: frozenset[Want] = frozenset(("content", "when") if query.due else ("content",))
    kept: frozenset[Want] = frozenset(("confirm", "to_whom"))
    wants = shown | (query.wants & kept)
    asked = replace(query, wants=wants, units=(), roles=())
    return Items(query=asked, items=tuple(items), premise=time_told(query, items[0].record))


def _saying(record: Record, known: str) -> tuple[tuple[Span, ...], ...]:
    """The sentences of a record that say the known thing, by their places."""
    return tuple(places for words, places in sentences(record) if known in squeezed(fold(words)))
