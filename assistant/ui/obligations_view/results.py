"""A list as it is shown: its title, how many, the files, the pictures, and the lines."""

from html import escape

from assistant.compose.pieces import unit_shown
from assistant.exports import FORMS
from assistant.exports.table import title
from assistant.exports.texts import Texts
from assistant.obligations import ObligationList, UnitChoice
from assistant.ui.downloads import downloads_html
from assistant.ui.markup import element
from assistant.ui.obligations_view.chart import pictures_html
from assistant.ui.obligations_view.listing import lines_html

# So many units are offered where the one asked for is not named.
_OFFERED = 6


def results_html(listed: ObligationList, like: tuple[UnitChoice, ...], texts: Texts) -> str:
    """Everything below the form; ``like`` are units that may have been meant.

    What names the unit comes first, and apart from it what general names may lay upon it.
    """
    every = (*listed.named, *listed.general)
    content = element("h3", escape(title(listed, texts)), tabindex="-1")
    content += _total(listed, texts) + _not_named(listed, like, texts)
    if every:
        content += downloads_html(FORMS, texts, "download-heading") + pictures_html(every, texts)
    content += _part(listed, texts) + _general(listed, texts)
    content += element("p", escape(texts.say("note")), class_="note")
    if every:
        content += element("p", escape(texts.say("tick_why")), class_="note")
    return content


def _total(listed: ObligationList, texts: Texts) -> str:
    """How many; said aloud when it changes. The script adds how many are ticked."""
    named, general = len(listed.named), len(listed.general)
    name = "total_general" if general else "total"
    words = escape(texts.say(name, count=named, general=general))
    ticked = element("span", "", class_="ticked-count", data_said=texts.sentences["ticked"])
    as_of = element("span", escape(texts.say("as_of", today=listed.today)), class_="as-of")
    return element("p", f"{words} · {as_of}{ticked}", class_="total", role="status")


def _not_named(listed: ObligationList, like: tuple[UnitChoice, ...], texts: Texts) -> str:
    """That the notices do not name the unit, and which they do name that may be meant."""
    if not listed.wish.unit or listed.unit_names:
        return ""
    words = element("p", escape(texts.say("unknown_unit", unit=listed.wish.unit)))
    buttons = "".join(
        element(
            "button",
            escape(unit_shown(choice.name, texts.language)),
            type="button",
            data_unit=choice.name,
        )
        for choice in like[:_OFFERED]
    )
    if buttons:
        words += element("p", escape(texts.say("perhaps")) + buttons, class_="offered")
    return element("div", words, class_="not-named")


def _part(listed: ObligationList, texts: Texts) -> str:
    if not listed.named and not listed.general:
        return element("p", escape(texts.say("nothing")), class_="nothing")
    unit = bool(listed.wish.unit)
    return lines_html(listed.named, listed.today, texts, unit=unit)


def _general(listed: ObligationList, texts: Texts) -> str:
    """What only general names lay upon the unit, marked as such."""
    if not listed.general:
        return ""
    heading = element("h3", escape(texts.say("sheet_general")))
    note = element("p", escape(texts.say("note_general")), class_="note")
    lines = lines_html(listed.general, listed.today, texts, unit=True)
    return element("section", heading + note + lines, class_="general")
