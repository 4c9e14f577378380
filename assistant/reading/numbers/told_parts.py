"""Parts of a notice told by their matter: 科技保障那一块, the part on officers' competence."""

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from functools import cache

from assistant.reading.words.patterns import pattern
from corpus.model import Span
from corpus.text import fold, squeezed
from index.translation import english

_PART_EN = re.compile(
    r"\b(?:heading|part|section|chapter|block|group)\b(?:[^，。？；]|，(?=\s?the one )){0,50}?"
    r"\b(?:on|about|for|dealing with|covering|headed|titled|called|concerning) "
    r"(?P<told>[^，。？；]+)"
    r"|\bunder (?:the )?[“\"](?P<quoted>[a-z -]+)[”\"]"
)
_UNDER_EN = re.compile(
    r"\b(?:under|in|within|below)\b(?: [a-z]+){0,3} [“\"]?(?P<told>[\u3400-\u9fff，、]{4,})"
)
# Tasks under protection of officers' rights have …: a title in English, of two terms at least.
_TITLE_EN = re.compile(
    r"\b(?:tasks|measures|items|rows) (?:(?:listed|placed|standing) )?(?:under|below) (?:the )?"
    r"(?P<told>[a-z][a-z' -]{6,}?)"
    r"(?= (?:have|has|had|are|is|do|does|did|which|that|who|due|led|with|carry|name)\b"
    r"|[，。？；：]|$)"
)
# What stands before words for a part; quotation marks may close behind it.
_TOLD = r"(?P<told>[^，。？；：“”\"「」『』]{2,30}?)[”\"」』]?\s*"
# So many characters of a title tell it from others; so many, or such a share of one of its
# clauses, where no word calls them a part. A whole title has so many.
_LEAST, _MANY, _WHOLE = 4, 6, 6
_MOST = 0.6
_HALF = 0.5
# An abbreviation leaves out at most every other character: 镇街赋权 of 镇（街道）赋权.
_SPREAD = 2


def told_part(
    text: str, titles: Collection[str], *, loosely: bool = False
) -> tuple[str, Span] | None:
    """The title of the part that a folded question tells, and where; ``None`` for no single one.

    ``loosely``: the words may leave out characters of the title.

    In Chinese the title has the words told, in English the terms of at least half of them.

    >>> titles = ["标本兼治，全面推进规范执法", "数字赋能，健全科技保障体系"]
    >>> told_part("标本兼治那块有几项", titles)
    ('标本兼治，全面推进规范执法', Span(start=0, end=6))
    >>> told_part("科技保障体系的任务有哪些", titles)[0]
    '数字赋能，健全科技保障体系'
    """
    if match := _PART_EN.search(text):
        title = _likest(match["told"] or match["quoted"], titles)
        return (title, Span(*match.span())) if title else None
    if match := _TITLE_EN.search(text):
        several = len(tuple(english(match["told"]))) > 1
        if several and (title := _likest(match["told"], titles)):
            return title, Span(*match.span("told"))
    for match in (*_behind("called", "below").find(text), *_UNDER_EN.finditer(text)):
        found = _holding(match["told"], titles)
        if found := found or (_abbreviated(match, titles) if loosely else None):
            title, words = found
            return title, Span(match.end("told") - words, match.end())
    for match in _behind("holds").find(text):
        found = _holding(match["told"], titles)
        if found and _is_most(match["told"][-found[1] :], found[0]):
            return found[0], Span(match.end("told") - found[1], match.end("told"))
    return _divided(text, titles)


def _divided(text: str, titles: Collection[str]) -> tuple[str, Span] | None:
    """规范涉企行政执法行为，分解出哪几项任务: a whole title, and tasks divided from it."""
    if not pattern("told_parts.toml", "divided").search(text):
        return None
    plain = {title: squeezed(fold(title)) for title in titles}
    named = [t for t in titles if len(plain[t]) >= _WHOLE and plain[t] in text]
    if len(named) != 1:
        return None
    start = text.index(plain[named[0]])
    return named[0], Span(start, start + len(plain[named[0]]))


@dataclass(frozen=True, slots=True)
class _Told:
    """Words told, behind which one of the ``marks`` stands."""

    marks: "re.Pattern[str]"
    whole: "re.Pattern[str]"

    def find(self, text: str) -> Iterator["re.Match[str]"]:
        """Where something is told so: hardly anywhere, as looking for the marks alone shows."""
        return self.whole.finditer(text) if self.marks.search(text) else iter(())


@cache
def _behind(*names: str) -> _Told:
    """Words told, and behind them those that ``told_parts.toml`` lists under these names."""
    words = "|".join(pattern("told_parts.toml", name).pattern for name in names)
    return _Told(re.compile(words), re.compile(f"{_TOLD}(?:{words})"))


def _holding(told: str, titles: Collection[str]) -> tuple[str, int] | None:
    """The one title that has the longest end of what is told, and that end's length."""
    plain = {title: squeezed(fold(title)) for title in titles}
    for start in range(len(told) - _LEAST + 1):
        words = told[start:]
        holding = {title for title in titles if squeezed(words) in plain[title]}
        if len(holding) == 1:
            return holding.pop(), len(words)
        if holding:
            return None
    return None


def _abbreviated(match: "re.Match[str]", titles: Collection[str]) -> tuple[str, int] | None:
    """The one title that has these characters in their order and little between them."""
    words = match["told"][-_LEAST:]
    spread = ".{0,2}".join(map(re.escape, words))
    short = [
        title
        for title in titles
        if (found := re.search(spread, squeezed(fold(title))))
        and len(found[0]) <= _SPREAD * len(words)
    ]
    return (short[0], len(words)) if len(words) == _LEAST and len(short) == 1 else None


def _is_most(words: str, title: str) -> bool:
    """Whether words of a title are enough to call it by, where nothing says that it is a part."""
    plain = squeezed(words)
    clause = next(c for c in (*squeezed(fold(title)).split("，"), plain) if plain in c)
    return len(plain) >= _MANY or len(plain) >= _MOST * len(clause)


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
