"""The year that a time leaves unsaid (``6月底前``, ``第三季度``), from what stands around it.

It is, in this order, the one of

1. the time before it in the same sentence   2024年6月底前…，10月底前…
2. the heading above it                       二、2024年重点任务
3. the notice's title                         2024年法治政府建设工作要点
4. the day of issue, where the title speaks of no longer period and the time is not past
   by then; ``次年`` and ``明年`` are the year after.

Nothing else gives a year: a plan of three years that says ``6月底前`` means no one of them,
and the deadline keeps its words alone. A time after ``印发之日`` is counted from the day of
issue.
"""

import datetime
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from corpus.days import days_after
from corpus.deadlines import cell_deadline, column_deadlines
from corpus.english_dates import either_days
from corpus.english_times import leaves_words
from corpus.model import Deadline, Problem, Record, Span
from corpus.plan_calendar import PlanCalendar, calendar_of
from corpus.text import fold, squeezed
from corpus.time_words import after_issue, names_no_day, says_more_than_a_season, yearless

_YEAR = re.compile(r"(?<!\d)(20\d\d)\s*年")
_PERIOD = re.compile(
    r"20\d\d年?\s*[至到—\-－~～–]+\s*20\d\d|(?<!\d)[二两三四五\d]年(?!级)|十[三四五六]五"
)
_NEXT_YEAR = ("次年", "明年", "翌年")
_THIS_YEAR = ("今年", "本年", "当年", "同年")
_ALL_YEAR = ("全年", "本年度")
_UNREAD = "a label promises a time here, and these words could not be read as one"
_IN_PART = "a part of this time was not read as one"
_NO_DAY = "a time that fixes no day: it is kept as it is written"
_EITHER = "this day can be read in two ways, and no other day of the text tells which"
_NO_ISSUE = "this runs from the day of issue, which was not found"
_NO_YEAR = "the year of this deadline is not said, and nothing around it gives it"
_CITED = re.compile(r"《[^《》]*》|〔[^〔〕]*〕")


@dataclass(frozen=True, slots=True)
class Setting:
    """What a notice says of its time: its title, its day of issue, its calendar; and its text."""

    text: str
    title: str
    issued: datetime.date | None
    calendar: PlanCalendar


def with_years(
    text: str, records: Sequence[Record], title: str, issued: datetime.date | None
) -> tuple[Record, ...]:
    """The records of a notice's ``text``, their deadlines given the years that are left unsaid.

    A deadline whose year is not sure stays without a day.
    """
    setting = Setting(text, title, issued, calendar_of(text))
    return tuple(
        replace(record, deadlines=tuple(_dated(record, setting))) if record.deadlines else record
        for record in records
    )


def year_doubts(records: Sequence[Record]) -> Iterator[Problem]:
    """A problem for each deadline whose year nothing gives, or that was not read to its end."""
    for record in records:
        for due in record.deadlines:
            if why := _why(due, is_task=record.kind == "task"):
                yield Problem(message=why, span=due.span)


def _why(due: Deadline, *, is_task: bool) -> str:
    """What of a deadline is not sure; nothing where all is well."""
    if due.end is not None or due.recurring:
        return _IN_PART if not due.recurring and leaves_words(due.text) else ""
    if due.start is None and any(either_days(fold(due.text))):
        return _EITHER
    if due.start is None and not due.ongoing and names_no_day(due.text):
        return _NO_DAY if says_more_than_a_season(due.text) else ""
    if not is_task and not _is_read(due):
        return _UNREAD
    if (run := after_issue().search(_bare(due.text))) and "工作日" not in run["length"]:
        return _NO_ISSUE
    return _NO_YEAR if leaves_its_year_unsaid(due.text) else ""


def _is_read(due: Deadline) -> bool:
    """Whether the words are those of a time, with a day or without."""
    span = Span(0, len(due.text))
    return due.ongoing or bool(cell_deadline(due.text, span) or column_deadlines(due.text, span))


def leaves_its_year_unsaid(words: str) -> bool:
    """Whether a time names a part of a year and not the year.

    >>> leaves_its_year_unsaid("6月底前"), leaves_its_year_unsaid("2024年6月底前")
    (True, False)
    """
    return yearless().match(_bare(words)) is not None


def _bare(words: str) -> str:
    return fold(squeezed(words))


def _dated(record: Record, setting: Setting) -> Iterator[Deadline]:
    before: Deadline | None = None
    for due in record.deadlines:
        found = _one(due, record, setting, before)
        yield found
        before = found


def _one(due: Deadline, record: Record, setting: Setting, before: Deadline | None) -> Deadline:
    words = _bare(due.text)
    if (run := after_issue().search(words)) and due.end is None:
        days = days_after(setting.issued, run["count"], run["length"]) if setting.issued else None
        return replace(due, end=days.end) if days else due
    if due.end is None and due.start is None and (own := setting.calendar.days(due.text)):
        return replace(due, start=own.start, end=own.end)
    if due.end is not None or due.recurring or not yearless().match(words):
        return due
    in_year = None
    if before is not None and "。" not in setting.text[before.span.end : due.span.start]:
        if before.recurring:
            return replace(due, recurring=True)
        in_year = _in_year_of(before, words)
    in_year = in_year or _in_year_around(words, record, setting)
    return replace(due, start=in_year.start, end=in_year.end) if in_year else due


def _in_year_of(before: Deadline, words: str) -> Deadline | None:
    """The time in the year of the one before it; none where it would go back."""
    known = before.end or before.start
    found = _in_year(words, known.year) if known else None
    return found if known and found and found.end and found.end >= known else None


def _in_year_around(words: str, record: Record, setting: Setting) -> Deadline | None:
    for line in (record.title or "", *reversed(record.headings), setting.title):
        plain = _CITED.sub("", line) if line != setting.title else line
        if _PERIOD.search(plain):
            return None
        years = set(_YEAR.findall(plain))
        if len(years) == 1:
            return _in_year(words, int(years.pop()))
    if setting.issued is None:
        return None
    found = _in_year(words, setting.issued.year)
    past = found is not None and found.end is not None and found.end < setting.issued
    return None if past else found


def _in_year(words: str, year: int) -> Deadline | None:
    """A time without its year, read as if the year stood in front."""
    for named in _NEXT_YEAR:
        if words.startswith(named):
            return _in_year(words.removeprefix(named), year + 1)
    for named in _THIS_YEAR:
        words = words.removeprefix(named)
    if words.startswith(_ALL_YEAR):
        words = ""
    said = f"{year}年{words}".replace("至次年", f"至{year + 1}年")
    return cell_deadline(said, Span(0, len(said)))
