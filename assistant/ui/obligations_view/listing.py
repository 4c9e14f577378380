"""The lines of a list: a table, whose rows are cards where there is no room for one."""

from collections.abc import Sequence
from datetime import date
from html import escape

from assistant.exports import wording
from assistant.exports.texts import Texts
from assistant.model import Citation
from assistant.obligations import Counterpart, Line, Obligation, Timing
from assistant.ui.markup import element
from corpus.model import Role
from corpus.text import squeezed

_ROLES: tuple[Role, ...] = ("lead", "responsible", "acting", "standing")
# A task's words are few; of a longer item the sentences that matter are shown.
_SHORT = 160


def lines_html(obligations: Sequence[Obligation], today: date, texts: Texts, *, unit: bool) -> str:
    """The table; ``unit``: one unit is asked for, and each line tells how it is named there.

    Empty where there are no lines. A column for the tasks above stands only where there are
    some.
    """
    if not obligations:
        return ""
    names = ["tick", "item", "words", "units", "due"]
    names += ["above"] if any(o.counterpart for o in obligations) else []
    several = len({o.record.notice for o in obligations}) > 1
    rows = "".join(_row(o, names, today, texts, unit=unit, several=several) for o in obligations)
    headings = "".join(
        element("th", escape(texts.say(f"column_{name}")), scope="col", class_=name)
        for name in names
    )
    head = element("thead", element("tr", headings))
    return element("table", head + element("tbody", rows), class_=f"lines columns-{len(names)}")


def tick_key(line: Line) -> str:
    """What a tick is kept under: the record's id and the words of the deadline, which stay."""
    due = line.timing.deadline
    return f"{line.record.id} {squeezed(due.text)}" if due else line.record.id


def _row(
    obligation: Obligation,
    names: Sequence[str],
    today: date,
    texts: Texts,
    *,
    unit: bool,
    several: bool,
) -> str:
    line = obligation.line
    contents = {
        "tick": _tick(line, texts),
        "item": _item(line.citation, texts, several=several),
        "words": _words(line.citation),
        "units": (_named(obligation, texts) if unit else "") + _units(line, texts),
        "due": due_html(line.timing, today, texts),
        "above": _above(obligation.counterpart, today, texts),
    }
    cells = ""
    for name in names:
        tag, scope = ("th", {"scope": "row"}) if name == "item" else ("td", {})
        heading = texts.say(f"column_{name}")
        cells += element(tag, contents[name], class_=name, data_label=heading, **scope)
    return element("tr", cells)


def _tick(line: Line, texts: Texts) -> str:
    said = texts.say("tick", item=wording.item(line.record, texts))
    return element("input", "", type="checkbox", data_tick=tick_key(line), aria_label=said)


def _item(cited: Citation, texts: Texts, *, several: bool) -> str:
    """The button that opens the notice; the place where items of several ones are listed."""
    place = element("small", escape(wording.place(cited.notice, texts))) if several else ""
    unsure = texts.say("unsure") if wording.is_unsure(cited) else ""
    mark = element("small", escape(unsure), class_="unsure-mark") if unsure else ""
    return _opening(cited, texts) + place + mark


def _opening(cited: Citation, texts: Texts, *, with_place: bool = False) -> str:
    item, place = wording.item(cited.record, texts), wording.place(cited.notice, texts)
    return element(
        "button",
        escape(f"{place} {item}" if with_place else item),
        type="button",
        data_source=cited.record.id,
        data_told=" ".join(f"{span.start}-{span.end}" for span in cited.marked),
        aria_label=texts.say("open_item", place=place, item=item),
    )


def _words(cited: Citation) -> str:
    """The item's heading and words; of long ones the sentences that name the unit or a day."""
    record = cited.record
    title = element("strong", escape(record.title)) if record.title else ""
    words = record.text
    if len(words) > _SHORT and cited.marked:
        pieces = (squeezed(span.of(cited.notice.text)) for span in cited.marked)
        words = "…".join(("", *pieces, ""))
    return element("div", title + element("p", escape(words)), class_="said", lang="zh-CN")


def _named(obligation: Obligation, texts: Texts) -> str:
    """In which role the unit is meant, and by which name where it is a general one."""
    role = element("strong", escape(wording.roles(obligation, texts)), class_="role")
    general = [mention.name for mention in obligation.mentions if mention.general]
    if not general:
        return element("p", role)
    names = wording.listed(dict.fromkeys(general), texts)
    mark = element("span", escape(texts.say("general_mark")), class_="general-mark")
    said = element("small", escape(texts.say("named_as", names=names)))
    return element("p", f"{role} {mark} {said}")


def _units(line: Line, texts: Texts) -> str:
    """All units that the record names, by their roles."""
    said = ""
    for role in _ROLES:
        names = wording.units(line.record, texts, role)
        if names:
            heading = element("dt", escape(texts.say(f"units_{role}")))
            said += element("div", heading + element("dd", escape(names)))
    return element("dl", said) if said else ""


def due_html(timing: Timing, today: date, texts: Texts) -> str:
    """The notice's words for the time, the day computed from them, and the state."""
    said = element("span", escape(wording.deadline(timing, texts)), class_="due-words")
    due, day = timing.deadline, timing.next_day
    if due is not None and day is not None and due.start is None:
        name = "next_day" if due.recurring and due.end is None else "until_day"
        said += element("span", escape(texts.say(name, day=day)), class_="day")
    state = wording.state(timing, texts)
    if day is not None and timing.state in ("within_30", "within_90"):
        state += " · " + texts.say("days_left", days=(day - today).days)
    return said + element("span", escape(state), class_=f"state {timing.state}")


def _above(counterpart: Counterpart | None, today: date, texts: Texts) -> str:
    """The item above on the same matter, and the tasks that come from it."""
    if counterpart is None:
        return ""
    parent = counterpart.parent
    title = element("span", escape(parent.record.title or ""), lang="zh-CN")
    tasks = "".join(
        element("li", _opening(task.citation, texts) + due_html(task.timing, today, texts))
        for task in counterpart.tasks
    )
    heading = element("p", _opening(parent, texts, with_place=True) + title)
    return heading + (element("ul", tasks) if tasks else "")
