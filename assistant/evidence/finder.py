"""Which way a query goes: given items, number, notice, list, count, or subject."""

from dataclasses import replace
from functools import cached_property

from assistant.evidence.items.at_hand import AtHand
from assistant.evidence.items.blocks import Blocks
from assistant.evidence.items.counterparts import Counterparts
from assistant.evidence.items.home import at_home
from assistant.evidence.items.known_besides import besides_what_is_known
from assistant.evidence.items.known_items import KnownItems
from assistant.evidence.items.links import Links
from assistant.evidence.items.lookup import Lookup
from assistant.evidence.items.shared_titles import of_shared_title
from assistant.evidence.items.wrongly_numbered import of_another_number
from assistant.evidence.lists.conditions_alone import (
    by_conditions_alone,
    listed_by,
    without_its_time,
)
from assistant.evidence.lists.list_questions import ListQuestions
from assistant.evidence.lists.lists import Lists
from assistant.evidence.lists.partners import of_partners
from assistant.evidence.matter.overlap import Overlap
from assistant.evidence.matter.sentences import Sentences
from assistant.evidence.matter.several_matters import SeveralMatters
from assistant.evidence.matter.topics import Topics
from assistant.evidence.matter.wrongly_led import of_told_lead
from assistant.evidence.notices.notice_asked import about_notice
from assistant.evidence.notices.notice_claims import numbered_parents, of_document
from assistant.evidence.notices.notice_facts import (
    facts_of_notices,
    of_facets,
    until_when_to_comment,
)
from assistant.evidence.notices.whole_notice import of_whole_notice
from assistant.evidence.notices.whose import whose
from assistant.evidence.places.differences import Differences
from assistant.evidence.places.elsewhere import of_elsewhere
from assistant.evidence.places.others_terms import lacking_here
from assistant.evidence.places.whole_places import of_whole_places
from assistant.evidence.premises.amounts import with_amounts_said
from assistant.findings import Finding, Items, Listing, NoticeFacts, Refusal
from assistant.query import Change, Query
from assistant.reading.wants.claims import asks_for_the_like
from index.build import Index
from index.register import Filter

_YEARLY = "每年"


