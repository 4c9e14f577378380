"""How often something is done: a stretch of time, and how many times in it.

The words stand in ``measures.toml``.

    每两年一次   一季度开一回   五年一换   twice a year   every two years   monthly
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction
from functools import cache

from assistant.reading.words.lexicon import table
from assistant.reading.words.number_values import (
    EN_NUMBER,
    ZH_NUMBER,
    value_of,
    without_phrases,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Often:
    """Something is done so many ``times`` in ``period`` months, or days.

    ``times`` is ``None`` where it is left open.
    """

    period: int
    of_days: bool
    times: int | None
    words: str
    start: int

    def fits(self, other: "Often") -> bool:
        """Whether both can be so: 每年 and 每年两次 can."""
        same = (self.period, self.of_days) == (other.period, other.of_days)
        return same and (self.times == other.times or None in (self.times, other.times))


def frequencies(text: str) -> tuple[Often, ...]:
    """How often something is done, by a folded text in lower case.

    >>> [(o.period, o.times) for o in frequencies("一季度开一回，五年一换，每年至少完成一次")]
    [(3, 1), (60, 1), (12, 1)]
    >>> [(o.period, o.times) for o in frequencies("twice a year, every two years, monthly")]
    [(12, 2), (24, None), (1, None)]
    """
    text = without_phrases(text)
    return tuple(sorted((*_often_zh(text), *_often_en(text)), key=lambda often: often.start))


def _often_zh(text: str) -> Iterator[Often]:
    for match in _often_patterns()[0].finditer(text):
        unit = match["of"] or match["of2"]
        period, of_days = _period(unit, "periods", "day_periods")
        stretch = value_of(match["n"] or match["n2"] or "一") or Fraction(1)
        times = match["t"] or match["t2"]
        yield Often(
            period=int(stretch * period),
            of_days=of_days,
            times=int(value_of(times) or 0) if times else None,
            words=match[0],
            start=match.start(),
        )


def _often_en(text: str) -> Iterator[Often]:
    for match in _often_patterns()[1].finditer(text):
        if adverb := match["adverb"]:
            period, of_days = _period(adverb, "adverbs_en", "day_adverbs_en")
            stretch = Fraction(1)
        else:
            unit = match["of"].removesuffix("s")
            period, of_days = _period(unit, "periods_en", "day_periods_en")
            second = match["n"] in ("other", "second")
            stretch = Fraction(2) if second else value_of(match["n"] or "one") or Fraction(1)
        said = match["t"]
        times = {"once": 1, "twice": 2}.get(said or "") or int(value_of(said or "") or 0) or None
        yield Often(
            period=int(stretch * period), of_days=of_days, times=times, words=match[0],
            start=match.start(),
        )  # fmt: skip


def _period(unit: str, months: str, days: str) -> tuple[int, bool]:
    """How many months or days a word for a stretch of time has, and whether it is days."""
    entry = table("measures.toml")["often"]
    return (entry[days][unit], True) if unit in entry[days] else (entry[months][unit], False)


@cache
def _often_patterns() -> tuple["re.Pattern[str]", "re.Pattern[str]"]:
    entry = table("measures.toml")["often"]
    zh = "|".join(sorted((*entry["periods"], *entry["day_periods"]), key=len, reverse=True))
    en = "|".join((*entry["periods_en"], *entry["day_periods_en"]))
    adverbs = "|".join((*entry["adverbs_en"], *entry["day_adverbs_en"]))
    again = rf"(?![\u4e00-\u9fff]*{ZH_NUMBER}[次回遍趟轮场])"
    done = rf"{ZH_NUMBER})(?:[次回遍趟场]|轮(?!训)|{entry['verbs']}{again})"
    each = rf"每(?P<n>{ZH_NUMBER})?\s*个?(?P<of>{zh})(?:[^，。；？]{{0,8}}?(?P<t>{done})?"
    within = (
        rf"(?<![近上下第每\d])(?P<n2>{ZH_NUMBER})\s*(?P<of2>{zh})(?!内|以内|之内|后|前)"
        rf"[^，。；？]{{0,8}}?(?P<t2>{done}"
    )
    once = rf"(?:(?P<t>once|twice|{EN_NUMBER}(?= times)) (?:times )?(?:in )?)?"
    # A year is one in "three times a year"; a month alone (for a month) is a stretch.
    stretch = rf"(?:(?P<n>{EN_NUMBER}|other|second) )?(?P<of>(?:{en})s?)"
    every = rf"\b{once}(?:every|each|per|(?<=[a-z] )(?<!for )(?<!in )(?<!of )an?) {stretch}\b"
    return re.compile(f"{each}|{within}"), re.compile(rf"{every}|\b(?P<adverb>{adverbs})\b")
