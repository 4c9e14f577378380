"""A Word file (.docx, .docm) becomes text: macros, headers and footers are never looked at."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path
from typing import Any

from corpus.errors import UnreadableNoticeError
from corpus.formats.archive import WORD_BODY, opened, xml_part
from corpus.formats.document import Document, Writing, cell_line
from corpus.formats.grid import Cell, rows_of, write_rows
from corpus.formats.limits import LIMITS
from corpus.formats.lines import joined, meant
from corpus.formats.word_numbering import LEVELS, Numbering
from corpus.formats.word_styles import Styles
from corpus.formats.word_text import Aside, Runs
from corpus.formats.word_xml import MC, W, child, is_on, number_of, value
from corpus.model import Span

_WRAPPERS = frozenset(W + n for n in ("ins", "moveTo", "customXml", "sdt", "sdtContent"))
_BOX = "a text box: it was read after the paragraph that it hangs on"
_NESTED = "a table within a table's cell: its cells were read one after the other"
_PICTURE = "a large picture: what is written in it was not read"
_DRAWN_IN = "another file stands within this one here: it was not read"
_NOTE = "a footnote: it was put at the end"
_TABS = "columns made with tabs: read as a table"
# Fewer columns than this, made with tabs, are a signature or a list of names, not a table.
_TAB_COLUMNS = 3


@dataclass(frozen=True, slots=True)
class Line:
    """A line of words and what is unsure about it."""

    words: str
    doubt: str | None = None


@dataclass(frozen=True, slots=True)
class Table:
    """A table's rows and what is unsure about them."""

    rows: Sequence[Sequence[str]]
    doubt: str | None = None


Block = Line | Table


def read_word(data: bytes, path: Path) -> Document:
    """The document's text, with the numbers that Word generates written out.

    Raises:
        UnreadableNoticeError: the file is damaged, too large, or holds no text.
    """
    with opened(data, path) as archive:
        name = next((n for n in archive.namelist() if WORD_BODY.fullmatch(n)), "word/document.xml")
        root = xml_part(archive, name, path)
        styles = Styles(xml_part(archive, "word/styles.xml", path))
        numbering = Numbering(xml_part(archive, "word/numbering.xml", path), styles.lists)
        notes = {
            kind: xml_part(archive, f"word/{kind}.xml", path) for kind in ("footnotes", "endnotes")
        }
    body = child(root, "body") if root is not None else None
    if body is None:
        reason = "it is named like a Word file but has no text part"
        raise UnreadableNoticeError(path, reason, "Open it in Word and save it again as .docx.")
    reader = _Reader(path, styles, numbering)
    writing = Writing()
    _write(writing, [*reader.blocks(body), *reader.noted(notes)])
    if not writing.length:
        raise _empty(path, reader.runs.pictures)
    return writing.document()


class _Reader:
    """Walks down a body, counting numbers on and gathering the notes that are referred to."""

    def __init__(self, path: Path, styles: Styles, numbering: Numbering) -> None:
        self.path = path
        self.styles = styles
        self.numbering = numbering
        self.runs = Runs(styles)
        self.notes: list[tuple[str, str]] = []
        self.carried = ""
        self.cells = 0

    def blocks(self, parent: Any, in_cell: bool = False) -> Iterator[Block]:
        """The paragraphs and tables of a body, a cell or a text box, in order."""
        for element in parent:
            if element.tag == W + "p":
                yield from self._paragraph(element, in_cell)
            elif element.tag == W + "tbl":
                yield from self._table(element)
            elif element.tag in _WRAPPERS:
                yield from self.blocks(element, in_cell)
            elif element.tag == W + "altChunk":
                yield Line("", _DRAWN_IN)
            elif element.tag == MC + "AlternateContent":
                for choice in list(element)[:1]:
                    yield from self.blocks(choice, in_cell)

    def noted(self, parts: dict[str, Any]) -> Iterator[Line]:
        """The footnotes and endnotes, in the order in which they are referred to."""
        for number, (kind, identifier) in enumerate(list(self.notes), 1):
            root = parts.get(kind)
            note = (
                next((n for n in root if n.get(W + "id") == identifier), None)
                if root is not None
                else None
            )
            words = _flat(self.blocks(note)) if note is not None else ""
            if words:
                yield Line(f"［注{number}］{words}", _NOTE)

    def _paragraph(self, element: Any, in_cell: bool) -> Iterator[Block]:
        properties = child(element, "pPr")
        style = value(child(properties, "pStyle")) or self.styles.default
        aside = Aside()
        words = self.carried + self.runs.words(element, style, aside)
        self.notes += aside.notes
        mark = child(properties, "rPr")
        if child(mark, "del") is not None:
            # The end of this paragraph was deleted: it reads on in the next one.
            self.carried = words
            return
        self.carried = ""
        hidden = is_on(child(mark, "vanish")) and not words.strip()
        label = "" if hidden else self._label(properties, style)
        if words.strip() or (label and in_cell):
            yield from _lines(label + words.lstrip() if label else words)
        for box in aside.boxes:
            for block in self.blocks(box):
                yield _doubted(block, _BOX)
        if aside.large_picture:
            yield Line("", _PICTURE)

    def _label(self, properties: Any, style: str | None) -> str:
        """The paragraph's generated number: of its own list, else of its style's."""
        own = child(properties, "numPr")
        num, depth = value(child(own, "numId")), number_of(child(own, "ilvl"))
        by_style, style_depth, saying = self.styles.numbering(style)
        if num is None:
            num = by_style
            if num is not None and saying is not None and depth is None:
                depth = self.numbering.level_of_style(num, saying)
        if num in (None, "0") or num is None:
            return ""
        depth = depth if depth is not None else style_depth or 0
        return self.numbering.label(num, min(max(depth, 0), LEVELS - 1))

    def _table(self, element: Any) -> Iterator[Block]:
        cells: list[Cell] = []
        nested = False
        alone: list[Block] = []
        for row, tr in enumerate(_rows(element)):
            column = number_of(child(tr, "trPr", "gridBefore")) or 0
            for tc in _cells(tr):
                width = min(max(number_of(child(tc, "tcPr", "gridSpan")) or 1, 1), 100)
                merge = child(tc, "tcPr", "vMerge")
                above = _above(cells, row, column) if merge is not None else None
                held = list(self.blocks(tc, in_cell=True))
                if above is not None and (value(merge) or "continue") == "continue":
                    cells[above] = _longer(cells[above], row)
                elif value(child(tc, "tcPr", "hMerge")) == "continue" and cells:
                    cells[-1] = Cell(cells[-1].row, cells[-1].column, cells[-1].text,
                                     cells[-1].rows, cells[-1].columns + width)  # fmt: skip
                else:
                    nested = nested or any(isinstance(block, Table) for block in held)
                    alone += held
                    cells.append(Cell(row, column, _flat(held), 1, width))
                column += width
            self._counted(len(cells))
        self.cells += len(cells)
        table = rows_of(cells)
        if table and len(table[0]) > 1:
            yield Table(table, _NESTED if nested else None)
        else:
            # A single column is a frame around paragraphs.
            yield from alone

    def _counted(self, more: int) -> None:
        if self.cells + more > LIMITS.table_cells:
            raise UnreadableNoticeError(
                self.path, "its tables have too many cells", "Keep only the notice's own tables."
            )


