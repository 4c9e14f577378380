"""Lists and counts: complete, by exact conditions, in the notices' order."""

from collections.abc import Sequence
from dataclasses import replace

from assistant.findings import Finding, Listing, Refusal
from assistant.query import Due, Query
from corpus.model import Deadline, Kind, Record, Role
from corpus.text import fold, squeezed
from index.register import Filter, Register

_OBLIGED: tuple[Role, ...] = ("lead", "responsible")


class Lists:
    """Finds all records that meet a query's conditions."""

    def __init__(self, register: Register) -> None:
        """Look up in ``register``."""
        self._register = register

    def states_condition(self, query: Query) -> bool:
        """Whether the query says by what records are to be chosen."""
        return bool(
            query.units or query.due or query.tier or query.empty_roles or query.heading
            or query.deadline_words or query.ongoing is not None or query.dated is not None
        )  # fmt: skip

    def find(self, query: Query) -> Finding:
        """The complete list, or why it is empty."""
        kinds = self.kinds(query)
        if query.units and not any(unit.names for unit in query.units) and not query.left_out:
            return Refusal(query=query, reason="unit_absent")
        records = self._meeting(query, kinds)
        if records:
            return Listing(query=query, records=records, kinds=kinds)
        reason = "unit_without_role" if query.units else "nothing_meets"
        return Refusal(query=query, reason=reason)

    def kinds(self, query: Query) -> tuple[Kind, ...]:
        """What is listed: the part that is named, else tasks where there are any, else measures.

        A list answers with what a notice assigns. A task and the measure it comes from are
        one matter, so they are never counted together.
        """
        if query.parts:
            return query.parts
        places = query.places or self._register.notice_ids()
        with_tasks = [p for p in places if self._register.numbers(p, "task")]
        if with_tasks and len(with_tasks) == len(places):
            return ("task",)
        return ("task", "measure") if with_tasks else ("measure",)

    def _meeting(self, query: Query, kinds: tuple[Kind, ...]) -> tuple[Record, ...]:
        if query.left_out:
            return self._without_units(query, kinds)
        found: dict[str, Record] = {}
        for roles in self._role_groups(query):
            for record in self._register.find(self._filter(query, kinds, roles)):
                found[record.id] = record
        order = {i: n for n, i in enumerate(self._register.ids(Filter(kinds=kinds)))}
        kept = [r for r in found.values() if self._kept(r, query)]
        return tuple(sorted(kept, key=lambda record: order[record.id]))

    def _without_units(self, query: Query, kinds: tuple[Kind, ...]) -> tuple[Record, ...]:
        """The records that meet every other condition and do not name the units."""
        naming = replace(query, left_out=False)
        named = {record.id for record in self._meeting(naming, kinds)}
        rest = replace(naming, units=(), roles=(), sole=False)
        return tuple(r for r in self._meeting(rest, kinds) if r.id not in named)

    def _role_groups(self, query: Query) -> tuple[tuple[Role, ...] | None, ...]:
        if not query.units:
            return (None,)
        if query.roles:
            return (query.roles,)
        return (_OBLIGED,)

    def _filter(
        self, query: Query, kinds: tuple[Kind, ...], roles: tuple[Role, ...] | None
    ) -> Filter:
        names = tuple(dict.fromkeys(name for unit in query.units for name in unit.names))
        return Filter(
            notices=query.places or None,
            kinds=kinds,
            ids=query.within or None,
            units=names or None,
            roles=self._roles_in(query, roles),
            sole=query.sole and bool(names),
            no_units_as=query.empty_roles or None,
            tier=query.tier,
            heading=query.heading,
            deadline_text=query.deadline_words,
            recurring=True if query.recurring and not query.due else None,
        )

    def _roles_in(self, query: Query, roles: tuple[Role, ...] | None) -> tuple[Role, ...] | None:
        """In a notice that names nobody as lead or responsible, who acts is asked about."""
        if roles is None:
            return None
        places = query.places or self._register.notice_ids()
        named = any(
            self._register.count(Filter(notices=(place,), roles=_OBLIGED)) for place in places
        )
        leads = any(self._register.count(Filter(notices=(p,), roles=("lead",))) for p in places)
        if not named:
            return ("acting",)
        return roles if leads or roles != ("lead",) else _OBLIGED

    def _kept(self, record: Record, query: Query) -> bool:
        """Conditions on one deadline hold together; those on text hold of the record's own."""
        if query.about and squeezed(fold(query.about)) not in squeezed(fold(record.text)):
            return False
        if query.dated is False and any(due.end for due in record.deadlines):
            return False
        if query.due is None and query.ongoing is None:
            return True
        return any(meets(due, query.due, query.ongoing) for due in record.deadlines)


def meets(deadline: Deadline, due: Due | None, ongoing: bool | None) -> bool:
    """Whether a deadline meets a condition.

    ``says`` compares words first: 2024年底 does not mean 2024年完成并长期坚持, although both
    end on one day; where the words differ (10月31日前, by 31 October) the day decides.
    """
    if ongoing is not None and deadline.ongoing is not ongoing and (due or ongoing):
        return False
    if due is None:
        return deadline.ongoing if ongoing else not deadline.ongoing
    if due.relation == "says":
        return _says(deadline, due)
    if deadline.end is None or due.end is None:
        return False
    if due.relation == "by":
        return deadline.end <= due.end
    if due.relation == "overdue":
        return deadline.end < due.end
    if due.relation == "after":
        return deadline.end > due.end
    return (due.start or due.end) <= deadline.end <= due.end


def _says(deadline: Deadline, due: Due) -> bool:
    said, asked = squeezed(fold(deadline.text)), squeezed(fold(due.words))
    if asked.removesuffix("前") in said:
        return True
    if deadline.end is None or deadline.end != due.end:
        return False
    # A day asked for is the day meant; the end of a year is only that when it is written so.
    return "日" in asked or "日" in said


def number_words(records: Sequence[Record]) -> str:
    """The records' numbers, in order, for a sentence."""
    return "、".join(record.number for record in records)
