"""The quiz taken by oneself: questions without keys, and each answer judged at once.

An answer arrives as the form's values: numbers of options (``matching``: one for each item;
``order``: each option's place, from 1), or what was written.
"""

from collections.abc import Mapping, Sequence
from html import escape

from assistant.quiz.exports.labels import lettered
from assistant.quiz.marking import by_topic, mark
from assistant.quiz.model import Paper, Question
from assistant.ui.markup import element
from assistant.ui.quiz_view.asked import words
from assistant.ui.quiz_view.form import chip
from assistant.ui.quiz_view.papers import found
from assistant.ui.quiz_view.preview import head_html, key_html
from assistant.ui.texts import Texts


def taking_html(paper: Paper, texts: Texts) -> str:
    """Every question as a form, and room for the result."""
    questions = "".join(
        _question(question, number, texts) for number, question in enumerate(paper.questions, 1)
    )
    if not questions:
        return element("p", escape(texts.say("nothing")), class_="note")
    button = element("button", escape(texts.say("result")), type="button", data_do="result")
    room = element("div", "", class_="result", role="status")
    return questions + element("div", button, class_="finish") + room


def given_of(question: Question, values: object) -> tuple[str, ...]:
    """The answer in the words of the question; what is no option's number is left out."""
    said = [words(value) for value in values[:30]] if isinstance(values, list) else []
    if question.kind in ("blank", "short"):
        return tuple(said)
    options = question.options
    numbers = [int(v) if v.isascii() and v.isdigit() and len(v) < 4 else -1 for v in said]
    if question.kind == "order":
        if sorted(numbers) != list(range(1, len(options) + 1)):
            return ()
        return tuple(text for _, text in sorted(zip(numbers, options, strict=True)))
    return tuple(options[number] for number in numbers if 0 <= number < len(options))


def judged_html(paper: Paper, identifier: str, values: object, texts: Texts) -> str:
    """What is said of an answer at once, with the key and its source; empty without a question."""
    question = found(paper, identifier)
    if question is None:
        return ""
    right = mark(question, given_of(question, values)).right
    name = {True: "right", False: "wrong", None: "judge_yourself"}[right]
    verdict = element("p", escape(texts.say(name)), class_=f"verdict {name}")
    return verdict + key_html(question, texts)


def result_html(paper: Paper, answers: Mapping[str, object], texts: Texts) -> str:
    """How many were right, of the whole paper and of each topic."""
    marks = [mark(q, given_of(q, answers[q.id])) for q in paper.questions if q.id in answers]
    scores = by_topic(marks)
    judged, right = sum(s.judged for s in scores), sum(s.right for s in scores)
    heading = element("h3", escape(texts.say("result_heading")))
    total = texts.say("result_total", right=right, judged=judged)
    said = [total if judged else texts.say("result_none")]
    if len(paper.questions) > judged:
        said.append(texts.say("result_open", count=len(paper.questions) - judged))
    notes = "".join(element("p", escape(line)) for line in said)
    rows = "".join(_row(score.topic, f"{score.right} / {score.judged}") for score in scores)
    names = "".join(
        element("th", escape(texts.say(name)), scope="col") for name in ("topic", "right_of")
    )
    head = element("thead", element("tr", names))
    table = element("table", head + element("tbody", rows)) if rows else ""
    return heading + notes + table


def _row(topic: str, right: str) -> str:
    return element("tr", element("td", escape(topic), lang="zh-CN") + element("td", right))


def _question(question: Question, number: int, texts: Texts) -> str:
    submit = element(
        "button",
        escape(texts.say("check")),
        type="submit",
        class_="main",
        aria_label=texts.say("on_question", action=texts.say("check"), number=number),
    )
    fields = element(
        "fieldset",
        element("legend", escape(texts.say("your_answer")), class_="heard")
        + _fields(question, texts),
    )
    form = element("form", fields + submit, class_="answer", data_kind=question.kind)
    feedback = element("div", "", class_="feedback", role="status")
    content = head_html(question, number, texts) + form + feedback
    return element("article", content, data_question=question.id, data_row="")


def _fields(question: Question, texts: Texts) -> str:
    if question.kind in ("single", "truefalse", "multiple"):
        return _choices(question)
    if question.kind == "matching":
        return _matching(question, texts)
    if question.kind == "order":
        return _order(question, texts)
    if question.kind == "short":
        return _labelled(texts.say("your_answer"), element("textarea", "", name="0", rows="3"))
    return "".join(
        _labelled(
            texts.say("blank", number=number),
            element("input", "", type="text", name=str(number), autocomplete="off"),
        )
        for number in range(1, len(question.key) + 1)
    )


def _choices(question: Question) -> str:
    kind = "checkbox" if question.kind == "multiple" else "radio"
    chips = "".join(
        chip("choice", str(place), element("b", letter) + " " + escape(text), kind)
        for place, (letter, text) in enumerate(lettered(question.options))
    )
    return element("div", chips, class_="choices", lang="zh-CN")


def _matching(question: Question, texts: Texts) -> str:
    """The right column with letters, and a letter to choose for each item of the left one."""
    column = "".join(
        element("li", element("b", letter) + element("span", escape(text)))
        for letter, text in lettered(question.options)
    )
    letters = [(str(place), letter) for place, (letter, _) in enumerate(lettered(question.options))]
    selects = "".join(
        _labelled(f"{number}. {item}", _select(str(number), letters, texts.say("choose")), "zh-CN")
        for number, item in enumerate(question.items, 1)
    )
    return element("ul", column, class_="options", lang="zh-CN") + selects


def _order(question: Question, texts: Texts) -> str:
    """A place to choose for each entry."""
    places = [(str(place), str(place)) for place in range(1, len(question.options) + 1)]
    return "".join(
        _labelled(text, _select(str(number), places, texts.say("place_in_order")), "zh-CN")
        for number, text in enumerate(question.options)
    )


def _select(name: str, choices: Sequence[tuple[str, str]], unchosen: str) -> str:
    first = element("option", escape(unchosen), value="")
    options = "".join(element("option", shown, value=value) for value, shown in choices)
    return element("select", first + options, name=name, required="")


def _labelled(name: str, control: str, language: str = "") -> str:
    spoken = {"lang": language} if language else {}
    return element("label", element("span", escape(name), **spoken) + control, class_="field")
