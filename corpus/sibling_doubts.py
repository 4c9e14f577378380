"""Doubts about what one item lacks that every item beside it has: a line of it may be lost.

（十一）打造一批高水平实训基地。       a title, where the others have words behind theirs
Lead: … / Due: …                    no lead, or no time, though each of the others names one

A total that the text states (共27项, 以下10条措施) is compared with the last number of the count.
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from functools import cache

from corpus.duties import label, role_of, time_label
from corpus.model import Problem, Record, Span
from corpus.nodes import CLAUSES, TITLE_LIMIT
from corpus.sections import speaks_of_itself
from corpus.text import breadth, fold, numeral, squeezed

_TITLE = "a title without words, though every item beside it has some: lines may be missing"
_NO_LABEL = "no line of this item is labelled so, though one is in every item beside it: {label}"
_TOTAL = "the text states {total} of these, and this is the last one that was found"
# So many others tell what an item has.
_OTHERS, _FEW = 3, 10
_LEAST = 4
# A label stands among a line's first characters.
_OPENING = 60
_NUMERALS = "一二三四五六七八九十百"
_STATED = re.compile(
    rf"(?:(?P<deeds>\d{{1,2}}|[{_NUMERALS}]{{1,3}})件(?:为民|民生)?实事"
    rf"|(?:共|合计|总计|以下|下列|如下|提出|制定|明确|部署|安排)(?:了|为|有)?(?P<total>\d{{1,3}}|[{_NUMERALS}]{{1,4}})"
    r"(?:项|条|件|个)(?!月|工作日)(?P<what>[^，。；：、（）\n]{0,12}))"
)
_COUNTED = ("任务", "措施", "举措", "实事", "事项", "意见", "政策", "工作", "条款", "项目", "")
_LAST = re.compile(rf"(?P<value>\d{{1,3}}|[{_NUMERALS}]{{1,4}})条?$")


def sibling_doubts(text: str, records: Sequence[Record]) -> Iterator[Problem]:
    """A problem at each record that lacks what all those beside it have."""
    items = [record for record in records if record.kind != "task" and record.spans]
    for group in _beside(items):
        if len(group) > _OTHERS:
            yield from _bare_titles(group)
        yield from _without_labels(text, group)
    yield from _short_of_the_total(text, records)


def _beside(items: Sequence[Record]) -> Iterator[Sequence[Record]]:
    """The items whose numbers are of one shape, wherever they stand."""
    groups: dict[str, list[Record]] = {}
    for record in items:
        shape = re.sub(rf"[\d{_NUMERALS}]+", "N", record.number.partition("#")[0])
        groups.setdefault(shape[-3:], []).append(record)
    return (group for group in groups.values() if len(group) >= _OTHERS)


def _bare_titles(group: Sequence[Record]) -> Iterator[Problem]:
    bare = [record for record in group if _is_title_alone(record)]
    if len(bare) <= max(1, len(group) // _FEW):
        yield from (Problem(message=_TITLE, span=record.extent[0]) for record in bare)


def _is_title_alone(record: Record) -> bool:
    if len(record.text) > TITLE_LIMIT:
        return False
    words = squeezed(record.text).strip("*。")
    if record.units_as("lead", "responsible") or record.deadlines or record.text.isascii():
        return False
    is_title = words == squeezed(record.title or "").strip("*。") and not CLAUSES.search(words)
    return (
        is_title
        and _LEAST <= breadth(words) <= TITLE_LIMIT / 2
        and not speaks_of_itself(record.text)
    )


@cache
def _label() -> "re.Pattern[str]":
    return re.compile(
        rf"(?:[-•·–*+]\s+)?[（【\[*]*(?P<label>{label()}|{time_label()})[】\]）*]*\s*(?:：|\s{{2}}|(?<=】))"
    )


def _without_labels(text: str, group: Sequence[Record]) -> Iterator[Problem]:
    """The one item without a label of who leads or of a time that each of the others has."""
    found = [_labels(text, record) for record in group]
    counted = Counter(name for labels in found for name in labels)
    for name, times in counted.items():
        if times != len(group) - 1 or not _is_telling(name):
            continue
        odd = next(r for r, labels in zip(group, found, strict=True) if name not in labels)
        if speaks_of_itself(odd.text):
            continue
        yield Problem(message=_NO_LABEL.format(label=name), span=odd.extent[-1])


def _labels(text: str, record: Record) -> frozenset[str]:
    opening = (text[span.start : min(span.end, span.start + _OPENING)] for span in record.spans)
    said = (_label().match(fold(words).strip()) for words in opening)
    return frozenset(squeezed(match["label"]) for match in said if match)


def _is_telling(name: str) -> bool:
    """Whether a label names who leads, or a time: that nobody helps may well be."""
    return role_of(name) == "lead" or re.fullmatch(time_label(), name) is not None


def _short_of_the_total(text: str, records: Sequence[Record]) -> Iterator[Problem]:
    """The last record of a count that ends before the total which the notice states for it."""
    found = ((_LAST.search(record.number), record) for record in records if record.extent)
    numbered = [(numeral(last["value"]) or 0, record) for last, record in found if last]
    counts = [number for number, _ in numbered]
    if not counts or len(set(counts)) != len(counts):
        return
    last, record = max(numbered, key=lambda one: one[0])
    before = Span(0, numbered[0][1].extent[0].start)
    for match in _STATED.finditer(fold(before.of(text))):
        total = numeral(match["total"] or match["deeds"]) or 0
        what = match["what"] or ""
        if any(what.endswith(one) for one in _COUNTED) and last < total <= 2 * last:
            yield Problem(message=_TOTAL.format(total=total), span=record.extent[-1])
            return
