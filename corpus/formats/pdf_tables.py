"""Ruled tables of a PDF's pages become rows; one that goes on over a page's end is read on."""

import re
import tomllib
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache
from itertools import groupby
from pathlib import Path

from corpus.formats.grid import Cell, rows_of
from corpus.formats.lines import joined, opens_line
from corpus.formats.pdf_lines import Char, Line, lines_of
from corpus.formats.pdf_lines import read_on as continued

# Lines cut into so many pieces, in such a run, are a table without rules.
_PIECES, _LOOSE_ROWS = 3, 3
# Rules closer than this are one; points.
_NEAR = 3.0
_NUMBER = re.compile(r"\d{1,3}(?:[.．、](?!\d)|\s|$|[.．](?=20\d\d年))")
# What parts units in a list, or the clauses of a sentence: the cell needs no line ends for that.
_LISTED = re.compile("[、，；。：,;]")
_ENDS = ("。", "；", ";", ".", "！")
# The share of a table's lines that stand at one distance from their cells' left rules.
_MOST_LEFT = 0.4
Box = tuple[float, float, float, float]


@dataclass(frozen=True, slots=True)
class Ruled:
    """A table on one page: its rows, its box, and the places of its upright rules.

    A loose one has no rules: its cells are only told apart by the gaps between them. One that
    is open has no rule at the page's end, which cut its row there.
    """

    rows: tuple[tuple[str, ...], ...]
    box: Box
    edges: tuple[float, ...]
    is_loose: bool = False
    is_open_above: bool = False
    is_open_below: bool = False

    def continues(self, above: "Ruled") -> "Ruled | None":
        """This table in the columns of the one above where both are one; else ``None``.

        Its rules stand where those do, but for one that an empty column at its side lacks.
        """
        if self.is_loose or above.is_loose or len(self.edges) > len(above.edges):
            return None
        # In a column beside the first, or on a left page, the whole table stands elsewhere.
        aside = self.edges[0] - above.edges[0]
        at = [_nearest(above.edges, edge - aside) for edge in self.edges]
        pairs = zip(self.edges, at, strict=True)
        if any(abs(edge - aside - above.edges[i]) > 2 * _NEAR for edge, i in pairs):
            return None
        if len(self.edges) == len(above.edges):
            return self
        if len(self.edges) + 1 < len(above.edges):
            return None
        rows = []
        for row in self.rows:
            placed = [""] * (len(above.edges) - 1)
            for index, words in enumerate(row):
                placed[at[index]] = words
            rows.append(tuple(placed))
        return replace(self, rows=tuple(rows), edges=tuple(e + aside for e in above.edges))


def ruled_tables(
    drawn: Iterable[Sequence[Box]], chars: Sequence[Char], open_at: Sequence[float] = ()
) -> list[Ruled]:
    """A page's tables of two columns or more, from the boxes of each one's cells.

    A box around words is no table. ``open_at`` are the heights at which a rule was thought.
    """
    found = []
    for boxes in drawn:
        across = _merged_edges(x for box in boxes for x in (box[0], box[2]))
        down = _merged_edges(y for box in boxes for y in (box[1], box[3]))
        if len(across) < 3:
            continue
        cells = [_cell(box, across, down, chars) for box in boxes]
        pad = _padding([(box, lines) for box, (_, lines) in zip(boxes, cells, strict=True)])
        rows = rows_of(
            Cell(c.row, c.column, _words(lines, box[2] - box[0] - 2 * pad), c.rows, c.columns)
            for box, (c, lines) in zip(boxes, cells, strict=True)
        )
        filled = tuple(tuple(row) for row in rows if any(row))
        if filled:
            box = _around(boxes)
            above, below = (any(abs(y - place) < _NEAR for place in open_at) for y in box[1::2])
            found.append(
                Ruled(filled, box, tuple(across), is_open_above=above, is_open_below=below)
            )
    return found


def loose_tables(lines: Sequence[Line]) -> Iterator[Line | Ruled]:
    """Lines, with runs of them that are cut into several pieces each as tables without rules."""
    for in_pieces, group in groupby(lines, lambda line: len(line.pieces) >= _PIECES):
        run = list(group)
        if not in_pieces or len(run) < _LOOSE_ROWS:
            yield from run
            continue
        box = (run[0].left, run[0].top, run[0].right, run[-1].bottom)
        yield Ruled(tuple(line.pieces for line in run), box, (), is_loose=True)


def is_numbered(row: Sequence[str]) -> bool:
    """Whether a row has a number of its own, in a cell or before a cell's words."""
    return any(_NUMBER.match(words) for words in row)


