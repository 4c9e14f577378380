"""Two notices side by side: each item of the one with what lies nearest to it in the other."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from html import escape

from assistant.compose.pieces import unit_shown
from assistant.ui.citations import dates_html
from assistant.ui.items import Library, label
from assistant.ui.markup import element
from assistant.ui.notice_card import COUNTED
from assistant.ui.pairing import Pair, Pairing
from assistant.ui.texts import Texts
from corpus.model import Notice, Record, Role

# Who has to do with an item: the first of these roles that names anybody.
_ROLES: Mapping[Role, str] = {
    "lead": "lead_units",
    "responsible": "responsible_units",
    "acting": "acting_units",
    "standing": "standing_units",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Compared:
    """The notices that can be held side by side, and the language to say it in."""

    library: Library
    pairing: Pairing
    texts: Texts

    def place(self, notice: Notice) -> str:
        """The shortest name of the notice."""
        return self.library.place(notice, self.texts.language)


def choosing_html(library: Library, texts: Texts) -> str:
    """The form that chooses two notices, and where they come to stand; empty for less than two."""
    if len(library.notices) < 2:
        return ""
    name = element("summary", escape(texts.say("compare_notices")))
    why = element("p", escape(texts.say("compare_why")))
    first, second = library.notices[:2]
    choices = _choice(library, first, "first_notice", texts)
    choices += _choice(library, second, "second_notice", texts)
    press = element("button", escape(texts.say("compare")), type="submit")
    form = element("form", choices + press, class_="choose", data_lost=texts.say("compare_lost"))
    content = name + why + form + element("div", "", class_="compared")
    return element("details", content, class_="comparing")


def _choice(library: Library, chosen: Notice, name: str, texts: Texts) -> str:
    """One of the two, to be chosen by its place."""
    options = "".join(
        element(
            "option",
            escape(library.place(notice, texts.language)),
            value=notice.id,
            **({"selected": ""} if notice is chosen else {}),
        )
        for notice in library.notices
    )
    return element("label", escape(texts.say(name)) + element("select", options))


def compared_html(identifier: str, other: str, compared: Compared) -> str:
    """The two notices with these ids side by side, or a sentence that asks for two."""
    notices = {notice.id: notice for notice in compared.library.notices}
    if identifier == other or identifier not in notices or other not in notices:
        return element("p", escape(compared.texts.say("compare_two")), tabindex="-1")
    left, right = notices[identifier], notices[other]
    names = [compared.place(left), compared.place(right)]
    heading = element("h3", escape(compared.texts.say("compared", names=names)), tabindex="-1")
    kinds = [kind for kind in COUNTED if left.of_kind(kind)]
    pairs = {kind: compared.pairing.pairs(left, right, kind) for kind in kinds}
    groups = (
        _group(COUNTED[kind], pairs[kind], (left, right), compared, is_open=kind == kinds[0])
        for kind in kinds
    )
    paired = {pair.other.id for found in pairs.values() for pair in found if pair.other}
    rest = [record for record in right.records if record.id not in paired]
    content = heading + "".join(groups) + _rest(rest, right, compared)
    return element("section", content, class_="side-by-side", data_row="")


def _group(
    name: str,
    pairs: tuple[Pair, ...],
    notices: tuple[Notice, Notice],
    compared: Compared,
    *,
    is_open: bool,
) -> str:
    """The pairs of one kind, with how many items found one like them."""
    texts = compared.texts
    found = sum(pair.other is not None for pair in pairs)
    total = texts.say(name, count=len(pairs))
    summary = escape(texts.say("pairs_found", total=total, found=found))
    rows = "".join(_pair(pair, notices, compared) for pair in pairs)
    state = {"open": ""} if is_open else {}
    return element("details", element("summary", summary) + rows, class_="pairs", **state)


def _pair(pair: Pair, notices: tuple[Notice, Notice], compared: Compared) -> str:
    """An item and the nearest one, or that there is none."""
    texts = compared.texts
    sides = _side(pair.record, notices[0], compared)
    if pair.other is None:
        place = compared.place(notices[1])
        sides += _half(element("p", escape(texts.say("no_counterpart", place=place))), "missing")
        return element("article", sides, class_="pair")
    sides += _side(pair.other, notices[1], compared)
    # Never rounded up: only the same words are wholly alike.
    near = texts.say("likeness", score=f"{int(pair.likeness * 100) / 100:.2f}")
    return element("article", sides + element("p", escape(near), class_="near"), class_="pair")


def _side(record: Record, notice: Notice, compared: Compared) -> str:
    """One item: what opens it, its words, who, and by when."""
    texts = compared.texts
    words = element("p", escape(record.title or record.text), class_="words", lang="zh-CN")
    role, units = _units(record, texts)
    rows = ((role, units), ("deadlines", _deadlines(record, texts)))
    facts = "".join(
        element(
            "div",
            element("dt", escape(texts.say(name)))
            + element("dd", content or escape(texts.say("not_said"))),
        )
        for name, content in rows
    )
    parts = (
        _opener(record, notice, compared),
        words,
        element("dl", facts),
        _tasks(record, notice, texts),
        _whole(record, texts),
    )
    return _half("".join(parts), "half")


def _half(content: str, look: str) -> str:
    return element("div", content, class_=look)


def _whole(record: Record, texts: Texts) -> str:
    """The item's text, folded, where its title stands for it."""
    if not record.title or record.title == record.text:
        return ""
    words = element("p", escape(record.text), lang="zh-CN")
    return element("details", element("summary", escape(texts.say("quote"))) + words)


