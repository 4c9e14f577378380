"""The view as a part of the notices' page: where files are dropped, and what was added so far."""

from html import escape

import gradio as gr

from assistant.model import Language
from assistant.ui.adding.desk import Desk
from assistant.ui.adding.results import entries_html
from assistant.ui.adding.texts import adding_texts
from assistant.ui.markup import element
from assistant.ui.theme import asset
from assistant.ui.views import PLAIN, View
from corpus.formats.limits import LIMITS

# What the script says itself, by the name of its data attribute.
_SCRIPT_SAYS = (
    "uploading", "indexing", "done", "changed", "lost",
    "refused_large", "refused_foreign", "refused_off", "refused_home", "refused_unknown",
)  # fmt: skip
_MEGABYTE = 1_000_000


def adding_view(desk: Desk | None) -> View:
    """The view, laid out where it is called; without a desk it says that nothing can be added."""
    part = gr.HTML(view_html(desk, "zh"), elem_id="adding", js_on_load=asset("adding.js"), **PLAIN)
    return View(parts=(part,), worded=lambda texts: (view_html(desk, texts.language),), renews=part)


def view_html(desk: Desk | None, language: Language) -> str:
    """The heading, where files are dropped, room for what comes of them, and what was added."""
    texts = adding_texts(language)
    heading = element("h2", escape(texts.say("heading")))
    lang = "zh-CN" if language == "zh" else "en"
    if desk is None:
        off = element("p", escape(texts.say("off")), class_="note")
        return element("section", heading + off, class_="adding", lang=lang)
    chooser = element("input", "", type="file", multiple="", class_="files")
    label = element("label", chooser + element("span", escape(texts.say("pick"))), class_="pick")
    drop = element("div", element("p", escape(texts.say("lead"))) + label, class_="drop")
    box = element("input", "", type="checkbox", name="renew")
    renew = element("label", box + element("span", escape(texts.say("renew"))), class_="renew")
    bar = element("progress", "", max="1", value="0", hidden="", aria_labelledby="added-told")
    told = element("p", "", class_="told", role="status", id="added-told")
    results = element("div", "", class_="results", tabindex="-1")
    entries = element("div", entries_html(desk.entries(), desk.held(), texts), class_="entries")
    says = {f"data_{name}": texts.sentences[name] for name in _SCRIPT_SAYS}
    content = heading + drop + renew + bar + told + results + entries
    return element(
        "section", content, class_="adding", lang=lang, data_limit=str(LIMITS.file_bytes),
        data_limit_shown=str(LIMITS.file_bytes // _MEGABYTE), **says,
    )  # fmt: skip
