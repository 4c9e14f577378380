"""Numbers within the talk: the next item, the same number elsewhere, 第3条 of the same group."""

import re
from dataclasses import replace
from typing import Literal

from assistant.dialogue.turn import Turn, said, says, words_of
from assistant.query import ItemNumber, Query, Want
from assistant.reading.words.english_numbers import WORDS as NUMBER_WORDS
from corpus.model import Kind, Record
from corpus.text import chinese, numeral
from index.register import Register

# What columns of a table say.
NAMED: tuple[Literal["lead", "responsible"], ...] = ("lead", "responsible")
OF_FIELDS: frozenset[Want] = frozenset(("who", "lead", "responsible", "duty", "when"))
_WAYS = (("next", 1), ("previous", -1))


def with_places(query: Query, before: Turn) -> Query:
    """A query that names no place, with those of the talk."""
    if query.places or query.elsewhere:
        return query
    return replace(query, places=before.places)


def without_sources(records: tuple[str, ...], register: Register) -> tuple[str, ...]:
    """The items without the measures that say otherwise what a task of them comes from."""
    sources = {record.source for i in records if (record := register.record(i))}
    return tuple(i for i in records if i not in sources)


def numbered(query: Query, before: Turn, register: Register) -> Query:
    """A number alone stays in the place, and in the kind of item, that the talk was about."""
    placed = _in_group(with_places(query, before), before, register)
    fields = before.query.wants & (OF_FIELDS | {"tier"})
    if query.wants <= {"confirm"} and not before.is_list and fields:
        # 任务28呢: what was asked of 27, and what it is.
        placed = replace(
            placed,
            wants=fields | {"content"},
            roles=before.query.roles,
        )
        if query.due:
            # 45、46是不是也2025年底
            placed = replace(placed, wants=frozenset[Want](("confirm", "when")), roles=())
        elif query.asks("confirm") and before.query.asks("confirm") and before.query.units:
            # 那29总是吧: whether the same unit leads that one.
            asked = placed.wants - {"content"} | frozenset[Want](("confirm",))
            placed = replace(placed, wants=asked, units=query.units or before.query.units)
    own = without_sources(before.records, register)
    kinds = {record.kind for i in own if (record := register.record(i))}
    elsewhere = bool(query.places) and set(query.places) != set(before.places)
    if elsewhere or placed.parts or len(kinds) != 1 or "notice" in kinds:
        return placed
    if any(len(number.kinds) == 1 for number in placed.numbers):
        return placed
    if any("（" in n.number and not _is_of(n, placed, kinds, register) for n in placed.numbers):
        return placed
    return replace(placed, parts=tuple(dict.fromkeys((*before.query.parts, *kinds))))


def with_number(query: Query, before: Turn, register: Register) -> Query | None:
    """A turn that names a number, or asks for the rest of a group; ``None`` where it does not."""
    if not query.numbers and (group := _group_of_last(query, before, register)):
        return group
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


def steps(question: str) -> tuple[int, ...]:
    """How many items on a turn asks for, -1 for the one before; none where it asks for neither.

    >>> steps("下一项呢"), steps("再往前一项呢"), steps("往后数两项"), steps("two tasks later")
    ((1,), (-1,), (2,), (2,))
    >>> steps("后面两项呢"), steps("前后两条"), steps("the three before it")
    ((1, 2), (-1, 1), (-3, -2, -1))
    """
    text = question.lower()
    if says("both_sides", text):
        return (-1, 1)
    for name, way in _WAYS:
        if match := said(f"several_{name}", text):
            count = next((_count(n) for n in match.groups() if n), 1)
            return tuple(sorted(way * n for n in range(1, count + 1)))
    return tuple(way * n for name, way in reversed(_WAYS) if (n := _so_many(name, text)))


def _so_many(name: str, text: str) -> int:
    """How many items on, or back, one turn goes to one item; 0 where it does not."""
    found = [m for words in words_of(name) if (m := re.search(words, text))]
    counts = [m["n"] for m in found if "n" in m.groupdict() and m["n"]]
    return (_count(counts[0]) if counts else 1) if found else 0


