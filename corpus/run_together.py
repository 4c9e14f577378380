"""Task tables whose head, rows and cells all came out as one line, with nothing between them.

…分解表序号项目名称主要内容分管领导牵头单位配合单位1增加学位新建学校3所。何海平教育局各街道2促进就业…

A row begins with the next number behind a name, a time or a stop; behind a stop stand the person,
the units and the time of the words before it. Every row is unsure: where a name ends is a guess.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from corpus.annex import Annex
from corpus.chinese_times import chinese_time
from corpus.foot import opens_foot, signers_above
from corpus.lexicon import lexicon
from corpus.model import Deadline, Problem, Role, Span, Unit
from corpus.table_heads import UNIT_KINDS, Head, head_of_kinds, is_column, kind_of
from corpus.task_rows import Row
from corpus.text import Passage, fold
from corpus.unit_shapes import looks_like_unit
from corpus.units import is_general, is_known

_UNSURE = "a row of a table whose cells lost their places; read as well as they can be"
_OPENS = re.compile("序号|编号")
# So many heads without a blank between them are no words of a sentence.
_HEADS, _LONGEST, _ROWS = 4, 12, 2
# 2、 at a line's beginning: how sites that share documents number their pages.
_PAGE = re.compile(r"(?P<page>\d{1,2})、")
_PERSON = re.compile(r"[\u4e00-\u9fff]{2,4}")
_LONGEST_NAME, _SHORTEST_NAME, _TIME = 16, 3, 20
# A name that no list knows is short, and of Chinese characters alone.
_LONGEST_UNKNOWN, _MAY_BE = 8, re.compile("[\u4e00-\u9fff]+")
_PERSONS, _LEVELS, _JOINS = (3, 2, 4), frozenset("省市州县区镇乡"), ("、", "，")
_STOP = re.compile("[。；！]")
# What a number is followed by that counts something: 3个, 5000人.
_COUNTED = re.compile(r"[个项所家名人元万亿处件条次台套户间座公米吨年月日天类批期级%]")


@dataclass(frozen=True, slots=True)
class RunTogether:
    """Such a table: the head's place, what its columns hold, and the words below it.

    ``pages`` are the numbers of pages within the words.
    """

    lines: tuple[Span, ...]
    above: tuple[Span, ...]
    heads: Span
    head: Head
    words: Passage
    pages: tuple[Span, ...]


def run_together(text: str, lines: Sequence[Span]) -> RunTogether | None:
    """The first such table among a notice's lines, which runs to its foot or its end."""
    for place, line in enumerate(lines):
        found = _heads(line.of(text))
        if found is None:
            continue
        (start, end), head = found
        heads = Span(line.start + start, line.start + end)
        own, pages = _words(text, lines[place:], heads.end)
        begins = _PAGE.match(line.of(text)) if pages else None
        if begins:
            pages.append(Span(line.start, line.start + begins.end()))
        title = Span(line.start + (begins.end() if begins else 0), heads.start)
        above = (title,) if title.end > title.start else ()
        words = Passage.over(text, tuple(own))
        if sum(1 for _ in _rows(fold(words.text))) < _ROWS:
            continue
        return RunTogether(
            tuple(lines[place : place + len(own)]),
            above,
            heads,
            head,
            words,
            tuple(pages),
        )
    return None


def _heads(words: str, first: str = "1") -> tuple[tuple[int, int], Head] | None:
    """Where columns' heads follow each other without a gap, and the head that they are.

    ``first`` is the number of the row behind them.
    """
    for opening in _OPENS.finditer(words):
        kinds: list[str] = []
        place = opening.start()
        while length := _head_at(words, place):
            kinds.append(kind_of(words[place : place + length]))
            place += length
        head = head_of_kinds(kinds) if len(kinds) >= _HEADS else None
        if head and words.startswith(first, place):
            return (opening.start(), place), head
    return None


