"""Doubts about the rows of task tables: what one row lacks that nearly all others have.

* a row has the number of the one above, or the count leaves numbers out;
* no unit, or no time, is named in a row, though nearly all other rows name theirs;
* a row does not write its number, though nearly all do; the text ends with one that lacks a unit
  or a time, though all others have theirs;
* the words open a bracket or a quotation and do not close it.
"""

from collections.abc import Callable, Iterator, Sequence
from itertools import pairwise

from corpus.model import Problem, Record
from corpus.text import fold, squeezed

_SAME = "a row with the number of the one above: it may be a part of that row"
_ALIKE = "rows with the same words: another column may say what each is about"
_GAP = "the count of the rows leaves numbers out after this one"
_LACKS = "a row without {what}, though nearly all others have one: a cell may be missing"
_CUT = "the last row, without what all others have: the text may break off"
_BARE = "a row without a number of its own, though nearly all others have one"
_OPEN = "a cell that opens a bracket or a quotation and does not close it"
_PAIRS = ("（）", "“”", "《》")
_FEW, _NEARLY_ALL, _MOST = 3, 0.66, 0.8


def row_doubts(text: str, records: Sequence[Record]) -> Iterator[Problem]:
    """A problem at each task that may have lost a cell, or hold another one's."""
    tasks = [record for record in records if record.kind == "task" and record.extent]
    for above, task in pairwise(tasks):
        one, two = _value(above), _value(task)
        if one is None or two is None or above.headings != task.headings:
            pass
        elif one == two and _writes_its_number(text, task):
            yield from (Problem(message=_SAME, span=row.extent[0]) for row in (above, task))
        elif two > one + 1:
            yield Problem(message=_GAP, span=above.extent[0])
        between = text[above.extent[-1].end : task.extent[0].start].count("\n")
        if between == 1 and squeezed(above.text) == squeezed(task.text):
            yield from (Problem(message=_ALIKE, span=row.extent[0]) for row in (above, task))
    yield from (Problem(message=_BARE, span=task.extent[0]) for task in _bare(text, tasks))
    named = [("a unit", _has_units), ("a time", _has_time)]
    for what, has in named:
        yield from (
            Problem(message=_LACKS.format(what=what), span=task.extent[0])
            for task in _lacking(tasks, has)
        )
    if _breaks_off(text, tasks):
        yield Problem(message=_CUT, span=tasks[-1].extent[-1])
    for task in tasks:
        words = (task.text, *(unit.name for unit in task.units))
        if any(fold(w).count(p[0]) != fold(w).count(p[1]) for w in words for p in _PAIRS):
            yield Problem(message=_OPEN, span=task.extent[0])


def _bare(text: str, tasks: Sequence[Record]) -> Sequence[Record]:
    """The few rows that share the number of the one above, where nearly all write their own."""
    bare = [
        task
        for above, task in pairwise(tasks)
        if task.number == above.number and not _writes_its_number(text, task)
    ]
    return bare if len(bare) <= (1 - _MOST) * len(tasks) else ()


def _breaks_off(text: str, tasks: Sequence[Record]) -> bool:
    """Whether the text ends with the last row, and that lacks what all others have."""
    if len(tasks) <= 1 or text[tasks[-1].extent[-1].end :].strip(" \n\r\t|　*"):
        return False
    *above, last = tasks
    return (all(map(_has_units, above)) and not _has_units(last)) or (
        all(map(_has_time, above)) and not _has_time(last)
    )


def _writes_its_number(text: str, task: Record) -> bool:
    """Whether the number stands in the row itself, and is no merged cell of the row above."""
    first = squeezed(task.extent[0].of(text)).strip("*|")
    return first.startswith((str(_value(task)), task.number.partition("#")[0]))


def _has_units(task: Record) -> bool:
    return bool(task.units_as("lead", "responsible"))


def _has_time(task: Record) -> bool:
    return bool(task.deadlines)


def _lacking(tasks: Sequence[Record], has: Callable[[Record], bool]) -> Sequence[Record]:
    """The few tasks that lack what nearly all have."""
    without = [task for task in tasks if not has(task)]
    most = len(tasks) >= _FEW and len(tasks) - len(without) >= _NEARLY_ALL * len(tasks)
    return without if most else ()


def _value(task: Record) -> int | None:
    digits = task.number.rpartition("）")[2].lstrip("一二三四五六七八九十")
    return int(digits) if digits.isascii() and digits.isdigit() else None
