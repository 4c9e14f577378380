"""The matters that one question asks the same of, each for itself.

保险归谁牵头，心理咨询归谁牵头: before each place that asks the same stands a matter of its own.
执法力量和监督队伍这两项: they are joined, and counted or chosen among.
"""

import re
from collections.abc import Iterator

from assistant.query import Query, Want
from assistant.reading.asked import Asked
from assistant.reading.subject import subject
from assistant.reading.words.patterns import asks, pattern
from corpus.model import Span

_FIELDS: tuple[Want, ...] = ("who", "lead", "responsible", "duty", "when", "items", "tier", "where")
_CLAUSE = re.compile(r"[^，。？！；：]+")
_JOINTS = re.compile(r"[\s+、，；]+|(?<=[\u4e00-\u9fff]{2})[和与跟及](?=[\u4e00-\u9fff]{2})")


def matters(asked: Asked, query: Query) -> tuple[str, ...]:
    """The matters, each once; none where fewer than two are named.

    In English those of two items of which one is to be due before the other.
    """
    if asked.language != "zh":
        return () if query.numbers else tuple(_compared(asked.text))
    for want in _FIELDS:
        told = tuple(dict.fromkeys(_before_each(asked, want)))
        if len(told) > 1:
            return told
    if pattern("statements.toml", "of_each").search(asked.text):
        pieces = (words for words in _JOINTS.split(query.matter) if len(words) > 1)
        return tuple(dict.fromkeys(pieces))
    return ()


def _compared(text: str) -> Iterator[str]:
    """Is the hotline task due before the app task: hotline, and app."""
    match = pattern("statements.toml", "due_before").search(text)
    told = [subject(match[name], "en") for name in ("one", "other")] if match else []
    if all(told):
        yield from told


def _before_each(asked: Asked, want: Want) -> Iterator[str]:
    """The matter told before each place that asks so; none where one of them has none."""
    found = []
    start = 0
    for span in _apart(want, asked.text):
        clauses = _CLAUSE.findall(asked.rest()[start : span.start])
        told = (subject(clause, "zh") for clause in reversed(clauses))
        found.append(next((words for words in told if len(words) > 1), ""))
        start = span.end
    if all(found):
        yield from found


def _apart(want: Want, text: str) -> Iterator[Span]:
    """Where a question says what it wants, places within or over others left out."""
    end = -1
    found = {match.span for match in asks()[want].find(text)}
    for span in sorted(found, key=lambda span: (span.start, -span.end)):
        if span.start >= end:
            yield span
            end = span.end
