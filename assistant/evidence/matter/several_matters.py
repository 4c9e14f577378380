"""Several matters in one question, each asked of by itself: 保险谁牵头，心理咨询又是谁.

The best item for all of the words is that of one matter; what it does not say may be another's.
"""

from collections.abc import Sequence
from dataclasses import replace

from assistant.evidence.matter.overlap import Overlap
from assistant.evidence.matter.topics import Topics
from assistant.evidence.premises.premise import premise
from assistant.findings import Finding, Items, Refusal
from assistant.query import Query
from corpus.model import Record

# Another item is what a clause asks about where it says so much of the clause's matter …
SAID = 0.4
# … and so much more than what was found for all of the words.
MORE = 0.1


class SeveralMatters:
    """Finds the item of each clause that asks about a matter of its own."""

    def __init__(self, topics: Topics, overlap: Overlap) -> None:
        """Find with ``topics``; ``overlap`` tells what an item says of a clause."""
        self._topics = topics
        self._overlap = overlap

    def parted(self, query: Query, found: Finding) -> Finding:
        """An item for each clause, where another than ``found``, by all words, says one better."""
        place = _only_place(query, found)
        if len(query.matters) < 2 or place is None:
            return found
        whole = [item.record for item in found.items] if isinstance(found, Items) else []
        said = {clause: self._of(query, clause, place, whole) for clause in query.matters}
        records = {record.id: record for record in said.values() if record}
        if None in said.values() or len(records) < 2 or records.keys() <= {r.id for r in whole}:
            return found
        items = {
            record.id: self._topics.item(_asking(query, clause), record)
            for clause, record in said.items()
            if record
        }
        sources = dict.fromkeys(record.source for record in records.values() if record.source)
        if query.tiers:
            # 联合执法计划、协调监督中心，哪个是省级部署: of each its tier.
            query = replace(query, wants=query.wants | {"tier"})
        claimed = premise(query, *records.values()) if len(records) == 2 else None
        return Items(
            query=query, items=tuple(items.values()), related=tuple(sources), premise=claimed
        )

    def _of(self, query: Query, clause: str, place: str, whole: Sequence[Record]) -> Record | None:
        """What a clause asks about: the best item for it alone, or of what was found."""
        shares = {record: self._share(clause, record) for record in whole}
        said = max(shares, key=lambda record: shares[record], default=None)
        least = max(SAID, MORE + (shares[said] if said else 0.0))
        match = self._topics.best(_asking(query, clause), place)
        other = match is not None and self._share(clause, match.record) >= least
        return match.record if match and other else said

    def _share(self, clause: str, record: Record) -> float:
        return self._overlap.share_of(clause, record)


def _asking(query: Query, clause: str) -> Query:
    """``query`` as it would be of one clause."""
    return replace(query, subject=clause, matter=clause, clauses=(), matters=())


def _only_place(query: Query, found: Finding) -> str | None:
    """The one place asked about, or that was found; ``None`` where several or a premise are."""
    if isinstance(found, Items) and not found.premise:
        places = {item.record.notice for item in found.items}
    elif isinstance(found, Refusal) and found.reason in ("nothing_found", "not_said"):
        places = set(query.places)
    else:
        return None
    return places.pop() if len(places) == 1 and len(query.groups) < 2 else None
