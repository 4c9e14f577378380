"""The notices that are loaded, what was read from each, and two of them side by side."""

from html import escape

import gradio as gr

from assistant.ui.items import Held, Library
from assistant.ui.markup import element
from assistant.ui.notice_card import card_html, folded_card_html
from assistant.ui.pairing import Pairing, Similar
from assistant.ui.side_by_side import Compared, choosing_html, compared_html
from assistant.ui.texts import Texts, language_of, texts_in
from assistant.ui.theme import asset
from assistant.ui.views import PLAIN, View

# Of more notices than this, each card is fetched when it is opened.
FEW = 12


def notices_view(held: Held, similar: Similar) -> View:
    """The view, laid out where it is called; ``similar`` tells what is like a record."""
    pairing = Pairing(similar)

    def compare(wanted: list[object]) -> str:
        # What a browser sends may be anything.
        first, second, tag = (str(part) for part in [*wanted, "", "", ""][:3])
        texts = texts_in(language_of(tag))
        compared = Compared(library=Library(notices=held()), pairing=pairing, texts=texts)
        return compared_html(first, second, compared)

    def card(wanted: list[object]) -> str:
        identifier, tag = (str(part) for part in [*wanted, "", ""][:2])
        found = next((notice for notice in held() if notice.id == identifier), None)
        return card_html(found, texts_in(language_of(tag))) if found else ""

    listed = gr.HTML(
        notices_html(Library(notices=held()), texts_in("zh")),
        elem_id="notice-list",
        js_on_load=asset("notices.js"),
        server_functions=[compare, card],
        **PLAIN,
    )
    return View(
        parts=(listed,),
        worded=lambda texts: (notices_html(Library(notices=held()), texts),),
    )


def notices_html(library: Library, texts: Texts) -> str:
    """Two notices to choose, and each notice as a card."""
    heading = element("h2", escape(texts.say("view_notices")))
    if not library.notices:
        return element("section", heading + element("p", escape(texts.say("no_notices"))))
    shown = card_html if len(library.notices) <= FEW else folded_card_html
    cards = "".join(shown(notice, texts) for notice in library.notices)
    content = heading + choosing_html(library, texts) + cards
    return element("section", content, class_="notices")
