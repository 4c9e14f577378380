"""Which way a query goes: given items, number, notice, list, count, or subject."""

from collections.abc import Sequence
from dataclasses import replace

from assistant.evidence.differences import Differences
from assistant.evidence.links import Links
from assistant.evidence.lists import Lists
from assistant.evidence.lookup import Lookup
from assistant.evidence.notice_claims import of_day, of_document, of_size
from assistant.evidence.overlap import Overlap
from assistant.evidence.premise import premise, states_time
from assistant.evidence.sentences import Sentences
from assistant.evidence.topics import Topics, says_all
from assistant.evidence.whose import whose
from assistant.findings import Finding, Item, Items, Listing, NoticeFacts, Refusal
from assistant.query import DOCUMENT_WANTS, Query
from assistant.reading.claims import day_claimed
from corpus.model import Record
from index.build import Index
from index.register import Filter

# A question that leaves more of its matter unread than this share is no mere list.
_OWN_MATTER = 0.5
# So much known weight (three rare pairs of characters) is a matter of its own.
_MUCH = 12.0
_HARDLY = 0.35
# Below this share no word of it means anything in the notices.
_UNKNOWN = 0.15
_FEW_LETTERS = 7
_FEW_WORDS = 2
_STORY_LETTERS = 20
_STORY_WORDS = 9


