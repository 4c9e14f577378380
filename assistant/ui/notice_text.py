"""A notice's whole text as HTML: paragraphs, headings, and rows of tables as readable blocks.

Every character of the text that is not white space is in the HTML, once and in order;
labels of table cells are attributes, which the style sheet shows.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from html import escape
from itertools import pairwise

from assistant.ui.markup import element
from assistant.ui.texts import Texts
from corpus.model import Notice, Record, Role, Span

_LINE = re.compile(r"[^\n]+")
_CELL = re.compile(r"[^\t]+")
# What a converter put before a heading; it is in the text, but not for reading.
_SYNTAX = re.compile(r"#{1,6}[ \t]+")
# A paragraph that ends otherwise was cut by the end of a page.
_ENDED = tuple("。！？；：”》）.!?;:")
# More characters than any list of places needs.
_LONGEST = 20_000
_LABELS: tuple[tuple[str, Role], ...] = (
    ("lead_units", "lead"),
    ("responsible_units", "responsible"),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Passage:
    """What is lit: ``cited`` is the passage that was opened, ``told`` the words within it."""

    cited: tuple[Span, ...] = ()
    told: tuple[Span, ...] = ()


def notice_text_html(notice: Notice, passage: Passage, texts: Texts) -> str:
    """The whole text; headings carry the ids that :func:`heading_anchor` gives."""
    return "".join(_Page(notice, passage, texts).blocks())


def heading_anchor(start: int) -> str:
    """The id of the heading that starts there."""
    return f"at-{start}"


def told(spans: Iterable[Span]) -> str:
    """The value of ``data-told`` for these places."""
    return " ".join(f"{span.start}-{span.end}" for span in spans)


def places_told(written: str, notice: Notice) -> tuple[Span, ...]:
    """The places that :func:`told` wrote, as far as they are in the notice."""
    pairs = (part.partition("-") for part in written[:_LONGEST].split())
    ends = [(a, b) for a, _, b in pairs if a.isdecimal() and b.isdecimal()]
    spans = (Span(int(a), int(b)) for a, b in ends if len(a) < 10 and len(b) < 10)
    return tuple(span for span in spans if span.start < span.end <= len(notice.text))


class _Page:
    """A notice on its way to HTML."""

    def __init__(self, notice: Notice, passage: Passage, texts: Texts) -> None:
        self._notice = notice
        self._text = notice.text
        self._passage = passage
        self._texts = texts
        self._continued = set(_continued(notice))
        self._anchors = {heading.span.start for heading in notice.headings}
        self._names = tuple(span for record in notice.records for span in _run_in(record))

    def blocks(self) -> Iterator[str]:
        """One block for each line that holds something, or for several that read on."""
        paragraph: list[Span] = []
        for found in _LINE.finditer(self._text):
            line = _trimmed(self._text, Span(*found.span()))
            if line is None:
                continue
            if paragraph and line.start not in self._continued:
                yield self._block(paragraph)
                paragraph = []
            paragraph.append(line)
        if paragraph:
            yield self._block(paragraph)

    def _block(self, lines: Sequence[Span]) -> str:
        """A paragraph, or what its first line says that it is."""
        first = lines[0]
        if any(span.holds(first) for span in self._notice.furniture):
            return element("div", self._row_cells(first), class_="furniture")
        if "\t" in first.of(self._text):
            return element("div", self._row_cells(first), class_=self._lit("row", first))
        content = "".join(self._inline(line) for line in lines)
        heading = next((h for h in self._notice.headings if first.holds(h.span)), None)
        if heading is not None:
            return element("h3" if heading.level == 1 else "h4", content)
        named = "".join(first.of(self._text).split()) == "".join(self._notice.title.split())
        if named or _SYNTAX.match(self._text, first.start):
            return element("p", content, class_="title")
        return element("p", content)

    def _row_cells(self, line: Span) -> str:
        """The cells of a row that hold something."""
        cells = (
            _trimmed(self._text, Span(*found.span()))
            for found in _CELL.finditer(self._text, line.start, line.end)
        )
        return "".join(self._cell(cell) for cell in cells if cell)

    def _cell(self, cell: Span) -> str:
        """A cell, with what it holds as its label where a record knows it."""
        if any(cell.holds(heading.span) for heading in self._notice.headings):
            return element("div", self._inline(cell), class_="cell group")
        label = self._label(cell)
        if label is None:
            return element("div", self._inline(cell), class_="cell")
        return element("div", self._inline(cell), class_="cell", data_label=self._texts.say(label))

    def _label(self, cell: Span) -> str | None:
        """The name of the text that says what a task's record has in this cell."""
        for record in self._notice.of_kind("task"):
            if not any(part.holds(cell) or cell.holds(part) for part in record.extent):
                continue
            for name, role in _LABELS:
                if any(cell.holds(unit.span) for unit in record.units_as(role)):
                    return name
            if any(cell.holds(deadline.span) for deadline in record.deadlines):
                # A sentence with a date in it is still the task's own words.
                return None if any(cell.holds(s) for s in record.spans) else "deadlines"
            if record.tier_span and cell.holds(record.tier_span):
                return "tier"
        return None

    def _lit(self, name: str, line: Span) -> str:
        """The class ``name``, with another where the passage is in this line."""
        touched = any(span.start < line.end and line.start < span.end for span in self._cited)
        return f"{name} cited-row" if touched else name

    @property
    def _cited(self) -> tuple[Span, ...]:
        return (*self._passage.cited, *self._passage.told)

    def _inline(self, span: Span) -> str:
        """The characters of ``span``, escaped, with what is lit and the items' names marked."""
        syntax = _SYNTAX.match(self._text, span.start, span.end)
        hidden = (Span(*syntax.span()),) if syntax else ()
        layers = (
            ("syntax", hidden),
            ("told", self._passage.told),
            ("cited", self._passage.cited),
            ("name", self._names),
        )
        edges = {span.start, span.end}
        edges |= {start for start in self._anchors if span.start <= start < span.end}
        for _, spans in layers:
            for part in spans:
                edges |= {edge for edge in (part.start, part.end) if span.start < edge < span.end}
        return "".join(
            self._anchor(start)
            + _piece(
                self._text[start:end], [n for n, spans in layers if _covers(spans, start, end)]
            )
            for start, end in pairwise(sorted(edges))
        )

    def _anchor(self, start: int) -> str:
        """What a link to the heading that starts there leads to; a cell may hold two."""
        known = start in self._anchors
        return element("span", "", class_="anchor", id=heading_anchor(start)) if known else ""


