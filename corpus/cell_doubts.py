"""Doubts about the cells of task tables: what stands in a row, and that nothing was read from it.

* a cell names units, or a time, and no column took it: its head may be a word that is not known;
* the time of a row stands in the heading above it, as months of a calendar do;
* a row has more cells than nearly all others: two rows may have run together;
* a row's number is of another shape than nearly all others: 2 among 1.1, 1.2, 1.3.
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from corpus.deadlines import cell_deadline
from corpus.english_times import english_time
from corpus.label_doubts import is_names
from corpus.model import Problem, Record, Span
from corpus.text import fold, squeezed
from corpus.unit_shapes import looks_like_unit
from corpus.units import is_general, is_known
from corpus.years import leaves_its_year_unsaid

_UNITS = "a cell that names units, and none was read from it"
_TIME = "a cell that names a time, and none was read from it"
_ABOVE = "the heading above names a time, and this row has none"
_MORE = "a row with more cells than the others: two rows may have run together"
_SHAPE = "the number of this row is of another shape than those of the others"
_FEW, _NEARLY_ALL = 3, 0.66
_NAME_WORDS, _SHORT = 7, 4
_SENTENCE = re.compile(r"\b(?:to|for|only|by|will|is|are)\b")
_LIST = re.compile(r"[、，；\s]+")


def cell_doubts(text: str, records: Sequence[Record]) -> Iterator[Problem]:
    """A problem at each cell or row of a task table that may have been misread."""
    tasks = [record for record in records if record.kind == "task" and record.extent]
    columns = frozenset(_in_unread_columns(text, tasks))
    for task in tasks:
        if not task.deadlines and any(map(_names_a_time, task.headings)):
            yield Problem(message=_ABOVE, span=task.extent[0])
        for cell in _unread(text, task):
            words = cell.of(text)
            if cell in columns or _names_units(words):
                yield Problem(message=_UNITS, span=cell)
            elif not task.deadlines and _names_a_time(words):
                yield Problem(message=_TIME, span=cell)
    yield from (Problem(message=_MORE, span=line) for line in _broad_rows(text, tasks))
    for task in _odd([(task, task.number.count(".")) for task in tasks if task.number]):
        yield Problem(message=_SHAPE, span=task.extent[0])


def _in_unread_columns(text: str, tasks: Sequence[Record]) -> Iterator[Span]:
    """The cells of columns that nobody read, of which half or more name units."""
    columns: dict[int, list[Span]] = {}
    for task in tasks:
        for cell in _unread(text, task):
            line = text.rfind("\n", 0, cell.start) + 1
            before = text[line : cell.start]
            columns.setdefault(before.count("\t") or before.count("|"), []).append(cell)
    for place, cells in columns.items():
        named = sum(_names_units(cell.of(text)) for cell in cells)
        if place and named > 1 and named * 2 >= len(cells):
            yield from cells


def _unread(text: str, task: Record) -> Iterator[Span]:
    """The cells of a row of which nothing became words, units, a time, a tier or a heading."""
    read = [*task.spans, *(u.span for u in task.units), *(due.span for due in task.deadlines)]
    read += [task.tier_span] if task.tier_span else []
    above = "\n".join(map(squeezed, task.headings))
    for cell in task.extent:
        said = squeezed(cell.of(text))
        if not any(cell.meets(span) for span in read) and said not in above:
            yield cell


def _names_units(words: str) -> bool:
    names = [name for name in _LIST.split(fold(words).strip(" *")) if name]
    if words.isascii():
        return is_names(words.strip(" *")) and all(
            len(name.split()) <= _NAME_WORDS and not _SENTENCE.search(name)
            for name in re.split("[,;/]", words)
        )
    known = (is_known(name) or (is_general(name) and len(name) > _SHORT) for name in names)
    return bool(names) and all(map(looks_like_unit, names)) and any(known)


def _names_a_time(words: str) -> bool:
    said = words.strip(" *")
    place = Span(0, len(said))
    due = english_time(said, place, promised=True) if said.isascii() else cell_deadline(said, place)
    return leaves_its_year_unsaid(said) or (due is not None and bool(due.end or due.start))


def _broad_rows(text: str, tasks: Sequence[Record]) -> Iterator[Span]:
    """The lines of rows with more borders than nearly all lines between the head and the last."""
    rows = {_line_of(text, task) for task in tasks}
    counted = {line: _borders(line.of(text)) for line in rows}
    if not any(counted.values()):
        return
    first = text.rfind("\n", 0, max(0, min(rows).start - 1)) + 1
    around = [_borders(line) for line in text[first : max(rows).end].split("\n")]
    usual, times = Counter(filter(None, around)).most_common(1)[0]
    if times >= max(2, _NEARLY_ALL * sum(map(bool, around))):
        broad = (line for line in sorted(rows) if counted[line] > usual)
        yield from (line for line in broad if _filled(line.of(text)) > usual)


def _line_of(text: str, task: Record) -> Span:
    """The line of a row's first cell."""
    place = task.extent[0].start
    end = text.find("\n", place)
    return Span(text.rfind("\n", 0, place) + 1, end if end >= 0 else len(text))


def _borders(line: str) -> int:
    """How many borders a line has; the one at its end, behind a last empty cell, is none."""
    return max(line.rstrip("\t").count("\t"), line.count("|"))


def _filled(line: str) -> int:
    """How many cells of a line have words; one that only moved has no more than the others."""
    return sum(bool(cell.strip()) for cell in re.split(r"[\t|]", line))


def _odd(counted: Sequence[tuple[Record, int]]) -> Iterator[Record]:
    """The rows of another count than nearly all."""
    usual, times = Counter(count for _, count in counted).most_common(1)[0] if counted else (0, 0)
    if times >= max(_FEW, _NEARLY_ALL * len(counted)):
        yield from (task for task, count in counted if count != usual)
