"""Doubts about words of an item that no rule made anything of, though they look like something.

* a time within a year that is no deadline of the item;
* a line that begins with names of units which none of its units holds;
* a line that ends as lists of units do, and no unit read;
* a name of a unit at a line's end, which the next line may go on with;
* a title and no words, where nearly all other items have both;
* words of the page that the notice stood on.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from corpus.chrome import holds_page_words
from corpus.deadlines import unread_times
from corpus.label_lines import is_label
from corpus.lexicon import lexicon
from corpus.model import Problem, Record, Span
from corpus.part_titles import first_sentence
from corpus.text import Passage, fold
from corpus.unit_shapes import looks_like_unit
from corpus.units import is_known

_TIME = "a time in these words that was not read as one by which something is due"
_UNITS = "a line that begins with units which no label was seen to name"
_GOES_ON = "a name that stands at a line's end and may go on in the next line"
_DUTY = "a line that says who leads or answers, of which no unit was read"
_HEADING = "a line in the dress of a heading stands within these words"
_LIST_TITLE = "a title of a list or a form: it may be no item of the notice"
_LISTS = re.compile("(?:名单|名录|名册|通讯录|目录|一览表|汇总表|统计表|登记表|联系表)$")
_BARE = "a title without words: what stands below it may be missing"
_PAGE = "words of the page around the notice may have run into this item"
# A short line that ends as a list of units does: …牵头，…配合; the verb of a sentence stands in it.
_SAYS_WHO = re.compile(
    r"^(?=.{4,80}$)[^。]*(?:(?:牵头|(?<![切互动极调])配合|协办|主办|分工负责|具体负责)[）】。]?|负责)$"
)
_DRESSED = re.compile(r"#{1,6}\s*\S")
_NAME = re.compile(r"[^，。；：、（）\s]*")
_LIST = re.compile(r"[^，。；：\s]*")
_TWO, _SHORT = 2, 30
# At most one item in so many is a title alone; where there are more, such are the items.
_FEW = 3


def leftover_doubts(text: str, records: Sequence[Record]) -> Iterator[Problem]:
    """A problem at each place of a measure or requirement that holds such words."""
    items = [record for record in records if record.kind != "task" and record.spans]
    for record in items:
        if _is_bare(record) and _LISTS.search(record.text.strip()):
            yield Problem(message=_LIST_TITLE, span=record.extent[0])
    bare = [record for record in items if _is_bare(record)]
    if len(bare) * _FEW <= len(items):
        yield from (Problem(message=_BARE, span=record.extent[0]) for record in bare)
    for record in items:
        for place in unread_times(Passage.over(text, record.spans), record.deadlines):
            yield Problem(message=_TIME, span=place)
        for unit in _cut_by_lines(text, record):
            yield Problem(message=_GOES_ON, span=unit)
        yield from _lines(text, record)


def _lines(text: str, record: Record) -> Iterator[Problem]:
    """The lines of a record that look like the page's words, or like units that nobody read."""
    first, *more = record.spans
    named = [unit.span for unit in record.units]
    if any(_DRESSED.match(span.of(text)) for span in more):
        yield from (Problem(message=_HEADING, span=line) for line in record.extent)
    for span in record.spans:
        if holds_page_words(span.of(text)):
            yield Problem(message=_PAGE, span=span)
        if span is not first and _begins_with_units(text, span, named):
            yield Problem(message=_UNITS, span=span)
    is_duty = bool(more) and _SAYS_WHO.search(fold(more[-1].of(text)).strip())
    if is_duty and not record.units_as("lead", "responsible", "standing"):
        yield Problem(message=_DUTY, span=more[-1])


def _is_bare(record: Record) -> bool:
    """Whether a record says no more than a title of one clause."""
    words = record.text.strip()
    is_title = first_sentence(words) == words and not words.endswith(("。", ".", "；"))
    return is_title and len(words) <= _SHORT and not record.units and not record.deadlines


def _begins_with_units(text: str, span: Span, named: Sequence[Span]) -> bool:
    """Whether a line begins with two or more units, the first of which nothing names."""
    if is_label(span.of(text)):
        return False
    opening = _LIST.match(fold(span.of(text)))
    names = opening[0].split("、") if opening else []
    if len(names) < _TWO or not all(map(looks_like_unit, names)) or not any(map(is_known, names)):
        return False
    return not any(one.meets(Span(span.start, span.start + 1)) for one in named)


def _cut_by_lines(text: str, record: Record) -> Iterator[Span]:
    """The units at a line's end, where the next line begins with what ends names of units."""
    bodies = frozenset((*lexicon().bodies, *lexicon().unit_endings))
    for span, after in pairwise(record.spans):
        opening = _NAME.match(fold(after.of(text)))
        if opening and opening[0] in bodies:
            yield from (unit.span for unit in record.units if unit.span.end == span.end)
