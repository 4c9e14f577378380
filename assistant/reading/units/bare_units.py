"""Units called by no more than their field or place: 人社那边, 财政牵头的.

Such a word is a subject elsewhere, so it counts only where nothing but a unit can stand. The
words around it stand in ``conditions.toml``.
"""

import re
from collections.abc import Iterator, Sequence
from functools import cache

from assistant.reading.words.patterns import expanded, pattern
from corpus.model import Span
from corpus.units import lexicon

_SHORTEST = 2
_OF_A_PLACE = ("办事处", "管委会", "管理委员会")


def stem(name: str, regions: Sequence[str]) -> str:
    """The place that a unit manages, without the region it lies in; empty where it is none.

    >>> stem("甘肃矿区办事处", ["甘肃"]), stem("省司法厅", ["甘肃"])
    ('矿区', '')
    """
    ending = next((e for e in _OF_A_PLACE if name.endswith(e)), None)
    if ending is None:
        return ""
    short = name.removesuffix(ending)
    for region in regions:
        short = short.removeprefix(region)
    return short if len(short) >= _SHORTEST else ""


def field_of(spelling: str) -> str:
    """A field without the words that only say that its office is meant: 人社那边, 住建系统."""
    return pattern("conditions.toml", "side_of").sub("", spelling)


def divisions(text: str, units: Sequence[Span]) -> Iterator[Span]:
    """The parts of units that are named right behind them, for themselves of no account."""
    inner = pattern("conditions.toml", "division_of_unit")
    found = (inner.match(text, unit.end) for unit in units)
    yield from (Span(*match.span()) for match in found if match)


@cache
def bare(stems: tuple[str, ...]) -> "re.Pattern[str]":
    """A field, or one of ``stems``, where a unit leads, takes part or is looked for."""
    words = {*(field for field in lexicon().fields if len(field) >= _SHORTEST), *stems}
    names = "|".join(sorted(map(re.escape, words), key=len, reverse=True))
    more = rf"(?:[、和跟与及](?:{names})(?:[厅局委办院])?)*[）)]?"
    acts = pattern("conditions.toml", "acts_as_unit").pattern
    side, told = pattern("conditions.toml", "side_of").pattern, expanded("{denied}")
    return re.compile(
        rf"(?:{names})(?={more}(?:{acts}))"
        # 甘肃，住建，牵头，编号: a word by itself, and another one.
        rf"|(?:(?<=，)|^)(?:{names})(?=，(?:{acts}))"
        # 我是甘肃矿区的: whoever asks is of a unit, whose place may be blank.
        rf"|(?:(?<=我是)|(?<=们是)|(?<=我在)|(?<=们在)|(?<=[我们][是在]  ))"
        rf"(?:{names})(?=的[，。；])"
        # 住建系统牵头哪些: the offices of a field.
        rf"|(?:{names})(?:{side})(?=[^。？]{{0,12}}?(?:{acts}|合计|一共|共有|各|有哪|有几|有什么))"
        rf"|(?:(?<=有没有)|(?<=[里含]有)|(?<=包括)|(?<=把)|(?<=[、和跟与及]))(?:{names})"
        rf"(?={more}(?:$|[，。？吗]|列[成为在]|{expanded('{pressed}')}*(?:{told})))"
    )
