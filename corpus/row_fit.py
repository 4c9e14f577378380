"""Whether a row's cells stand under the columns that a table's head promises.

A row fits as it stands, or with empty cells behind it, or moved to the right where labels
merged with those above are left out, or where the head is short of a column for them. It
does not fit when a cell speaks against its column: units where a deadline belongs, a
sentence where units do.
"""

import re
from collections.abc import Sequence

from corpus.brackets import cell_units, says_duties_by_labels
from corpus.deadlines import cell_deadline, column_deadlines
from corpus.model import Span
from corpus.statements import says_duties
from corpus.table_heads import UNIT_KINDS, Head, tiers
from corpus.text import fold, squeezed
from corpus.unit_shapes import looks_like_unit
from corpus.units import is_general

_ORDINAL = re.compile(r"（?[\da-z一二三四五六七八九十百①-⑳.\-—]{1,8}）?[.、．*]?")
_CHINESE = re.compile("[\u4e00-\u9fff]")
# Columns in which a time may stand beside the deadline's own.
_MAY_SAY_WHEN = ("schedule", "standard", "note", "")
# A cell longer than this may be a sentence.
_LONG = 24


def aligned_row(
    text: str, head: Head, row: Sequence[Span], own_labels: Sequence[Span]
) -> tuple[Span, ...] | None:
    """The row's cells under the head's columns; ``None`` where they fit in no way.

    ``own_labels`` are the labels that stand in the row itself.
    """
    width = len(head.kinds)
    bare = list(row)
    while len(bare) > width and bare[-1].end == bare[-1].start:
        bare.pop()
    missing = width - len(bare)
    behind, before = Span(row[-1].end, row[-1].end), Span(row[0].start, row[0].start)
    left = (*bare, *(behind for _ in range(missing)))
    if missing == 0 and (said := _said_broadly(text, head, left)):
        return said
    if missing >= 0 and (moved := _moved(text, head, left)):
        return moved
    if missing >= 0 and _fits(text, head, left):
        return left
    if missing > 0:
        # Cells merged with those above are left out where they began.
        broad = {*head.labels, *head.columns_of("number")}
        right = (*(before for _ in range(missing)), *bare)
        numbered = fold(squeezed(bare[0].of(text))).isdigit()
        merged = set(range(missing)) <= broad and not numbered
        return right if merged and _fits(text, head, right) else None
    # A head that is short of a column for the labels stands over them all the same.
    extra, right = bare[:-width], tuple(bare[-width:])
    told = all(c.end == c.start or any(c.holds(label) for label in own_labels) for c in extra)
    names_units = _says_units(right[head.subject].of(text)) if extra else True
    return right if told and not names_units and _fits(text, head, right) else None


def _said_broadly(text: str, head: Head, row: Sequence[Span]) -> tuple[Span, ...] | None:
    """A row that says what is to be done under the broader head, and nothing under the narrower.

    24 | 检漏五十处。 | (empty) | 水务局      under  序号 | 任务 | 年度目标任务 | 牵头单位
    """
    filled = [i for i in head.labels if row[i].end > row[i].start]
    units = [i for kind in UNIT_KINDS for i in head.columns_of(kind)]
    subject = row[head.subject]
    if subject.end > subject.start or not filled or not any(row[i].of(text) for i in units):
        return None
    told = list(row)
    told[head.subject], told[filled[-1]] = row[filled[-1]], Span(row[0].start, row[0].start)
    return tuple(told) if _fits(text, head, told) else None


def _moved(text: str, head: Head, row: Sequence[Span]) -> tuple[Span, ...] | None:
    """A row that begins where its merged label would stand, with as many empty cells behind it.

    3.更新栏目。 | 各科室 | (empty)      under  工作任务 | 具体要求 | 责任部门
    """
    filled = [cell for cell in row if cell.end > cell.start]
    spare = len(row) - len(filled)
    behind = all(cell.end == cell.start for cell in row[len(filled) :])
    merged = set(range(spare)) <= {*head.labels, *head.columns_of("number")}
    said = row[head.subject].of(text)
    if not (spare and behind and merged and (_says_units(said) or says_duties(fold(said)))):
        return None
    before = Span(row[0].start, row[0].start)
    right = (*(before for _ in range(spare)), *filled)
    return right if _fits(text, head, right) else None


def _fits(text: str, head: Head, row: Sequence[Span]) -> bool:
    """Whether nothing in the cells speaks against their columns."""
    words = [cell.of(text) for cell in row]
    subject = words[head.subject]
    if not subject or cell_deadline(subject, Span(0, len(subject))) is not None:
        return False
    for place, (kind, said) in enumerate(zip(head.kinds, words, strict=True)):
        if said and _speaks_against(head, place, kind, said):
            return False
    return head.deadline is None or not _says_units(words[head.deadline])


def _speaks_against(head: Head, place: int, kind: str, said: str) -> bool:
    if kind == "number":
        return _ORDINAL.fullmatch(fold(squeezed(said))) is None
    if kind in UNIT_KINDS:
        return _is_no_list_of_units(said)
    beside = head.deadline is not None and place != head.deadline and place > head.subject
    says_when = cell_deadline(said, Span(0, len(said))) is not None
    return beside and kind not in _MAY_SAY_WHEN and says_when


def _is_no_list_of_units(said: str) -> bool:
    """Whether a cell under a head of units is a deadline, a tier or a sentence."""
    if says_duties_by_labels(said):
        return False
    if cell_deadline(said, Span(0, len(said))) is not None or squeezed(said) in tiers():
        return True
    units = cell_units(said, Span(0, len(said)), "responsible")
    unlike = [unit for unit in units if not looks_like_unit(unit.name)]
    return len(said) > _LONG and len(unlike) * 2 > len(units)


def _says_units(said: str) -> bool:
    """Whether a cell names units and nothing else."""
    names = [name for name in re.split(r"[、，,；;\s]+", said) if name]
    return (
        bool(names)
        and _CHINESE.search(said) is not None
        and not column_deadlines(said, Span(0, len(said)))
        and all(looks_like_unit(name) and (is_general(name) or len(name) > 2) for name in names)
        and not any(character.isdigit() for character in said)
    )
