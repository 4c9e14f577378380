"""What a paper is wanted to hold, as a form; nothing chosen means all."""

from collections.abc import Iterable, Sequence
from html import escape

from assistant.quiz.model import DIFFICULTIES, KINDS, Wanted
from assistant.quiz.paper import sections
from assistant.ui.items import Library
from assistant.ui.markup import element
from assistant.ui.quiz_view.asked import MOST_QUESTIONS
from assistant.ui.texts import Texts


def form_html(library: Library, texts: Texts) -> str:
    """The form with nothing chosen."""
    places = [(notice.id, library.place(notice, texts.language)) for notice in library.notices]
    kinds = [(kind, texts.say(f"kind_{kind}")) for kind in KINDS]
    levels = [(level, texts.say(f"difficulty_{level}")) for level in DIFFICULTIES]
    meanings = "".join(element("li", escape(texts.say(f"means_{level}"))) for level in DIFFICULTIES)
    content = (
        _group("notices", _chips("notices", places), texts)
        + _sections(library, texts)
        + _group("kinds", _chips("kinds", kinds), texts)
        + _group(
            "difficulties",
            _chips("difficulties", levels) + element("ul", meanings, class_="meanings"),
            texts,
        )
        + _numbers(texts)
    )
    return element("form", content, class_="wish")


def _group(name: str, content: str, texts: Texts) -> str:
    note = element("small", escape(texts.say("none_means_all")))
    legend = element("legend", escape(texts.say(name)) + " " + note)
    return element("fieldset", legend + element("div", content, class_="chips"))


def _chips(name: str, choices: Iterable[tuple[str, str]]) -> str:
    return "".join(chip(name, value, escape(shown)) for value, shown in choices)


def chip(name: str, value: str, content: str, kind: str = "checkbox", **attributes: str) -> str:
    """A choice that is pressed anywhere on it; ``content`` is HTML already."""
    control = element("input", "", type=kind, name=name, value=value)
    return element(
        "label", control + element("span", content), class_="chip", **attributes
    )  # fmt: skip


def _sections(library: Library, texts: Texts) -> str:
    """The notices' parts, folded; each says whose it is, so that others' can be hidden."""
    listed = [(notice.id, set(sections((notice,)))) for notice in library.notices]
    chips = "".join(
        chip(
            "sections",
            part,
            element("span", escape(part), lang="zh-CN") + _whose(part, listed, library, texts),
            data_of=" ".join(identifier for identifier, parts in listed if part in parts),
        )
        for part in sections(library.notices)
    )
    note = element("small", escape(texts.say("none_means_all")))
    summary = element("summary", escape(texts.say("sections")) + "&nbsp;" + note)
    group = element(
        "div", chips, class_="chips", role="group", aria_label=texts.say("sections")
    )  # fmt: skip
    return element("details", summary + group, class_="sections")


def _whose(
    part: str, listed: Sequence[tuple[str, set[str]]], library: Library, texts: Texts
) -> str:
    """The places whose notices have a part of that name."""
    held = {identifier for identifier, parts in listed if part in parts}
    places = [library.place(n, texts.language) for n in library.notices if n.id in held]
    return element("small", escape(texts.say("between").join(places)))


def _numbers(texts: Texts) -> str:
    count = _number("count", Wanted().count, 1, MOST_QUESTIONS, texts)
    seed = _number("seed", 1, 0, 999_999_999, texts)
    make = element("button", escape(texts.say("make")), type="submit", class_="main")
    return element("div", count + seed + make, class_="numbers")


def _number(name: str, value: int, least: int, most: int, texts: Texts) -> str:
    field = element(
        "input",
        "",
        type="number",
        name=name,
        value=str(value),
        min=str(least),
        max=str(most),
        inputmode="numeric",
        required="",
    )
    return element("label", element("span", escape(texts.say(name))) + field)
