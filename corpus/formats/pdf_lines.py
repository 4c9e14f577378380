"""Characters at places on a page become lines, in the order in which they are read.

A page may be set in columns, and in one part of it only: a title over its whole width, two
columns below. :func:`read_lines` gives every line with the left and right edge of the column
that it stands in.
"""

import tomllib
import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache
from itertools import pairwise
from pathlib import Path
from statistics import median
from typing import Any

from corpus.formats.lines import WIDE, joined

# Parts of a character's height: what parts two lines, two words, two columns.
_SAME_LINE = 0.5
_WORD_GAP = 0.25
_WIDE_GAP = 0.6
_COLUMN_GAP = 1.4
# A gutter stands in the middle of the page's text, between enough lines on both sides.
_MIDDLE = (0.25, 0.75)
_COLUMN_LINES = 4
# Marks that may not end a line, and marks that may not begin one.
_OPENERS = frozenset("（(《〈“‘「『【〔[")
_CLOSERS = frozenset("）)》〉”’」』】〕]，。、；：！？,.;:!?%％")


@dataclass(frozen=True, slots=True)
class Char:
    """One character with its box, in points from the page's upper left corner."""

    text: str
    x0: float
    x1: float
    top: float
    bottom: float
    size: float


@dataclass(frozen=True, slots=True)
class Line:
    """A line's words and box; ``left`` and ``right`` are the edges of its column.

    ``first`` is the width of the line's first word, or of its first Chinese character: what
    would have to fit on the line above if the break were not meant. ``is_beside`` says
    that another column stands beside its own; ``pieces`` are the words between its wide gaps,
    ``edges`` where each of them begins and ends.
    """

    text: str
    x0: float
    x1: float
    top: float
    bottom: float
    size: float
    first: float
    left: float = 0.0
    right: float = 0.0
    column: int = 0
    is_beside: bool = False
    pieces: tuple[str, ...] = ()
    edges: tuple[tuple[float, float], ...] = ()


def chars_of(drawn: Iterable[Mapping[str, Any]]) -> list[Char]:
    """A page's upright characters; radicals that stand for characters are made characters."""
    found = []
    for char in drawn:
        text = _plain(char["text"])
        if char.get("upright", True) and text:
            x0, x1, top, bottom = (float(char[k]) for k in ("x0", "x1", "top", "bottom"))
            found.append(Char(text, x0, x1, top, bottom, max(1.0, bottom - top)))
    return found


def lines_of(chars: Iterable[Char]) -> list[Line]:
    """The lines of one column or cell, from top to bottom."""
    return [line for row in _rows(chars) if (line := _line(row)) is not None]


def read_lines(chars: Sequence[Char]) -> list[Line]:
    """A page's lines in reading order, columns one after the other."""
    rows = [parts for row in _rows(chars) if (parts := _segments(row))]
    gutter = _gutter(rows)
    if gutter is None:
        return _edged(lines_of(chars))
    found: list[Line] = []
    column = 0
    for is_columns, band in _bands(rows, gutter):
        held = [char for row in band for segment in row for char in segment]
        if not is_columns:
            found += [replace(line, column=column) for line in _edged(lines_of(held))]
            continue
        for side in (True, False):
            column += 1
            part = [c for c in held if ((c.x0 + c.x1) / 2 < gutter) == side]
            # Each side may itself be set in columns.
            found += [
                replace(line, column=line.column + column, is_beside=True)
                for line in read_lines(part)
            ]
        column += 1
    return found


def _plain(text: str) -> str:
    """Radicals, which some fonts name in place of the characters, as these characters.

    >>> _plain("\u2ea0"), _plain("\u2f00"), _plain("民")
    ('民', '一', '民')
    """
    if len(text) == 1 and "\u2e80" <= text <= "\u2fdf":
        return _characters().get(text) or unicodedata.normalize("NFKC", text)
    return text


@cache
def _characters() -> dict[str, str]:
    data = tomllib.loads((Path(__file__).parent / "radicals.toml").read_text(encoding="utf-8"))
    characters: dict[str, str] = data["characters"]
    return characters


def _rows(chars: Iterable[Char]) -> list[list[Char]]:
    """Characters that stand on one line, each row from left to right."""
    rows: list[list[Char]] = []
    middle = 0.0
    for char in sorted(chars, key=lambda c: ((c.top + c.bottom) / 2, c.x0)):
        at = (char.top + char.bottom) / 2
        if rows and at - middle < _SAME_LINE * min(char.size, rows[-1][0].size):
            rows[-1].append(char)
        else:
            rows.append([char])
            middle = at
    return [sorted(row, key=lambda c: c.x0) for row in rows]


