"""What a question takes for granted (…是市委编办牵头的吧？) held against the record."""

import re
from collections.abc import Callable, Sequence
from dataclasses import replace

from assistant.deadline_conditions import in_its_year, meets
from assistant.evidence.premises.acts_claimed import act_claimed
from assistant.evidence.premises.bans import permission_claimed
from assistant.evidence.premises.leads_told import lead_presupposed
from assistant.evidence.premises.months import month_claimed
from assistant.evidence.premises.number_claims import (
    leads_counted,
    number_claimed,
    number_presupposed,
)
from assistant.evidence.premises.receiver_claims import receiver_claimed, states_receiver
from assistant.evidence.premises.role_claims import role_claimed
from assistant.evidence.premises.section_claims import section_claimed
from assistant.evidence.premises.work_claims import absence_claimed, acting_claimed, doing_claimed
from assistant.findings import Item, Premise
from assistant.query import Query, Want
from assistant.reading.wants.claims import asks_whether_may, denies_time, order_claimed
from assistant.reading.words.patterns import pattern
from corpus.deadlines import times_in
from corpus.model import Record
from corpus.text import fold, squeezed

# Two answers are told, of which yes or no would choose none.
_OPEN = ("two_opinions", "or_else")
_OF_A_TIER: frozenset[Want] = frozenset(("tier", "content", "confirm", "compare"))


_Check = Callable[[Query, Record], Premise | None]


def states_time(query: Query) -> bool:
    """Whether a question states a time, or that one is later than another, to have it confirmed."""
    ordered = len(query.numbers) == 2 and order_claimed(query.question)
    return query.asks("confirm") and bool(query.due or query.ongoing or ordered)


def lacks_tier(query: Query, record: Record) -> bool:
    """Whether no more is asked than the tier of a record that has none."""
    asked = query.asks("tier") or (bool(query.tiers) and not query.asks("items", "count"))
    # 第6条是哪个层级部署的任务: the item is named, and no others are asked for.
    wants = query.wants - ({"items"} if query.numbers else set())
    return asked and record.tier is None and wants <= _OF_A_TIER


def denies_units(query: Query) -> bool:
    """Whether units are said not to be named, to have it confirmed: all who are show that."""
    return query.asks("confirm") and bool(query.without) and not query.units


def premise(query: Query, *records: Record) -> Premise | None:
    """What the question takes for granted of ``records``; ``None`` where it takes nothing."""
    if not query.asks("confirm"):
        return _presupposed(query, records[0]) if len(records) == 1 else None
    if len(records) > 1:
        return _of_each(query, records) or (_order(query, *records) if len(records) == 2 else None)
    if any(
        pattern("claims.toml", name).search(fold(query.question).replace("?", "？"))
        for name in _OPEN
    ):
        return None
    found = [claim for check in _CHECKS if (claim := check(query, records[0]))]
    wrong = next((claim for claim in found if not claim.holds), None)
    if wrong or not found or _leaves_open(query, found):
        return wrong
    if _times_another(query, records[0]) and all(claim.what != "time" for claim in found):
        return None
    # 没学完会不会扣钱: what may be is asked, which a number that is right does not answer.
    right = (c for c in found if c.what not in ("time", "number"))
    return next(right, None) if asks_whether_may(query.question) else found[0]


def _presupposed(query: Query, record: Record) -> Premise | None:
    """What a question says in passing of a record, and is not so."""
    return number_presupposed(query, record) or lead_presupposed(query, record)


def wrong_premise(query: Query, record: Record) -> Premise | None:
    """What the question takes for granted of a record and is not so; ``None`` where all is."""
    found = premise(query, record)
    return found if found and not found.holds else None


def _leaves_open(query: Query, found: Sequence[Premise]) -> bool:
    """Whether a unit is stated of which nothing is known, so that all of it is not right."""
    told = any(claim.what in ("unit", "sole", "receiver") for claim in found)
    unknown = any(not unit.names for unit in query.units)
    return unknown and not told and query.asks("duty") and not query.asks("who")


def _of_each(query: Query, records: Sequence[Record]) -> Premise | None:
    """What holds of every item named, or does not of the first of which it does not."""
    found = [role_claimed(query, record) for record in records] if query.numbers else []
    return next((p for p in found if p and not p.holds), found[0] if found else None)


def time_told(query: Query, record: Record) -> Premise | None:
    """A time that a question tells of a record in passing and that is another."""
    found = _time(query, record)
    return found if found and not found.holds else None


