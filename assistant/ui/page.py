"""The page's parts and what happens between them.

Header, welcome and views are HTML in one language. The transcript's script asks the server for
an exchange at a time and appends it, so that sources stay open while one reads on, and keeps
it: the conversation is the browser's, and told with every question. Gradio's own events would
say nothing where the server cannot be reached.
"""

from dataclasses import dataclass

import gradio as gr

from assistant.doors.abilities import Abilities
from assistant.ui.adding import Desk, adding_view
from assistant.ui.chat import Chat
from assistant.ui.header import header_html
from assistant.ui.items import Held
from assistant.ui.notices_page import notices_view
from assistant.ui.obligations_view import Lists, obligations_view
from assistant.ui.programs import Page, add_endpoints
from assistant.ui.quiz_view import quiz_view
from assistant.ui.reader import reader_part
from assistant.ui.talk import read_talk
from assistant.ui.texts import Texts, language_of, texts_in
from assistant.ui.theme import asset, event_script, scripts
from assistant.ui.views import PLAIN, UNLISTED, View
from assistant.ui.welcome import welcome_html
from corpus.model import Notice

# Until the browser has said what it speaks.
_FIRST = texts_in("zh")


@dataclass(frozen=True, slots=True, kw_only=True)
class _Parts:
    """What the page consists of; ``language`` holds the browser's tag and is not shown."""

    language: gr.Textbox
    header: gr.HTML
    welcome: gr.HTML
    transcript: gr.HTML
    box: gr.Textbox
    views: tuple[View, ...]


def build_page(
    chat: Chat,
    notices: tuple[Notice, ...] | Held,
    lists: Lists,
    desk: Desk | None = None,
    abilities: Abilities | None = None,
) -> gr.Blocks:
    """The page, ready to be served; ``notices`` may be a function that gives those loaded now.

    Files are handed in at ``desk``, where there is one; with ``abilities`` the page has
    endpoints for programs, too.
    """
    held = notices if callable(notices) else lambda: notices
    page = Page(title=_FIRST.say("title"), analytics_enabled=False, fill_width=True)
    with page:
        parts = _lay_out(chat, held, lists, desk)
        _connect(page, parts, _Events(held, parts.views))
        if abilities:
            add_endpoints(abilities)
    return page


def _lay_out(chat: Chat, held: Held, lists: Lists, desk: Desk | None) -> _Parts:
    """The parts from top to bottom, and the reader beside them."""
    language = gr.Textbox(visible=False)
    header = gr.HTML(
        header_html(held(), _FIRST),
        elem_id="header",
        js_on_load=scripts("kept.js", "header.js", "copying.js"),
        **PLAIN,
    )
    with gr.Column(elem_id="chat", elem_classes="view"):
        welcome, transcript, box = _lay_out_chat(chat, held)
    with gr.Column(elem_id="obligations", elem_classes="view"):
        obligations = obligations_view(lists)
    with gr.Column(elem_id="quiz", elem_classes="view"):
        quiz = quiz_view(held, lists.today)
    with gr.Column(elem_id="notices", elem_classes="view"):
        adding = adding_view(desk)
        listed = notices_view(held, lambda record: lists.register.similar(record))
    reader_part(held)
    return _Parts(
        language=language,
        header=header,
        welcome=welcome,
        transcript=transcript,
        box=box,
        views=(obligations, quiz, adding, listed),
    )


def _lay_out_chat(chat: Chat, held: Held) -> tuple[gr.HTML, gr.HTML, gr.Textbox]:
    """The chat's own parts: the welcome, the transcript, and the box to type in."""

    def reply(asked: list[object]) -> dict[str, str]:
        # What a browser sends may be anything.
        question, told, tag = (str(part) for part in [*asked, "", "", ""][:3])
        exchange = chat.reply(question, read_talk(told), language_of(tag))
        return {"html": exchange.html, "turn": exchange.turn}

    with gr.Column(elem_id="conversation"):
        welcome = gr.HTML(
            welcome_html(held(), _FIRST),
            elem_id="welcome",
            js_on_load=asset("welcome.js"),
            **PLAIN,
        )
        transcript = gr.HTML(
            html_template=asset("transcript.html"),
            elem_id="transcript",
            js_on_load=scripts("kept.js", "transcript.js"),
            server_functions=[reply],
            **PLAIN,
        )
    with gr.Row(elem_id="composer"):
        box = _question_box(_FIRST)
    return welcome, transcript, box


def _connect(page: gr.Blocks, parts: _Parts, events: "_Events") -> None:
    """Which event leads to what, and what it changes."""
    language, box = parts.language, parts.box
    worded = [language, parts.header, parts.welcome, box]
    worded += [part for view in parts.views for part in view.parts]
    tell_language = event_script("kept.js", "language.js")
    opened = page.load(events.language_told, language, worded, js=tell_language, **UNLISTED)
    opened.then(None, js=event_script("ready.js"), **UNLISTED)
    page.load(None, None, box, js=event_script("kept.js", "draft.js"), **UNLISTED)
    for view in parts.views:
        if view.renews is not None:
            view.renews.renewed(
                events.language_told, language, worded, js=tell_language, **UNLISTED
            )
    parts.header.language(events.language_told, language, worded, js=tell_language, **UNLISTED)
    parts.box.submit(None, parts.box, None, js=event_script("typed.js"), **UNLISTED)
    # The transcript's script asks; it says so when what stood in the box was answered.
    parts.transcript.answered(None, None, parts.box, js="() => ''", **UNLISTED)


class _Events:
    """What the page does when something happens on it."""

    def __init__(self, held: Held, views: tuple[View, ...]) -> None:
        self._held = held
        self._views = views

    def language_told(self, tag: str) -> tuple[object, ...]:
        """The page in the language of ``tag``, which is kept for what the page says later."""
        texts = texts_in(language_of(tag))
        notices = self._held()
        header = header_html(notices, texts)
        welcome = welcome_html(notices, texts)
        worded = [value for view in self._views for value in view.worded(texts)]
        return tag, header, welcome, _question_box(texts), *worded


def _question_box(texts: Texts) -> gr.Textbox:
    """Where a question is typed, or, returned by an event, its change of language."""
    return gr.Textbox(
        placeholder=texts.say("placeholder"),
        label=texts.say("question_label"),
        show_label=False,
        container=False,
        lines=1,
        max_lines=1,
        submit_btn=texts.say("ask"),
        elem_id="question",
        html_attributes=gr.InputHTMLAttributes(autocomplete="off", enterkeyhint="send"),
    )
