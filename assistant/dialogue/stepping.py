"""The items before or behind the last one: in the list it was chosen from, else in its notice."""

from dataclasses import replace

from assistant.dialogue.numbers import neighbours, steps, without_sources
from assistant.dialogue.positions import neighbours_in_list
from assistant.dialogue.turn import Turn, says
from assistant.query import Query
from index.register import Register

_TWO = 2


def stepped(query: Query, before: Turn, register: Register) -> Query | None:
    """The query about items so many on or back; ``None`` where a turn asks for no such."""
    wanted = steps(query.question)
    if not wanted or (query.numbers and wanted in ((1,), (-1,))):
        return None
    if before.is_list and len(before.records) == _TWO and wanted in ((1,), (-1,)):
        # Of two that were listed 后面那个 is the second.
        return replace(query, given=before.records[wanted[0] > 0 :][:1], subject="", numbers=())
    if one := _of_the_pair(query, before, wanted, register):
        return one
    if len(wanted) >= _TWO and says("of_those_named", query.question):
        named = before.choices or _named_one_by_one(before)
        if len(named) > len(wanted) and (wanted[0] == 1 or wanted[-1] == -1):
            last = named[-len(wanted) :] if wanted[0] == 1 else named[: len(wanted)]
            return replace(query, given=last, subject="", wants=query.wants or before.query.wants)
    if beside := neighbours_in_list(before, wanted):
        return replace(query, given=beside, subject="", wants=query.wants or before.query.wants)
    return neighbours(query, before, wanted, register)


def _of_the_pair(
    query: Query, before: Turn, wanted: tuple[int, ...], register: Register
) -> Query | None:
    """后一项, behind 任务53和54: the second of the two; and 前一项 behind that one the first."""
    if wanted not in ((1,), (-1,)) or not says("one_of_two", query.question):
        return None
    chosen = _other_of(before, before, wanted, register)
    if not chosen and before.before:
        chosen = _other_of(before.before, before, wanted, register)
    if not chosen:
        return None
    asked = query.wants or before.query.wants
    return replace(query, given=(chosen,), subject="", matter="", wants=asked)


def _other_of(turn: Turn, before: Turn, wanted: tuple[int, ...], register: Register) -> str:
    """Of the two items of a turn the first or the second; none where the talk left them."""
    pair = without_sources(turn.records, register)
    if len(pair) != _TWO or turn.is_of_notices:
        return ""
    chosen, other = pair[wanted[0] > 0], pair[wanted[0] < 0]
    return chosen if turn is before or before.records[:1] == (other,) else ""


def _named_one_by_one(before: Turn) -> tuple[str, ...]:
    """The items that the last turns were about, one each, in the talk's order."""
    found: list[str] = []
    turn: Turn | None = before
    while turn is not None and len(turn.records) == 1 and turn.records[0] not in found:
        found.append(turn.records[0])
        turn = turn.before
    return tuple(reversed(found))
