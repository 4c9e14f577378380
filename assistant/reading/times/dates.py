"""Conditions on deadlines: 时限写2024年10月31日前的, 年底前到期, 今天是…已经过了的, 长期坚持的不算.

The words stand in ``dates.toml``.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from functools import cache
from itertools import pairwise

from assistant.query import Due, Relation
from assistant.reading.conditions.left_out import excluded
from assistant.reading.conditions.ongoing import (
    and_ongoing,
    asks_ongoing,
    counted_in,
    ongoing_spans,
)
from assistant.reading.times.dated import all_undated, asks_dated, dated_spans
from assistant.reading.times.deadline_words import deadline_words, set_above
from assistant.reading.times.english_by import in_english_and_chinese, in_english_by
from assistant.reading.times.relative_dates import (
    as_day,
    bare_years,
    in_relative_time,
    relative_spans,
    year_ends,
)
from assistant.reading.times.stated_today import (
    from_today,
    is_today,
    of_one_period,
    without_today,
)
from assistant.reading.times.time_spans import (
    compares,
    condition,
    from_to,
    is_period,
    said_beside,
    two_ended,
    with_its_day,
)
from assistant.reading.times.yearless import of_told_year, quarters, yearless_times
from assistant.reading.words.patterns import pattern
from corpus.deadlines import times_in
from corpus.english_dates import english_dates
from corpus.model import Deadline, Span

_ENDING = re.compile(r"\s*(?:完成|建成)?\s*[，、]?(?:并且?|而且|且)\s*长期坚持")
_BETWEEN_WORDS = re.compile(r"至|到|—|-")
_BETWEEN = re.compile(r"\s*起?(?:至|到|-|—|and|to)\s*")
_JOINT = re.compile(
    r"[”\"」』]?\s*(?:[和与或、及跟]|以及|还有|或者|and|or|，)\s*(?:in |by )?[“\"「『]?"
)
# 2024年13月 is no year; of 2023年几月几号 the rest is asked for.
_UNKNOWN = r"几[月日号]|哪(?:个?月|一?[天日])"
_KNOWN_YEAR = re.compile(rf"20\d\d\s*年(?:\s*\d{{1,2}}\s*月)?(?=\s*(?:{_UNKNOWN}))")
# 2023年的文件 is a notice.
_OF_A_NOTICE = re.compile(
    r"(?<=年)(?:印发|下发|发布|发|出)?的?(?:这|那)?份?(?:文件|通知|文(?![明化书件])|稿子)"
)
_OTHER_MONTH = re.compile(rf"\s*(?:\d{{1,2}}\s*月|{_UNKNOWN})")
# 到2024年底应完成的
_UP_TO = re.compile(r"(?:到|截至|截止到|截止)$")
# So far before or behind a time stands what relates it to a deadline.
_NEAR = 16


@dataclass(frozen=True, slots=True, kw_only=True)
class Dates:
    """What a question asks of deadlines, and which places of it say so.

    ``or_due``: other times that will do as well as ``due``;
    ``dated``: ``False`` asks for deadlines that fix no day; ``words``: those that say just this;
    ``compared``: deadlines are compared with a time (比6月底更晚), and nothing else is.
    """

    due: Due | None
    or_due: tuple[Due, ...]
    ongoing: bool | None
    dated: bool | None
    recurring: bool
    words: str | None
    compared: bool
    spans: tuple[Span, ...]


def read_dates(text: str, today: date) -> Dates:
    """The condition on deadlines in a folded question; empty where it states none."""
    times, today = without_today(text, tuple(_times(text)), today)
    times = of_told_year(times)
    due = _said_due(text, times, today)
    others = _others(text, due, times)
    due = replace(due, relation="says") if due and others else due
    ongoing = asks_ongoing(text, of_day=due is not None)
    # 只数时限栏写这天的: the day alone is meant, and not that work ends with it.
    only = _says("only", _pattern("this_day").sub(" ", text) if due else text)
    if due and due.relation == "says" and only and ongoing is None and not counted_in(text):
        ongoing = False
    ongoing = None if all_undated(text) else ongoing
    if due and ongoing and not (_says("ongoing_only", text) or and_ongoing(text)):
        # 6月30日到期的，注明“并长期坚持”的别漏: beside a day it is counted in, if not left out.
        ongoing = None
    if any(time.ongoing for time in times):
        # Both 2023年底 and 2023年完成并长期坚持: either will do.
        ongoing = None if any(other.words != due.words for other in others if due) else True
    if due and due.relation == "after" and _says("goes_on", text):
        due, ongoing = None, True
    above = set_above(text)
    return Dates(
        due=due,
        or_due=others,
        ongoing=ongoing,
        dated=False
        if ongoing and due is None and only
        else asks_dated(text, day_asked=due is not None),
        recurring=_says("recurring", text),
        words=deadline_words(text),
        compared=compares(text, times),
        spans=(
            *(time.span for time in times),
            *said_beside(text, times),
            *(ongoing_spans(text) if due or ongoing is not None else ()),
            *((above,) if above else ()),
            *(Span(*match.span()) for match in _pattern("done_as_ordered").finditer(text)),
            *(relative_spans(text) if due and not times else ()),
            *(Span(*match.span()) for match in _pattern("this_day").finditer(text) if due),
            *(_state_spans(due.relation, text) if due else ()),
            *(dated_spans(text) if due is None else ()),
            *(Span(*m.span()) for m in _pattern("only").finditer(text) if ongoing is not None),
            *(Span(*match.span()) for match in _KNOWN_YEAR.finditer(text)),
        ),
    )


def _state_spans(relation: Relation, text: str) -> Iterator[Span]:
    """Where a question says that deadlines have passed, or have not: 还没到期."""
    for state in ("overdue", "not_yet"):
        if relation in (state, "within"):
            yield from (Span(*match.span()) for match in _pattern(state).finditer(text))


@cache
def _pattern(name: str, *, at_start: bool = False, at_end: bool = False) -> "re.Pattern[str]":
    words = pattern("dates.toml", name).pattern
    start = r"^\s*" if at_start else ""
    return re.compile(rf"{start}(?:{words})" + (r"\s+(?:the\s+)?$" if at_end else ""))


def _says(name: str, text: str) -> bool:
    return _pattern(name).search(text) is not None


def _times(text: str) -> Iterator[Deadline]:
    left_out = tuple(excluded(text))
    found = [
        due
        for due in (*times_in(text), *quarters(text), *year_ends(text))
        if not any(span.holds(due.span) for span in left_out)
        and not _OTHER_MONTH.match(text, due.span.end)
        and not _OF_A_NOTICE.match(text, due.span.end)
        and not text[: due.span.start].endswith(("哪", "几"))
    ]
    for time in yearless_times(text):
        meant = [d for d in found if _meet(time.span, d.span)]
        if not any(d.end for d in meant):
            found = [*(d for d in found if d not in meant), time]
    for chinese, span in (*english_dates(text), *bare_years(text)):
        if not any(_meet(span, due.span) for due in found):
            found.extend(replace(due, span=span) for due in times_in(chinese))
    for due in sorted(found, key=lambda due: due.span):
        yield _with_ending(text, due)


def _meet(one: Span, other: Span) -> bool:
    return one.start < other.end and other.start < one.end


def _with_ending(text: str, due: Deadline) -> Deadline:
    """2024年完成并长期坚持 is one deadline's words: what goes on is no other condition."""
    ending = _ENDING.match(text, due.span.end)
    if ending is None:
        return due
    span = Span(due.span.start, ending.end())
    return replace(due, text=span.of(text), start=None, ongoing=True, span=span)


