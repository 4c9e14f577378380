"""A time phrase becomes a :class:`~corpus.model.Deadline`; the notice's own words stay beside it.

What the days are computed from is said by the notices: ``2024年6月前`` is before June
begins (Qinzhou's own table puts 5月31日 for it), ``2024年6月底前`` and ``6月30日前``
include the day, ``2023年底`` is 31 December. Words that fix no day (``6月底前`` without a
year, ``年初``, ``2月30日``) give a deadline without one.
"""

import re
import tomllib
from calendar import monthrange
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache
from pathlib import Path

from corpus.model import Deadline, Span
from corpus.text import Passage, fold, numeral, squeezed

_S = r"\s*"
_BEFORE = rf"{_S}(?:以前|之前|前)"
_TO = rf"{_S}[至到—\-－~～]+{_S}"
# What a document's own day is said with; nothing is due then.
_PUBLISHED = re.compile(r"起?(?:印发|施行|发布|公布|生效)")
_TITLE = re.compile(
    r"《[^《》]*(?:《[^《》]*》[^《》]*)*》|〈[^〈〉]*〉|〔[^〔〕]*〕|[（][^（）]*20\d\d—[^（）]*[）]"
)


def _within_year(name: str, again: str = "年?") -> str:
    """A time within a year; its groups' names begin with ``name``.

    ``again`` is how 年 stands before 底 and 初: as 2024年年底 shows, a year may say it twice.
    """
    month = (
        rf"(?P<{name}month>1[0-2]|0?[1-9]){_S}月{_S}(?:份{_S})?"
        rf"(?:(?P<{name}day>3[01]|[12]\d|0?[1-9]){_S}[日号]"
        rf"|(?P<{name}month_end>底|末)|(?P<{name}ten>[上中下])旬|(?P<{name}month_start>初))?"
    )
    return (
        rf"(?:{month}|(?P<{name}year_end>{again}[底末内])|(?P<{name}year_start>{again}[初中])"
        rf"|第?(?P<{name}quarter>[一二三四1-4]){_S}季度{_S}(?P<{name}quarter_end>末|底)?"
        rf"|(?P<{name}half>[上下])半年)"
    )


def _year(name: str) -> str:
    return rf"(?P<{name}year>20\d\d){_S}年(?:度|全年)?"


_POINT = rf"{_year('')}{_S}(?:{_within_year('')})?(?P<before>{_BEFORE})?"
_RANGE = (
    rf"(?P<first_year>20\d\d)(?:{_S}年)?{_S}(?:{_within_year('first_')}|(?P<bare>1[0-2]|0?[1-9]))?{_TO}"
    rf"(?:(?P<last_year>20\d\d){_S}年{_S})?(?:{_within_year('last_')})?(?:{_BEFORE})?"
)
_MONTHS_OF_A_YEAR = (
    rf"(?P<first_year>20\d\d){_S}年{_S}(?=\d{{1,2}}{_S}月){_within_year('first_')}{_TO}"
    rf"(?:(?P<last_year>20\d\d){_S}年{_S})?{_within_year('last_')}(?:{_BEFORE})?"
)
_YEARLY = rf"每年{_S}(?:度{_S})?{_within_year('yearly_')}(?:{_BEFORE})?"
_EVERY = rf"每(?:季度|季|月|半年){_S}(?:末|底|初|第?[一二三四五]周|\d{{1,2}}{_S}日)(?:{_BEFORE})?"
# A year that only the reader's calendar knows: 次年3月底前, 6月底前, 年底前.
_OWN_YEAR = rf"(?:[今明本当次同翌]年{_S}{_within_year('named_')}|{_within_year('own_', '年')})"
_HIGHER = r"(?:按照?|根据|依据)[^，。；\d]{0,16}(?:部署|安排|要求|进度)(?:要求)?(?:完成|推进|落实)?"


@cache
def _cell_patterns() -> tuple["re.Pattern[str]", ...]:
    words = tomllib.loads((Path(__file__).parent / "deadlines.toml").read_text(encoding="utf-8"))
    done, ongoing, recurring, undated = (
        "|".join(sorted(map(re.escape, words[kind]), key=len, reverse=True))
        for kind in ("done", "ongoing", "recurring", "undated")
    )
    ending = rf"(?P<done>{done})?(?:[，、；]?并?(?P<ongoing>{ongoing}))?"
    return (
        re.compile(rf"{_POINT}{ending}"),
        re.compile(rf"(?:{_RANGE}){ending}"),
        re.compile(rf"(?P<recurring>{_YEARLY}|{_EVERY}|{recurring}){ending}"),
        re.compile(rf"{_OWN_YEAR}(?:{_BEFORE})?{ending}"),
        re.compile(rf"(?:{_HIGHER}|{undated}|(?P<ongoing>{ongoing}))"),
    )


