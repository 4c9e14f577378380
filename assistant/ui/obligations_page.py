"""The tasks of a chosen place, one card each."""

from html import escape

import gradio as gr

from assistant.compose.pieces import unit_shown
from assistant.ui.items import Library, label
from assistant.ui.markup import element
from assistant.ui.texts import Texts, language_of, texts_in
from assistant.ui.theme import asset
from assistant.ui.views import PLAIN, UNLISTED, View
from corpus.model import Notice, Record


def obligations_view(notices: tuple[Notice, ...], language: gr.Textbox) -> View:
    """The view, laid out where it is called; ``language`` holds the browser's tag."""
    library = Library(notices=notices)

    def shown(texts: Texts) -> str:
        return obligations_html(library, notices[0] if notices else None, texts)

    def chosen(tag: str, event: gr.EventData) -> str:
        notice = next((notice for notice in notices if notice.id == event.place), None)
        return obligations_html(library, notice, texts_in(language_of(tag)))

    listed = gr.HTML(
        shown(texts_in("zh")),
        elem_id="obligation-list",
        js_on_load=asset("obligations.js"),
        **PLAIN,
    )
    listed.choose(chosen, language, listed, **UNLISTED)
    return View(parts=(listed,), worded=lambda texts: (shown(texts),))


def obligations_html(library: Library, notice: Notice | None, texts: Texts) -> str:
    """The places to choose from, and the tasks of ``notice``, or its measures without any."""
    heading = element("h2", escape(texts.say("view_obligations")))
    if notice is None:
        return element("section", heading + element("p", escape(texts.say("no_notices"))))
    records = notice.of_kind("task") or notice.of_kind("measure")
    total = element("p", escape(texts.say("items_total", count=len(records))), class_="total")
    cards = "".join(_card(record, texts) for record in records)
    content = heading + _places(library, notice, texts) + total + cards
    return element("section", content, class_="obligations")


def _places(library: Library, chosen: Notice, texts: Texts) -> str:
    """The places as a choice."""
    options = "".join(
        element(
            "option",
            escape(library.place(notice, texts.language)),
            value=notice.id,
            **({"selected": ""} if notice.id == chosen.id else {}),
        )
        for notice in library.notices
    )
    select = element("select", options, data_do="place")
    return element("label", escape(texts.say("place")) + select, class_="choice")


def _card(record: Record, texts: Texts) -> str:
    """One task: its number, its words, who leads, and by when."""
    units = record.units_as("lead") or record.units_as("responsible", "acting")
    names = dict.fromkeys(unit_shown(unit.name, texts.language) for unit in units)
    said = [*names, *(deadline.text for deadline in record.deadlines)]
    opened = element("button", escape(label(record, texts)), type="button", data_source=record.id)
    words = element("p", escape(record.title or record.text), lang="zh-CN")
    facts = element("p", escape(" · ".join(said)), class_="facts")
    return element("article", opened + words + facts, class_="obligation")
