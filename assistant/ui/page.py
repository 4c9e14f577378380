"""The page's parts and what happens between them.

The header and the welcome are HTML in one language; the transcript only ever gets the
newest exchange, which its script appends, so that sources stay open while one reads on.
"""

from typing import Any

import gradio as gr

from assistant.ui.chat import Chat, Conversation
from assistant.ui.texts import Texts, language_of, texts_in
from assistant.ui.theme import asset
from assistant.ui.welcome import header_html, welcome_html
from corpus.model import Notice

# Gradio lists every event for programs to call unless it is told not to.
_UNLISTED: dict[str, Any] = {
    "api_visibility": "private",
    "queue": False,
    "show_progress": "hidden",
}
# How our own HTML looks is said in page.css alone.
_PLAIN: dict[str, Any] = {"apply_default_css": False, "padding": False}
_FIRST = texts_in("zh")

NewExchange = dict[str, str | int]


def build_page(chat: Chat, notices: tuple[Notice, ...]) -> gr.Blocks:
    """The page, ready to be served."""
    page = gr.Blocks(title=_FIRST.say("title"), analytics_enabled=False, fill_width=True)
    with page:
        language = gr.Textbox(visible=False)
        conversation = gr.State(Conversation())
        header = gr.HTML(
            header_html(_FIRST), elem_id="header", js_on_load=asset("header.js"), **_PLAIN
        )
        with gr.Column(elem_id="conversation"):
            welcome = gr.HTML(
                welcome_html(notices, _FIRST),
                elem_id="welcome",
                js_on_load=asset("welcome.js"),
                **_PLAIN,
            )
            transcript = gr.HTML(
                html_template=asset("transcript.html"),
                elem_id="transcript",
                js_on_load=asset("transcript.js"),
                **_PLAIN,
            )
        with gr.Row(elem_id="composer"):
            box = _question_box(_FIRST)

        def spoken(tag: str) -> tuple[str, str, str, Any]:
            texts = texts_in(language_of(tag))
            return tag, header_html(texts), welcome_html(notices, texts), _question_box(texts)

        def typed(
            question: str, before: Conversation, tag: str
        ) -> tuple[str, NewExchange, Conversation]:
            exchange = chat.reply(question or "", before, language_of(tag))
            after = exchange.conversation
            return "", {"number": after.shown, "html": exchange.html}, after

        def pressed(
            before: Conversation, tag: str, event: gr.EventData
        ) -> tuple[str, NewExchange, Conversation]:
            return typed(str(event.question), before, tag)

        def cleared() -> tuple[str, NewExchange, Conversation]:
            return "", {"number": 0, "html": ""}, Conversation()

        shown = [box, transcript, conversation]
        in_words = [language, header, welcome, box]
        tell_language = asset("language.js")
        page.load(spoken, language, in_words, js=tell_language, **_UNLISTED)
        header.language(spoken, language, in_words, js=tell_language, **_UNLISTED)
        header.clear(cleared, None, shown, **_UNLISTED)
        box.submit(typed, [box, conversation, language], shown, **_UNLISTED)
        for part in (welcome, transcript):
            part.ask(pressed, [conversation, language], shown, **_UNLISTED)
    return page


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
