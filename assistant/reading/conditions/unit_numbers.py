"""How many units an item is to have, in which column: 三家以上牵头的, 责任单位不足三家的.

The words stand in ``conditions.toml``.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from assistant.reading.words.english_numbers import WORDS as NUMBER_WORDS
from assistant.reading.words.patterns import expanded, pattern
from corpus.model import Role, Span
from corpus.text import numeral

# A question, and a copy of it in which each unit is but a unit.
Texts = tuple[str, str]

_WORDS = {word: number for number, word in enumerate(NUMBER_WORDS[:10])} | {
    "俩": 2,
    "双": 2,
    "仨": 3,
}
_UNLIKE_EXACTLY = ("at_least", "more_than", "not_alone")
_IN_COLUMN = ("column_number", "sharers_number")
_LEAD = re.compile(expanded("{lead}"))


@dataclass(frozen=True, slots=True)
class UnitNumbers:
    """At least and at most so many units in the column of a role, and where that is said."""

    least: int
    most: int | None
    role: Role = "lead"
    spans: tuple[Span, ...] = ()


def unit_numbers(texts: Texts) -> UnitNumbers:
    """How many units a question asks for; 0 and ``None`` where it leaves it open.

    >>> unit_numbers(("责任单位不足三家的", "")).most, unit_numbers(("三家牵头的", "")).least
    (2, 3)
    """
    in_column = _in_column(texts[0])
    if in_column:
        return in_column
    exact = _exact_units(texts)
    return UnitNumbers(exact or _least_units(texts), exact, spans=tuple(_counted_spans(texts)))


def _in_column(text: str) -> UnitNumbers | None:
    """What is said of a column beside its name; of lead units only that they are few."""
    for match in (m for name in _IN_COLUMN for m in _said(name).finditer(text)):
        number = _WORDS.get(match["many"]) or numeral(match["many"]) or 0
        least, most = _limits(number, match["how"] or "", match["beyond"] or "")
        led = _LEAD.match(match["column"]) is not None
        if number and (least == 0 or not led):
            role: Role = "lead" if led else "responsible"
            return UnitNumbers(least, most, role, (Span(*match.span()),))
    return None


def _limits(number: int, how: str, beyond: str) -> tuple[int, int | None]:
    """At least and at most so many: 不足三家 is two at most, 达到三家 three at least."""
    if _said("fewer").search(how):
        return 0, number - 1
    if _said("at_most").search(how) or beyond.endswith(("以下", "更少")):
        return 0, number
    if _said("reaching").search(how) or beyond:
        return number, None
    return (number + 1, None) if _said("exceeding").search(how) else (number, number)


def _exact_units(texts: Texts) -> int | None:
    """How many lead units an item must have, no more and no fewer; ``None`` where unsaid."""
    if found("no_joint", texts):
        # 不是联合牵头的任务: each has one lead unit.
        return 1
    match = found("exactly", texts)
    if match is None or any(found(words, texts) for words in _UNLIKE_EXACTLY):
        return None
    said = next(filter(None, match.groups()), "")
    # 独家牵头的: alone is one.
    return _number_in(match) or (None if all(map(numeral, said)) else 1)


def _number_in(match: "re.Match[str]") -> int:
    """The number that a pattern found, in whatever words; 0 where it is none."""
    said = next(filter(None, match.groups()), "")
    return _WORDS.get(said) or numeral(said) or 0


def _least_units(texts: Texts) -> int:
    """How many lead units an item must have at least; 0 where nothing is said of it."""
    if more := found("more_than", texts):
        return 1 + _number_in(more)
    if match := found("at_least", texts):
        return _number_in(match)
    together = found("not_alone", texts) or found("together", texts)
    # 也没联合牵头: a denial asks for no joint work.
    denied = together and _denial().search(texts[0][: together.start()])
    return 2 if together and not denied and not found("joint_too", texts) else 0


@cache
def _denial() -> "re.Pattern[str]":
    no = r"\b(?:no|without|not|never|any)\s+(?:(?:an?|any|other|the)\s+)?"
    return re.compile(rf"(?:{expanded('{no}')}|{no})$")


def _counted_spans(texts: Texts) -> Iterator[Span]:
    """Five or more lead units: how many they are is no matter of its own."""
    yield from places(("exactly",), texts)
    if _least_units(texts) > 1:
        yield from places(("at_least", "more_than", "not_alone", "together"), texts)


def found(name: str, texts: Texts) -> "re.Match[str] | None":
    """Where a pattern stands, whether it names units or only says that there is one."""
    return next(filter(None, map(_said(name).search, texts)), None)


def places(names: tuple[str, ...], texts: Texts) -> Iterator[Span]:
    """Everywhere that any of these patterns stand."""
    for name in names:
        for text in texts:
            yield from (Span(*match.span()) for match in _said(name).finditer(text))


def _said(name: str) -> "re.Pattern[str]":
    return pattern("conditions.toml", name)
