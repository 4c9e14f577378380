"""How notices say a time: the grammar of time phrases, as patterns over folded text.

A time is said as one of

    POINT    YEAR年 [within the year] [前]          2024年6月底前 · 2025年 · 2024年第三季度
    RANGE    POINT 至 POINT                        2023年12月至2024年6月 · 2024年1—6月
    GOAL     到|至|展望 YEAR年                      到2025年
    PLAN     “十四五” 期间|末                       “十四五”期间
    YEARLY   每年|每月|每季度 [within it] [前]       每年1月31日前 · 每季度末
    AFTER    印发之日起 N 日|个月|年 内              自印发之日起三个月内
    HOLIDAY  “五一” · 国庆节                       2025年“五一”前
    OWN      [今|明|次年] within the year [前]       6月底前 · 年底前 · 第三季度

Named groups say which; ``days.py`` computes the days from them.
"""

import re
import tomllib
from collections.abc import Iterable
from functools import cache
from pathlib import Path
from typing import Any

from corpus.english_dates import FISCAL
from corpus.text import fold

_S = r"\s*"
_BEFORE = rf"{_S}(?:以前|之前|前)"
_TO = rf"{_S}[至到—\-－~～–]+{_S}"
# 十月三十一日: digits as documents of old spell them.
_NO_DIGIT = "(?<![一二三四五六七八九十百第每几数])"
_MONTH = rf"(?:1[0-2]|0?[1-9]|{_NO_DIGIT}(?:十[一二]?|[一二三四五六七八九]))"
_DAY = (
    r"(?:3[01]|[12]\d|0?[1-9]|三十一?|二?十[一二三四五六七八九]|二十|十|[一二三四五六七八九](?!十))"
)
# 6月20日18：00前 · 5月8日下午5时前
_HOUR = r"(?:\s*(?:上午|下午|中午|晚上?)?\s*\d{1,2}\s*(?:：\s*\d\d|[时点](?:\s*\d\d\s*分|整)?))?"
# 2020年初步建成, 2024年内蒙古 and 2023年中央一号文件 say a year and no more.
_END_OF_YEAR = r"(?:[底末]|内(?![蒙部容外控地涝河环生需陆设审贸]))"
_START_OF_YEAR = r"(?:初(?![步级期次中始])|中(?=前|之前|以前|[，。；、）]|完|$))"


def _one_of(words: Iterable[str]) -> str:
    return "|".join(sorted(map(re.escape, words), key=len, reverse=True))


@cache
def _data() -> dict[str, Any]:
    return tomllib.loads((Path(__file__).parent / "deadlines.toml").read_text(encoding="utf-8"))


@cache
def holidays() -> dict[str, tuple[int, int]]:
    """Month and day of each holiday that has its day every year."""
    days = _data()["holidays"] | _data()["quoted"]
    read = {name: re.fullmatch(r"(\d+)月(\d+)日", day) for name, day in days.items()}
    return {name: (int(day[1]), int(day[2])) for name, day in read.items() if day}


def _holiday(name: str) -> str:
    plain, quoted = _one_of(_data()["holidays"]), _one_of(_data()["quoted"])
    return (
        rf"(?:[“\"](?P<{name}quoted>{quoted})[”\"]|(?P<{name}holiday>{plain}))"
        r"(?:国际劳动节|假期|小长假|黄金周|期间)?"
    )


def _within_year(name: str, again: str = "年?") -> str:
    """A time within a year; its groups' names begin with ``name``.

    ``again`` is how 年 stands before 底 and 初: as 2024年年底 shows, a year may say it twice.
    """
    month = (
        rf"(?P<{name}month>{_MONTH}){_S}月{_S}(?:份{_S})?"
        rf"(?:(?P<{name}day>{_DAY}){_S}[日号]{_HOUR}"
        rf"|(?P<{name}month_end>底|末)|(?P<{name}ten>[上中下])旬|(?P<{name}month_start>初))?"
    )
    return (
        rf"(?:{month}|(?P<{name}year_end>{again}{_END_OF_YEAR})"
        rf"|(?P<{name}year_start>{again}{_START_OF_YEAR})"
        rf"|第?(?P<{name}quarter>[一二三四1-4]){_S}季度{_S}(?P<{name}quarter_end>末|底)?"
        rf"|(?P<{name}half>[上下])半年|{_holiday(name)})"
    )