def _head_at(words: str, place: int) -> int:
    """The length of the head at a place: the longest one listed, else the shortest known."""
    sizes = range(min(_LONGEST, len(words) - place), 0, -1)
    listed = next((n for n in sizes if is_column(words[place : place + n])), 0)
    return listed or next((n for n in reversed(sizes) if kind_of(words[place : place + n])), 0)


def _words(text: str, lines: Sequence[Span], start: int) -> tuple[list[Span], list[Span]]:
    """The table's words, line by line, and the numbers of pages that stand before them."""
    own, pages = [Span(start, lines[0].end)], []
    first = _PAGE.match(lines[0].of(text))
    page = int(first["page"]) if first else 0
    for line in lines[1:]:
        if opens_foot(line.of(text)):
            signed = signers_above([one.of(text) for one in own[1:]], line.of(text))
            del own[len(own) - signed :]
            break
        begins = line.start
        number = _PAGE.match(line.of(text))
        if page and number and int(number["page"]) == page + 1:
            page += 1
            begins += number.end()
            pages.append(Span(line.start, begins))
        own.append(Span(begins, line.end))
    return own, pages


def with_run_together(text: str, annex: Annex, table: RunTogether | None) -> Annex:
    """The annex with the rows of such a table behind those of others."""
    if table is None:
        return annex
    folded = fold(table.words.text)
    rows, problems, furniture = [], [], [table.heads, *table.pages]
    for number, start, end in _rows(folded):
        row = _row(text, table, folded, (number, start, end))
        rows.append(row)
        problems += [Problem(message=_UNSURE, span=piece) for piece in row.extent]
    # The head once more, on the next page.
    for match in _OPENS.finditer(folded):
        if found := _heads(folded[match.start() :], ""):
            furniture += table.words.pieces(match.start(), match.start() + found[0][1])
    return replace(
        annex,
        rows=(*annex.rows, *rows),
        furniture=(*annex.furniture, *furniture),
        problems=(*annex.problems, *problems),
    )


def _rows(folded: str) -> Iterator[tuple[str, int, int]]:
    """The number, the beginning of the words, and the end of each row."""
    found: list[tuple[str, int, int]] = []
    place, value = 0, 1
    while True:
        match = _begins(folded, value, place)
        if match is None:
            break
        found.append((str(value), match.start(), match.end()))
        place, value = match.end(), value + 1
    ends = [*(begin for _, begin, _ in found[1:]), len(folded)]
    for (number, _, begin), end in zip(found, ends, strict=False):
        again = next((m.start() for m in _OPENS.finditer(folded, begin, end)), end)
        yield number, begin, again


def _begins(folded: str, value: int, place: int) -> "re.Match[str] | None":
    """The number ``value`` where a row may begin: behind a name, a time or a stop."""
    for match in re.finditer(rf"(?<![\d.第]){value}(?=[\u4e00-\u9fff“])", folded[place:]):
        at = place + match.start()
        before = folded[max(0, at - _LONGEST_NAME) : at]
        behind = not before or before[-1] in "。）号位门导间限" or _ends_in_a_name(before)
        if behind and not _COUNTED.match(folded, at + len(str(value))):
            return re.compile(str(value)).match(folded, at)
    return None


def _ends_in_a_name(words: str) -> bool:
    sizes = range(_SHORTEST_NAME, len(words) + 1)
    return any(looks_like_unit(words[-n:]) for n in sizes) or any(
        chinese_time(words[-n:], Span(0, n)) is not None for n in sizes
    )


