"""The day that a question itself calls today: 假设今天是…, 截至…, …这天看.

The words stand in ``dates.toml``.
"""

import re
from dataclasses import replace
from datetime import date, timedelta

from assistant.query import Due
from assistant.reading.times.relative_dates import as_day, in_relative_time, with_year
from assistant.reading.words.patterns import pattern
from corpus.deadlines import times_in
from corpus.model import Deadline

# So far before a time stands what calls it today.
_NEAR = 16


def is_today(text: str, time: Deadline) -> bool:
    """Whether a folded question calls one of its times today."""
    before = _said("today").search(text[: time.span.start][-_NEAR:])
    behind = re.match(rf"\s*(?:{_said('today_behind').pattern})", text[time.span.end :])
    return before is not None or behind is not None


def without_today(
    text: str, times: tuple[Deadline, ...], today: date
) -> tuple[tuple[Deadline, ...], date]:
    """The times that may be deadlines, and the day that the question calls today.

    今年12月31日前 is of that day's year.
    """
    stated = [time for time in times if is_today(text, time) and as_day(time)]
    # 今年到期的，假设现在是2025年5月: the one time is the day called today.
    relative = in_relative_time(text, today) or _said("from_today").search(text)
    passing = _said("overdue").search(text) or _said("not_yet").search(text)
    if stated and (len(times) > 1 or relative) and not passing:
        today = as_day(stated[0]) or today
        times = tuple(time for time in times if time is not stated[0])
    return tuple(_in_year(time, today.year) for time in times), today


def of_one_period(times: tuple[Deadline, ...], today: Deadline, due: Due) -> Due:
    """What has passed by ``today``, or has not, of a period that is the only other of ``times``.

    As of 1 November 2024, which of those due in October have passed.
    """
    others = [time for time in times if time is not today]
    period = others[0] if len(others) == 1 else None
    if period is None or period.start is None or period.end is None or due.end is None:
        return due
    first, last = period.start, period.end
    if due.relation == "overdue":
        last = min(last, due.end - timedelta(days=1))
    else:
        first = max(first, due.end)
    if first == last or first > last:
        return due
    words = f"{first} – {last}"
    return replace(due, relation="within", words=words, start=first, end=last)


def _in_year(time: Deadline, year: int) -> Deadline:
    words = with_year(time.text, year)
    dated = next(times_in(words), None) if words != time.text else None
    return replace(dated, span=time.span) if dated else time


def _said(name: str) -> "re.Pattern[str]":
    return pattern("dates.toml", name)


def from_today(text: str, due: Due | None, today: date) -> Due | None:
    """往后到2024年底: nothing that was due before the day called today."""
    if due is None or due.relation not in ("says", "by") or not _said("from_today").search(text):
        return due
    if due.end is None or due.end < today:
        return due
    return replace(due, relation="within", words=f"{today} – {due.end}", start=today)
