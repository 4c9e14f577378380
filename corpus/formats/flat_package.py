"""A Word file in one piece of XML (“Word XML Document”) is packed as the .docx that it stands for.

    <pkg:package><pkg:part pkg:name="/word/document.xml"><pkg:xmlData><w:document>…

LibreOffice takes it for plain text and would give its marks as words.
"""

import io
import zipfile
from pathlib import Path

from corpus.formats.archive import parsed

_PKG = "{http://schemas.microsoft.com/office/2006/xmlPackage}"


def packed(data: bytes, path: Path) -> bytes:
    """The .docx with the parts that are XML; pictures and the like are left out.

    Raises:
        UnreadableNoticeError: it is no XML, or declares entities; ``path`` is named.
    """
    from lxml import etree

    root = parsed(data, path.name, path)
    parts = {}
    for part in root.iter(f"{_PKG}part"):
        held = part.find(f"{_PKG}xmlData")
        if held is not None and len(held):
            name = part.get(f"{_PKG}name", "").lstrip("/")
            parts[name] = etree.tostring(held[0], encoding="UTF-8")
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        for name, written in parts.items():
            archive.writestr(name, written)
    return out.getvalue()
