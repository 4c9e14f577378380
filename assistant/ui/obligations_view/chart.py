"""Two pictures of a list, as HTML that is as wide as its place and whose words keep their size."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from html import escape

from assistant.compose.pieces import unit_shown
from assistant.exports.texts import Texts
from assistant.obligations import (
    STATES,
    Obligation,
    State,
    TimeSlot,
    UnitCount,
    deadlines_over_time,
    tasks_per_lead,
)
from assistant.ui.markup import element

# More columns than these have no room for their names on a phone: years take their place.
_MOST_COLUMNS = 14
_MOST_UNITS = 8


@dataclass(frozen=True, slots=True, kw_only=True)
class _Column:
    """A quarter or a year: its name in full and in short, and how many lines by state."""

    name: str
    short: str
    year: str
    counts: dict[State, int]

    @property
    def total(self) -> int:
        return sum(self.counts.values())


def pictures_html(obligations: Sequence[Obligation], texts: Texts) -> str:
    """Deadlines over time by state, and tasks per lead unit; folded under one heading.

    Empty where there is nothing to draw.
    """
    if not obligations:
        return ""
    over_time = _over_time(deadlines_over_time(obligations), texts)
    per_lead = _per_lead(tasks_per_lead(o.record for o in obligations), texts)
    summary = element("summary", escape(texts.say("pictures")))
    inside = element("div", over_time + per_lead, class_="pair")
    return element("details", summary + inside, class_="pictures")


def _over_time(slots: Sequence[TimeSlot], texts: Texts) -> str:
    dated = sum(slot.start is not None for slot in slots)
    named = _years if dated > _MOST_COLUMNS else _quarters
    columns = list(named(slots, texts))
    highest = max(column.total for column in columns)
    bars = "".join(_column(column, highest, texts) for column in columns)
    heading = element("figcaption", escape(texts.say("picture_time")))
    chart = element("ol", bars, class_="columns")
    return element("figure", heading + _legend(columns, texts) + chart)


def _quarters(slots: Sequence[TimeSlot], texts: Texts) -> Iterator[_Column]:
    year = None
    for slot in slots:
        if slot.start is None:
            yield _without_day(slot, texts)
            continue
        quarter = (slot.start.month + 2) // 3
        yield _Column(
            name=texts.say("quarter", year=slot.start.year, quarter=quarter),
            short=texts.say("quarter_short", quarter=quarter),
            year="" if slot.start.year == year else f"’{slot.start.year % 100:02}",
            counts=dict(slot.counts),
        )
        year = slot.start.year


def _years(slots: Sequence[TimeSlot], texts: Texts) -> Iterator[_Column]:
    years: dict[date, dict[State, int]] = {}
    for slot in slots:
        if slot.start is not None:
            counts = years.setdefault(slot.start.replace(month=1), {})
            for state, count in slot.counts:
                counts[state] = counts.get(state, 0) + count
    for start, counts in years.items():
        name = texts.say("year", year=start.year)
        yield _Column(name=name, short=f"{start.year}", year="", counts=counts)
    yield from (_without_day(slot, texts) for slot in slots if slot.start is None)


def _without_day(slot: TimeSlot, texts: Texts) -> _Column:
    name = texts.say("without_day")
    return _Column(name=name, short=name, year="", counts=dict(slot.counts))


def _legend(columns: Sequence[_Column], texts: Texts) -> str:
    """The states that occur, with their colours and how many lines are in each."""
    said = ""
    for state in STATES:
        count = sum(column.counts.get(state, 0) for column in columns)
        if count:
            words = texts.say("slot_state", state=texts.say(f"state_{state}"), count=count)
            said += element("li", escape(words), class_=f"key {state}")
    return element("ul", said, class_="legend")


def _column(column: _Column, highest: int, texts: Texts) -> str:
    """One column; its words in full are for those who hear the page or point at it."""
    states = wording_of(column.counts, texts)
    said = texts.say("slot", when=column.name, count=column.total, states=states)
    pieces = "".join(
        element("i", "", class_=f"bar {state}", style=f"flex-grow:{column.counts[state]}")
        for state in STATES
        if column.counts.get(state)
    )
    height = f"height:{100 * column.total / highest:.1f}%"
    count = element("span", str(column.total) if column.total else "", class_="count")
    stack = element("span", pieces, class_="stack", style=height)
    tower = element("span", count + stack, class_="tower")
    names = element("span", escape(column.short), class_="short")
    names += element("span", escape(column.year), class_="year")
    drawn = element("span", tower + names, class_="drawn", aria_hidden="true")
    return element("li", drawn + element("span", escape(said), class_="heard"), title=said)


def wording_of(counts: dict[State, int], texts: Texts) -> str:
    """时限已过 3、长期坚持 2; a dash where nothing is counted."""
    said = [
        texts.say("slot_state", state=texts.say(f"state_{state}"), count=counts[state])
        for state in STATES
        if counts.get(state)
    ]
    return texts.say("and").join(said) or "—"


def _per_lead(counted: Sequence[UnitCount], texts: Texts) -> str:
    """Bars for those who lead most; the rest is told in one line. Empty where nobody leads."""
    if not counted:
        return ""
    most = counted[0].count
    rows = "".join(_bar(unit, most, texts) for unit in counted[:_MOST_UNITS])
    rest = counted[_MOST_UNITS:]
    more = element("p", escape(texts.say("others", units=len(rest)))) if rest else ""
    heading = element("figcaption", escape(texts.say("picture_lead")))
    return element("figure", heading + element("ul", rows, class_="bars") + more)


def _bar(unit: UnitCount, most: int, texts: Texts) -> str:
    name = element("span", escape(unit_shown(unit.name, texts.language)), class_="unit")
    line = element("i", "", style=f"width:{100 * unit.count / most:.1f}%")
    count = element("span", escape(texts.say("item_count", count=unit.count)), class_="count")
    return element("li", name + element("span", line, class_="track") + count)
