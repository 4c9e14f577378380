"""Items of the last list by their place in it: 第二个, 最后两项, the middle one."""

import re
from dataclasses import replace

from assistant.dialogue.turn import Turn, said
from assistant.query import ItemNumber, Query
from corpus.model import Kind
from corpus.text import numeral
from index.register import Register

_TWO = 2
_ENGLISH = ("first", "second", "third", "fourth", "fifth", "sixth")


def chosen_of_list(query: Query, before: Turn) -> tuple[str, ...]:
    """The items of the last list that a turn names by their position: 第二个, the last one."""
    listed = before.listed or _named_together(before)
    if not listed or query.places or query.parts or query.heading:
        return ()
    spoken = said("position", query.question)
    if spoken is None:
        return ()
    end = spoken["top"] or spoken["bottom"]
    if "条" in spoken[0] and not end and not any("/task/" in i for i in listed):
        # Of measures 第九条 is the number that they bear.
        return ()
    if not before.listed and ("项" in spoken[0] or "条" in spoken[0]) and query.numbers:
        # Behind 任务55、56、57 第2项 is task 2.
        return ()
    if "项" in spoken[0] and not spoken["first"] and _bear_these_numbers(query, listed):
        return ()
    if end and (counted := _of_the_kind(spoken[0], listed)):
        listed = counted
    indexes = _indexes(spoken, query, len(listed))
    return tuple(listed[i] for i in indexes if 0 <= i < len(listed))


def _of_the_kind(words: str, listed: tuple[str, ...]) -> tuple[str, ...]:
    """Of tasks and measures, or measures and requirements, those that 项 or 条 counts."""
    kinds = _kinds_counted(words)[:1]
    return tuple(i for i in listed if i.split("/")[1] in kinds)


def _named_together(before: Turn) -> tuple[str, ...]:
    """The items that one turn named by several numbers."""
    named = len(before.query.numbers) == len(before.records) > 1
    return before.records if named else ()


def at_its_position(query: Query, before: Turn, _: Register) -> Query | None:
    """The query about the items of the last list whose positions a turn names."""
    chosen = chosen_of_list(query, before)
    if not chosen and (end := _end_of_its_notice(query, before)):
        return end
    wants = query.wants or (frozenset() if before.is_list else before.query.wants)
    return replace(query, given=chosen, numbers=(), wants=wants) if chosen else None


def _end_of_its_notice(query: Query, before: Turn) -> Query | None:
    """末一条讲啥, where no list was given: the last item of the notice, or the first one."""
    spoken = said("position", query.question)
    if (
        before.listed
        or before.offered
        or spoken is None
        or query.numbers
        or len(before.places) != 1
    ):
        return None
    if before.records and not (before.is_of_notices or query.parts or _at_an_end(before)):
        # That last one, behind an item, is the item.
        return None
    first = spoken["top"] or spoken["english"] == "first"
    if not (first or spoken["bottom"] or spoken["english"] == "last"):
        return None
    number = ItemNumber(
        number="1" if first else "",
        kinds=_kinds_counted(spoken[0]) or _kinds_at_hand(before),
        place=before.places[0],
        from_end=None if first else 1,
    )
    wants = query.wants or frozenset(("content",))
    return replace(
        query, numbers=(number,), places=before.places, wants=wants, subject="", matter=""
    )


def _at_an_end(before: Turn) -> bool:
    """Whether the turn before asked for the first item, or the last one."""
    numbers = before.query.numbers
    return all(i.endswith("/notice") for i in before.records) or any(
        number.from_end or number.number == "1" for number in numbers
    )


def _kinds_counted(words: str) -> tuple[Kind, ...]:
    """项 counts tasks, 条 measures."""
    return ("task", "measure") if "项" in words else ("measure",) if "条" in words else ()


def _kinds_at_hand(before: Turn) -> tuple[Kind, ...]:
    """The kinds of item that the talk is about, tasks first."""
    kinds: tuple[Kind, ...] = ("task", "measure")
    asked = [kind for kind in kinds if kind in before.query.parts]
    return tuple(asked) or kinds


def _bear_these_numbers(query: Query, listed: tuple[str, ...]) -> bool:
    """Whether items of the list are numbered so: then 第27项 is task 27, and not the 27th."""
    borne = {identifier.rpartition("/")[2] for identifier in listed}
    named = [number.number for number in query.numbers if not number.from_end]
    return bool(named) and borne.issuperset(named)


def _indexes(spoken: "re.Match[str]", query: Query, size: int) -> tuple[int, ...]:
    """The positions that a turn names, from 0; none where one is past the end."""
    if spoken["top"] or spoken["bottom"]:
        return (0 if spoken["top"] else size - 1,)
    if spoken["first"]:
        first = numeral(spoken["first"]) or 0
        return tuple(range(first)) if first <= size else ()
    if spoken["last"]:
        last = numeral(spoken["last"]) or 0
        return tuple(range(size - last, size)) if 0 < last <= size else ()
    groups = spoken.groupdict()
    if groups["middle"] or groups["middle_en"]:
        return (size // 2,) if size % 2 else ()
    if groups["former"] or groups["former_en"] or groups["latter"] or groups["latter_en"]:
        place = 0 if groups["former"] or groups["former_en"] else 1
        return (place,) if size == _TWO else ()
    if spoken["english"]:
        word = spoken["english"]
        return (size - 1 if word == "last" else _ENGLISH.index(word),)
    found = [
        size - number.from_end if number.from_end else int(number.number) - 1
        for number in query.numbers
        if number.from_end or number.number.isdigit()
    ]
    inside = len(found) == len(query.numbers) and all(0 <= i < size for i in found)
    return tuple(found) if inside else ()


def neighbours_in_list(before: Turn, wanted: tuple[int, ...]) -> tuple[str, ...]:
    """The items so many behind or before the one that was chosen from a list."""
    if before.is_list or len(before.records) != 1 or before.records[0] not in before.listed:
        return ()
    index = before.listed.index(before.records[0])
    places = [index + n for n in wanted]
    return tuple(before.listed[i] for i in places if 0 <= i < len(before.listed))
