"""Items named by where they stand in their notice: 第三部分最后一点, （五）这一节第二条.

::

    place    = [chapter] [section] [item {and item}]
    chapter  = 第三部分 | 第四块 | 工作要求 | part 3
    section  = （五） | （五）这一节 | 第三节
    item     = 第二条 | 之二 | 最后一项 | 打头那条 | 倒数第二项 | 前三项 | point 2

At least two of them, or an item counted from the notice's end or beginning. The words stand in
``item_places.toml``.
"""

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from assistant.query import ItemNumber
from assistant.reading.numbers.counters import kinds_counted
from assistant.reading.numbers.mention import NumberMention
from assistant.reading.numbers.standing import Rank, Standing, standing_at
from assistant.reading.numbers.told_parts import told_part
from assistant.reading.words.english_numbers import NUMBER, ORDINAL, number_word, ordinal
from assistant.reading.words.lexicon import table
from assistant.reading.words.patterns import pattern
from corpus.model import Kind, Notice, Span
from corpus.text import fold, numeral, squeezed

_N = r"(?:\d{1,2}|[一二三四五六七八九十]{1,3})"
# The last and the first so many; one alone is the last or the first.
_UP_TO_TEN = r"[两二三四五六七八九]|[2-9](?!\d)"
_FEW = rf"(?:[二三四五六七八九]?十[一二三四五六七八九]?|{_UP_TO_TEN}|[1-9]\d(?!\d))"
_FEW_EN = rf"(?:(?!one\b){NUMBER}|[2-9](?!\d)|[1-9]\d(?!\d))"
_AND = re.compile(r"\s*(?:、|和|与|跟|及|，|以及|还有|and|&)\s*(?:the )?")
_LEAST_TITLE = 4
_TABLE: tuple[Kind, ...] = ("task",)
_BODY: tuple[Kind, ...] = ("measure", "requirement")


@dataclass(frozen=True, slots=True)
class _Segment:
    """One step of a place: the chapter, its title, the section, or the item with its noun."""

    step: str
    number: int
    rank: Rank | None
    words: str
    span: Span


class ItemPlaces:
    """Finds the items of the loaded notices that a question names by their place."""

    def __init__(self, notices: Sequence[Notice]) -> None:
        """Learn how ``notices`` are divided."""
        self._notices = {notice.id: notice for notice in notices}
        self._titles = {
            notice.id: frozenset(
                title for heading in notice.headings if (title := squeezed(fold(heading.title)))
            )
            for notice in notices
        }

    def find(
        self, text: str, place: str, kinds: Sequence[Kind], *, of_table: bool
    ) -> Iterator[NumberMention]:
        """The items that a folded question names by where they stand in the notice ``place``.

        ``kinds`` are those of the parts that it names; where it names none, ``of_table`` says
        that the table is likelier meant than the body.
        """
        notice = self._notices.get(place)
        for chain in _chains(text, self._titles[place]) if notice else ():
            where = _where(chain)
            span = Span(chain[0].span.start, chain[-1].span.end)
            orders = [_TABLE, _BODY] if of_table else [_BODY, _TABLE]
            if not where.narrow:
                orders = [(kind,) for kind in kinds_counted(chain[-1].words)]
            for record in standing_at(notice, where, kinds, orders) if notice else ():
                item = ItemNumber(number=record.number, kinds=(record.kind,), place=place)
                yield NumberMention(item, span)


def _where(chain: Sequence[_Segment]) -> Standing:
    steps = {segment.step: segment for segment in chain}
    chapter, title, section = (steps.get(step) for step in ("chapter", "title", "section"))
    return Standing(
        chapter=chapter.number if chapter else None,
        title=title.words if title else None,
        section=section.number if section else None,
        items=tuple(segment.rank for segment in chain if segment.rank),
    )


def _chains(text: str, titles: Collection[str]) -> Iterator[tuple[_Segment, ...]]:
    """Segments that stand together, each step once and the items last, where they say a place."""
    chain: list[_Segment] = []
    for segment in (*_segments(text, titles), None):
        if segment and chain and _goes_on(text, chain, segment):
            chain.append(segment)
            continue
        if _is_place(chain):
            yield tuple(chain)
        chain = [segment] if segment else []


def _goes_on(text: str, chain: Sequence[_Segment], segment: _Segment) -> bool:
    last = chain[-1]
    between = text[last.span.end : segment.span.start]
    if last.step == "item" and segment.step == "item":
        return len(chain) > 1 and _AND.fullmatch(between) is not None
    steps = [s.step for s in chain]
    fits = segment.step not in steps and not {segment.step, *steps} >= {"chapter", "title"}
    return fits and _joint().fullmatch(between) is not None


def _is_place(chain: Sequence[_Segment]) -> bool:
    if len(chain) == 1:
        # Of the whole notice only the ends are places: its second item is the one numbered so.
        rank = chain[0].rank
        return rank is not None and (rank.from_end or rank.many)
    return bool(chain)


def _segments(text: str, titles: Collection[str]) -> Iterator[_Segment]:
    said = [title for title in titles if len(title) >= _LEAST_TITLE and title in text]
    if not said and (told := _told(text, titles)):
        # 执法协作机制下面第一项: words of a title, and behind them that they are one.
        yield told
        text = f"{' ' * told.span.end}{text[told.span.end :]}"
    title = re.compile("|".join(map(re.escape, said)) or "(?!)")
    for match in _either(title, _written(), text):
        span, parts = Span(*match.span()), match.groupdict()
        step = next((s for s in ("chapter", "section") if _value(parts, s)), None)
        if step:
            yield _Segment(step, _value(parts, step), None, match[0], span)
        elif rank := _rank(parts):
            yield _Segment("item", rank.number, rank, _value_words(parts, "noun"), span)
        elif match[0] in titles:
            yield _Segment("title", 0, None, match[0], span)


