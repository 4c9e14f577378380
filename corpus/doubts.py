"""What of a record's units is not sure: names that nothing speaks for.

A name is sure when it is made of words that ``units.toml`` knows, speaks of a kind of unit,
or ends as names of units do. A very long one, or one with a verb in it, is a sentence that
stood where units were promised.
"""

import re
from collections.abc import Collection, Iterator, Sequence

from corpus.lexicon import lexicon
from corpus.model import Problem, Record, Span
from corpus.text import fold
from corpus.unit_shapes import looks_like_unit
from corpus.units import is_general, is_known, split_level

# What no English name begins with: to be completed by, including.
_NO_NAME = re.compile(r"(?:to|by|for|with|from|in|at|on|and|or|including|via|if|when|subject)\b")
_UNLIKE = "this stands where units are named, and does not look like one"
_TWO = "this ends with the name of another unit: words may have run into it"
_CUT = "this names a field and no office, where nearly all others do: it may be cut off"
# Names from this length on may hold a sentence's end, so much of it; and what the other name has.
_LONG, _LEAST, _SHORT = 8, 4, 3
# At most this share of a notice's names is cut off.
_FEW = 0.1


def unit_doubts(records: Sequence[Record]) -> Iterator[Problem]:
    """A problem for each name in a bracket or a column that may be none, or not all of one."""
    units = [u for record in records for u in record.units_as("lead", "responsible", "standing")]
    names = {fold(unit.name) for unit in units}
    bodiless = {name for name in names if _lacks_a_body(name)}
    told: set[Span] = set()
    for unit in units:
        name = fold(unit.name)
        if unit.span in told:
            continue
        told.add(unit.span)
        if not looks_like_unit(unit.name) or _NO_NAME.match(name):
            yield Problem(message=_UNLIKE, span=unit.span)
        elif _holds_another(name, names):
            yield Problem(message=_TWO, span=unit.span)
        elif name in bodiless and len(bodiless) <= max(1, _FEW * len(names)) < len(names):
            yield Problem(message=_CUT, span=unit.span)


def _holds_another(name: str, names: Collection[str]) -> bool:
    """Whether a name that no word list explains ends with another one: words ran into it."""
    if is_known(name) or is_general(name) or len(name) < _LONG:
        return False
    return any(
        name.endswith(other) and len(name) - len(other) >= _LEAST and len(other) > _SHORT
        for other in names
        if other != name
    )


def _lacks_a_body(name: str) -> bool:
    """Whether a name is a level and a field, and no 局, 委 or 中心 ends it: 区城管, 市."""
    prefix, rest = split_level(name)
    words = lexicon()
    return bool(prefix) and rest in words.fields and rest not in words.whole
