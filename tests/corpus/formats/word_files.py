"""Word files written by hand, part by part, as Word itself would have them."""

import io
import zipfile
from collections.abc import Mapping

_W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_TYPES = (
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
    '<Default Extension="xml" ContentType="application/xml"/></Types>'
)


def docx(body: str, **parts: str) -> bytes:
    """A .docx whose body holds this XML; each further part by its name (``numbering=…``)."""
    names = {f"word/{name}.xml": _wrapped(name, held) for name, held in parts.items()}
    names["word/document.xml"] = _wrapped("document", f"<w:body>{body}</w:body>")
    return zipped({"[Content_Types].xml": _TYPES, **names})


def zipped(parts: Mapping[str, str | bytes]) -> bytes:
    """An archive of these parts, packed."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, held in parts.items():
            archive.writestr(name, held)
    return out.getvalue()


def p(words: str, *, num: tuple[int, int] | None = None, style: str = "", more: str = "") -> str:
    """A paragraph of one run, of a list's level and of a style where these are given."""
    styled = f'<w:pStyle w:val="{style}"/>' if style else ""
    if num:
        styled += f'<w:numPr><w:ilvl w:val="{num[1]}"/><w:numId w:val="{num[0]}"/></w:numPr>'
    return f"<w:p><w:pPr>{styled}{more}</w:pPr>{r(words) if words else ''}</w:p>"


def r(words: str, properties: str = "") -> str:
    """A run."""
    return f'<w:r><w:rPr>{properties}</w:rPr><w:t xml:space="preserve">{words}</w:t></w:r>'


def tc(words: str, properties: str = "") -> str:
    """A table's cell; a line end in its words starts a new paragraph."""
    held = "".join(p(line) for line in words.split("\n"))
    return f"<w:tc><w:tcPr>{properties}</w:tcPr>{held}</w:tc>"


def tbl(*rows: str) -> str:
    """A table of rows, each the XML of its cells."""
    return "<w:tbl>" + "".join(f"<w:tr>{row}</w:tr>" for row in rows) + "</w:tbl>"


def level(depth: int, form: str, text: str, more: str = "") -> str:
    """A level of an abstract numbering that starts at 1."""
    return (
        f'<w:lvl w:ilvl="{depth}"><w:start w:val="1"/><w:numFmt w:val="{form}"/>{more}'
        f'<w:lvlText w:val="{text}"/></w:lvl>'
    )


def abstract(number: int, *levels: str) -> str:
    """An abstract numbering."""
    return f'<w:abstractNum w:abstractNumId="{number}">{"".join(levels)}</w:abstractNum>'


def num(number: int, of: int, more: str = "") -> str:
    """A list that counts in an abstract numbering."""
    return f'<w:num w:numId="{number}"><w:abstractNumId w:val="{of}"/>{more}</w:num>'


def _wrapped(name: str, held: str) -> str:
    return (
        f'<?xml version="1.0" encoding="UTF-8"?><w:{name} xmlns:w="{_W}" '
        'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
        'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" '
        'xmlns:v="urn:schemas-microsoft-com:vml" '
        f'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing">{held}'
        f"</w:{name}>"
    )
