"""Numbers of items in short notations: T15, M17, task (27), task: 27, 广东（7）, 任务6-1-2."""

import re
from collections.abc import Iterator, Sequence

from assistant.query import ItemNumber
from assistant.reading.numbers.counters import kinds_counted
from assistant.reading.numbers.mention import NumberMention
from assistant.reading.numbers.runs import said
from corpus.model import Kind, Span
from corpus.text import chinese

_LETTERS: dict[str, Kind] = {"t": "task", "m": "measure"}
_LETTERED = re.compile(r"(?<![a-z0-9.-])(?P<letter>[tm])-?(?P<n>\d{1,3})(?![\d.%a-z-])")
_NOUN = r"(?P<noun>\b(?:tasks?|measures?|items?|rows?|entry|requirements?)|任务|措施|要求|条目)"
_BRACKETED = re.compile(rf"{_NOUN}\s*（(?P<n>\d{{1,3}})）")
_BEHIND_COLON = re.compile(rf"{_NOUN}\s*：\s*(?P<n>\d{{1,3}})(?=\s*(?:[。.，；？！]|$))")
# Behind the place alone; of （1）…（2）… each numbers a part of the question.
_OF_PLACE = re.compile(
    r"\s*(?:notice|plan|draft|方案|计划|通知|意见稿|稿)?\s*（(?P<n>\d{1,3})）(?!\s*[（\d])(?!.*（\d)"
)
_DASHED = re.compile(
    rf"(?:{_NOUN}|清单|编号|序号|\bno\.?|\bnumber)\s*(?:no\.?\s*)?"
    r"(?P<one>\d{1,2})-(?P<two>\d{1,2})-(?P<three>\d{1,2})(?![-\d年月日])"
)


def find_notations(text: str, places: Sequence[Span]) -> Iterator[NumberMention]:
    """The items that a folded question names in short; ``places`` are those that it names.

    >>> [m.item.number for m in find_notations("gansu t15, task （27）", [Span(0, 5)])]
    ['15', '27']
    >>> [m.item.number for m in find_notations("广东（7）谁负责，任务6-1-2", [Span(0, 2)])]
    ['六（一）2', '7']
    """
    if places:
        for match in _LETTERED.finditer(text):
            yield _mention(match, match["n"], (_LETTERS[match["letter"]],))
    for words in (_BRACKETED, _BEHIND_COLON):
        for match in words.finditer(text):
            if not said("measured").match(text, match.end()):
                yield _mention(match, match["n"], kinds_counted(match["noun"]))
    for match in _DASHED.finditer(text):
        path = f"{chinese(int(match['one']))}（{chinese(int(match['two']))}）{match['three']}"
        yield _mention(match, path, kinds_counted(match["noun"] or ""))
    for place in places:
        if behind := _OF_PLACE.match(text, place.end):
            item = ItemNumber(number=behind["n"], kinds=kinds_counted("条"), counted=False)
            yield NumberMention(item, Span(place.end, behind.end()))


def _mention(match: "re.Match[str]", number: str, kinds: tuple[Kind, ...]) -> NumberMention:
    return NumberMention(ItemNumber(number=number, kinds=kinds), Span(*match.span()))
