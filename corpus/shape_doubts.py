"""Doubts from comparing an item with the others of its shape: what one has otherwise than they.

* its labelled lines are others than theirs (责任单位, 完成时限): a line may be missing, or be
  another item's;
* it begins with who is in charge, where they begin with what is to be done;
* its title is a sentence or is missing, where theirs are short, and words follow: a line was
  run together with the next one; so it was where 总体要求 goes on without a stop;
* a later paragraph of it opens with a title, as they do: it may be an item without its number;
* it names no unit, or none that leads, where they do;
* it ends with a semicolon, as the members of a list do, where they end with a full stop.

Items are of one shape when their own numbers are: （三） and （四）, wherever they stand.
"""

import re
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from functools import cache
from itertools import pairwise

from corpus.duties import label, other_label, role_of
from corpus.model import Problem, Record
from corpus.nodes import CLAUSES
from corpus.numbering import mark_of
from corpus.part_titles import first_sentence
from corpus.sections import opening_title, speaks_of_itself
from corpus.text import fold, squeezed

_LABELS = "labelled lines that differ from those of nearly all items: one may be missing or moved"
_OPENS = "the item begins with who is in charge, or by when: lines may be out of order"
_TITLE = (
    "no short title, where nearly all items like it have one: a line may have been run together"
)
_GOES_ON = "a part's title that goes on without a stop: a line may have been run together"
_PARAGRAPH = "a paragraph that opens with a title, as items do: its number may be missing"
_NOBODY = "no unit is named, though nearly all items like it name theirs"
_NO_LEAD = "no unit leads, though one does in nearly all items like it"
_MEMBER = "the item ends with a semicolon, the others do not: it may be a member of a list"
# So many items make a shape, nearly all of which must be alike.
_FEW, _NEARLY_ALL, _MANY = 2, 0.8, 4
_SHORT, _MORE = 24, 4
_NO_TITLE = re.compile(rf"{CLAUSES.pattern}|\d|之日")
_HAN = re.compile("[\u4e00-\u9fff]")
_STOPS = ("。", "）", "〕", "】", ".", ")", "]")
_NUMBERS = (
    ("han-bracket", re.compile(r"（[一二三四五六七八九十百]+）$")),
    ("digit-bracket", re.compile(r"（\d+）$")),
    ("circle", re.compile(r"[①-⑳]$")),
    ("counted", re.compile(r"[^一二三四五六七八九十（）\d.·]{2,}\s*[一二三四五六七八九十\d]+$")),
    ("article", re.compile(r"第\S+条$")),
    ("digit", re.compile(r"\d$")),
    ("han", re.compile(r"[一二三四五六七八九十]$")),
)


@cache
def _label() -> "re.Pattern[str]":
    return re.compile(
        rf"(?:^|(?<=[\n。；）】\s]))[（【\[*]*(?P<label>{label()}|{other_label()})[】\]）*]*\s*："
    )


def shape_doubts(text: str, records: Sequence[Record]) -> Iterator[Problem]:
    """A problem at each measure and requirement that is unlike the others of its shape."""
    items = [record for record in records if record.kind != "task" and record.spans]
    for record in items:
        if opening_title(record.text):
            yield Problem(message=_GOES_ON, span=record.extent[0])
    for record in _with_semicolons(items):
        yield Problem(message=_MEMBER, span=record.extent[-1])
    for alike in _by_shape(items).values():
        if len(alike) > _FEW:
            for why, odd in (
                (_LABELS, _with_odd_labels(text, alike)),
                (_OPENS, _with_labels_first(text, alike)),
                (_TITLE, _with_odd_titles(alike)),
                (_PARAGRAPH, _with_titled_paragraphs(text, alike)),
                (_NOBODY, _without_units(alike)),
                (_NO_LEAD, _without(alike, lambda one: bool(one.units_as("lead")))),
            ):
                yield from (Problem(message=why, span=record.extent[-1]) for record in odd)


def _by_shape(records: Sequence[Record]) -> dict[str, list[Record]]:
    found: dict[str, list[Record]] = {}
    for record in records:
        number = record.number.partition("#")[0]
        shape = next((name for name, pattern in _NUMBERS if pattern.search(number)), "")
        if shape:
            found.setdefault(shape, []).append(record)
    return found


def _few_of(odd: Sequence[Record], alike: Sequence[Record]) -> Sequence[Record]:
    """The odd ones where nearly all others are otherwise; none where they are too many."""
    return odd if len(odd) <= (1 - _NEARLY_ALL) * len(alike) or len(odd) == 1 else ()


