"""A paper as a file: .docx, .xlsx, Moodle GIFT and XML, Anki .apkg, Markdown, JSON."""

from assistant.quiz.exports.columns import ColumnNames, ColumnsError, read_columns
from assistant.quiz.exports.writing import ENDINGS, UnknownEndingError, content, write

__all__ = [
    "ENDINGS",
    "ColumnNames",
    "ColumnsError",
    "UnknownEndingError",
    "content",
    "read_columns",
    "write",
]
