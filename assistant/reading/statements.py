"""Statements made to have them confirmed, without a word that asks: 听说任务38要到2025年底.

The words stand in ``statements.toml``.
"""

import re
from collections.abc import Iterator
from functools import cache

from assistant.reading.lexicon import OPENINGS
from assistant.reading.patterns import pattern
from corpus.model import Span

_HAN = re.compile(r"[\u3400-\u9fff]")


def stated(text: str) -> tuple[Span, ...] | None:
    """Where a folded question says that it only repeats or supposes something.

    ``None`` where nothing is stated, or where something is asked besides. The places are the
    words of the frame (听说), which are no matter of the question; a supposition has none.

    >>> [span.of("听说任务38要到2025年底") for span in stated("听说任务38要到2025年底")]
    ['听说']
    >>> stated("听说任务38是谁牵头的") is None
    True
    >>> stated("so the rotation is done by september?"), stated("the tasks of september?")
    ((), None)
    """
    chinese = _HAN.search(text) is not None
    asking = _said("asking").search(text) or _said("asking_en").search(_without_terms(text))
    if asking:
        return None
    frames = tuple(_frames(text))
    supposed = _said("supposed") if chinese else _whole("supposed_en")
    concluded = text.rstrip().endswith(("？", "?")) and _opening("concluded_en").search(text)
    if frames or supposed.search(text) or concluded:
        return frames
    return None


def _frames(text: str) -> Iterator[Span]:
    for match in (*_said("reported").finditer(text), *_whole("reported_en").finditer(text)):
        yield Span(*match.span())


def _without_terms(text: str) -> str:
    """The text without what stands in quotation marks."""
    return re.sub(r"[“\"《][^”\"》]*[”\"》]", " ", text)


def _said(name: str) -> "re.Pattern[str]":
    return pattern("statements.toml", name)


@cache
def _whole(name: str) -> "re.Pattern[str]":
    return re.compile(rf"(?<![a-z0-9])(?:{_said(name).pattern})(?![a-z0-9])")


@cache
def _opening(name: str) -> "re.Pattern[str]":
    return re.compile(rf"{OPENINGS[2]}(?:{_said(name).pattern})")
