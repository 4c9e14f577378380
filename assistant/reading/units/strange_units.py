"""Units that no notice names and no list of names has, known by where they stand.

由省总工会牵头 names a unit, whoever that may be: what it is said to do can be denied, and its
items are none. The words stand in ``strange_units.toml``.
"""

import re
from collections.abc import Iterator, Sequence
from functools import cache

from assistant.query import UnitMention
from assistant.reading.units.units import PlacedUnit
from assistant.reading.words.lexicon import table
from assistant.reading.words.patterns import expanded, pattern
from corpus.model import Span

_LONGEST = 8


def strange_units(text: str, known: Sequence[PlacedUnit]) -> Iterator[PlacedUnit]:
    """The units of a folded question that are not among those ``known``, which have no names here.

    One goes on behind a known one (省政府办公厅, of which 省政府 is known), and else meets none.

    >>> [unit.unit.spelling for unit in strange_units("心理咨询由省总工会牵头", [])]
    ['省总工会']
    >>> list(strange_units("心理咨询由哪个厅牵头", []))
    []
    """
    for match in _standing().finditer(text):
        name = match[0]
        meeting = [unit.span for unit in known if unit.span.meets(Span(*match.span()))]
        longer = all(s.start == match.start() and s.end < match.end() for s in meeting)
        if longer and not pattern("strange_units.toml", "no_name").search(name):
            unit = UnitMention(spelling=name, names=(), general=False)
            yield PlacedUnit(unit, Span(*match.span()))


def with_strange_units(text: str, known: Sequence[PlacedUnit]) -> Iterator[PlacedUnit]:
    """The units known and those that are not, without one that another goes on behind."""
    strange = tuple(strange_units(text, known))
    for unit in (*known, *strange):
        if not any(other is not unit and other.span.holds(unit.span) for other in strange):
            yield unit


@cache
def _standing() -> "re.Pattern[str]":
    said = table("strange_units.toml")
    ending = "|".join(sorted(said["endings"], key=len, reverse=True))
    name = rf"[\u4e00-\u9fff]{{0,{_LONGEST}}}?(?:{ending})"
    level = f"(?:{'|'.join(said['level'])})"
    patterns = (expanded(p) for p in (*said["stands"], *said["told"]))
    written = (p.replace("LEVEL", level).replace("UNIT", name) for p in patterns)
    return re.compile("|".join(written))