class Finder:
    """Finds evidence for queries in one index."""

    def __init__(self, index: Index) -> None:
        """Look into ``index``; what is heavy loads at the first subject question."""
        self._register = index.register
        self._index = index
        self._lookup = Lookup(index.register)
        self._links = Links(index.register, self._lookup)
        self._lists = Lists(index.register)
        self._overlap: Overlap | None = None

    def find(self, query: Query) -> Finding:
        """What the notices hold on ``query``, where they differ on it, or whose notice is meant."""
        found = Differences(self._register, self.overlap).shown(self._found(query))
        return whose(found, self._register) or found

    def _found(self, query: Query) -> Finding:
        if pointed := self._pointed_at(query):
            return pointed
        if sized := of_size(query, self._register, self.overlap):
            return sized
        if query.numbers and not (query.about and self._is_list(query)):
            return self._numbered(query)
        if self._about_notice(query):
            return self._notice_facts(query)
        if self._of_all_times(query):
            return self._lists.find(replace(query, dated=True))
        if self._lists.is_of_all(query) or self._is_list(query):
            return self._lists.find(query)
        if (
            query.asks("count")
            and not query.aspects
            and not self._tells_a_story(query)
            and not self._has_matter(query, 0.3)
        ):
            return self._counted(query)
        return self.topics.find(query)

    def _pointed_at(self, query: Query) -> Finding | None:
        """What a query points at by a name, a link or an earlier turn; ``None`` if it does not."""
        if query.elsewhere and not query.places:
            return Refusal(query=query, reason="place_not_loaded")
        if query.inventory:
            return NoticeFacts(query=query, notices=query.places or self._register.notice_ids())
        if document := of_document(query, self._register):
            return document
        linked = self._links.find(query)
        if isinstance(linked, tuple):
            return self._items(replace(query, subject="", numbers=()), linked)
        if linked:
            return linked
        if query.given:
            return self._items(query, [r for i in query.given if (r := self._register.record(i))])
        return self._counterparts(query) if query.counterpart_of else None

    @property
    def overlap(self) -> Overlap:
        """How much of a question the records say."""
        if self._overlap is None:
            items = Filter(kinds=("task", "measure", "requirement"))
            self._overlap = Overlap(self._register.find(items))
        return self._overlap

    @property
    def sentences(self) -> Sentences:
        """The choice of sentences."""
        return Sentences(self.overlap, self._index.meaning)

    @property
    def topics(self) -> Topics:
        """Search by subject."""
        return Topics(self._register, self._index.subject, self.overlap, self.sentences)

    def _about_notice(self, query: Query) -> bool:
        """Words for what a notice says of itself, and no item that they could be about."""
        wants = query.wants & DOCUMENT_WANTS
        if not wants or self._is_list(query):
            return False
        if query.asks("document_date") and query.asks("confirm") and day_claimed(query.question):
            return not query.numbers
        if wants == {"status"} and query.asks("confirm"):
            # 既然已经正式印发，那各乡镇都得照办: what is taken for granted is answered first.
            return not query.numbers
        if wants <= {"status", "size"}:
            return not query.asks("count", "who", "when", "lead") and not self._has_matter(query)
        # 年度联合执法计划由谁发布 asks about an item, 这份通知由谁发布 about the notice.
        strong = {"document_number", "parents", "newest", "oldest"}
        return bool(wants & strong) or not self._has_matter(query, 0.6)

    def _is_list(self, query: Query) -> bool:
        """Whether items are to be chosen by conditions, and nothing else is asked of them."""
        of_notice = query.wants & DOCUMENT_WANTS
        if query.superlative and not of_notice and not self._has_much_matter(query):
            return True
        if query.within and self._lists.states_condition(query):
            return True
        of_each = len(query.groups) > 1 and self._has_matter(query, _HARDLY)
        if query.asks("when") and (of_each or {"task", "measure"} <= set(query.parts)):
            # 甘肃要求2023年底前梳理，灵台对时间怎么说: a day that is told limits nothing.
            return False
        counted = query.asks("count") and any(unit.names for unit in query.units)
        if query.asks("who", "to_whom") or (query.aspects and not counted):
            return False
        if not self._lists.states_condition(query):
            return False
        conditioned = query.due or query.ongoing is not None or query.deadline_words
        if query.asks("when") and not conditioned and not query.empty_roles:
            # 省人社厅牵头的任务时限: of all that it leads.
            of_units = any(unit.names for unit in query.units) and not query.asks("confirm")
            of_all = bool(query.roles) or not query.matter.strip()
            return of_units and of_all and not self._has_matter(query, _HARDLY)
        if query.asks("items", "count"):
            if query.asks("confirm") and self._has_matter(query):
                return False
            return bool(conditioned) or not query.units or not self._has_much_matter(query)
        return self._only_conditions(query)

    def _of_all_times(self, query: Query) -> bool:
        """灵台有哪些时间要求: a place, and no word of what is due."""
        named = query.units or query.due or query.deadline_words or query.ongoing is not None
        limited = named or query.tiers or query.heading or query.within or query.superlative
        alone = not (limited or query.subject.strip() or query.without or query.empty_roles)
        return (
            alone and bool(query.places) and query.wants <= {"when", "items"} and query.asks("when")
        )

    def _only_conditions(self, query: Query) -> bool:
        """A condition on a column and hardly a word more: 市应急局牵头的、配合的都说说."""
        if query.asks("compare", "confirm") or (query.asks("content") and query.matter):
            return self._only_unit(query)
        of_units = bool(query.units) and bool(query.roles) and not query.asks("when")
        of_deadline = bool(query.parts) and bool(query.due or query.ongoing is not None)
        # 广东2024年6月底前要完成什么 says a day and a place, and nothing else.
        of_deadline = of_deadline or bool(query.due and query.places and not query.matter.strip())
        of_table = bool(query.tiers or query.not_tiers or query.empty_roles or query.without)
        if not (of_units or of_deadline or of_table):
            return self._only_unit(query)
        return not self._has_matter(query, _HARDLY)

    def _only_unit(self, query: Query) -> bool:
        """A unit, and a few words beside it of which the notices know none: 编办要牵哪些头.

        More of such words tell a matter in somebody's own words.
        """
        named = any(unit.names for unit in query.units)
        if not named or query.asks("when", "compare", "how_much", *DOCUMENT_WANTS):
            return False
        size = len(query.matter.split()) if query.language == "en" else len(query.matter)
        few = _FEW_WORDS if query.language == "en" else _FEW_LETTERS
        return size <= few and not self._has_matter(query, _UNKNOWN)

    def _tells_a_story(self, query: Query) -> bool:
        """Whether more is told than a count needs, in words that the notices need not know."""
        size = len(query.matter.split()) if query.language == "en" else len(query.matter)
        return size > (_STORY_WORDS if query.language == "en" else _STORY_LETTERS)

    def _has_much_matter(self, query: Query) -> bool:
        """A matter beside the units that a list of all that they do would not answer."""
        known = self.overlap.known_weight(query.matter, query.places)
        return known >= _MUCH and self._has_matter(query)

    def _has_matter(self, query: Query, least: float = _OWN_MATTER) -> bool:
        """Whether the question has a matter, units aside, that the notices speak of."""
        return len(query.matter) > 1 and self.overlap.known(query.matter, query.places) >= least

    def _notice_facts(self, query: Query) -> NoticeFacts:
        notices = self._dated(query)
        notice = self._register.notice(notices[0]) if len(notices) == 1 else None
        return NoticeFacts(query=query, notices=notices, premise=of_day(query, notice))

    def _dated(self, query: Query) -> tuple[str, ...]:
        """The notices asked about; of them the newest or oldest where that is asked."""
        places = query.places or self._register.notice_ids()
        ranked = query.asks("newest", "oldest")
        if query.asks("status", "where") and not query.places and not ranked:
            drafts = tuple(n.id for n in self._register.notices() if n.status == "draft")
            return drafts if query.asks("status") and drafts else places
        if not ranked:
            return places
        dated = [(n.date, n.id) for i in places if (n := self._register.notice(i)) and n.date]
        if not dated:
            return places
        chosen = max(dated) if query.asks("newest") else min(dated)
        if query.asks("document_date", "document_number", "when"):
            # More is asked of that one.
            return (chosen[1],)
        # The others stand behind it for comparison.
        return (chosen[1], *(place for place in places if place != chosen[1]))

    def _counted(self, query: Query) -> Finding:
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
        record = self._register.record(query.counterpart_of or "")
        found = (
            [self.topics.counterpart(query, record, place) for place in query.places]
            if record
            else []
        )
        return self._items(query, [other for other in found if other])

    def _numbered(self, query: Query) -> Finding:
        found = self._lookup.find(query)
        if not isinstance(found, Items):
            return found
        limited = query.tiers or query.due or query.ongoing is not None or query.roles
        if len(found.items) > 2 and limited and query.asks("items", "count"):
            # 34到43号里属于省级部署的: of the items numbered so, those that meet a condition.
            within = tuple(item.record.id for item in found.items)
            return self._lists.find(replace(query, within=within, numbers=()))
        records = [item.record for item in found.items]
        covered = {record.notice for record in records}
        for group in query.groups:
            if not covered & set(group) and (
                other := self.topics.counterpart(query, records[0], group[0])
            ):
                records.append(other)
        return self._items(query, records)

    def _items(self, query: Query, records: Sequence[Record]) -> Finding:
        """The records with the sentences that answer; or that they do not say it."""
        if states_time(query):
            # Whether a time is right is shown by the time.
            query = replace(query, wants=query.wants | {"when"})
        items = [self._read(query, record) for record in records]
        said = tuple(item for item in items if self._says(query, item))
        if not items:
            return Refusal(query=query, reason="nothing_found")
        if not said:
            return Refusal(query=query, reason="not_said", near=tuple(records))
        sources = dict.fromkeys(item.record.source for item in said if item.record.source)
        return Items(
            query=query,
            items=said if len(said) < len(items) and len(items) > 2 else tuple(items),
            related=tuple(sources),
            premise=premise(query, *(item.record for item in items)),
        )

    def _read(self, query: Query, record: Record) -> Item:
        """The item with the sentences that answer, where the question asks for more than fields."""
        if not query.subject:
            return Item(record=record)
        return self.sentences.item(record, query)

    def _says(self, query: Query, item: Item) -> bool:
        record = item.record
        if not says_all(query.aspects, record):
            return False
        if query.asks("content", "how_much", "confirm", "to_whom"):
            return True
        if query.asks("who", "lead", "responsible") and not record.units:
            return bool(query.subject) and self.sentences.says_a_unit(record, query)
        if query.asks("when") and not record.deadlines:
            return bool(query.subject) and self.sentences.says_a_time(record, query)
        return True
