"""What a deadline is as of a day."""

import re
from datetime import date

from assistant.obligations.model import State, Timing
from corpus.deadlines import times_in
from corpus.model import Deadline
from corpus.text import fold, squeezed

_SOON = 30
_QUARTER = 90
_YEARLY = re.compile(r"每年(?:度)?")


def timing(deadline: Deadline | None, today: date) -> Timing:
    """The deadline as of ``today``; ``None`` is a record that names no time."""
    if deadline is None:
        return Timing(deadline=None, state="undated", next_day=None)
    if deadline.end is not None:
        state = _dated(deadline.end, today)
        return Timing(deadline=deadline, state=state, next_day=deadline.end)
    if deadline.recurring:
        return Timing(deadline=deadline, state="recurring", next_day=_next(deadline, today))
    state = "ongoing" if deadline.ongoing else "undated"
    return Timing(deadline=deadline, state=state, next_day=None)


def yearly_day(deadline: Deadline, year: int) -> date | None:
    """The day of ``year`` by which a yearly deadline returns; ``None`` where it fixes none.

    每年10月前 is read as 2024年10月前 would be: by 30 September. 每年年初 fixes no day.
    """
    words = fold(squeezed(deadline.text))
    if not deadline.recurring or not _YEARLY.match(words):
        return None
    dated = next(times_in(_YEARLY.sub(f"{year}年", words, count=1)), None)
    return dated.end if dated else None


def _next(deadline: Deadline, today: date) -> date | None:
    days = (yearly_day(deadline, year) for year in (today.year, today.year + 1))
    return next((day for day in days if day is not None and day >= today), None)


def _dated(end: date, today: date) -> State:
    days = (end - today).days
    if days < 0:
        return "passed"
    if days <= _SOON:
        return "within_30"
    return "within_90" if days <= _QUARTER else "later"
