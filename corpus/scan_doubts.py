"""Doubts about words as scans and broken lines leave them.

2O25年l2月3曰      letters within a date, and characters that a scan takes for 日 and 月
…；的，            an item that begins in the midst of a sentence
Knowledge1.1Publish  a number run into the words before and behind it
a time as long as a sentence
words behind the units that close nearly all other items
"""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from corpus.label_lines import is_label
from corpus.model import Problem, Record
from corpus.text import Passage
from corpus.unit_shapes import looks_like_unit
from corpus.units import is_known

_DATE = "this looks like a date that a scan misread"
_MIDST = "this begins in the midst of a sentence: a line may have been broken or lost"
_GLUED = "a number stands run together with the words around it: two items may be one"
_LONG = "a time as long as a sentence: more than a time may have been read"
_AFTER = "words that follow the units, which close the other items"
_CUT = "this ends where a line does, and seems to go on in the next one"
_FOOT = "a date on a line of its own: the notice's foot may have run into this item"
_SIGNED = re.compile(r"[\s（(]*(?:20\d\d|二[〇○零]..)\s*年.{1,3}月.{1,3}日[\s）)]*")
_MISREAD = re.compile(
    r"(?<!\w)2(?=[\dOolIZ]{3}\s*年)\d*[OolIZ][\dOolIZ]*\s*年|(?<!\w)[OolIZ]\d?\s*[月日](?=[前底初末中上下]|\d|\D{0,2}日)"
    r"|20\d\d\s*[牛午](?=\d)|\d{1,2}\s*[用曰目](?=[前底末初]|\d{1,2}\s*[日曰目])|\d{1,2}\s*月\s*\d{1,2}\s*[曰目]"
)
_BEGINS = re.compile(r"[，。、；）】”》,;)]|的(?!士|确)|[a-z]|[A-Z]\.\d|\d{1,2}\.\d{1,2}\s")
_RUN = re.compile(
    r"[a-z.)\]](?:\d{1,2}(?:\.\d{1,2})+\.?|\d{1,2}[a-z]?[.)])\s?[A-Z][a-z]"
    r"|[.;)](?=[A-Z][a-z]+ \d{1,2}[.:])"
)
# 二、主要任务1、培育法律明白人
_INNER = re.compile(
    r"(?<=[\u4e00-\u9fff])(?:\d{1,2}[、．]|（[一二三四五六七八九十]）)(?=[\u4e00-\u9fff])"
)
# 粮食稳产增收具体任务：建设…: a title does not go on behind a colon with a sentence.
_COLON = re.compile(r"[^（]*[\u4e00-\u9fff]{4}：[^：（]*，")
_JOINS = ("/", "-", "–", "至", "到", "、", ",")
_BEFORE = re.compile(r"(?:以|之)?前|[底末年月日初]")
# What stands behind a line's end: a page's foot may stand between.
_NEXT_LINE = re.compile(r"[ \t]*\n\s*(?:[—–-]\s*\d+\s*[—–-]\s*\n\s*)?(?P<line>[^\n]+)")
_BODIES = ("局", "委", "办", "厅", "院", "中心", "公司", "会", "部门", "部", "府", "处", "站", "所")
_ENDING = 8
_LONGEST, _LONGEST_ENGLISH = 40, 70
_COLONS = (":", "：", ":**", "：**")
_MORE, _NEARLY_ALL, _FEW = 30, 0.8, 3


def scan_doubts(text: str, records: Sequence[Record]) -> Iterator[Problem]:
    """A problem at each place that a scan or a broken line may have left so."""
    items = [record for record in records if record.spans]
    lower = {is_row: _often_begin_small(items, is_row=is_row) for is_row in (True, False)}
    for record in items:
        yield from _dates(text, record)
        yield from _edges(text, record, lower=lower[record.kind == "task"])
        if record.kind != "task":
            yield from _cut_names(text, record)
    for record in _with_words_after(text, [one for one in items if one.kind == "measure"]):
        yield Problem(message=_AFTER, span=record.extent[-1])


def _often_begin_small(records: Sequence[Record], *, is_row: bool) -> bool:
    """Whether more than a quarter of the rows, or most other items, begin with a small letter."""
    said = [record.text for record in records if (record.kind == "task") == is_row]
    small = sum(words[:1].islower() for words in said)
    return small > len(said) / 4 if is_row else small > max(1, len(said) / 2)


def _dates(text: str, record: Record) -> Iterator[Problem]:
    """Dates that are misread, too long, or the notice's own."""
    passage = Passage.over(text, record.spans)
    for match in _MISREAD.finditer(passage.text):
        yield Problem(message=_DATE, span=passage.locate(*match.span()))
    cells, lines = (record.extent, ()) if record.kind == "task" else ((), record.spans[1:])
    yield from (Problem(message=_DATE, span=one) for one in cells if _MISREAD.search(one.of(text)))
    yield from (
        Problem(message=_FOOT, span=one) for one in lines if _SIGNED.fullmatch(one.of(text))
    )
    for due in record.deadlines:
        limit = _LONGEST_ENGLISH if due.text.isascii() else _LONGEST
        if len(due.text) > limit and due.end is None and not due.recurring:
            yield Problem(message=_LONG, span=due.span)


def _edges(text: str, record: Record, *, lower: bool) -> Iterator[Problem]:
    """A beginning amid a sentence, unless the others begin so, too; numbers run into words."""
    words = record.text.strip()
    if _BEGINS.match(words) and not (lower and words[:1].islower()):
        yield Problem(message=_MIDST, span=record.spans[0])
    if record.title and (_INNER.search(record.title) or _COLON.match(record.title)):
        yield Problem(message=_GLUED, span=record.extent[0])
    passage = Passage.over(text, record.spans)
    # A number that opens a line has words before it only where lines are read on.
    opens = {start for start, _ in passage.lines()}
    for match in _RUN.finditer(passage.text):
        if match.start() + 1 not in opens:
            yield Problem(message=_GLUED, span=passage.locate(*match.span()))
            break


def _cut_names(text: str, record: Record) -> Iterator[Problem]:
    """The units and times that end where a line does, and go on in the next one."""
    for place in (*(unit.span for unit in record.units), *(due.span for due in record.deadlines)):
        said = place.of(text)
        if said.rstrip().endswith(_JOINS):
            yield Problem(message=_CUT, span=place)
            continue
        below = _NEXT_LINE.match(text, place.end)
        if below is None:
            continue
        opening = re.split(r"[、，；。：,;:（）()\s\t|]", below["line"], maxsplit=1)[0]
        if said.isascii():
            goes_on = below["line"][:1].islower()
        elif any(char.isdigit() for char in said):
            goes_on = _BEFORE.match(below["line"]) is not None
        else:
            goes_on = 1 < len(opening) <= _ENDING and looks_like_unit(said + opening)
            goes_on = goes_on and opening.endswith(_BODIES) and not is_known(opening)
        if goes_on:
            yield Problem(message=_CUT, span=place)


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
    # **Lead:** Parks Team may be cut into spans by its bold type.
    behind_labels = {two for one, two in pairwise(record.spans) if one.of(text).endswith(_COLONS)}
    later = [
        span.of(text).replace("**", "").strip(" -*_")
        for span in record.spans
        if span.start >= last and span not in behind_labels
    ]
    return closes and any(len(line) > _MORE and not is_label(line) for line in later)
