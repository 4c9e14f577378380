"""Items that a question names to leave them out: besides task 8, 除了任务57, except 53 and 57."""

import re
from collections.abc import Iterator, Sequence

from assistant.reading.numbers.mention import NumberMention
from assistant.reading.words.patterns import pattern


def left_out(text: str, numbers: Sequence[NumberMention]) -> Iterator[NumberMention]:
    """Those of a folded question's numbers of which the items are left out of what is asked.

    One that is joined to such a number is left out with it.
    """
    before: NumberMention | None = None
    for number in sorted(numbers, key=lambda number: number.span):
        joined = before and _said("joins").fullmatch(text, before.span.end, number.span.start)
        if joined or _said("but").search(text[: number.span.start]):
            before = number
            yield number


def _said(name: str) -> "re.Pattern[str]":
    return pattern("all_but.toml", name)
