"""The conditions of a list, as a form; the script sends them and keeps what was chosen."""

from collections.abc import Iterable
from datetime import date
from html import escape

from assistant.compose.pieces import unit_shown
from assistant.exports.texts import Texts
from assistant.obligations import STATES, UnitChoice
from assistant.ui.items import Library
from assistant.ui.markup import element
from assistant.ui.obligations_view.asked import GENERAL, ROLES

# The list of suggestions, which the field for the unit names.
_SUGGESTED = "obligation-units"


def filters_html(library: Library, today: date, texts: Texts) -> str:
    """The form with nothing chosen but the first place; ``today`` is the day it is as of."""
    form = (
        _place(library, texts)
        + _unit(texts)
        + _choice("role", (*ROLES, GENERAL), texts)
        + _choice("state", STATES, texts)
        + _dates(today, texts)
    )
    return element("form", form, class_="filters")


def suggestions_html(choices: Iterable[UnitChoice], typed: str, texts: Texts) -> str:
    """Units as options of the field for the unit.

    A browser shows only those that hold what was typed, so each that was found by another
    spelling carries it in its label.
    """
    return "".join(
        element("option", escape(_hint(choice, typed, texts)), value=choice.name)
        for choice in choices
    )


def _hint(choice: UnitChoice, typed: str, texts: Texts) -> str:
    said = [unit_shown(choice.name, texts.language)]
    said += [typed] if typed.casefold() not in said[0].casefold() else []
    said += [texts.say("general_mark")] if choice.general else []
    return " · ".join(said)


def _place(library: Library, texts: Texts) -> str:
    places = {notice.id: library.place(notice, texts.language) for notice in library.notices}
    first = next(iter(places), "")
    chosen = {"": texts.say("every_place"), **places} if len(places) > 1 else places
    return _labelled("place", _select("place", chosen, first), texts)


def _choice(name: str, values: Iterable[str], texts: Texts) -> str:
    options = {"": texts.say("any")}
    options |= {value: texts.say(f"by_{name}_{value}") for value in values}
    return _labelled(name, _select(name, options, ""), texts)


def _select(name: str, options: dict[str, str], chosen: str) -> str:
    content = "".join(
        element(
            "option",
            escape(words),
            value=value,
            **({"selected": ""} if value == chosen else {}),
        )
        for value, words in options.items()
    )
    return element("select", content, name=name)


def _unit(texts: Texts) -> str:
    field = element(
        "input",
        "",
        type="search",
        name="unit",
        list=_SUGGESTED,
        autocomplete="off",
        maxlength="100",
        enterkeyhint="search",
        placeholder=texts.say("unit_hint"),
    )
    return _labelled("unit", field, texts) + element("datalist", "", id=_SUGGESTED)


def _labelled(name: str, control: str, texts: Texts) -> str:
    words = element("span", escape(texts.say(f"choose_{name}")))
    return element("label", words + control, class_=f"by-{name}")


def _dates(today: date, texts: Texts) -> str:
    """The days, folded: most people want today's state of everything."""
    days = {"from": ("due_from", ""), "to": ("due_to", ""), "today": ("as_of_day", f"{today}")}
    fields = "".join(
        element(
            "label",
            element("span", escape(texts.say(said)))
            + element("input", "", type="date", name=name, value=value),
        )
        for name, (said, value) in days.items()
    )
    reset = element("button", escape(texts.say("reset")), type="reset")
    summary = element("summary", escape(texts.say("dates")))
    inside = element("div", fields + reset, class_="days")
    return element("details", summary + inside, class_="dates")
