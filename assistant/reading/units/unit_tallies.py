"""Which units have the most items, or so many: 牵头最多的前三个单位, 哪个单位只牵头一项.

The words stand in ``unit_tallies.toml``.
"""

import re
from collections.abc import Iterator
from functools import cache

from assistant.query import UnitTally
from assistant.reading.words.english_numbers import number_word
from assistant.reading.words.lexicon import table
from assistant.reading.words.patterns import expanded
from corpus.model import Role, Span
from corpus.text import numeral

_WORD = re.compile(r"\{(n|n_en|counted|only|has)\}")
# A turn that only says which units of those just counted has so few letters, or words.
_FEW_LETTERS, _FEW_WORDS = 12, 8
_GROUP = re.compile(r"P<n>")


def read_tally(text: str) -> tuple[UnitTally | None, tuple[Span, ...]]:
    """How a folded question counts units' items, if it does, and where it says so.

    >>> read_tally("甘肃哪个单位只牵头一项")[0]
    UnitTally(roles=('lead',), least=1, most=1, first=None, fewest=False)
    >>> read_tally("牵头最多的前三个单位")[0].first, read_tally("参与任务最多的单位是谁")[0].first
    (3, 1)
    >>> read_tally("牵头单位最多的任务是哪一项")[0], read_tally("前三项任务谁牵头")[0]
    (None, None)
    """
    if not _said("units", text) or _said("of_items", text):
        return None, ()
    roles = tuple(_roles(text))
    if not roles and not _said("items", text):
        return None, ()
    return _measured(text, roles)


def short_tally(text: str) -> UnitTally | None:
    """What a short turn asks in a talk about units and how many items they have: 前三呢.

    >>> short_tally("前三呢").first, short_tally("那参与最多的呢").roles, short_tally("时限呢")
    (3, ('responsible',), None)
    """
    size = len(text.split()) if text.isascii() else len(text)
    few = size <= (_FEW_WORDS if text.isascii() else _FEW_LETTERS)
    if not few:
        return None
    roles = tuple(_roles(text))
    if match := _said("first_alone", text):
        return UnitTally(roles=roles, first=_number(match))
    return _measured(text, roles)[0]


def _measured(text: str, roles: tuple[Role, ...]) -> tuple[UnitTally | None, tuple[Span, ...]]:
    for name in ("more", "least", "only", "exactly"):
        if match := _said(name, text):
            number = _number(match)
            least = number + 1 if name == "more" else number
            most = number if name in ("only", "exactly") else None
            tally = UnitTally(roles=roles, least=least, most=most)
            return tally, tuple(_spans(text, match))
    return _ranked(text, roles)


def _ranked(text: str, roles: tuple[Role, ...]) -> tuple[UnitTally | None, tuple[Span, ...]]:
    for name in ("first", "second", "fewest", "most"):
        if match := _said(name, text):
            first = _number(match) if name == "first" else 2 if name == "second" else 1
            tally = UnitTally(roles=roles, first=first, fewest=name == "fewest")
            return tally, tuple(_spans(text, match))
    match = _said("any", text)
    return (UnitTally(roles=roles), tuple(_spans(text, match))) if match else (None, ())


def _roles(text: str) -> Iterator[Role]:
    """The columns that count, in the order of a table; none where the question leaves it open."""
    asked: tuple[Role, ...] = ("lead", "responsible")
    yield from (role for role in asked if _said(role, text))


def _spans(text: str, match: "re.Match[str]") -> Iterator[Span]:
    """Where the question says it, and the words beside that state no condition."""
    for pattern in (_pattern("units"), _pattern("beside"), _pattern("items")):
        yield from (Span(*found.span()) for found in pattern.finditer(text))
    yield Span(*match.span())


def _number(match: "re.Match[str]") -> int:
    """The number that a pattern found, one where it names none: a single task."""
    said = next((v for k, v in match.groupdict().items() if k.startswith("n") and v), "")
    return numeral(said.replace("两", "二")) or number_word(said) or 1


def _said(name: str, text: str) -> "re.Match[str] | None":
    return _pattern(name).search(text)


@cache
def _pattern(name: str) -> "re.Pattern[str]":
    """Any of the patterns under ``name``; every number among them has a group of its own."""
    written = [expanded(_written(pattern)) for pattern in table("unit_tallies.toml")[name]]
    groups = iter(range(len("".join(written))))
    return re.compile("|".join(_GROUP.sub(lambda _: f"P<n{next(groups)}>", w) for w in written))


def _written(pattern: str) -> str:
    """A pattern with the words of this file in it."""
    words = table("unit_tallies.toml")["words"]
    while _WORD.search(pattern):
        pattern = _WORD.sub(lambda found: f"(?:{'|'.join(words[found[1]])})", pattern)
    return pattern
