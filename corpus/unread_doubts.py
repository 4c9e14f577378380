"""Doubts about what was not read at all, or read as one where it is several.

* lines that count, one after the other, in a way that is not known: 其一——, No1/, 任务01;
* labels of units and times outside all items: items stand there that were not found;
* a sentence that names units for all that follows, of which none was read: …后文不再说明;
* the head of a table whose cells lost their places, and no row of it: 序号 目标任务 推进情况.
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import pairwise, takewhile

from corpus.duties import label, time_label, words
from corpus.english_labels import fold_labels
from corpus.model import Problem, Record, Span
from corpus.numbering import mark_of
from corpus.sections import uncounted_words
from corpus.table_heads import kind_of
from corpus.table_rows import is_row
from corpus.text import fold, lines, numeral

_COUNT = "lines that count in a way that is not known: they may be items of their own"
_OUTSIDE = "who answers, or by when, is said here outside of all items: one may not have been found"
_STANDING = "a sentence seems to name units for several items at once, and none was read from it"
_HEAD = "the head of a table of which no row was read: its rows may pass for other items"
_DRESS = " \t\u3000-–—•·●*#[]【】〔〕（）()<>《》“”「」✓☐□■◆▲xX|_"
_COUNTS = re.compile(
    r"(?P<before>[^\W\d_]{0,8}?)\s*-?(?P<count>\d{1,2}|[一二三四五六七八九十]{1,3})(?P<after>[^\w\s]{1,3}|\s|$)"
)
_NUMBER_LAST = re.compile(r"[\d一二三四五六七八九十]\W*$")
_WORD = re.compile(r"(?P<word>[^，。；：、\s][^，。；：、]{0,30}?)\s*：\s*\S")
_OFFICES = re.compile("政府|街道|乡镇|部门|单位|机构|委员会|办事处|局")
_TWICE, _THREE, _MANY = 2, 3, 12
_LONG = 120


def unread_doubts(text: str, records: Sequence[Record]) -> Iterator[Problem]:
    """A problem at each place that may hold items which are not among ``records``."""
    held = sorted(span for record in records for span in record.extent)
    all_lines = list(lines(text))
    outside = list(_outside_of(all_lines, held))
    yield from _uncounted(text, records, outside)
    yield from _outside(text, outside)
    yield from _unread_standing(text, all_lines, records)
    yield from _unread_rows(text, outside, records)


def _outside_of(all_lines: Sequence[Span], held: Sequence[Span]) -> Iterator[Span]:
    """The lines that meet none of the places, both being in order."""
    place = end = 0
    for line in all_lines:
        while place < len(held) and held[place].start < line.end:
            end = max(end, held[place].end)
            place += 1
        if end <= line.start:
            yield line


def _uncounted(text: str, records: Sequence[Record], outside: Sequence[Span]) -> Iterator[Problem]:
    """The lines of an unknown count of two or more, and the items that hold them.

    A line outside of all items that has no words behind its number is a title: 清单一.
    """
    items = [record for record in records if record.kind != "task"]
    inside = [span for record in items for span in record.spans]
    titled = [line for line in outside if not _NUMBER_LAST.search(line.of(text))]
    counted = frozenset(_counted(text, sorted({*inside, *titled})))
    for record in items:
        if counted.intersection(record.spans):
            yield from (Problem(message=_COUNT, span=span) for span in record.extent)
    yield from (Problem(message=_COUNT, span=span) for span in outside if span in counted)


def _counted(text: str, spans: Sequence[Span]) -> Iterator[Span]:
    """Those of the lines whose opening words count one, two, three… in a shape of their own."""
    named = frozenset(word for words_said in uncounted_words() for word in words_said)
    found: dict[tuple[str, str, bool], list[tuple[int, Span]]] = {}
    for span in spans:
        line = span.of(text)
        if "\t" in line or line.count("|") > 1 or mark_of(line.strip()) is not None:
            continue
        bare = fold(line).strip().lstrip(_DRESS)
        match = _COUNTS.match(bare)
        is_dressed = line.strip()[:1] in "【[〔<《“「-*"
        if match is None or (mark_of(bare) is not None and not is_dressed):
            continue
        value = numeral(match["count"])
        if value is not None and match["before"].strip() not in named:
            shape = (match["before"], match["after"].strip(), match["count"].isdigit())
            found.setdefault(shape, []).append((value, span))
    for counted in found.values():
        values = [value for value, _ in counted]
        on = sum(two == one + 1 for one, two in pairwise(values))
        if (
            len(values) >= _TWICE
            and (on == len(values) - 1 or on * 2 >= len(values))
            and 1 in values
        ):
            yield from (span for _, span in counted)


def _outside(text: str, outside: Sequence[Span]) -> Iterator[Problem]:
    """The lines outside all items that say who answers or by when, with the words above each."""
    folded = {line: fold_labels(line.of(text)).strip() for line in outside}
    said = [line for line in outside if _labels().search(folded[line])]
    heads = Counter(
        match["word"] for line in outside if (match := _WORD.match(folded[line])) is not None
    )
    often = [
        line
        for line in outside
        if (match := _WORD.match(folded[line])) is not None and heads[match["word"]] >= _THREE
    ]
    if len(said) >= _TWICE or (len(said) and len(often) >= _THREE):
        told = {*said, *often}
        for paragraph in _paragraphs(text, outside):
            if last := [line for line in paragraph if line in told]:
                yield Problem(message=_OUTSIDE, span=Span(paragraph[0].start, last[-1].end))


def _paragraphs(text: str, outside: Sequence[Span]) -> Iterator[list[Span]]:
    """The lines that follow each other without a blank one between."""
    group: list[Span] = []
    for line in outside:
        if group and text[group[-1].end : line.start].count("\n") != 1:
            yield group
            group = []
        group.append(line)
    if group:
        yield group


@cache
def _labels() -> "re.Pattern[str]":
    return re.compile(
        rf"(?:^|(?<=[。；）】，.]))[\s（【\[*•·●-]*(?:{label()}|{time_label()})[】\]）*]*\s*：\s*\S"
    )


def _unread_standing(
    text: str, all_lines: Sequence[Span], records: Sequence[Record]
) -> Iterator[Problem]:
    """All items, where a sentence says that they do not name its units again, and none has them."""
    standing = [unit.span for record in records for unit in record.units_as("standing")]
    for line in all_lines:
        said = fold(line.of(text))
        match = next((m for m in _spared().finditer(said) if _names_offices(said, m.start())), None)
        if match is None:
            continue
        place = Span(line.start + match.start(), line.start + match.end())
        if any(line.meets(span) for span in standing):
            continue
        yield Problem(message=_STANDING, span=place)
        for record in records:
            if record.kind != "requirement":
                yield Problem(message=_STANDING, span=record.extent[0])


def _unread_rows(
    text: str, outside: Sequence[Span], records: Sequence[Record]
) -> Iterator[Problem]:
    """The heads, parted by blanks, of tables of which no row was read, and the items below them.

    A row's own list (1.…; 2.…) passes for items there.
    """
    for line in outside:
        words = line.of(text)
        if kind_of(words[:_MANY].partition(" ")[0]) != "number" or is_row(words):
            continue
        kinds = [kind_of(one) for one in words.split()[:_MANY]]
        if kinds[:1] != ["number"] or sum(map(bool, kinds)) < _THREE or "" in kinds:
            continue
        below = [one for one in records if one.extent and one.extent[0].start > line.end]
        if any(one.kind == "task" for one in below):
            continue
        yield Problem(message=_HEAD, span=line)
        for record in takewhile(lambda one: one.number[:1].isdigit(), below):
            yield from (Problem(message=_HEAD, span=span) for span in record.extent)


def _names_offices(said: str, end: int) -> bool:
    """Whether the words of the sentence before ``end`` speak of offices."""
    start = max(said.rfind(stop, 0, end) for stop in "。；") + 1
    return _OFFICES.search(said, max(start, end - _LONG), end) is not None


@cache
def _spared() -> "re.Pattern[str]":
    spares = "|".join(map(re.escape, words()["spares"]))
    return re.compile(
        rf"(?:不再|不另行?|不予|未再|不一一|不逐[一项条个])[^。；]{{0,4}}(?:{spares})"
    )
