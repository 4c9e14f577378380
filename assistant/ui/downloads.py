"""What a view hands out as files: the buttons, and a file as the script hands it to the browser.

The bytes come through the page's own connection and not from an address of their own: so
they are behind the same password as the page, and no unit's name stands in a server's log.
The script is ``downloading.js``.
"""

from base64 import b64encode
from collections.abc import Sequence
from html import escape
from typing import Protocol

from assistant.exports import ExportFile
from assistant.ui.markup import element


class Worded(Protocol):
    """The sentences of a view, in one language."""

    def say(self, name: str, **values: object) -> str:
        """The sentence of that name."""


def downloads_html(endings: Sequence[str], texts: Worded, heading: str) -> str:
    """A button for each ending, named by the view's own ``download_…``; ``heading`` is an id."""
    buttons = "".join(
        element("button", escape(texts.say(_named(ending))), type="button", data_form=ending)
        for ending in endings
    )
    what = element("span", escape(texts.say("download")), id=heading)
    return element("div", what + buttons, class_="downloads", role="group", aria_labelledby=heading)


def file_told(file: ExportFile) -> dict[str, str]:
    """The file's name, its type, and its bytes in base64."""
    content = b64encode(file.content).decode("ascii")
    return {"name": file.name, "type": file.media_type, "content": content}


def _named(ending: str) -> str:
    return f"download_{ending.removeprefix('.')}"
