"""The number of a task: alone in a cell, or before the task's words."""

import re

from corpus.model import Span
from corpus.outline import mark_of
from corpus.text import fold, squeezed

_NUMBER = re.compile(
    r"[*_]*(?P<number>\d{1,3}(?:\.\d{1,2})*(?:[a-z](?=[.．)）]\s))?)[*_]*(?:\s*[.．、]\s*|(?<=[a-z])[）)]\s+|\s+)(?=\S)|（?(?P<round>\d{1,3})）\s*(?=\D)"
)
_NUMBER_ALONE = re.compile(r"[（(]?(?P<number>\d{1,3}(?:[.\-]\d{1,2})*)[）)]?\s*[.．、]?")
# 12 · 1.2 · A3 · B-1: a number that stands alone in its cell, and what it counts below.
_ORDINAL = re.compile(
    r"(?P<above>[a-z]{1,2}[.\-]?(?:\d{1,2}\.)?|(?:\d{1,2}\.){1,2})?(?P<value>\d{1,3})[.、．]?"
)
_BRACKETED_LEVEL = 2
_HAN = re.compile("[一二三四五六七八九十百]+")


def ordinal(words: str) -> tuple[str, int] | None:
    """A number alone, as what it stands below and its value; ``None`` where words are none.

    >>> ordinal("12"), ordinal("1.2"), ordinal("A3"), ordinal("2026")
    (('', 12), ('1.', 2), ('a', 3), None)
    """
    match = _ORDINAL.fullmatch(fold(words).strip())
    return (match["above"] or "", int(match["value"])) if match else None


def follows(number: tuple[str, int], before: tuple[str, int] | None) -> bool:
    """Whether a row's number goes on with the count, or opens the next one: 1.4, then 2.1."""
    if before is None:
        return True
    above, value = number
    return value == (before[1] + 1 if above == before[0] else 1) and bool(
        above or above == before[0]
    )


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


def opens_a_list(number: str, words: str) -> bool:
    """Whether the number before a task's words opens a list of its own: the next one follows.

    >>> opens_a_list("1", "1.建成站点；2.铺设管网。"), opens_a_list("1", "1.建成站点2.5万平方米")
    (True, False)
    """
    if not number.isdigit():
        return False
    return re.search(rf"(?<![\d.]){int(number) + 1}\s*[.．、](?!\d)", words) is not None
