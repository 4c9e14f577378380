"""A PDF with text becomes text: columns, tables and paragraphs over its pages' ends.

After :func:`read_pdf`

1. heads, feet and page numbers are left out;
2. columns follow each other, a paragraph cut by a column's or a page's end reads on;
3. a ruled table's row is one line, also where a page's end cut it;
4. ``pages`` has one offset for each page of the file, also for those without text.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from corpus.errors import UnreadableNoticeError
from corpus.formats.document import Document, Writing, one_line
from corpus.formats.pdf_flow import Paragraph, usual_step
from corpus.formats.pdf_furniture import BOTTOM, TOP, furniture
from corpus.formats.pdf_lines import Char, Line, chars_of, lines_of, read_lines
from corpus.formats.pdf_lines import read_on as continued
from corpus.formats.pdf_source import REPRINT, Drawn, drawn_pages
from corpus.formats.pdf_tables import (
    Ruled,
    cut_row,
    is_numbered,
    is_unfinished,
    loose_tables,
    read_on,
    ruled_tables,
)
from corpus.model import Span

_RECOGNISE = "Have its pages recognised (OCR), save the result as .docx or .txt, and add that."
_UNKNOWN = re.compile(r"\(cid:\d+\)|[\ue000-\uf8ff\ufffd]")
# A page with fewer characters, and a picture over half of it, is a scan.
_FEW = 30
_PICTURE_SHARE = 0.5
_UNREADABLE_SHARE = 0.1
_LOOSE = "perhaps a table without rules: its cells were told apart by gaps"
_CUT = "a row that a page's end cut was read on"
_PERHAPS = "perhaps one row, which the page's end cut"
_SCAN = "page {} is a picture: what is written on it was not read"
_BLANK = "page {} has no text"
_SIGNS = "signs that the file's fonts do not explain"


@dataclass(frozen=True, slots=True)
class _Page:
    height: float
    blocks: tuple[Line | Ruled, ...]
    scanned: bool


def read_pdf(data: bytes, path: Path) -> Document:
    """The text of a PDF, with the offset at which each of its pages begins.

    Raises:
        UnreadableNoticeError: the file is damaged, encrypted, too long, a scan, or its fonts
            do not say which characters they show.
    """
    pages = list(_pages(data, path))
    if not pages:
        raise UnreadableNoticeError(path, "it has no pages", REPRINT)
    if not any(page.blocks for page in pages):
        raise UnreadableNoticeError(path, "its pages are pictures (a scan), not text", _RECOGNISE)
    writing = _Assembly(_without_furniture(pages)).written()
    document = writing.document()
    unknown = sum(len(m[0]) for m in _UNKNOWN.finditer(document.text))
    if unknown > _UNREADABLE_SHARE * max(1, len(document.text)):
        raise UnreadableNoticeError(path, "its fonts hide which characters they show", _RECOGNISE)
    return document


def _pages(data: bytes, path: Path) -> Iterator[_Page]:
    return (_page(drawn) for drawn in drawn_pages(data, path))


def _page(drawn: Drawn) -> _Page:
    x0, top, x1, bottom = drawn.box
    chars = chars_of(drawn.chars)
    tables = ruled_tables(drawn.tables, chars, drawn.open_at)
    outside = [char for char in chars if not any(_within(char, table) for table in tables)]
    area = (x1 - x0) * (bottom - top)
    scanned = len(chars) < _FEW and drawn.largest_picture > _PICTURE_SHARE * area
    blocks = tuple(_in_columns(outside, tables, (x0 + x1) / 2, bottom - top))
    return _Page(bottom - top, blocks, scanned)


def _within(char: Char, table: Ruled) -> bool:
    x, y = (char.x0 + char.x1) / 2, (char.top + char.bottom) / 2
    x0, top, x1, bottom = table.box
    return x0 <= x <= x1 and top <= y <= bottom


def _in_columns(
    chars: Sequence[Char], tables: Sequence[Ruled], middle: float, height: float
) -> Iterator[Line | Ruled]:
    """A page whose tables stand in columns, one half after the other; else as a whole.

    Only the page's head and foot may reach over its middle.
    """
    crossing = [
        line
        for line in lines_of(chars)
        if line.x0 < middle < line.x1 and any(_crosses(piece, middle) for piece in line.edges)
    ]
    first = max((x.bottom for x in crossing if x.bottom < TOP * height), default=0.0)
    last = min((x.top for x in crossing if x.top > BOTTOM * height), default=height)
    within = any(x.top > first and x.bottom < last for x in crossing)
    if not tables or within or any(_crosses((t.box[0], t.box[2]), middle) for t in tables):
        yield from _in_order(chars, tables)
        return
    yield from read_lines([c for c in chars if c.bottom <= first])
    between = [c for c in chars if c.bottom > first and c.top < last]
    for side in (True, False):
        held = [c for c in between if ((c.x0 + c.x1) / 2 < middle) == side]
        yield from _in_order(held, [t for t in tables if (t.box[0] < middle) == side])
    yield from read_lines([c for c in chars if c.top >= last])


def _crosses(edges: tuple[float, float], middle: float) -> bool:
    return edges[0] < middle < edges[1]


def _in_order(chars: Sequence[Char], tables: Sequence[Ruled]) -> Iterator[Line | Ruled]:
    """Lines and tables from top to bottom; columns are looked for between the tables."""
    left = list(chars)
    for table in sorted(tables, key=lambda t: t.box[1]):
        above = [c for c in left if (c.top + c.bottom) / 2 < table.box[1]]
        left = [c for c in left if (c.top + c.bottom) / 2 >= table.box[1]]
        yield from loose_tables(read_lines(above))
        yield table
    yield from loose_tables(read_lines(left))


def _without_furniture(pages: Sequence[_Page]) -> list[_Page]:
    lines = [(page.height, [b for b in page.blocks if isinstance(b, Line)]) for page in pages]
    left = []
    for page, (_, held), out in zip(pages, lines, furniture(lines), strict=True):
        gone = {id(held[i]) for i in out}
        blocks = tuple(block for block in page.blocks if id(block) not in gone)
        left.append(replace(page, blocks=blocks))
    return [replace(page, blocks=_edged(page.blocks, left)) for page in left]


def _edged(blocks: Sequence[Line | Ruled], pages: Sequence[_Page]) -> tuple[Line | Ruled, ...]:
    """Lines outside of columns with the edges of the text of all pages, not of their page alone.

    A page may hold a few short lines only; its text would still have reached the others' edge.
    """
    lines = [block for page in pages for block in page.blocks if isinstance(block, Line)]
    if not lines:
        return tuple(blocks)
    left = min(line.x0 for line in lines)
    right = max(line.x1 for line in lines)
    return tuple(
        replace(b, left=left, right=right) if isinstance(b, Line) and not b.is_beside else b
        for b in blocks
    )


class _Assembly:
    """Writes the blocks of all pages, holding back what the next page may read on."""

    def __init__(self, pages: Sequence[_Page]) -> None:
        self.pages = pages
        self.out = Writing()
        self.paragraph: Paragraph | None = None
        self.starts: list[int | None] = []
        self.table: Ruled | None = None
        self.rows: list[tuple[str, ...]] = []
        self.cut: set[int] = set()
        self.perhaps: set[int] = set()
        self.step = 0.0

    def written(self) -> Writing:
        """The whole document."""
        for number, page in enumerate(self.pages, 1):
            self._begin(number, page)
            self.step = usual_step([b for b in page.blocks if isinstance(b, Line)])
            for index, block in enumerate(page.blocks):
                if isinstance(block, Ruled):
                    self._end_paragraph()
                    self._table(block)
                else:
                    self._end_table()
                    self._line(block, same_page=index > 0)
        self._end_paragraph()
        self._end_table()
        return self.out

    def _begin(self, number: int, page: _Page) -> None:
        """A page begins at its first character, be it within a paragraph that reads on."""
        first = page.blocks[0] if page.blocks else None
        above = self.paragraph
        if above and isinstance(first, Line) and above.takes(first, 0.0, same_page=False):
            self.out.page(self.out.length + len(one_line(_words(above.lines))))
            return
        if not (isinstance(first, Ruled) and self.table and first.continues(self.table)):
            self._end_paragraph()
            self._end_table()
        pending = sum(len("\t".join(map(one_line, row))) + 1 for row in self.rows)
        self.out.page(self.out.length + pending)
        if not page.blocks:
            at = max(0, self.out.length - 1)
            message = _SCAN if page.scanned else _BLANK
            self.out.doubt(message.format(number), Span(at, at))

    def _line(self, line: Line, same_page: bool) -> None:
        if self.paragraph and self.paragraph.takes(line, self.step, same_page):
            self.paragraph.lines.append(line)
            return
        self._end_paragraph()
        self.paragraph = Paragraph(line)

    def _end_paragraph(self) -> None:
        if self.paragraph is not None:
            words = _words(self.paragraph.lines)
            span = self.out.paragraph(words)
            for match in _UNKNOWN.finditer(self.out_text(span, words)):
                self.out.doubt(_SIGNS, Span(span.start + match.start(), span.start + match.end()))
        self.paragraph = None

    @staticmethod
    def out_text(span: Span, words: str) -> str:
        """The words as written, when their length says that none was changed."""
        return words if span.end - span.start == len(words) else ""

    def _table(self, table: Ruled) -> None:
        same = table.continues(self.table) if self.table is not None else None
        if self.table is None or same is None or not self.rows:
            self._end_table()
            self.rows, self.table = list(table.rows), table
            return
        rows = list(same.rows)
        head = 1 if rows[0] == self.rows[0] and len(rows) > 1 else 0
        no_rule = self.table.is_open_below or same.is_open_above
        is_open = no_rule and not head and not is_numbered(rows[0])
        if is_open or cut_row(self.rows[-1], rows[head]):
            if not is_open and not is_numbered(self.rows[-1]):
                # Only a number shows for certain where a row begins.
                self.cut.add(len(self.rows) - 1)
            self.rows[-1] = read_on(self.rows[-1], rows[head])
            del rows[: head + 1]
        elif not head and is_unfinished(self.rows[-1], rows[0]):
            self.perhaps.update((len(self.rows) - 1, len(self.rows)))
        self.rows += rows
        self.table = same

    def _end_table(self) -> None:
        for index, row in enumerate(self.rows):
            span = self.out.row(row)
            if index in self.cut:
                self.out.doubt(_CUT, span)
            if index in self.perhaps:
                self.out.doubt(_PERHAPS, span)
            if self.table is not None and self.table.is_loose:
                self.out.doubt(_LOOSE, span)
        self.table, self.rows = None, []
        self.cut, self.perhaps = set(), set()


def _words(lines: Sequence[Line]) -> str:
    words = lines[0].text
    for line in lines[1:]:
        words = continued(words, line)
    return words
