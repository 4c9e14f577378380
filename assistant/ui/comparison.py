"""Places side by side: a small table over citations of several notices."""

from collections.abc import Sequence
from html import escape

from assistant.model import Citation
from assistant.ui.citations import Shown, deadlines_html, evidence_of, reference, units_html
from assistant.ui.items import label
from assistant.ui.markup import element
from corpus.model import Record, Unit

# A table of more rows is no comparison any more.
_MOST_ROWS = 8
_COLUMNS = ("column_item", "column_words", "column_units", "column_deadline")


def is_comparison(citations: Sequence[Citation]) -> bool:
    """Whether the citations are of items of several notices, and few enough to be seen at once.

    What notices say of themselves names no unit and no deadline to hold side by side.
    """
    notices = {citation.notice.id for citation in citations}
    items = any(citation.record.kind != "notice" for citation in citations)
    return items and len(notices) > 1 and len(citations) <= _MOST_ROWS


def comparison_html(citations: Sequence[Citation], shown: Shown) -> str:
    """A row for each citation: the item, its words, who, and by when."""
    names = [shown.texts.say(name) for name in _COLUMNS]
    head = element("tr", "".join(element("th", escape(name), scope="col") for name in names))
    body = "".join(_row(n, citation, names, shown) for n, citation in enumerate(citations, 1))
    table = element("table", element("thead", head) + element("tbody", body))
    return element("div", table, class_="comparison")


def _row(number: int, citation: Citation, names: Sequence[str], shown: Shown) -> str:
    """One item; on a phone each cell says what its column is called."""
    record, proven = citation.record, evidence_of(citation)
    place = shown.library.place(citation.notice, shown.texts.language)
    name = shown.texts.say("place_and_item", place=place, item=label(record, shown.texts))
    item = escape(name) + reference(citation, number, shown.texts)
    words = _said(citation) or record.title or record.text
    contents = (
        element("span", escape(words), lang="zh-CN"),
        units_html(_units(record), proven, shown),
        deadlines_html(record.deadlines, proven, shown),
    )
    cells = "".join(
        element("td", content or "—", data_label=label_)
        for label_, content in zip(names[1:], contents, strict=True)
    )
    return element("tr", element("th", item, scope="row") + cells)


def _said(citation: Citation) -> str:
    """The words that answer; dots stand for what is left out between them."""
    text, said, end = citation.notice.text, "", None
    for span in citation.marked:
        left_out = end is not None and text[end : span.start].strip()
        said += (" … " if left_out else "") + span.of(text)
        end = span.end
    return said


def _units(record: Record) -> tuple[Unit, ...]:
    """Who leads, or else who is responsible, or else whom the sentences name."""
    return record.units_as("lead") or record.units_as("responsible") or record.units_as("acting")