class Finder:
    """Finds evidence for queries in one index."""

    def __init__(self, index: Index) -> None:
        """Look into ``index``; what is heavy loads at the first subject question."""
        self._register = index.register
        self._index = index
        self._lookup = Lookup(index.register)
        self._links = Links(index.register, self._lookup)
        self._lists = Lists(index.register)

    def find(self, query: Query) -> Finding:
        """What the notices hold on ``query``, where they differ on it, or whose notice is meant."""
        found = Differences(self._register, self.overlap).shown(self._found(query))
        found = whose(found, self._register) or found
        return with_amounts_said(found, self._register)

    def _found(self, query: Query) -> Finding:
        if query.change:
            return self._changed(query, query.change)
        query = at_home(query, self._register)
        found = self._pointed_at(query) or of_whole_notice(query, self._register, self.overlap)
        found = found or of_partners(query, self._lists, self.overlap)
        if found := found or of_whole_places(query, self._register, self._lists, self.questions):
            return found
        # Who asks whom to tell of problems, or for years, asks it of an item.
        query = replace(query, wants=query.wants - {"feedback", "period"})
        if query.numbers and not (self._names_no_part(query) and self.questions.is_list(query)):
            return self._numbered(query)
        if about_notice(query, self.questions):
            return facts_of_notices(query, self._register)
        many = query.asks("items", "count", "how_much")
        if many and any(a.name == "progress" for a in query.aspects):
            # 哪些任务没完成: no list of the notices' answers it.
            return Refusal(query=query, reason="no_progress")
        if told := self._as_told(query):
            return told
        if self.questions.of_all_times(query):
            return self._lists.find(replace(query, dated=True))
        if self._lists.is_of_all(query) or self.questions.is_list(query):
            return self._listed(query)
        if (
            query.asks("count")
            and not query.aspects
            and not self.questions.tells_a_story(query)
            and not self.questions.has_matter(query, 0.3)
        ):
            return self._counted(query)
        return self._by_subject(query)

    def _listed(self, query: Query) -> Finding:
        """What meets the conditions, a time that is denied among them."""
        without = without_its_time(query)
        if isinstance(without, Refusal):
            return without
        return self._found(without) if without else listed_by(query, self._lists)

    def _as_told(self, query: Query) -> Items | Refusal | None:
        """What is told of an item in passing, and not so; or that it is of nobody here."""
        told = of_told_lead(query, self.topics, self.overlap)
        told = told or besides_what_is_known(query, self._register)
        return told or self._of_nobody(query)

    def _of_nobody(self, query: Query) -> Refusal | None:
        """Where it is not said which unit is meant, or no notice names it."""
        if self.questions.of_own_unit(query):
            return Refusal(query=query, reason="which_unit")
        absent = self.questions.names_nobody(query)
        return Refusal(query=query, reason="unit_absent") if absent else None

    def _changed(self, query: Query, change: Change) -> Finding:
        """A list, and what an answer to a later turn adds to it or takes from it."""
        plain = replace(query, change=None)
        of_all = not plain.within or self._lists.states_condition(plain)
        base = self._found(plain) if of_all else self._lists.find(plain)
        if not isinstance(base, Listing):
            return base
        other = self._lists.find(change.query)
        named = {record.id for record in other.records} if isinstance(other, Listing) else set()
        ids = [record.id for record in base.records]
        if change.kind == "adds":
            return self._lists.of(query, {*ids, *named})
        return self._lists.of(query, {i for i in ids if i not in named})

    def _by_subject(self, query: Query) -> Finding:
        """By what is asked about; by all that is told where the asking part finds nothing."""
        if comment := until_when_to_comment(query, self._register):
            return comment
        found = self.several_matters.parted(query, self.topics.find(query))
        if listed := by_conditions_alone(query, found, self._lists):
            return listed
        if not (isinstance(found, Items) and found.premise):
            nearest = [item.record for item in found.items] if isinstance(found, Items) else []
            if lacking := lacking_here(query, nearest, self._register, self.overlap):
                found = lacking
        told = query.matter.strip()
        if not isinstance(found, Refusal) or found.reason != "nothing_found":
            return found
        if len(told) <= len(query.subject) or query.given:
            return found
        again = self.topics.find(replace(query, subject=told, clauses=()))
        return found if isinstance(again, Refusal) else again

    def _names_no_part(self, query: Query) -> bool:
        """Items about a matter are asked for, and none of the numbers names a part: 三（二）."""
        whole = len(query.numbers) == 1 and not query.numbers[0].number.endswith("）")
        return bool(query.about) and whole

    def _pointed_at(self, query: Query) -> Finding | None:
        """What a query points at by a name, a link or an earlier turn; ``None`` if it does not."""
        if parents := numbered_parents(query, self._register):
            return parents
        if query.elsewhere and (not query.places or of_elsewhere(query, self._register)):
            return Refusal(query=replace(query, places=()), reason="place_not_loaded")
        if query.inventory:
            return NoticeFacts(query=query, notices=query.places or self._register.notice_ids())
        own = of_document(query, self._register)
        if own := own or of_facets(query, self._register, self.overlap):
            return own
        linked = self._links.find(query)
        if isinstance(linked, tuple):
            return self.known_items.found(replace(query, subject="", numbers=()), linked)
        if linked:
            return linked
        if block := self.blocks.find(query):
            return block
        if titled := of_shared_title(query, self._register, self.known_items):
            return titled
        if query.given:
            given = [r for i in query.given if (r := self._register.record(i))]
            return self.known_items.found(
                query, [self.known_items.holding(query, record) for record in given]
            )
        return self._counterparts(query) if query.counterpart_of else None

    @cached_property
    def overlap(self) -> Overlap:
        """How much of a question the records say."""
        return Overlap(self._register.find(Filter(kinds=("task", "measure", "requirement"))))

    @property
    def at_hand(self) -> AtHand:
        """What the item that a talk is about says."""
        return AtHand(self._register, self.overlap)

    @property
    def questions(self) -> ListQuestions:
        """Which questions ask for a list."""
        return ListQuestions(self._lists, self.overlap)

    @property
    def sentences(self) -> Sentences:
        """The choice of sentences."""
        return Sentences(self.overlap, self._index.meaning)

    @property
    def topics(self) -> Topics:
        """Search by subject."""
        return Topics(self._register, self._index.subject, self.overlap, self.sentences)

    @property
    def several_matters(self) -> SeveralMatters:
        """Matters that a question's clauses ask of one by one."""
        return SeveralMatters(self.topics, self.overlap)

    @property
    def known_items(self) -> KnownItems:
        """What of items that are known already answers."""
        return KnownItems(self._register, self.topics, self.sentences)

    @property
    def blocks(self) -> Blocks:
        """What measures that are told by their matter were divided into."""
        return Blocks(self._register, self._lists, self.overlap, self.known_items)

    @property
    def counterparts(self) -> Counterparts:
        """The same matter in other places."""
        return Counterparts(self._register, self.topics, self.sentences, self.overlap)

    def _counted(self, query: Query) -> Finding:
        if self._lists.states_condition(query):
            return self._lists.find(query)
        if query.recurring and query.language == "zh":
            # 写了每年要做的有几条: no column says so, but the text of an item may.
            return self._lists.find(replace(query, about=_YEARLY))
        kinds = self._lists.kinds(query)
        places = query.places or self._register.notice_ids()
        if query.places and not all(
            any(self._register.numbers(place, kind) for kind in kinds) for place in places
        ):
            # There is nothing to count somewhere: the notice says how much it has of what.
            asked = replace(query, wants=frozenset(("size",)), parts=kinds)
            return NoticeFacts(query=asked, notices=places)
        records = self._register.find(Filter(notices=places, kinds=kinds))
        return Listing(query=query, records=records, kinds=kinds)

    def _counterparts(self, query: Query) -> Finding:
        """The same matter in each place named, or that these say nothing on it."""
        record = self._register.record(query.counterpart_of or "")
        every = [self.counterparts.nearest(query, record, p) for p in query.places if record]
        found = [other for other in every if other]
        same = [other.record for other in found if other.same]
        if found and not same:
            near = tuple(other.record for other in found)
            return Refusal(query=query, reason="no_counterpart", near=near)
        whole = any(other.whole for other in found) or asks_for_the_like(query.question)
        lacking = (
            lacking_here(query, same, self._register, self.overlap)
            if record and not whole
            else None
        )
        asked = query
        task = record and record.kind == "task"
        if record and task and not query.subject and query.wants == {"content"}:
            # 广东有没有类似的, behind an item: of a longer one the sentence that is like it.
            asked = replace(query, subject=record.text, matter=record.text)
        return lacking or self.known_items.found(asked, same)

    def _numbered(self, query: Query) -> Finding:
        said, query = query, replace(query, about=None)
        found = self._lookup.find(query)
        if isinstance(found, Listing) and self._lists.states_condition(query):
            # （十五）里由省司法厅牵头的: of a part's items those that meet the conditions.
            within = tuple(record.id for record in found.records)
            # 规范乡镇（街道）执法赋权 is the part's title: what has no names here is no unit.
            named = replace(query, units=tuple(unit for unit in query.units if unit.names))
            return self._lists.find(replace(named, within=within))
        if not isinstance(found, Items):
            return found
        if self.questions.chooses_among(said, len(found.items)):
            # 34到43号里属于省级部署的: of the items numbered so, those that meet a condition.
            within = tuple(item.record.id for item in found.items)
            return self._lists.find(replace(said, within=within, numbers=()))
        records = [item.record for item in found.items]
        if other := of_another_number(query, records[0], self.topics, self.overlap):
            return other
        covered = {record.notice for record in records}
        for group in query.groups:
            if not covered & set(group) and (
                alike := self.counterparts.of(query, records[0], group[0])
            ):
                records.append(alike)
        return self.known_items.found(query, records)
