"""What has passed by a day, and what has not: 没逾期的呢, behind those that are overdue."""

from dataclasses import replace

from assistant.dialogue.turn import Turn, says
from assistant.query import Due, Query
from index.register import Register

_PASSING = ("overdue", "not_yet")


def as_of_the_same_day(query: Query, asked: Query) -> Due | None:
    """没逾期的呢: as of the day that the talk called today, where the turn names none."""
    now, then = query.due, asked.due
    if now is None or then is None or any(map(str.isdigit, query.question)):
        return now
    both = now.relation in _PASSING and then.relation in _PASSING
    return replace(then, relation=now.relation) if both else now


def as_of_another_day(query: Query, before: Turn, _: Register) -> Query | None:
    """截至2025年1月1日呢, behind what was overdue as of another day: the same as of this one."""
    asked, due = before.query, query.due
    then = asked.due
    named = query.places or query.units or query.numbers or query.heading or query.roles
    if named or due is None or due.end is None or then is None or then.relation not in _PASSING:
        return None
    if due.relation in _PASSING or not says("as_of", query.question):
        return None
    if query.matter or query.wants - {"items", "count", "when"}:
        return None
    wants = (query.wants & {"items", "count"}) or asked.wants
    as_of = replace(then, words=due.words, start=None, end=due.end)
    return replace(asked, question=query.question, language=query.language, wants=wants, due=as_of)


def is_other_side(query: Query, asked: Query) -> bool:
    """Whether a turn asks for what has not passed behind what has, or the other way round.

    No item is both, so it chooses of all, and not of the list.
    """
    sides = {due.relation for due in (query.due, asked.due) if due}
    return sides == set(_PASSING)
