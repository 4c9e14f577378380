"""Items told by where they stand from another or from the end: 后面那项, 倒数第二项, 最后五项."""

import re
from collections.abc import Iterator, Sequence

from assistant.query import ItemNumber
from assistant.reading.numbers.counters import kinds_counted
from assistant.reading.numbers.mention import NumberMention
from assistant.reading.numbers.runs import HAN
from corpus.model import Span
from corpus.text import numeral

_N = rf"(?:\d{{1,3}}|[{HAN}]{{1,5}})"
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
_ORDINALS = {"second": 2, "third": 3, "fourth": 4}


def stepped(text: str, span: Span) -> tuple[Sequence[int], Span]:
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


def from_the_end(text: str) -> Iterator[NumberMention]:
    """The last items of a part or notice that a folded question names: 最后一项, the last task.

    >>> [mention.item.from_end for mention in from_the_end("倒数第二项和最后三项")]
    [3, 2, 1, 2]
    """
    for match in _LAST_SEVERAL.finditer(text):
        kinds = kinds_counted(match["counter"])
        for behind in range(numeral(match["several"]) or 0, 0, -1):
            item = ItemNumber(number="", kinds=kinds, from_end=behind)
            yield NumberMention(item, Span(*match.span()))
    for match in (*_FROM_END.finditer(text), *_FROM_END_EN.finditer(text)):
        requirement = match.groupdict().get("what")
        item = ItemNumber(
            number="",
            kinds=("requirement",) if requirement else kinds_counted(match["counter"]),
            from_end=_ORDINALS.get(match["n"] or "") or numeral(match["n"] or "") or 1,
        )
        yield NumberMention(item, Span(*match.span()))
