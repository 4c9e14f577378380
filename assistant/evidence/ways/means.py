"""What the ways to an answer look into."""

from collections.abc import Callable
from functools import cached_property

from assistant.evidence.items.at_hand import AtHand
from assistant.evidence.items.blocks import Blocks
from assistant.evidence.items.counterparts import Counterparts
from assistant.evidence.items.known_items import KnownItems
from assistant.evidence.items.links import Links
from assistant.evidence.items.lookup import Lookup
from assistant.evidence.lists.list_questions import ListQuestions
from assistant.evidence.lists.lists import Lists
from assistant.evidence.matter.overlap import Overlap
from assistant.evidence.matter.sentences import Sentences
from assistant.evidence.matter.several_matters import SeveralMatters
from assistant.evidence.matter.topics import Topics
from assistant.findings import Finding
from assistant.query import Query
from index.build import Index
from index.register import Filter


class Means:
    """The records of one index, and what searches and judges them."""

    def __init__(self, index: Index) -> None:
        """Look into ``index``; what is heavy loads at the first subject question."""
        self._index = index
        self.register = index.register
        self.lookup = Lookup(index.register)
        self.links = Links(index.register, self.lookup)
        self.lists = Lists(index.register)

    @cached_property
    def overlap(self) -> Overlap:
        """How much of a question the records say."""
        return Overlap(self.register.find(Filter(kinds=("task", "measure", "requirement"))))

    @property
    def at_hand(self) -> AtHand:
        """What the item that a talk is about says."""
        return AtHand(self.register, self.overlap)

    @property
    def questions(self) -> ListQuestions:
        """Which questions ask for a list."""
        return ListQuestions(self.lists, self.overlap)

    @property
    def sentences(self) -> Sentences:
        """The choice of sentences."""
        return Sentences(self.overlap, self._index.meaning)

    @property
    def topics(self) -> Topics:
        """Search by subject."""
        return Topics(self.register, self._index.subject, self.overlap, self.sentences)

    @property
    def several_matters(self) -> SeveralMatters:
        """Matters that a question's clauses ask of one by one."""
        return SeveralMatters(self.topics, self.overlap)

    @property
    def known_items(self) -> KnownItems:
        """What of items that are known already answers."""
        return KnownItems(self.register, self.topics, self.sentences)

    @property
    def blocks(self) -> Blocks:
        """What measures that are told by their matter were divided into."""
        return Blocks(self.register, self.lists, self.overlap, self.known_items)

    @property
    def counterparts(self) -> Counterparts:
        """The same matter in other places."""
        return Counterparts(self.register, self.topics, self.sentences, self.overlap)


Way = Callable[[Query, Means], Finding | None]
