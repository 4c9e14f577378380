"""The door of exports: a path's ending chooses the form."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

from assistant.quiz.exports import anki, gift, json_text, markdown, moodle, word, workbook
from assistant.quiz.exports.columns import ColumnNames
from assistant.quiz.model import Paper

Writer = Callable[[Paper, date, ColumnNames], bytes]

_WRITERS: dict[str, Writer] = {
    ".docx": lambda paper, today, _: word.document(paper, today),
    ".xlsx": lambda paper, today, names: workbook.workbook(paper, today, names),
    ".gift": lambda paper, _, __: gift.text(paper).encode(),
    ".xml": lambda paper, _, __: moodle.xml(paper),
    ".apkg": lambda paper, today, _: anki.package(paper, today),
    ".md": lambda paper, _, __: markdown.text(paper).encode(),
    ".json": lambda paper, _, __: json_text.text(paper).encode(),
}
ENDINGS = tuple(_WRITERS)


class UnknownEndingError(ValueError):
    """A path whose ending names no form; the message is one line with those there are."""


def content(paper: Paper, ending: str, *, today: date, names: ColumnNames | None = None) -> bytes:
    """The file's bytes; ``today`` is noted in it, ``names`` rename the columns of .xlsx.

    Raises:
        UnknownEndingError: ``ending`` (such as ``.docx``) is none of :data:`ENDINGS`.
    """
    writer = _WRITERS.get(ending.lower())
    if writer is None:
        raise UnknownEndingError(
            f"a paper cannot be written as {ending or 'a file without ending'!r}; "
            f"choose of {', '.join(ENDINGS)}"
        )
    return writer(paper, today, names or ColumnNames())


def write(paper: Paper, path: Path, *, today: date, names: ColumnNames | None = None) -> None:
    """Write the paper to ``path``; errors as in :func:`content`, and OSError."""
    path.write_bytes(content(paper, path.suffix, today=today, names=names))
