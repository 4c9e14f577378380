"""The sentences of a record that answer: by what the question says, and by what it asks for."""

import re
from collections.abc import Iterator, Sequence

from assistant.evidence.overlap import Overlap
from assistant.query import Query
from corpus.model import Record, Span
from corpus.text import Passage

_STOP = re.compile(r"[。；！？]")
_NUMBER = re.compile(r"[0-9０-９]|[一二三四五六七八九十两]+(?:级|次|个|项|类|名|种)")
_TIME = re.compile(r"20\d\d|每年|年初|年底|适时|及时|定期|尽快|\d月|季度")
_UNIT = re.compile(r"厅|局|委|部门|机关|政府|单位|办公室|机构|组织部|编办|法院|检察院")


def sentences(record: Record) -> Iterator[tuple[str, tuple[Span, ...]]]:
    """A record's sentences with their places; the parts of a sentence over a page's end are one."""
    passage = Passage(record.text, record.spans)
    start = 0
    for stop in (*(m.end() for m in _STOP.finditer(record.text)), len(record.text)):
        if record.text[start:stop].strip():
            yield record.text[start:stop], passage.pieces(start, stop)
        start = stop


def answering(
    record: Record, query: Query, overlap: Overlap, most: int = 2
) -> tuple[tuple[Span, ...], ...]:
    """The best sentences for ``query``: one, or two where the second says nearly as much."""
    scored = sorted(
        ((_score(words, query, overlap), -n, spans) for n, (words, spans) in enumerate(sentences(record))),
        reverse=True,
    )
    if not scored or scored[0][0] <= 0:
        return ()
    best = [entry for entry in scored[:most] if entry[0] >= 0.75 * scored[0][0]]
    return tuple(spans for _, _, spans in sorted(best, key=lambda entry: -entry[1]))


def says_a_time(record: Record, query: Query, overlap: Overlap) -> bool:
    """Whether the sentences that answer speak of a time, even of one without a date."""
    return any(_TIME.search(s) for s in _best(record, query, overlap))


def says_a_unit(record: Record, query: Query, overlap: Overlap) -> bool:
    """Whether the sentences that answer name a unit of any sort."""
    return any(_UNIT.search(s) for s in _best(record, query, overlap))


def _best(record: Record, query: Query, overlap: Overlap) -> Sequence[str]:
    best = set(answering(record, query, overlap))
    return [words for words, places in sentences(record) if places in best]


def _score(words: str, query: Query, overlap: Overlap) -> float:
    score = overlap.share(query.subject, words) if query.subject else 0.0
    if query.asks("how_much") and _NUMBER.search(words):
        score += 0.15
    if query.asks("when") and _TIME.search(words):
        score += 0.2
    if query.asks("who") and _UNIT.search(words):
        score += 0.1
    for term in query.terms:
        score += 0.3 if term in words else 0.0
    return score
