"""A Word paragraph's words as the reader of the accepted document sees them.

Insertions count, deletions do not; hidden text, field codes and tables of contents are left
out; a text box's content is kept aside, for its place in the order is its anchor's at best.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from corpus.formats.word_styles import Styles, switch
from corpus.formats.word_xml import MC, W, child, value

# What only wraps around runs.
WRAPPERS = frozenset(
    W + name
    for name in ("ins", "moveTo", "hyperlink", "smartTag", "customXml", "fldSimple", "dir", "bdo",
                 "sdt", "sdtContent", "ruby", "rubyBase")
)  # fmt: skip
_BREAKS = frozenset({W + "br", W + "cr"})
_WORDS_OF_MATH = "{http://schemas.openxmlformats.org/officeDocument/2006/math}t"
_MATH = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"
_EXTENT = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}extent"
_PICTURE = "{http://schemas.openxmlformats.org/drawingml/2006/picture}pic"
# A picture this large (8 cm by 5 cm, in Word's units) may hold words, a seal does not.
_LARGE = (8 * 360_000, 5 * 360_000)


@dataclass(slots=True)
class Aside:
    """What a paragraph's runs hold beside their words."""

    boxes: list[Any] = field(default_factory=list)
    notes: list[tuple[str, str]] = field(default_factory=list)
    large_picture: bool = False


class Runs:
    """Reads the runs of one document's paragraphs; fields may reach over several of them."""

    def __init__(self, styles: Styles) -> None:
        self._styles = styles
        self._fields: list[str] = []
        self.pictures = 0

    def words(self, paragraph: Any, style: str | None, aside: Aside) -> str:
        """The paragraph's characters, soft breaks as line ends and tabs as tabs."""
        hidden = self._styles.hidden(style)
        return "".join(self._inside(paragraph, hidden, aside))

    def _inside(self, parent: Any, hidden: bool, aside: Aside) -> Iterator[str]:
        for element in parent:
            if element.tag == W + "r":
                yield from self._run(element, hidden, aside)
            elif element.tag in WRAPPERS:
                yield from self._inside(element, hidden, aside)
            elif element.tag == MC + "AlternateContent":
                yield from self._inside(_alternative(element), hidden, aside)
            elif element.tag.startswith(_MATH):
                yield "".join(t.text or "" for t in element.iter(_WORDS_OF_MATH))

    def _run(self, run: Any, hidden: bool, aside: Aside) -> Iterator[str]:
        own = switch(child(run, "rPr"), "vanish")
        style = value(child(run, "rPr", "rStyle"))
        if own if own is not None else (hidden or self._styles.hidden(style)):
            # A hidden field still begins and ends.
            for mark in run.iter(W + "fldChar", W + "instrText"):
                self._field(mark)
            return
        for element in run:
            yield from self._content(element, aside)

    def _content(self, element: Any, aside: Aside) -> Iterator[str]:
        tag = element.tag
        if tag in (W + "fldChar", W + "instrText"):
            self._field(element)
        elif tag == MC + "AlternateContent":
            for inner in _alternative(element):
                yield from self._content(inner, aside)
        elif tag in (W + "drawing", W + "pict", W + "object"):
            self._drawn(element, aside)
        elif tag in (W + "footnoteReference", W + "endnoteReference"):
            kind = "footnotes" if tag == W + "footnoteReference" else "endnotes"
            aside.notes.append((kind, element.get(W + "id") or ""))
        elif tag == W + "ruby":
            base = child(element, "rubyBase")
            yield from self._inside(base, False, aside) if base is not None else ()
        elif not any(state != "result" for state in self._fields):
            yield _character(element)

    def _field(self, mark: Any) -> None:
        """Follow a field's states: its code, then its result, unless that is a contents' list."""
        if mark.tag == W + "instrText":
            if self._fields and self._fields[-1] == "code":
                words = (mark.text or "").split()
                self._fields[-1] = "contents" if words and words[0] == "TOC" else "code"
            return
        kind = mark.get(W + "fldCharType")
        if kind == "begin":
            self._fields.append("code")
        elif kind == "separate" and self._fields and self._fields[-1] == "code":
            self._fields[-1] = "result"
        elif kind == "end" and self._fields:
            self._fields.pop()

    def _drawn(self, drawing: Any, aside: Aside) -> None:
        boxes = list(drawing.iter(W + "txbxContent"))
        aside.boxes += [b for b in boxes if not any(b in o.iterdescendants() for o in boxes)]
        if boxes:
            return
        self.pictures += 1
        for extent in drawing.iter(_EXTENT):
            size = (extent.get("cx") or "0", extent.get("cy") or "0")
            if (
                all(given.isdigit() for given in size)
                and next(drawing.iter(_PICTURE), None) is not None
            ):
                large = int(size[0]) >= _LARGE[0] and int(size[1]) >= _LARGE[1]
                aside.large_picture = aside.large_picture or large


def _character(element: Any) -> str:
    tag = element.tag
    if tag == W + "t":
        return element.text or ""
    if tag in (W + "tab", W + "ptab"):
        return "\t"
    if tag in _BREAKS:
        # A page's or a column's end is no end of a line: the sentence may read on.
        return "" if element.get(W + "type") in ("page", "column") else "\n"
    if tag == W + "noBreakHyphen":
        return "-"
    if tag == W + "sym":
        code = int(element.get(W + "char") or "0", 16)
        # Symbol fonts keep their signs in the private area, where no other font has them.
        return "" if not 0x20 <= code < 0xD800 else chr(code)
    return ""


def _alternative(element: Any) -> Any:
    """One of the forms that a drawing is given in, the newest; both hold the same words."""
    choice = element.find(MC + "Choice")
    if choice is None:
        choice = element.find(MC + "Fallback")
    return choice if choice is not None else ()