def _row(text: str, table: RunTogether, folded: str, place_of: tuple[str, int, int]) -> Row:
    """A row's words, and behind their stops who answers and by when."""
    number, start, end = place_of
    words: list[Span] = []
    units: list[Unit] = []
    times: list[Deadline] = []
    begin, place = start, start
    persons = "person" in table.head.kinds
    while stop := _STOP.search(folded, place, end):
        place = stop.end()
        after = list(_named(folded, place, end, persons=persons))
        if after:
            words += table.words.pieces(begin, place)
            roles = _roles(table.head)
            for index, (low, high) in enumerate(after):
                place = begin = high
                span = table.words.locate(low, high)
                if due := chinese_time(table.words.text[low:high], span):
                    times.append(due)
                    continue
                name = folded[low:high]
                role = roles[min(index, len(roles) - 1)]
                units.append(Unit(name=name, as_written=span.of(text), role=role, span=span))
    words += table.words.pieces(begin, end)
    first, *continued = words or table.words.pieces(start, end)
    return Row(
        number=number,
        text=first,
        units=tuple(units),
        deadlines=tuple(times),
        tier=None,
        tier_span=None,
        labels=(),
        extent=table.words.pieces(start - len(number), end),
        continued=tuple(continued),
    )


def _roles(head: Head) -> list[Role]:
    kinds = [kind for kind in head.kinds if kind in UNIT_KINDS]
    return ["lead" if kind == "lead" else "responsible" for kind in kinds] or ["responsible"]


def _named(folded: str, start: int, end: int, *, persons: bool) -> Iterator[tuple[int, int]]:
    """The names and the time that stand at a place, one behind the other.

    ``persons`` where a column of them stands before: what is theirs is left out.
    """
    place = start + (_person_at(folded, start, end) if persons else 0)
    if not (place > start or _name_at(folded, place, end, known=True)):
        return
    while place < end:
        length = _time_at(folded, place, end) or _name_at(folded, place, end)
        if not length:
            return
        yield place, place + length
        place += length
        if folded[place : place + 1] in _JOINS and _name_at(folded, place + 1, end):
            place += 1


def _person_at(folded: str, place: int, end: int) -> int:
    """The length of a person's name before a unit's that is known; 0 where none stands there.

    李明区教育局: a unit's own level tells where it begins.
    """
    fits = [
        n
        for n in _PERSONS
        if _PERSON.fullmatch(folded[place : place + n])
        and _name_at(folded, place + n, end, known=True)
    ]
    level = (n for n in sorted(fits) if folded[place + n] in _LEVELS)
    return next(level, fits[0] if fits else 0)


def _name_at(folded: str, place: int, end: int, *, known: bool = False) -> int:
    """The length of the name at a place: the longest that is known, else the shortest that may be.

    高新园（邹区镇）: what stands in brackets behind a name tells that it is one.
    """
    longest = min(_LONGEST_NAME, end - place)
    sure = (n for n in range(longest, 1, -1) if _is_sure(folded[place : place + n]))
    if found := next(sure, 0):
        return found
    if known:
        return 0
    for n in range(_SHORTEST_NAME, longest + 1):
        name = folded[place : place + n]
        inner = re.fullmatch(r"[\u4e00-\u9fff]{2,8}（(?P<said>[^（）]+)）", name)
        if inner and looks_like_unit(inner["said"]):
            return n
        if n <= _LONGEST_UNKNOWN and _MAY_BE.fullmatch(name) and looks_like_unit(name):
            return n
    return 0


def _is_sure(name: str) -> bool:
    """Whether a name is known, or speaks of a kind of unit: 各街道."""
    known = lexicon()
    begins = name.startswith(known.general_beginnings) and is_general(name)
    is_kind = begins and name.endswith(known.general_endings) and len(name) <= _LONGEST_UNKNOWN
    sure = is_kind or (not begins and is_known(name) and looks_like_unit(name))
    # 区教育局区财政局: the lists know some pairs as one.
    two = any(
        name[n] in _LEVELS and is_known(name[:n]) and is_known(name[n:])
        for n in range(_SHORTEST_NAME, len(name) - 1)
    )
    return sure and _balanced(name) and not two


def _balanced(name: str) -> bool:
    return name.count("（") == name.count("）")


def _time_at(folded: str, place: int, end: int) -> int:
    sizes = range(min(_TIME, end - place), 3, -1)
    return next((n for n in sizes if chinese_time(folded[place : place + n], Span(0, n))), 0)