def _rows(parent: Any) -> Iterator[Any]:
    for element in parent:
        if element.tag == W + "tr":
            if child(element, "trPr", "del") is None and not is_on(
                child(element, "trPr", "hidden")
            ):
                yield element
        elif element.tag in _WRAPPERS:
            yield from _rows(element)


def _cells(parent: Any) -> Iterator[Any]:
    for element in parent:
        if element.tag == W + "tc":
            yield element
        elif element.tag in _WRAPPERS:
            yield from _cells(element)


def _above(cells: Sequence[Cell], row: int, column: int) -> int | None:
    """The cell that reaches down to the row above, at this column."""
    for index in range(len(cells) - 1, -1, -1):
        cell = cells[index]
        if cell.row + cell.rows < row:
            continue
        if cell.column == column and cell.row + cell.rows == row:
            return index
    return None


def _longer(cell: Cell, row: int) -> Cell:
    return Cell(cell.row, cell.column, cell.text, row + 1 - cell.row, cell.columns)


def _lines(words: str) -> Iterator[Line]:
    """A paragraph's lines: one, but for the soft breaks that were meant as a line's end."""
    line, *others = words.split("\n")
    for other in others:
        if meant(line, other):
            yield Line(line)
            line = other
        else:
            line = joined(line, other)
    yield Line(line)


def _flat(blocks: Iterator[Block] | Sequence[Block]) -> str:
    """A cell's words on one line: its paragraphs are parted as :func:`cell_line` does."""
    pieces: list[str] = []
    for block in blocks:
        rows = block.rows if isinstance(block, Table) else [[block.words]]
        pieces += [cell.strip() for row in rows for cell in row if cell.strip()]
    return cell_line(pieces)


def _doubted(block: Block, doubt: str) -> Block:
    return Table(block.rows, doubt) if isinstance(block, Table) else Line(block.words, doubt)


def _write(writing: Writing, blocks: Sequence[Block]) -> None:
    last = Span(0, 0)
    for tabbed, group in groupby(blocks, lambda b: isinstance(b, Line) and _tabbed(b.words)):
        run = list(group)
        for block in run:
            if isinstance(block, Table):
                spans = write_rows(writing, block.rows)
                span = Span(spans[0].start, spans[-1].end) if spans else last
                doubt = block.doubt
            elif tabbed and len(run) > 1:
                span = writing.row(block.words.split("\t"))
                doubt = _TABS
            else:
                span = writing.paragraph(block.words)
                doubt = block.doubt
            last = span if span.end > span.start else last
            if doubt:
                writing.doubt(doubt, last)


def _tabbed(words: str) -> bool:
    return sum(1 for cell in words.split("\t") if cell.strip()) >= _TAB_COLUMNS


def _empty(path: Path, pictures: int) -> UnreadableNoticeError:
    if pictures:
        reason = "it holds only pictures, no text"
        remedy = "Have the pages recognised (OCR), save the result as .docx or .txt, and add that."
        return UnreadableNoticeError(path, reason, remedy)
    return UnreadableNoticeError(path, "the file is empty", "Save the notice's text into it.")
