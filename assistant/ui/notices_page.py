"""The notices that are loaded, with what was read from each of them."""

from collections.abc import Sequence
from html import escape

import gradio as gr

from assistant.ui.items import count_of
from assistant.ui.markup import element
from assistant.ui.texts import Texts, texts_in
from assistant.ui.views import PLAIN, View
from corpus.model import Notice

# What was read from a notice, in the order in which it is counted out.
_COUNTED = (("requirements", "requirement"), ("measures", "measure"), ("tasks", "task"))


def notices_view(notices: Sequence[Notice]) -> View:
    """The view, laid out where it is called."""
    listed = gr.HTML(notices_html(notices, texts_in("zh")), elem_id="notice-list", **PLAIN)
    return View(parts=(listed,), worded=lambda texts: (notices_html(notices, texts),))


def notices_html(notices: Sequence[Notice], texts: Texts) -> str:
    """Each notice as a card that opens its text."""
    heading = element("h2", escape(texts.say("view_notices")))
    cards = "".join(_card(notice, texts) for notice in notices)
    return element("section", heading + cards, class_="notices")


def _card(notice: Notice, texts: Texts) -> str:
    """One notice: title, number and date, and how much was read from it."""
    number = notice.document_number or texts.say("unnumbered")
    when = notice.date.isoformat() if notice.date else texts.say("undated")
    status = [texts.say("draft")] if notice.status == "draft" else []
    counts = [texts.say("headings_count", count=len(notice.headings))]
    counts += [
        texts.say(name, count=count_of((notice,), kind))
        for name, kind in _COUNTED
        if count_of((notice,), kind)
    ]
    if notice.problems:
        counts.append(texts.say("problems", count=len(notice.problems)))
    opened = element(
        "button", escape(texts.say("open_notice")), type="button", data_source=notice.about.id
    )
    title = element("h3", escape(notice.title), lang="zh-CN")
    origin = element("p", escape(" · ".join([number, when, *status])), class_="origin")
    found = element("p", escape(" · ".join(counts)), class_="counts")
    return element("article", title + origin + found + opened, class_="notice-card")
