"""Items that a question names to leave them out: besides task 8, 除了任务57, except 53 and 57."""

import re
from collections.abc import Iterator, Sequence

from assistant.query import ItemNumber
from assistant.reading.numbers.mention import NumberMention
from assistant.reading.words.patterns import pattern
from corpus.model import Span


def left_out(text: str, numbers: Sequence[NumberMention]) -> Iterator[NumberMention]:
    """Those of a folded question's numbers of which the items are left out of what is asked.

    One that is joined to such a number is left out with it.
    """
    before: NumberMention | None = None
    bare = (n for n in _bare(text) if not any(n.span.meets(other.span) for other in numbers))
    for number in sorted((*numbers, *bare), key=lambda number: number.span):
        joined = before and _said("joins").fullmatch(text, before.span.end, number.span.start)
        if joined or _said("but").search(text[: number.span.start]):
            before = number
            yield number


def _bare(text: str) -> Iterator[NumberMention]:
    """Numbers of one or two digits and no noun, wherever they stand: which tasks except 53."""
    for match in _said("bare").finditer(text):
        item = ItemNumber(number=match[0], kinds=("task", "measure", "requirement"), counted=False)
        yield NumberMention(item, Span(*match.span()))


def _said(name: str) -> "re.Pattern[str]":
    return pattern("all_but.toml", name)