def _units(record: Record, texts: Texts) -> tuple[str, str]:
    """The name of the role, and the units in it; lead units, and none, where nobody is named."""
    for role, name in _ROLES.items():
        units = [unit_shown(unit, texts.language) for unit in record.names_as(role)]
        if units:
            return name, escape(texts.say("enumeration").join(units))
    return _ROLES["lead"], ""


def _deadlines(record: Record, texts: Texts) -> str:
    """Each deadline in the notice's words, with the dates computed from them."""
    return texts.say("enumeration").join(
        escape(deadline.text) + dates_html(deadline, texts) for deadline in record.deadlines
    )


def _tasks(record: Record, notice: Notice, texts: Texts) -> str:
    """The tasks that the notice's table makes of the item; empty where it makes none.

    A measure often leaves it to them to say who leads, and by when.
    """
    tasks = [task for task in notice.of_kind("task") if task.source == record.id]
    if not tasks:
        return ""
    items = (element("li", _task(task, texts)) for task in tasks)
    heading = element("p", escape(texts.say("divided_into", count=len(tasks))), class_="divided")
    return heading + element("ul", "".join(items))


def _task(task: Record, texts: Texts) -> str:
    """A button that opens the task: its number, who in which role, and by when."""
    role, units = _units(task, texts)
    who = f"{escape(texts.say(role))} {units}" if units else ""
    said = " · ".join(filter(None, (who, _deadlines(task, texts))))
    content = f"{element('b', escape(label(task, texts)))} {element('span', said)}"
    return element("button", content, type="button", data_source=task.id)


def _rest(records: Iterable[Record], notice: Notice, compared: Compared) -> str:
    """The items of the other notice that were nearest to none; empty where there is none."""
    openers = [element("li", _opener(record, notice, compared)) for record in records]
    if not openers:
        return ""
    place = compared.place(notice)
    name = escape(compared.texts.say("unpaired", place=place, count=len(openers)))
    content = element("summary", name) + element("ul", "".join(openers))
    return element("details", content, class_="unpaired")


def _opener(record: Record, notice: Notice, compared: Compared) -> str:
    """A button that opens the notice at the item and bears its name."""
    name = compared.texts.say(
        "place_and_item", place=compared.place(notice), item=label(record, compared.texts)
    )
    return element("button", escape(name), type="button", data_source=record.id)
