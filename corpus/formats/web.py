"""A web page (.html, .mht) becomes text: the notice without the page around it."""

import email
import email.policy
import re
import tomllib
from functools import cache
from pathlib import Path
from typing import Any

from corpus.errors import UnreadableNoticeError
from corpus.formats.document import Document, Writing, one_line
from corpus.formats.web_blocks import Reader
from corpus.readers import decode
from corpus.text import squeezed

_DECLARED = re.compile(rb"(?:charset|encoding)\s*=\s*[\"']?\s*([\w-]{3,20})", re.IGNORECASE)
_SEEN = 4096
# All older Chinese encodings are parts of this one.
_CHINESE = frozenset({"gb2312", "gbk", "gb18030", "gb_2312-80", "x-gbk", "hz-gb-2312"})
# The content is the deepest element that still holds this share of the words outside of links.
_SHARE = 0.8
_SHORTEST_CONTENT = 200
_DEPTH = "its elements are nested too deeply to be read"


@cache
def habits() -> dict[str, frozenset[str]]:
    """How web pages are built, as ``web.toml`` says."""
    data = tomllib.loads((Path(__file__).parent / "web.toml").read_text(encoding="utf-8"))
    return {name: frozenset(words) for name, words in data.items()}


def read_web(data: bytes, path: Path) -> Document:
    """The page's main text: paragraphs as lines, tables as rows.

    Raises:
        UnreadableNoticeError: no known encoding, or no text.
    """
    root = _parsed(_characters(data, path), path)
    try:
        title = _declared_title(root)
        _cleared(root)
        writing = Writing()
        content = _content(root)
        _write_title(writing, root, content, title)
        Reader(writing, path).read(content)
    except RecursionError as error:
        raise UnreadableNoticeError(path, _DEPTH, "Save the notice's text as .txt.") from error
    if not writing.length:
        remedy = "Save the notice's text from the browser, by copying it into a .txt file."
        raise UnreadableNoticeError(path, "the page holds no text of its own", remedy)
    return writing.document()


def read_mhtml(data: bytes, path: Path) -> Document:
    """A page saved as one file (.mht): its first HTML part; errors as in :func:`read_web`."""
    message = email.message_from_bytes(data, policy=email.policy.default)
    for part in message.walk():
        held = part.get_payload(decode=True)
        if part.get_content_type() == "text/html" and isinstance(held, bytes):
            return read_web(held, path)
    raise UnreadableNoticeError(path, "it holds no page", "Save the page as .html.")


def _characters(data: bytes, path: Path) -> str:
    """The page in the encoding that it declares, where that holds; else in the one it is in."""
    declared = _DECLARED.search(data[:_SEEN])
    name = declared[1].decode("ascii", "replace").lower() if declared else ""
    if not data.startswith((b"\xff\xfe", b"\xfe\xff", b"\xef\xbb\xbf")) and name in _CHINESE:
        try:
            return data.decode("gb18030")
        except UnicodeDecodeError:
            # Declared GBK and saved as UTF-8, or with a byte cut off: see what it is.
            pass
    return decode(data, path)


def _parsed(text: str, path: Path) -> Any:
    from lxml import etree, html

    parser = html.HTMLParser(
        encoding="utf-8", no_network=True, remove_comments=True, remove_pis=True, huge_tree=False
    )
    try:
        root = html.document_fromstring(text.encode(), parser=parser)
    except (etree.ParserError, ValueError) as error:
        reason = "the page is damaged or empty"
        raise UnreadableNoticeError(path, reason, "Save it again from the browser.") from error
    return root


def _declared_title(root: Any) -> str:
    """The notice's title as the page's head gives it; empty where it gives none."""
    for meta in root.iter("meta"):
        name = (meta.get("name") or meta.get("property") or "").lower()
        if name in habits()["titles"] and (meta.get("content") or "").strip():
            return one_line(meta.get("content"))
    return ""


def _cleared(root: Any) -> None:
    """Take away what a reader of the page does not read, or not as the notice."""
    out, chrome = habits()["left_out"], habits()["chrome"]
    for element in list(root.iter()):
        if not isinstance(element.tag, str):
            continue
        named = f"{element.get('id') or ''} {element.get('class') or ''}".lower()
        unseen = element.tag in out or _hidden(element) or element.get("role") == "navigation"
        framed = any(word in named.split() or f"-{word}" in named for word in chrome)
        if (unseen or framed) and element.getparent() is not None and element.tag != "body":
            element.drop_tree()


def _hidden(element: Any) -> bool:
    style = squeezed(element.get("style") or "").lower()
    return (
        "display:none" in style
        or "visibility:hidden" in style
        or "mso-hide:all" in style
        or element.get("hidden") is not None
        or (
            element.get("aria-hidden") == "true" and len(element.text_content()) < _SHORTEST_CONTENT
        )
    )


def _content(root: Any) -> Any:
    """The element that holds the notice: known by its name, else the deepest that holds most."""
    body = root.find("body")
    body = body if body is not None else root
    weights = _weights(body)
    whole = weights[body]
    known = habits()["content"]
    for element in body.iter():
        names = {(element.get("id") or "").lower(), *(element.get("class") or "").lower().split()}
        if names & known and weights.get(element, 0) >= max(_SHORTEST_CONTENT, whole // 2):
            return element
    for element in body.iter(*habits()["frame"]):
        weights[element] = 0
    element = body
    while True:
        inner = max(element, key=lambda child: weights.get(child, 0), default=None)
        if inner is None or weights.get(inner, 0) < _SHARE * weights[element]:
            return element
        if inner.tag in ("p", "table", "tbody", "ul", "ol", "pre", "span", "font", "b", "strong"):
            return element
        element = inner


def _weights(body: Any) -> dict[Any, int]:
    """How many characters outside of links each element holds, those below it included."""
    weights: dict[Any, int] = {}
    for element in reversed(list(body.iter())):
        own = 0 if element.tag == "a" else len(squeezed(element.text or ""))
        for child in element:
            tail = len(squeezed(child.tail or ""))
            own += tail + (0 if element.tag == "a" else weights.get(child, 0))
        weights[element] = own
    return weights


def _write_title(writing: Writing, root: Any, content: Any, declared: str) -> None:
    """Put the title first where the page shows it above the notice and not within it."""
    begins = squeezed(content.text_content())[:2000]
    heads = [
        h for h in root.iter("h1", "h2") if h not in content.iter() and h.text_content().strip()
    ]
    shown = one_line(heads[0].text_content()) if len(heads) == 1 else ""
    for title in (declared, shown):
        if title and len(squeezed(title)) >= 6 and squeezed(title) not in begins:
            writing.paragraph(title)
            return
