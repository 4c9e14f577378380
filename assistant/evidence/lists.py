"""Lists and counts: complete, by exact conditions, in the notices' order."""

from collections.abc import Collection
from dataclasses import replace
from itertools import islice

from assistant.deadline_conditions import meets
from assistant.evidence.acting import in_its_notice, where_acting
from assistant.evidence.superlatives import superlative
from assistant.findings import Finding, Listing, Refusal
from assistant.query import Due, Query
from assistant.reading.claims import takes_part
from assistant.reading.wants import names_measures
from corpus.model import Deadline, Kind, Record, Role
from corpus.text import fold, squeezed
from corpus.units import is_general
from index.register import Filter, Register

_OBLIGED: tuple[Role, ...] = ("lead", "responsible")
_TITLE = 4
_ALL_KINDS: tuple[Kind, ...] = ("task", "measure", "requirement")


class Lists:
    """Finds all records that meet a query's conditions."""

    def __init__(self, register: Register) -> None:
        """Look up in ``register``."""
        self._register = register

    def states_condition(self, query: Query) -> bool:
        """Whether the query says by what records are to be chosen."""
        of_deadline = query.due or query.deadline_words or query.ongoing is not None
        named = query.units or query.without or query.others_than
        of_units = named or query.empty_roles or query.least_units > 1 or query.most_units
        of_text = query.tiers or query.not_tiers or query.heading or query.about
        return bool(query.superlative) or bool(
            of_deadline or of_units or of_text or query.dated is not None
        )

    def find(self, query: Query) -> Finding:
        """The complete list, or why it is empty."""
        query = in_its_notice(query, self._register)
        kinds = self.kinds(query)
        if query.units and not any(unit.names for unit in query.units):
            return Refusal(query=query, reason="unit_absent")
        query, records = self._meeting(query, kinds)
        if query.about and not records:
            # 跟信息化有关的: no sentence has the word, but the heading above it may.
            records = self._under(query, kinds)
        if not records and query.due and not query.parts and not query.heading:
            # 甘肃12月20日前要做什么: what no task says a requirement may.
            kinds = tuple(kind for kind in _ALL_KINDS if kind not in kinds)
            query, records = self._meeting(query, kinds)
        query, records = superlative(query, _entitled(query, records))
        if records:
            return Listing(query=query, records=records, kinds=kinds)
        if listing := where_acting(query, self._register):
            return listing
        if query.units and query.roles == ("responsible",) and takes_part(query.question):
            # Whoever leads takes part, too.
            return self.find(replace(query, roles=("lead",)))
        of_units = query.units and not _limited_besides(query)
        return Refusal(query=query, reason="unit_without_role" if of_units else "nothing_meets")

    def of(self, query: Query, ids: Collection[str]) -> Finding:
        """The list of the records with these ids, in the notices' order."""
        if not ids:
            return Refusal(query=query, reason="nothing_meets")
        records = self._register.find(Filter(ids=tuple(ids)))
        kinds = tuple(dict.fromkeys(record.kind for record in records))
        return Listing(query=query, records=records, kinds=kinds)

    def is_of_all(self, query: Query) -> bool:
        """云溪市有哪些措施: a place, and nothing by which its items would be chosen."""
        alone = not (query.subject.strip() or query.numbers or query.within or query.roles)
        items = query.wants == {"items"} and not self.states_condition(query)
        return alone and items and bool(query.places) and not query.recurring

    def kinds(self, query: Query) -> tuple[Kind, ...]:
        """What is listed: the part that is named, else tasks where there are any, else measures.

        A list answers with what a notice assigns. A task and the measure it comes from are
        one matter, so they are never counted together.
        """
        named = tuple(kind for kind in query.parts if kind in _ALL_KINDS)
        if named:
            return named
        if self.is_of_all(query) and names_measures(query.question):
            return ("measure",)
        if query.within:
            return _ALL_KINDS
        if query.empty_roles:
            # Only a table has columns.
            return ("task",)
        if query.heading:
            return self._kinds_under(query)
        places = query.places or self._register.notice_ids()
        of_deadline = query.due or query.recurring
        tabled = any(self._register.numbers(place, "task") for place in places)
        if (of_deadline or query.units) and not tabled:
            of_measures = of_deadline and names_measures(query.question)
            return ("measure",) if of_measures else ("measure", "requirement")
        with_tasks = [p for p in places if self._register.numbers(p, "task")]
        if with_tasks and len(with_tasks) == len(places):
            return ("task",)
        return ("task", "measure") if with_tasks else ("measure",)

    def _kinds_under(self, query: Query) -> tuple[Kind, ...]:
        """In every place, the first kind of item that stands under the heading asked about."""
        found: set[Kind] = set()
        for place in query.places or self._register.notice_ids():
            under = (
                kind
                for kind in _ALL_KINDS
                if self._register.count(
                    Filter(notices=(place,), kinds=(kind,), heading=query.heading)
                )
            )
            found.update(islice(under, 1))
        return tuple(kind for kind in _ALL_KINDS if kind in found) or _ALL_KINDS

    def _meeting(self, query: Query, kinds: tuple[Kind, ...]) -> tuple[Query, tuple[Record, ...]]:
        """The records, and the conditions that they meet as they were understood."""
        found = self._register.find(self._filter(query, kinds))
        if query.due and query.due.relation in ("by", "during") and not query.or_due:
            # 10月31日前完成的: a table that says just this means it; else whatever is due by then.
            said = replace(query, due=replace(query.due, relation="says"))
            exact = tuple(record for record in found if _kept(record, said))
            if exact and (query.due.end is None or any(_worded(r, query.due) for r in exact)):
                return said, exact
            if not exact and (beyond := self._beyond_the_table(said, kinds)):
                return said, beyond
        return query, tuple(record for record in found if _kept(record, query))

    def _under(self, query: Query, kinds: tuple[Kind, ...]) -> tuple[Record, ...]:
        """What stands under a heading, or a title, that says what a list is to be about."""
        _, found = self._meeting(replace(query, about=None), kinds)
        words = squeezed(fold(query.about or ""))
        return tuple(record for record in found if words in self._headings_of(record))

    def _headings_of(self, record: Record) -> str:
        source = self._register.record(record.source) if record.source else None
        titles = (record.title, *record.headings[-1:], source.title if source else None)
        return squeezed(fold(" ".join(filter(None, titles))))

    def _beyond_the_table(self, query: Query, kinds: tuple[Kind, ...]) -> tuple[Record, ...]:
        """What the body alone says of a day, where the table says nothing of it.

        钦州2024年8月15日前要交什么: no task is due by that day, but a requirement names it.
        """
        if kinds != ("task",) or query.parts or query.units or query.within:
            return ()
        found = self._register.find(self._filter(query, ("measure", "requirement")))
        return tuple(
            record
            for record in found
            if _kept(record, query)
            and query.due
            and _worded(record, query.due)
            and not any(_kept(task, query) for task in self._register.from_source(record.id))
        )

    def _filter(self, query: Query, kinds: tuple[Kind, ...]) -> Filter:
        names = tuple(dict.fromkeys(name for unit in query.units for name in unit.names))
        return Filter(
            notices=query.places or None,
            kinds=kinds,
            ids=query.within or None,
            units=names if query.units else None,
            roles=self._roles(query, kinds) if query.units else None,
            sole=query.sole and len(query.units) == 1,
            no_units_as=query.empty_roles or None,
            tier=query.tiers[0] if len(query.tiers) == 1 else None,
            heading=query.heading,
            deadline_text=query.deadline_words,
        )

    def _roles(self, query: Query, kinds: tuple[Kind, ...]) -> tuple[Role, ...]:
        """Where no item of these kinds has a lead or responsible unit, who acts is asked about."""
        places = query.places or self._register.notice_ids()
        if not any(self._names(place, _OBLIGED, kinds) for place in places):
            return ("acting",)
        asked = query.roles or _OBLIGED
        leads = any(self._names(place, ("lead",)) for place in places)
        return asked if leads or asked != ("lead",) else _OBLIGED

    def _names(
        self, place: str, roles: tuple[Role, ...], kinds: tuple[Kind, ...] | None = None
    ) -> int:
        return self._register.count(Filter(notices=(place,), roles=roles, kinds=kinds))


