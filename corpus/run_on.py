"""Lines as a notice's author meant them, where a page or a copy ran several into one.

A web page copied as one line holds head, items and foot, parted by blanks at most; two items
may share a line. A part begins

* at a number that continues the count: ``…抓好落实。（二）加强领导。…``;
* at a signer with the day, at ``附件：``, ``抄送：``, ``（此件…``, at a document number;
* in a line that holds the whole notice, after any blank between Chinese words.
"""

import itertools
import re
from collections.abc import Iterator, Sequence
from functools import cache

from corpus.duties import duty, label
from corpus.model import Span
from corpus.numbering import Mark, mark_of
from corpus.text import fold, is_blank, lines, trimmed

# A line that holds a notice is longer than a paragraph, and several numbers begin within it.
_LONG = 400
_SEVERAL = 3
_AHEAD = 60
_DAY = r"(?:20\d\d|二[〇○零o]..)\s*年\s*\S{1,3}\s*月\s*\S{1,3}\s*日"
_NUMBER_BEGINS = re.compile(r"(?<=[。；！？：）”\s])(?=（?\s*[一二三四五六七八九十\d第①-⑳])")
_ANY_NUMBER = re.compile(
    r"（\s*[一二三四五六七八九十]{1,3}\s*）|[一二三四五六七八九十]{1,3}\s*[、.]"
    r"|(?<!\d)\d{1,3}\s*[.、]|第[一二三四五六七八九十百]{1,4}[章条]"
)
_PARTED = re.compile(r"[。；！？：）”\s]")
# A part's title, which nothing parts from the first number below it.
_TITLE = re.compile(r"[^，。；：！？\d]{2,30}")
_ITEM_ENDS = re.compile(r"[。）]\s*$|\s{2,}$|　$")
_OTHER_BEGINS = re.compile(
    rf"(?<=[。）])\s*(?=[㐀-鿿]{{2,30}}\s*{_DAY})|(?<=公开发布）)|(?<=[。）日\s])(?=附件\s*\d?\s*[：\s]|抄送：|（此件)"
    r"|(?<=[知见定案法函复告])(?=[㐀-鿿]{2,8}〔\d{4}〕\s*\d+\s*号)|(?<=号)(?=各[㐀-鿿、，]{2,60}：)"
)
_BLANK = re.compile(r"(?<=[^\x00-\x7f])\s+(?=[^\x00-\x7f])|\s{2,}|(?<=日)\s+|\s+(?=20\d\d年)")
# 总    则: a title of two characters, set apart to fill its line.
_SPACED = re.compile(r"(?<![㐀-鿿])[㐀-鿿]\s+[㐀-鿿](?=第.{1,4}[章节条]|[^㐀-鿿]|$)")
# A member of a list within an item's line.
_PART = re.compile(r"(?<=[。：）])\s*（(?P<number>\d{1,2})）(?=[㐀-鿿“])")
_WHOLE_LINE = frozenset({"plain", "action", "circle", "digit-bracket"})


def logical_lines(text: str) -> list[Span]:
    """Every line that is not blank, those that hold several parted."""
    return [part for line in lines(text) for part in _parts(text, line)]


def _parts(text: str, line: Span) -> Iterator[Span]:
    words = line.of(text)
    if "\t" in words or "|" in words:
        yield line
        return
    cuts = _whole_notice(words) if len(words) > _LONG else []
    yield from _pieces(text, line, cuts or _merged_items(words))


def _whole_notice(words: str) -> list[int]:
    """Where the parts of a line begin that holds a notice; none where it is a paragraph."""
    folded = fold(words)
    numbers: dict[str, Mark] = {}
    found: list[int] = []
    marks: list[tuple[int, Mark]] = []
    title_from = 0
    for match in _ANY_NUMBER.finditer(folded):
        place = match.start()
        mark = mark_of(words[place : place + _AHEAD])
        if mark is None or mark.family in _WHOLE_LINE:
            continue
        is_parted = place == 0 or _PARTED.match(folded, place - 1) is not None
        # 管理办法第一章  总则第一条  为加强…: behind these numbers a gap parts them from the words.
        is_spelt = (
            mark.family in ("chapter", "article") and folded[place + mark.length - 1].isspace()
        )
        if not (is_parted or (is_spelt and mark.value == 1)) and not (
            found and _TITLE.fullmatch(folded, title_from, place)
        ):
            continue
        before = numbers.get(mark.form)
        if mark.value == 1 or (before is not None and mark.follows(before)):
            numbers[mark.form] = mark
            title_from = place + mark.length
            found.append(place)
            marks.append((place, mark))
    if len(found) < _SEVERAL and not _each_labelled(folded, found):
        return []
    others = [match.end() for match in _OTHER_BEGINS.finditer(folded)]
    # What a gap parts from its number, or from its other character, is no line of its own.
    spaced = [match.span() for match in _SPACED.finditer(words)]
    spaced += [(place, place + number.length + 1) for place, number in marks]
    blanks = (match.end() for match in _BLANK.finditer(words))
    return [*found, *others, *(b for b in blanks if not any(s < b < e for s, e in spaced))]


def _each_labelled(folded: str, found: Sequence[int]) -> bool:
    """Whether each of two parts says who answers for it: 1.…。责任单位：…。2.…。责任单位：…."""
    bounds = itertools.pairwise([*found, len(folded)])
    parts = [folded[start:end] for start, end in bounds]
    return len(parts) > 1 and all(re.search(rf"[。；]{label()}：", part) for part in parts)


@cache
def _duty_bracket() -> "re.Pattern[str]":
    return re.compile(rf"[（〔](?:[^（）〔〕]*{duty()}|{label()}：[^（）〔〕]*)[）〕]$")


def _dealt_parts(folded: str, begin: int) -> list[int]:
    """Where （1）, （2） begin within an item's line, each of them closing with who answers for it.

    1.深化改革。（1）推行电子化。…。（甲局负责）（2）推进登记。…。（乙局负责）
    """
    found: list[int] = []
    for match in _PART.finditer(folded, begin):
        behind = _duty_bracket().search(folded, begin, match.start()) if found else True
        if int(match["number"]) == len(found) + 1 and behind:
            found.append(match.start())
    return found if len(found) > 1 else []


def _merged_items(words: str) -> list[int]:
    """Where the next numbers begin in a line that itself begins with a number."""
    mark = mark_of(words)
    found: list[int] = []
    if mark is None or mark.family in _WHOLE_LINE:
        return found
    if dealt := _dealt_parts(fold(words), mark.length):
        return dealt
    for match in _NUMBER_BEGINS.finditer(fold(words), mark.length):
        other = mark_of(words[match.end() : match.end() + _AHEAD])
        if (
            other
            and other.follows(mark)
            and _ITEM_ENDS.search(words[match.end() - 4 : match.end()])
        ):
            found.append(match.end())
            mark = other
    return found


def _pieces(text: str, line: Span, cuts: Sequence[int]) -> Iterator[Span]:
    bounds = sorted({0, *cuts, line.end - line.start})
    for start, end in itertools.pairwise(bounds):
        piece = trimmed(text, Span(line.start + start, line.start + end))
        if any(not is_blank(c) for c in piece.of(text)):
            yield piece
