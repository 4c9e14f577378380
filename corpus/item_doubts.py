"""Where the reader may have erred: each doubt says why, at a place within the record.

A doubt rests on a sign in the text, never on how sure a rule feels:

* the count breaks off (1. 3.), or a number stands within a cut sentence: ``outline.py``;
* the next number stands inside the words, so two items may be one;
* a bracket or a quotation is opened and not closed, or closed and not opened;
* the words break off: no full stop, though the notice's other items have theirs; or ``：`` last;
* a closing bracket speaks of duties, and no unit was read from it;
* a text many times as long as the others of the notice, several paragraphs where the items
  beside it have one, or no text at all;
* units on a line of their own below several items, of which none names units;
* words that follow a table, or that follow the units in the midst of a notice.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise, zip_longest
from statistics import median

from corpus.label_lines import is_label
from corpus.model import Problem, Record, Span
from corpus.numbering import mark_of
from corpus.text import fold, squeezed

_PAIRS = ("（）", "《》", "“”", "〔〕")
_ENDS = tuple("。；！？）”》〕.;!?)]】…▲")
_DUTY = re.compile(r"（[^（）]*(?:负责|牵头|责任单位|配合单位|分工)[^（）]*）[。；]?$")
_INNER_NUMBER = re.compile(
    r"(?<=[。；）〕】])\s*(?=（?[一二三四五六七八九十\d]{1,3}(?:）|、|\.(?!\d)))|(?=[②-⑳])"
)
_COLON = "the words end with a colon, and nothing follows it"
_SWOLLEN = "several paragraphs, where the items beside it have one: a number may be missing"
_SHARED = "units on a line of their own below several items: they may be meant for all of them"
_CUT = "a line breaks off where the next number begins"
_FEW, _SHORT = 3, 30
_BRACKETS = ("）", ")", "】", "]", "）。", ")。")
_LONG, _TIMES = 1500, 8
_MOST = 0.7
_AHEAD = 12


def item_doubts(text: str, records: Sequence[Record]) -> Iterator[Problem]:
    """The doubts about measures and requirements, each within the record that it concerns."""
    items = [record for record in records if record.kind != "task"]
    usual = median(len(record.text) for record in items) if items else 0
    whole = [record for record in items if record.text.rstrip().endswith(_ENDS)]
    ends_count = len(whole) >= _MOST * len(items)
    for record in _shared_units(text, items):
        yield Problem(message=_SHARED, span=record.extent[-1])
    for record in _swollen(text, items):
        # Any of its lines may be what lost its number.
        yield from (Problem(message=_SWOLLEN, span=line) for line in record.extent)
    for record, following in zip_longest(items, items[1:]):
        announces = following is not None and _stands_above(record, following)
        for why, place in _of_one(record, usual, ends_count=ends_count):
            if not (announces and why == _COLON):
                yield Problem(message=why, span=place)
        yield from (Problem(message=_CUT, span=span) for span in _cut_lines(text, record))


def _stands_above(record: Record, following: Record) -> bool:
    """Whether the next record is a member of what this one's words announce."""
    deeper = len(following.headings) > len(record.headings)
    return deeper or following.number.startswith(record.number)


def _swollen(text: str, records: Sequence[Record]) -> Iterator[Record]:
    """The records of several paragraphs where all those beside them have one."""
    for group in _beside(records).values():
        several = [record for record in group if _paragraphs(text, record) > 1]
        if len(several) != 1:
            continue
        if len(group) > _FEW and several[0] is not group[-1]:
            yield several[0]
    yield from _with_units_amid(text, records)


def _with_units_amid(text: str, records: Sequence[Record]) -> Iterator[Record]:
    """The few records of which several paragraphs close with units, where the others have one."""
    closed = [(record, _closed_with_units(text, record)) for record in records]
    several = [record for record, count in closed if count > 1]
    once = sum(count == 1 for _, count in closed)
    if once >= 2 * len(several):
        yield from several
    twice = [record for record in records if _repeats_a_label(text, record)]
    if len(twice) * 2 <= len(records):
        yield from twice


def _repeats_a_label(text: str, record: Record) -> bool:
    """Whether two lines of a record are opened by one label: 责任单位：… twice."""
    lines = [fold(span.of(text)) for span in record.spans if is_label(span.of(text))]
    labels = [line.partition("：")[0].strip() for line in lines]
    return len(labels) != len(set(labels))


