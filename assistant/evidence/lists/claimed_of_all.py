"""What a question claims of all items of a notice: all tasks of Gansu are ongoing, right?

One item proves nothing of all: those that are not so answer, or all where each is.
"""

from dataclasses import replace
from datetime import date

from assistant.evidence.lists.lists import Lists
from assistant.findings import AllOrNot, Finding, Listing
from assistant.query import Due, Query, Want
from assistant.reading.words.patterns import pattern
from corpus.model import Record
from corpus.text import fold
from index.register import Filter, Register

# Whoever confirms lists items, and nothing else of them.
_LISTED = frozenset[Want](("items",))


def of_all_claimed(query: Query, lists: Lists, register: Register) -> Finding | None:
    """The items that are not so, or all where each is; ``None`` where nothing is said of all.

    Of several conditions nobody can tell which is claimed: then what meets them is listed.
    """
    named = query.numbers or query.given or query.within or query.change
    claimed = query.asks("confirm") and _said("of_all", query)
    if named or len(query.places) != 1 or not claimed:
        return None
    if not lists.states_condition(query) or (query.units and not _known(query)):
        return None
    asked = replace(query, wants=_LISTED, subject="", matter="", due=_up_to(query))
    meeting = lists.find(asked)
    if _conditions(query) > 1:
        return meeting
    so = {record.id for record in meeting.records} if isinstance(meeting, Listing) else set()
    kinds = lists.kinds(asked)
    every = register.find(Filter(notices=query.places, kinds=kinds, heading=query.heading))
    if not any(_states(record, query) for record in every):
        return None
    rest = tuple(record for record in every if record.id not in so)
    against = tuple(record for record in rest if _states(record, query))
    if rest and not against:
        # Of what states no time nobody can say when it is due.
        return meeting
    denied = _said("not_of_all", query)
    if not rest:
        verdict: AllOrNot = None if denied else "confirmed"
        return Listing(query=asked, records=every, kinds=kinds, of_all=verdict)
    plain = Query(
        question=query.question,
        language=query.language,
        wants=_LISTED,
        places=query.places,
        heading=query.heading,
    )
    verdict = "confirmed_not_all" if denied else "denied_all"
    return Listing(query=plain, records=against, kinds=kinds, of_all=verdict)


def _said(name: str, query: Query) -> bool:
    return pattern("claims.toml", name).search(fold(query.question).lower()) is not None


def _states(record: Record, query: Query) -> bool:
    """Whether a record has what is spoken of: a time, a tier, units."""
    if query.tiers or query.not_tiers:
        return record.tier is not None
    if query.due or query.ongoing is not None or query.dated is not None:
        return bool(record.deadlines)
    return bool(record.names_as("lead", "responsible"))


def _known(query: Query) -> bool:
    return all(unit.names for unit in query.units)


def _conditions(query: Query) -> int:
    """How many columns are spoken of."""
    timed = query.due or query.deadline_words or query.ongoing is not None
    named = query.units or query.without or query.empty_roles or query.filled_roles
    of_units = named or query.least_units > 1
    return sum(
        map(bool, (timed or query.dated is not None, query.tiers or query.not_tiers, of_units))
    )


def _up_to(query: Query) -> Due | None:
    """By a day means by that day, whatever words the column has for it."""
    due = query.due
    return replace(due, relation="within", start=date.min) if due and due.relation == "by" else due