def _time(query: Query, record: Record) -> Premise | None:
    if query.due is None or not record.deadlines or denies_time(query.question):
        return None
    due = query.due
    if due.relation in ("overdue", "not_yet") and due.end:
        ends = [d.end for d in record.deadlines if d.end]
        passed = bool(ends) and max(ends) < due.end
        return Premise(holds=passed, what="passed", denied=due.words) if ends else None
    if due.end is None and due.relation == "by":
        # 每年10月前: what has no day is compared by its words.
        due = replace(due, relation="says")
    same = any(
        d.end and in_its_year(d.end, due) == due.end and not (d.ongoing and not _done(d.text))
        for d in record.deadlines
    )
    if same and (other := _other_time(query, record)):
        return Premise(holds=False, what="time", denied=other)
    if same or any(meets(d, due, None) for d in record.deadlines if due.relation == "says"):
        return Premise(holds=True, what="time", denied="")
    if _clauses_timed(due.words, record):
        # 每年年初提出需求, of a task with a deadline of its own: what the text says of that is so.
        another = _times_another(query, record)
        return None if another else Premise(holds=True, what="time", denied="")
    return Premise(holds=False, what="time", denied=due.words)


def _times_another(query: Query, record: Record) -> bool:
    """Whether a record's text states the question's time of another of the things that it says."""
    timed = _clauses_timed(query.due.words, record) if query.due else []
    return bool(timed) and _says_most(query.matter, record) not in timed


def _clauses_timed(words: str, record: Record) -> list[str]:
    """The clauses of a record's text that state a time in these words."""
    return [c for c in _clauses(record) if squeezed(fold(words)) in c]


def _says_most(matter: str, record: Record) -> str:
    """The clause of a record's text that says most of a matter, by pairs of characters."""
    said = squeezed(fold(matter))
    pairs = [said[n : n + 2] for n in range(len(said) - 1)]
    return max(_clauses(record), key=lambda clause: sum(pair in clause for pair in pairs))


def _clauses(record: Record) -> list[str]:
    return re.split("[，。；]", squeezed(fold(record.text)))


def _other_time(query: Query, record: Record) -> str:
    """Another time that the question states and the record does not have; empty where none is."""
    text = squeezed(fold(record.text))
    for time in times_in(fold(query.question)):
        held = any(d.end == time.end for d in record.deadlines)
        if time.end and not held and squeezed(time.text) not in text:
            return time.text
    return ""


def _ongoing(query: Query, record: Record) -> Premise | None:
    """That work goes on without end, where the record states a time."""
    said = pattern("dates.toml", "ongoing").search(fold(query.question).lower())
    if query.ongoing is not True or not record.deadlines or not said:
        return None
    holds = any(due.ongoing for due in record.deadlines)
    return Premise(holds=holds, what="time", denied="" if holds else said[0])


def _tier(query: Query, record: Record) -> Premise | None:
    """That an item is of one tier, where its table has a column for them."""
    if record.tier is None or len(query.tiers) != 1 or query.asks("items", "count"):
        return None
    holds = record.tier == query.tiers[0]
    return Premise(holds=holds, what="tier", denied="" if holds else query.tiers[0])


def _order(query: Query, first: Record, second: Record) -> Premise | None:
    """That the first is due later, or earlier, than the second, where both have a last day."""
    order = order_claimed(query.question)
    ends = [max((d.end for d in r.deadlines if d.end), default=None) for r in (first, second)]
    if order is None or ends[0] is None or ends[1] is None:
        return None
    holds = ends[0] > ends[1] if order == "later" else ends[0] < ends[1]
    return Premise(holds=holds, what="order", denied="")


def _done(words: str) -> bool:
    return "完成" in words


def naming_the_unit(query: Query, items: tuple[Item, ...]) -> tuple[Item, ...]:
    """省财政厅牵头经费检查吧: where no place is named, the items of those that name the unit."""
    if query.places or len(query.units) != 1 or not query.asks("confirm"):
        return items
    names = set(query.units[0].names)
    roles = query.roles or ("lead", "responsible", "acting")
    return tuple(item for item in items if names & set(item.record.names_as(*roles))) or items


def names_units(query: Query, record: Record) -> bool:
    """Whether a record names every unit that a question does, in the role asked about."""
    named = set(record.names_as(*query.roles))
    return bool(query.units) and all(named & set(unit.names) for unit in query.units)


def with_what_is_shown(query: Query) -> Query:
    """The query with what its answer has to show: the time that is right, who is really told."""
    if states_time(query) or query.superlative in ("earliest", "latest"):
        # Whether a time is right, or which comes first, is shown by the time.
        query = replace(query, wants=query.wants | {"when"})
    if denies_units(query):
        query = replace(query, wants=query.wants | {"lead", "responsible"})
    if states_receiver(query):
        # Who is told may be said otherwise in the other part of the notice.
        query = replace(query, wants=query.wants | {"to_whom"})
    return query


_CHECKS: tuple[_Check, ...] = (
    role_claimed,
    leads_counted,
    _time,
    _ongoing,
    number_claimed,
    _tier,
    section_claimed,
    receiver_claimed,
    doing_claimed,
    acting_claimed,
    act_claimed,
    absence_claimed,
    month_claimed,
    permission_claimed,
)
