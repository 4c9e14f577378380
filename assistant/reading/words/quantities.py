"""Quantities: a number with what it measures or counts, and how often something is done.

A quantity is ``NUMBER MEASURE``, a frequency is a stretch of time with a number of times in it::

    不少于60学时   五十万元   百分之五   30本   three years   5%   every two years   一季度一回

The measures and their spellings stand in ``measures.toml``. Years of dates, numbers of items and
set phrases (两个维护) are no quantities.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction
from functools import cache

from assistant.reading.words.frequencies import frequencies
from assistant.reading.words.lexicon import table
from assistant.reading.words.number_values import (
    EN_NUMBER,
    HAN_DIGITS,
    ZH_NUMBER,
    blanked,
    value_of,
    without_phrases,
)

_SHARE = re.compile(
    rf"(?P<of>百|[{HAN_DIGITS}]+|\d+)分之(?P<n>[{HAN_DIGITS}]+|\d+(?:\.\d+)?)"
    r"|\b(?P<half>一半|(?<!and a )half)(?= of|[，。？的]|$)"
    r"|\ba (?P<third>third|quarter|fifth|tenth) of\b"
)
_PARTS = {"third": 3, "quarter": 4, "fifth": 5, "tenth": 10}
_PERCENT = Fraction(100)
_HAN_RUN = r"[\u4e00-\u9fff]{2,4}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Quantity:
    """``value`` of a measure, in its smallest unit, in these ``words`` from ``start`` on.

    ``one``: the number said is one. ``like``: measures that it is often mixed up with.
    ``listed``: a text may tell it by a list. ``single``: a text speaks of it in one sense only.
    Of what is only counted the measure is ``thing``.
    """

    measure: str
    value: Fraction
    words: str
    start: int
    one: bool = False
    like: tuple[str, ...] = ()
    listed: bool = False
    single: bool = False

    def compares_with(self, other: "Quantity") -> bool:
        """Whether the two measure the same, or what is often taken for it."""
        return self.measure in (other.measure, *other.like)


def quantities(text: str) -> tuple[Quantity, ...]:
    """The quantities of a folded text in lower case, in its order; frequencies are left out.

    >>> [(q.measure, int(q.value)) for q in quantities("不少于六十学时，拨50万元，存三年")]
    [('study hour', 60), ('money', 500000), ('month', 36)]
    >>> [(q.measure, int(q.value)) for q in quantities("5% of the budget, five hundred residents")]
    [('share', 5), ('person', 500)]
    >>> quantities("三年行动计划，2025年底前，任务3，两个维护")
    ()
    """
    text = blanked(text, (often.words for often in frequencies(text)))
    text = without_phrases(text)
    shares = tuple(_shares(text))
    text = blanked(text, (share.words for share in shares))
    found = [*shares, *_measured(text)]
    text = blanked(text, (quantity.words for quantity in found))
    return tuple(sorted((*found, *_things(text)), key=lambda quantity: quantity.start))


def numbers(text: str) -> frozenset[Fraction]:
    """Every number that a folded Chinese text has, whatever it counts."""
    plain = without_phrases(text)
    found = (value_of(match[0]) for match in re.finditer(ZH_NUMBER, plain))
    return frozenset(value for value in found if value is not None)


def _shares(text: str) -> Iterator[Quantity]:
    for match in _SHARE.finditer(text):
        if match["n"]:
            whole = 100 if match["of"] == "百" else value_of(match["of"])
            part = value_of(match["n"])
            value = part / whole if part is not None and whole else None
        else:
            value = Fraction(1, _PARTS.get(match["third"] or "", 2))
        if value is not None:
            yield Quantity(
                measure="share", value=value * _PERCENT, words=match[0], start=match.start()
            )


def _measured(text: str) -> Iterator[Quantity]:
    units = table("measures.toml")["unit"]
    for language, number in (("zh", ZH_NUMBER), ("en", EN_NUMBER)):
        for match in _unit_pattern(language, number).finditer(text):
            unit = next(u for n, u in enumerate(units) if match[f"u{n}"] is not None)
            value = value_of(match["n"])
            if value is None:
                continue
            ten = 10 if "成" in match[0] else 1
            yield Quantity(
                measure=unit["measure"],
                value=value * unit.get("size", 1) * ten,
                words=match[0].strip(),
                start=match.start(),
                like=tuple(unit.get("like", ())),
                listed=unit.get("listed", False),
                single=unit.get("single", False),
                one=value == 1,
            )


@cache
def _unit_pattern(language: str, number: str) -> "re.Pattern[str]":
    units = table("measures.toml")["unit"]
    ways = "|".join(
        rf"(?P<u{n}>{'|'.join(unit[language]) or '(?!)'})" for n, unit in enumerate(units)
    )
    if language == "zh":
        return re.compile(rf"(?<![\d.第几])(?P<n>{number})[多余来]?\s*(?:{ways})")
    return re.compile(rf"(?<![\d.a-z-])(?P<n>{number})[- ]?(?:{ways})(?![a-z])")


def _things(text: str) -> Iterator[Quantity]:
    """What is counted without a measure: 五个中心, five enforcement centres."""
    for match in _thing_patterns()[0].finditer(text):
        if not any(word in match["noun"] for word in _own_nouns()):
            yield from _thing(match["n"], match[0], match.start())
    for match in _thing_patterns()[1].finditer(text):
        if match["noun"] not in _no_things_en():
            yield from _thing(match["n"], match[0], match.start())


def _thing(number: str, words: str, start: int) -> Iterator[Quantity]:
    value = value_of(number)
    if value is not None and value > 1:
        yield Quantity(measure="thing", value=value, words=words, start=start)


@cache
def _thing_patterns() -> tuple["re.Pattern[str]", "re.Pattern[str]"]:
    counters = "|".join(table("measures.toml")["counters"]["zh"])
    zh = rf"(?<![\d.第几])(?P<n>{ZH_NUMBER})[多余来]?\s*(?:{counters})(?P<noun>{_HAN_RUN})"
    word = rf"(?!(?:{'|'.join(table('asked_things.toml')['stops_en'])}|between)\b)[a-z-]+ "
    joined = rf"(?:{word}(?:and )?){{0,4}}?"
    en = rf"(?<![\d.a-z/-])(?P<n>{EN_NUMBER}) {joined}(?P<noun>[a-z-]{{2,}}[a-rt-z]s)\b"
    return re.compile(zh), re.compile(en)


@cache
def _own_nouns() -> tuple[str, ...]:
    general = table("asked_things.toml")
    return (*table("measures.toml")["counters"]["own"], *general["general"], *general["listed"])


@cache
def _no_things_en() -> frozenset[str]:
    verbs = table("measures.toml")["counters"]["verbs_en"]
    return frozenset((*table("asked_things.toml")["general_en"], *verbs))


def is_bounded(quantity: Quantity, text: str) -> bool:
    """Whether a one is a number and no article (至少一次), or it is more than one."""
    if not quantity.one or quantity.words[0].isdigit():
        return True
    bounds = table("measures.toml")["none"]["bounds"]
    return re.search(bounds, text[: quantity.start]) is not None


def tells_own_case(quantity: Quantity, text: str) -> bool:
    """Whether whoever asks says it of himself: 我们有三个科室."""
    clause = re.split("[，。；？]", text[: quantity.start])[-1]
    return any(re.search(p, clause) for p in table("measures.toml")["none"]["own_case"])
