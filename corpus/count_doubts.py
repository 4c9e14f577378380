"""Doubts about where an item stands: a part's number was lost, and its items fell to another.

* the count begins again below the same heading: what follows belongs to a part whose number
  is missing;
* a short line without a full stop closes an item in the midst of a notice: it may be the
  title of a part, and what follows up to the next heading may stand below it;
* an item stands below a heading without a number, where the headings beside it have theirs;
* a line begins with what a scan makes of a number: ``l.``, ``〈二）``, ``=、``.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import zip_longest

from corpus.label_lines import is_label
from corpus.model import Problem, Record
from corpus.numbering import is_misread
from corpus.text import fold

_RESTARTS = "the count begins again below the same heading: a part's number may be missing"
_HEADING = "a short line without a full stop: it may be a heading that lost its number"
_BELOW = "this follows a line that may be a heading, and may stand below it"
_UNNUMBERED = "the heading above has no number, those beside it have: the number may be missing"
_CUT = "the text breaks off within this item"
_MISREAD = "this looks like a number that a scan misread"
_ENDS = tuple("。；！？”）》〕.;!?)]】：:")
_SHORT, _LEAST = 30, 4
_NUMERALS = "一二三四五六七八九十第附（0123456789①②③④⑤⑥⑦⑧⑨⑩"
_HAN = re.compile("[一二三四五六七八九十]+")


def count_doubts(text: str, records: Sequence[Record]) -> Iterator[Problem]:
    """A problem at each body record whose place in the notice is not sure."""
    records = [record for record in records if record.spans]
    items = [record for record in records if record.kind != "task"]
    yield from _restarts(items)
    yield from _after_lost_headings(text, items)
    yield from _below_unnumbered(items)
    yield from _unnumbered(items)
    yield from _breaks_off(text, records)
    for record in items:
        for span in record.spans:
            if is_misread(span.of(text)):
                yield Problem(message=_MISREAD, span=span)


def _breaks_off(text: str, records: Sequence[Record]) -> Iterator[Problem]:
    """The last record, where nothing follows it and its words end amid a sentence."""
    last = max(records, key=lambda record: record.extent[-1].end, default=None)
    if last is None or text[last.extent[-1].end :].strip(" \n\r\t|　"):
        return
    items = [record for record in records if record.kind != "task"]
    ended = sum(_is_whole(text, record) for record in items)
    if last.kind != "task" and not _is_whole(text, last) and ended > len(items) / 2:
        yield Problem(message=_CUT, span=last.extent[-1])


def _unnumbered(records: Sequence[Record]) -> Iterator[Problem]:
    """A part that is called by its title, among parts that have numbers; a number cut short.

    One above 一、 is none: no number is missing there.
    """
    outer = [record for record in records if not record.headings or _is_numbered(record)]
    named = [r for r in outer if not r.headings and r.number[:1] not in _NUMERALS]
    first = next((r for r in outer if _part_number(r)), None)
    if first is not None and _part_number(first) == "一":
        named = [r for r in named if r.extent[0] > first.extent[0]]
    if 0 < len(named) < len(outer) / 2:
        yield from (Problem(message=_UNNUMBERED, span=record.extent[0]) for record in named)
    for record in records:
        if record.number.count("（") != record.number.count("）"):
            yield Problem(message=_MISREAD, span=record.extent[0])


def _part_number(record: Record) -> str:
    """The number of the outermost part that a record is or is in: 二 of 二、重点任务; else ""."""
    match = _HAN.match(record.headings[0] if record.headings else record.number)
    return match[0] if match else ""


def _restarts(records: Sequence[Record]) -> Iterator[Problem]:
    """The records of a second count below one heading."""
    seen: dict[tuple[str, ...], set[str]] = {}
    again: set[tuple[str, ...]] = set()
    for record in records:
        known = seen.setdefault(record.headings, set())
        if record.number in known or record.headings in again:
            again.add(record.headings)
            yield Problem(message=_RESTARTS, span=record.extent[0])
        known.add(record.number)


def _after_lost_headings(text: str, records: Sequence[Record]) -> Iterator[Problem]:
    """The records that end with a heading's words, and those that follow below no other heading."""
    ended = sum(_is_whole(text, record) for record in records)
    lost: Record | None = None
    for record, following in zip_longest(records, records[1:]):
        if lost is not None and _stands_beside(record, lost):
            yield Problem(message=_BELOW, span=record.extent[0])
        else:
            lost = None
        last = record.spans[-1].of(text).strip() if len(record.spans) > 1 else ""
        says_who = _says_who_or_when(text, record) or last.startswith(("【", "["))
        is_bare = _LEAST <= len(last) <= _SHORT and not says_who and not last.endswith(_ENDS)
        if is_bare and following is not None and ended > len(records) / 2:
            yield Problem(message=_HEADING, span=record.spans[-1])
            lost = record


def _stands_beside(record: Record, lost: Record) -> bool:
    """Whether a record stands below the headings of one before it, or below that one."""
    if lost.headings:
        return record.headings[: len(lost.headings)] == lost.headings
    above = record.headings[0] if record.headings else record.number
    return record.number != lost.number and above.startswith(lost.number)


def _is_whole(text: str, record: Record) -> bool:
    """Whether a record ends as a sentence does, or with who is in charge, or by when."""
    return record.text.rstrip().endswith(_ENDS) or _says_who_or_when(text, record)


def _says_who_or_when(text: str, record: Record) -> bool:
    last = record.spans[-1]
    ends = [unit.span.end for unit in record.units] + [due.span.end for due in record.deadlines]
    return is_label(last.of(text)) or max(ends, default=0) >= last.end


def _below_unnumbered(records: Sequence[Record]) -> Iterator[Problem]:
    """The items below a part without a number, where the parts beside it have theirs."""
    numbered = [record for record in records if _part_number(record)]
    bare = [
        record
        for record in records
        if record.headings and record.number[:1] in "（0123456789" and not _is_numbered(record)
    ]
    parts = {record.headings[0] for record in bare}
    beside = {_part_number(record) for record in numbered}
    if bare and len(parts) < max(len(beside), 2) and beside:
        yield from (Problem(message=_UNNUMBERED, span=record.extent[0]) for record in bare)


def _is_numbered(record: Record) -> bool:
    return fold(record.headings[0])[:1] in _NUMERALS
