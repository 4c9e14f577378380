"""The notice beside the chat: its text, an outline, and the way from citation to citation.

An element with ``data-source="gansu/task/27"`` opens it at that record, in any view; numbers
in ``data-told="5316-5384 5385-5392"`` are the characters within it that are lit more
strongly. Elements of one exchange, of one part with ``data-row``, or else of one view, are one
row of citations to step through.
"""

from collections.abc import Sequence
from html import escape

import gradio as gr

from assistant.ui.items import Held, Library, label
from assistant.ui.markup import element
from assistant.ui.notice_text import Passage, heading_anchor, notice_text_html, places_told
from assistant.ui.texts import Texts, language_of, texts_in
from assistant.ui.theme import asset, scripts
from assistant.ui.views import PLAIN
from corpus.model import Heading, Notice, Record


def reader_part(held: Held) -> gr.HTML:
    """The part of the page that shows a notice, laid out where it is called."""

    def open_source(wanted: list[object]) -> str:
        # What a browser sends may be anything.
        identifier, places, tag = (str(part) for part in [*wanted, "", "", ""][:3])
        library = Library(notices=held())
        return source_html(library, identifier, places, texts_in(language_of(tag)))

    return gr.HTML(
        html_template=asset("reader.html"),
        elem_id="reader",
        js_on_load=scripts("kept.js", "reader.js"),
        server_functions=[open_source],
        **PLAIN,
    )


def source_html(library: Library, identifier: str, places: str, texts: Texts) -> str:
    """The notice with the record of that id lit; empty where there is no such record."""
    found = library.find(identifier)
    if found is None:
        return ""
    notice, record = found
    lit = places_told(places, notice)
    # A notice that is opened for itself, or at a heading, is not cited for what it says of itself.
    within = any(span.holds(part) for span in record.spans for part in lit)
    cited = record.spans if within or record.kind != "notice" else ()
    passage = Passage(cited=cited, told=lit)
    text = element(
        "div",
        notice_text_html(notice, passage, texts),
        class_="text",
        lang="zh-CN",
        tabindex="0",
        role="region",
        aria_label=texts.say("whole_text"),
    )
    return _head(notice, record, texts) + _steps(texts) + _outline(notice, texts) + text


def _head(notice: Notice, record: Record, texts: Texts) -> str:
    """The notice's title and number, what is lit, and the way back."""
    number = notice.document_number or texts.say("unnumbered")
    status = [texts.say("draft")] if notice.status == "draft" else []
    title = element("h2", escape(notice.title), tabindex="-1", lang="zh-CN")
    line = element("p", escape(" · ".join([label(record, texts), number, *status])))
    close = element(
        "button", "✕", type="button", data_do="close", aria_label=texts.say("close_source")
    )
    return element("header", element("div", title + line) + close)


def _steps(texts: Texts) -> str:
    """To the citation before and the one after; the script counts them."""
    before, after = (
        element("button", escape(texts.say(name)), type="button", data_do=name)
        for name in ("previous", "next")
    )
    which = element("span", "", class_="which", role="status")
    return element("div", before + which + after, class_="steps", hidden="")


def _outline(notice: Notice, texts: Texts) -> str:
    """The headings as links, each once where a page's end made the table repeat it."""
    links = "".join(_link(heading) for heading in each_once(notice.headings))
    if not links:
        return ""
    title = element("summary", escape(texts.say("outline")))
    listed = element("nav", links, aria_label=texts.say("outline"), lang="zh-CN")
    return element("details", title + listed, class_="outline")


def _link(heading: Heading) -> str:
    href = f"#{heading_anchor(heading.span.start)}"
    return element("a", escape(heading.label), href=href, data_level=str(heading.level))


def each_once(headings: Sequence[Heading]) -> list[Heading]:
    """The headings without those that say again what governs already."""
    governing: dict[int, str] = {}
    kept = []
    for heading in headings:
        if governing.get(heading.level) == heading.label:
            continue
        governing = {k: v for k, v in governing.items() if k < heading.level}
        governing[heading.level] = heading.label
        kept.append(heading)
    return kept
