"""A paper as .xlsx, one row a question, as import templates of quiz platforms commonly want it."""

import io
from datetime import date

from openpyxl import Workbook
from openpyxl.styles import Alignment, Font
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet

from assistant.exports.archive import dated
from assistant.exports.plain_text import is_formula, plain
from assistant.quiz.exports.columns import ColumnNames
from assistant.quiz.exports.labels import answer, citation, kind_name, labels, lettered, title
from assistant.quiz.model import Paper, Question

_FEWEST_OPTIONS = 4
_WRAPPED = Alignment(wrap_text=True, vertical="top")
_WIDTHS = {"kind": 12, "stem": 60, "option": 26, "key": 18, "explanation": 40, "citation": 50}
_USUAL_WIDTH = 14


def workbook(paper: Paper, today: date, names: ColumnNames) -> bytes:
    """The file's bytes, the same for the same paper and day."""
    book = Workbook()
    sheet = book.worksheets[0]
    sheet.title = names.of("stem")[:31]
    options = max([_FEWEST_OPTIONS, *(len(q.options) for q in paper.questions)])
    columns = ("kind", "stem", *["option"] * options, "key", "explanation", "citation",
               "difficulty", "id")  # fmt: skip
    letters = iter(letter for letter, _ in lettered([""] * options))
    headings = [names.of(c) + (next(letters) if c == "option" else "") for c in columns]
    _fill_row(sheet, 1, headings)
    for row, question in enumerate(paper.questions, start=2):
        _fill_row(sheet, row, _cells(question, options))
    for place, column in enumerate(columns, start=1):
        sheet.cell(row=1, column=place).font = Font(bold=True)
        sheet.column_dimensions[get_column_letter(place)].width = _WIDTHS.get(column, _USUAL_WIDTH)
    sheet.freeze_panes = "A2"
    book.properties.creator = ""
    book.properties.title = title(paper)
    out = io.BytesIO()
    book.save(out)
    return dated(out.getvalue(), today)


def _cells(question: Question, options: int) -> list[str]:
    """A question's row; the left column of a matching question stands below its stem."""
    items = [f"（{place}）{item}" for place, item in enumerate(question.items, start=1)]
    empty = [""] * (options - len(question.options))
    return [
        kind_name(question.kind),
        "\n".join((question.stem, *items)),
        *question.options,
        *empty,
        answer(question),
        question.explanation,
        citation(question.sources),
        labels()["difficulties"][question.difficulty],
        question.id,
    ]


def _fill_row(sheet: Worksheet, row: int, cells: list[str]) -> None:
    """Words are words even where they begin like a formula; an empty cell stays empty."""
    for column, words in enumerate(cells, start=1):
        if words:
            cell = sheet.cell(row=row, column=column, value=plain(words))
            cell.data_type = "s"
            cell.quotePrefix = is_formula(words)
            cell.alignment = _WRAPPED
