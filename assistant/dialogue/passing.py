"""What has passed by a day, and what has not: 没逾期的呢, behind those that are overdue."""

from dataclasses import replace

from assistant.query import Due, Query

_PASSING = ("overdue", "not_yet")


def as_of_the_same_day(query: Query, asked: Query) -> Due | None:
    """没逾期的呢: as of the day that the talk called today, where the turn names none."""
    now, then = query.due, asked.due
    if now is None or then is None or any(map(str.isdigit, query.question)):
        return now
    both = now.relation in _PASSING and then.relation in _PASSING
    return replace(then, relation=now.relation) if both else now


def is_other_side(query: Query, asked: Query) -> bool:
    """Whether a turn asks for what has not passed behind what has, or the other way round.

    No item is both, so it chooses of all, and not of the list.
    """
    sides = {due.relation for due in (query.due, asked.due) if due}
    return sides == set(_PASSING)
