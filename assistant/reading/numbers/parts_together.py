"""Several parts of a notice at once: 第三、第五两大部分, （一）和（六）两块, parts 3 and 5.

All items that stand in them are named.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from assistant.query import ItemNumber
from assistant.reading.numbers.mention import NumberMention
from assistant.reading.numbers.standing import Standing, standing_under
from assistant.reading.words.patterns import pattern
from corpus.model import Kind, Notice, Span
from corpus.text import numeral

_N = r"(?:\d{1,2}|[一二三四五六七八九十]{1,3})"
_PART = r"(?:大?部分|大?板块|大?章|篇章?|大类|大?块|大项)"
_AND = r"\s*(?:、|，|和|与|跟|及|以及|还有|再?加上?|到|至)\s*"
_FEW = r"(?:[这那][两几三四五六]个?|[两几]个?)?"
_NUMBERED = re.compile(
    rf"第{_N}个?{_PART}?(?:{_AND}第?{_N}个?{_PART}?)*?{_AND}第?{_N}个?{_FEW}{_PART}"
)
# 三（一）、三（二）两节; where no noun stands behind them, a word for what is in them does.
_BRACKET = rf"(?:第?{_N}(?:部分)?)?（{_N}）"
_BRACKETS = re.compile(
    rf"{_BRACKET}(?:(?:{_AND})?{_BRACKET})+(?:{_FEW}(?:{_PART}|小?节|标题|方面)|[这那]?两?(?=[里中下]|之下|当中))"
)
_EN = r"(?:\d{1,2}|[一二三四五六七八九十]{1,3})"
_NOUN_EN = "(?:part|chapter|section|block|group)s?"
_ENGLISH = re.compile(
    rf"\b{_NOUN_EN} {_EN}(?:(?:，| ?and| ?&| ?to|-)+ ?(?:{_NOUN_EN} )?{_EN}(?![\d（]))+"
)
_STEP = re.compile(
    rf"(?:第?(?P<chapter>{_N})(?:部分)?)?（(?P<section>{_N})）|(?P<only>\d{{1,2}}|[一二三四五六七八九十]{{1,3}})"
)
_THROUGH = re.compile(r"[^\d一二三四五六七八九十]*(?:到|至|\bto\b|-)[^\d一二三四五六七八九十]*")
_ORDERS: tuple[tuple[Kind, ...], ...] = (("task",), ("measure",), ("requirement",))


class PartsTogether:
    """Finds the items of several parts of the loaded notices."""

    def __init__(self, notices: Sequence[Notice]) -> None:
        """Learn how ``notices`` are divided."""
        self._notices = {notice.id: notice for notice in notices}

    def find(self, text: str, place: str, kinds: Sequence[Kind]) -> Iterator[NumberMention]:
        """The items of the notice ``place`` in the parts that a folded question puts together.

        ``kinds`` are those of the items that it names. Where it asks of each part alone, or
        what the parts are called, none.
        """
        notice = self._notices.get(place)
        if notice is None or pattern("parts_together.toml", "of_each").search(text):
            return
        meant = tuple(kind for kind in kinds if kind != "notice")
        for words in (_NUMBERED, _BRACKETS, _ENGLISH):
            for match in words.finditer(text):
                yield from _items(notice, [meant] if meant else _ORDERS, match)


def _items(
    notice: Notice, orders: Sequence[Sequence[Kind]], match: "re.Match[str]"
) -> Iterator[NumberMention]:
    """The items of the first kind that every one of the parts has."""
    parts = _parts(match[0])
    for order in orders:
        pools = [standing_under(notice, part, order) for part in parts]
        if len(pools) > 1 and all(pools):
            for record in (record for pool in pools for record in pool):
                item = ItemNumber(number=record.number, kinds=(record.kind,), place=notice.id)
                yield NumberMention(item, Span(*match.span()))
            return


def _parts(words: str) -> list[Standing]:
    """The parts that are put together, those between two that 到 joins among them."""
    # 两 of 两大部分 counts the parts, and is none.
    words = re.sub(rf"{_FEW}{_PART}$", "", words)
    steps = list(_STEP.finditer(words))
    found = [_standing(step) for step in steps]
    for one, other in pairwise(steps):
        if one["only"] and other["only"] and _THROUGH.fullmatch(words, one.end(), other.start()):
            first, last = numeral(one["only"]) or 0, numeral(other["only"]) or 0
            found += [Standing(chapter=n) for n in range(first + 1, last)]
    return sorted(set(found), key=lambda part: (part.chapter or 0, part.section or 0))


def _standing(step: "re.Match[str]") -> Standing:
    if step["only"]:
        return Standing(chapter=numeral(step["only"]))
    chapter = numeral(step["chapter"]) if step["chapter"] else None
    return Standing(chapter=chapter, section=numeral(step["section"]))
