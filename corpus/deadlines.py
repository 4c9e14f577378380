"""A time phrase becomes a :class:`~corpus.model.Deadline`; the notice's own words stay beside it.

What the days are computed from is said by the notices: ``2024年6月前`` is before June
begins (Qinzhou's own table puts 5月31日 for it), ``2024年6月底前`` and ``6月30日前``
include the day, ``2023年底`` is 31 December.
"""

import re
from calendar import monthrange
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from corpus.model import Deadline, Span
from corpus.text import Passage, fold, numeral

_S = r"\s*"
_YEAR = rf"(?P<year>20\d\d){_S}年"
_MONTH = rf"(?P<month>1[0-2]|0?[1-9]){_S}月"
_DAY = rf"(?P<day>3[01]|[12]\d|0?[1-9]){_S}日"
_BEFORE = rf"{_S}(?P<before>以前|之前|前)?"
_POINT = (
    rf"{_YEAR}{_S}(?:{_MONTH}{_S}(?:{_DAY}|(?P<month_end>底|末))?"
    rf"|(?P<year_end>年?底|年?末|年?内)|(?P<year_start>年?初)"
    rf"|第?(?P<quarter>[一二三四1-4]){_S}季度(?P<quarter_end>末|底)?"
    rf"|(?P<half>[上下])半年)?{_BEFORE}"
)
_YEARLY = (
    rf"每年{_S}(?:{_MONTH.replace('month', 'y_month')}{_S}"
    rf"(?:{_DAY.replace('day', 'y_day')}|底)?|年?[初底末中]|第?[一二三四]季度){_S}(?:以前|之前|前)?"
)
_ONGOING = r"(?:长期|持续)(?:坚持|推进|实施|开展|落实|抓好|组织实施)"
_HIGHER = r"按照?[^，。；\d]{0,12}(?:统一)?(?:部署|安排)(?:要求)?(?:完成)?"

_CELL = re.compile(
    rf"(?:(?:{_POINT}|(?P<yearly>{_YEARLY}))(?P<done>{_S}(?:完成|建成|实现|基本完成|全面完成))?"
    rf"(?:{_S}[，、；]?{_S}并?{_S}(?P<then>{_ONGOING}))?|(?P<ongoing>{_ONGOING})|(?P<higher>{_HIGHER}))"
)
_IN_SENTENCE = re.compile(rf"(?P<yearly>{_YEARLY})|{_POINT}")
_TITLE = re.compile(
    r"《[^《》]*(?:《[^《》]*》[^《》]*)*》|〈[^〈〉]*〉|〔[^〔〕]*〕|[（][^（）]*20\d\d—[^（）]*[）]"
)


@dataclass(frozen=True, slots=True)
class _Days:
    start: date | None = None
    end: date | None = None


def cell_deadline(cell: str, span: Span) -> Deadline | None:
    """The deadline that a table's cell states; ``None`` where the cell says anything else.

    >>> due = cell_deadline("2024年5月31日前完成并长期坚持", Span(0, 16))
    >>> due.end.isoformat(), due.ongoing
    ('2024-05-31', True)
    >>> cell_deadline("2024 年 第三季度", Span(0, 11)).start.isoformat()
    '2024-07-01'
    >>> cell_deadline("省司法厅", Span(0, 4)) is None
    True
    """
    match = _CELL.fullmatch(fold(cell))
    if match is None:
        return None
    days = _days(match, as_deadline=bool(match["done"])) if match["year"] else _Days()
    return Deadline(
        text=cell,
        start=days.start,
        end=days.end,
        ongoing=bool(match["ongoing"] or match["then"]),
        recurring=bool(match["yearly"]),
        span=span,
    )


def sentence_deadlines(passage: Passage) -> Iterator[Deadline]:
    """The times by or during which a passage's sentences want something done, in order.

    A year alone counts only where it opens a clause (``2024年，由省司法厅牵头``); a year
    that describes something (``2023年自行梳理形成的清单``) or stands in a title does not.
    """
    folded = fold(passage.text)
    titles = [match.span() for match in _TITLE.finditer(folded)]
    for match in _IN_SENTENCE.finditer(folded):
        start, end = match.start(), match.start() + len(match[0].rstrip())
        if any(low <= start < high for low, high in titles):
            continue
        if match["yearly"] is None and not _states_a_time(match, folded):
            continue
        days = _Days() if match["yearly"] else _days(match, as_deadline=False)
        yield Deadline(
            text=passage.text[start:end],
            start=days.start,
            end=days.end,
            ongoing=False,
            recurring=match["yearly"] is not None,
            span=passage.locate(start, end),
        )


def times_in(text: str) -> Iterator[Deadline]:
    """Every point or period of time that a text names, whatever it says of it; places in ``text``.

    >>> [(due.text, str(due.end)) for due in times_in("时限写2024年10月31日前的，或2025年底")]
    [('2024年10月31日前', '2024-10-31'), ('2025年底', '2025-12-31')]
    """
    for match in _IN_SENTENCE.finditer(fold(text)):
        start, end = match.start(), match.start() + len(match[0].rstrip())
        days = _Days() if match["yearly"] else _days(match, as_deadline=False)
        yield Deadline(
            text=text[start:end],
            start=days.start,
            end=days.end,
            ongoing=False,
            recurring=match["yearly"] is not None,
            span=Span(start, end),
        )


def _states_a_time(match: "re.Match[str]", folded: str) -> bool:
    named = ("month_end", "year_end", "year_start", "quarter", "half", "before", "day")
    if any(match[name] for name in named):
        return not folded[match.end() :].startswith("印发")
    opens = match.start() == 0 or folded[match.start() - 1] in "。；，、：）\n"
    return opens and folded[match.end() :].lstrip().startswith("，")


def _days(match: "re.Match[str]", *, as_deadline: bool) -> _Days:
    """First and last day of what the point in time names; a deadline has no first day."""
    first, last, bounded = _range(match)
    if match["before"] and not bounded:
        return _Days(end=first - timedelta(days=1))
    if as_deadline or match["before"] or first == last or match["year_end"] or match["month_end"]:
        return _Days(end=last)
    return _Days(start=first, end=last)


def _range(match: "re.Match[str]") -> tuple[date, date, bool]:
    """First day, last day, and whether 前 after it includes the last day (底, 日, 季度, 半年)."""
    year = int(match["year"])
    if match["month"]:
        month = int(match["month"])
        if match["day"]:
            day = date(year, month, min(int(match["day"]), monthrange(year, month)[1]))
            return day, day, True
        end = date(year, month, monthrange(year, month)[1])
        return date(year, month, 1), end, bool(match["month_end"])
    if match["quarter"]:
        return (*_months(year, 3, numeral(match["quarter"]) or 1), bool(match["quarter_end"]))
    if match["half"]:
        return (*_months(year, 6, 1 if match["half"] == "上" else 2), False)
    if match["year_start"]:
        return date(year, 1, 1), date(year, 1, 31), True
    return date(year, 1, 1), date(year, 12, 31), bool(match["year_end"])


def _months(year: int, length: int, which: int) -> tuple[date, date]:
    last = length * which
    return date(year, last - length + 1, 1), date(year, last, monthrange(year, last)[1])
