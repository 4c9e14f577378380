"""What is listed as a file: the buttons, and the file as the script hands it to the browser.

The bytes come through the page's own connection and not from an address of their own: so
they are behind the same password as the page, and no unit's name stands in a server's log.
"""

from base64 import b64encode
from html import escape

from assistant.exports import FORMS, export, form_of
from assistant.exports.texts import Texts
from assistant.model import Language
from assistant.obligations import ObligationList
from assistant.ui.markup import element


def downloads_html(texts: Texts) -> str:
    """A button for each form of file, and where the script says what became of it."""
    buttons = "".join(
        element("button", escape(texts.say(f"download_{form}")), type="button", data_form=form)
        for form in FORMS
    )
    heading = element("span", escape(texts.say("download")), id="download-heading")
    return element(
        "div",
        heading + buttons,
        class_="downloads",
        role="group",
        aria_labelledby="download-heading",
    )


def file_told(listed: ObligationList, ending: str, language: Language) -> dict[str, str]:
    """The file's name, its type, and its bytes in base64; empty for a form there is none of."""
    form = form_of(ending)
    if form is None:
        return {}
    made = export(listed, form, language)
    content = b64encode(made.content).decode("ascii")
    return {"name": made.name, "type": made.media_type, "content": content}
