"""Doubts about words as scans and broken lines leave them.

2O25年l2月3曰      letters within a date, and characters that a scan takes for 日 and 月
…；的，            an item that begins in the midst of a sentence
Knowledge1.1Publish  a number run into the words before and behind it
a time as long as a sentence
words behind the units that close nearly all other items
"""

import re
from collections.abc import Iterator, Sequence

from corpus.label_lines import is_label
from corpus.model import Problem, Record, Span
from corpus.text import Passage, fold

_DATE = "this looks like a date that a scan misread"
_MIDST = "this begins in the midst of a sentence: a line may have been broken or lost"
_GLUED = "a number stands run together with the words around it: two items may be one"
_LONG = "a time as long as a sentence: more than a time may have been read"
_AFTER = "words that follow the units, which close the other items"
_CUT = "the name ends where the line does, and the next line is the page's own"
_MISREAD = re.compile(
    r"20\d?[OolIZ]\d?\d?\s*年|(?<!\w)[OolIZ]\d?\s*[月日](?=[前底初末中上下]|\d|\D{0,2}日)"
    r"|20\d\d\s*[牛午](?=\d)|\d{1,2}\s*[用曰目](?=[前底末初]|\d{1,2}\s*[日曰目])|\d{1,2}\s*月\s*\d{1,2}\s*[曰目]"
)
_BEGINS = re.compile(r"[，。、；）】”》,;)]|的(?!士|确)|[a-z]")
_RUN = re.compile(r"[a-z](\d{1,2}(?:\.\d{1,2})+|\d{1,2}\.)[A-Z][a-z]")
_LONGEST, _LONGEST_ENGLISH = 40, 70
_MORE, _NEARLY_ALL, _FEW = 30, 0.8, 3


def scan_doubts(text: str, records: Sequence[Record]) -> Iterator[Problem]:
    """A problem at each place that a scan or a broken line may have left so."""
    items = [record for record in records if record.spans]
    for record in items:
        passage = Passage.over(text, record.spans)
        for match in _MISREAD.finditer(passage.text):
            yield Problem(message=_DATE, span=passage.locate(*match.span()))
        for cell in record.extent if record.kind == "task" else ():
            if _MISREAD.search(cell.of(text)):
                yield Problem(message=_DATE, span=cell)
        if _BEGINS.match(record.text.strip()) and record.kind != "task":
            yield Problem(message=_MIDST, span=record.spans[0])
        if match := _RUN.search(passage.text):
            yield Problem(message=_GLUED, span=passage.locate(*match.span()))
        for due in record.deadlines:
            limit = _LONGEST_ENGLISH if due.text.isascii() else _LONGEST
            if len(due.text) > limit and due.end is None and not due.recurring:
                yield Problem(message=_LONG, span=due.span)
    for record in _with_words_after(text, [one for one in items if one.kind == "measure"]):
        yield Problem(message=_AFTER, span=record.extent[-1])


def _with_words_after(text: str, measures: Sequence[Record]) -> Iterator[Record]:
    """The few measures that go on behind their units, where nearly all others end with theirs."""
    named = [one for one in measures if one.units_as("lead", "responsible")]
    behind = [one for one in named if _goes_on(text, one)]
    if len(named) >= _FEW and len(behind) <= max(1, (1 - _NEARLY_ALL) * len(named)) < len(named):
        yield from behind


def _goes_on(text: str, record: Record) -> bool:
    """Whether a paragraph follows the one that names the units, and is no label's."""
    last = max(unit.span.end for unit in record.units_as("lead", "responsible"))
    closes = any(
        span.end >= last > span.start and text[last : span.end].strip(" )）】]。；.*_") == ""
        for span in record.spans
    )
    later = [span.of(text).replace("**", "").strip(" -*_") for span in record.spans if span.start >= last]
    return closes and any(len(line) > _MORE and not is_label(line) for line in later)