def _closed_with_units(text: str, record: Record) -> int:
    """How many of a record's paragraphs end with a bracket that names who answers."""
    units = record.units_as("lead", "responsible")
    return sum(
        span.of(text).rstrip().endswith(_BRACKETS) and any(span.holds(u.span) for u in units)
        for span in record.spans
    )


def _cut_lines(text: str, record: Record) -> Iterator[Span]:
    """The lines that break off though the next one begins with a number of the item's list."""
    for span, after in pairwise(record.spans):
        words = span.of(text).rstrip()
        if (
            len(words) > _SHORT
            and not words.endswith((*_ENDS, "：", ":"))
            and mark_of(after.of(text))
            and not is_label(words)
        ):
            yield span


def _shared_units(text: str, records: Sequence[Record]) -> Iterator[Record]:
    """The records of a group whose last one alone has units, on a line of their own."""
    for group in _beside(records).values():
        *before, last = group
        named = [record for record in before if record.units_as("lead", "responsible")]
        if before and not named and last.spans and is_label(last.spans[-1].of(text)):
            yield from (record for record in group if record.number[-1:] != "）")


def _beside(records: Sequence[Record]) -> dict[tuple[str, ...], list[Record]]:
    """The records that stand under the same headings."""
    beside: dict[tuple[str, ...], list[Record]] = {}
    for record in records:
        beside.setdefault(record.headings, []).append(record)
    return beside


def _paragraphs(text: str, record: Record) -> int:
    """How many paragraphs a record has; a line that a page's end cut off is none."""
    whole = [s for s in record.spans[:-1] if s.of(text).rstrip().endswith(_ENDS)]
    return 1 + sum(span.end - span.start > _SHORT for span in whole)


def _of_one(record: Record, usual: float, *, ends_count: bool) -> Iterator[tuple[str, Span]]:
    words = fold(record.text).rstrip()
    last = record.extent[-1]
    if not squeezed(words):
        yield "a number without words", last
        return
    for pair in _PAIRS:
        if not _is_balanced(record.text, pair):
            yield f"a bracket or quotation without its other half: {pair}", last
    if words.endswith("："):
        yield _COLON, last
    elif ends_count and not words.endswith(_ENDS) and not _says_who_or_when(record):
        yield "the words break off without a full stop", last
    if len(words) > max(_LONG, _TIMES * usual):
        yield "a text many times as long as the others: a number may be missing", last
    if _holds_the_next(record, words):
        yield "the next number stands within the words: two items may be one", last
    named = record.units_as("lead", "responsible", "standing")
    if _DUTY.search(words) and not named:
        yield "the closing bracket speaks of duties, and no unit was read from it", last


def _says_who_or_when(record: Record) -> bool:
    """Whether the words end with units or a time, which need no full stop."""
    if not record.spans:
        return False
    ends = [unit.span.end for unit in record.units] + [due.span.end for due in record.deadlines]
    return max(ends, default=0) >= record.spans[-1].end


def _is_balanced(words: str, pair: str) -> bool:
    """Whether every opening sign has its closing one; half-width brackets count as well."""
    depth = 0
    for sign in fold(words) if pair == "（）" else words:
        depth += (sign == pair[0]) - (sign == pair[1])
        if depth < 0:
            return _closes_a_list(words) and pair == "（）"
    return depth == 0


def _closes_a_list(words: str) -> bool:
    """Whether brackets only close numbers: 1）… 2）…."""
    return re.search(r"(?<!（)\b\d{1,2}）", fold(words)) is not None


def _holds_the_next(record: Record, words: str) -> bool:
    own = mark_of(_own_number(record))
    if own is None:
        return False
    # Folding makes a plain digit of ①.
    for match in _INNER_NUMBER.finditer(words if own.form != "circle" else record.text):
        inner = mark_of(record.text[match.end() : match.end() + _AHEAD])
        if inner and inner.follows(own):
            return True
    return False


def _own_number(record: Record) -> str:
    """The record's innermost number as a line would begin with it: ``（三）``, ``2.``, ``四、``."""
    number = record.number.partition("#")[0].rpartition("·")[2]
    last = re.search(r"（[^（）]+）$|\d+$|第\S+条$|[一二三四五六七八九十]+$|[①-⑳]$", number)
    shown = last[0] if last else ""
    if shown.isdigit():
        return f"{shown}.某"
    return f"{shown}、某" if shown and shown[0] in "一二三四五六七八九十" else f"{shown} 某"