def _segments(row: Sequence[Char]) -> list[list[Char]]:
    """A row cut where a gap is wide enough to part two columns."""
    parts: list[list[Char]] = []
    for char in (c for c in row if not c.text.isspace()):
        if parts and char.x0 - parts[-1][-1].x1 <= _COLUMN_GAP * char.size:
            parts[-1].append(char)
        else:
            parts.append([char])
    return parts


def _gutter(rows: Sequence[Sequence[Sequence[Char]]]) -> float | None:
    """Where most rows that have a gap in the middle have it; ``None`` where too few agree."""
    edges = [(part[0].x0, part[-1].x1) for row in rows for part in row]
    if not edges:
        return None
    left, right = min(x for x, _ in edges), max(x for _, x in edges)
    low, high = (left + share * (right - left) for share in _MIDDLE)
    gaps = [
        (max(a[-1].x1, low), min(b[0].x0, high))
        for row in rows
        # Three pieces on a line are the cells of a table rather than columns of text.
        if len(row) == 2
        for a, b in pairwise(row)
        if b[0].x0 > low and a[-1].x1 < high
    ]
    if len(gaps) < _COLUMN_LINES:
        return None
    best = max(
        (sum(a < x < b for a, b in gaps), x) for a, b in gaps for x in ((a + b) / 2, b - 0.5)
    )
    return best[1] if best[0] >= max(_COLUMN_LINES, 0.25 * len(rows)) else None


def _bands(
    rows: Sequence[list[list[Char]]], gutter: float
) -> list[tuple[bool, list[list[list[Char]]]]]:
    """Runs of rows that stand in columns, and runs that do not, from top to bottom."""
    bands: list[tuple[bool, list[list[list[Char]]]]] = []
    for row in rows:
        crosses = any(part[0].x0 < gutter < part[-1].x1 for part in row)
        if bands and bands[-1][0] != crosses:
            bands[-1][1].append(row)
        else:
            bands.append((not crosses, [row]))
    checked: list[tuple[bool, list[list[list[Char]]]]] = []
    for free, band in bands:
        both = sum(row[0][0].x0 < gutter < row[-1][-1].x1 for row in band)
        columns = free and both >= _COLUMN_LINES - 1
        if checked and checked[-1][0] == columns:
            checked[-1][1].extend(band)
        else:
            checked.append((columns, list(band)))
    return checked


def _line(row: Sequence[Char]) -> Line | None:
    seen = [char for char in row if not char.text.isspace()]
    if not seen:
        return None
    size = median(char.size for char in seen)
    words, before, blank = "", None, False
    for char in row:
        if char.text.isspace():
            blank = True
            continue
        gap = char.x0 - before.x1 if before else 0.0
        # A blank is set where the gap shows, whether the file has a character for it or not.
        wide = before is not None and bool(WIDE.match(before.text) or WIDE.match(char.text))
        if before and (blank or gap > (_WIDE_GAP if wide else _WORD_GAP) * size):
            words += " "
        words += char.text
        before, blank = char, False
    parts = _segments(row)
    # A blank at a line's end parts its words from those of the next line.
    return Line(
        text=f"{words} " if blank else words,
        x0=seen[0].x0,
        x1=seen[-1].x1,
        top=min(char.top for char in seen),
        bottom=max(char.bottom for char in seen),
        size=size,
        first=_first(seen),
        pieces=tuple("".join(char.text for char in part) for part in parts),
        edges=tuple((part[0].x0, part[-1].x1) for part in parts),
    )


def read_on(words: str, line: Line) -> str:
    """Words and the line that they go on in, a blank between them where one was written."""
    if words.endswith(" "):
        return f"{words.rstrip()} {line.text.lstrip()}"
    # Only the line's own end says whether a blank follows it.
    end = " " if line.text.endswith(" ") else ""
    return joined(words, line.text) + end


def _first(seen: Sequence[Char]) -> float:
    """The width of what may not be parted at the start: a character with the marks beside it."""
    end = seen[0]
    for before, char in pairwise(seen):
        is_bound = before.text in _OPENERS or char.text in _CLOSERS
        breakable = WIDE.match(char.text) or WIDE.match(before.text)
        if not is_bound and (breakable or char.x0 - before.x1 > _WORD_GAP * char.size):
            break
        end = char
    return end.x1 - seen[0].x0


def _edged(lines: Sequence[Line]) -> list[Line]:
    if not lines:
        return []
    left, right = min(line.x0 for line in lines), max(line.x1 for line in lines)
    return [replace(line, left=left, right=right) for line in lines]
