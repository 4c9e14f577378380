"""Where a notice's body and its task table say different things on the very point asked.

    body   2024年，由省司法厅牵头，组织…对全省专项整治情况开展专项监督
    table  对行政执法突出问题专项整治情况开展专项监督 · 2024 年 第三季度

A question about that point is shown both; which of them holds is not ours to say.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from assistant.evidence.matter.overlap import Overlap
from assistant.evidence.matter.sentences import Sentence, sentences
from assistant.findings import Finding, Item, Items
from assistant.query import Query
from corpus.model import Deadline, Record, Span
from corpus.text import fold
from index.register import Register

# So much of a task's words the other sentence says when both speak of one matter. In the
# shipped notices the pairs that do have 0.5 and more, the nearest that do not 0.35.
_SAME_MATTER = 0.45
_PAUSE = re.compile("[，；。]")
_TO_WHOM = re.compile(
    r"向(?P<to>[^，。；、]{2,12}?)(?:报告|报送|汇报|备案)|报告(?P<at>[^，。；、]{2,10})$"
)


class Differences:
    """Compares an item with the one that it comes from, and with those that come from it."""

    def __init__(self, register: Register, overlap: Overlap) -> None:
        """Follow the links of ``register``; measure likeness with ``overlap``."""
        self._register = register
        self._overlap = overlap

    def shown(self, found: Finding) -> Finding:
        """``found`` with what body or table says otherwise on the time or the receiver asked."""
        if not isinstance(found, Items) or len(found.items) != 1:
            return found
        if not found.query.asks("when", "to_whom"):
            return found
        other = next(self._others(found.items[0], found.query), None)
        if other is None:
            return found
        related = tuple(i for i in found.related if i != other.record.id)
        return replace(found, differing=(other,), related=related)

    def _others(self, item: Item, query: Query) -> Iterator[Item]:
        record = item.record
        if source := self._register.record(record.source or ""):
            for sentence in self._differing(record, record, source, query):
                yield Item(record=source, sentences=(sentence,))
        asked = _said(item)
        for task in self._register.from_source(record.id):
            if any(self._differing(task, task, record, query, among=asked)):
                yield Item(record=task, sentences=tuple(p for _, p in sentences(task)))

    def _differing(
        self,
        task: Record,
        said_by: Record,
        source: Record,
        query: Query,
        among: Sequence[Sentence] | None = None,
    ) -> Iterator[tuple[Span, ...]]:
        """The body's sentences on the task's matter that give another time, or receiver."""
        for words, places in sentences(source) if among is None else among:
            if query.asks("when"):
                for due in _dated(source, places):
                    scope = _scope(words, due)
                    days = {(d.start, d.end) for d in _dated(said_by, said_by.spans)}
                    if days and (due.start, due.end) not in days and self._on(task, scope):
                        yield places
            elif _differ(_receiver(words), _receiver(task.text)) and self._on(task, words):
                yield places

    def _on(self, task: Record, words: str) -> bool:
        return self._overlap.share(task.text, words, task.notice) >= _SAME_MATTER


def _said(item: Item) -> tuple[Sentence, ...]:
    """The sentences that answer; without a choice among them, all."""
    every = tuple(sentences(item.record))
    return tuple(s for s in every if s[1] in item.sentences) or every


def _dated(record: Record, places: Sequence[Span]) -> list[Deadline]:
    """The deadlines with a day: all of a task's, a body item's in the sentence at ``places``."""
    within = record.kind == "task"
    return [
        due
        for due in record.deadlines
        if due.end and (within or any(place.holds(due.span) for place in places))
    ]


def _scope(sentence: str, due: Deadline) -> str:
    """What a time governs: the sentence that it opens, else the clause that it stands in."""
    start = sentence.find(due.text)
    if start <= 0:
        return sentence
    begin = max((m.end() for m in _PAUSE.finditer(sentence, 0, start)), default=0)
    end = _PAUSE.search(sentence, start)
    return sentence[begin : end.start() if end else len(sentence)]


def _receiver(words: str) -> str | None:
    """To whom a sentence reports: ``并将专项监督情况向自治区司法厅报告``."""
    found = _TO_WHOM.search(fold(words).rstrip("。；"))
    return (found["to"] or found["at"]) if found else None


def _differ(one: str | None, other: str | None) -> bool:
    return one is not None and other is not None and one != other