def _year(name: str) -> str:
    return rf"(?P<{name}year>20\d\d){_S}年(?:度|全年)?"


_POINT = rf"{_year('')}{_S}(?:{_within_year('')})?(?P<before>{_BEFORE})?"
_RANGE = (
    rf"(?P<first_year>20\d\d)(?:{_S}年)?{_S}(?:{_within_year('first_')}|(?P<bare>1[0-2]|0?[1-9]))?{_TO}"
    rf"(?:(?P<last_year>20\d\d){_S}年{_S})?(?:{_within_year('last_')})?(?:{_BEFORE})?"
)
_MONTHS_OF_A_YEAR = (
    rf"(?P<first_year>20\d\d){_S}年{_S}(?=\d{{1,2}}{_S}月){_within_year('first_')}{_TO}"
    rf"(?:(?P<last_year>20\d\d){_S}年{_S})?{_within_year('last_')}(?:{_BEFORE})?"
)
_YEARS = rf"(?P<from_year>20\d\d){_S}年?{_TO}(?P<to_year>20\d\d){_S}年(?:{_S}年?[底末])?"
_YEARLY = (
    rf"(?:(?:20\d\d{_S}年[、和至]?)+)?每年{_S}(?:度{_S})?{_within_year('yearly_')}(?:{_BEFORE})?"
)
_EVERY = rf"每(?:季度|季|月|半年){_S}(?:末|底|初|第?[一二三四五]周|\d{{1,2}}{_S}日)(?:{_BEFORE})?"
_TIMES = r"每(?:年|半年|季度|季|月|周|学期)[^，。；\d]{0,6}(?:不少于)?[一二三四两\d]{1,2}次"
# A year that only the reader's calendar knows: 次年3月底前, 6月底前, 年底前.
_OWN_YEAR = rf"(?:[今明本当次同翌]年{_S}{_within_year('named_')}|{_within_year('own_', '年')})"
_OWN_MONTH = rf"月{_S}(?:{_DAY}{_S}日|[底初]|[上中下]旬)?"
_OWN_MONTHS = (
    rf"{_MONTH}{_S}(?:{_OWN_MONTH})?{_TO}(?:次年{_S})?{_MONTH}{_S}{_OWN_MONTH}(?:{_BEFORE})?"
)
_PLAN = (
    r"(?:到|至)?[“”\"]?(?P<plan>十[二三四五六七])五[“”\"]?(?:规划)?"
    r"(?:(?P<plan_end>末|期末|时期末|收官之年)|期间|时期|期内)"
)
_AFTER = (
    r"自?(?:本|该)?(?:方案|通知|意见|办法|措施|计划|文件|规划)?"
    rf"(?:正式)?(?:印发|发布|公布|下发|发文|出台)之?日(?:起|后){_S}"
    rf"(?P<count>\d{{1,3}}|[一二两三四五六七八九十]{{1,3}}){_S}(?P<length>个?工作日|个月|[日天周年])"
    rf"{_S}(?:之内|以内|内)"
)
_HIGHER = (
    r"(?:按照?|根据|依据|随)[^，。；\d]{0,16}(?:部署|安排|要求|进度|进程|计划|节点)"
    r"(?:要求)?(?:完成|推进|落实|实施|执行|进行)?"
)
# A year alone is a time where its clause goes on to say what is then done.
_GOES_ON = r"{s}(?:，|：|(?:[^，。；的]{{0,6}}?)(?:{done})(?![^，。；]{{0,14}}的(?!目标)))"


@cache
def words() -> dict[str, str]:
    """The word lists of ``deadlines.toml``, each as alternatives of a pattern."""
    return {kind: _one_of(listed) for kind, listed in _data().items()}


