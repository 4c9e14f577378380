"""A file becomes text: which encoding it is in, and a clear word where it is none."""

from pathlib import Path

from corpus.errors import UnreadableNoticeError

# More than any notice holds; a larger file is something else.
LIMIT_BYTES = 20_000_000
_BOMS = ((b"\xef\xbb\xbf", "utf-8"), (b"\xff\xfe", "utf-16-le"), (b"\xfe\xff", "utf-16-be"))
_CONTROLS = frozenset(range(32)) - {9, 10, 12, 13}


def read_text(path: Path) -> str:
    """The characters of a text file in UTF-8, UTF-16 or GB18030, its line ends unchanged.

    A byte order mark is no character of the text.

    Raises:
        UnreadableNoticeError: the file is missing, empty, too large, binary, or in another encoding.
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
    if not data.strip(b"\xff\xfe\xef\xbb\xbf\x00 \t\r\n"):
        raise UnreadableNoticeError(path, "the file is empty", "Save the notice's text into it.")
    for mark, encoding in _BOMS:
        if data.startswith(mark):
            return _decoded(data[len(mark) :], encoding, path, len(mark))
    if guess := _utf16_without_mark(data):
        return _decoded(data, guess, path)
    binary = next((i for i, byte in enumerate(data) if byte in _CONTROLS), None)
    if binary is not None:
        remedy = "Convert it to text (UTF-8) first; a .doc or .pdf is not text."
        raise UnreadableNoticeError(path, "the file is binary", remedy, binary)
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError as error:
        return _decoded(data, "gb18030", path, first_bad=error.start)


def _decoded(
    data: bytes, encoding: str, path: Path, skipped: int = 0, first_bad: int | None = None
) -> str:
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError as error:
        place = skipped + (error.start if first_bad is None else first_bad)
        remedy = "Save it as UTF-8 and try again."
        reason = "the characters are neither UTF-8 nor GB18030 nor UTF-16"
        raise UnreadableNoticeError(path, reason, remedy, place) from error
    if not text.strip():
        raise UnreadableNoticeError(path, "the file is empty", "Save the notice's text into it.")
    return text


def _utf16_without_mark(data: bytes) -> str | None:
    """UTF-16 has a zero byte beside every digit and line end, always on one side."""
    if len(data) % 2:
        return None
    even, odd = data[0::2].count(0), data[1::2].count(0)
    if max(even, odd) * 50 < len(data) or min(even, odd) * 20 > max(even, odd):
        return None
    encoding = "utf-16-be" if even > odd else "utf-16-le"
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError:
        return None
    common = sum("\u4e00" <= c <= "\u9fff" or c in "\r\n\t" or c.isascii() for c in text)
    return encoding if common * 10 > len(text) * 7 and any(c == "\n" for c in text) else None
