"""The item before or behind the last one: in the list it was chosen from, else in its notice."""

from dataclasses import replace

from assistant.dialogue.lists import neighbour_in_list
from assistant.dialogue.numbers import neighbour, step
from assistant.dialogue.turn import Turn
from assistant.query import Query
from index.register import Register


def stepped(query: Query, before: Turn, register: Register) -> Query | None:
    """The query about the item so many on or back; ``None`` where a turn asks for no such."""
    steps = step(query.question)
    if not steps or (query.numbers and abs(steps) == 1):
        return None
    if behind := neighbour_in_list(before, steps):
        return replace(query, given=behind, subject="", wants=query.wants or before.query.wants)
    return neighbour(query, before, steps, register)
