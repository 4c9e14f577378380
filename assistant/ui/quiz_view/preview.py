"""A paper to look through: every question with key, explanation, and the way to its source."""

from html import escape

from assistant.quiz.exports.labels import answer, lettered
from assistant.quiz.model import Paper, Question
from assistant.ui.markup import element
from assistant.ui.quiz_view.asked import Asked
from assistant.ui.quiz_view.editing import changes_html
from assistant.ui.quiz_view.papers import found
from assistant.ui.texts import Texts


def preview_html(paper: Paper, asked: Asked, texts: Texts) -> str:
    """What is said of the whole paper, and its questions."""
    edited = {step.question for step in asked.steps if step.action == "edit"}
    questions = "".join(
        question_html(question, number, question.id in edited, texts)
        for number, question in enumerate(paper.questions, 1)
    )
    return notes_html(paper, asked, texts) + questions


def notes_html(paper: Paper, asked: Asked, texts: Texts) -> str:
    """How many questions there are, and why not others."""
    count, wanted = len(paper.questions), asked.wanted
    said = [texts.say("total", count=count, seed=wanted.seed)] if count else [texts.say("nothing")]
    if 0 < count < wanted.count and not asked.steps:
        said.append(texts.say("fewer", wanted=wanted.count))
    if wanted.without and count:
        said.append(texts.say("without", count=len(wanted.without)))
    last = asked.steps[-1] if asked.steps else None
    if last and last.action == "replace" and found(paper, last.question):
        said.append(texts.say("no_other"))
    return "".join(element("p", escape(words), class_="note") for words in said)


def question_html(question: Question, number: int, edited: bool, texts: Texts) -> str:
    """One question as it stands in the paper, with its key below."""
    content = (
        head_html(question, number, texts)
        + _body(question)
        + key_html(question, texts)
        + _verdict(question, edited, texts)
        + changes_html(question, number, texts)
    )
    return element("article", content, data_question=question.id, data_row="")


def head_html(question: Question, number: int, texts: Texts) -> str:
    """The number, the kind, the difficulty; the stem."""
    kind = texts.say(f"kind_{question.kind}")
    level = texts.say(f"difficulty_{question.difficulty}")
    heading = element("h3", escape(texts.say("number", number=number)))
    about = element("span", escape(f"{kind} · {level}"), class_="about")
    stem = element("p", escape(question.stem), class_="stem", lang="zh-CN")
    return element("div", heading + about, class_="head") + stem


def key_html(question: Question, texts: Texts) -> str:
    """The key, why it is right, and where that stands."""
    said = (("answer", answer(question)), ("explanation", question.explanation))
    rows = "".join(
        element("dt", escape(texts.say(name))) + element("dd", escape(words), lang="zh-CN")
        for name, words in said
    )
    return element("dl", rows) + sources_html(question, texts)


def sources_html(question: Question, texts: Texts) -> str:
    """A button for every record, which opens the notice there."""
    buttons = "".join(
        element(
            "button",
            escape(source.label),
            type="button",
            lang="zh-CN",
            data_source=source.record,
            data_told=" ".join(f"{span.start}-{span.end}" for span in source.proof),
        )
        for source in question.sources
    )
    heading = element("span", escape(texts.say("source")))
    return element("div", heading + buttons, class_="cited")


def items_html(question: Question) -> str:
    """The left column of a matching, numbered."""
    listed = "".join(element("li", escape(item)) for item in question.items)
    return element("ol", listed, class_="items", lang="zh-CN") if listed else ""


def _body(question: Question) -> str:
    """What there is to choose from, with the right options of a choice marked."""
    choice = question.kind in ("single", "multiple", "truefalse")
    options = "".join(
        element(
            "li",
            element("b", letter) + element("span", escape(text)),
            class_="right" if choice and text in question.key else "",
        )
        for letter, text in lettered(question.options)
    )
    listed = element("ul", options, class_="options", lang="zh-CN") if options else ""
    return items_html(question) + listed


def _verdict(question: Question, edited: bool, texts: Texts) -> str:
    """What the checker says of an edited question."""
    if question.doubts:
        listed = "".join(element("li", escape(doubt)) for doubt in question.doubts)
        words = element("p", escape(texts.say("doubts")))
        return element("div", words + element("ul", listed, lang="zh-CN"), class_="doubts")
    return element("p", escape(texts.say("proven")), class_="proven") if edited else ""
