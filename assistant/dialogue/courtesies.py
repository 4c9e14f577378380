"""Turns that ask nothing: 谢谢, 好的，明白了, ok thanks. The talk goes on behind them."""

import re
from functools import cache

from assistant.dialogue.turn import words_of
from corpus.text import fold

_MARK = r"[\s，。！？；、,.!?;~～]*"


def is_courtesy(question: str) -> bool:
    """Whether a turn thanks, or says that it is understood, and nothing more.

    >>> is_courtesy("好的，谢谢！"), is_courtesy("ok thanks"), is_courtesy("好的，时限呢")
    (True, True, False)
    """
    return _alone().fullmatch(fold(question).lower().strip()) is not None


@cache
def _alone() -> "re.Pattern[str]":
    said = "|".join(words_of("courtesy"))
    return re.compile(rf"{_MARK}(?:(?:{said}){_MARK})+")
