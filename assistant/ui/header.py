"""The bar at the top: title, the views, the person's own place, and the page's few buttons."""

from collections import Counter
from collections.abc import Sequence
from html import escape

from assistant.ui.items import Library
from assistant.ui.markup import element
from assistant.ui.texts import Texts
from assistant.ui.views import VIEWS
from corpus.model import Notice

# What the scripts say themselves, by the name of their data attribute.
_SCRIPTS_SAY = {
    "data_title": "title",
    "data_lost": "lost",
    "data_again": "again",
    "data_no_source": "no_source",
    "data_reader": "whole_text",
    "data_no_clipboard": "no_clipboard",
    "data_to_copy": "to_copy",
    "data_copied": "copied",
    "data_shut": "shut",
}


def header_html(notices: Sequence[Notice], texts: Texts) -> str:
    """The whole bar, in one language."""
    title = element("h1", escape(texts.say("title"))) + element("p", escape(texts.say("tagline")))
    links = "".join(element("a", escape(texts.say(said)), href=f"#{name}") for name, said in VIEWS)
    views = element("nav", links, aria_label=texts.say("views"))
    bar = element("div", title, class_="name") + views + _tools(texts)
    return element(
        "header",
        bar + _mine(notices, texts),
        lang="zh-CN" if texts.language == "zh" else "en",
        **{name: texts.say(said) for name, said in _SCRIPTS_SAY.items()},
    )


def _tools(texts: Texts) -> str:
    """Whose questions these are, a fresh start, and the way to the other language."""
    mine = _button(texts.say("mine"), "mine", data_unset=texts.say("mine"))
    clear = _button(texts.say("clear"), "clear", aria_label=texts.say("clear_label"))
    other = "en" if texts.language == "zh" else "zh-CN"
    switch = _button(
        texts.say("switch"), "language", lang=other, aria_label=texts.say("switch_label")
    )
    return element("div", mine + clear + switch, class_="tools")


def _mine(notices: Sequence[Notice], texts: Texts) -> str:
    """Where a person says whose place and unit theirs are; this browser keeps it."""
    library = Library(notices=tuple(notices))
    places = element("option", escape(texts.say("no_place")), value="") + "".join(
        element("option", escape(library.place(notice, texts.language)), value=notice.id)
        for notice in notices
    )
    place = element("label", escape(texts.say("place")) + element("select", places))
    field = element("input", "", type="text", autocomplete="off", maxlength="100")
    unit = element("label", escape(texts.say("unit")) + field)
    buttons = (
        element("button", escape(texts.say("save")), type="submit", class_="main")
        + _button(texts.say("forget"), "nobody")
        + _button(texts.say("shut"), "shut")
    )
    heading = element("h2", escape(texts.say("mine")), id="mine-heading")
    why = element("p", escape(texts.say("mine_why")))
    row = element("div", buttons, class_="buttons")
    form = element("form", heading + why + place + unit + row, method="dialog")
    lists = "".join(_units(notice) for notice in notices)
    return element("dialog", form + lists, class_="mine", aria_labelledby="mine-heading")


def _units(notice: Notice) -> str:
    """The units that a notice names, most often named first."""
    counted = Counter(unit.name for record in notice.records for unit in record.units)
    options = "".join(element("option", "", value=name) for name, _ in counted.most_common())
    return element("datalist", options, id=f"units-of-{notice.id}")


def _button(shown: str, action: str, **attributes: str) -> str:
    return element("button", escape(shown), type="button", data_do=action, **attributes)
