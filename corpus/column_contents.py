"""What a column holds whose head says nothing known: as most of its cells are, so is the column.

By when        | No. | Action …        not a known word, but: April 30, 2025 · 2026 · By May 1
"""

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from corpus.deadlines import cell_deadline, column_deadlines
from corpus.model import Span
from corpus.row_numbers import ordinal
from corpus.table_heads import UNIT_KINDS, Head, is_rating
from corpus.text import squeezed
from corpus.unit_lists import read_units
from corpus.units import is_known

_LETTER = re.compile(r"\(?[A-Za-z][.)]?")
_NUMBERED = re.compile(r"(\d{1,3})[.．、]\s*(?=\D)")
# So many rows tell what a column holds, and of their cells so large a part must be alike.
ROWS, _LEAST, _MOST = 12, 2, 0.6


def with_contents(text: str, head: Head, rows: Sequence[Sequence[Span]]) -> Head:
    """The head with a time or units where a column without a known head holds them.

    Only what no other column says is looked for.
    """
    kinds = list(_with_the_narrowest_subject(text, head, rows).kinds)
    kinds = ["note" if _rates(text, rows, i, kind) else kind for i, kind in enumerate(kinds)]
    if _lacks_the_numbers(text, kinds, rows):
        kinds = ["number", *kinds]
    if _stands_left_of_its_rows(text, kinds, rows):
        kinds = ["number", *kinds[:-1]]
    if "number" not in kinds and not kinds[0] and _numbers_rows(text, rows):
        kinds[0] = "number"
    wanted = [] if head.deadline is not None else [("deadline", _is_time)]
    wanted += [] if any(kind in UNIT_KINDS for kind in kinds) else [("responsible", _names_units)]
    for kind, holds in wanted:
        for place, known in enumerate(kinds):
            cells = [row[place].of(text) for row in rows[:ROWS] if place < len(row)]
            said = [cell for cell in cells if cell.strip()]
            if known or len(said) < _LEAST:
                continue
            if sum(map(holds, said)) >= _MOST * len(said):
                kinds[place] = kind
                break
    told = replace(head, kinds=tuple(kinds))
    return replace(told, numbering=_numbering(text, told, rows))


def _numbering(text: str, head: Head, rows: Sequence[Sequence[Span]]) -> int | None:
    """The broader column beside the task's words whose cells number the rows, each another one.

    四、教育文化 | 14.改扩建学校 | 完成主体建设
               | 15.建设塑胶操场 | 建成投用         (a cell merged down may be left out)
    """
    place = head.subject - 1
    if "number" in head.kinds or place not in head.labels:
        return None
    found = [_first_number(text, row[: place + 1]) for row in rows[:ROWS] if len(row) > place]
    counts = len(found) >= _LEAST and all(two == one + 1 for one, two in pairwise(found))
    return place if counts and found[0] else None


def _first_number(text: str, cells: Sequence[Span]) -> int:
    """The number before the words of the last of these cells that has one; 0 without any."""
    said = (match for cell in reversed(cells) if (match := _NUMBERED.match(cell.of(text))))
    return next((int(match[1]) for match in said), 0)


def _rates(text: str, rows: Sequence[Sequence[Span]], place: int, kind: str) -> bool:
    """Whether a column that might say what rows are about only rates them: Priority, High."""
    said = (
        [row[place].of(text) for row in rows[:ROWS] if place < len(row)] if kind == "label" else []
    )
    return any(cell.strip() for cell in said) and all(
        is_rating(cell) for cell in said if cell.strip()
    )


def _lacks_the_numbers(text: str, kinds: Sequence[str], rows: Sequence[Sequence[Span]]) -> bool:
    """Whether rows have one cell more than their head, a number or a letter in front."""
    whole = [row for row in rows if len(row) > 1]
    said = [row[0].of(text).strip() for row in whole]
    is_wider = len(whole) >= _LEAST and all(len(row) == len(kinds) + 1 for row in whole)
    return (
        is_wider
        and "number" not in kinds
        and all(ordinal(cell) or _LETTER.fullmatch(cell) for cell in said)
    )


def _stands_left_of_its_rows(
    text: str, kinds: Sequence[str], rows: Sequence[Sequence[Span]]
) -> bool:
    """Whether a head left out the column of numbers, so that its last cell has nothing to say."""
    is_short = bool(kinds[0]) and not kinds[-1] and "number" not in kinds
    return is_short and _numbers_rows(text, rows)


def _numbers_rows(text: str, rows: Sequence[Sequence[Span]]) -> bool:
    """Whether a first column without a head of its own numbers the rows."""
    first = [row[0].of(text) for row in rows[:ROWS] if len(row) > 1]
    said = [cell for cell in first if cell.strip(" -:")]
    return len(said) >= _LEAST and all(ordinal(cell) for cell in said)


def _with_the_narrowest_subject(text: str, head: Head, rows: Sequence[Sequence[Span]]) -> Head:
    """The head whose subject is a column that says something else in each row, if one is.

    A column that repeats itself from row to row is broader than one behind it that does not.
    """
    chosen = head.subject
    behind = [place for place in head.labels if place > chosen]
    if behind and _repeats(text, rows, chosen) and not _repeats(text, rows, behind[-1]):
        kinds = ("label" if place == chosen else kind for place, kind in enumerate(head.kinds))
        return replace(head, kinds=tuple(kinds))
    return head


def _repeats(text: str, rows: Sequence[Sequence[Span]], place: int) -> bool:
    said = [squeezed(row[place].of(text)) for row in rows[:ROWS] if place < len(row)]
    return any(one == below for one, below in pairwise(said) if one)


def _is_time(cell: str) -> bool:
    span = Span(0, len(cell))
    return cell_deadline(cell, span) is not None or bool(column_deadlines(cell, span))


def _names_units(cell: str) -> bool:
    units = read_units(cell, Span(0, len(cell)), "responsible")
    return bool(units) and all(is_known(unit.name) for unit in units)
