"""The conditions by which a list was made, in words."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from assistant.compose.pieces import (
    FRAME_ROLES,
    Pieces,
    asked,
    computed,
    frame,
    frames,
    joined,
    say,
    unit_piece,
    wording_frame,
)
from assistant.model import Language
from assistant.query import HIGHER, QUARTER, Query, UnitMention, Wording
from corpus.model import Record, Role


def conditions(query: Query, records: Sequence[Record]) -> Iterator[Pieces]:
    """What ``records`` were chosen by, each in words of its own; the units named aside."""
    language = query.language
    lacking = f"cond_not_{query.roles[0]}" if len(query.roles) == 1 else "cond_without"
    for key, units in (
        *_beside(query),
        (lacking, query.without),
        ("cond_others", query.others_than),
    ):
        if units:
            spelt = joined(language, ((asked(unit.spelling),) for unit in units))
            yield say(language, key, units=spelt)
    if query.none_but:
        yield say(language, "cond_nobody_else")
    yield from _column_conditions(query, records)
    said = (
        *(("tier", tier) for tier in query.tiers if any(r.tier == tier for r in records)),
        *(("not_tier", tier) for tier in query.not_tiers),
        ("heading", query.heading),
        ("matter" if query.of_matter else "about", query.about),
    )
    for key, words in said:
        if words:
            yield say(language, f"cond_{key}", asked=asked(words))
    for wording in query.wordings:
        yield _wording(wording, language)
    yield from _numbers(query)
    yield from _deadline_conditions(query)
    if query.superlative and query.superlative != "busiest":
        yield say(language, f"cond_{query.superlative}")
    if query.change:
        yield say(language, f"cond_{query.change.kind}", asked=asked(query.change.words))


def _numbers(query: Query) -> Iterator[Pieces]:
    """The stretch of numbers, or the number of the part, that items were chosen from."""
    language = query.language
    if len(query.numbers) > 1:
        first, last = (asked(query.numbers[i].number) for i in (0, -1))
        yield say(language, "cond_stretch", first=first, last=last)
    elif query.numbers and not query.heading:
        yield say(language, "cond_heading", asked=asked(query.numbers[0].number))


def _beside(query: Query) -> Iterator[tuple[str, list[UnitMention]]]:
    """The units beside those of the list, by the columns in which they stand or do not."""
    frames: tuple[tuple[str, Role | None, bool], ...] = (
        ("cond_without", None, False),
        ("cond_helping", "responsible", True),
        ("cond_not_helping", "responsible", False),
        ("cond_lead", "lead", True),
        ("cond_not_lead", "lead", False),
    )
    for key, role, stands in frames:
        yield key, [b.unit for b in query.beside if (b.role, b.stands) == (role, stands)]


def unit_conditions(
    query: Query, roles: tuple[Role, ...], records: Sequence[Record]
) -> Iterator[Pieces]:
    """The units named that ``records`` have, in ``roles``."""
    if query.units:
        key = _unit_frame(query, roles, records)
        units = _units(query, records, FRAME_ROLES[key]) or _spelt(query)
        yield say(query.language, key, units=units)


def _wording(wording: Wording, language: Language) -> Pieces:
    """What the items or their titles say, open with or end with; or that they do not."""
    key = wording_frame(wording)
    marked = (say(language, "in_marks", asked=asked(words)) for words in wording.words)
    joint = "and" if wording.together else "or"
    words = (replace(piece, within=key) for piece in joined(language, marked, joint))
    told = say(language, key, words=tuple(words))
    if wording.of == "item":
        return told
    return (frame(frames(language)[f"cond_of_{wording.of}"]), *told)


def _column_conditions(query: Query, records: Sequence[Record]) -> Iterator[Pieces]:
    """How many units stand in a column, and in which nobody or somebody does."""
    if query.counted_role == "lead":
        yield from _leads_counted(query, records)
    else:
        in_table = not records or any(r.names_as("lead") for r in records)
        yield from _counted(query, "responsible" if in_table else "named")
    for role in query.empty_roles:
        yield say(query.language, f"cond_empty_{role}")
    for role in query.filled_roles:
        yield say(query.language, f"cond_filled_{role}")


def _counted(query: Query, column: str) -> Iterator[Pieces]:
    """So many units in a column, or in the brackets of a text."""
    least, most = query.least_units, query.most_units
    relation = "exactly" if least == most else "at_least" if most is None else "at_most"
    number = least if most is None else most
    yield say(query.language, f"cond_{relation}_{column}", count=computed(number))


def _leads_counted(query: Query, records: Sequence[Record]) -> Iterator[Pieces]:
    """How many units lead, or how many are named where nobody is said to."""
    if query.least_units > 1 and records and not any(r.names_as("lead") for r in records):
        if query.least_units > 2 and any(r.names_as("responsible") for r in records):
            yield say(query.language, "cond_named", count=computed(query.least_units))
        else:
            yield say(query.language, "cond_others_too")
    elif query.least_units > 2 or (query.least_units == query.most_units and query.most_units != 1):
        key = "cond_exactly" if query.least_units == query.most_units else "cond_at_least"
        yield say(query.language, key, count=computed(query.least_units))
    elif query.least_units > 1:
        yield say(query.language, "cond_several")
    elif query.most_units == 1:
        yield say(query.language, "cond_one_lead")
    elif query.most_units and not query.units:
        yield say(query.language, "cond_at_most_lead", count=computed(query.most_units))


def _deadline_conditions(query: Query) -> Iterator[Pieces]:
    if query.due:
        key = f"cond_due_{query.due.relation}"
        yield say(query.language, key, asked=asked(query.due.words))
    words = query.deadline_words
    if words and words.endswith(HIGHER) and words != HIGHER:
        yield say(query.language, "cond_higher_named", asked=asked(words))
    stated = (
        ("cond_higher", words == HIGHER),
        ("cond_quarter", words == QUARTER),
        ("cond_ongoing", query.ongoing is True),
        ("cond_without_ongoing", query.ongoing is False),
        ("cond_undated", query.dated is False),
        ("cond_dated", query.dated is True),
    )
    for key, holds in stated:
        if holds:
            yield say(query.language, key)


def _unit_frame(query: Query, roles: tuple[Role, ...], records: Sequence[Record]) -> str:
    if query.superlative == "busiest":
        return "cond_busiest"
    if query.both_roles:
        return "cond_both_roles"
    if query.sole:
        led = not records or any(has_names(record, query, ("lead",)) for record in records)
        led = led and roles != ("responsible",)
        return "cond_sole" if led else "cond_sole_responsible"
    if records and not any(has_names(r, query, ("lead", "responsible")) for r in records):
        acting = all(has_names(record, query, ("acting",)) for record in records)
        return "cond_acting" if acting else "cond_any"
    leads = not records or any(has_names(record, query, ("lead",)) for record in records)
    if roles == ("lead",) and leads:
        return "cond_lead"
    return "cond_responsible" if roles == ("responsible",) else "cond_any"


def _spelt(query: Query) -> Pieces:
    """The units as the question spells them, where no record names them so."""
    return joined(query.language, ((asked(unit.spelling),) for unit in query.units), "or")


def _units(query: Query, records: Sequence[Record], roles: tuple[Role, ...]) -> Pieces:
    """The units found under their full names, each with a record that names it so."""
    names = dict.fromkeys(name for unit in query.units for name in unit.names)
    found = [
        (unit_piece(record, name, query.language, roles),)
        for name in names
        if (record := next((r for r in records if name in r.names_as(*roles)), None))
    ]
    return joined(query.language, found, "and" if query.together else "or")


def has_names(record: Record, query: Query, roles: tuple[Role, ...]) -> bool:
    """Whether a record names a unit asked about in one of these roles."""
    names = {name for unit in query.units for name in unit.names}
    return bool(names & set(record.names_as(*roles)))
