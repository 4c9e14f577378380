"""The same of another group or measure: 三（二）呢, behind how many 三（一） has; 措施3呢."""

import re
from dataclasses import replace

from assistant.dialogue.numbers import steps
from assistant.dialogue.turn import LISTED, Turn
from assistant.query import ItemNumber, Query
from index.register import Register


def of_another_group(query: Query, before: Turn, register: Register) -> Query | None:
    """The list of a group's tasks, or of a measure's, for another one that a turn names.

    ``None`` where the list before was of none, or the turn asks for something else.
    """
    asked = before.query
    more = query.units or query.matter or query.due or query.heading or query.wants - LISTED
    elsewhere = query.places and query.places != before.places
    listed = before.records and (before.is_list or asked.asks("divided"))
    if not listed or more or elsewhere or len(asked.numbers) != 1:
        return None
    own = asked.numbers[0]
    numbers = query.numbers or _beside(query, before, own, register)
    measures = asked.asks("divided") and all(n.number.isdigit() for n in numbers)
    groups = own.number.endswith("）") and all(n.number.endswith("）") for n in numbers)
    if not numbers or not (measures or groups) or any(n.kinds == ("task",) for n in numbers):
        return None
    numbers = tuple(
        replace(n, kinds=own.kinds, place=own.place, counted=own.counted) for n in numbers
    )
    wants = asked.wants - LISTED | query.wants if query.wants else asked.wants
    question = query.question if query.wants else _asked_anew(asked.question, own, numbers)
    return replace(asked, question=question, language=query.language, numbers=numbers, wants=wants)


def _asked_anew(question: str, own: ItemNumber, numbers: tuple[ItemNumber, ...]) -> str:
    """The question before with the number that is meant now: 措施3拆成几项任务."""
    other = "、".join(number.number for number in numbers)
    return re.sub(rf"(?<!\d){re.escape(own.number)}(?!\d)", other, question, count=1)


def _beside(
    query: Query, before: Turn, own: ItemNumber, register: Register
) -> tuple[ItemNumber, ...]:
    """下一条措施呢: the measure beside the one whose tasks were listed."""
    wanted = steps(query.question)
    if len(wanted) != 1 or not before.query.asks("divided") or len(before.places) != 1:
        return ()
    known = register.numbers(before.places[0], "measure")
    at = known.index(own.number) + wanted[0] if own.number in known else -1
    return (replace(own, number=known[at]),) if 0 <= at < len(known) else ()
