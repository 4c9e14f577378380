"""An answer as HTML: the direct sentence first, then its sources, then where to go on."""

import re
from html import escape
from itertools import groupby

from assistant.model import Answer, Citation
from assistant.ui.citations import citation_html
from assistant.ui.items import Library, label, request
from assistant.ui.markup import asking, element, paragraphs
from assistant.ui.texts import Texts, texts_in

# Up to so many sources are named behind the direct sentence; more are one link to the list.
_NAMED = 3
# Up to so many sources of one notice are listed; the others open with one tap.
_LISTED = 6

# A computed day, which should not be cut at the end of a line.
_DAY = re.compile(r"\d{4}-\d\d-\d\d", re.ASCII)

Numbered = list[tuple[int, Citation]]


def turn_html(question: str, answer: str, anchor: str) -> str:
    """One exchange; ``answer`` is HTML already."""
    asked = element("h2", escape(question), class_="question")
    return element("article", asked + answer, class_="turn", id=anchor)


def sentence_html(sentence: str) -> str:
    """A sentence of the page's own in the place of an answer."""
    return element("div", element("p", escape(sentence), class_="direct"), class_="reply notice")


def answer_html(answer: Answer, anchor: str, library: Library) -> str:
    """The whole answer; its sources get ids that begin with ``anchor``.

    It speaks the answer's language, not the page's: a Chinese question has a Chinese answer.
    """
    texts = texts_in(answer.language)
    parts = (
        _direct(answer, anchor, texts),
        _explanation(answer),
        _options(answer, texts),
        _sources(answer, anchor, library, texts),
        _related(answer, library, texts),
    )
    language = "zh-CN" if answer.language == "zh" else "en"
    return element("div", "".join(parts), class_=f"reply {answer.kind}", lang=language)


def _direct(answer: Answer, anchor: str, texts: Texts) -> str:
    """The sentence that answers, with links to what it rests on."""
    cited = len(answer.citations)
    if cited > _NAMED:
        links = _reference(f"{anchor}-sources", f"[1–{cited}]", texts)
    else:
        links = "".join(
            _reference(f"{anchor}-{number}", f"[{number}]", texts) for number in range(1, cited + 1)
        )
    sentence = _DAY.sub(r'<span class="day">\g<0></span>', escape(answer.direct))
    return element("p", sentence.replace("\n", "<br>") + links, class_="direct")


def _reference(anchor: str, shown: str, texts: Texts) -> str:
    """A link that opens a source."""
    name = f"{texts.say('source')} {shown}"
    return element("a", shown, href=f"#{anchor}", class_="reference", aria_label=name)


def _explanation(answer: Answer) -> str:
    """What a refusal or an ask-back says beyond its first sentence; sources show it otherwise."""
    if answer.kind == "answer":
        return ""
    return element("div", paragraphs(answer.text.removeprefix(answer.direct)), class_="explanation")


def _options(answer: Answer, texts: Texts) -> str:
    """The choices of an ask-back, as buttons."""
    if not answer.options:
        return ""
    buttons = "".join(asking(option.label, option.question, "option") for option in answer.options)
    return element("div", buttons, class_="options", role="group", aria_label=texts.say("options"))


def _sources(answer: Answer, anchor: str, library: Library, texts: Texts) -> str:
    """The numbered citations, in the answer's order and grouped by notice."""
    if not answer.citations:
        return ""
    numbered = enumerate(answer.citations, start=1)
    groups = [list(group) for _, group in groupby(numbered, key=lambda pair: pair[1].notice.id)]
    heading = element("h3", escape(texts.say("sources", count=len(answer.citations))))
    content = "".join(
        _group(group, anchor, of=len(answer.citations), library=library, texts=texts)
        for group in groups
    )
    return element("section", heading + content, class_="sources", id=f"{anchor}-sources")


def _group(group: Numbered, anchor: str, *, of: int, library: Library, texts: Texts) -> str:
    """The citations of one notice: the first few listed, the others folded; a lone one is open."""
    alone, named = of == 1, of > len(group)
    shown = [
        citation_html(citation, number, f"{anchor}-{number}", library, texts, is_open=alone)
        for number, citation in group
    ]
    place = library.place(group[0][1].notice, texts.language)
    heading = element("h4", escape(f"{place} · {len(group)}")) if named else ""
    folded = ""
    if len(shown) > _LISTED + 1:
        title = element("summary", escape(texts.say("more_sources", count=len(shown) - _LISTED)))
        folded = element("details", title + "".join(shown[_LISTED:]), class_="more")
        shown = shown[:_LISTED]
    return heading + "".join(shown) + folded


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
