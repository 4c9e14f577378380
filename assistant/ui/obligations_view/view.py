"""The view as a part of the page: a form, and a list that the script asks the server for.

The list comes only when somebody looks at the view, so it costs the other views nothing.
"""

from html import escape

import gradio as gr

from assistant.model import Language
from assistant.obligations import suggest_units
from assistant.ui.items import Library
from assistant.ui.markup import element
from assistant.ui.obligations_view.asked import Lists
from assistant.ui.obligations_view.downloads import file_told
from assistant.ui.obligations_view.filters import filters_html, suggestions_html
from assistant.ui.obligations_view.results import results_html
from assistant.ui.obligations_view.texts import view_texts
from assistant.ui.texts import language_of
from assistant.ui.theme import scripts
from assistant.ui.views import PLAIN, View

# What the script says itself, by the name of its data attribute.
_SCRIPT_SAYS = ("loading", "lost", "again", "lost_file", "file_made")


def obligations_view(lists: Lists) -> View:
    """The view, laid out where it is called."""

    # What a browser sends may be anything.
    def listed(sent: list[object]) -> str:
        told, tag = [*sent, "", ""][:2]
        return list_html(lists, told, language_of(str(tag)))

    def units(sent: list[object]) -> str:
        told, tag = [*sent, "", ""][:2]
        return units_html(lists, told, language_of(str(tag)))

    def file(sent: list[object]) -> dict[str, str]:
        told, form, tag = [*sent, "", "", ""][:3]
        return file_told(lists.listed(lists.read(told)), str(form), language_of(str(tag)))

    part = gr.HTML(
        view_html(lists, "zh"),
        elem_id="obligation-list",
        js_on_load=scripts("kept.js", "view.js", "downloading.js", "obligations.js"),
        server_functions=[listed, units, file],
        **PLAIN,
    )
    return View(parts=(part,), worded=lambda texts: (view_html(lists, texts.language),))


def view_html(lists: Lists, language: Language) -> str:
    """The heading, the form, and room for the list."""
    texts = view_texts(language)
    heading = element("h2", escape(texts.say("view")))
    notices = lists.notices()
    if not notices:
        return element("section", heading + element("p", escape(texts.say("no_notices"))))
    form = filters_html(Library(notices=notices), lists.today(), texts)
    told = element("p", "", class_="told", role="status")
    results = element("div", "", class_="results")
    says = {f"data_{name}": texts.sentences[name] for name in _SCRIPT_SAYS}
    lang = "zh-CN" if language == "zh" else "en"
    content = heading + form + told + results
    return element("section", content, class_="obligations", lang=lang, **says)


def list_html(lists: Lists, told: object, language: Language) -> str:
    """The list that the browser's JSON asks for."""
    asked = lists.read(told)
    listed = lists.listed(asked)
    wish = asked.wish
    unnamed = wish.unit and not listed.unit_names
    like = suggest_units(lists.register, wish.unit or "", wish.places) if unnamed else ()
    return results_html(listed, like, view_texts(language))


def units_html(lists: Lists, told: object, language: Language) -> str:
    """The units that what is typed may mean, to choose from."""
    wish = lists.read(told).wish
    choices = suggest_units(lists.register, wish.unit or "", wish.places)
    return suggestions_html(choices, wish.unit or "", view_texts(language))
