"""The parts of a zipped file (.docx, .xlsx), read without unpacking anything to the disk.

A member's name is only compared with the names looked for; no path is ever made of it.
"""

import io
import re
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from corpus.errors import UnreadableNoticeError
from corpus.formats.limits import LIMITS, RATIO_FROM_BYTES

_SAVE = (
    "If Word or WPS opens it, save it there again as .docx or .xlsx, and add that;"
    " if not, ask for the file anew."
)
_UNLOCK = "Open it, remove the password, save it, and try again."
# The text of a Word file; some programs number it.
WORD_BODY = re.compile(r"word/document\d*\.xml")
# The strict form of Office's XML differs from the usual one in the names of its namespaces.
_STRICT = b"http://purl.oclc.org/ooxml/wordprocessingml/main"
_USUAL = b"http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_DOCTYPE = re.compile(rb"<!\s*(?:DOCTYPE|ENTITY)", re.IGNORECASE)


@contextmanager
def opened(data: bytes, path: Path) -> Iterator[zipfile.ZipFile]:
    """The archive, once its declared sizes are known to be within the limits.

    ``zipfile`` reads no more of a member than it declares, so the sizes can be relied on.

    Raises:
        UnreadableNoticeError: it is damaged or encrypted, or holds too much.
    """
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            _check(archive.infolist(), path)
            yield archive
    except (zipfile.BadZipFile, EOFError, OSError, NotImplementedError, ValueError) as error:
        raise _damaged(path, "it cannot be unpacked") from error


def names_of(data: bytes, path: Path) -> frozenset[str]:
    """The names of the archive's parts; errors as in :func:`opened`."""
    with opened(data, path) as archive:
        return frozenset(archive.namelist())


def part(archive: zipfile.ZipFile, name: str, path: Path) -> bytes | None:
    """A part's bytes; ``None`` where the archive has no such part.

    Raises:
        UnreadableNoticeError: the part is damaged.
    """
    try:
        return archive.read(name)
    except KeyError:
        return None
    except Exception as error:
        # A damaged stream of any packing raises whatever its library does.
        raise _damaged(path, f"its part {name} cannot be unpacked") from error


def xml_part(archive: zipfile.ZipFile, name: str, path: Path) -> Any:
    """A part's root element, or ``None`` where the archive has no such part.

    Raises:
        UnreadableNoticeError: the part is no XML, or declares entities.
    """
    data = part(archive, name, path)
    return None if data is None else parsed(data, name, path)


def parsed(data: bytes, name: str, path: Path) -> Any:
    """The root element of a part's bytes; ``name`` is what errors call it.

    Raises:
        UnreadableNoticeError: it is no XML, or declares entities.
    """
    from lxml import etree

    data = data.replace(_STRICT, _USUAL)
    refuse_declarations(data, path)
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, dtd_validation=False,
        huge_tree=False, remove_comments=True, remove_pis=True,
    )  # fmt: skip
    try:
        return etree.fromstring(data, parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        why = " ".join((getattr(error, "msg", "") or str(error)).split())
        raise _damaged(path, f"its part {name} is no whole XML ({why})") from error


def refuse_declarations(data: bytes, path: Path) -> None:
    """No office file declares a document type; one that does wants to draw something in.

    Raises:
        UnreadableNoticeError: it does.
    """
    if _DOCTYPE.search(data.replace(b"\0", b"") if b"\0" in data[:200] else data):
        reason = "it declares entities, which no office file needs and which may be an attack"
        raise UnreadableNoticeError(path, reason, "Do not use it; ask for it anew.")


def _check(members: list[zipfile.ZipInfo], path: Path) -> None:
    if len(members) > LIMITS.archive_members:
        raise _too_much(path, f"{len(members)} parts")
    total = sum(member.file_size for member in members)
    if total > LIMITS.unpacked_bytes:
        raise _too_much(path, f"{total} bytes")
    for member in members:
        if member.flag_bits & 1:
            raise UnreadableNoticeError(path, "it is protected by a password", _UNLOCK)
        packed = max(1, member.compress_size)
        if member.file_size > RATIO_FROM_BYTES and member.file_size / packed > LIMITS.packed_ratio:
            raise _too_much(path, f"one part of {member.file_size} bytes")


def _too_much(path: Path, what: str) -> UnreadableNoticeError:
    remedy = "Save only the notice's own text in a new file."
    return UnreadableNoticeError(path, f"unpacked it would hold {what}, too much to read", remedy)


def _damaged(path: Path, what: str) -> UnreadableNoticeError:
    return UnreadableNoticeError(path, f"the file is damaged or cut off: {what}", _SAVE)
