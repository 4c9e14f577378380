"""The view as a part of the page: a form, and a paper that the script asks the server for."""

from collections.abc import Callable
from datetime import date
from html import escape

import gradio as gr

from assistant.model import Language
from assistant.quiz.exports import ENDINGS
from assistant.ui.downloads import downloads_html
from assistant.ui.items import Held, Library
from assistant.ui.markup import element
from assistant.ui.quiz_view.asked import VERSIONS, as_object
from assistant.ui.quiz_view.downloads import file_told
from assistant.ui.quiz_view.form import form_html
from assistant.ui.quiz_view.papers import Papers
from assistant.ui.quiz_view.preview import preview_html
from assistant.ui.quiz_view.taking import judged_html, result_html, taking_html
from assistant.ui.quiz_view.texts import quiz_texts
from assistant.ui.texts import Texts, language_of
from assistant.ui.theme import scripts
from assistant.ui.views import PLAIN, View
from corpus.model import Notice

# What the script says itself, by the name of its data attribute.
_SCRIPT_SAYS = ("loading", "lost", "lost_file", "file_made", "unanswered")


def quiz_view(held: Held, today: Callable[[], date]) -> View:
    """The view, laid out where it is called."""
    papers = Papers(held)

    # What a browser sends may be anything.
    def paper(sent: list[object]) -> str:
        told, mode, tag = [*sent, "", "", ""][:3]
        return paper_html(papers, told, str(mode), quiz_texts(language_of(str(tag))))

    def judged(sent: list[object]) -> str:
        told, question, values, tag = [*sent, "", "", "", ""][:4]
        made = papers.paper(papers.read(told))
        return judged_html(made, str(question), values, quiz_texts(language_of(str(tag))))

    def result(sent: list[object]) -> str:
        told, answers, tag = [*sent, "", "", ""][:3]
        made = papers.paper(papers.read(told))
        return result_html(made, as_object(answers), quiz_texts(language_of(str(tag))))

    def file(sent: list[object]) -> dict[str, str]:
        told, ending = [*sent, "", ""][:2]
        return file_told(papers.paper(papers.read(told)), str(ending), today())

    part = gr.HTML(
        view_html(held(), "zh"),
        elem_id="quiz-paper",
        js_on_load=scripts("kept.js", "view.js", "downloading.js", "quiz.js"),
        server_functions=[paper, judged, result, file],
        **PLAIN,
    )
    return View(parts=(part,), worded=lambda texts: (view_html(held(), texts.language),))


def view_html(notices: tuple[Notice, ...], language: Language) -> str:
    """The heading, the form, what can be done with a paper, and room for it."""
    texts = quiz_texts(language)
    heading = element("h2", escape(texts.say("view")))
    if not notices:
        return element("section", heading + element("p", escape(texts.say("no_notices"))))
    lead = element("p", escape(texts.say("lead")), class_="note")
    form = form_html(Library(notices=notices), texts)
    told = element("p", "", class_="told", role="status")
    content = heading + lead + form + told + _tools(texts) + element("div", "", class_="paper")
    says = {f"data_{name}": texts.sentences[name] for name in _SCRIPT_SAYS}
    lang = "zh-CN" if language == "zh" else "en"
    return element("section", content, class_="quiz", lang=lang, **says)


def paper_html(papers: Papers, told: object, mode: str, texts: Texts) -> str:
    """The paper that the browser's JSON asks for, to look through or to take."""
    asked = papers.read(told)
    made = papers.paper(asked)
    return taking_html(made, texts) if mode == "take" else preview_html(made, asked, texts)


def _tools(texts: Texts) -> str:
    """What can be done with a paper; hidden until there is one."""
    modes = "".join(_pressed(texts.say(mode), "mode", mode) for mode in ("preview", "take"))
    versions = "".join(
        _pressed(texts.say(f"version_{version}"), "version", version) for version in VERSIONS
    )
    more = "".join(
        element("button", escape(texts.say(action)), type="button", data_do=do)
        for action, do in (("again_without", "again"), ("undo", "undo"))
    )
    content = (
        element("div", modes, class_="row", role="group", aria_label=texts.say("modes"))
        + element("div", versions, class_="row", role="group", aria_label=texts.say("versions"))
        + element("div", more, class_="row")
        + downloads_html(ENDINGS, texts, "quiz-download")
    )
    return element("div", content, class_="tools", hidden="")


def _pressed(words: str, name: str, value: str) -> str:
    """A button of several, of which one is pressed."""
    return element(
        "button",
        escape(words),
        type="button",
        aria_pressed="false",
        **{f"data_{name}": value},
    )
