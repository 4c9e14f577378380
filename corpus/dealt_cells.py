"""Which column each cell of a row belongs to whose cells lost their places.

The cells keep their order: each is dealt to a column that is never further left than that of the
one before, so that what they say fits best.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from corpus.deadlines import cell_deadline, column_deadlines
from corpus.english_times import english_times
from corpus.model import Span
from corpus.row_numbers import ordinal
from corpus.text import breadth
from corpus.unit_shapes import looks_like_unit

# What it costs to leave a column empty, and what one more cell in it counts.
_EMPTY = {"lead": -1.5, "responsible": -0.8, "number": -3.0, "deadline": -1.0, "note": 0.0}
_SUBJECTS, _NO_WORDS = ("label", "text", "measure"), -3.0
# More English words than this are hardly one name.
_NAME_WORDS = 7
_SHORT = 24
# A person's name: two to four characters, or the parts of a longer one with a dot.
_PERSON = re.compile(r"[㐀-鿿]{2,4}|[㐀-鿿]{1,6}·[㐀-鿿]{1,8}")
_NOBODY = ("—", "——", "-", "/", "／", "无")
_MORE = {"text": 0.2, "measure": 0.3, "lead": 0.4, "responsible": 0.5, "standard": 0.1}
# The columns of the cells so far, the last one first.
_Path = tuple[int, "_Path"] | None


@cache
def columns_of(cells: tuple[str, ...], kinds: tuple[str, ...]) -> tuple[int, ...]:
    """The column of each cell, never further left than the one before, of the highest worth."""
    best: dict[int, tuple[float, _Path]] = {-1: (0.0, None)}
    for cell in cells:
        worths = _worths(kinds, cell)
        reached: dict[int, tuple[float, _Path]] = {}
        for last, (worth, path) in best.items():
            for column in range(max(last, 0), len(kinds)):
                more = worths[column]
                more += _MORE.get(kinds[column], -1.0) if column == last else 0.0
                more += sum(_empty(kind, kinds) for kind in kinds[last + 1 : column])
                if column not in reached or worth + more > reached[column][0]:
                    reached[column] = (worth + more, (column, path))
        best = reached
    ends = (
        (worth + sum(_empty(kind, kinds) for kind in kinds[last + 1 :]), _columns(path))
        for last, (worth, path) in best.items()
    )
    return max(ends)[1]


def _promises_a_time(cell: str) -> bool:
    """Whether a short cell states times, as a column of times holds: 每月开展，12月底完成."""
    span = Span(0, len(cell))
    return breadth(cell) <= _SHORT and bool(english_times(cell, 0) or column_deadlines(cell, span))


def _empty(kind: str, kinds: Sequence[str]) -> float:
    """What it costs to leave a column empty; that of the task's words hardly ever is."""
    only = kind in _SUBJECTS and sum(one in _SUBJECTS for one in kinds) == 1
    return _NO_WORDS if only else _EMPTY.get(kind, -0.4)


def _columns(path: _Path) -> tuple[int, ...]:
    found = []
    while path:
        column, path = path
        found.append(column)
    return tuple(reversed(found))


@dataclass(frozen=True, slots=True, kw_only=True)
class _Said:
    """What a cell says, as its worth below a head goes by it."""

    is_due: bool
    is_units: bool
    is_long: bool
    is_number: bool
    is_nobody: bool
    is_promised: bool
    is_person: bool


def _worths(kinds: Sequence[str], cell: str) -> list[float]:
    """How well what a cell says fits each column by its kind."""
    names = [name for name in re.split(r"[、，,；;]", cell) if name]
    is_due = cell_deadline(cell, Span(0, len(cell))) is not None
    said = _Said(
        is_due=is_due,
        is_units=bool(names) and all(looks_like_unit(name) for name in names),
        is_long=cell.isascii() and any(len(name.split()) > _NAME_WORDS for name in names),
        is_number=ordinal(cell) is not None,
        is_nobody=cell in _NOBODY,
        is_person=_PERSON.fullmatch(cell) is not None,
        # A column of times promises one: 2026, By 2030.
        is_promised=is_due or _promises_a_time(cell),
    )
    return [_worth(kind, said) for kind in kinds]


def _worth(kind: str, said: _Said) -> float:
    if kind == "number":
        return 3.0 if said.is_number else -4.0
    if kind in ("deadline", "schedule"):
        return 4.0 if said.is_promised else -3.0
    if kind in ("lead", "responsible", "division"):
        if said.is_nobody:
            return 0.6
        return (0.5 if said.is_long else 2.0) if said.is_units and not said.is_due else -3.0
    if kind == "person" and said.is_person and not said.is_units:
        return 1.8
    if kind in ("label", "text", "measure"):
        if said.is_due or said.is_number:
            return -2.0
        return 0.2 if said.is_units and not said.is_long else 1.0
    return -1.0 if said.is_due or said.is_units else 0.3
