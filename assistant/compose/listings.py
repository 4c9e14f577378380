"""Lists and counts in one sentence, with the condition that was applied."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from assistant.compose.items import clause, place_piece
from assistant.compose.pieces import (
    FRAME_ROLES,
    Piece,
    Pieces,
    asked,
    computed,
    frame,
    frames,
    joined,
    quote,
    say,
    times,
    unit_piece,
)
from assistant.deadline_conditions import meets
from assistant.findings import Listing
from assistant.model import Language
from assistant.query import HIGHER, Query
from assistant.reading.unread import unread_pieces
from corpus.model import Notice, Record, Role

# So many items are named with their words in the direct sentence.
_FEW = 3


# The condition that holds for a group, whose it is, in which roles, and its records.
Group = tuple[Query, Notice, tuple[Role, ...], tuple[Record, ...]]
_OBLIGED: tuple[Role, ...] = ("lead", "responsible")


def list_sentence(found: Listing, notices: Sequence[Notice]) -> Pieces:
    """How many there are under which condition, and their numbers, place by place."""
    language = found.query.language
    groups = tuple(_groups(found, notices))
    lines = [_group(*group) for group in groups]
    rest = (_arithmetic(found.query, groups), _not_applied(found.query))
    return joined(language, (*lines, *rest), "new_line")


def _not_applied(query: Query) -> Pieces:
    """Which words of the question may state a condition that nothing was chosen by."""
    pieces = unread_pieces(query)
    if not pieces:
        return ()
    quoted = (say(query.language, "in_marks", asked=asked(piece)) for piece in pieces)
    words = joined(query.language, quoted)
    return say(query.language, "not_applied", words=words)


def _arithmetic(query: Query, groups: Sequence[Group]) -> Pieces:
    """The sum, or the difference, of the counts where it is asked for; else nothing."""
    sizes = [len(records) for *_, records in groups]
    if query.arithmetic is None or len(sizes) < 2:
        return ()
    if query.arithmetic == "difference" and len(sizes) > 2:
        return ()
    # Who leads and takes part in the same item has it once.
    every = {record.id for *_, records in groups for record in records}
    value = len(every) if query.arithmetic == "total" else abs(sizes[0] - sizes[1])
    return say(query.language, query.arithmetic, count=computed(value))


def _groups(found: Listing, notices: Sequence[Notice]) -> Iterator[Group]:
    """The records by place, and by time where several times are asked about."""
    query = found.query
    for notice in notices:
        records = tuple(r for r in found.records if r.notice == notice.id)
        for due in (query.due, *query.or_due) if query.or_due else ():
            of_time = tuple(r for r in records if any(meets(d, due, None) for d in r.deadlines))
            yield from _of_place(replace(query, due=due, or_due=()), notice, of_time)
        if not query.or_due:
            yield from _of_place(query, notice, records)


def _of_place(query: Query, notice: Notice, records: tuple[Record, ...]) -> Iterator[Group]:
    """The records by role where a unit is asked about in two roles, or by tier; else by kind."""
    if records:
        roles = query.roles or _OBLIGED
        in_columns = bool(query.roles) or any(_names(r, query, roles) for r in records)
        by_role = query.units and len(roles) > 1 and in_columns and not query.change
        if by_role and notice.of_kind("task"):
            for role in roles:
                named = tuple(r for r in records if _names(r, query, (role,)))
                if named or query.roles:
                    yield query, notice, (role,), named
        elif len(query.tiers) > 1:
            for tier in query.tiers:
                of_tier = tuple(r for r in records if r.tier == tier)
                if of_tier:
                    yield query, notice, query.roles, of_tier
        else:
            for kind in dict.fromkeys(record.kind for record in records):
                yield query, notice, query.roles, tuple(r for r in records if r.kind == kind)


def _names(record: Record, query: Query, roles: tuple[Role, ...]) -> bool:
    names = {name for unit in query.units for name in unit.names}
    return bool(names & set(record.names_as(*roles)))


def _group(
    query: Query, notice: Notice, roles: tuple[Role, ...], records: tuple[Record, ...]
) -> Pieces:
    language = query.language
    place = place_piece(notice, language)
    kind = records[0].kind if records else "task"
    many = "one" if len(records) == 1 else "counted"
    counted = frame(frames(language)[f"{many}_{kind}"])
    limits = (*_unit_conditions(query, roles, records), *conditions(query, records))
    condition = joined(language, limits, "comma")
    count = computed(len(records))
    if condition:
        head = say(
            language,
            "list_head_met",
            place=place,
            condition=condition,
            count=count,
            counted=counted,
        )
    else:
        head = say(language, "list_head", place=place, count=count, counted=counted)
    if not records or (query.asks("count") and not query.asks("items")):
        return head
    numbers = joined(language, (_named(r, few=len(records) <= _FEW) for r in records))
    listed = (*head, *say(language, "list_numbers", numbers=numbers))
    if query.superlative in ("earliest", "latest"):
        return joined(language, (listed, _when(records, language)), "semicolon")
    return listed


def _when(records: Sequence[Record], language: Language) -> Pieces:
    """The deadlines of records that are due together, each wording once."""
    worded = {due.text: (record, due) for record in records for due in record.deadlines if due.end}
    said = joined(language, (times(r, (due,), language) for r, due in worded.values()))
    return say(language, "due", times=said)


def _named(record: Record, *, few: bool) -> Pieces:
    """A record's number; its words too where there are only a few."""
    number = Piece(kind="number", text=record.number, shown=record.number, record=record.id)
    return (number, quote(record, clause(record.title or record.text))) if few else (number,)