def _said_due(text: str, times: tuple[Deadline, ...], today: date) -> Due | None:
    """The condition of a day, with what is said of it beside."""
    due = _due(text, times) or _by_today(text, today) or in_relative_time(text, today)
    due = from_today(text, due, today)
    if due and due.relation == "says" and not due.ongoing and counted_in(text):
        # 2025年底到期、长期坚持的也算: so is what is due that day and goes on.
        due = replace(due, with_ongoing=True)
    if due and due.relation == "by" and _says("this_day", text):
        due = replace(due, relation="says")
    return due


def _due(text: str, times: tuple[Deadline, ...]) -> Due | None:
    if not times:
        return None
    relation = "not_yet" if _says("not_yet", text) else _passed(text)
    for time in times if relation else ():
        if relation and is_today(text, time):
            return of_one_period(times, time, condition(relation, time, end=as_day(time)))
    if len(times) == 2 and _BETWEEN.fullmatch(text[times[0].span.end : times[1].span.start]):
        return from_to(text, *times)
    if len(times) == 2 and (both := two_ended(text, times, *_each_related(text, *times))):
        return both
    if len(times) == 2 and in_english_and_chinese(text, *times):
        # The end of 2023 (2023年底): the notice's own words count.
        return _related(text, times[1])
    for time in times[1:]:
        if _pattern("written_in_column").search(text[: time.span.start]):
            # 2024年底前完成的，只算时限栏写“2024年底”的: what the column says counts.
            return _related(text, time)
    # Of a day and a deadline's whole words (… (2024年12月31日前完成并长期坚持)) the words count.
    return _related(text, next((time for time in times if time.ongoing), times[0]))


