"""Items by their number: exact, never by likeness; 27 is not 2, and not 7."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date

from assistant.deadline_conditions import in_its_year
from assistant.evidence.items.restarting_numbers import of_one_kind, restarting, restarts
from assistant.evidence.items.written_numbers import written_otherwise
from assistant.findings import Choices, Finding, Item, Items, Listing, Refusal
from assistant.query import Due, ItemNumber, Query
from corpus.model import Deadline, Kind, Record
from index.register import Filter, Register

_KINDS: tuple[Kind, ...] = ("task", "measure", "requirement")
_REQUIREMENT = re.compile("要求|(?i:requirement)")
# What stands under a part is asked for, and not the requirement that has its number.
_OF_TASKS = re.compile(
    r"任务|[两三四五六七八九几]项|多少项|[下底]面|[之底]下|下头|\btasks?\b|\bunder\b"
)


class Lookup:
    """Finds what numbers name."""

    def __init__(self, register: Register) -> None:
        """Look up in ``register``."""
        self._register = register

    def find(self, query: Query) -> Finding:
        """The items that the query's numbers name, or the choices, or the range there is."""
        found = [
            [r for c in self._candidates(number, query) for r in self._stepped(c, number.step)]
            for number in query.numbers
        ]
        if any(not candidates for candidates in found):
            if wider := self._of_any_part(query):
                return self.find(wider)
            return self._missing(query)
        several = [candidates for candidates in found if restarts(candidates)]
        if several:
            fitting = dict.fromkeys(record for candidates in several for record in candidates)
            return Choices(query=query, records=tuple(fitting))
        if len(found) == 1 and len(found[0]) > 1:
            group = found[0]
            if self._is_group(query.numbers[0], group):
                return Listing(query=query, records=tuple(group), kinds=_kinds(group))
            return Choices(query=query, records=tuple(group))
        if query.alternatives and (unclear := _unclear(found, query)):
            return Choices(query=query, records=unclear)
        found = of_one_kind(found)
        records = dict.fromkeys(record for candidates in found for record in candidates[:1])
        return Items(query=query, items=tuple(Item(record=record) for record in records))

    def _candidates(self, number: ItemNumber, query: Query) -> list[Record]:
        """The records that fit a number as well as any other; the wording decides first.

        Where several kinds fit, one that holds what is asked (who, when) goes before one
        that does not, and the kind that the counting word means goes before the rest.
        """
        places = self._places(number, query)
        if number.from_end:
            return [r for place in places for r in self._from_end(number, place, query)]
        if places and all(self._past_end(place, number, query) for place in places):
            return []
        exact = [r for place in places for r in self._exact(place, number, query)]
        exact = [r for place in places for r in self._under(place, number, query)] or exact
        if not exact:
            below = [r for place in places for r in self._group(place, number.number, query)]
            below = _with_fields(below, query)
            below = below or [r for place in places for r in self._ending(place, number, query)]
            return below or [
                r for place in places for r in restarting(place, number, query, self._register)
            ]
        if tasks := [t for place in places for t in self._tasks_below(place, number, exact, query)]:
            return tasks
        if both := [
            r for place in places for r in self._part_and_item(place, number, exact, query)
        ]:
            return both
        parts = query.parts_in(exact[0].notice)
        if parts and len({r.kind for r in exact}) > 1:
            exact = [r for r in exact if r.kind == _first(parts, exact)]
        certain = number.kinds[:1] if len(number.kinds) == 1 else ()
        if certain and any(r.kind in certain for r in exact):
            return [r for r in exact if r.kind in certain]
        of_units = "（" in number.number and (
            query.asks("who", "lead", "responsible") or bool(query.due and query.asks("confirm"))
        )
        # 9（甘肃）是哪级部署的: only a table says it.
        of_units = of_units or query.asks("lead", "responsible", "tier") or bool(query.tiers)
        if len(exact) > 1 and (len(places) == 1 or query.places) and (number.counted or of_units):
            held = dict.fromkeys(record.notice for record in exact)
            return [r for p in held for r in self._likeliest(_of(p, exact), number.kinds, query)]
        return exact

    def _of_any_part(self, query: Query) -> Query | None:
        """The query without the parts it names, where the notice's other parts hold its numbers.

        灵台三（四）对组织不力的有哪几种措施: a number that is there names the item.
        """
        parts = query.parts and not query.parts_by_place
        held = all(
            any(self._register.numbers(place, kind) for kind in query.parts)
            for place in query.places
        )
        paths = "notice" in query.parts or all("（" in n.number for n in query.numbers)
        wider = replace(query, parts=())
        if not (parts and query.places and paths and (held or "notice" in query.parts)):
            return None
        return wider if all(self._candidates(n, wider) for n in query.numbers) else None

    def _stepped(self, record: Record, step: int) -> Iterator[Record]:
        """The record, or the one so many items on in its notice; none past either end."""
        if not step:
            yield record
            return
        numbers = self._register.numbers(record.notice, record.kind)
        index = numbers.index(record.number) + step
        if 0 <= index < len(numbers):
            found = self._register.record(f"{record.notice}/{record.kind}/{numbers[index]}")
            yield from filter(None, (found,))

    def _places(self, number: ItemNumber, query: Query) -> tuple[str, ...]:
        if number.place:
            return query.group_of(number.place)
        return query.groups[0] if query.places else self._register.notice_ids()

    def _from_end(self, number: ItemNumber, place: str, query: Query) -> Iterator[Record]:
        kinds = query.parts_in(place) or number.kinds or _KINDS
        kind = next((k for k in kinds if self._register.numbers(place, k)), None)
        records = self._register.find(Filter(notices=(place,), kinds=(kind,))) if kind else ()
        if number.from_end and number.from_end <= len(records):
            yield records[-number.from_end]

    def _likeliest(self, exact: list[Record], kinds: Sequence[Kind], query: Query) -> list[Record]:
        if query.asks("who", "lead", "responsible"):
            holding = [r for r in exact if r.names_as("lead", "responsible")]
        elif query.due and query.due.end and "（" in exact[0].number:
            # A time that one of them has speaks for it.
            day = query.due.end
            holding = [r for r in exact if any(_same_day(d, day, query.due) for d in r.deadlines)]
        elif query.asks("when"):
            holding = [r for r in exact if r.deadlines]
        elif query.asks("tier") or query.tiers:
            holding = [r for r in exact if r.tier]
        else:
            holding = []
        fitting = holding if len(holding) == 1 else exact
        return [min(fitting, key=lambda r: kinds.index(r.kind) if r.kind in kinds else len(kinds))]

    def _exact(self, place: str, number: ItemNumber, query: Query) -> Iterator[Record]:
        found = [
            record
            for kind in query.parts_in(place) or _KINDS
            for record in self._numbered(place, kind, number.number)
        ]
        yield from found
        for kind in () if found else query.parts_in(place) or _KINDS:
            spelt = written_otherwise(number.number)
            yield from (r for s in spelt for r in self._numbered(place, kind, s))
            if number.number.startswith("（") and query.heading:
                # 工作要求（三）: the part is named by its title and not by its number.
                under = Filter(notices=(place,), kinds=(kind,), heading=query.heading)
                yield from (
                    r for r in self._register.find(under) if r.number.endswith(number.number)
                )

    def _under(self, place: str, number: ItemNumber, query: Query) -> Iterator[Record]:
        """组织保障的第二点: the second item of the part whose title the question names."""
        if not query.heading or not number.number.isdecimal():
            return
        for kind in query.parts_in(place) or _KINDS:
            under = Filter(notices=(place,), kinds=(kind,), heading=query.heading)
            records = self._register.find(under)
            if records and not any(r.number == number.number for r in records):
                yield from records[int(number.number) - 1 : int(number.number)]
                return

    def _past_end(self, place: str, number: ItemNumber, query: Query) -> bool:
        """工作要求第五条: the part whose title the question names has fewer items than that."""
        if not query.heading or not number.number.isdecimal():
            return False
        under = Filter(notices=(place,), heading=query.heading)
        records = self._register.find(under)
        # Items that have numbers of their own are meant by these.
        own = any(record.number.isdecimal() for record in records)
        return bool(records) and not own and int(number.number) > len(records)

    def _numbered(self, place: str, kind: Kind, number: str) -> Iterator[Record]:
        record = self._register.record(f"{place}/{kind}/{number}")
        if record:
            yield record

    def _group(self, place: str, number: str, query: Query) -> Iterator[Record]:
        """The items below a part: 三（二） holds 三（二）1, 三（二）2 …; （十一） what it heads."""
        if "（" not in number:
            return
        below = re.compile(rf"{re.escape(number)}(?:\d+|（.+)")
        headed = re.compile(rf"{re.escape(number)}(?!\d)")
        kinds = query.parts_in(place) or _KINDS
        for record in self._register.find(Filter(notices=(place,), kinds=kinds)):
            path = "".join(h.partition("、")[0] for h in record.headings if not h.startswith("（"))
            path += "".join(h[: h.index("）") + 1] for h in record.headings if h.startswith("（"))
            if below.fullmatch(record.number) or headed.search(path):
                yield record

    def _tasks_below(
        self, place: str, number: ItemNumber, exact: Sequence[Record], query: Query
    ) -> Iterator[Record]:
        """三（二）下面几项任务: the tasks of that part, although a requirement has its number."""
        part = number.number.endswith("）") and all(r.kind == "requirement" for r in exact)
        if part and not query.parts and _OF_TASKS.search(query.question):
            yield from self._group(place, number.number, replace(query, parts=("task",)))

    def _part_and_item(
        self, place: str, number: ItemNumber, exact: Sequence[Record], query: Query
    ) -> Iterator[Record]:
        """钦州三（二）讲的是什么: the requirement, or the part of the table that has its number."""
        if query.parts or query.heading or query.units or query.matter or query.numbers[1:]:
            return
        named = _REQUIREMENT.search(query.question)
        if named or any(record.kind != "requirement" for record in exact):
            return
        tasks = tuple(self._group(place, number.number, replace(query, parts=("task",))))
        if tasks and query.wants <= {"content"}:
            yield from (*exact, *tasks)
        elif query.wants <= {"when", "who", "lead", "responsible", "tier"}:
            # 什么时候完成, 谁牵头: only the table says it.
            yield from tasks

    def _ending(self, place: str, number: ItemNumber, query: Query) -> Iterator[Record]:
        """The items whose number ends so, where chapters do not restart it: （七） is 三（七）."""
        if number.number.startswith("（"):
            kinds = query.parts_in(place) or _KINDS
            for record in self._register.find(Filter(notices=(place,), kinds=kinds)):
                if record.number.endswith(number.number):
                    yield record

    def _is_group(self, number: ItemNumber, records: Sequence[Record]) -> bool:
        same = {(record.notice, record.kind) for record in records}
        return len(same) == 1 and all(record.number != number.number for record in records)

    def _missing(self, query: Query) -> Refusal:
        kinds = query.parts or next((n.kinds for n in query.numbers if n.kinds), _KINDS)
        places = query.places or self._register.notice_ids()
        held = [k for k in kinds if any(self._register.numbers(p, k) for p in places)]
        return Refusal(query=query, reason="no_such_number" if held else "no_such_part")


