"""Numbers of items under a heading: 三（二）3, 第二大类（四）第2条, 六（一）1到3; action 4.2.1."""

import re
from collections.abc import Iterator

from assistant.query import ItemNumber
from assistant.reading.numbers.counters import ANY_KIND, kinds_counted
from assistant.reading.numbers.mention import NumberMention
from corpus.model import Kind, Span
from corpus.text import numeral

_PART = r"[一二三四五六七八九十]{1,3}"
_COUNTER = "任务|措施|要求|tasks?|rows?|measures?|requirements?"
_UNDER = r"(?:下面|之下|里面?|中)?的?"
_OWN = rf"第?(?P<own>\d{{1,2}})|第(?P<own_zh>{_PART})(?=[大小]?[项条点个])"
_TO = "到|至|to|-|—|–|~"
_MORE = rf"(?:\s*(?:[、和与及跟]|以及|还有|and|&|{_TO})\s*\d{{1,2}}(?![\d年月日（]))+"
_PATH = re.compile(
    rf"(?:(?P<counter>{_COUNTER})\s*)?"
    rf"第?(?P<chapter>{_PART})(?:部分|大?[类块])?的?[、，]?\s*（(?P<item>{_PART})）\s*"
    rf"(?:(?:{_UNDER})?(?:{_OWN}))?(?!\d)(?P<more>(?<=\d){_MORE})?"
)
_SECTION = re.compile(rf"（(?P<item>{_PART})）\s*第?(?P<own>\d{{1,2}})?(?!\d)")
# Requirements are numbered in Chinese: 要求一.
_REQUIREMENT = re.compile(
    rf"(?:要求|requirement)\s*(?P<number>{_PART})"
    r"(?![零〇百年月周天次级家名位个大小项条点共（并起般下样定致些直切、])"
)
_BETWEEN = re.compile(rf"(?P<through>{_TO})|\d{{1,2}}")
# Plans in English number by points: measure 2.1, action 4.2.1.
_POINTS = re.compile(
    r"\b(?:tasks?|measures?|items?|actions?)\s*"
    r"(?P<points>\d{1,2}(?:\.\d{1,2}){1,3})(?![\d.]*\d)"
)


def find_paths(text: str) -> Iterator[NumberMention]:
    """The items and headings that a folded question names by their whole number.

    >>> [mention.item.number for mention in find_paths("三（二）3和六（一）1到3")]
    ['三（二）3', '六（一）1', '六（一）2', '六（一）3']
    """
    whole: list[Span] = []
    for match in _PATH.finditer(text):
        span = Span(*match.span())
        whole.append(span)
        kinds = kinds_counted(match["counter"]) if match["counter"] else ()
        for own in _own_numbers(match):
            yield _named(f"{match['chapter']}（{match['item']}）{own}", kinds, span)
    for match in _SECTION.finditer(text):
        span = Span(*match.span())
        if not any(span.meets(other) for other in whole):
            yield _named(f"（{match['item']}）{match['own'] or ''}", (), span)
    for match in _REQUIREMENT.finditer(text):
        item = ItemNumber(number=match["number"], kinds=("requirement",))
        yield NumberMention(item, Span(*match.span()))
    for match in _POINTS.finditer(text):
        # What a plan calls action or task, the reader may call measure.
        yield NumberMention(ItemNumber(number=match["points"], kinds=ANY_KIND), Span(*match.span()))


def _named(path: str, kinds: tuple[Kind, ...], span: Span) -> NumberMention:
    return NumberMention(ItemNumber(number=path, kinds=kinds, counted=False), span)


def _own_numbers(match: "re.Match[str]") -> Iterator[str]:
    """The last number of a path, and of 六（一）1到3 those behind it; empty for a heading."""
    first = match["own"] or str(numeral(match["own_zh"] or "") or "")
    yield first
    last, through = int(first or 0), False
    for part in _BETWEEN.finditer(match["more"] or ""):
        if part["through"]:
            through = True
            continue
        value = int(part[0])
        yield from map(str, range(last + 1 if through else value, value + 1))
        last, through = value, False
