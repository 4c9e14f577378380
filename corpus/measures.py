"""Items of the body become measures and requirements."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import chain

from corpus.acting import acting_units
from corpus.brackets import assigned_units
from corpus.deadlines import sentence_deadlines
from corpus.model import Heading, Kind, Record, Unit
from corpus.outline import Item
from corpus.paragraphs import stretches
from corpus.sections import is_requirement_part
from corpus.text import Passage

__all__ = ["body_records", "is_requirement_part", "names_units"]

Slips = Sequence[tuple[str, str]]


@dataclass(frozen=True, slots=True)
class _Draft:
    """A record before it is numbered."""

    item: Item
    kind: Kind
    passage: Passage
    units: tuple[Unit, ...]


def names_units(passage: Passage) -> bool:
    """Whether a passage closes with the units that answer for it."""
    return assigned_units(passage) is not None


def body_records(
    notice: str, text: str, items: Sequence[Item], slips: Slips
) -> tuple[Record, ...]:
    """One record an item, or a stretch of one, in order.

    Standing units hold from the measure that names them on.
    """
    drafts: list[_Draft] = []
    standing: tuple[Unit, ...] = ()
    for item in items:
        parts = list(stretches(text, item, names_units))
        for part, closes in parts:
            passage = part.passage(text)
            kind = _kind(item) if closes or len(parts) == 1 else "requirement"
            assigned = assigned_units(passage, slips)
            named = assigned.units if assigned else ()
            if kind == "measure":
                standing = assigned.standing if assigned and assigned.standing else standing
            acting = acting_units(passage, slips, assigned.begins if assigned else None)
            units = tuple(chain(acting, named, standing if kind == "measure" else ()))
            drafts.append(_Draft(part, kind, passage, units))
    plain = _plain_numbers(drafts)
    return tuple(_record(notice, draft, _number(draft, plain)) for draft in drafts)


def _record(notice: str, draft: _Draft, number: str) -> Record:
    item, passage = draft.item, draft.passage
    return Record(
        id=f"{notice}/{draft.kind}/{number.replace(' ', '-').replace('/', '-')}",
        notice=notice,
        kind=draft.kind,
        number=number,
        title=item.title,
        headings=tuple(heading.label for heading in item.headings),
        text=passage.text,
        units=draft.units,
        deadlines=tuple(sentence_deadlines(passage)),
        tier=None,
        tier_span=None,
        source=None,
        spans=passage.spans,
        extent=item.extent,
    )


def _kind(item: Item) -> Kind:
    """A requirement where the part's title says so, else a measure."""
    return "requirement" if is_requirement_part(_part(item.headings) or item.title or "") else "measure"


def _part(headings: Sequence[Heading]) -> str:
    """The title of the outermost part, a numbered one before a heading without a number."""
    numbered = [heading for heading in headings[:2] if heading.number]
    return next((heading.title for heading in (*numbered, *headings)), "")


def _plain_numbers(drafts: Sequence[_Draft]) -> bool:
    """Whether the innermost numbers run through the whole notice, so that 11 alone is clear."""
    numbers = Counter(
        draft.item.number
        for draft in drafts
        if draft.item.level == 3 and draft.kind == "measure"
    )
    return all(times == 1 for times in numbers.values())


def _number(draft: _Draft, plain: bool) -> str:
    is_plain = plain and draft.item.level == 3 and draft.kind == "measure"
    return draft.item.number if is_plain else draft.item.path
