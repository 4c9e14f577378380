"""Numbers as a question writes them, one or several in a row: 27, 廿七, 27和28, 53到55, 六七八.

What stands around a number calls it an item's, or makes it an amount; ``numbers.toml`` has the
words.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from itertools import pairwise

from assistant.reading.words.patterns import pattern
from corpus.model import Span
from corpus.text import numeral

HAN = "零〇一二三四五六七八九十百两廿卅壹贰叁肆伍陆柒捌玖拾"
_NUMBER = re.compile(rf"(?<!\d)(?<!\d\.)\d{{1,3}}(?!\d|\.\d)|[{HAN}]{{1,5}}")
_IN_ORDER = "一二三四五六七八九"
# The longest stretch that 到 joins.
_LONGEST = 60


@dataclass(frozen=True, slots=True)
class Number:
    """A number with the words that count it.

    ``values``: several where Chinese digits stand in a row (六七八条 are three).
    ``counter``: 任务, 号, 条, task; empty where no word counts it.
    ``called``: whether the words around it say that it is an item's: 任务27, 第27项, 27号任务.
    ``span``: where it stands, with those words; ``digits``: the number alone.
    """

    values: tuple[int, ...]
    counter: str
    called: bool
    digits: Span
    span: Span


@dataclass(frozen=True, slots=True)
class Run:
    """Numbers that 和, 到 or the like join, and all the values that they name."""

    numbers: tuple[Number, ...]
    values: tuple[int, ...]

    @property
    def span(self) -> Span:
        """From the first number to the last, with the words that count them."""
        return Span(self.numbers[0].span.start, self.numbers[-1].span.end)

    @property
    def counter(self) -> str:
        """The first word that counts one of them."""
        return next((number.counter for number in self.numbers if number.counter), "")

    @property
    def called(self) -> bool:
        """Whether one of them is called an item's number."""
        return any(number.called for number in self.numbers)

    def digits_only(self, text: str) -> bool:
        """Whether all of them are written in digits."""
        return all(number.digits.of(text).isascii() for number in self.numbers)


def runs(text: str) -> Iterator[Run]:
    """The runs of numbers of a folded question, amounts and dates left out, in their order.

    >>> [run.values for run in runs("任务27和28，第三十到32项，2024年")]
    [(27, 28), (30, 31, 32)]
    """
    run: list[Number] = []
    for number in numbers_in(text):
        if run and not _joint(text, run[-1], number):
            yield from _run(text, run)
            run = []
        run.append(number)
    if run:
        yield from _run(text, run)


def said(name: str) -> "re.Pattern[str]":
    """The words that ``numbers.toml`` lists under a name."""
    return pattern("numbers.toml", name)


def through(text: str, one: Number, other: Number) -> bool:
    """Whether all from the one number to the other are meant: 53到55."""
    stretch = other.values[0] - one.values[-1] < _LONGEST
    return stretch and said("through").fullmatch(text, one.span.end, other.span.start) is not None


def in_a_row(written: str) -> tuple[int, ...]:
    """Chinese digits that each name an item: 六七八条 are three.

    >>> in_a_row("六七八"), in_a_row("三七"), in_a_row("十二")
    ((6, 7, 8), (), ())
    """
    start = _IN_ORDER.index(written[0]) + 1 if len(written) > 1 and written in _IN_ORDER else 0
    return tuple(range(start, start + len(written))) if start else ()


def numbers_in(text: str) -> Iterator[Number]:
    """The numbers of a folded question, amounts and dates left out, in their order.

    >>> [(number.values, number.counter) for number in numbers_in("六七八条和30日")]
    [((6, 7, 8), '条')]
    """
    for match in _NUMBER.finditer(text):
        before = _word_before().search(text, 0, match.start())
        ordinal = said("ordinal").search(text, 0, match.start())
        if before and _is_of(before["counter"], text, match):
            yield _number(text, match, before["counter"], before.start(), called=True)
        elif ordinal and not said("no_ordinal").match(text, match.end()):
            yield _number(text, match, "", ordinal.start(), called=_is_ordinal(text, match))
        elif not before and not ordinal and not said("measured").match(text, match.end()):
            yield _number(text, match, "", match.start(), called=_names_itself(text, match))


def _is_of(counter: str, text: str, match: "re.Match[str]") -> bool:
    """任务27, measure 8; not 任务三个, section 七."""
    digits = match[0].isascii()
    other = said("no_item" if digits else "no_item_in_words").match(text, match.end())
    return not other and (digits or not counter.isascii())


def _is_ordinal(text: str, match: "re.Match[str]") -> bool:
    """第27, 第二十七项; not 第三方."""
    counted = match[0].isascii() or said("counter").match(text, match.end())
    return bool(counted) or said("ordinal_alone").match(text, match.end()) is not None


def _names_itself(text: str, match: "re.Match[str]") -> bool:
    """27号任务, and 27号 where no month stands before it; in words 二十七号 may be a day."""
    name = "called_by" if match[0].isascii() else "called_in_words_by"
    other = said("never_called").search(text, 0, match.start())
    return not other and said(name).match(text, match.end()) is not None


def _number(text: str, match: "re.Match[str]", counter: str, start: int, *, called: bool) -> Number:
    behind = said("counter").match(text, match.end())
    # 重点任务第18条: what stands behind an ordinal counts it.
    ordinal = said("ordinal").search(text, 0, match.start())
    if behind and (ordinal or not counter):
        counter = behind[0].strip()
    several = counter or said("of_several").match(text, match.end())
    values = (in_a_row(match[0]) if several else ()) or (numeral(match[0]) or 0,)
    end = behind.end() if behind else match.end()
    return Number(values, counter, called, Span(*match.span()), Span(start, end))


@cache
def _word_before() -> "re.Pattern[str]":
    counter, filler = said("counter_before").pattern, said("filler").pattern
    return re.compile(rf"(?P<counter>{counter})\s*(?:{filler})?\s*$")


def _joint(text: str, one: Number, other: Number) -> bool:
    between = text[one.span.end : other.span.start]
    if said("joint").fullmatch(between):
        return True
    digits = one.digits.of(text) + other.digits.of(text)
    return digits.isascii() and said("loosely_joint").fullmatch(between) is not None


def _run(text: str, numbers: list[Number]) -> Iterator[Run]:
    """The run; none where nobody can be sure of it: 任务2 7 may be 27."""
    if len(numbers) > 1 and _is_unsure(text, numbers[0], numbers[1:]):
        return
    values = list(numbers[0].values)
    for one, other in pairwise(numbers):
        first, last = one.values[-1], other.values[0]
        values += range(first + 1, last) if through(text, one, other) else ()
        values += other.values
    yield Run(tuple(numbers), tuple(values))


def _is_unsure(text: str, first: Number, others: list[Number]) -> bool:
    """Two numbers of which one has a single digit, with nothing but a blank between them."""
    blank = not text[first.span.end : others[0].span.start].strip()
    short = min(len(first.digits.of(text)), len(others[0].digits.of(text))) == 1
    return blank and short and len(others) == 1
