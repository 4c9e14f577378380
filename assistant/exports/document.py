"""A list as .docx, to hand in: title, day, table, and the notices that it rests on."""

import io
from collections.abc import Iterable, Mapping

import docx
from docx.document import Document
from docx.enum.section import WD_ORIENT
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Cm, Length, Pt, RGBColor
from docx.table import _Row as Row
from docx.text.run import Run

from assistant.exports import wording
from assistant.exports.archive import dated
from assistant.exports.plain_text import plain
from assistant.exports.table import Column, Table, sources, tables
from assistant.exports.texts import Texts
from assistant.obligations.model import ObligationList

# What is read on paper; together as wide as an A4 page on its side within its margins.
_WIDTHS: Mapping[Column, float] = {
    "number": 1.1, "item": 2.2, "text": 9.0, "role": 1.8, "name": 2.8, "lead": 2.8,
    "deadline": 2.6, "state": 2.1, "above": 3.0, "citation": 3.0,
}  # fmt: skip
_PAGE = 26.1
_MARGIN = Cm(1.8)
_TEXT, _TITLE = Pt(9), Pt(16)
_BLACK = RGBColor(0, 0, 0)
_FONT = "宋体"


def document(listed: ObligationList, texts: Texts) -> bytes:
    """The file's bytes, the same for the same list."""
    paper = docx.Document()
    _set_up(paper)
    parts = tables(listed, texts)
    paper.core_properties.author = ""
    paper.core_properties.comments = ""
    paper.core_properties.title = parts[0].title
    for table in parts:
        _add_part(paper, table, texts)
    cited = sources(listed)
    if cited:
        _paragraph(paper, texts.say("sources"), bold=True)
        for notice in cited:
            _paragraph(paper, plain(wording.source_line(notice, texts)))
    out = io.BytesIO()
    paper.save(out)
    return dated(out.getvalue(), listed.today)


def _set_up(paper: Document) -> None:
    """A4 on its side; a font for Chinese, which the standard style does not name."""
    section = paper.sections[0]
    section.orientation = WD_ORIENT.LANDSCAPE
    section.page_width, section.page_height = Cm(29.7), Cm(21.0)
    section.left_margin = section.right_margin = _MARGIN
    section.top_margin = section.bottom_margin = _MARGIN
    style = paper.styles["Normal"]
    style.font.size = _TEXT
    style.paragraph_format.space_after = Pt(2)
    style.element.get_or_add_rPr().get_or_add_rFonts().set(qn("w:eastAsia"), _FONT)


def _add_part(paper: Document, table: Table, texts: Texts) -> None:
    heading = paper.add_heading(level=1)
    heading.alignment = WD_ALIGN_PARAGRAPH.CENTER
    _letter(heading.add_run(table.title), _TITLE)
    heading.runs[0].font.color.rgb = _BLACK
    for note in table.notes:
        _paragraph(paper, note)
    if table.rows:
        _add_table(paper, table.chosen(tuple(_WIDTHS)).without_empty())
    else:
        _paragraph(paper, texts.say("nothing"))


def _add_table(paper: Document, table: Table) -> None:
    grid = paper.add_table(rows=1, cols=len(table.columns), style="Table Grid")
    grid.autofit = False
    widths = _widths(table.columns)
    for column, width in zip(grid.columns, widths, strict=True):
        column.width = width
    _fill(grid.rows[0], table.headings, widths, bold=True)
    _mark(grid.rows[0], "w:tblHeader")
    for cells in table.rows:
        row = grid.add_row()
        _fill(row, ("" if cell is None else str(cell) for cell in cells), widths)
        _mark(row, "w:cantSplit")


def _widths(columns: Iterable[Column]) -> tuple[Length, ...]:
    """The columns' widths, stretched together to the width of the page."""
    wanted = [_WIDTHS[column] for column in columns]
    return tuple(Cm(width * _PAGE / sum(wanted)) for width in wanted)


def _fill(row: Row, words: Iterable[str], widths: Iterable[Length], *, bold: bool = False) -> None:
    for cell, text, width in zip(row.cells, words, widths, strict=True):
        cell.width = width
        _letter(cell.paragraphs[0].add_run(text), _TEXT, bold=bold)


def _mark(row: Row, name: str) -> None:
    """Say something of a row: that it repeats on each page, or is never cut by a page's end."""
    row._tr.get_or_add_trPr().append(OxmlElement(name))


def _paragraph(paper: Document, words: str, *, bold: bool = False) -> None:
    _letter(paper.add_paragraph().add_run(words), _TEXT, bold=bold)


def _letter(run: Run, size: Length, *, bold: bool = True) -> None:
    run.font.size, run.font.bold = size, bold
    run._element.get_or_add_rPr().get_or_add_rFonts().set(qn("w:eastAsia"), _FONT)
