"""A time phrase becomes a :class:`~corpus.model.Deadline`; the notice's own words stay beside it.

The grammar of the phrases stands in ``time_words.py``, what days they cover in ``days.py``.
Words that fix no day by themselves (``6月底前``, ``自印发之日起三个月内``) give a deadline
without one; ``years.py`` then looks for the year around them.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import accumulate

from corpus.chinese_times import chinese_time
from corpus.days import days_of
from corpus.english_brackets import bracketed_times
from corpus.english_times import english_time, english_times, labelled_times, times_by
from corpus.model import Deadline, Span
from corpus.text import Passage, fold
from corpus.time_words import (
    fold_times,
    goes_on,
    sentence_pattern,
    sets_to_work,
    time_pattern,
)

# What a document's own day is said with, and what a day begins: nothing is due then.
_PUBLISHED = re.compile(
    r"起?(?:印发|施行|发布|公布|生效|开始|起(?!草)|以来|(?:[^，。；、]{0,12}(?:印发|公布|发布|出台|通过|施行)的))"
)
_BACKGROUND = re.compile(r"(?:截[至止]到?|早在|有效期[至到]?|[于在]?原定)\s*$")
_TITLE = re.compile(
    r"《[^《》]*(?:《[^《》]*》[^《》]*)*》|〈[^〈〉]*〉|〔[^〔〕]*〕|[（][^（）]*20\d\d—[^（）]*）"
)
# 完成：2025年9月底 at a line's start; 时限： wherever it stands.
_LABELLED = re.compile(
    r"(?:时限|进度要求|完成时间|完成期限|时间节点|时间要求|时间安排|完成日期|办结时间|整改期限|(?P<alone>完成|时间))(?:要求)?"
    r"(?:[】\]]?\s*：\s*|[】\]]\s*|\s{2,}|\u3000)(?P<words>[^；，。（）【】\n]{2,30})"
    r"(?P<lasts>，(?:其余|其他|此后|以后|之后|然后)?(?:工作|任务|措施)?(?=[^，。；（）【】\n]{2,8}(?:[。；）】\s]|$)))?"
)
# 每年春节、国庆假期前 is no day of one year.
_EVERY_YEAR = re.compile(r"每[年逢][^，。；]{0,10}$")
# What is told, not asked for.
# 2020年以前的文件 speaks of the files.
_YEAR_BEFORE = re.compile(r"20\d\d\s*年(?:以前|之前|前)")
_TOLD = re.compile(r"[^。；]{0,40}?(?:了(?!解)|已)")
_LED_IN = re.compile(r"(?:[于在]|其中|力争|争取|确保|计划|预计|拟)$")
_CLOSER = ("month_end", "ten", "year_end", "year_start", "quarter", "half", "before")
_WITHIN_A_YEAR = ("quarter", "half", "year_end")
_IN_A_CLAUSE = re.compile("[^，。；：（）]{0,16}")
_OPENING = "。；，、：）（\n"
_CLOSING = "。；，、）\n"


def cell_deadline(cell: str, span: Span) -> Deadline | None:
    """The deadline that a table's cell states; ``None`` where the cell says anything else.

    >>> due = cell_deadline("2024年5月31日前完成并长期坚持", Span(0, 16))
    >>> due.end.isoformat(), due.ongoing
    ('2024-05-31', True)
    >>> cell_deadline("2024 年 第三季度", Span(0, 11)).start.isoformat()
    '2024-07-01'
    >>> cell_deadline("2024.12", Span(0, 7)).end.isoformat()
    '2024-12-31'
    >>> cell_deadline("省司法厅", Span(0, 4)) is None
    True
    """
    return chinese_time(cell, span) or english_time(cell, span)


def column_deadlines(cell: str, span: Span) -> tuple[Deadline, ...]:
    """What a cell under a head that promises a deadline states; empty where it states none.

    >>> first, second = column_deadlines("2024年6月底前完成方案，2025年底前建成", Span(0, 21))
    >>> str(first.end), str(second.end)
    ('2024-06-30', '2025-12-31')
    """
    if whole := cell_deadline(cell, span):
        return (whole,)
    if english := english_times(cell, span.start):
        return english
    passage, folded = Passage(cell, (span,)), fold_times(cell)
    found = (m for m in sentence_pattern().finditer(folded) if _states_a_time(m, folded))
    return tuple(_deadline(passage, match) for match in found)


def sentence_deadlines(passage: Passage) -> Iterator[Deadline]:
    """The times by or during which a passage's sentences want something done, in order.

    A year alone counts where its clause goes on (``2024年，由省司法厅牵头``, ``2025年建成``) or
    where it is a goal (``到2025年``); one that describes something (``2023年自行梳理形成的清单``)
    or stands in a title does not.
    """
    folded = fold_times(passage.text)
    taken = [match.span() for match in _TITLE.finditer(folded)]
    found = []
    for match in _LABELLED.finditer(folded):
        start, end = match.span("words")
        if match["alone"] and not _opens_a_line(passage, match.start()):
            continue
        if match["lasts"] and (whole := _whole_label(passage, folded, start, match.end())):
            taken.append((start, whole.span.end - whole.span.start + start))
            found.append(whole)
            continue
        due = cell_deadline(passage.text[start:end], passage.locate(start, end))
        if due is None and _opens_a_line(passage, match.start()):
            due = _unread(passage, start, end)
        if due:
            taken.append((start, end))
            found.append(due)
        if match["lasts"]:
            found.extend(_goes_on_after(passage, folded, match.end()))
    before: re.Match[str] | None = None
    for match in sentence_pattern().finditer(folded):
        if _within(match.start(), taken) or not _states_a_time(match, folded):
            continue
        if (
            before
            and match["ongoing"]
            and _IN_A_CLAUSE.fullmatch(folded, before.end(), match.start())
        ):
            found[-1] = _lasting(passage, found[-1], before.start(), match.end())
        else:
            found.append(_deadline(passage, match))
        before = match
    labelled = [*labelled_times(passage), *bracketed_times(passage)]
    found.extend(labelled)
    known = [due.span for due in labelled]
    found.extend(d for d in times_by(passage, folded) if not _in_one(d.span, known))
    yield from sorted(found, key=lambda due: due.span)


def _goes_on_after(passage: Passage, folded: str, start: int) -> Iterator[Deadline]:
    """What a label promises behind its first time, if it is work that goes on.

    完成时限：2026年4月15日前公布计划，其余长期坚持.
    """
    stop = _stop(folded, start)
    due = cell_deadline(passage.text[start:stop], passage.locate(start, stop))
    if due and (due.ongoing or due.recurring):
        yield due


def _whole_label(passage: Passage, folded: str, start: int, after: int) -> Deadline | None:
    """What a label promises as one time: 立行立改，长期坚持."""
    stop = _stop(folded, after)
    return cell_deadline(passage.text[start:stop], passage.locate(start, stop))


def _stop(folded: str, start: int) -> int:
    end = re.compile(r"[。；）】\s]|$").search(folded, start)
    return end.start() if end else len(folded)


def _opens_a_line(passage: Passage, place: int) -> bool:
    """Whether a label stands where a line or a sentence begins, so that a time must follow it."""
    before = passage.text[:place].rstrip("【[（(完成办结整改实施工作建设")
    ends = accumulate(span.end - span.start for span in passage.spans)
    return not before or before[-1] in "。；　 " or len(before) in ends


def _unread(passage: Passage, start: int, end: int) -> Deadline | None:
    """What a label promised for a time, kept as it is written; ``None`` where it holds one."""
    words = passage.text[start:end].strip()
    folded = fold_times(words)
    times = sentence_pattern().finditer(folded)
    if not words or any(_states_a_time(match, folded) for match in times):
        return None
    return Deadline(
        text=words,
        start=None,
        end=None,
        ongoing=False,
        recurring=False,
        span=passage.locate(start, start + len(passage.text[start:end].rstrip())),
    )


def _within(place: int, taken: Sequence[tuple[int, int]]) -> bool:
    return any(low <= place < high for low, high in taken)


def _lasting(passage: Passage, due: Deadline, start: int, end: int) -> Deadline:
    """A time that goes on beyond its day: ``2025年10月底前完成首次检查并长期坚持``."""
    return replace(due, text=passage.text[start:end], ongoing=True, span=passage.locate(start, end))


def _in_one(span: Span, others: Sequence[Span]) -> bool:
    return any(other.holds(span) for other in others)


def _deadline(passage: Passage, match: "re.Match[str]") -> Deadline:
    said = match.groupdict()
    led_in = len(match["by"] or "") if said["goal_year"] else 0
    start, end = match.start() + led_in, match.start() + len(match[0].rstrip())
    # 2025年建成 is a day by which, 2025年，… a time during which.
    alone = re.fullmatch(r"20\d\d\s*年(?:度|全年)?", match[0].rstrip())
    done = alone is not None and not fold(passage.text[end:]).startswith(("，", "："))
    days = days_of(said, as_deadline=done)
    return Deadline(
        text=passage.text[start:end],
        start=days.start,
        end=days.end,
        ongoing=said["ongoing"] is not None,
        recurring=said["recurring"] is not None,
        span=passage.locate(start, end),
    )


def times_in(text: str) -> Iterator[Deadline]:
    """Every point or period of time that a text names, whatever it says of it; places in ``text``.

    >>> [(due.text, str(due.end)) for due in times_in("时限写2024年10月31日前的，或2025年底")]
    [('2024年10月31日前', '2024-10-31'), ('2025年底', '2025-12-31')]
    """
    for match in time_pattern().finditer(fold_times(text)):
        start, end = match.start(), match.start() + len(match[0].rstrip())
        days = days_of(match.groupdict(), as_deadline=False)
        yield Deadline(
            text=text[start:end],
            start=days.start,
            end=days.end,
            ongoing=False,
            recurring=match["recurring"] is not None,
            span=Span(start, end),
        )


def _states_a_time(match: "re.Match[str]", folded: str) -> bool:
    """Whether something is due at a time that a sentence names, and the time is no background."""
    # Pages set times in brackets apart: 宣传动员（ 3月5日 至 3月15日 ）.
    before, rest = folded[: match.start()].rstrip(" "), folded[match.end() :].lstrip(" ")
    said = match.groupdict()
    if _is_background(said, before, rest, match[0]):
        return False
    if any(said[name] for name in ("recurring", "ongoing", "own", "first_year", "count", "feast")):
        return True
    opens = not before or before[-1] in _OPENING
    if said["goal_year"]:
        return opens or not rest.startswith("的")
    if any(said[name] for name in _CLOSER) or (opens and said["own_year_end"]):
        return True
    continues = goes_on().match(rest) is not None and not _TOLD.match(rest)
    led_in = opens or _LED_IN.search(before) is not None
    if said["day"]:
        return continues or not rest or rest[0] in _CLOSING
    part = said["own_quarter"] or said["own_half"]
    month = said["own_month"] and not said["own_day"] and opens
    if ((part or month) and continues) or (said["month"] and _is_a_stage(before, rest)):
        return True
    does = opens and sets_to_work().match(rest) is not None and not _TOLD.match(rest)
    if does and (said["plan"] or said["from_year"]):
        return True
    if said["plan"]:
        return continues and (led_in or match[0][0] in "到至")
    if said["own_months"] or said["from_year"]:
        return (opens and continues) or (before[-1:] in "（：" and rest[:1] == "）")
    return continues and led_in


def _is_background(said: Mapping[str, str | None], before: str, rest: str, whole: str = "") -> bool:
    """Whether a time is one that something came from, or comes again each year."""
    dated = any(said[name] for name in ("before", "own", "count", "recurring"))
    if _BACKGROUND.search(before) or (not dated and _PUBLISHED.match(rest)):
        return True
    is_of_things = said["before"] and rest.startswith("的") and _YEAR_BEFORE.fullmatch(whole)
    if is_of_things:
        return True
    is_holiday = said["own_holiday"] or said["own_quoted"] or said["feast"]
    return bool(is_holiday) and _EVERY_YEAR.search(before) is not None


def _is_a_stage(before: str, rest: str) -> bool:
    """Whether a bracket holds the time and no more: （一）准备阶段（2025年5月）."""
    return before[-1:] == "（" and rest[:1] == "）" and before[-2:-1] != "》"


def unread_times(passage: Passage, known: Sequence[Deadline]) -> Iterator[Span]:
    """Where a passage names a time within a year that none of ``known`` covers.

    Those of documents' titles, and those from which something dates, are none.
    """
    folded = fold_times(passage.text)
    taken = [match.span() for match in _TITLE.finditer(folded)]
    for match in sentence_pattern().finditer(folded):
        said = match.groupdict()
        before, rest = folded[: match.start()], folded[match.end() :]
        said_of_month = said["month"] or said["own_month"]
        is_close = any(said[name] or said[f"own_{name}"] for name in _WITHIN_A_YEAR)
        opens = not before or before[-1] in _OPENING
        if not (is_close or (said_of_month and opens)) or _within(match.start(), taken):
            continue
        place = passage.locate(match.start(), match.end())
        told = _is_background(said, before, rest) or _TOLD.match(rest)
        if not told and not any(due.span.meets(place) for due in known):
            yield place
