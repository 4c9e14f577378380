"""Several matters of one place that a question asks the same of.

甘肃保险归谁牵头，心理咨询归谁牵头; 赋权评估时限 + 事项目录时限; 复议衔接、监督员，哪个是省级部署.
Each is looked for by itself where no one item says them all.
"""

from dataclasses import replace

from assistant.evidence.overlap import Overlap
from assistant.evidence.sentences import Sentences
from assistant.evidence.topics import Topics
from assistant.findings import Item, Items
from assistant.query import Query, Want
from corpus.model import Record
from corpus.text import fold

# An item is on a matter that says so much of it, and another matter's clearly less.
_SAID = 0.4
_LESS = 0.7
_MOST = 4
# So much known weight is a matter, and no word by the way: a common word has 2.
_WEIGHT = 2.5


class SeveralMatters:
    """Finds one item for each of the matters that a question names."""

    def __init__(self, topics: Topics, sentences: Sentences, overlap: Overlap) -> None:
        """Search with ``topics``; ``sentences`` chooses what answers, ``overlap`` measures it."""
        self._topics = topics
        self._sentences = sentences
        self._overlap = overlap

    def find(self, query: Query) -> Items | None:
        """An item for each matter; ``None`` where there is one matter, or one item says all."""
        limited = query.numbers or query.given or query.within or query.terms or query.due
        if limited or len(query.places) != 1 or query.language != "zh":
            return None
        found = [(matter, self._item_on(query, matter)) for matter in self._matters(query)]
        on = {matter: record for matter, record in found if record}
        apart = all(self._is_apart(on, matter) for matter in on)
        if not 1 < len(on) <= _MOST or len(on) < len(found) or not apart:
            return None
        wants: frozenset[Want] = query.wants | ({"tier"} if query.tiers else frozenset())
        asked = replace(query, wants=wants - {"confirm"})
        return Items(query=asked, items=tuple(self._read(asked, *pair) for pair in on.items()))

    def _matters(self, query: Query) -> tuple[str, ...]:
        return tuple(words for words in query.matters if self._tells(query, words))

    def _tells(self, query: Query, words: str) -> bool:
        units = [unit.spelling for unit in query.units]
        known = self._overlap.known_weight(words, query.places)
        return len(words) > 1 and words not in units and (known >= _WEIGHT or words.isdigit())

    def _item_on(self, query: Query, matter: str) -> Record | None:
        """The best item on one matter, if it says enough of it."""
        match = self._topics.best(_of(query, matter), query.places[0])
        if match is None or match.record.kind == "notice":
            return None
        return match.record if self._says(matter, match.record) >= _SAID else None

    def _says(self, matter: str, record: Record) -> float:
        if matter.isdigit():
            return float(matter in fold(record.text))
        return self._overlap.share_of(matter, record)

    def _is_apart(self, on: dict[str, Record], matter: str) -> bool:
        """Whether no item of another matter says this one nearly as well."""
        most = _LESS * self._says(matter, on[matter])
        others = (record for other, record in on.items() if other != matter)
        return all(self._says(matter, record) <= most for record in others)

    def _read(self, query: Query, matter: str, record: Record) -> Item:
        return self._sentences.item(record, _of(query, matter))


def _of(query: Query, matter: str) -> Query:
    return replace(query, subject=matter, matter=matter, clauses=(matter,))
