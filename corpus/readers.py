"""A file becomes text: which encoding it is in, and a clear word where it is none."""

from pathlib import Path

from corpus.errors import UnreadableNoticeError

# More than any notice holds; a larger file is something else.
LIMIT_BYTES = 20_000_000
_BOMS = ((b"\xef\xbb\xbf", "utf-8"), (b"\xff\xfe", "utf-16-le"), (b"\xfe\xff", "utf-16-be"))
# Tab, line ends, page break; 11 is how Word writes a line end within a paragraph.
_CONTROLS = frozenset(range(32)) - {9, 10, 11, 12, 13}
_MARKS = frozenset("，。、：；（）《》〔〕“”！？—…\u3000")
_PRIVATE_SHARE = 100
_SAVE_AGAIN = "Save it as UTF-8 and try again."


def read_text(path: Path) -> str:
    """The characters of a text file in UTF-8, UTF-16 or GB18030, its line ends unchanged.

    A byte order mark is no character of the text.

    Raises:
        UnreadableNoticeError: the file is missing, empty, too large, binary, or in no known
            encoding.
    """
    try:
        size = path.stat().st_size
        if size > LIMIT_BYTES:
            raise UnreadableNoticeError(
                path, f"{size} bytes are too many for a notice", "Split the file."
            )
        data = path.read_bytes()
    except OSError as error:
        reason = error.strerror or "cannot be opened"
        raise UnreadableNoticeError(path, reason, "Check the path and its permissions.") from error
    return decode(data, path)


def decode(data: bytes, path: Path) -> str:
    """``data`` as text; ``path`` is only named in errors.

    Raises:
        UnreadableNoticeError: as :func:`read_text`.
    """
    text = _decoded(data, path)
    if not text.strip("\ufeff\0 \t\r\n\u3000"):
        raise UnreadableNoticeError(path, "the file is empty", "Save the notice's text into it.")
    return text


def _decoded(data: bytes, path: Path) -> str:
    for mark, encoding in _BOMS:
        if data.startswith(mark):
            return _in_encoding(data, encoding, path, len(mark))
    if guess := _utf16_without_mark(data):
        return _in_encoding(data, guess, path)
    binary = next((i for i, byte in enumerate(data) if byte in _CONTROLS), None)
    if binary is not None and data.strip(b"\0 \t\r\n"):
        remedy = "Save it as .docx, as .txt (UTF-8) or as a PDF with text."
        raise UnreadableNoticeError(path, "the file is binary", remedy, binary)
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError as error:
        return _in_gb18030(data, path, error.start)


def _in_encoding(data: bytes, encoding: str, path: Path, skipped: int = 0) -> str:
    try:
        return data[skipped:].decode(encoding)
    except UnicodeDecodeError as error:
        reason = f"the file begins like {encoding.upper()}, but is damaged here"
        raise UnreadableNoticeError(path, reason, _SAVE_AGAIN, skipped + error.start) from error


def _in_gb18030(data: bytes, path: Path, not_utf8: int) -> str:
    """The text, or the place up to which the better of both encodings could read it."""
    try:
        text = data.decode("gb18030")
    except UnicodeDecodeError as error:
        raise _unknown(path, max(not_utf8, error.start)) from error
    private = [index for index, character in enumerate(text) if _is_private(character)]
    # Another encoding's punctuation lands there (Big5); a notice has a few such marks at most.
    if len(private) * _PRIVATE_SHARE > len(text):
        raise _unknown(path, len(text[: private[0]].encode("gb18030")))
    return text


def _is_private(character: str) -> bool:
    return "\ue000" <= character <= "\uf8ff"


def _unknown(path: Path, place: int) -> UnreadableNoticeError:
    reason = "the characters are neither UTF-8 nor GB18030 nor UTF-16"
    return UnreadableNoticeError(path, reason, _SAVE_AGAIN, place)


def _utf16_without_mark(data: bytes) -> str | None:
    """The order of UTF-16's bytes in which these are Chinese; ``None`` where they are in neither.

    Digits and line ends have a zero byte in it; two letters of ASCII look like one Chinese
    character, but never like a Chinese comma.
    """
    if b"\0" not in data or len(data) % 2:
        return None
    for encoding in ("utf-16-le", "utf-16-be"):
        text = data.decode(encoding, errors="replace")
        familiar = sum(map(_is_familiar, text))
        if familiar * 10 > len(text) * 7 and not _MARKS.isdisjoint(text):
            return encoding
    return None


def _is_familiar(character: str) -> bool:
    """Whether a Chinese text may well hold this character."""
    return "\u4e00" <= character <= "\u9fff" or character in _MARKS or character.isascii()
