"""What a deadline is as of a day."""

from datetime import date

from assistant.obligations.model import State, Timing
from assistant.obligations.recurrence import recurrence
from corpus.model import Deadline

_SOON = 30
_QUARTER = 90


def timing(deadline: Deadline | None, today: date) -> Timing:
    """The deadline as of ``today``; ``None`` is a record that names no time."""
    if deadline is None:
        return Timing(deadline=None, state="undated", next_day=None)
    if deadline.end is not None:
        state = _dated(deadline.end, today)
        return Timing(deadline=deadline, state=state, next_day=deadline.end)
    if deadline.recurring:
        again = recurrence(deadline)
        next_day = again.next_day(today) if again and again.exact else None
        return Timing(deadline=deadline, state="recurring", next_day=next_day)
    return Timing(
        deadline=deadline, state="ongoing" if deadline.ongoing else "undated", next_day=None
    )


def _dated(end: date, today: date) -> State:
    days = (end - today).days
    if days < 0:
        return "passed"
    if days <= _SOON:
        return "within_30"
    return "within_90" if days <= _QUARTER else "later"
