"""Numbers within the talk: the next item, the same number elsewhere, 第3条 of the same group."""

import re
from dataclasses import replace
from typing import Literal

from assistant.dialogue.turn import Turn, says, words_of
from assistant.query import ItemNumber, Query, Want
from assistant.reading.english_numbers import WORDS as NUMBER_WORDS
from corpus.model import Kind
from corpus.text import numeral
from index.register import Register

# What columns of a table say.
NAMED: tuple[Literal["lead", "responsible"], ...] = ("lead", "responsible")
OF_FIELDS: frozenset[Want] = frozenset(("who", "lead", "responsible", "duty", "when"))


def with_places(query: Query, before: Turn) -> Query:
    """A query that names no place, with those of the talk."""
    if query.places or query.elsewhere:
        return query
    return replace(query, places=before.places)


def numbered(query: Query, before: Turn, register: Register) -> Query:
    """A number alone stays in the place, and in the kind of item, that the talk was about."""
    placed = _in_group(with_places(query, before), before, register)
    if query.wants <= {"confirm"} and not before.is_list and before.query.wants & OF_FIELDS:
        # 任务28呢: what was asked of 27, and what it is.
        placed = replace(
            placed,
            wants=before.query.wants & OF_FIELDS | {"content"},
            roles=before.query.roles,
        )
    kinds = {record.kind for i in before.records if (record := register.record(i))}
    elsewhere = bool(query.places) and set(query.places) != set(before.places)
    if elsewhere or placed.parts or len(kinds) != 1 or "notice" in kinds:
        return placed
    if any(len(number.kinds) == 1 for number in placed.numbers):
        return placed
    if any("（" in n.number and not _is_of(n, placed, kinds, register) for n in placed.numbers):
        return placed
    return replace(placed, parts=tuple(dict.fromkeys((*before.query.parts, *kinds))))


def with_number(query: Query, before: Turn, register: Register) -> Query | None:
    """A turn that names a number; ``None`` where it names none."""
    return numbered(query, before, register) if query.numbers else None


def _is_of(number: ItemNumber, query: Query, kinds: set[Kind], register: Register) -> bool:
    """Whether a place of the query has an item of these kinds with the number."""
    ids = (f"{place}/{kind}/{number.number}" for place in query.places for kind in kinds)
    return any(register.record(identifier) for identifier in ids)


def same_number(query: Query, before: Turn, register: Register) -> Query:
    """The item with the number of the last one, in the place that this turn names."""
    record = register.record(before.last)
    if record is None:
        return query
    number = ItemNumber(number=record.number, kinds=(record.kind,), place=query.places[0])
    kinds = query.parts or (record.kind,)
    wants = query.wants or before.query.wants
    return replace(query, numbers=(number,), parts=kinds, subject="", matter="", wants=wants)


def step(question: str) -> int:
    """How many items on a turn asks for, -1 for the one before; 0 where it asks for neither.

    >>> step("下一项呢"), step("再往前一项呢"), step("往后数两项"), step("two tasks later")
    (1, -1, 2, 2)
    """
    ways: tuple[tuple[str, int], ...] = (("next", 1), ("previous", -1))
    for name, way in ways:
        found = [m for w in words_of(name) if (m := re.search(w, question.lower()))]
        counts = [m["n"] for m in found if "n" in m.groupdict() and m["n"]]
        if found:
            return way * (_count(counts[0]) if counts else 1)
    return 0


def _count(word: str) -> int:
    return NUMBER_WORDS.index(word) if word in NUMBER_WORDS else numeral(word) or 1


def neighbour(query: Query, before: Turn, steps: int, register: Register) -> Query:
    """The item before or after the last one, by the notice's own order."""
    record = register.record(before.last)
    if record is None:
        return query
    numbers = register.numbers(record.notice, record.kind)
    index = numbers.index(record.number) + steps
    inside = 0 <= index < len(numbers)
    # Past either end there is no such item: the number next to it says so.
    number = numbers[index] if inside else str(len(numbers) + 1 if steps > 0 else 0)
    return replace(
        query,
        numbers=(ItemNumber(number=number, kinds=(record.kind,), place=record.notice),),
        places=(record.notice,),
        parts=(record.kind,),
        subject="",
        wants=query.wants or before.query.wants,
    )


def _in_group(query: Query, before: Turn, register: Register) -> Query:
    """第3条 of the same group: 四（三）3, where the talk was about 四（三）1."""
    record = register.record(before.last)
    group = record.number.rpartition("）")[0] if record else ""
    if record is None or not group or not says("same_group", query.question):
        return query
    numbers = tuple(
        replace(n, number=f"{group}）{n.number}", kinds=(record.kind,)) if n.number.isdigit() else n
        for n in query.numbers
    )
    return replace(query, numbers=numbers, parts=(record.kind,), subject="", matter="")
