"""Lists and counts: complete, by exact conditions, in the notices' order."""

from collections.abc import Collection, Sequence
from dataclasses import replace
from itertools import islice

from assistant.evidence.lists.acting import in_its_notice, where_acting
from assistant.evidence.lists.list_conditions import (
    entitled,
    kept,
    letters,
    limited_besides,
    worded,
)
from assistant.evidence.lists.superlatives import superlative
from assistant.findings import Finding, Listing, Refusal
from assistant.query import Query
from assistant.reading.conditions.conditions import speaks_of
from assistant.reading.conditions.roles import only_role
from assistant.reading.wants.claims import takes_part
from assistant.reading.wants.wants import names_measures, names_tasks
from corpus.model import Kind, Record, Role
from corpus.text import fold, squeezed
from index.register import Filter, Register

_OBLIGED: tuple[Role, ...] = ("lead", "responsible")
_ALL_KINDS: tuple[Kind, ...] = ("task", "measure", "requirement")


# The kinds of item that a plan's body has.
_BODY: tuple[Kind, ...] = ("measure", "requirement")


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
        of_text = query.tiers or query.not_tiers or query.heading or query.of_text
        return bool(query.superlative or query.filled_roles or query.beside) or bool(
            of_deadline or of_units or of_text or query.dated is not None
        )

    def find(self, query: Query) -> Finding:
        """The complete list, or why it is empty."""
        query = self._of_lead(in_its_notice(query, self._register))
        kinds = self.kinds(query)
        if query.units and not any(unit.names for unit in query.units):
            said = self._saying(query)
            return said or Refusal(query=query, reason="unit_absent")
        if self._in_sentences_alone(query) and (said := self._saying(query)):
            return said
        asked = query
        query, records = self._meeting(query, kinds)
        if query.about and not records:
            # 跟信息化有关的: no sentence has the word, but the heading above it may.
            records = self._under(query, kinds)
        if not records and query.due and not query.parts and not query.heading:
            # 甘肃12月20日前要做什么: what no task says a requirement may.
            kinds = tuple(kind for kind in _ALL_KINDS if kind not in kinds)
            query, records = self._meeting(query, kinds)
        if not (query.parts or query.within or query.heading):
            records = self._of_one_kind(records, kinds)
        query, records = superlative(query, entitled(query, records))
        if records:
            earlier = self._earlier(asked, records, kinds)
            return Listing(query=query, records=records, kinds=kinds, earlier=earlier)
        if listing := where_acting(query, self._register):
            return listing
        takes = takes_part(query.question) and not only_role(fold(query.question))
        if query.units and query.roles == ("responsible",) and takes:
            # Whoever leads takes part, too.
            return self.find(replace(query, roles=("lead",)))
        limited = limited_besides(query) or (
            # It has that role, but only in what it leads as well.
            query.only_role and self._meeting(replace(query, only_role=False), kinds)[1]
        )
        of_units = query.units and not limited
        return Refusal(query=query, reason="unit_without_role" if of_units else "nothing_meets")

    def _of_one_kind(
        self, records: tuple[Record, ...], kinds: tuple[Kind, ...]
    ) -> tuple[Record, ...]:
        """Without the measures of places whose tasks are listed: both are one matter."""
        if not {"task", "measure"} <= set(kinds):
            return records
        tabled = {r.notice for r in records if self._register.numbers(r.notice, "task")}
        return tuple(r for r in records if r.kind != "measure" or r.notice not in tabled)

    def _saying(self, query: Query) -> Listing | None:
        """What the text says a unit's name in that nobody there is called by: 哪条提到省司法厅."""
        if (
            len(query.units) > 1
            or not query.places
            or query.roles
            or not (query.asks("items") or not query.wants)
        ):
            return None
        unit = query.units[0]
        names = unit.names or (unit.spelling,)
        named: tuple[Kind, ...] = ("measure",) if names_measures(query.question) else _ALL_KINDS
        found = self._register.find(Filter(notices=query.places, kinds=query.parts or named))
        records = tuple(r for r in found if any(name in r.text for name in names))
        if names_tasks(query.question):
            records = tuple(r for r in records if r.kind == "task") or records
        kinds = tuple(dict.fromkeys(record.kind for record in records))
        worded = replace(query, units=(), about=names[0], of_matter=False)
        return Listing(query=worded, records=records, kinds=kinds) if records else None

    def _in_sentences_alone(self, query: Query) -> bool:
        """Whether it is asked where a unit is mentioned, in notices that name none elsewhere."""
        mentioned = speaks_of(query.question, [unit.spelling for unit in query.units])
        limited = limited_besides(query) or query.roles
        return mentioned and not limited and not any(self._names(p, _OBLIGED) for p in query.places)

    def _earlier(
        self, query: Query, records: Sequence[Record], kinds: tuple[Kind, ...]
    ) -> tuple[str, ...]:
        """What else is due by the day of a list of those that name this very day."""
        limited = query.superlative or query.ongoing is not None
        if query.due is None or query.due.relation != "by" or limited:
            return ()
        found = self._register.find(self._filter(query, kinds))
        every = (r.id for r in found if r not in records and kept(r, query))
        return tuple(every) if all(worded(r, query.due) for r in records) else ()

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
        if named and query.heading and not self._stand_under(query, named):
            # 第三部分有几条措施: what stands there are requirements.
            return self._kinds_under(query, _BODY) if named != ("task",) else named
        if named:
            return named
        if self.is_of_all(query) and names_measures(query.question):
            return ("measure",)
        if query.within:
            return _ALL_KINDS
        if any(wording.of == "title" for wording in query.wordings):
            # 甘肃标题带“监督”的: the rows of a table have none.
            return ("measure",)
        if query.empty_roles or query.filled_roles:
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

    def _kinds_under(
        self, query: Query, likeliest: tuple[Kind, ...] = _ALL_KINDS
    ) -> tuple[Kind, ...]:
        """In every place, the first kind of item that stands under the heading asked about."""
        found: set[Kind] = set()
        for place in query.places or self._register.notice_ids():
            of_place = replace(query, places=(place,))
            under = (kind for kind in likeliest if self._stand_under(of_place, (kind,)))
            found.update(islice(under, 1))
        return tuple(kind for kind in _ALL_KINDS if kind in found) or likeliest

    def _stand_under(self, query: Query, kinds: tuple[Kind, ...]) -> bool:
        """Whether items of these kinds stand under the heading asked about."""
        places = query.places or self._register.notice_ids()
        under = Filter(notices=places, kinds=kinds, heading=query.heading)
        return bool(self._register.count(under))

    def _meeting(self, query: Query, kinds: tuple[Kind, ...]) -> tuple[Query, tuple[Record, ...]]:
        """The records, and the conditions that they meet as they were understood."""
        found = self._register.find(self._filter(query, kinds))
        if query.about and query.of_matter:
            words = letters(query.about)
            found = tuple(r for r in found if words in letters(self._headings_of(r) + r.text))
        if query.due and query.due.ongoing and not query.places:
            # 2024年完成并长期坚持: whose own words these are, where no place is named.
            said_so = tuple(r for r in found if kept(r, query) and worded(r, query.due))
            if said_so:
                return query, said_so
        if query.due and query.due.relation in ("by", "during") and not query.or_due:
            # 10月31日前完成的: a table that says just this means it; else whatever is due by then.
            said = replace(query, due=replace(query.due, relation="says"))
            exact = tuple(record for record in found if kept(record, said))
            if exact and (
                query.due.end is None or _all_word_it(self._of_one_kind(found, kinds), query)
            ):
                return said, exact
            if not exact and (beyond := self._beyond_the_table(said, kinds)):
                return said, beyond
        return query, tuple(record for record in found if kept(record, query))

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
            if kept(record, query)
            and query.due
            and worded(record, query.due)
            and not any(kept(task, query) for task in self._register.from_source(record.id))
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

    def _of_lead(self, query: Query) -> Query:
        """市司法局单干的: who does a thing alone leads it alone, where a table says who leads."""
        places = query.places or self._register.notice_ids()
        alone = query.sole and len(query.units) == 1 and not query.roles
        leads = any(self._names(place, ("lead",)) for place in places)
        return replace(query, roles=("lead",)) if alone and leads else query

    def _names(
        self, place: str, roles: tuple[Role, ...], kinds: tuple[Kind, ...] | None = None
    ) -> int:
        return self._register.count(Filter(notices=(place,), roles=roles, kinds=kinds))


def _all_word_it(records: Sequence[Record], query: Query) -> bool:
    """Whether every notice with something due by a day has a deadline in these very words."""
    if query.due is None:
        return False
    due = {record.notice for record in records if kept(record, query)}
    saying = {record.notice for record in records if worded(record, query.due)}
    return bool(saying) and due <= saying
