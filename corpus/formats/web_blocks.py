"""Elements of a web page become lines and rows."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from corpus.errors import UnreadableNoticeError
from corpus.formats.document import Writing, cell_line
from corpus.formats.grid import Cell, rows_of, write_rows
from corpus.formats.limits import LIMITS
from corpus.formats.lines import joined, meant, unwrapped
from corpus.formats.word_numbers import written
from corpus.model import Span

_BLOCKS = frozenset(
    {
        "address", "article", "aside", "blockquote", "body", "caption", "center", "dd", "details",
        "div", "dl", "dt", "fieldset", "figure", "figcaption", "footer", "form", "h1", "h2", "h3",
        "h4", "h5", "h6", "header", "hr", "html", "legend", "li", "main", "ol", "p", "pre",
        "section", "summary", "table", "tbody", "td", "tfoot", "th", "thead", "tr", "ul",
    }
)  # fmt: skip
_LIST_FORMS = {"1": "decimal", "a": "lowerLetter", "A": "upperLetter", "i": "lowerRoman",
               "I": "upperRoman"}  # fmt: skip
_STYLE_FORM = re.compile(r"list-style(?:-type)?\s*:\s*[^;]*?([a-z]+(?:-[a-z]+)*)")
_STYLE_FORMS = {"cjk-ideographic": "chineseCounting", "simp-chinese-informal": "chineseCounting",
                "trad-chinese-informal": "chineseCounting", "decimal": "decimal", "none": "none",
                "lower-alpha": "lowerLetter", "upper-alpha": "upperLetter"}  # fmt: skip
# A cell that holds more than this is a column of the page, and its table only sets it out.
_LONGEST_CELL = 3000
_MOST_SPANNED = 1000
_NESTED = "a table within a table's cell: its cells were read one after the other"
_PICTURE = "the page shows a picture here: what is written in it was not read"


class Reader:
    """Writes what an element holds, line by line."""

    def __init__(self, writing: Writing, path: Path) -> None:
        self.writing = writing
        self.path = path
        self.cells = 0
        self.pieces: list[str] = []
        self.label = ""

    def read(self, element: Any) -> None:
        """Write everything within an element."""
        self._inside(element)
        self._end_line()

    def _inside(self, element: Any) -> None:
        if element.tag == "pre":
            for line in element.text_content().splitlines():
                self.pieces.append(line)
                self._end_line()
            return
        self._words(element.text)
        number = _start(element)
        for child in element:
            if element.tag == "ol" and child.tag == "li":
                given = child.get("value") or ""
                number = int(given) if given.isdigit() and len(given) < 6 else number
                form = _list_form(element)
                self.label = f"{written(number, form)}." if form != "none" else ""
                self.label = (
                    self.label.replace(".", "、") if form == "chineseCounting" else self.label
                )
                number += 1
            self._child(child)
            self._words(child.tail)

    def _child(self, child: Any) -> None:
        tag = child.tag
        if not isinstance(tag, str):
            return
        if tag == "br":
            self.pieces.append("\n")
        elif tag == "table":
            self._end_line()
            self._table(child)
        elif tag == "img":
            self._picture(child)
        elif tag in _BLOCKS:
            self._end_line()
            self._inside(child)
            self._end_line()
        else:
            self._inside(child)

    def _words(self, words: str | None) -> None:
        if words:
            # A line end in the source is a blank to a browser; only <br> ends a line.
            self.pieces.append(unwrapped(words))

    def _end_line(self) -> None:
        """Write the line gathered; its <br> only end it where the writer meant that."""
        words, self.pieces = "".join(self.pieces), []
        if not words.strip():
            return
        words, self.label = self.label + words.lstrip() if self.label else words, ""
        line, *others = words.split("\n")
        for other in others:
            if meant(line, other):
                self.writing.paragraph(line)
                line = other
            else:
                line = joined(line, other)
        self.writing.paragraph(line)

    def _picture(self, image: Any) -> None:
        sizes = [image.get("width") or "", image.get("height") or ""]
        if all(size.isdigit() and int(size) >= 300 for size in sizes):
            self._end_line()
            self.writing.doubt(_PICTURE, Span(max(0, self.writing.length - 1), self.writing.length))

    def _table(self, table: Any) -> None:
        if _only_sets_out(table):
            for row in _rows(table):
                for cell in row:
                    self._inside(cell)
                    self._end_line()
            return
        for caption in table.findall("caption"):
            self._inside(caption)
            self._end_line()
        spans = write_rows(self.writing, rows_of(self._cells(table)))
        if spans and table.find(".//table") is not None:
            self.writing.doubt(_NESTED, Span(spans[0].start, spans[-1].end))

    def _cells(self, table: Any) -> Iterator[Cell]:
        """The table's cells at their places, beside those that reach down from above."""
        taken: dict[int, int] = {}
        for row, found in enumerate(_rows(table)):
            column = 0
            for cell in found:
                while taken.get(column, 0) > row:
                    column += 1
                across, down = _spanned(cell, "colspan"), _spanned(cell, "rowspan")
                self.cells += across
                if self.cells > LIMITS.table_cells:
                    reason = "its tables have too many cells"
                    raise UnreadableNoticeError(self.path, reason, "Keep only the notice's own.")
                yield Cell(row, column, cell_words(cell), down, across)
                for covered in range(column, column + across):
                    taken[covered] = row + down
                column += across


def cell_words(cell: Any) -> str:
    """A cell's words on one line, its lines parted as :func:`cell_line` does."""
    pieces: list[str] = []

    def gather(element: Any) -> None:
        pieces.append(unwrapped(element.text or ""))
        for child in element:
            if not isinstance(child.tag, str):
                continue
            broken = child.tag == "br" or child.tag in _BLOCKS
            pieces.append("\n" if broken else "")
            gather(child)
            pieces.append(("\n" if broken else "") + unwrapped(child.tail or ""))

    gather(cell)
    return cell_line("".join(pieces).split("\n"))


def _rows(table: Any) -> Iterator[list[Any]]:
    """The table's own rows, without those of tables within it; the foot's come last."""
    groups = [g for g in table if g.tag in ("thead", "tbody", "tfoot", "tr")]
    groups.sort(key=lambda group: {"thead": 0, "tfoot": 2}.get(group.tag, 1))
    for group in groups:
        for row in [group] if group.tag == "tr" else group.findall("tr"):
            yield [cell for cell in row if cell.tag in ("td", "th")]


def _only_sets_out(table: Any) -> bool:
    rows = list(_rows(table))
    if max((len(row) for row in rows), default=0) <= 1:
        return True
    cells = [cell for row in rows for cell in row]
    return any(
        len(cell.text_content()) > _LONGEST_CELL
        or any(len(list(_rows(inner))) > 2 for inner in cell.iter("table"))
        for cell in cells
    )


def _spanned(cell: Any, name: str) -> int:
    given = (cell.get(name) or "1").strip()
    return min(max(int(given), 1), _MOST_SPANNED) if given.isdigit() and len(given) < 9 else 1


def _start(element: Any) -> int:
    given = element.get("start") or ""
    return int(given) if given.isdigit() and len(given) < 6 else 1


def _list_form(element: Any) -> str:
    style = _STYLE_FORM.search((element.get("style") or "").lower())
    named = _STYLE_FORMS.get(style[1]) if style else None
    return named or _LIST_FORMS.get(element.get("type") or "1", "decimal")