@cache
def _sentence_pattern() -> "re.Pattern[str]":
    own_year = rf"(?<![\d年])(?:{_OWN_YEAR})(?P<own>{_BEFORE})"
    return re.compile(rf"(?P<recurring>{_YEARLY})|{_MONTHS_OF_A_YEAR}|{_POINT}|{own_year}")


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
    folded = fold(squeezed(cell))
    match = next(filter(None, (pattern.fullmatch(folded) for pattern in _cell_patterns())), None)
    if match is None:
        return None
    said = match.groupdict()
    days = _days(said, as_deadline=bool(said.get("done")))
    return Deadline(
        text=cell,
        start=days.start,
        end=days.end,
        ongoing=said.get("ongoing") is not None,
        recurring=said.get("recurring") is not None,
        span=span,
    )


def sentence_deadlines(passage: Passage) -> Iterator[Deadline]:
    """The times by or during which a passage's sentences want something done, in order.

    A year alone counts only where it opens a clause (``2024年，由省司法厅牵头``); a year
    that describes something (``2023年自行梳理形成的清单``) or stands in a title does not.
    """
    folded = fold(passage.text)
    titles = [match.span() for match in _TITLE.finditer(folded)]
    for match in _sentence_pattern().finditer(folded):
        start, end = match.start(), match.start() + len(match[0].rstrip())
        if any(low <= start < high for low, high in titles) or not _states_a_time(match, folded):
            continue
        days = _days(match.groupdict(), as_deadline=False)
        yield Deadline(
            text=passage.text[start:end],
            start=days.start,
            end=days.end,
            ongoing=False,
            recurring=match["recurring"] is not None,
            span=passage.locate(start, end),
        )


def times_in(text: str) -> Iterator[Deadline]:
    """Every point or period of time that a text names, whatever it says of it; places in ``text``.

    >>> [(due.text, str(due.end)) for due in times_in("时限写2024年10月31日前的，或2025年底")]
    [('2024年10月31日前', '2024-10-31'), ('2025年底', '2025-12-31')]
    """
    for match in _sentence_pattern().finditer(fold(text)):
        start, end = match.start(), match.start() + len(match[0].rstrip())
        days = _days(match.groupdict(), as_deadline=False)
        yield Deadline(
            text=text[start:end],
            start=days.start,
            end=days.end,
            ongoing=False,
            recurring=match["recurring"] is not None,
            span=Span(start, end),
        )


def _states_a_time(match: "re.Match[str]", folded: str) -> bool:
    if match["recurring"] or match["own"] or match["first_year"]:
        return True
    closer = ("month_end", "ten", "year_end", "year_start", "quarter", "half", "before", "day")
    if any(match[name] for name in closer):
        return _PUBLISHED.match(folded, match.end()) is None
    opens = match.start() == 0 or folded[match.start() - 1] in "。；，、：）\n"
    return opens and folded[match.end() :].lstrip().startswith("，")


def _days(said: dict[str, str | None], *, as_deadline: bool) -> _Days:
    """First and last day of what the words name; a deadline has no first day."""
    if said.get("first_year"):
        said["first_month"] = said["first_month"] or said.get("bare")
        first = _range(said, "first_", said["first_year"])
        last = _range(said, "last_", said["last_year"] or said["first_year"])
        return _Days(first.start, last.end) if first.start and last.end else _Days()
    if not said.get("year"):
        return _Days()
    days = _range(said, "", said["year"])
    if said["before"] and not _closes(said):
        # 2024年6月前 is before June begins; of 上半年前 nobody can say what it means.
        return _Days(end=days.start - timedelta(days=1) if days.start else None)
    if as_deadline or said["before"] or days.start == days.end or _names_an_end(said):
        return _Days(end=days.end)
    return days


def _closes(said: dict[str, str | None]) -> bool:
    """Whether 前 after these words includes their last day: 6月30日前, 年底前, 季度末前."""
    return bool(said["day"] or said["quarter_end"]) or _names_an_end(said)


def _names_an_end(said: dict[str, str | None]) -> bool:
    return bool(said["month_end"] or said["year_end"] or said["quarter_end"])


def _range(said: dict[str, str | None], name: str, year_digits: str | None) -> _Days:
    """The days that one point in time covers; none where its words fix none."""
    year = int(year_digits or 0)
    month, day, ten = (said[name + part] for part in ("month", "day", "ten"))
    quarter, half = said[name + "quarter"], said[name + "half"]
    if said[name + "month_start"] or said[name + "year_start"] or (half and said.get("before")):
        return _Days()
    if month and day:
        return _one_day(year, int(month), int(day))
    if month:
        first, last = _TENS[ten] if ten else (1, 31)
        end = min(last, monthrange(year, int(month))[1])
        return _Days(date(year, int(month), first), date(year, int(month), end))
    if quarter:
        return _months(year, 3, numeral(quarter) or 1)
    if half:
        return _months(year, 6, 1 if half == "上" else 2)
    return _Days(date(year, 1, 1), date(year, 12, 31))


_TENS = {"上": (1, 10), "中": (11, 20), "下": (21, 31)}


def _one_day(year: int, month: int, day: int) -> _Days:
    """That day; none where the calendar has no such day (2月30日)."""
    if day > monthrange(year, month)[1]:
        return _Days()
    return _Days(date(year, month, day), date(year, month, day))


def _months(year: int, length: int, which: int) -> _Days:
    last = length * which
    end = date(year, last, monthrange(year, last)[1])
    return _Days(date(year, last - length + 1, 1), end)