def _count(word: str) -> int:
    return NUMBER_WORDS.index(word) if word in NUMBER_WORDS else numeral(word) or 1


def neighbours(query: Query, before: Turn, wanted: tuple[int, ...], register: Register) -> Query:
    """The items so many before or after the last one, by the notice's own order."""
    record = register.record(before.last)
    if record is None:
        return query
    numbers = register.numbers(record.notice, record.kind)
    index = numbers.index(record.number)
    inside = [numbers[index + n] for n in wanted if 0 <= index + n < len(numbers)]
    # Past either end there is no such item: the number next to it says so.
    found = inside or [str(len(numbers) + 1 if wanted[-1] > 0 else 0)]
    return replace(
        query,
        numbers=tuple(
            ItemNumber(number=number, kinds=(record.kind,), place=record.notice) for number in found
        ),
        places=(record.notice,),
        parts=(record.kind,),
        subject="",
        wants=query.wants or before.query.wants,
    )


def _in_group(query: Query, before: Turn, register: Register) -> Query:
    """第3条 of the same group: 四（三）3, where the talk was about 四（三）1."""
    record = register.record(before.last)
    group = record.number.rpartition("）")[0] if record else ""
    if record is None or not group:
        return query
    parts = [n for n in query.numbers if n.number.startswith("（")]
    if parts and len(parts) == len(query.numbers) and not query.parts:
        return _in_chapter(query, record, register) or query
    if not says("same_group", query.question):
        return _beside(query, before, record, register)
    numbers = tuple(
        replace(n, number=f"{group}）{n.number}", kinds=(record.kind,)) if n.number.isdigit() else n
        for n in query.numbers
    )
    return replace(query, numbers=numbers, parts=(record.kind,), subject="", matter="")


def _in_chapter(query: Query, record: Record, register: Register) -> Query | None:
    """（一）2, behind 三（一）1: 三（一）2, where the chapter of the last item has such an item."""
    chapter = record.number.partition("（")[0]
    numbers = tuple(
        replace(n, number=f"{chapter}{n.number}", kinds=(record.kind,), place=record.notice)
        for n in query.numbers
    )
    held = register.numbers(record.notice, record.kind)
    there = all(any(i.startswith(n.number) for i in held) for n in numbers)
    elsewhere = query.places and query.places != (record.notice,)
    return replace(query, numbers=numbers) if chapter and there and not elsewhere else None


def _beside(query: Query, before: Turn, record: Record, register: Register) -> Query:
    """第二条, behind 七（一）: 七（二）, where numbers restart and the notice has no plain 2."""
    kinds = query.parts or (record.kind,)
    plain = {n for kind in kinds for n in register.numbers(record.notice, kind) if n.isdigit()}
    other = query.places and query.places != before.places
    if other or plain or record.kind not in kinds or not all(map(_is_plain, query.numbers)):
        return query
    group, _, own = record.number.rpartition("）")
    chapter = group.rpartition("（")[0]
    numbers = tuple(
        replace(
            n,
            number=f"{group}）{n.number}" if own else f"{chapter}（{chinese(int(n.number))}）",
            kinds=(record.kind,),
            place=record.notice,
        )
        for n in query.numbers
    )
    return replace(query, numbers=numbers, parts=(record.kind,), subject="", matter="")


def _is_plain(number: ItemNumber) -> bool:
    return number.number.isdecimal() and 0 < int(number.number) < 100 and not number.from_end


def _group_of_last(query: Query, before: Turn, register: Register) -> Query | None:
    """同一组还有几条: the items under the heading that the last one stands under."""
    record = register.record(before.last)
    asked = query.wants <= {"items", "count"} and says("same_group", query.question)
    if record is None or not record.headings or not asked or query.places or query.units:
        return None
    before_it = record.number.rpartition("）")[0]
    label = f"{before_it}）" if before_it else record.headings[-1].partition("）")[0] + "）"
    number = ItemNumber(number=label, kinds=(record.kind,), place=record.notice)
    return replace(
        query,
        numbers=(number,),
        places=(record.notice,),
        parts=(record.kind,),
        wants=query.wants or frozenset(("items",)),
        subject="",
        matter="",
    )