def _each_related(text: str, first: Deadline, last: Deadline) -> tuple[Due, Due]:
    """Two times as conditions of their own: none by what stands beside the other one."""
    behind = text[first.span.end :]
    own = Span(last.span.start - first.span.end, last.span.end - first.span.end)
    return _related(text[: last.span.start], first), _related(behind, replace(last, span=own))


def _others(text: str, due: Due | None, times: tuple[Deadline, ...]) -> tuple[Due, ...]:
    """Other times that will do: 时限是2023年和2024年的. Each is what a deadline says."""
    if due is None or due.relation not in ("says", "by", "during"):
        return ()
    joined = dict.fromkeys(
        time
        for pair in pairwise(times)
        if _JOINT.fullmatch(text[pair[0].span.end : pair[1].span.start])
        for time in pair
    )
    said = [time for time in joined if time.text == due.words]
    return tuple(condition("says", time) for time in joined if said and time not in said)


def _by_today(text: str, today: date) -> Due | None:
    """已经过期的有哪些 without a day: as of today."""
    relation = "not_yet" if _says("not_yet", text) else _passed(text)
    if relation is None:
        return None
    return Due(relation=relation, words=today.isoformat(), start=None, end=today)


def _related(text: str, time: Deadline) -> Due:
    """How one time is related to the deadline: by the words before it and behind it."""
    before, behind = text[: time.span.start], text[time.span.end :]
    if own := with_its_day(time, behind):
        return own
    if time.text.endswith(("年内", "年以内")) and time.end:
        return condition("within", replace(time, start=date(time.end.year, 1, 1)))
    if time.start and time.end and _BETWEEN_WORDS.search(time.text):
        return condition("within", time)
    until = _says("until", behind) and not _says("only", text)
    if until or _says("by_or_before", text):
        return condition("within", replace(time, start=date.min))
    relation = _told(text, before[-_NEAR:], behind)
    if relation and not (relation == "says" and is_period(time) and before.endswith("在")):
        # 时限在2024年下半年的: whatever is due then, in whatever words.
        return condition(relation, time)
    if _says("from_then_on", behind):
        return condition("not_yet", time, end=time.start or time.end)
    upto = _UP_TO.search(before) and _pattern("by", at_start=True).search(behind)
    if upto or time.text.endswith("前") or _pattern("english_by", at_end=True).search(before):
        time = in_english_by(time, before, behind)
        # By the end of 2024 is 2024年底前, which says more than 2024年底.
        return condition("by", replace(time, text=f"{time.text.removesuffix('前')}前"))
    return condition("during" if is_period(time) else "says", time)


def _told(text: str, before: str, behind: str) -> Relation | None:
    """How the words around a time relate it to the deadline; ``None`` where none does."""
    after = _pattern("after", at_start=True).search(behind)
    after = after or _pattern("english_after", at_end=True).search(before)
    earlier = _pattern("earlier", at_start=True).search(behind)
    if earlier or _pattern("before").search(before):
        return "before"
    if after or _pattern("later").search(before):
        return "after"
    return "says" if _pattern("says").search(before) else _passed(text)


def _passed(text: str) -> Relation | None:
    """Whether deadlines that have passed are asked for, or those that have not."""
    return "overdue" if _says("overdue", text) else "not_yet" if _says("not_yet", text) else None
