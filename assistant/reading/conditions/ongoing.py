"""What a question asks of work that goes on without end: 长期坚持的, 不含长期坚持的, 也算.

The words stand in ``dates.toml``.
"""

import re
from collections.abc import Iterator
from functools import cache

from assistant.reading.wants.either_way import either_way, either_way_of
from assistant.reading.words.lexicon import table
from assistant.reading.words.patterns import pattern
from corpus.model import Span


def ongoing_spans(text: str) -> Iterator[Span]:
    """Where a folded question speaks of work that goes on."""
    for name in ("ongoing", "not_ongoing", "ongoing_in_column"):
        yield from (Span(*match.span()) for match in pattern("dates.toml", name).finditer(text))
    yield from (Span(*match.span()) for match in _counting_in().finditer(text))
    if and_ongoing(text):
        beside = pattern("dates.toml", "and_ongoing")
        yield from (Span(*match.span()) for match in beside.finditer(text))
    yield from (Span(*match.span()) for match in _leaving_out().finditer(text))


def asks_ongoing(text: str, *, of_day: bool) -> bool | None:
    """Whether ongoing work alone is asked for, or left out; ``None`` where both count.

    ``of_day``: a day is asked for, too.
    """
    if either_way_of(text, "|".join(table("dates.toml")["ongoing"])):
        return None
    text = _without_dated_too(text)
    if _far_left_out().search(text) or _says("not_ongoing", text):
        return False
    left_out = _beside_ongoing("left_out", 14).search(text)
    if (of_day and and_ongoing(text)) or (_says("ongoing_in_column", text) and not left_out):
        return True
    if _left_out_behind().search(text):
        return False
    if counted_in(text):
        return None
    if left_out:
        return False
    return True if _says("ongoing", text) else None


def _without_dated_too(text: str) -> str:
    """The text without what leaves out a date with 长期坚持 behind it, where this alone is meant.

    就写“长期坚持”的，写了某月某日前完成并长期坚持的不要.
    """
    left = pattern("dates.toml", "dated_too_left_out").sub(lambda m: " " * len(m[0]), text)
    return left if _says("ongoing", left) else text


def and_ongoing(text: str) -> bool:
    """By 31 December 2024 and kept up: what also goes on, and not what may go on as well."""
    denied = either_way(text) or _says("not_and_ongoing", text)
    return _says("and_ongoing", text) and not denied


def counted_in(text: str) -> bool:
    """“长期坚持”的也算."""
    return _beside_ongoing("counted_in", 6).search(text) is not None


@cache
def _far_left_out() -> "re.Pattern[str]":
    words = table("dates.toml")
    ongoing, beside = "|".join(words["ongoing"]), "|".join(words["left_out_far"])
    return re.compile(rf"\b(?:{beside})\b(?:\W+[a-z-]+){{0,9}}?\W+(?:{ongoing})")


@cache
def _left_out_behind() -> "re.Pattern[str]":
    """What leaves 长期坚持 out behind it, whatever stands in front: 含长期坚持的不计."""
    words = table("dates.toml")
    ongoing, left = "|".join(words["ongoing"]), "|".join(words["left_out_behind"])
    return re.compile(rf"(?:{ongoing})[”\"』」]*[^，。；？、（）\s]{{0,6}}(?:{left})")


@cache
def _beside_ongoing(name: str, reach: int) -> "re.Pattern[str]":
    """The words of ``name`` close to 长期坚持: behind it, or so many characters before it."""
    words = table("dates.toml")
    ongoing, beside = "|".join(words["ongoing"]), "|".join(words[name])
    said = rf"(?:{ongoing})[”\"』」）]*"
    return re.compile(
        rf"{said}(?:[^，。；？、（）\s]{{0,8}}|(?: [a-z]+){{0,3}} )(?:{beside})"
        rf"|(?:{beside})[^，。；？只仅就光]{{0,{reach}}}{said}"
    )


@cache
def _counting_in() -> "re.Pattern[str]":
    """What counts 长期坚持 in, up to it: 含要长期坚持的, 包括注明“长期坚持”的."""
    words = table("dates.toml")
    ongoing, counts = "|".join(words["ongoing"]), "|".join(words["counts_in"])
    beside = "|".join(words["counted_beside"])
    return re.compile(rf"(?<!不)(?:{counts})(?:{beside})*[“\"「『]?(?={ongoing})")


@cache
def _leaving_out() -> "re.Pattern[str]":
    """What leaves 长期坚持 out, right before it: 不带长期坚持的."""
    words = table("dates.toml")
    ongoing, left = "|".join(words["ongoing"]), "|".join(words["left_out"])
    return re.compile(rf"(?:{left})[“\"「『]?(?={ongoing})")


def _says(name: str, text: str) -> bool:
    return pattern("dates.toml", name).search(text) is not None
