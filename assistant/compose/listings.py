"""Lists and counts in one sentence, with the condition that was applied."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from assistant.compose.items import place_piece
from assistant.compose.list_conditions import conditions, has_names, unit_conditions
from assistant.compose.list_details import (
    asks_times,
    asks_who,
    due_each,
    due_together,
    leads_of,
    led_each,
    named,
)
from assistant.compose.pieces import (
    ANY_ROLE,
    Pieces,
    asked,
    computed,
    frame,
    frames,
    joined,
    say,
)
from assistant.deadline_conditions import meets
from assistant.findings import Listing
from assistant.query import Arithmetic, Query, UnitMention
from assistant.reading.conditions.unread import unread_pieces
from assistant.reading.conditions.unread_fields import unread_conditions
from assistant.reading.units.joint_units import tells_apart
from assistant.reading.wants.claims import counts_units
from corpus.model import Notice, Record, Role
from corpus.units import is_general

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
    rest = (
        _arithmetic(found.query, groups),
        _generally_named(found.query),
        _left_aside(found),
        _not_applied(found.query),
    )
    return (*_verdict(found), *joined(language, (*lines, *rest), "new_line"))


def _verdict(found: Listing) -> Pieces:
    """Yes, or no and of which it is not so, where something is said of all items."""
    return say(found.query.language, found.of_all) if found.of_all else ()


def _generally_named(query: Query) -> Pieces:
    """That a unit is not named, where only a general name stands for it: 财政局, 县财政部门."""
    meant = [u for u in query.units if u.names and all(map(is_general, u.names)) and not u.general]
    ours = [u for u in meant if not u.spelling.isascii() and not is_general(u.spelling)]
    spelt = joined(query.language, ((asked(unit.spelling),) for unit in ours))
    return say(query.language, "generally_named", asked=spelt) if ours else ()


def _left_aside(found: Listing) -> Pieces:
    """That others are due before the day which all that is listed states."""
    count = computed(len(found.earlier))
    return say(found.query.language, "earlier", count=count) if found.earlier else ()


def _not_applied(query: Query) -> Pieces:
    """Which words of the question may state a condition that nothing was chosen by."""
    pieces = tuple(dict.fromkeys((*unread_pieces(query), *unread_conditions(query))))
    if not pieces:
        return ()
    quoted = (say(query.language, "in_marks", asked=asked(piece)) for piece in pieces)
    words = joined(query.language, quoted)
    return say(query.language, "not_applied", words=words)


def _arithmetic(query: Query, groups: Sequence[Group]) -> Pieces:
    """The sum, or the difference, of the counts where it is asked for; else nothing."""
    sizes = [len(records) for *_, records in groups]
    arithmetic = query.arithmetic or _of_both_columns(query, groups)
    if arithmetic is None or len(sizes) < 2:
        return ()
    if arithmetic == "difference" and len(sizes) > 2:
        return ()
    # Who leads and takes part in the same item has it once.
    every = {record.id for *_, records in groups for record in records}
    value = len(every) if arithmetic == "total" else abs(sizes[0] - sizes[1])
    return say(query.language, arithmetic, count=computed(value))


def _of_both_columns(query: Query, groups: Sequence[Group]) -> Arithmetic | None:
    """How many items a unit has in either column: the sum, where one place's are counted."""
    counted = query.asks("count") and query.units and not tells_apart(query.question)
    one_place = len({notice.id for _, notice, _, _ in groups}) == 1
    both = len({roles for _, _, roles, _ in groups}) == len(groups) > 1
    return "total" if counted and one_place and both else None


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
    """The records by unit where each is asked about for itself; else as :func:`_of_units`."""
    if len(query.units) < 2 or query.together or not tells_apart(query.question):
        yield from _of_units(query, notice, records)
        return
    told: set[frozenset[str]] = set()
    for unit in query.units:
        alone = replace(query, units=(unit,))
        its_own = tuple(r for r in records if has_names(r, alone, query.roles or ANY_ROLE))
        these = frozenset(record.id for record in its_own)
        if these not in told or not set(unit.names) & _names_of(query, unit):
            yield from _of_units(alone, notice, its_own)
        told.add(these)


def _names_of(query: Query, unit: UnitMention) -> set[str]:
    """The names that a question calls otherwise, too: 财政厅 and 财政局 may be one."""
    return {name for other in query.units if other is not unit for name in other.names}


def _of_units(query: Query, notice: Notice, records: tuple[Record, ...]) -> Iterator[Group]:
    """The records by role where a unit is asked about in two roles, or by tier; else by kind."""
    if records:
        roles = query.roles or _OBLIGED
        in_columns = bool(query.roles) or any(has_names(r, query, roles) for r in records)
        by_role = query.units and len(roles) > 1 and in_columns and not query.change
        by_role = by_role and not query.both_roles
        if by_role and notice.of_kind("task"):
            for role in roles:
                in_role = tuple(r for r in records if has_names(r, query, (role,)))
                if in_role or query.roles:
                    yield query, notice, (role,), in_role
        elif len(query.tiers) > 1:
            for tier in query.tiers:
                of_tier = tuple(r for r in records if r.tier == tier)
                if of_tier:
                    yield query, notice, query.roles, of_tier
        else:
            for kind in dict.fromkeys(record.kind for record in records):
                yield query, notice, query.roles, tuple(r for r in records if r.kind == kind)


def _group(
    query: Query, notice: Notice, roles: tuple[Role, ...], records: tuple[Record, ...]
) -> Pieces:
    language = query.language
    place = place_piece(notice, language)
    kind = records[0].kind if records else "task"
    many = "one" if len(records) == 1 else "counted"
    called = frame(frames(language)[f"{many}_{kind}"])
    limits = (*unit_conditions(query, roles, records), *conditions(query, records))
    condition = joined(language, limits, "comma")
    if condition and query.within and not query.numbers:
        # 其中司法厅也牵头的: by what the list before was made is not said again.
        condition = say(language, "cond_among", condition=condition)
    count = computed(len(records))
    if condition:
        head = say(
            language,
            "list_head_met",
            place=place,
            condition=condition,
            count=count,
            counted=called,
        )
    else:
        head = say(language, "list_head", place=place, count=count, counted=called)
    counted = query.asks("count") and not query.asks("items")
    if not records or (counted and not asks_times(query) and not asks_who(query, records)):
        return head
    numbers = joined(language, (named(r, few=len(records) <= _FEW) for r in records))
    listed = (*head, *say(language, "list_numbers", numbers=numbers))
    if len(records) == 1 and counts_units(query.question):
        listed = joined(language, (listed, leads_of(records[0], language)), "semicolon")
    if asks_who(query, records):
        listed = joined(language, (listed, led_each(records, query)), "semicolon")
    if asks_times(query):
        return joined(language, (listed, due_each(records, language)), "semicolon")
    if query.superlative in ("earliest", "latest"):
        return joined(language, (listed, due_together(records, language)), "semicolon")
    return listed
