"""The number of a task: alone in a cell, or before the task's words."""

import re

from corpus.model import Span
from corpus.outline import mark_of
from corpus.text import fold, squeezed

_NUMBER = re.compile(
    r"[*_]*(?P<number>\d{1,3}(?:\.\d{1,2})*)[*_]*(?:\s*[.．、]\s*|\s+)(?=\S)|（?(?P<round>\d{1,3})）\s*(?=\D)"
)
_NUMBER_ALONE = re.compile(r"[（(]?(?P<number>\d{1,3}(?:[.\-]\d{1,2})*)[）)]?\s*[.．、]?")
_BRACKETED_LEVEL = 2
_HAN = re.compile("[一二三四五六七八九十百]+")


def number_alone(words: str) -> str:
    """The number that a cell of numbers holds, without what stands around it."""
    match = _NUMBER_ALONE.fullmatch(fold(words).strip())
    return match["number"] if match else squeezed(words).strip("、.．")


def numbered(text: str, cell: Span) -> tuple[str, int]:
    """A task's number and where its words begin; at the cell's end where it holds no words."""
    folded = fold(cell.of(text))
    mark = mark_of(cell.of(text))
    if (
        mark is not None
        and mark.level == _BRACKETED_LEVEL
        and _HAN.fullmatch(mark.number)
        and cell.start + mark.length < cell.end
    ):
        return f"（{mark.number}）", cell.start + mark.length
    if alone := _NUMBER_ALONE.fullmatch(folded):
        return alone["number"], cell.end
    match = _NUMBER.match(folded)
    if match is None:
        return "", cell.start
    begin = cell.start + match.end()
    while begin < cell.end and text[begin] in "*_ ":
        begin += 1
    return match["number"] or match["round"], begin
