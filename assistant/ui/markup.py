"""Small pieces of HTML. Whatever comes from a notice or a person is text and stays text."""

from collections.abc import Iterable, Sequence
from html import escape
from itertools import pairwise

from corpus.model import Span


def element(tag: str, content: str, **attributes: str) -> str:
    """``<tag …>content</tag>``; ``content`` is HTML already, attribute values are plain text.

    An attribute's trailing underscore is dropped and the others become hyphens.

    >>> element("p", "1 &lt; 2", class_="note", data_ask='"x"')
    '<p class="note" data-ask="&quot;x&quot;">1 &lt; 2</p>'
    """
    written = "".join(
        f' {name.rstrip("_").replace("_", "-")}="{escape(value)}"'
        for name, value in attributes.items()
    )
    return f"<{tag}{written}>{content}</{tag}>"


def asking(label: str, question: str, kind: str = "ask") -> str:
    """A button that asks ``question`` when it is pressed."""
    return element("button", escape(label), type="button", class_=kind, data_ask=question)


def paragraphs(plain: str) -> str:
    """Plain text as paragraphs, one for each line that holds something."""
    return "".join(element("p", escape(line)) for line in plain.splitlines() if line.strip())


def marked(text: str, spans: Iterable[Span], marks: Sequence[Span]) -> str:
    """What stands in ``text`` at ``spans``, read on, with the parts within ``marks`` marked.

    >>> marked("甲乙丙丁", [Span(0, 2), Span(3, 4)], [Span(1, 4)])
    '甲<mark>乙</mark><mark>丁</mark>'
    """
    return "".join(_marked_span(text, span, marks) for span in spans)


def _marked_span(text: str, span: Span, marks: Sequence[Span]) -> str:
    """One span with its marks; marks that overlap read as one."""
    edges = {span.start, span.end}
    for mark in marks:
        edges |= {edge for edge in (mark.start, mark.end) if span.start < edge < span.end}
    pieces: list[tuple[bool, str]] = []
    ordered = sorted(edges)
    for start, end in pairwise(ordered):
        lit = any(mark.holds(Span(start, end)) for mark in marks)
        piece = escape(text[start:end], quote=False)
        if pieces and pieces[-1][0] == lit:
            piece = pieces.pop()[1] + piece
        pieces.append((lit, piece))
    return "".join(f"<mark>{piece}</mark>" if lit else piece for lit, piece in pieces)