def conditions(query: Query, records: Sequence[Record]) -> Iterator[Pieces]:
    """What ``records`` were chosen by, each in words of its own; the units named aside."""
    language = query.language
    for key, units in (("cond_without", query.without), ("cond_others", query.others_than)):
        if units:
            spelt = joined(language, ((asked(unit.spelling),) for unit in units))
            yield say(language, key, units=spelt)
    yield from _column_conditions(query)
    said = (
        *(("tier", tier) for tier in query.tiers if any(r.tier == tier for r in records)),
        *(("not_tier", tier) for tier in query.not_tiers),
        ("heading", query.heading),
        ("about", query.about),
    )
    for key, words in said:
        if words:
            yield say(language, f"cond_{key}", asked=asked(words))
    if query.superlative and query.superlative != "busiest":
        yield say(language, f"cond_{query.superlative}")
    if query.numbers and not query.heading:
        yield say(language, "cond_heading", asked=asked(query.numbers[0].number))
    yield from _deadline_conditions(query)
    if query.change:
        yield say(language, f"cond_{query.change.kind}", asked=asked(query.change.words))


def _unit_conditions(
    query: Query, roles: tuple[Role, ...], records: Sequence[Record]
) -> Iterator[Pieces]:
    if query.units:
        key = _unit_frame(query, roles, records)
        units = _units(query, records, FRAME_ROLES[key]) or _spelt(query)
        yield say(query.language, key, units=units)


def _column_conditions(query: Query) -> Iterator[Pieces]:
    """How many units lead, and in which columns nobody stands."""
    if query.least_units > 1:
        yield say(query.language, "cond_several")
    elif query.most_units == 1:
        yield say(query.language, "cond_one_lead")
    for role in query.empty_roles:
        yield say(query.language, f"cond_empty_{role}")


def _deadline_conditions(query: Query) -> Iterator[Pieces]:
    if query.due:
        key = f"cond_due_{query.due.relation}"
        yield say(query.language, key, asked=asked(query.due.words))
    if query.deadline_words and query.deadline_words != HIGHER:
        yield say(query.language, "cond_quarter")
    stated = (
        ("cond_higher", query.deadline_words == HIGHER),
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
    if query.sole:
        led = not records or any(_names(record, query, ("lead",)) for record in records)
        return "cond_sole" if led else "cond_sole_responsible"
    if records and not any(_names(r, query, ("lead", "responsible")) for r in records):
        acting = all(_names(record, query, ("acting",)) for record in records)
        return "cond_acting" if acting else "cond_any"
    leads = not records or any(_names(record, query, ("lead",)) for record in records)
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
