"""A notice's words as a paper prints them: no white space of a layout, one kind of brackets."""

import re
from functools import cache

from assistant.quiz.make.wording import listed_words
from corpus.deadlines import times_in

HIDDEN = "××"
MORE = "……"
ENOUGH = 28  # characters that say what a text is about
_SPACE = re.compile(r"(?<![A-Za-z])\s+|\s+(?![A-Za-z])")
_FULL_WIDTH = str.maketrans("(),:;", "（），：；")
# 监监督; 行政执法法制 and 人人 are no slips.
_DOUBLED = re.compile(r"([\u4e00-\u9fff])\1")
_DOUBLED_RIGHTLY = ("行行政", "执法法制", "执法法律", "人人", "种种", "常常", "每每")
_MARKUP = re.compile(r"[<>\[\]{}]|[a-z]{2,}")
_STOPS = "，。；、："
_CLAUSE = re.compile(r"[^，。；：]+[，。；：]?")
# A clause that only says by what or how something is done: the work itself comes after it.
_MANNER = re.compile(r"(?:按照|依照|对照|依托|根据|围绕|通过|结合|以)[^，。；：]+，")
# 到××，要…: a time left out at the very beginning of what is quoted; 并于××报送 goes on from
# something that is not quoted.
_TIME_FIRST = re.compile(rf"^(?:{MORE})?(?:[到至在于]?{HIDDEN}，?要?|并(?=[在于]))")


@cache
def typeset(text: str) -> str:
    """The text without layout, its brackets, commas and colons full-width.

    >>> typeset("不少于 60 学时的(公共)法律知识,业务")
    '不少于60学时的（公共）法律知识，业务'
    """
    return _SPACE.sub("", text).translate(_FULL_WIDTH)


@cache
def is_clean(text: str) -> bool:
    """Whether no slip of a scan and no markup stands in the text.

    >>> is_clean("加强监督检查"), is_clean("加强监监督检查"), is_clean("民营企业 and 企业家")
    (True, False, False)
    """
    rest = text
    for word in _DOUBLED_RIGHTLY:
        rest = rest.replace(word, "")
    return not (
        _DOUBLED.search(rest)
        or _MARKUP.search(rest)
        or any(slip in text for slip in listed_words("slips"))
    )


def is_whole(text: str) -> bool:
    """Whether a sentence is no remark in brackets, and each bracket and quotation in it is closed.

    >>> is_whole("（省司法厅负责）"), is_whole("不再逐项列出）"), is_whole("落实“三项制度”。")
    (False, False, True)
    """
    closed = all(text.count(one) == text.count(other) for one, other in ("（）", "“”", "《》"))
    return closed and not text.startswith(("（", "，", "、"))


def without_times(text: str) -> str:
    """The text with every time in it left out.

    >>> without_times("要于2023年底前报省司法厅备案")
    '要于××报省司法厅备案'
    """
    for time in reversed(tuple(times_in(text))):
        text = text[: time.span.start] + HIDDEN + text[time.span.end :]
    return text


def without_first_time(text: str) -> str:
    """The text without a left-out time that it begins with; what is due needs no hole there.

    >>> without_first_time("到××，全县普遍建立基准制度"), without_first_time("要于××报备案")
    ('全县普遍建立基准制度', '要于××报备案')
    >>> without_first_time("并于××报送汇总")
    '于××报送汇总'
    """
    return _TIME_FIRST.sub("", text)


def shortened(text: str, most: int = 60, keep: str = "") -> str:
    """At most about ``most`` characters of the text, whole clauses; ``keep`` stays in it.

    Where something was left out, …… stands in its place.
    """
    text = text.rstrip("。；，")
    if len(text) <= most:
        return text
    clauses = _CLAUSE.findall(text)
    first = next((i for i, clause in enumerate(clauses) if keep in clause), 0)
    taken = last = clauses[first]
    for clause in clauses[first + 1 :]:
        said = len(taken) >= ENOUGH and not _MANNER.fullmatch(last)
        if said and len(taken) + len(clause) > most:
            break
        taken, last = taken + clause, clause
    before = MORE if first else ""
    after = "" if text.endswith(taken) else MORE
    return f"{before}{taken.rstrip(_STOPS)}{after}"
