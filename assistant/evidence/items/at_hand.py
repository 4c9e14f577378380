"""Whether the item that a talk is about says what a turn asks for by name.

A turn that names no other matter is asked of the item at hand first; only what that says
nothing of is looked for elsewhere.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from assistant.evidence.matter.lacks import lack_of
from assistant.evidence.matter.overlap import Overlap
from assistant.query import Query
from assistant.reading.wants.asked_things import begins_no_noun, says_what_sort
from corpus.model import Record
from corpus.text import fold, squeezed
from index.parts_of_speech import (
    counts_or_points,
    is_no_name,
    is_verbal_noun,
    names_by_its_end,
)
from index.register import Register
from index.terms import dictionary_cut

_HAN = re.compile(r"[\u3400-\u9fff]+")
# So much of a word's pairs a record says that speaks of it.
_SAID = 0.6
_HALF = 2
# So much of other words, or of an English matter.
_KNOWN = 0.5


@dataclass(frozen=True)
class AtHand:
    """What the notices, and single items of them, say of a turn's matter."""

    register: Register
    overlap: Overlap

    def known(self, query: Query) -> float:
        """The share of a query's matter that the notices speak of, 0 to 1."""
        return self.overlap.known(query.matter, query.places)

    def share(self, query: Query, ids: Sequence[str]) -> float:
        """The greatest share of a query's matter that one of the items holds, 0 to 1."""
        records = (record for i in ids if (record := self.register.record(i)))
        return max((self.overlap.share_of(query.matter, record) for record in records), default=0)

    def lacks_a_term(self, query: Query) -> bool:
        """Whether a turn quotes what the places' notices do not say, and others do."""
        terms = [squeezed(fold(term)) for term in query.terms]
        says = self.overlap.says
        return any(says(term, ()) and not says(term, query.places) for term in terms)

    def names_a_matter(self, query: Query) -> bool:
        """Whether a Chinese turn has a word for more than the sort of answer that is meant."""
        if query.language == "en" or not all(map(says_what_sort, _nouns(query.matter))):
            return True
        rest = query.matter
        for word in filter(says_what_sort, _nouns(query.matter)):
            rest = rest.replace(word, " ")
        # 要根据谁发布的: verbs that the notices say tell a matter too.
        return len(rest.replace(" ", "")) > 1 and self.overlap.known(rest, query.places) >= _KNOWN

    def names_a_sort(self, query: Query) -> bool:
        """Whether a Chinese turn has a word for the sort of answer that is meant: 题目."""
        return any(map(says_what_sort, _named(query.matter)))

    def saying(self, query: Query, ids: Sequence[str]) -> tuple[str, ...]:
        """Those of the items that say all that a turn asks for by name; none if it names nothing.

        Where a task does not, the measure that it comes from may: then this one is given.
        """
        records = [record for i in ids if (record := self.register.record(i))]
        found = (self._saying(query, record) for record in records)
        return tuple(dict.fromkeys(record.id for record in found if record))

    def saying_itself(self, query: Query, ids: Sequence[str]) -> tuple[str, ...]:
        """The same, without what the measure that a task comes from says."""
        records = [record for i in ids if (record := self.register.record(i))]
        return tuple(record.id for record in records if self._says(query, record))

    def _saying(self, query: Query, record: Record) -> Record | None:
        if self._says(query, record):
            return record
        source = self.register.record(record.source) if record.source else None
        if source is None or not self._says(query, source):
            return None
        # 整治完的专项监督又是谁: what another task of the measure says is that one's.
        others = (task for task in self.register.from_source(source.id) if task.id != record.id)
        return None if any(self._says(query, task) for task in others) else source

    def _says(self, query: Query, record: Record) -> bool:
        if query.aspects:
            return not lack_of(query, [record], ("aspect",))
        if query.language == "en":
            matter = query.matter
            return bool(matter) and self.overlap.share_of(matter, record) >= _KNOWN
        named = _named(query.matter)
        said = [word for word in named if self._holds(word, record)]
        return bool(said) and all(word in said or says_what_sort(word) for word in named)

    def _holds(self, word: str, record: Record) -> bool:
        text = squeezed(fold("。".join((record.text, record.title or ""))))
        # 组织协调, of 组织、协调: a compound says what its halves say.
        halves = (word[:_HALF], word[_HALF:]) if len(word) == 2 * _HALF else (word,)
        return all(half in text for half in halves) or self.overlap.share_of(word, record) >= _SAID


def _nouns(matter: str) -> list[str]:
    """The nouns of a matter, verbs that are used so among them."""
    return [word for word in _words(matter) if not is_no_name(word) or is_verbal_noun(word)]


def _named(matter: str) -> list[str]:
    """The nouns of a matter; where it has none its other words of two characters and more."""
    return _nouns(matter) or _words(matter)


def _words(matter: str) -> list[str]:
    """The words of two characters and more, those in no dictionary that end as nouns do too."""
    cut = [word for run in _HAN.findall(matter) for word in (*dictionary_cut()(run), " ")]
    words = [word for word in cut if len(word) > 1 and not counts_or_points(word)]
    singles = "".join(word if len(word) == 1 and not begins_no_noun(word) else " " for word in cut)
    return words + [run for run in singles.split() if len(run) > 1 and names_by_its_end(run)]
