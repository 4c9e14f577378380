"""What can be done to one question: strike it out, put another in its place, reword it."""

from collections.abc import Sequence
from html import escape

from assistant.quiz.model import Question
from assistant.ui.markup import element
from assistant.ui.texts import Texts


def changes_html(question: Question, number: int, texts: Texts) -> str:
    """Two buttons, and the wording as a folded form."""
    buttons = "".join(
        element(
            "button",
            escape(texts.say(action)),
            type="button",
            data_do=action,
            aria_label=texts.say("on_question", action=texts.say(action), number=number),
        )
        for action in ("strike", "replace")
    )
    name = texts.say("on_question", action=texts.say("edit"), number=number)
    summary = element("summary", escape(texts.say("edit")), aria_label=name)
    form = _form(question, texts)
    return element("div", buttons + element("details", summary + form), class_="changes")


def _form(question: Question, texts: Texts) -> str:
    fields = _field("stem", (question.stem,), texts)
    if question.items:
        fields += _field("items", question.items, texts)
    if question.options:
        fields += _field("options", question.options, texts)
    fields += _field("key", question.key, texts)
    fields += _field("explanation", (question.explanation,), texts)
    save = element("button", escape(texts.say("save")), type="submit", class_="main")
    return element("form", fields + save, class_="edit")


def _field(name: str, lines: Sequence[str], texts: Texts) -> str:
    """A field of several lines; a text that begins with a line's end would lose it."""
    field = element(
        "textarea",
        "\n" + escape("\n".join(lines)),
        name=name,
        rows=str(max(2, len(lines))),
        lang="zh-CN",
    )
    return element("label", element("span", escape(texts.say(f"edit_{name}"))) + field)
