"""One door for all formats: what the file is decides who reads it."""

from collections.abc import Callable
from pathlib import Path

from corpus.errors import UnreadableNoticeError
from corpus.formats.document import Document
from corpus.formats.inlaid_tables import with_rows_for_tables
from corpus.formats.kinds import Kind, kind_of
from corpus.formats.limits import LIMITS
from corpus.readers import LIMIT_BYTES, decode

_RECOGNISE = "Have it recognised (OCR), save the result as .docx or .txt, and add that."
# What is only recognised: what it is, and what to do with it.
_REFUSED: dict[Kind, tuple[str, str]] = {
    "ofd": (
        "an .ofd file cannot be read here",
        "Open it in an OFD reader, export it as a PDF with text or as .docx, and add that.",
    ),
    "image": ("it is a picture, not text", _RECOGNISE),
    "slides": (
        "it is a presentation, not a notice",
        "Save the notice's text as .docx or .txt, and add that.",
    ),
    "xlsb": (
        "an .xlsb file cannot be read here",
        "Open it in Excel or WPS, save it as .xlsx, and add that.",
    ),
    "locked": (
        "it is protected by a password",
        "Open it, remove the password, save it, and try again.",
    ),
    "archive": (
        "it is an archive of files",
        "Unpack it, and add the notice's own file.",
    ),
}  # fmt: skip


def read_document(path: Path) -> Document:
    """The text of a file of any known format, read in this process.

    What a file is, its content says; a wrong ending does no harm.

    Raises:
        UnreadableNoticeError: the file is missing, empty, damaged, locked, too large, or of a
            kind that cannot be read; the message says what to convert it to.
    """
    data = file_bytes(path)
    return read_bytes(data, kind_of(data, path), path)


def read_bytes(data: bytes, kind: Kind, path: Path) -> Document:
    """The text of a file's bytes, as :func:`read_document`; ``path`` is named in errors."""
    if kind in _REFUSED:
        reason, remedy = _REFUSED[kind]
        raise UnreadableNoticeError(path, reason, remedy)
    try:
        document = _reader(kind)(data, path)
    except RecursionError as error:
        reason = "its parts are nested too deeply to be read"
        raise UnreadableNoticeError(path, reason, "Save the notice's text as .txt.") from error
    if len(document.text) > LIMITS.characters:
        reason = f"{len(document.text)} characters are too many for a notice"
        raise UnreadableNoticeError(path, reason, "Split the file.")
    if (lines := document.text.count("\n")) > LIMITS.lines:
        reason = f"{lines} lines are too many for a notice"
        raise UnreadableNoticeError(path, reason, "Split the file.")
    return document


def file_bytes(path: Path) -> bytes:
    """A file's bytes, within the limit of size.

    Raises:
        UnreadableNoticeError: it is missing, cannot be opened, or is too large.
    """
    try:
        size = path.stat().st_size
        if size > LIMITS.file_bytes:
            reason = f"{size} bytes are too many for a notice"
            raise UnreadableNoticeError(path, reason, "Split the file.")
        return path.read_bytes()
    except OSError as error:
        reason = error.strerror or "cannot be opened"
        raise UnreadableNoticeError(path, reason, "Check the path and its permissions.") from error


def _reader(kind: Kind) -> Callable[[bytes, Path], Document]:
    """The reader of a kind; its library is only imported here, when it is wanted."""
    if kind == "docx":
        from corpus.formats.word import read_word

        return read_word
    if kind == "flat":
        from corpus.formats.flat_package import packed
        from corpus.formats.word import read_word

        return lambda data, path: read_word(packed(data, path), path)
    if kind == "xlsx":
        from corpus.formats.sheets import read_sheets

        return read_sheets
    if kind == "pdf":
        from corpus.formats.pdf import read_pdf

        return read_pdf
    if kind in ("html", "mhtml"):
        from corpus.formats import web

        return web.read_web if kind == "html" else web.read_mhtml
    if kind in ("text", "binary"):
        return _plain
    return lambda data, path: _older(data, kind, path)


def _plain(data: bytes, path: Path) -> Document:
    if len(data) > LIMIT_BYTES:
        reason = f"{len(data)} bytes are too many for a notice"
        raise UnreadableNoticeError(path, reason, "Split the file.")
    return Document(with_rows_for_tables(decode(data, path), path))


def _older(data: bytes, kind: Kind, path: Path) -> Document:
    """An older office file, by way of LibreOffice, which writes one of the newer formats."""
    from corpus.formats.office import TARGETS, converted

    made = converted(data, kind, path)
    newer: Kind = "docx" if TARGETS[kind][0] == "docx" else "xlsx"
    return _reader(newer)(made, path)
