"""Numbers that name items of the one place asked about, however they are said.

22 甘肃 国务院部署, 灵台七号措施责任在谁, 甘肃表55、56、57三项, 从53到55: where a place is named, a
number that an item there has names this item, unless it is told to measure or count something
(``loose_numbers.toml``).
"""

import re
from collections.abc import Iterator, Sequence
from functools import cache

from assistant.query import ItemNumber
from assistant.reading.numbers.counters import kinds_counted
from assistant.reading.numbers.mention import NumberMention
from assistant.reading.numbers.runs import Number, numbers_in, through
from assistant.reading.words.english_numbers import ORDINAL, ordinal
from assistant.reading.words.patterns import pattern
from corpus.model import Notice, Span

_ORDINAL = re.compile(rf"\b{ORDINAL}\b")
_TEN = 10
# What may stand behind a number that is no amount, and is not one of a row: 1，2，3….
_ALONE = re.compile(r"（|$|，\s*(?=[\u4e00-\u9fff])")


class LooseNumbers:
    """Finds the numbers that items of the loaded notices have."""

    def __init__(self, notices: Sequence[Notice]) -> None:
        """Learn the numbers of ``notices``."""
        self._held = {
            notice.id: frozenset(int(r.number) for r in notice.records if r.number.isdecimal())
            for notice in notices
        }

    def find(
        self, text: str, place: str, aside: Sequence[Span], *, called: bool
    ) -> Iterator[NumberMention]:
        """The items of ``place`` that a folded question names; not where ``aside`` stands.

        ``called``: only where a word says that it is one's number (第34位, 34号), for items are
        asked for and any other number may be how many there are.
        """
        aside = [*aside, *(Span(*match.span()) for match in _said("enumerator").finditer(text))]
        every = (*_in_english_words(text), *(n for n in numbers_in(text) if _names(text, n)))
        numbers = [n for n in every if not any(n.digits.meets(span) for span in aside)]
        if called:
            numbers = [number for number in numbers if _is_called(text, number)]
        if _said("amount").search(text):
            # 每人60学时，公共法律知识占40: beside an amount a number without a word is one too.
            numbers = [number for number in numbers if number.counter]
        counter = next((number.counter for number in numbers if number.counter), "")
        held = self._held.get(place, frozenset())
        for value, number in _with_ranges(text, [n for n in numbers if held & set(n.values)]):
            kinds = kinds_counted(number.counter or counter)
            item = ItemNumber(number=str(value), kinds=kinds, counted=bool(counter), place=place)
            yield NumberMention(item, number.digits)


def _in_english_words(text: str) -> Iterator[Number]:
    """The fifty-fourth Gansu task; the first of all may be the earliest, told elsewhere."""
    for match in _ORDINAL.finditer(text):
        item = _said("ordinal_item").match(text, match.end()) if ordinal(match[0]) > 1 else None
        if item:
            span = Span(*match.span())
            yield Number((ordinal(match[0]),), item[0].split()[-1], True, span, span)


def _names(text: str, number: Number) -> bool:
    """Whether nothing around a number makes it an amount, a date, or a number of something else."""
    before = text[: number.digits.start]
    if number.called or before.rstrip().endswith("第"):
        return True
    spaced = before.rstrip(" .№#")
    if _ending("lettered").search(before) or _ending("counting").search(spaced):
        return False
    if _said("so_many").match(text, number.digits.end):
        return False
    named = _said("named").match(text, number.digits.end)
    if number.counter and not named and _ending("counting_items").search(spaced):
        return False
    # 一 to 十 are parts of many words: 三项制度, 一般.
    digits = number.digits.of(text).isascii()
    several = len(number.values) > 1
    return digits or several or min(number.values) > _TEN or named is not None


def _is_called(text: str, number: Number) -> bool:
    """第34位, 34号; and 9（甘肃）: alone it is no amount of anything."""
    return number.called or _ALONE.match(text, number.span.end) is not None


def _with_ranges(text: str, numbers: Sequence[Number]) -> Iterator[tuple[int, Number]]:
    """The values with their numbers, and those between two that 到 joins: 53到55."""
    for index, number in enumerate(numbers):
        before = numbers[index - 1] if index else None
        if before and through(text, before, number):
            for value in range(before.values[-1] + 1, number.values[0]):
                yield value, number
        for value in number.values:
            yield value, number


def _said(name: str) -> "re.Pattern[str]":
    return pattern("loose_numbers.toml", name)


@cache
def _ending(name: str) -> "re.Pattern[str]":
    """The words of a list where a text ends with them."""
    return re.compile(rf"(?:{_said(name).pattern})$")