@cache
def cell_patterns() -> tuple["re.Pattern[str]", ...]:
    """What a cell may consist of, blanks removed, that is a deadline and nothing else."""
    said = words()
    lasting = said["ongoing"]
    ending = rf"(?P<done>{said['done']})?(?:[，、；。]?并?(?P<ongoing>{lasting}))?。?"
    return tuple(
        re.compile(pattern)
        for pattern in (
            rf"{_POINT}{ending}",
            rf"(?:{_RANGE})(?:期间)?{ending}",
            rf"(?P<from_year>20\d\d){_S}年?{_TO}(?P<to_year>20\d\d){_S}年?(?:度|期间|[底末])?{ending}",
            rf"(?P<by>到|至){_year('goal_')}(?:{_S}年?[底末])?{ending}",
            rf"{_PLAN}{ending}",
            rf"{_AFTER}{ending}",
            rf"(?P<recurring>{_YEARLY}|{_EVERY}|{_TIMES}|{said['recurring']}){ending}",
            rf"(?:{_OWN_MONTHS}|{_OWN_YEAR}(?:{_BEFORE})?){ending}",
            rf"(?:{_HIGHER}|{said['undated']})(?:[，、；。]?并?(?P<ongoing>{lasting}))?。?",
            rf"(?P<ongoing>{lasting})。?",
        )
    )


@cache
def time_pattern() -> "re.Pattern[str]":
    """Any point or period of time, whatever is said of it."""
    own_year = rf"(?<![\d年])(?:{_OWN_YEAR})(?P<own>{_BEFORE})"
    return re.compile(rf"(?P<recurring>{_YEARLY})|{_MONTHS_OF_A_YEAR}|{_POINT}|{own_year}")


@cache
def sentence_pattern() -> "re.Pattern[str]":
    """Whatever in a sentence can be a time by which, or during which, something is due."""
    closer = r"\d|年?[底末初中]|第?[一二三四]季|[上下]半|的"
    goal = rf"(?P<by>(?:(?<!截)[到至]|展望){_S}){_year('goal_')}(?!{_S}(?:{closer}))"
    closes = r"(?:(?<=并)|(?<=[，；])(?=[^，。；（）]{2,8}）))"
    lasts = r"(?P<ongoing>(?:长期|常年|持续)(?:坚持|推进|开展|实施|抓好))"
    lasting = rf"{closes}{lasts}(?=[。；（）]|$)"
    own_year = rf"(?<![\d年.])(?:(?P<own_months>{_OWN_MONTHS})|(?:{_OWN_YEAR})(?P<own>{_BEFORE})?)"
    named = rf"(?:{words()['feasts']})节?(?:假期|期间|到来)?"
    feast = rf"(?P<feast>(?:20\d\d{_S}年{_S})?{named}{_BEFORE})"
    return re.compile(
        rf"(?P<recurring>{_YEARLY}|{_EVERY})|{feast}|{lasting}|{_PLAN}|{_AFTER}|{_MONTHS_OF_A_YEAR}"
        rf"|{_YEARS}|{goal}|{_POINT}|{own_year}"
    )


@cache
def goes_on() -> "re.Pattern[str]":
    """What follows a time within its clause where something is then to be done."""
    return re.compile(_GOES_ON.format(s=_S, done=words()["done"]))


@cache
def sets_to_work() -> "re.Pattern[str]":
    """What follows a period of years right away where something is done in it."""
    return re.compile(rf"{_S}，?(?:{words()['verbs']})")


@cache
def yearless() -> "re.Pattern[str]":
    """A time within a year that does not say which year."""
    return re.compile(rf"(?:{_OWN_MONTHS}|{_OWN_YEAR}|全年|本年度|今年)")


_SPELT_YEAR = re.compile(r"二[〇○零o][〇○零o一二三四五六七八九]{2}(?=\s*年)")
_YEAR_DIGITS = str.maketrans("〇○零o一二三四五六七八九", "0000123456789")


def fold_times(text: str) -> str:
    """The folded text, the years that are spelt out in digits, of equal length.

    >>> fold_times("二○二六年底")
    '2026年底'
    """
    return _SPELT_YEAR.sub(lambda year: year[0].translate(_YEAR_DIGITS), fold(text))


def names_no_day(text: str) -> bool:
    """Whether words name a time of the year that has no day of its own: 春节前, summer 2026.

    >>> names_no_day("2026年春节前"), names_no_day("Q3 2026/27"), names_no_day("适时")
    (True, True, False)
    """
    folded = fold(text).strip()
    return _no_day().search(folded) is not None or FISCAL.search(folded) is not None


@cache
def _no_day() -> "re.Pattern[str]":
    said = words()
    return re.compile(rf"{said['feasts']}|\b(?:{said['english_seasons']})\b")


@cache
def after_issue() -> "re.Pattern[str]":
    """A length of time that runs from the day of issue."""
    return re.compile(_AFTER)
