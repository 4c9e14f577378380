"""Departments that an English question calls by their field alone: led by justice, Justice leads.

A field is a unit only where nothing but a unit can stand: before or behind a verb that tells
what units do, beside a column, and together with others at one task.
"""

import re
from collections.abc import Iterator
from functools import cache

from assistant.reading.patterns import pattern
from corpus.model import Span
from corpus.units import lexicon

# What the name of a field goes on with, where it is spelt out: the justice and finance bureaus.
_SPELT_OUT = (
    r"(?! (?:(?:and|or) (?!(?:is|are|has|have|nobody|no)\b)|departments?|bureaus?|commissions?"
    r"|offices?|administrations?|committees?|cent(?:re|er)s?|stations?|authorit))"
)


def fields_as_units(text: str) -> Iterator[tuple[str, Span]]:
    """The fields that stand in a folded question as units, and where.

    >>> [field for field, _ in fields_as_units("which tasks does justice lead")]
    ['justice']
    >>> [field for field, _ in fields_as_units("tasks on public security and their leads")]
    []
    """
    found: set[Span] = set()
    for frame in _frames():
        for match in frame.finditer(text):
            span = Span(*match.span("field"))
            if span not in found:
                found.add(span)
                yield match["field"], span


@cache
def _frames() -> tuple["re.Pattern[str]", ...]:
    names = {name.lower() for english in lexicon().english.values() for name in english}
    fields = "|".join(sorted(map(re.escape, names), key=len, reverse=True))
    field = rf"(?:the )?(?P<field>{fields})\b{_SPELT_OUT}"
    before, behind, acts, asks = (
        pattern("english_fields.toml", name).pattern for name in ("before", "behind", "acts", "asks")
    )
    opens = r"(?:^|(?<=[，。；：？—–(] )|(?<=[，。；：？—–(（])|\b(?:that|which|where|when|if|and|but|what) )"
    return (
        re.compile(rf"\b(?:{before}) {field}"),
        re.compile(rf"{opens}{field}(?= (?:{behind}))"),
        re.compile(rf"\b(?:{asks}) {field}(?=(?: [a-z]+){{0,2}}? (?:{acts})\b)"),
    )
