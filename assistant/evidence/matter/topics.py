"""Items by what they are about: found by the retriever, chosen by what is asked of them."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from assistant.evidence.matter.bonuses import beside_the_claim, bonus, of_columns
from assistant.evidence.matter.dated_measures import dated_in_its_measure
from assistant.evidence.matter.formulas import unknown_formula
from assistant.evidence.matter.lacks import ASKED_FOR, lack_of, saying_items
from assistant.evidence.matter.nearness import POINTED_AT, WITH_OTHERS, WORTH_NAMING, Nearness
from assistant.evidence.matter.overlap import Overlap
from assistant.evidence.matter.own_clauses import asks_of_each
from assistant.evidence.matter.places_alike import ALSO, saying_it_best
from assistant.evidence.matter.sentences import Sentences
from assistant.evidence.premises.fitting import contradicted, of_all_places
from assistant.evidence.premises.leads_told import lead_told, means
from assistant.evidence.premises.premise import (
    lacks_tier,
    names_units,
    naming_the_unit,
    premise,
    with_what_is_shown,
)
from assistant.findings import Choices, Finding, Item, Items, Lack, Refusal
from assistant.query import DOCUMENT_WANTS, Query
from corpus.model import Kind, Record, joined
from index.register import Filter, Register
from index.subject import Match, Subject

# A task answers for the measure it comes from where it says this much of what that says.
SAME_MATTER = 0.6
# … or this much of the very sentence that answers.
SAID_BY_TASK = 0.6
# So much of a question's matter an item says of which something is denied.
DENIABLE = 0.30
# … and half of it one of which something is confirmed.
CONFIRMABLE = 0.15
# … and this much one that is said not to name somebody.
NOT_NAMED = 0.20
# Within this much of the best score, a record that holds what is asked goes before one that
# does not. Measured: from 0.3 on the same is found, and a little more from 0.7.
MARGIN = 0.70
_SEARCHED = 12
# Of more notices than this, those are looked into whose records are the likest of all.
LOOKED_INTO = 8
_SEARCHED_IN_ALL = 80
# Where more places than this say it alike, which one is meant is asked back.
MOST_PLACES = 4
_ITEMS: tuple[Kind, ...] = ("task", "measure", "requirement")


class Topics:
    """Finds what a subject names."""

    def __init__(
        self, register: Register, subject: Subject, overlap: Overlap, chosen: Sentences
    ) -> None:
        """Search with ``subject``, look up in ``register``, choose sentences with ``chosen``."""
        self._register = register
        self._subject = subject
        self._overlap = overlap
        self._sentences = chosen
        self._nearness = Nearness(overlap)

    def find(self, query: Query) -> Finding:
        """The item that answers; for several places one each; or that there is none."""
        if not any(character.isalnum() for character in query.subject):
            return Refusal(query=query, reason="no_question")
        query = beside_the_claim(with_what_is_shown(query))
        places = query.places or self._likely(query)
        if len(places) == 1 and {"task", "measure"} <= set(query.parts):
            return self._body_and_table(query, places[0])
        best = {place: match for place in places if (match := self.best(query, place))}
        if not best:
            return Refusal(query=query, reason="nothing_found")
        chosen = self._chosen(query, best)
        if not chosen:
            near = max(best.values(), key=lambda match: self._closeness(query, match))
            shown = (near.record,) if self._enough(query, near, WORTH_NAMING) else ()
            return Refusal(query=query, reason="nothing_found", near=shown)
        if len(chosen) > MOST_PLACES and len(places) > MOST_PLACES and not query.places:
            return Choices(query=query, records=tuple(m.record for m in chosen), places=True)
        items = [self.item(query, match.record) for match in chosen]
        formula = unknown_formula(query, self._overlap)
        known = saying_items(query, items) if formula is None else ()
        held = tuple(item for item in known if self._holds(query, item.record))
        if not held and (wrong := contradicted(query, items[0].record)):
            # What is wrong is contradicted, whatever else is asked of it.
            return Items(query=query, items=tuple(items[:1]), premise=wrong)
        if not held:
            records = tuple(item.record for item in items)
            lack = Lack("thing", formula) if formula else lack_of(query, records[:1], ASKED_FOR)
            return Refusal(query=query, reason="not_said", near=records, lack=lack)
        of_each = query.asks("compare") or asks_of_each(query, held, self._register)
        if len(query.places) == len(query.groups) > (1 if of_each else 2):
            held = tuple(items)  # Of places to be compared none is left out.
        held = naming_the_unit(query, held)
        assumed = of_all_places(query, held, premise(query, held[0].record))
        if assumed and assumed.what in ("unit", "named"):
            # Whom an item names, or does not, is said only of one that the question speaks of.
            of_unit = CONFIRMABLE if assumed.holds else DENIABLE
            least = NOT_NAMED if assumed.what == "named" else of_unit
            elsewhere = any(names_units(query, item.record) for item in held[1:])
            told = assumed.holds or not elsewhere
            spoken_of = self._speaks_of(query, held[0].record, least)
            assumed = assumed if told and spoken_of else None
        return Items(query=query, items=held, related=self._related(held), premise=assumed)

    def _speaks_of(self, query: Query, record: Record, least: float) -> bool:
        """Whether a record can be held against who is said to do what the question speaks of.

        A measure cannot whose tasks name the units.
        """
        silent = not record.names_as("lead", "responsible")
        if silent and self._register.from_source(record.id):
            return False
        said = self._overlap.share_of(query.matter, record) if query.matter else 0.0
        return said >= least and not (lead_told(query) and self._leads_alike(query, record, said))

    def _leads_alike(self, query: Query, record: Record, said: float) -> bool:
        """Whether who is told to lead leads another item there that says as much of the matter."""
        others = self._register.find(Filter(notices=(record.notice,), kinds=_ITEMS))
        led = (o for o in others if any(means(query.units[0], n) for n in o.names_as("lead")))
        return any(self._overlap.share_of(query.matter, other) >= ALSO * said for other in led)

    def _likely(self, query: Query) -> tuple[str, ...]:
        """The notices to look into where none is named: of many those that say it best."""
        every = self._register.notice_ids()
        if len(every) <= LOOKED_INTO:
            return every
        found = self._subject.matches(query.subject, query.within or None, _SEARCHED_IN_ALL)
        likely = dict.fromkeys(match.record.notice for match in found)
        return tuple(likely)[:LOOKED_INTO]

    def _body_and_table(self, query: Query, place: str) -> Finding:
        """What the body says and what the table says, where both are asked for."""
        kinds: tuple[tuple[Kind, ...], ...] = (("measure", "requirement"), ("task",))
        found = [self.best(replace(query, parts=part), place) for part in kinds]
        found = self._linked(query, place, found)
        records = [m.record for m in found if m and self._enough(query, m, WITH_OTHERS)]
        if not records:
            return Refusal(query=query, reason="nothing_found")
        return Items(query=query, items=tuple(self.item(query, record) for record in records))

    def _linked(self, query: Query, place: str, found: list[Match | None]) -> list[Match | None]:
        """The best measure and the best task, the task one of those that the measure became."""
        measure, task = found
        tasks = self._register.from_source(measure.record.id) if measure else ()
        if measure is None or task is None or not tasks or task.record in tasks:
            return found
        if self._closeness(query, task) > self._closeness(query, measure):
            return found
        own = self.best(replace(query, parts=("task",)), place, [task.id for task in tasks])
        return [measure, own or task]

    def best(
        self, query: Query, place: str, among: Sequence[str] = (), asked: str = ""
    ) -> Match | None:
        """The best match in one place; of nearly equal ones that which holds what is asked.

        ``asked``: what the question itself says, where the subject is another record's words.
        """
        ids = among or self._register.ids(self.allowed(query, place))
        found = self._subject.matches(query.subject, ids, _SEARCHED) if ids else ()
        if not found:
            return None
        scored = {
            m.record.id: (
                m.score
                + bonus(query, m.record, self._overlap)
                + self._overlap.share_of(asked, m.record),
                m,
            )
            for m in found
        }
        top = max(score for score, _ in scored.values())
        near = [pair for pair in scored.values() if pair[0] >= top - MARGIN]
        holding = [pair for pair in near if self._says_it(query, pair[1].record)]
        best = max(holding or near, key=lambda pair: pair[0])[1]
        if claimed := self._claimed(query, [match for _, match in near], best):
            return claimed
        if best.record.kind == "task":
            every = [match for _, match in scored.values()]
            return dated_in_its_measure(query, best, every, self._overlap)
        if not of_columns(query) or query.parts_in(place):
            return best
        said = self._overlap.share_of(query.subject, best.record)
        tasks = [
            scored[task.id]
            for task in self._register.from_source(best.record.id)
            if task.id in scored
            and self._overlap.share_of(query.subject, task) >= SAME_MATTER * said
        ]
        if tasks:
            task = max(tasks, key=lambda pair: pair[0])[1]
            return dated_in_its_measure(query, task, (best,), self._overlap)
        return replace(best, record=self.task_that_says(query, best.record))

    def _claimed(self, query: Query, near: Sequence[Match], best: Match) -> Match | None:
        """信息系统推广大数据管理局也牵头吗: what names that unit and says no less of the matter."""
        if not query.asks("confirm") or not query.roles or len(query.matter) < 2:
            return None
        least = self._overlap.share_of(query.matter, best.record)
        fitting = (m for m in near if names_units(query, m.record))
        return next(
            (m for m in fitting if self._overlap.share_of(query.matter, m.record) >= least), None
        )

    def task_that_says(self, query: Query, measure: Record) -> Record:
        """The task that says what answers of a measure; the measure where none does."""
        notice = self._register.notice(measure.notice)
        spans = [s for part in self._sentences.answering(measure, query) for s in part]
        if notice is None or not spans:
            return measure
        said = joined(notice.text, spans)
        shares = {
            task: self._overlap.share(said, task.text, task.notice)
            for task in self._register.from_source(measure.id)
        }
        task = max(shares, key=lambda task: shares[task], default=None)
        return task if task and shares[task] >= SAID_BY_TASK else measure

    def allowed(self, query: Query, place: str) -> Filter:
        """Which items of a place a query may mean."""
        kinds: tuple[Kind, ...] = query.parts_in(place) or (*_ITEMS, "notice")
        if not any(self._register.numbers(place, kind) for kind in kinds):
            kinds = (*_ITEMS, "notice")
        return Filter(notices=(place,), kinds=kinds, ids=query.within or None)

    def _says_it(self, query: Query, record: Record) -> bool:
        """Whether a record holds what is asked, the numbers and receivers of its text included."""
        receiver = not query.asks("to_whom") or self._sentences.says_a_receiver(record, query)
        lack = lack_of(query, [record], ASKED_FOR)
        return receiver and lack is None and self._holds(query, record)

    def _holds(self, query: Query, record: Record) -> bool:
        """Whether a record says what is asked of it: a unit, a time, a tier."""
        if lacks_tier(query, record):
            return False
        if query.asks("when") and not record.deadlines:
            return self._sentences.says_a_time(record, query)
        if query.asks("who", "lead") and not record.units_as("lead", "responsible", "acting"):
            return self._sentences.says_a_unit(record, query)
        return True

    def _chosen(self, query: Query, best: dict[str, Match]) -> list[Match]:
        """Every place asked about; without a place, those that say it (nearly) best."""
        groups = query.groups
        found = [m for group in groups for m in self._of_group(query, group, best)]
        found = found if query.places else self._saying_it_best(query, best)
        if query.asks("who", "lead", "responsible") and not query.asks(*DOCUMENT_WANTS):
            # Whom a notice is signed by or sent to leads no work.
            found = [match for match in found if match.record.kind != "notice"]
        return found

    def _of_group(
        self, query: Query, group: tuple[str, ...], best: dict[str, Match]
    ) -> list[Match]:
        """The match of a place asked about; of several that fit alike those that say it best."""
        held = {place: best[place] for place in group if place in best}
        if len(group) > 1:
            return self._saying_it_best(query, held)
        # Where one of several places answers, another one is named for comparison.
        share = WITH_OTHERS if any(self._enough(query, m) for m in best.values()) else 1.0
        return [match for match in held.values() if self._enough(query, match, share)]

    def _saying_it_best(self, query: Query, best: dict[str, Match]) -> list[Match]:
        enough = {p: m for p, m in best.items() if self._enough(query, m)}
        return saying_it_best(query, enough, self._overlap, self._holds)

    def _enough(self, query: Query, match: Match, share: float = 1.0) -> bool:
        # The talk, or the question, says itself which record is meant.
        share *= POINTED_AT if query.within or "notice" in query.parts else 1.0
        return self._nearness.enough(query.subject, match, share)

    def _closeness(self, query: Query, match: Match) -> float:
        return self._nearness.of(query.subject, match)

    def near(self, subject: str, matches: Iterable[Match]) -> tuple[Match, ...]:
        """The matches of a search that are near enough to its subject to speak of it."""
        return self._nearness.among(subject, matches)

    def item(self, query: Query, record: Record) -> Item:
        """A record with its sentences that answer."""
        return self._sentences.item(record, query)

    def _related(self, items: Sequence[Item]) -> tuple[str, ...]:
        found: list[str] = []
        for item in items:
            found += [item.record.source] if item.record.source else []
            found += [task.id for task in self._register.from_source(item.record.id)][:3]
            found += [i for i, _ in self._register.similar(item.record.id)][:2]
        cited = {item.record.id for item in items}
        return tuple(dict.fromkeys(i for i in found if i not in cited))[:5]