def _limited_besides(query: Query) -> bool:
    """Whether more than units and roles limits a list: that it is empty says nothing of them."""
    dated = query.ongoing is not None or query.dated is not None
    of_deadline = query.due or query.deadline_words or dated
    of_units = query.sole or query.together or query.least_units > 1 or query.most_units
    of_others = query.without or query.others_than or query.empty_roles
    of_text = query.tiers or query.not_tiers or query.heading or query.about
    return bool(of_deadline or query.within or of_units or of_others or of_text)


def _entitled(query: Query, records: tuple[Record, ...]) -> tuple[Record, ...]:
    """Those whose title the question names (按工作目标，2023年底前…), if any; else all."""
    asked = squeezed(fold(query.question))
    titles = {r.id: squeezed(fold(r.title or "")) for r in records}
    named = (r for r in records if len(titles[r.id]) >= _TITLE and titles[r.id] in asked)
    return tuple(named) or records


def _kept(record: Record, query: Query) -> bool:
    """The conditions that no column holds; those on a deadline are met by one of them together."""
    if query.about and squeezed(fold(query.about)) not in squeezed(fold(record.text)):
        return False
    if query.not_tiers and (record.tier is None or record.tier in query.not_tiers):
        return False
    if query.tiers and record.tier not in query.tiers:
        return False
    return _names_right(record, query) and _timed_right(record, query)


def _names_right(record: Record, query: Query) -> bool:
    """How many units a record names, which others, and which not."""
    leads = len(record.names_as("lead"))
    if query.least_units > leads or (query.most_units is not None and leads > query.most_units):
        return False
    named = set(record.names_as(*(query.roles or _OBLIGED)))
    if any(named & set(unit.names) for unit in query.without):
        return False
    known = {name for unit in query.others_than for name in unit.names}
    if known and all(name in known or is_general(name) for name in named):
        return False
    return not query.together or _names_all(record, query)


def _timed_right(record: Record, query: Query) -> bool:
    if query.dated is not None and query.dated != any(map(_fixes_a_day, record.deadlines)):
        return False
    if query.recurring and not query.due and query.asks("when"):
        return any(due.recurring for due in record.deadlines)
    if query.due is None and query.ongoing is None:
        return True
    times = (query.due, *query.or_due)
    return any(meets(d, due, query.ongoing) for d in record.deadlines for due in times)


def _fixes_a_day(due: Deadline) -> bool:
    """每年10月前 fixes one in every year."""
    return due.end is not None or (due.recurring and any(c.isdigit() for c in due.text))


def _names_all(record: Record, query: Query) -> bool:
    """Whether a record names every unit asked about, and nobody else where that is asked."""
    named = set(record.names_as(*(query.roles or _OBLIGED)))
    everyone = all(named & set(unit.names) for unit in query.units)
    return everyone and (not query.sole or len(named) == len(query.units))


def _worded(record: Record, due: Due) -> bool:
    """Whether a deadline of the record says just the words of a condition."""
    asked = squeezed(fold(due.words))
    return any(asked in squeezed(fold(d.text)) for d in record.deadlines)
