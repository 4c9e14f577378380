"""The others of a list than those just talked about: 剩下那三条, 那另外一条呢."""

from dataclasses import replace

from assistant.dialogue.turn import Turn, said
from assistant.query import Query
from index.register import Register

# So many are told at once.
_MOST = 12


def the_others(query: Query, before: Turn, _: Register) -> Query | None:
    """What is asked of the items of a list that the item at hand was chosen from, without it.

    ``None`` where no such list was given, or the turn counts other than so many.
    """
    named = query.places or query.units or query.numbers or query.heading
    if named or said("others_of_the_list", query.question) is None:
        return None
    turn: Turn | None = before
    chosen = set(before.records)
    while turn is not None and not (turn.is_of_several and chosen < set(turn.records)):
        if not (set(turn.records) <= chosen or chosen <= set(turn.records)):
            return None
        turn = turn.before
    others = tuple(i for i in turn.records if i not in chosen) if turn else ()
    if not 0 < len(others) <= _MOST:
        return None
    wants = query.wants - {"items"} or before.query.wants - {"items", "count", "confirm"}
    timed = query.due or query.ongoing is not None
    wants |= {"when"} if timed else frozenset()
    return replace(
        query,
        given=others,
        places=(),
        wants=wants or frozenset(("content",)),
        subject="",
        matter="",
        clauses=(),
    )