def _piece(words: str, names: Sequence[str]) -> str:
    """Words of one look."""
    content = escape(words, quote=False)
    if "syntax" in names:
        return element("span", content, class_="syntax")
    if "name" in names:
        content = element("b", content)
    if "told" in names:
        return element("mark", content, class_="told")
    return element("mark", content, class_="cited") if "cited" in names else content


def _covers(spans: Sequence[Span], start: int, end: int) -> bool:
    return any(span.start <= start and end <= span.end for span in spans)


def _trimmed(text: str, span: Span) -> Span | None:
    """The span without white space at its ends; None where nothing else is in it."""
    words = span.of(text)
    start = span.start + len(words) - len(words.lstrip())
    return Span(start, start + len(words.strip())) if words.strip() else None


def _continued(notice: Notice) -> Iterator[int]:
    """Where lines start that read on from the line before, cut by the end of a page."""
    for record in notice.records:
        for before, after in pairwise(record.spans):
            between = notice.text[before.end : after.start]
            ended = before.of(notice.text).rstrip().endswith(_ENDED)
            if "\n" in between and not between.strip() and not ended:
                yield after.start


def _run_in(record: Record) -> Iterator[Span]:
    """An item's number, and its title where the text goes on behind it on the same line."""
    if record.kind == "notice" or not record.spans or not record.extent:
        return
    start, words = record.extent[0].start, record.spans[0]
    title = len(record.title) if record.title and record.text.startswith(record.title) else 0
    if start < words.start or title:
        yield Span(min(start, words.start), min(words.start + title, words.end))
