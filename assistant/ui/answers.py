"""An answer as HTML: the direct sentence first, then its sources, then where to go on."""

import re
from dataclasses import dataclass
from datetime import date
from html import escape
from urllib.parse import urlencode

from assistant.model import Answer
from assistant.ui.citations import Shown, reference
from assistant.ui.comparison import comparison_html, is_comparison
from assistant.ui.copying import answer_words
from assistant.ui.items import Library, label, request
from assistant.ui.markup import asking, element, paragraphs
from assistant.ui.mine import Meant
from assistant.ui.sources import sources_html
from assistant.ui.texts import Texts, texts_in

# Up to so many sources are named behind the direct sentence; more are one link to the list.
_NAMED = 3
# A sentence so wide is no headline any more; a Chinese character is as wide as two letters.
_WIDE = 220

# A question so long is shown within bounds, so that its answer is seen.
_LONG_QUESTION = 300

# A computed day, which should not be cut at the end of a line.
_DAY = re.compile(r"\d{4}-\d\d-\d\d", re.ASCII)
# A line of an answer's text that the cards show already.
_SHOWN = ("- ", "**", ">", "|")


@dataclass(frozen=True, slots=True, kw_only=True)
class Setting:
    """What an answer is shown with.

    ``asked`` is the question as it was typed and ``meant`` as it was asked; ``again`` are
    the questions that, one after the other, lead to this answer.
    """

    anchor: str
    library: Library
    today: date
    asked: str
    meant: Meant
    again: tuple[str, ...]


def turn_html(question: str, answer: str, anchor: str) -> str:
    """One exchange; ``answer`` is HTML already."""
    # A long question keeps within its bounds, and the keyboard reaches what is below them.
    long = {"tabindex": "0"} if len(question) > _LONG_QUESTION else {}
    asked = element("h2", escape(question), class_="question", **long)
    return element("article", asked + answer, class_="turn", id=anchor)


def sentence_html(sentence: str) -> str:
    """A sentence of the page's own in the place of an answer."""
    return element("div", element("p", escape(sentence), class_="direct"), class_="reply notice")


def answer_html(answer: Answer, setting: Setting) -> str:
    """The whole answer; its sources get ids that begin with the setting's anchor.

    It speaks the answer's language, not the page's: a Chinese question has a Chinese answer.
    """
    texts = texts_in(answer.language)
    shown = Shown(library=setting.library, today=setting.today, anchor=setting.anchor, texts=texts)
    parts = (
        _meant(setting, texts),
        _direct(answer, setting.anchor, texts),
        _notes(answer),
        _authorship(answer),
        _options(answer, texts),
        comparison_html(answer.citations, shown) if is_comparison(answer.citations) else "",
        sources_html(answer.citations, shown),
        _tools(answer, setting, texts),
        _related(answer, setting.library, texts),
    )
    language = "zh-CN" if answer.language == "zh" else "en"
    return element("div", "".join(parts), class_=f"reply {answer.kind}", lang=language)


def _meant(setting: Setting, texts: Texts) -> str:
    """What of the person's own was put into the question, and the way to all places."""
    meant = setting.meant
    if not (meant.place or meant.unit):
        return ""
    own = texts.say("enumeration").join(filter(None, (meant.place, meant.unit)))
    words = element("span", escape(texts.say("meant", own=own)))
    if meant.place and meant.question.endswith(setting.asked):
        words += element(
            "button",
            escape(texts.say("ask_everywhere")),
            type="button",
            data_ask=setting.asked,
            data_everywhere="",
        )
    return element("p", words, class_="meant")


def _direct(answer: Answer, anchor: str, texts: Texts) -> str:
    """The sentence that answers, with what opens the sources that it rests on."""
    cited = answer.citations
    if len(cited) > _NAMED:
        shown = f"[1–{len(cited)}]"
        name = f"{texts.say('source')} {shown}"
        links = element("a", shown, href=f"#{anchor}-sources", class_="reference", aria_label=name)
    else:
        links = "".join(reference(citation, n, texts) for n, citation in enumerate(cited, 1))
    sentence = _DAY.sub(r'<span class="day">\g<0></span>', escape(answer.direct))
    width = sum(1 if character.isascii() else 2 for character in answer.direct)
    look = "direct long" if width > _WIDE else "direct"
    return element("p", sentence.replace("\n", "<br>") + links, class_=look)


def _notes(answer: Answer) -> str:
    """What the answer says beyond its first sentence and its sources."""
    lines = answer.text.removeprefix(answer.direct).splitlines()
    said = "\n".join(line for line in lines if not line.startswith(_SHOWN))
    return element("div", paragraphs(said), class_="explanation") if said.strip() else ""


def _authorship(answer: Answer) -> str:
    """One line on whose words these are, where a language model is turned on or asked for."""
    if not answer.note:
        return ""
    return element("p", escape(answer.note), class_="authorship", data_phrased_by=answer.phrased_by)


def _options(answer: Answer, texts: Texts) -> str:
    """The choices of an ask-back, as buttons."""
    if not answer.options:
        return ""
    buttons = "".join(asking(option.label, option.question, "option") for option in answer.options)
    return element("div", buttons, class_="options", role="group", aria_label=texts.say("options"))


def _tools(answer: Answer, setting: Setting, texts: Texts) -> str:
    """Copying the answer with its sources, and a link that asks the same again.

    The questions stand behind the # of the link, which no browser sends to a server.
    """
    link = urlencode([("q", question) for question in setting.again])
    buttons = element("button", escape(texts.say("copy_link")), type="button", data_link=link)
    if answer.citations:
        words = answer_words(answer, setting.asked, setting.library, texts)
        copy = element("button", escape(texts.say("copy")), type="button", data_copy=words)
        buttons = copy + buttons
    return element("div", buttons, class_="answer-tools")


def _related(answer: Answer, library: Library, texts: Texts) -> str:
    """What may also interest, as buttons that ask for it; what is not loaded is left out."""
    buttons = []
    for identifier in answer.related:
        found = library.find(identifier)
        if found is not None:
            notice, record = found
            place = library.place(notice, texts.language)
            name = texts.say("place_and_item", place=place, item=label(record, texts))
            buttons.append(asking(name, request(notice, record, library, texts)))
    if not buttons:
        return ""
    heading = element("h3", escape(texts.say("related")))
    return element("nav", heading + "".join(buttons), class_="related")