def _told(text: str, titles: Collection[str]) -> _Segment | None:
    """The part of whose items one is told by its rank, where its title is said in part."""
    if not pattern("told_parts.toml", "ranked").search(text):
        return None
    told = told_part(text, titles, loosely=True)
    return _Segment("title", 0, None, told[0], told[1]) if told else None


def _either(
    one: "re.Pattern[str]", other: "re.Pattern[str]", text: str
) -> Iterator["re.Match[str]"]:
    """Where one pattern or the other stands, from left to right, none within another."""
    position = 0
    while found := [match for p in (one, other) if (match := p.search(text, position))]:
        match = min(found, key=lambda match: match.start())
        yield match
        position = match.end()


def _value_words(parts: dict[str, str | None], name: str) -> str:
    """What the groups of this name hold: noun, noun2, …."""
    return next((v for k, v in parts.items() if v and k.rstrip("0123456789") == name), "")


def _value(parts: dict[str, str | None], name: str) -> int:
    words = _value_words(parts, name).replace("两", "二")
    ranked = ordinal(words) if re.fullmatch(ORDINAL, words) else 0
    return numeral(words) or number_word(words) or ranked


def _rank(parts: dict[str, str | None]) -> Rank | None:
    if several := _value(parts, "ends"):
        return Rank(several, from_end=True, many=True)
    if several := _value(parts, "begins"):
        return Rank(several, many=True)
    if behind := _value(parts, "behind"):
        return Rank(behind, from_end=True)
    if _value_words(parts, "penult"):
        return Rank(2, from_end=True)
    if _value_words(parts, "last"):
        return Rank(1, from_end=True)
    if _value_words(parts, "first"):
        return Rank(1, many=True)
    number = _value(parts, "item")
    return Rank(number) if number else None


@cache
def _written() -> "re.Pattern[str]":
    """The segments of both languages; every group is named by what it holds."""
    zh, en = (
        {k: "|".join(v) for k, v in table("item_places.toml")[x].items()} for x in ("zh", "en")
    )
    noun = rf"(?P<noun{{}}>{zh['item']})"
    nouns = iter(noun.format(i) for i in range(1, 11))
    english = iter(rf"(?:[a-z]+ ){{0,2}}?(?P<noun{i}>{en['item']})\b" for i in range(21, 29))
    patterns = (
        rf"(?:\b(?:{en['section']})\s?)?第?（(?P<section1>{_N})）(?:[这那]?一?(?:{zh['bracket']})(?!\w*有))?",
        rf"第(?P<section2>{_N})(?:{zh['section']})",
        rf"第(?P<chapter1>{_N})(?:{zh['chapter']})",
        r"(?P<chapter2>[一二三四五六七八九十]{1,2})(?:大?部分)?(?=[之、]?的?（)",
        rf"(?:{zh['from_below']})，?第?(?P<behind1>{_N})(?:{next(nouns)})",
        rf"(?:{zh['last']})的?(?P<ends1>{_FEW})(?:{next(nouns)})",
        rf"(?:{zh['behind']})(?P<ends2>{_FEW})(?:{next(nouns)})",
        rf"(?:前|{zh['first']})(?P<begins1>{_FEW})(?:{next(nouns)})",
        rf"(?P<last1>{zh['last']})[面头]?的?[那这]?(?:第?[一1])?(?:{next(nouns)})",
        rf"(?P<first1>{zh['first']})的?(?:[那这]一?|第?[一1])(?:{next(nouns)})",
        rf"(?P<first2>首)(?:{next(nouns)})",
        rf"第(?P<item1>{_N})(?:{next(nouns)})",
        rf"(?<=[）分求障施章块篇类])之(?P<item2>{_N})(?![一二三四五六七八九十])",
        rf"\b(?:{en['chapter']})\s(?P<chapter11>{_N})(?![（\d])",
        rf"\b(?:{en['section']})\s(?P<section11>{_N})\b",
        rf"\b(?:{en['last']})\s(?P<ends11>{_FEW_EN})\s{next(english)}",
        rf"\b(?:{en['first']})\s(?P<begins11>{_FEW_EN})\s{next(english)}",
        rf"\b(?P<behind11>{ORDINAL})[- ](?:to[- ]|from[- ]the[- ])?(?:last|end)\s{next(english)}",
        rf"\b(?P<penult11>{en['before_last']})\s{next(english)}",
        rf"\b(?P<last11>{en['last']})\s{next(english)}",
        rf"\b(?P<first11>{en['first']})\s{next(english)}(?!\s(?:due|to\s|that\s|which\s))",
        rf"\b(?P<noun29>{en['item']})\s(?:no\.?\s)?(?P<item11>\d{{1,2}})\b",
    )
    return re.compile("|".join(patterns))


@cache
def _joint() -> "re.Pattern[str]":
    words = [*table("item_places.toml")["zh"]["joint"], *table("item_places.toml")["en"]["joint"]]
    return re.compile(rf"(?:{'|'.join(words)})*")
