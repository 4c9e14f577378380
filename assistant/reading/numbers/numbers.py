"""Numbers that name items: 任务27, 第二十七项, 27号任务, 第11条, 三（二）3, 表31, task 27."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from assistant.query import ItemNumber
from assistant.reading.numbers.counters import kinds_counted
from assistant.reading.words.patterns import expanded
from corpus.model import Kind, Span
from corpus.text import chinese, numeral

_HAN = "零〇一二三四五六七八九十百两廿卅壹贰叁肆伍陆柒捌玖拾"
_N = rf"(?:\d{{1,3}}|[{_HAN}]{{1,5}})"
# A number above ten in Chinese, which no word of another meaning begins with: 二十七, 贰拾柒, 廿七.
_TENS = rf"(?:[{_HAN}]{{1,2}}[十拾][{_HAN}]?|[廿卅][{_HAN}]?|[十拾][{_HAN}])"
# Two numbers of two digits each are two, however they are parted: 任务44 45 46.
_JOINT = r"(?:[、和与及跟]|以及|还有|and|&|(?<=\d\d)[ ，](?=\d\d(?![\d年月日学])))"
_TO = r"(?:to|至|到|-|—|–|~)"
_SEVERAL = rf"{_N}(?:\s*[项条号]?\s*(?:{_JOINT}|{_TO})\s*(?:第|任务|措施)?\s*{_N})*"
_PART = r"[一二三四五六七八九十]{1,3}"
_PATH = re.compile(
    rf"(?:(?P<counter>任务|措施|要求|tasks?|rows?|measures?|requirements?)\s*)?"
    rf"第?(?P<chapter>{_PART})(?:部分|大?[类块])?的?[、，]?\s*（(?P<item>{_PART})）\s*(?:(?:下面|之下|里面?|中)?的?)?(?:第?(?P<own>\d{{1,2}})|第(?P<own_zh>{_PART})(?=[大小]?[项条点个]))?(?!\d)"
    rf"(?P<more>(?<=\d)(?:\s*(?:{_JOINT}|{_TO})\s*\d{{1,2}}(?![\d年月日（]))+)?"
    rf"|（(?P<item2>{_PART})）\s*第?(?P<own2>\d{{1,2}})?(?!\d)"
)
# 任务27.5 and 任务2 7 are no numbers that anybody can be sure of.
_NOT_AN_ITEM = r"(?![个大类\d年月日学级多共起定般些直切家]|\.\d| \d{1,2}(?![\d年月]))"
_COUNTERS = r"号任务|项任务|条措施|项措施|个任务|任务|措施|项|条|号(?!文)|点|款"
_PLAIN = (
    re.compile(
        rf"(?P<counter>要求|requirement)\s*(?P<n>{_PART})(?![{_HAN}年月周天次级家名位个大小项条点共（并起般下样定致些直切])"
    ),
    re.compile(rf"第\s*(?P<n>{_SEVERAL})\s*(?P<counter>{_COUNTERS}|个(?!大?方面))"),
    re.compile(
        rf"第\s*(?P<n>{_SEVERAL})(?P<counter>)"
        r"(?=$|[，。？！；：（\s]|说|讲|是|谁|呢|啥|那|的那?[件项条]|的任务|的措施)"
    ),
    re.compile(
        rf"(?P<counter>任务|措施|序号|编号)\s*(?:编号|序号|第|是|为)?\s*(?P<n>{_SEVERAL}){_NOT_AN_ITEM}"
    ),
    re.compile(
        rf"(?<![\d年月〕\]）])(?P<n>\d{{1,3}}(?:\s*(?:{_JOINT}|{_TO})\s*\d{{1,3}})*)\s*(?P<counter>号任务|号(?!文|前[报交完上提送]|之前|以前|截止))"
    ),
    # 27、28、29哪个最晚
    re.compile(
        r"(?<![\d年月〕\]）])(?P<n>\d{1,3}(?:\s*(?:[和跟与及、]|and|&)\s*\d{1,3})+)(?P<counter>)"
        r"(?=(?:当中|之中|里面?|中)?(?:哪[一几]?[项条个]|谁|分别|各由|各是|的?时限|的?牵头|都由|都是))"
    ),
    # 55、56、57这三项
    re.compile(
        rf"(?<![\d年月〕\]）])(?P<n>\d{{1,3}}(?:\s*(?:{_JOINT}|{_TO})\s*\d{{1,3}})+)(?P<counter>)"
        r"(?=这[两三四五六几][项条])"
    ),
    re.compile(
        r"(?:前|(?<![牵领挑带打起])头|开头)(?P<first>[二两三四五六七八九十]{1,3}|\d{1,2})(?P<counter>[项条](?:任务|措施|(?=里|中|当中|，))|个任务)"
    ),
    re.compile(
        rf"(?<![哪几年月{_HAN}])(?P<n>[{_HAN}]{{1,5}}(?:{_JOINT}[{_HAN}]{{1,5}})*)(?P<counter>号任务)"
    ),
    re.compile(
        r"\b(?P<counter>tasks?|measures?|items?|rows?|entry|entries|articles?|no|number|points?|sections?|clauses?)\.?\s*"
        rf"(?:no\.?|number|#)?\s*"
        rf"(?P<n>\d{{1,3}}(?:(?:\s*(?:，|,|and|&|{_TO})\s*|(?<=\d\d) (?=\d\d\b))\d{{1,3}})*)"
        r"(?![\da-z-]|\.\d)"
    ),
    re.compile(r"#\s*(?P<n>\d{1,3})(?P<counter>)"),
)
# Plans in English number by points: measure 2.1, action 4.2.1.
_POINTED = re.compile(
    r"\b(?:tasks?|measures?|items?|actions?)\s*"
    r"(?P<points>\d{1,2}(?:\.\d{1,2}){1,3})(?![\d.]*\d)"
)
# Behind a place or a part of a notice a bare number counts too: 甘肃31说啥, 表3、4、5.
_BARE = re.compile(
    rf"，?\s*(?P<table>(?:任务|分解)*(?:表|清单))?(?:方案|计划|征求意见稿|意见稿|草案|稿子?|通知|文件)?(?![的里上]*[那这]一[项条个])(?:的|里的?|中的?|上的?|那|第)?\s*"
    rf"(?P<n>{_SEVERAL})\s*(?P<counter>号|那?[条项]|仨?任务)?"
    rf"(?=$|[\s，。？！；：（）]|的[“\"]?(?:牵头|责任|时限|期限|内容|完成)|20\d\d年[^，。？]{{0,8}}(?:对|吧|吗|么|是不是|没错)|排在|放在|有?(?:什么|啥)?(?:区别|差别|不同)|说|讲|谁|由|归|啥|咋|怎|是|什么|牵|责|时限|期限|标题|题目|叫|名|哪|到期|仨|俩|两|各|都|分别|这|那|呢|里(?![^，。？]*(?:(?:哪|几|多少)(?:些|几)?(?:[条项](?:任务|措施|(?=$|[，。？有是由要提写说讲]))|个|件)|每|各))|(?:任务)?层级|内容|干|要|何时|几时|对应|[和跟与][^，。？]{{0,6}}(?:第|任务|措施|\d|（)|[a-z])"
)
# … with what counts it before any word that does not count: 甘肃21项管的是哪类行业.
_BARE_COUNTED = re.compile(
    rf"，?\s*(?:(?:任务|分解)*(?:表|清单))?的?(?P<n>\d{{1,3}}|{_TENS})(?P<counter>[条项]|号(?![文线楼]))"
    r"(?=[\u4e00-\u9fff])(?![任措要重举条以左多里中当之有被工])"
)
# Guangdong's 16 measures: so many, none of them by its number.
_COUNTS = re.compile(rf"\s+{expanded('{counted_en}')}\b")
# 广东那16条，每条…: so many items, none of them by its number.
_ALL_OF_THEM = re.compile(r"，?(?:里|中|当中)?(?:每|各(?!级)|逐)")
# All that a follow-up says: 53呢, and 7?
_ALONE = re.compile(
    rf"(?:and|那么?|还有|那)?\s*第?\s*(?P<n>{_N})\s*(?P<counter>号|条|项)?\s*(?:呢|吗|是(?:哪个|哪家|谁|啥|什么)|讲(?:啥|什么)|谁牵头)?[？。]?"
)
# A question that begins with the number: 27谁牵头, 十五条讲啥.
_FIRST = re.compile(
    r"(?:and|what about|how about)\s+(?P<n_en>\d{1,3})\s*(?=[—–:，-])|"
    rf"(?:(?:那么?|还有|换成)第?(?=\d))?(?P<n>\d{{1,3}}(?:\s*(?:{_JOINT}|{_TO})\s*\d{{1,3}})*|[{_HAN}]{{1,5}}(?=[条项号])|{_TENS})(?P<counter>[条项号]?)，?\s*"
    r"(?=谁|由谁|归谁|哪家|咋|怎|啥时候|什么时候|何时|时限|是啥|是什么|讲|说|写的?啥|写的?什么|内容|呢|[要在得该归又也](?!\d)|的(?:牵头|责任|完成|时限|期限|内容|标题|层级))"
    rf"|(?P<n_first>\d{{1,3}}|{_TENS})(?P<counter_first>[条项号])(?=（|，|责任|牵头|完成时限)"
)
_FROM_END = re.compile(
    rf"(?:倒数第?(?P<n>{_N})|(?P<last>最后一|最末一|末))\s*(?P<counter>[项条个]|号)(?:工作)?(?P<what>要求)?"
)
_FROM_END_EN = re.compile(
    r"\b(?:(?P<n>second|third|fourth)[- ](?:to[- ])?last|(?P<last>last))\s+(?:[a-z]+\s+)?"
    r"(?P<counter>task|measure|item)\b"
)
# 最后五项: five of them.
_LAST_SEVERAL = re.compile(
    r"(?:最后|末尾|末|倒数)的?(?P<several>[二两三四五六七八九十]{1,2}|[2-9]|1\d)(?P<counter>[项条])(?!目标)"
)
_ITEM = r"(?:那|的|紧挨着的?|紧接着的?)*(?:一|那)?(?:[项条个]|号)(?:任务|措施)?"
_NEXT = re.compile(
    rf"的?(?:(?:后|下)[面头边]?|之后|往后|接下来){_ITEM}|之后的(?:任务|措施)(?=是|讲|说|由|谁)"
)
# 任务10后面两项: so many behind it.
_NEXT_SEVERAL = re.compile(
    r"的?(?:后|下)[面头边]?的?(?P<many>[两二三四五六2-6])[项条个](?:任务|措施)?"
)
_PREVIOUS = re.compile(
    rf"的?(?:(?:前|上)[面头边]?|之前|往前){_ITEM}|之前的(?:任务|措施)(?=是|讲|说|由|谁)"
)
_BESIDE_EN = re.compile(
    r"\b(?:comes?|follows?|stands?|listed|placed|sits?)"
    r"(?: right| directly| just| immediately)? (?P<side>after|behind|before)\s*$"
)
_CHAPTER = re.compile(
    rf"第\s*(?P<n>{_N})\s*(?:大?部分|章|大?板块|大类|大?块|大项|项?大任务|篇章)"
    rf"|(?<![{_HAN}、])(?P<mark>[一二三四五六七八九十]{{1,3}})、(?=下面?|底下|之下|这?部分|里面?)"
    rf"|\b(?:chapter|part|block)\s+(?P<en>\d{{1,2}}|{_PART})(?![\d（])"
    r"|\b(?:chapter|part|block|section)\s+(?P<zh>[一二三四五六七八九十]{1,3})(?![（\d])"
)
_ALL: tuple[Kind, ...] = ("measure", "task", "requirement")
_ORDINALS = {"second": 2, "third": 3, "fourth": 4}


@dataclass(frozen=True, slots=True)
class NumberMention:
    """A number and where it stands."""

    item: ItemNumber
    span: Span


def find_numbers(text: str, anchors: Sequence[Span] = ()) -> Iterator[NumberMention]:
    """The items that a folded question names by number, paths first.

    ``anchors`` are places and parts that it names: a bare number behind one counts.

    >>> [m.item.number for m in find_numbers("任务27和28，第四十三项，三（二）3，第卅三条")]
    ['三（二）3', '43', '33', '27', '28']
    >>> [m.item.number for m in find_numbers("2024年第三季度完成的16条重点任务")]
    []
    >>> [m.item.number for m in find_numbers("甘肃31说啥", [Span(0, 2)])]
    ['31']
    >>> [(m.item.number, m.item.step) for m in find_numbers("任务56后面那项是什么")]
    [('56', 1)]
    """
    taken: list[Span] = []
    alone = _ALONE.fullmatch(text)
    first = _FIRST.match(text)
    whole = tuple(match for match in (alone, first) if match)
    for match in (
        *whole,
        *_PATH.finditer(text),
        *_POINTED.finditer(text),
        *_counted(text),
        *_bare(text, anchors),
    ):
        span = Span(*match.span())
        if any(span.start < other.end and other.start < span.end for other in taken):
            continue
        steps, span = _stepped(text, span)
        taken.append(span)
        for mention in _mentions(match, span):
            for step in steps:
                yield replace(mention, item=replace(mention.item, step=step)) if step else mention


def _stepped(text: str, span: Span) -> tuple[Sequence[int], Span]:
    """任务56后面那项, 任务56的上一项: how far on or back, and up to where the words say so."""
    if match := _NEXT_SEVERAL.match(text, span.end):
        many = numeral(match["many"].replace("两", "二")) or 1
        return range(1, many + 1), Span(span.start, match.end())
    for words, step in ((_NEXT, 1), (_PREVIOUS, -1)):
        if match := words.match(text, span.end):
            return (step,), Span(span.start, match.end())
    if match := _BESIDE_EN.search(text[: span.start]):
        step = 1 if match["side"] in ("after", "behind") else -1
        return (step,), Span(match.start(), span.end)
    return (0,), span


def find_chapter(text: str) -> tuple[str, Span] | None:
    """The part that 第六部分 names, as its Chinese numeral, and where it stands."""
    match = _CHAPTER.search(text)
    value = numeral(match["n"] or match["mark"] or match["en"] or match["zh"]) if match else None
    return (chinese(value), Span(*match.span())) if match and value else None


def _counted(text: str) -> Iterator["re.Match[str]"]:
    for pattern in (_LAST_SEVERAL, _FROM_END, _FROM_END_EN, *_PLAIN):
        yield from pattern.finditer(text)


def _bare(text: str, anchors: Sequence[Span]) -> Iterator["re.Match[str]"]:
    for anchor in anchors:
        match = _BARE.match(text, anchor.end) or _BARE_COUNTED.match(text, anchor.end)
        if match and _COUNTS.match(text, match.end("n")):
            continue
        if match and not (match["counter"] and _ALL_OF_THEM.match(text, match.end())):
            yield match


def _mentions(match: "re.Match[str]", span: Span) -> Iterator[NumberMention]:
    parts = match.groupdict()
    if "chapter" in parts:
        counter = parts["counter"]
        kinds = kinds_counted(counter) if counter else ()
        for path in _paths(parts):
            yield NumberMention(ItemNumber(number=path, kinds=kinds, counted=False), span)
        return
    if points := parts.get("points"):
        # What a plan calls action or task, the reader may call measure.
        yield NumberMention(ItemNumber(number=points, kinds=_ALL), span)
        return
    kinds = ("task",) if parts.get("table") else kinds_counted(parts["counter"] or "")
    if parts.get("several"):
        for behind in range(numeral(parts["several"] or "") or 0, 0, -1):
            yield NumberMention(ItemNumber(number="", kinds=kinds, from_end=behind), span)
        return
    if "last" in parts:
        behind = _ORDINALS.get(parts["n"] or "") or numeral(parts["n"] or "") or 1
        kinds = ("requirement",) if parts.get("what") else kinds
        yield NumberMention(ItemNumber(number="", kinds=kinds, from_end=behind), span)
        return
    if kinds == ("requirement",):
        # Requirements are numbered in Chinese: 要求一.
        yield NumberMention(ItemNumber(number=parts["n"] or "", kinds=kinds), span)
        return
    values = (
        range(1, (numeral(parts["first"]) or 0) + 1)
        if parts.get("first")
        else _values(parts.get("n") or parts.get("n_en") or parts.get("n_first") or "")
    )
    for value in values:
        # 第6个 hints at no kind: 第6条 and 第6项 do.
        counted = bool(parts["counter"] or parts.get("table")) and parts["counter"] != "个"
        yield NumberMention(ItemNumber(number=str(value), kinds=kinds, counted=counted), span)


def _paths(parts: dict[str, str | None]) -> Iterator[str]:
    """六（一）1, and of 六（一）1到3 those behind it."""
    chapter, item = parts["chapter"] or "", parts["item"] or parts["item2"]
    first = parts["own"] or numeral(parts["own_zh"] or "") or parts["own2"] or ""
    several = f"{first}{parts['more']}" if parts["more"] else ""
    for own in _values(several) if several else (first,):
        yield f"{chapter}（{item}）{own}"


def in_a_row(written: str) -> tuple[int, ...]:
    """Chinese digits that each name an item: 六七八条 are three.

    >>> in_a_row("六七八"), in_a_row("三七"), in_a_row("十二")
    ((6, 7, 8), (), ())
    """
    digits = "一二三四五六七八九"
    start = digits.index(written[0]) + 1 if len(written) > 1 and written in digits else 0
    return tuple(range(start, start + len(written))) if start else ()


def _values(written: str) -> Iterator[int]:
    """27和28 → 27, 28;  27至29 → 27, 28, 29."""
    previous: int | None = None
    through = False
    for part in re.split(rf"(\s*(?:{_JOINT}|{_TO}|，)\s*(?:第|任务|措施)?)", written):
        if row := in_a_row(part.strip(" 项条号")):
            yield from row
            continue
        value = numeral(part.strip(" 项条号"))
        if value is None:
            through = re.fullmatch(rf"\s*{_TO}\s*(?:第|任务|措施)?", part) is not None
            continue
        if previous is not None and through and 0 < value - previous < 60:
            yield from range(previous + 1, value)
        yield value
        previous = value