def _with_odd_labels(text: str, alike: Sequence[Record]) -> Sequence[Record]:
    found = [_labels(text, record) for record in alike]
    usual, times = Counter(found).most_common(1)[0]
    odd = [
        record
        for record, labels in zip(alike, found, strict=True)
        if labels != usual and not _lacks_a_partner(text, record, usual - labels, labels - usual)
    ]
    return odd if usual and times >= _NEARLY_ALL * len(alike) else ()


def _lacks_a_partner(
    text: str, record: Record, missing: frozenset[str], more: frozenset[str]
) -> bool:
    """Whether an item that says all on one line only names nobody to help: no line is lost."""
    lines = [span for span in record.spans if _label().search(fold(span.of(text)))]
    helps = all(re.fullmatch(label(), one) and role_of(one) != "lead" for one in missing)
    return not more and helps and len(lines) == 1


def _labels(text: str, record: Record) -> frozenset[str]:
    lines = "\n".join(span.of(text) for span in record.spans)
    said = (*_label().finditer(fold(lines)), *_label().finditer(fold(record.text)))
    return frozenset(squeezed(match["label"]) for match in said)


def _with_labels_first(text: str, alike: Sequence[Record]) -> Sequence[Record]:
    odd = [record for record in alike if _label().match(fold(record.spans[0].of(text)))]
    return _few_of(odd, alike)


def _with_odd_titles(alike: Sequence[Record]) -> Sequence[Record]:
    """Those whose title is a sentence, or missing, and no last words of the notice."""
    # What is one sentence and a bracket has its first clause for a title, or none.
    more = 2 * sum(map(_says_more, alike)) > len(alike)
    odd = [
        one
        for one in alike[:-1]
        if _HAN.search(one.title or one.text)
        and not _has_a_short_title(one)
        and (more or _says_more(one))
    ]
    return _few_of(odd, alike)


def _says_more(record: Record) -> bool:
    """Whether words stand between a record's title and the bracket that closes it."""
    text, title = squeezed(fold(record.text)), squeezed(fold(record.title or ""))
    rest = text.removeprefix(title).strip("。；")
    return len(rest.partition("（")[0]) >= _MORE or (not rest.startswith("（") and bool(rest))


def _has_a_short_title(record: Record) -> bool:
    title = squeezed(record.title or "")
    return 0 < len(title) <= _SHORT and not CLAUSES.search(title)


def _with_titled_paragraphs(text: str, alike: Sequence[Record]) -> Sequence[Record]:
    """Those that hold a paragraph with a title of its own, where all open with theirs."""
    if sum(map(_opens_with_a_title, (record.text for record in alike))) < _NEARLY_ALL * len(alike):
        return ()
    odd = [
        record
        for record in alike
        if any(
            before.of(text).rstrip().endswith(_STOPS)
            and mark_of(span.of(text)) is None
            and _opens_with_a_title(span.of(text))
            for before, span in pairwise(record.spans)
        )
    ]
    # Amid a count a gap tells of the number that is lost; behind its last one nothing else does.
    last = {record.headings: record.id for record in alike}
    return [one for one in _few_of(odd, alike) if last[one.headings] == one.id]


def _opens_with_a_title(words: str) -> bool:
    """Whether words open with a short sentence of one clause, and go on: 加强领导。各单位…."""
    title = first_sentence(words)
    fits = title is not None and len(title) <= _SHORT and not _NO_TITLE.search(title)
    return fits and len(words) > len(title or "") + _MORE


def _with_semicolons(items: Sequence[Record]) -> Sequence[Record]:
    return _few_of([one for one in items if fold(one.text).rstrip().endswith("；")], items)


def _without(alike: Sequence[Record], has: Callable[[Record], bool]) -> Sequence[Record]:
    """The few measures that lack what nearly all of four or more have."""
    measures = [record for record in alike if record.kind == "measure"]
    odd = [record for record in measures if not has(record)]
    enough = len(measures) > _MANY and len(odd) <= (1 - _NEARLY_ALL) * len(measures)
    return [one for one in odd if not speaks_of_itself(one.text)] if enough else ()


def _without_units(alike: Sequence[Record]) -> Sequence[Record]:
    measures = [record for record in alike if record.kind == "measure"]
    odd = [record for record in measures if not record.units_as("lead", "responsible")]
    return _few_of([record for record in odd if not speaks_of_itself(record.text)], measures)
