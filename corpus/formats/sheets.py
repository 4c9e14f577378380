"""A spreadsheet (.xlsx, .xlsm) becomes rows; no formula is ever worked out."""

import io
import warnings
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from corpus.errors import UnreadableNoticeError
from corpus.formats.archive import opened, part, refuse_declarations
from corpus.formats.document import Document, Writing, cell_line, one_line
from corpus.formats.grid import Cell, rows_of
from corpus.formats.limits import LIMITS
from corpus.formats.sheet_values import shown
from corpus.model import Span
from corpus.text import squeezed

_SAVE = "Open it in Excel or WPS, save it again as .xlsx, and try that."
_FORMULA = "a formula without a stored result: its own text was read"
_HIDDEN = "rows or columns that the sheet hides were left out"
_DEFAULT_NAMES = ("sheet", "工作表")


def read_sheets(data: bytes, path: Path) -> Document:
    """The rows of all sheets that are shown; a line above a table that fills one cell is a line.

    Raises:
        UnreadableNoticeError: the file is damaged, too large, or holds no text.
    """
    shows, formulas = _workbooks(data, path)
    writing = Writing()
    sheets = [sheet for sheet in shows.worksheets if sheet.sheet_state == "visible"]
    tables = [(s, _table(s, formulas[s.title], path)) for s in sheets]
    filled = [(sheet, table) for sheet, table in tables if any(c.text for c in table)]
    for sheet, cells in filled:
        _write(writing, sheet, cells, named=len(filled) > 1)
    if not writing.length:
        raise UnreadableNoticeError(path, "no sheet holds any text", "Fill in the notice's table.")
    return writing.document()


def _workbooks(data: bytes, path: Path) -> tuple[Any, Any]:
    """The workbook with the stored results, and the one with the formulas."""
    import openpyxl

    with opened(data, path) as archive:
        for name in archive.namelist():
            if name.endswith((".xml", ".rels", ".vml")):
                refuse_declarations(part(archive, name, path) or b"", path)
    try:
        with warnings.catch_warnings():
            # What it cannot keep on saving (pictures, rules) is not wanted here.
            warnings.simplefilter("ignore")
            shows = openpyxl.load_workbook(io.BytesIO(data), data_only=True, keep_links=False)
            formulas = openpyxl.load_workbook(io.BytesIO(data), keep_links=False)
    except Exception as error:
        # The library raises whatever the damaged part makes it stumble over.
        raise UnreadableNoticeError(path, "the file is damaged or cut off", _SAVE) from error
    return shows, formulas


def _table(sheet: Any, formulas: Any, path: Path) -> list[Cell]:
    """A sheet's cells as shown, at the places left when what is hidden is taken out."""
    if sheet.max_row * sheet.max_column > LIMITS.table_cells:
        reason = f"sheet {sheet.title} reaches over {sheet.max_row} rows"
        raise UnreadableNoticeError(path, reason, "Delete what stands outside of the table.")
    rows = [r for r in range(1, sheet.max_row + 1) if not sheet.row_dimensions[r].hidden]
    hidden = _hidden_columns(sheet)
    columns = [c for c in range(1, sheet.max_column + 1) if c not in hidden]
    merged = {(m.min_row, m.min_col): m for m in sheet.merged_cells.ranges}
    covered = {
        (row, column)
        for m in merged.values()
        for row in range(m.min_row, min(m.max_row, sheet.max_row) + 1)
        for column in range(m.min_col, min(m.max_col, sheet.max_column) + 1)
    } - set(merged)
    cells = []
    for row, at in enumerate(rows):
        for column, across in enumerate(columns):
            if (at, across) in covered:
                continue
            reach = merged.get((at, across))
            down = sum(at <= r <= reach.max_row for r in rows) if reach else 1
            wide = sum(across <= c <= reach.max_col for c in columns) if reach else 1
            text = _words(sheet.cell(at, across), formulas.cell(at, across))
            cells.append(Cell(row, column, text, down, wide))
    return cells


def _hidden_columns(sheet: Any) -> set[int]:
    found: set[int] = set()
    for dimension in sheet.column_dimensions.values():
        if dimension.hidden and dimension.min and dimension.max:
            found.update(range(dimension.min, min(dimension.max, sheet.max_column) + 1))
    return found


def _words(cell: Any, formula: Any) -> str:
    if cell.value is None and isinstance(formula.value, str) and formula.data_type == "f":
        return one_line(formula.value)
    return one_line(cell_line(shown(cell).splitlines()))


def _write(writing: Writing, sheet: Any, cells: Sequence[Cell], named: bool) -> None:
    """A sheet's own name where there are several, the lines above its table, its rows."""
    rows = list(_trimmed(rows_of(cells)))
    start = writing.length
    begins = squeezed("".join(words for row in rows[:3] for words in row))
    given = not sheet.title.lower().startswith(_DEFAULT_NAMES)
    if named and given and squeezed(sheet.title) not in begins:
        writing.paragraph(sheet.title)
    table = next((i for i, row in enumerate(rows) if sum(map(bool, row)) > 1), len(rows))
    for index, row in enumerate(rows):
        if index < table:
            writing.paragraph(" ".join(filter(None, row)))
            continue
        span = writing.row(row)
        if any(words.startswith("=") for words in row):
            writing.doubt(_FORMULA, span)
    is_hidden = any(d.hidden for d in sheet.row_dimensions.values()) or _hidden_columns(sheet)
    if is_hidden and writing.length > start:
        writing.doubt(_HIDDEN, Span(start, writing.length - 1))


def _trimmed(rows: Sequence[Sequence[str]]) -> Iterator[Sequence[str]]:
    """The rows without the empty columns at the table's sides."""
    filled = [i for row in rows for i, words in enumerate(row) if words]
    if filled:
        yield from (row[min(filled) : max(filled) + 1] for row in rows)
