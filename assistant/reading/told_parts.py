"""Parts of a notice told by their matter: 科技保障那一块, the part on officers' competence."""

import re
from collections.abc import Collection

from corpus.model import Span
from corpus.text import fold, squeezed
from index.translation import english

_PART = re.compile(
    r"(?P<told>[^，。？；：“”]{2,30}?)(?:这|那)?[一个]?(?:栏|块儿?|部分|板块|大项|组|章)"
    r"(?=[，的下里之中共谁由归都各分省市县]|[有是]?[哪几]|$)"
)
_PART_EN = re.compile(
    r"\b(?:heading|part|section|chapter|block|group)\b(?:[^，。？；]|，(?=\s?the one )){0,50}?"
    r"\b(?:on|about|for|dealing with|covering|headed|titled|called|concerning) "
    r"(?P<told>[^，。？；]+)"
    r"|\bunder (?:the )?[“\"](?P<quoted>[a-z -]+)[”\"]"
)
# So many characters of a title tell it from others.
_LEAST = 4
_HALF = 0.5


def told_part(text: str, titles: Collection[str]) -> tuple[str, Span] | None:
    """The title of the part that a folded question tells, and where; ``None`` for no single one.

    In Chinese the title has the words told, in English the terms of at least half of them.
    """
    if match := _PART_EN.search(text):
        title = _likest(match["told"] or match["quoted"], titles)
        return (title, Span(*match.span())) if title else None
    for match in _PART.finditer(text):
        if found := _holding(match["told"], titles):
            title, words = found
            return title, Span(match.end("told") - words, match.end())
    return None


def _holding(told: str, titles: Collection[str]) -> tuple[str, int] | None:
    """The one title that has the longest end of what is told, and that end's length."""
    for start in range(len(told) - _LEAST + 1):
        words = told[start:]
        holding = {title for title in titles if squeezed(words) in squeezed(fold(title))}
        if len(holding) == 1:
            return holding.pop(), len(words)
        if holding:
            return None
    return None


def _likest(told: str, titles: Collection[str]) -> str | None:
    readings = tuple(english(told))
    scores = {
        title: sum(any(_stem(term) in title for term in reading.terms) for reading in readings)
        for title in titles
    }
    best = max(scores.values(), default=0)
    likest = [title for title, score in scores.items() if score == best]
    return likest[0] if len(likest) == 1 and best > _HALF * len(readings) else None


def _stem(term: str) -> str:
    """数字 of 数字化: a title may name the thing alone."""
    return term.removesuffix("化")