def _same_day(deadline: Deadline, day: date, due: Due) -> bool:
    """Whether a deadline ends on a day, in whichever year where the question gives none."""
    return deadline.end is not None and in_its_year(deadline.end, due) == day


def _with_fields(records: list[Record], query: Query) -> list[Record]:
    """Of a part's tasks and measures the tasks, where a column of theirs is asked for."""
    asked = query.superlative or query.asks("who", "lead", "responsible", "when")
    tasks = [record for record in records if record.kind == "task"]
    return tasks if asked and tasks and not query.parts else records


def _of(place: str, records: Sequence[Record]) -> list[Record]:
    return [record for record in records if record.notice == place]


def _unclear(found: Sequence[list[Record]], query: Query) -> tuple[Record, ...]:
    """The first item that several notices have which fit alike; none where each is clear."""
    for candidates in found:
        groups = {query.group_of(record.notice) for record in candidates}
        if len(candidates) > len(groups):
            return tuple(candidates)
    return ()


def _first(parts: Sequence[Kind], records: Sequence[Record]) -> Kind:
    return next(kind for kind in (*parts, *_KINDS) if any(r.kind == kind for r in records))


def _kinds(records: Sequence[Record]) -> tuple[Kind, ...]:
    return tuple(dict.fromkeys(record.kind for record in records))
