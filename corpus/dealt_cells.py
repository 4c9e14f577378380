"""Which column each cell of a row belongs to whose cells lost their places.

The cells keep their order: each is dealt to a column that is never further left than that of the
one before, so that what they say fits best.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from itertools import pairwise

from corpus.deadlines import cell_deadline, column_deadlines
from corpus.english_times import english_times
from corpus.model import Span
from corpus.row_numbers import ordinal
from corpus.text import breadth, tidied
from corpus.unit_shapes import looks_like_unit
from corpus.units import is_known

# What it costs to leave a column empty, and what one more cell in it counts.
_EMPTY = {"lead": -1.5, "responsible": -0.8, "number": -3.0, "deadline": -1.0, "note": 0.0}
_SUBJECTS, _NO_WORDS = ("label", "text", "measure"), -3.0
# More English words than this are hardly one name.
_NAME_WORDS = 7
_SHORT = 24
# What is worth less speaks against its column.
_AGAINST = -0.5
# A person's name: two to four characters, or the parts of a longer one with a dot.
_PERSON = re.compile(r"[㐀-鿿]{2,4}|[㐀-鿿]{1,6}·[㐀-鿿]{1,8}")
# 区教育局: of which level a unit is.
_LEVEL = re.compile("[省市州盟县区旗镇乡]")
_NOBODY = ("—", "——", "-", "/", "／", "无")
_MORE = {"text": 0.2, "measure": 0.3, "lead": 0.4, "responsible": 0.5, "standard": 0.1}
# The columns of the cells so far, the last one first.
_Path = tuple[int, "_Path"] | None


def columns_of(cells: tuple[str, ...], kinds: tuple[str, ...]) -> tuple[int, ...]:
    """The column of each cell, never further left than the one before, of the highest worth."""
    return _best(cells, kinds)[1]


def tasks_of(cells: Sequence[str], kinds: Sequence[str]) -> tuple[int, ...]:
    """Where the cells of each of a row's tasks begin.

    Several stand under one number where the words of another one, with a time, follow a time.

    5 | 建养护楼。 | 县民政局 | 5月底前 | 建老年大学。 | 12月底前

    >>> said = ["5", "建养护楼。", "县民政局", "5月底前", "建老年大学。", "12月底前"]
    >>> tasks_of(said, ("number", "text", "responsible", "deadline"))
    (0, 4)
    """
    tidy, kinds = tuple(map(tidied, cells)), tuple(kinds)
    begins = [0]
    if not {"number", "deadline"} <= set(kinds):
        return (0,)
    behind = tuple("" if kind == "number" else kind for kind in kinds)
    for place in range(2, len(tidy) - 1):
        above, task = tidy[begins[-1] : place], tidy[place:]
        own = kinds if begins[-1] == 0 else behind
        if not _is_due(above[-1]) or _is_due(task[0]):
            continue
        apart = _best(above, own)[0] + _best(task, behind)[0]
        columns = {behind[i] for i in _best(task, behind)[1]}
        is_task = bool(columns & set(_SUBJECTS)) and "deadline" in columns
        if is_task and apart > _best((*above, *task), own)[0]:
            begins.append(place)
    return tuple(begins)


def _is_due(cell: str) -> bool:
    return cell_deadline(cell, Span(0, len(cell))) is not None or _promises_a_time(cell)


@cache
def _best(cells: tuple[str, ...], kinds: tuple[str, ...]) -> tuple[float, tuple[int, ...]]:
    """The highest worth of any way to deal the cells, and the column of each cell in that way."""
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
    return max(ends)


def fits(row: Sequence[str], kinds: Sequence[str]) -> bool:
    """Whether each column has a cell of the row, in order, that suits it; a note may be missing.

    A column of units may have several cells, each with units that are known.
    """
    cells = tuple(map(tidied, row))
    columns = columns_of(cells, tuple(kinds))
    filled = {place for place, kind in enumerate(kinds) if kind != "note"}
    pairs = zip(cells[1:], pairwise(columns), strict=False)
    more = [(cell, kinds[place]) for cell, (last, place) in pairs if place == last]
    return (
        filled <= set(columns)
        and all(kind in ("lead", "responsible") and _is_known(cell) for cell, kind in more)
        and all(
            _worths(kinds, cell)[place] > _AGAINST
            for cell, place in zip(cells, columns, strict=True)
        )
    )


def _is_known(cell: str) -> bool:
    return all(map(is_known, re.split("[、，]", cell)))


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
    if len(names) > 1 or _LEVEL.match(cell):
        # A list of units may close with a stop; 建设老年大学。 is what is to be done.
        names[-1:] = [name.rstrip("。") for name in names[-1:]]
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
