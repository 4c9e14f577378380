"""Conditions on deadlines: 时限写2024年10月31日前的, 2024年底前到期, 今天是…已经过了的, 长期坚持的不算."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from assistant.query import Due, Relation
from corpus.deadlines import times_in
from corpus.model import Deadline, Span

_MONTHS = {
    name: number
    for number, names in enumerate(
        ("january jan", "february feb", "march mar", "april apr", "may", "june jun", "july jul",
         "august aug", "september sept sep", "october oct", "november nov", "december dec"), start=1)
    for name in names.split()
}  # fmt: skip
_MONTH = "|".join(sorted(_MONTHS, key=len, reverse=True))
_ENGLISH = (
    (re.compile(rf"\b(?P<d>\d{{1,2}})(?:st|nd|rd|th)?\s+(?:of\s+)?(?P<m>{_MONTH})\.?，?\s+(?P<y>20\d\d)\b"), "{y}年{m}月{d}日"),
    (re.compile(rf"\b(?P<m>{_MONTH})\.?\s+(?P<d>\d{{1,2}})(?:st|nd|rd|th)?，?\s+(?P<y>20\d\d)\b"), "{y}年{m}月{d}日"),
    (re.compile(r"\b(?P<y>20\d\d)-(?P<m>\d{1,2})-(?P<d>\d{1,2})\b"), "{y}年{m}月{d}日"),
    (re.compile(rf"\bend of (?P<m>{_MONTH})\.?，?\s+(?P<y>20\d\d)\b"), "{y}年{m}月底"),
    (re.compile(rf"\b(?P<m>{_MONTH})\.?，?\s+(?P<y>20\d\d)\b"), "{y}年{m}月"),
    (re.compile(r"\b(?:the\s+)?(?P<q>first|second|third|fourth|1st|2nd|3rd|4th)\s+quarter\s+(?:of\s+)?(?P<y>20\d\d)\b"), "{y}年第{q}季度"),
    (re.compile(r"\bq(?P<q>[1-4])\s+(?:of\s+)?(?P<y>20\d\d)\b"), "{y}年第{q}季度"),
    (re.compile(r"\b(?:the\s+)?(?:end of(?: the year)?|year[- ]end|late)\s+(?P<y>20\d\d)\b"), "{y}年底"),
)  # fmt: skip
_QUARTERS = {
    word: chinese
    for chinese, words in zip(
        "一二三四", ("first 1st 1", "second 2nd 2", "third 3rd 3", "fourth 4th 4")
    )
    for word in words.split()
}

_OVERDUE = re.compile(
    r"已经?过(?:了|期)?|过了(?:时限|期限)?|过期|超期|逾期|到期了|overdue|already passed|has passed|have passed|past (?:its|their|the) deadline|expired"
)
_TODAY = re.compile(
    r"(?:假设|假如|如果|设)?(?:今天|今日|现在|当前)(?:日期)?是?|截至|截止到|到了|as of|suppose today is|assuming today is|today is|if today is"
)
_AFTER = re.compile(r"^\s*(?:之后|以后|后)")
_BY = re.compile(
    r"^\s*(?:要|需要?|应该?|必须|得|就)?(?:完成|办完|做完|建成|到期|搞完|结束|到点|落实|干完)(?!并|时限)"
)
_BEFORE_EN = re.compile(
    r"(?:\bby|\bbefore|no later than|not later than|prior to|up to)\s+(?:the\s+)?$"
)
_AFTER_EN = re.compile(r"(?:\bafter|later than|beyond|since)\s+(?:the\s+)?$")
_SAYS = re.compile(
    r"(?:时限|期限|时间|日期|deadline|due date)[^，。？]{0,8}(?:写|为|是|标|定在|在|填)|写明?|标|“$|\"$"
)
_ONGOING = r"(?:完成?并)?(?:长期坚持|长期|ongoing|long[- ]term)"
_NOT = r"(?:不算|不要|除外|不含|不包括|不计|不列|别算|剔除|去掉|排除|not count|exclud|without)"
_WITHOUT_ONGOING = re.compile(
    rf"{_ONGOING}[”\"」』）]*[^，。；？]{{0,8}}{_NOT}|{_NOT}[^，。；？]{{0,14}}{_ONGOING}|不是{_ONGOING}"
)
_WITH_ONGOING = re.compile(
    rf"{_ONGOING}[”\"」』）]*[^，。；？]{{0,8}}(?:也算|也要|算上|包括|都算|也计)|(?:包括|含|连同){_ONGOING}"
)
_ONLY = re.compile(r"(?:只|仅)(?:写|标|是|注明|有)?|\bonly\b|\bjust\b")
_RECURRING = re.compile(
    r"每年都?(?:要|得)|年年|每年.{0,6}(?:报|做|完成)|周期性|定期|every year|each year|annual(?:ly)?|yearly|recurring"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Dates:
    """What a question asks of deadlines, and which places of it say so.

    ``dated``: ``False`` asks for deadlines that fix no day.
    """

    due: Due | None
    ongoing: bool | None
    dated: bool | None
    recurring: bool
    spans: tuple[Span, ...]


def read_dates(text: str) -> Dates:
    """The condition on deadlines in a folded question; empty where it states none."""
    times = tuple(_times(text))
    ongoing = _ongoing(text)
    due = _due(text, times)
    only = ongoing and due is None and bool(_ONLY.search(text))
    if due and due.relation == "says" and _ONLY.search(text) and ongoing is None:
        ongoing = False
    return Dates(
        due=due,
        ongoing=ongoing,
        dated=False if only else None,
        recurring=bool(_RECURRING.search(text)),
        spans=tuple(time.span for time in times),
    )


def _times(text: str) -> Iterator[Deadline]:
    found = list(times_in(text))
    for pattern, chinese in _ENGLISH:
        for match in pattern.finditer(text):
            span = Span(*match.span())
            if any(span.start < d.span.end and d.span.start < span.end for d in found):
                continue
            written = chinese.format(**{k: _number(k, v) for k, v in match.groupdict().items()})
            for due in times_in(written):
                found.append(
                    Deadline(
                        text=due.text,
                        start=due.start,
                        end=due.end,
                        ongoing=False,
                        recurring=False,
                        span=span,
                    )  # fmt: skip
                )
    yield from sorted(found, key=lambda due: due.span)


def _number(part: str, word: str) -> str:
    return _QUARTERS[word] if part == "q" else str(_MONTHS.get(word, word))


def _due(text: str, times: tuple[Deadline, ...]) -> Due | None:
    if not times:
        return None
    for time in times:
        if _OVERDUE.search(text) and _TODAY.search(text[: time.span.start][-16:]):
            return _condition("overdue", time, end=time.start or time.end)
    time = times[0]
    before, after = text[: time.span.start], text[time.span.end :]
    if _OVERDUE.search(text) and len(times) == 1 and not _SAYS.search(before[-14:]):
        return _condition("overdue", time, end=time.end)
    if len(times) == 2 and re.match(
        r"\s*(?:至|到|-|—|and|to)\s*$", text[time.span.end : times[1].span.start]
    ):
        return Due(relation="within", words=text[time.span.start : times[1].span.end],
                   start=time.start or time.end, end=times[1].end)  # fmt: skip
    if _AFTER.search(after) or _AFTER_EN.search(before):
        return _condition("after", time)
    if _SAYS.search(before[-14:]):
        return _condition("says", time)
    if _BEFORE_EN.search(before) or (time.text.endswith("前") and _BY.search(after)):
        return _condition("by", time)
    return _condition("says", time)


def _condition(relation: Relation, time: Deadline, end: date | None = None) -> Due:
    return Due(relation=relation, words=time.text, start=time.start, end=end or time.end)


def _ongoing(text: str) -> bool | None:
    if _WITHOUT_ONGOING.search(text):
        return False
    if _WITH_ONGOING.search(text):
        return None
    return True if re.search(r"长期坚持|\bongoing\b|long[- ]term", text) else None
