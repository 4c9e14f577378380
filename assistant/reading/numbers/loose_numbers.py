"""Numbers that name items of the one place asked about, however they are said.

22 甘肃 国务院部署, 灵台七号措施责任在谁, 甘肃表55、56、57三项, 从53到55: where a place is named, a
number that an item there has names this item, unless it is told to measure or count something
(``loose_numbers.toml``).
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache

from assistant.query import ItemNumber
from assistant.reading.numbers.counters import kinds_counted
from assistant.reading.numbers.mention import NumberMention
from assistant.reading.numbers.runs import in_a_row, said
from assistant.reading.words.english_numbers import ORDINAL, ordinal
from assistant.reading.words.patterns import pattern
from corpus.model import Notice, Span
from corpus.text import numeral

_HAN = "零〇一二三四五六七八九十百千两廿卅"
# No letter stands before it, unless to say that it is one: No. 27.
_NUMBER = re.compile(
    rf"(?:(?<=(?<![a-z])no)|(?<![a-z]))(?<!\d)(?<!\d\.)(?<![{_HAN}])(?:\d{{1,3}}(?![\d.]*\d|-[a-z])|[{_HAN}]+)"
)
_ORDINAL = re.compile(rf"\b{ORDINAL}\b")
_TEN = 10
# What may stand behind a number that is no amount, and is not one of a row: 1，2，3….
_ALONE = re.compile(r"（|$|，\s*(?=[\u4e00-\u9fff])")
_THROUGH = re.compile(r"\s*(?:号|条|项)?\s*起?(?:一?直)?(?:到|至|-|—|–|~|to)\s*第?\s*")


@dataclass(frozen=True, slots=True)
class _Token:
    """A number that stands in a question, with the word that counts it."""

    value: int
    counter: str
    span: Span
    called: bool


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
        held = self._held.get(place, frozenset())
        aside = [*aside, *(Span(*match.span()) for match in _said("enumerator").finditer(text))]
        tokens = [t for t in _tokens(text) if not any(t.span.meets(span) for span in aside)]
        if called:
            tokens = [token for token in tokens if token.called]
        if _said("amount").search(text):
            # 每人60学时，公共法律知识占40: beside an amount a number without a word is one too.
            tokens = [token for token in tokens if token.counter]
        counter = next((token.counter for token in tokens if token.counter), "")
        for token in _with_ranges(text, [token for token in tokens if token.value in held]):
            kinds = kinds_counted(token.counter or counter)
            item = ItemNumber(
                number=str(token.value), kinds=kinds, counted=bool(counter), place=place
            )
            yield NumberMention(item, token.span)


def _tokens(text: str) -> Iterator[_Token]:
    for match in _ORDINAL.finditer(text):
        # The first of all may be the earliest; where it stands tells ItemPlaces.
        item = _said("ordinal_item").match(text, match.end()) if ordinal(match[0]) > 1 else None
        if item:
            counter = item[0].split()[-1]
            yield _Token(ordinal(match[0]), counter, Span(*match.span()), True)
    for match in _NUMBER.finditer(text):
        counts = _said("counter").match(text, match.end())
        counted = counts[0] if counts else ""
        row = in_a_row(match[0]) if counted else ()
        values = row or ((numeral(match[0]) or 0,) if _names(text, match, counted) else ())
        for value in values:
            # 9（甘肃）: alone it is no amount of anything.
            alone = _ALONE.match(text, match.end())
            named = _is_ordinal(text, match) or _said("named").match(text, match.end())
            called = bool(alone or named)
            yield _Token(value, counted, Span(*match.span()), called)


def _names(text: str, match: "re.Match[str]", counted: str) -> bool:
    """Whether nothing around a number makes it an amount, a date, or a number of something else."""
    before, value = text[: match.start()].rstrip(" .№#"), numeral(match[0]) or 0
    if _is_ordinal(text, match):
        return not said("no_ordinal").match(text, match.end())
    if said("measured").match(text, match.end()) or _ending("counting").search(before):
        return False
    named = _said("named").match(text, match.end())
    if counted and not named and _ending("counting_items").search(before):
        return False
    # 一 to 十 are parts of many words: 三项制度, 一般.
    return match[0].isdecimal() or value > _TEN or named is not None


def _is_ordinal(text: str, match: "re.Match[str]") -> bool:
    return text[: match.start()].rstrip().endswith("第")


def _with_ranges(text: str, tokens: Sequence[_Token]) -> Iterator[_Token]:
    """The numbers, and those between two that 到 joins: 53到55."""
    for index, token in enumerate(tokens):
        before = tokens[index - 1] if index else None
        if before and _THROUGH.fullmatch(text[before.span.end : token.span.start]):
            for value in range(before.value + 1, token.value):
                yield replace(token, value=value)
        yield token


def _said(name: str) -> "re.Pattern[str]":
    return pattern("loose_numbers.toml", name)


@cache
def _ending(name: str) -> "re.Pattern[str]":
    """The words of a list where a text ends with them."""
    return re.compile(rf"(?:{_said(name).pattern})$")
