"""Totals that a question mentions in passing: 广东那16条里, 二十条措施当中, the 57 tasks.

They are no item's number, although an item may have it. A total is known by two signs: the
notice has just so many tasks, measures or rows, and the words around it speak of all of them.
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from assistant.reading.conditions.tiers import tiers
from corpus.model import Kind, Notice, Span
from corpus.text import numeral

_N = r"(?P<n>\d{1,3}|[一二三四五六七八九十百]{1,5})"
_KINDS: tuple[Kind, ...] = ("task", "measure", "requirement")
# So many, counted behind a word for all of them or for what they are.
_BEFORE = r"(?:[那这全共]|总共|一共|所有|全部|任务|措施|要求|条目|正文|的)\s*"
_ITEMS = r"(?:重点|主要|具体)?(?:任务|措施|要求|条目|举措)"
# Behind the count: what they are, or words by which some of them are looked for.
# … or where in them: 16条后面括号里头.
_BRACKETS = "(?:后面|末尾|最后|后头)?的?括号(?:里头|[里内中])面?"
_BEHIND = rf"(?:{_ITEMS})?(?:{_BRACKETS}|里面?|中|当中|之中|之内|内|，|；|（|$)"
# 57项任务分在几个大类里: all of them are divided.
_DIVIDED = (
    r"(?:任务|措施)(?=[一总全都共被]*(?:分|划|归|拆|编|列)[^，。？]{0,4}(?:几|多少|哪[几些])[个大小]*"
    r"(?:部分|板块|块|类|章|项|方面|组|标题|节))"
)
_CHINESE = re.compile(
    rf"{_BEFORE}(?<!第){_N}\s*[条项个]{_BEHIND}"
    rf"|(?<![第前至到、和与\d一二三四五六七八九十百-]){_N.replace('<n>', '<n2>')}"
    rf"\s*[条项个](?!字|单位|部门)(?:{_DIVIDED}|(?:{_ITEMS})?(?:{_BRACKETS}|里面?|中|当中|之中|之内|"
    r"(?=[^。？]*(?:(?:几|哪|多少)[一几些]?[条项]|的有?多少(?=$|[。？])))))"
)
# 省级部署的十三项里, 司法厅牵头的25项当中: so many that meet a condition, told behind it.
_OF_THOSE = re.compile(
    rf"(?P<condition>[^，。？、；]{{0,8}}(?:部署|牵头|负责|配合|参与|坚持|到期|完成))的(?P<set>[那这]?{_N}\s*[条项个]"
    r"(?:重点|主要|具体)?(?:任务|措施|要求|条目|举措)?(?:里面?|中|当中|之中|之内))"
)
_ENGLISH = re.compile(
    r"\b(?:all|the|its|these|those|of) (?P<n>\d{1,3}) (?:[a-z]+ ){0,2}"
    r"(?:tasks|measures|rows|items|requirements|actions)\b"
)


class Sizes:
    """How many items of each kind the loaded notices have."""

    def __init__(self, notices: Sequence[Notice]) -> None:
        """Count the items of ``notices``."""
        self._tiers = {n.id: Counter(r.tier for r in n.records if r.tier) for n in notices}
        self._sizes = {n.id: {kind: len(n.of_kind(kind)) for kind in _KINDS} for n in notices}

    def find(self, text: str, places: Sequence[str]) -> Iterator[tuple[Kind, Span]]:
        """Where a folded question mentions how many items of a kind one of ``places`` has."""
        sizes = [self._sizes[place] for place in places if place in self._sizes]
        for match in (*_CHINESE.finditer(text), *_ENGLISH.finditer(text)):
            number = numeral(match["n"] or match.groupdict().get("n2") or "")
            for kind in _KINDS:
                if number and any(size[kind] == number for size in sizes):
                    yield kind, Span(*match.span())

    def of_those(self, text: str, places: Sequence[str]) -> Iterator[tuple[bool, Span]]:
        """Where so many are told that meet a condition, and whether a place has just so many.

        Only of a tier is it known here; the number names no item in any case.
        """
        counts = [self._tiers[place] for place in places or self._tiers if place in self._tiers]
        for match in _OF_THOSE.finditer(text):
            meant = [tier for tier, _, asked in tiers(match["condition"]) if asked]
            number = numeral(match["n"])
            right = any(count[tier] == number for count in counts for tier in meant)
            yield right, Span(*match.span("set"))
