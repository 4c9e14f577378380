"""A paper as a file: the buttons, and the file as the script hands it to the browser."""

from base64 import b64encode
from datetime import date
from html import escape

from assistant.quiz.exports import ENDINGS, content
from assistant.quiz.model import Paper
from assistant.ui.markup import element
from assistant.ui.texts import Texts

# Of the forms that browsers would else show, or name anew.
_TYPES = {
    ".json": "application/json",
    ".xml": "application/xml",
    ".md": "text/markdown",
    ".docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    ".xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
}


def downloads_html(texts: Texts) -> str:
    """A button for each form of file."""
    buttons = "".join(
        element(
            "button", escape(texts.say(f"download_{ending[1:]}")), type="button", data_form=ending
        )
        for ending in ENDINGS
    )
    heading = element("span", escape(texts.say("download")), id="quiz-download")
    return element(
        "div",
        heading + buttons,
        class_="downloads",
        role="group",
        aria_labelledby="quiz-download",
    )


def file_told(paper: Paper, ending: str, today: date) -> dict[str, str]:
    """The file's name, its type, and its bytes in base64; empty for a form there is none of."""
    if ending not in ENDINGS or not paper.questions:
        return {}
    version = f"-{paper.version}" if paper.version else ""
    return {
        "name": f"试题-{paper.wanted.seed}{version}{ending}",
        "type": _TYPES.get(ending, "application/octet-stream"),
        "content": b64encode(content(paper, ending, today=today)).decode("ascii"),
    }
