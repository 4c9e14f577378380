"""Departments that an English question calls by their field alone: led by justice, Justice leads.

A field is a unit only where nothing but a unit can stand: before or behind a verb that tells
what units do, beside a column, and together with others at one task.
"""

import re
from collections.abc import Iterator
from functools import cache

from assistant.reading.words.patterns import pattern
from corpus.model import Span
from corpus.units import lexicon

# What the name of a field goes on with, where it is spelt out: the justice and finance bureaus.
_BODY = (
    r"(?:department|bureau|commission|office|administration|committee|cent(?:re|er)|station"
    r"|authority|agency)"
)
_BODIES = r"(?:departments|bureaus|commissions|offices|administrations|committees|cent(?:re|er)s)"
_JOINT = r"(?:，? (?:and|or|plus|with) |，|/| / )(?:the )?"
_SPELT_OUT = rf"(?! (?:(?:and|or|，) (?:[a-z-]+ ){{0,6}}?{_BODIES}|{_BODY}))"


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
            for field in _field().finditer(text, *match.span("fields")):
                span = Span(*field.span())
                if span not in found:
                    found.add(span)
                    yield field[0], span


@cache
def _field() -> "re.Pattern[str]":
    names = {name.lower() for english in lexicon().english.values() for name in english}
    return re.compile(rf"\b(?:{'|'.join(sorted(map(re.escape, names), key=len, reverse=True))})\b")


@cache
def _frames() -> tuple["re.Pattern[str]", ...]:
    one = _field().pattern
    # Where a place was taken off, blanks stand in its stead: led by Gansu justice.
    # Justice and finance, justice and the staffing office.
    field = rf"(?:the )?(?P<fields>{one}(?:{_JOINT}{one})*){_SPELT_OUT}"
    others = rf"(?:{_JOINT}(?:[a-z-]+ ){{1,4}}?{_BODY})?"
    before, shows, column, behind = map(_words, ("before", "shows", "column", "behind"))
    plain = rf"(?P<fields>{one})"
    marks = "，。；：？—–（"
    opens = rf"(?:^|(?<=[{marks}] )|(?<=[{marks}])|\b(?:that|which|where|when|if|and|but|what) )"
    return (
        re.compile(rf"\b(?:{before}) +{field}"),
        re.compile(rf"\b(?:{shows}) +{field}{others}(?= (?:{column}))"),
        re.compile(rf"{opens} *{field}{others}(?= (?:{behind}))"),
        re.compile(
            rf"\b(?:{_words('asks')}) +{field}(?=(?: [a-z]+){{0,2}}? (?:{_words('acts')})\b)"
        ),
        re.compile(rf"\b{plain}(?= (?:{_words('behind_field')})\b)"),
    )


def _words(name: str) -> str:
    return pattern("english_fields.toml", name).pattern
