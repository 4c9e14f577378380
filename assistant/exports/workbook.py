"""A list as .xlsx: a sheet for what names the unit, and one for general names."""

import io
from collections.abc import Mapping, Sequence
from math import ceil
from unicodedata import east_asian_width

from openpyxl import Workbook
from openpyxl.styles import Alignment, Border, Font, PatternFill, Side
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet

from assistant.exports.archive import dated
from assistant.exports.plain_text import is_formula
from assistant.exports.table import Cell, Column, Table, tables
from assistant.exports.texts import Texts
from assistant.obligations.model import ObligationList

# In characters of the standard font; a Chinese one takes two.
_WIDTHS: Mapping[Column, float] = {
    "number": 6, "place": 9, "item": 13, "text": 56, "role": 10, "name": 20, "lead": 22,
    "responsible": 22, "others": 22, "deadline": 18, "until": 12, "state": 12, "above": 24,
    "citation": 24,
}  # fmt: skip
# In points; no program shows a row that is higher than the second.
_LINE_HEIGHT, _HIGHEST = 15.0, 409.0
# So much of a line is filled before it breaks; no comma stands at its beginning.
_USED = 0.9
_THIN = Side(style="thin", color="FFBFBFBF")
_BORDER = Border(left=_THIN, right=_THIN, top=_THIN, bottom=_THIN)
_HEAD = PatternFill("solid", fgColor="FFE7EDF3")
_WRAPPED = Alignment(wrap_text=True, vertical="top", horizontal="left")
_CENTRED = Alignment(wrap_text=True, vertical="center", horizontal="center")


def workbook(listed: ObligationList, texts: Texts) -> bytes:
    """The file's bytes, the same for the same list."""
    book = Workbook()
    book.remove(book.worksheets[0])
    for table in tables(listed, texts):
        _fill(book.create_sheet(table.sheet), table.without_empty())
    book.properties.creator = ""
    book.properties.title = tables(listed, texts)[0].title
    out = io.BytesIO()
    book.save(out)
    return dated(out.getvalue(), listed.today)


def _fill(sheet: Worksheet, table: Table) -> None:
    """Title and notes above, then the headings, which stay in view, then the rows."""
    above = (table.title, *table.notes)
    for row, words in enumerate(above, start=1):
        _write(sheet, row, 1, words)
    sheet.cell(row=1, column=1).font = Font(bold=True, size=14)
    head = len(above) + 1
    for column, heading in enumerate(table.headings, start=1):
        _write(sheet, head, column, heading)
        cell = sheet.cell(row=head, column=column)
        cell.font, cell.fill = Font(bold=True), _HEAD
        cell.alignment, cell.border = _CENTRED, _BORDER
        width = _WIDTHS[table.columns[column - 1]]
        sheet.column_dimensions[get_column_letter(column)].width = width
    for row, cells in enumerate(table.rows, start=head + 1):
        for column, value in enumerate(cells, start=1):
            _write(sheet, row, column, value)
            cell = sheet.cell(row=row, column=column)
            cell.alignment, cell.border = _WRAPPED, _BORDER
        sheet.row_dimensions[row].height = _height(cells, table.columns)
    _lay_out(sheet, head, len(table.columns), head + len(table.rows))


def _height(cells: Sequence[Cell], columns: Sequence[Column]) -> float:
    """High enough for the cell with the most lines; not every program sees to it itself."""
    lines = (
        sum(
            ceil(_width(part) / (_USED * _WIDTHS[column])) or 1
            for part in str(cell or "").split("\n")
        )
        for cell, column in zip(cells, columns, strict=True)
    )
    return min(max(lines) * _LINE_HEIGHT, _HIGHEST)


def _width(words: str) -> int:
    """How many places of a narrow letter the words take; a Chinese character takes two."""
    return sum(2 if east_asian_width(letter) in "WFA" else 1 for letter in words)


def _lay_out(sheet: Worksheet, head: int, columns: int, last: int) -> None:
    """Frozen headings, filters, and pages that are as wide as the table."""
    sheet.freeze_panes = sheet.cell(row=head + 1, column=1)
    sheet.auto_filter.ref = f"A{head}:{get_column_letter(columns)}{max(last, head)}"
    sheet.print_title_rows = f"{head}:{head}"
    sheet.page_setup.orientation = "landscape"
    sheet.page_setup.paperSize = sheet.PAPERSIZE_A4
    sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight = 1, 0
    sheet.sheet_properties.pageSetUpPr.fitToPage = True


def _write(sheet: Worksheet, row: int, column: int, value: Cell) -> None:
    """Words are words even where they begin like a formula."""
    cell = sheet.cell(row=row, column=column, value=value)
    if isinstance(value, str):
        cell.data_type = "s"
        cell.quotePrefix = is_formula(value)
    elif cell.is_date:
        cell.number_format = "yyyy-mm-dd"
