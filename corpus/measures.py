"""Items of the body become measures and requirements."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import chain

from corpus.acting import acting_units
from corpus.brackets import assigned_units, assignments
from corpus.deadlines import sentence_deadlines
from corpus.heading_units import dealt_headings, units_of_headings
from corpus.label_lines import is_label
from corpus.model import Kind, Record, Unit
from corpus.outline import Item
from corpus.sections import is_requirement_part
from corpus.text import Passage

__all__ = ["body_records", "is_requirement_part", "names_units"]

# The level of 1. and 2.
_INNER = 3
Slips = Sequence[tuple[str, str]]


@dataclass(frozen=True, slots=True)
class _Draft:
    """A record before its units are read and its number is settled."""

    item: Item
    kind: Kind
    passage: Passage


def names_units(passage: Passage) -> bool:
    """Whether a passage closes with the units that answer for it."""
    assigned = assigned_units(passage)
    return assigned.begins < len(passage.text) and bool(assigned.units or assigned.standing)


def body_records(
    notice: str, text: str, items: Sequence[Item], slips: Slips, rule_from: int | None = None
) -> tuple[Record, ...]:
    """One record an item, in order.

    Standing units hold from the measure that names them on. From ``rule_from`` on the unit
    that is named first leads.
    """
    drafts = [_Draft(item, _kind(item), item.passage(text)) for item in items]
    plain = _plain_numbers(drafts)
    records: list[Record] = []
    standing: tuple[Unit, ...] = ()
    dealt = dealt_headings(item.headings for item in items)
    said = assignments((draft.passage for draft in drafts), slips, rule_from=rule_from)
    for draft, assigned in zip(drafts, said, strict=True):
        is_measure = draft.kind == "measure"
        if is_measure:
            standing = assigned.standing or standing
        stop = min(assigned.begins, _sentences_end(text, draft.item))
        acting = acting_units(draft.passage, slips, stop)
        named = assigned.units
        if not (named or assigned.standing):
            above = draft.item.headings
            is_apart = not any(draft.item.own.span.meets(span) for span in draft.passage.spans)
            where = (*above, draft.item.own) if is_apart else above
            named = units_of_headings(text, where, dealt)
        units = chain(acting, named, standing if is_measure else ())
        records.append(_record(notice, draft, _number(draft, plain), tuple(units)))
    return tuple(records)


def _record(notice: str, draft: _Draft, number: str, units: tuple[Unit, ...]) -> Record:
    return Record(
        id=f"{notice}/{draft.kind}/{number.replace(' ', '-').replace('/', '-')}",
        notice=notice,
        kind=draft.kind,
        number=number,
        title=draft.item.title,
        headings=tuple(heading.label for heading in draft.item.headings),
        text=draft.passage.text,
        units=units,
        deadlines=tuple(sentence_deadlines(draft.passage)),
        tier=None,
        tier_span=None,
        source=None,
        spans=draft.passage.spans,
        extent=draft.item.extent,
    )


def _kind(item: Item) -> Kind:
    """A requirement where the part's title says so, else a measure; Goal 5: Governance is none."""
    is_goal = any(
        heading.number[:1].isascii() and heading.number[:1].isalpha() for heading in item.headings
    )
    return "requirement" if is_requirement_part(item.part) and not is_goal else "measure"


def _sentences_end(text: str, item: Item) -> int:
    """Where the lines of its own that say who and by when begin, in the item's words."""
    lines = [Passage.over(text, line).text for line in item.lines]
    while lines and is_label(lines[-1]):
        lines.pop()
    return sum(map(len, lines))


def _plain_numbers(drafts: Sequence[_Draft]) -> bool:
    """Whether the innermost numbers run through the whole notice, so that 11 alone is clear.

    They do not where they stand under one heading only, beside measures of other numbers.
    """
    measures = [draft.item for draft in drafts if _kind(draft.item) == "measure"]
    inner = [item for item in measures if item.level == _INNER]
    numbers = Counter(item.number for item in inner)
    parts = {item.headings for item in inner}
    runs_on = len(parts) > 1 or len(inner) == len(measures)
    return runs_on and all(times == 1 for times in numbers.values())


def _number(draft: _Draft, plain: bool) -> str:
    is_plain = plain and draft.item.level == _INNER and _kind(draft.item) == "measure"
    return draft.item.number if is_plain else draft.item.path
