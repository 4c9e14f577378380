"""Which way a query goes: number, notice, list, several places, or subject."""

from dataclasses import replace

from assistant.evidence.lists import Lists
from assistant.evidence.lookup import Lookup
from assistant.evidence.overlap import Overlap
from assistant.evidence.premise import premise
from assistant.evidence.sentences import Sentences
from assistant.evidence.topics import Topics, says_all
from assistant.findings import Finding, Item, Items, Listing, NoticeFacts, Refusal
from assistant.query import DOCUMENT_WANTS, Query
from index.build import Index
from index.register import Filter


class Finder:
    """Finds evidence for queries in one index."""

    def __init__(self, index: Index) -> None:
        """Look into ``index``; what is heavy loads at the first subject question."""
        self._register = index.register
        self._index = index
        self._lookup = Lookup(index.register)
        self._lists = Lists(index.register)
        self._overlap: Overlap | None = None

    def find(self, query: Query) -> Finding:
        """What the notices hold on ``query``."""
        if query.elsewhere and not query.places:
            return Refusal(query=query, reason="place_not_loaded")
        if query.numbers:
            return self._numbered(query)
        if (
            query.wants & DOCUMENT_WANTS
            and not self._is_list(query)
            and not self._about_items(query)
        ):
            return NoticeFacts(query=query, notices=self._dated(query))
        if self._is_list(query):
            return self._lists.find(query)
        if query.asks("count") and not self._has_subject(query):
            return self._counted(query)
        return self.topics.find(query)

    def _dated(self, query: Query) -> tuple[str, ...]:
        """The notices asked about; of them the newest or oldest where that is asked."""
        places = query.places or self._register.notice_ids()
        if not query.asks("newest", "oldest"):
            return places
        dated = [(n.date, n.id) for i in places if (n := self._register.notice(i)) and n.date]
        chosen = max(dated) if query.asks("newest") else min(dated)
        return (chosen[1],)

    @property
    def overlap(self) -> Overlap:
        """How much of a question the records say."""
        if self._overlap is None:
            kinds = ("task", "measure", "requirement")
            self._overlap = Overlap(self._register.find(Filter(kinds=kinds)))
        return self._overlap

    @property
    def topics(self) -> Topics:
        """Search by subject."""
        return Topics(self._register, self._index.subject, self.overlap, self.sentences)

    @property
    def sentences(self) -> Sentences:
        """The choice of sentences."""
        return Sentences(self.overlap, self._index.meaning)

    def _is_list(self, query: Query) -> bool:
        """A condition, and words that ask for items or their number, and nobody asked for."""
        wanted = query.asks("items", "count") or (query.roles and not query.subject)
        if not wanted or query.asks("who", "to_whom") or not self._lists.states_condition(query):
            return False
        conditioned = query.due or query.ongoing is not None or query.deadline_words
        if query.asks("when") and not conditioned and not query.empty_roles:
            return False
        return not (query.asks("confirm") and self._has_subject(query, 0.5))

    def _about_items(self, query: Query) -> bool:
        """Whether words that could ask about the notice ask about something in it."""
        weak = query.wants & DOCUMENT_WANTS <= {"status", "size"}
        return weak and (
            query.asks("count", "who", "when", "lead") or self._has_subject(query, 0.5)
        )

    def _has_subject(self, query: Query, least: float = 0.3) -> bool:
        return len(query.subject) > 1 and self.overlap.known(query.subject) >= least

    def _counted(self, query: Query) -> Finding:
        kinds = self._lists.kinds(query)
        places = query.places or self._register.notice_ids()
        records = self._register.find(Filter(notices=places, kinds=kinds))
        return Listing(query=query, records=records, kinds=kinds)

    def _numbered(self, query: Query) -> Finding:
        found = self._lookup.find(query)
        if not isinstance(found, Items):
            return found
        items = [self._read(query, item) for item in found.items]
        for place in query.places[1:] if len(query.numbers) == 1 else ():
            record = self.topics.counterpart(query, items[0].record, place)
            items += [self._read(query, Item(record=record))] if record else []
        unsaid = [item for item in items if not self._says(query, item)]
        if len(unsaid) == len(items):
            return Refusal(query=query, reason="not_said", near=tuple(i.record for i in items))
        sources = (i.record.source for i in items if i.record.source)
        return replace(
            found,
            items=tuple(items),
            related=tuple(dict.fromkeys(sources)),
            premise=premise(query, items[0].record),
        )

    def _read(self, query: Query, item: Item) -> Item:
        """The item with the sentences that answer, where the question asks for more than fields."""
        if not query.subject:
            return item
        return replace(item, sentences=self.sentences.answering(item.record, query))

    def _says(self, query: Query, item: Item) -> bool:
        record = item.record
        if not says_all(query.aspects, record):
            return False
        if query.asks("content", "how_much", "confirm"):
            return True
        if query.asks("who", "lead", "responsible") and not record.units:
            return bool(query.subject) and self.sentences.says_a_unit(record, query)
        if query.asks("when") and not record.deadlines:
            return bool(query.subject) and self.sentences.says_a_time(record, query)
        return True
