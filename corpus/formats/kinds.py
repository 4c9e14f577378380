"""What a file is, by what it holds; its ending only decides where that says nothing."""

import re
from pathlib import Path
from typing import Literal

from corpus.formats.archive import WORD_BODY, names_of

Kind = Literal[
    "text", "html", "mhtml", "docx", "xlsx", "pdf", "doc", "xls", "rtf", "odt", "ods", "wordxml",
    "flat", "ofd", "image", "slides", "xlsb", "locked", "archive", "binary",
]  # fmt: skip

_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_STARTS: tuple[tuple[bytes, Kind], ...] = (
    (b"{\\rtf", "rtf"),
    (b"\x89PNG\r\n", "image"),
    (b"\xff\xd8\xff", "image"),
    (b"GIF8", "image"),
    (b"II*\0", "image"),
    (b"MM\0*", "image"),
    (b"Rar!\x1a", "archive"),
    (b"7z\xbc\xaf\x27\x1c", "archive"),
    (b"\x1f\x8b", "archive"),
    (b"PK\x05\x06", "archive"),
)
# A part that only one kind of archive has.
_PARTS: tuple[tuple[str, Kind], ...] = (
    (WORD_BODY.pattern, "docx"),
    ("xl/workbook.xml", "xlsx"),
    ("xl/workbook.bin", "xlsb"),
    ("ppt/presentation.xml", "slides"),
    ("OFD.xml", "ofd"),
)
_OPEN_DOCUMENT: tuple[tuple[bytes, Kind], ...] = (
    (b"application/vnd.oasis.opendocument.text", "odt"),
    (b"application/vnd.oasis.opendocument.spreadsheet", "ods"),
    (b"application/vnd.oasis.opendocument", "slides"),
)
# The names of streams in the old binary formats, which write them in UTF-16.
_STREAMS: tuple[tuple[str, Kind], ...] = (
    ("EncryptedPackage", "locked"),
    ("WordDocument", "doc"),
    ("Workbook", "xls"),
    ("Book", "xls"),
    ("PowerPoint Document", "slides"),
)
_HTML = re.compile(
    rb"\s*(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)*<(?:!doctype\s+html|html|head|body)\b",
    re.IGNORECASE | re.DOTALL,
)
_TAG = re.compile(rb"<(?:p|div|table|span|br|h[1-6]|meta|title|section|article)\b", re.IGNORECASE)
_HTML_ENDINGS = frozenset({".html", ".htm", ".shtml", ".xhtml"})
_WORD_XML = re.compile(rb"progid=\"Word\.Document\"|<w:wordDocument")
_FLAT_PACKAGE = re.compile(rb"<pkg:package\b")
# What every office file of today lists its parts in.
_CONTENTS = "[Content_Types].xml"
_WORD_ENDINGS = frozenset({".docx", ".docm"})
_PHOTOS = (b"ftypheic", b"ftypmif1", b"ftypavif")
_SEEN = 4096
# An encrypted .doc says so in the flags at the start of its main stream, behind the header.
_FIB, _FIB_FLAGS = 512, 512 + 11


def kind_of(data: bytes, path: Path) -> Kind:
    """What ``data`` is; ``path`` gives the ending, and is named in errors.

    Raises:
        UnreadableNoticeError: it begins like an archive and is damaged, or would unpack to
            more than a notice holds.
    """
    if b"%PDF-" in data[:1024]:
        return "pdf"
    if data.startswith(b"PK\x03\x04"):
        return _archive(data, path)
    if data.startswith(_OLE):
        return _compound(data)
    found = next((kind for start, kind in _STARTS if data.startswith(start)), None)
    if found:
        return found
    if data[:4] == b"RIFF" and data[8:12] == b"WEBP":
        return "image"
    if data[4:12] in _PHOTOS or (data[:2] == b"BM" and b"\0" in data):
        return "image"
    return _written(data, path)


def _archive(data: bytes, path: Path) -> Kind:
    names = names_of(data, path)
    found = next((kind for part, kind in _PARTS if any(re.fullmatch(part, n) for n in names)), None)
    if found:
        return found
    if _CONTENTS in names and path.suffix.lower() in _WORD_ENDINGS:
        # A Word file without its text, and no archive that somebody packed: so it is told.
        return "docx"
    # An OpenDocument file says what it is in its first member, which is not packed.
    start = data[30:130]
    return next((kind for word, kind in _OPEN_DOCUMENT if word in start), "archive")


def _compound(data: bytes) -> Kind:
    found = next((k for name, k in _STREAMS if name.encode("utf-16-le") in data), None)
    if found == "doc" and data[_FIB : _FIB + 2] == b"\xec\xa5" and data[_FIB_FLAGS] & 1:
        return "locked"
    return found or "binary"


def _written(data: bytes, path: Path) -> Kind:
    """Something in characters: plain ASCII marks say which, in whatever encoding."""
    start = data[:_SEEN].replace(b"\0", b"").lstrip(b"\xef\xbb\xbf\xff\xfe")
    if _FLAT_PACKAGE.search(start):
        return "flat"
    if _WORD_XML.search(start):
        return "wordxml"
    if _HTML.match(start):
        return "html"
    if start[:13].lower() == b"mime-version:" or b"\nContent-Type: multipart/related" in start:
        return "mhtml"
    if path.suffix.lower() in _HTML_ENDINGS and _TAG.search(data.replace(b"\0", b"")):
        return "html"
    return "text"