def cut_row(above: Sequence[str], below: Sequence[str]) -> bool:
    """Whether the first row of a page is the rest of the last row of the page before.

    The rest of a row has no number, and words only below words. Where the words above had
    their end, only more words of that cell go on with them: units and a day of its own make
    a row.

    >>> cut_row(["3", "加强培训，提", "省司法厅"], ["", "升素质。", ""])
    True
    >>> cut_row(["3", "加强培训。", "省司法厅"], ["4", "落实责任。", "省司法厅"])
    False
    >>> cut_row(["3", "加强培训。", "省司法厅"], ["", "落实责任。", "省财政厅"])
    False
    """
    pairs = list(zip(above, below, strict=True)) if len(above) == len(below) else []
    filled = [i for i, (_, words) in enumerate(pairs) if words]
    if not filled:
        return False
    if not is_numbered(above) and all(words for high, words in pairs if high):
        return False
    if any(not above[i] or _NUMBER.match(below[i]) or opens_line(below[i]) for i in filled):
        return False
    words_at = max(range(len(pairs)), key=lambda i: len(above[i]) + len(below[i]))
    if below[words_at] and above[words_at].endswith(_ENDS):
        return filled == [words_at] and is_numbered(above)
    # A lone first cell is rather a label over the rows that follow.
    return is_numbered(above) or filled != [0]


def is_unfinished(above: Sequence[str], below: Sequence[str]) -> bool:
    """Whether two rows at a page's end, not read as one, may have been one all the same.

    >>> is_unfinished(["能力", "加强培训，提", "2025年"], ["建设", "升素质", "底前"])
    True
    >>> is_unfinished(["能力", "加强培训。", "2025年"], ["监督", "落实责任。", "2024年"])
    False
    """
    if len(above) != len(below) or is_numbered(below) or any(map(opens_line, below)):
        return False
    words_at = max(range(len(above)), key=lambda i: len(above[i]) + len(below[i]))
    return bool(below[words_at]) and not above[words_at].endswith(_ENDS)


def read_on(above: Sequence[str], below: Sequence[str]) -> tuple[str, ...]:
    """A row and its rest on the next page as one."""
    return tuple(
        f"{a} {b}" if parts_units(a, b) else joined(a, b) for a, b in zip(above, below, strict=True)
    )


def _around(boxes: Sequence[Box]) -> Box:
    x0s, tops, x1s, bottoms = zip(*boxes, strict=True)
    return min(x0s), min(tops), max(x1s), max(bottoms)


def _merged_edges(places: Iterable[float]) -> list[float]:
    edges: list[float] = []
    for place in sorted(places):
        if not edges or place - edges[-1] > _NEAR:
            edges.append(place)
    return edges


def _nearest(edges: Sequence[float], place: float) -> int:
    return min(range(len(edges)), key=lambda i: abs(edges[i] - place))


def _cell(
    box: Box, across: Sequence[float], down: Sequence[float], chars: Sequence[Char]
) -> tuple[Cell, list[Line]]:
    x0, top, x1, bottom = box
    held = [
        c for c in chars if x0 <= (c.x0 + c.x1) / 2 < x1 and top <= (c.top + c.bottom) / 2 < bottom
    ]
    column, row = _nearest(across, x0), _nearest(down, top)
    columns = max(1, _nearest(across, x1) - column)
    rows = max(1, _nearest(down, bottom) - row)
    return Cell(row, column, "", rows, columns), lines_of(held)


def _padding(cells: Sequence[tuple[Box, Sequence[Line]]]) -> float:
    """The distance that this table keeps between its words and its rules, in points.

    Where cells are set to the left it is the gap that most lines have there; where they are
    centred the least one tells, but for some words that stand over the rule.
    """
    lefts = [max(0.0, line.x0 - box[0]) for box, lines in cells for line in lines]
    if not lefts:
        return 0.0
    gap, times = Counter(round(left * 2) / 2 for left in lefts).most_common(1)[0]
    if times > _MOST_LEFT * len(lefts):
        return gap
    rights = [max(0.0, box[2] - line.x1) for box, lines in cells for line in lines]
    gaps = sorted([*lefts, *rights])
    return gaps[len(gaps) // 20]


@cache
def _unit_words() -> dict[str, tuple[str, ...]]:
    data = tomllib.loads((Path(__file__).parent / "wrapped.toml").read_text(encoding="utf-8"))
    return {name: tuple(words) for name, words in data.items()}


def parts_units(above: str, below: str) -> bool:
    """Whether a line's end in a cell stands between two units that nothing else parts.

    >>> parts_units("甘肃矿区办事处", "兰州新区管委会"), parts_units("省市场监", "管局")
    (True, False)
    >>> parts_units("省司法厅、省公安厅", "省财政厅"), parts_units("省政府", "办公厅")
    (False, False)
    """
    known, high, low = _unit_words(), above.strip(), below.strip()
    if _LISTED.search(high + low) or not high.endswith(known["ends"]):
        return False
    return not high.endswith(known["not_ends"]) and not low.startswith(known["goes_on"])


def _words(lines: Sequence[Line], width: float) -> str:
    """A cell's words: a line that had room for more was ended by its writer, with a space."""
    words = ""
    for index, line in enumerate(lines):
        above = lines[index - 1] if index else None
        if above is None:
            words = line.text
        elif above.x1 - above.x0 + line.first <= width - 0.2 * line.size or parts_units(
            words, line.text
        ):
            words = f"{words.rstrip()} {line.text}"
        else:
            words = continued(words, line)
    return words.strip()
