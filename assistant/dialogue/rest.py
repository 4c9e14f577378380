"""The others of a list than those just talked about: 剩下那三条, 那另外一条呢."""

import re
from dataclasses import replace

from assistant.dialogue.numbers import OF_FIELDS
from assistant.dialogue.turn import Turn, said, says
from assistant.query import Query
from corpus.model import Role
from corpus.text import numeral
from index.register import Register

# 那三条; 那条 is one.
_COUNTED = re.compile(r"(?P<n>[一二两三四五六七八九十\d]*)[条项个](?<!几.)$")
# 这两项 are compared, whichever they are.
_TWO = 2
# So many are told at once.
_MOST = 12


def the_others(query: Query, before: Turn, _: Register) -> Query | None:
    """What is asked of the items of a list that the item at hand was chosen from, without it.

    ``None`` where no such list was given, or the turn counts other than so many.
    """
    words = said("others_of_the_list", query.question)
    whether = query.units and (query.asks("confirm") or says("likewise", query.question))
    named = query.places or (query.units and not whether) or query.numbers or query.heading
    if named or words is None:
        return None
    turn: Turn | None = before
    chosen = set(before.records)
    while turn is not None and not (turn.is_of_several and chosen < set(turn.records)):
        if not (set(turn.records) <= chosen or chosen <= set(turn.records)):
            return None
        turn = turn.before
    others = tuple(i for i in turn.records if i not in chosen) if turn else ()
    if not 0 < len(others) <= _MOST or len(others) != (_number_in(words[0]) or len(others)):
        return None
    wants = query.wants - {"items"} or before.query.wants - {"items", "count", "confirm"}
    timed = query.due or query.ongoing is not None
    wants |= {"when"} if timed else frozenset()
    if whether:
        # 另外两项呢，也是跟司法厅？
        wants |= {"lead", "confirm"}
    told = query.matter if query.wants - {"when", "lead", "responsible", "confirm"} else ""
    return replace(
        query,
        given=others,
        places=(),
        wants=wants or frozenset(("content",)),
        subject=told,
        matter=told,
        clauses=(),
    )


def the_earlier_list(query: Query, before: Turn, _: Register) -> Query | None:
    """What is asked of a list given before the last one: 前面牵头的那几条分别什么时候到期."""
    match = said("earlier_list_by_role", query.question)
    if match is None or query.places or query.units or query.numbers:
        return None
    role: Role = "lead" if match["lead"] else "responsible"
    turn: Turn | None = before
    while turn is not None and not (turn.is_list and turn.query.roles == (role,)):
        turn = turn.before
    if turn is None or not 0 < len(turn.records) <= _MOST:
        return None
    wants = query.wants - {"items", "count", "lead", "responsible"}
    return replace(
        query,
        given=turn.records,
        places=(),
        roles=(),
        wants=wants or frozenset(("content",)),
        subject="",
        matter="",
        clauses=(),
    )


def so_many_items(query: Query, before: Turn, register: Register) -> Query | None:
    """这三项的时限, where the last answer was of others than three: the last three of the talk.

    They are those of one answer, or else those that the last turns told one by one.
    """
    match = said("these_so_many", query.question)
    number = numeral(match["n"]) if match else None
    units = query.units and not query.asks("confirm")
    named = query.places or units or query.numbers or query.heading
    if number is None or named or not _TWO < number <= _MOST or len(before.records) == number:
        return None
    found: dict[str, None] = {}
    turn: Turn | None = before
    while turn is not None and len(found) < number:
        told = _told_by_number(turn, register)
        if len(told) == number and set(before.records) <= set(told):
            found = dict.fromkeys(told)
        elif len(turn.records) == 1:
            found |= dict.fromkeys(turn.records)
        turn = turn.before
    wants = query.wants & (OF_FIELDS | {"content", "compare", "confirm"})
    if len(found) != number or not wants:
        return None
    return replace(
        query, given=tuple(found), places=(), wants=wants, subject="", matter="", clauses=()
    )


def _told_by_number(turn: Turn, register: Register) -> tuple[str, ...]:
    """The items that a turn named by number, whichever its answer cited; else those it cited."""
    numbers = turn.query.numbers
    if len(numbers) < _TWO or len(turn.places) != 1:
        return turn.records
    ways = ([f"{turn.places[0]}/{kind}/{n.number}" for kind in n.kinds] for n in numbers)
    found = (next((i for i in ids if register.record(i)), None) for ids in ways)
    return tuple(filter(None, found)) or turn.records


def _number_in(words: str) -> int | None:
    """How many others a turn speaks of; ``None`` where it does not say: 剩下的."""
    match = _COUNTED.search(words)
    if match is None:
        return None
    return numeral(match["n"]) if match["n"] else 1
