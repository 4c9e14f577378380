"""Items of the body become measures and requirements."""

import tomllib
from collections import Counter
from collections.abc import Sequence
from functools import cache
from itertools import chain
from pathlib import Path

from corpus.acting import acting_units
from corpus.brackets import assignments
from corpus.deadlines import sentence_deadlines
from corpus.model import Kind, Record, Unit
from corpus.outline import Item, Outline

Slips = Sequence[tuple[str, str]]


@cache
def _requirement_parts() -> tuple[str, ...]:
    data = tomllib.loads((Path(__file__).parent / "sections.toml").read_text(encoding="utf-8"))
    return tuple(data["requirements"])


def is_requirement_part(title: str) -> bool:
    """Whether the part of a plan with this title holds requirements and not measures."""
    return title.endswith(_requirement_parts())


def body_records(
    notice: str, outline: Outline, slips: Slips, rule_from: int | None = None
) -> tuple[Record, ...]:
    """One record an item, in order. Standing units hold from the measure that names them on.

    From ``rule_from`` on the unit that is named first leads.
    """
    plain = _plain_numbers(outline.items)
    records: list[Record] = []
    standing: tuple[Unit, ...] = ()
    said = assignments((item.passage for item in outline.items), slips, rule_from=rule_from)
    for item, assigned in zip(outline.items, said, strict=True):
        kind = _kind(item)
        if kind == "measure":
            standing = assigned.standing or standing
        acting = acting_units(item.passage, slips, assigned.begins)
        units = chain(acting, assigned.units, standing if kind == "measure" else ())
        records.append(_record(notice, item, kind, _number(item, plain), tuple(units)))
    return tuple(records)


def _record(notice: str, item: Item, kind: Kind, number: str, units: tuple[Unit, ...]) -> Record:
    return Record(
        id=f"{notice}/{kind}/{number}",
        notice=notice,
        kind=kind,
        number=number,
        title=item.title,
        headings=tuple(heading.label for heading in item.headings),
        text=item.passage.text,
        units=units,
        deadlines=tuple(sentence_deadlines(item.passage)),
        tier=None,
        tier_span=None,
        source=None,
        spans=item.passage.spans,
        extent=item.extent,
    )


def _kind(item: Item) -> Kind:
    """A requirement where the part's title says so, else a measure."""
    part = item.headings[0].title if item.headings else item.title or ""
    return "requirement" if is_requirement_part(part) else "measure"


def _plain_numbers(items: Sequence[Item]) -> bool:
    """Whether the innermost numbers run through the whole notice, so that 11 alone is clear."""
    numbers = Counter(item.number for item in items if item.level == 3)
    return all(times == 1 for times in numbers.values())


def _number(item: Item, plain: bool) -> str:
    return item.number if plain and item.level == 3 else item.path
