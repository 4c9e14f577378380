"""A notice's title: 关于…的通知 where there is one, else the first plan's name, else a heading."""

import re
from collections.abc import Sequence

from corpus.chrome import all_labelled, is_chrome
from corpus.english_front import is_body
from corpus.foot import announced_annex, is_dated, opens_foot
from corpus.model import Span
from corpus.text import fold, tidied

NUMBER = re.compile(r"[\u4e00-\u9fff]{2,12}[〔\[（【](?:19|20)\d\d[〕\]）】]\s*第?\s*\d{1,4}\s*号")
# 某市财政局等5部门 counts those who issue.
_ISSUER = r"(?:[\u4e00-\u9fff、 ]|\d{1,2}(?=[个家]?(?:部门|单位))){2,60}?"
NOTICE_TITLE = re.compile(
    rf"^(?:(?P<issuer>(?!关于){_ISSUER})(?:印发|转发|发布)?)??(?:关于|(?:印发|转发|发布)(?=[《〈])).{{4,}}的?"
    r"(?:若干|实施|指导|具体|补充|紧急|联合)?"
    r"(?:通知|意见|决定|批复|函|公告|通告|公示|复函|报告|请示)(?:（[^（）]*）)*$"
)
_PLAN = re.compile(
    r"(?:方案|计划|清单|规划|意见|办法|规定|纲要|要点|预案|细则|措施|条例|名单|目录|若干政策|政策举措"
    r"|规则|章程|(?:任务|责任|职责)分解表?|(?:任务|责任|职责)分工表?)(?:（[^（）]*）)*$"
)
# CLIMATE ACTION IMPLEMENTATION PLAN 2025-2027 · Housing Action Plan: Schedule of Actions
_ENGLISH_PLAN = re.compile(
    r"^(?=[^.!?]{8,120}$)[A-Z0-9].*\b(?i:plan|strategy|roadmap|road map|schedule|programme|program"
    r"|framework|guidelines|policy|agenda)\b"
)
# A sentence that speaks of a plan.
_ENGLISH_VERB = re.compile(r"\b(?i:is|are|was|were|will|shall|has|have|sets|turns|lists)\b")
_MARKUP = re.compile(r"^(?:#+\s*|\*\*|<b>)+|\*\*+|</b>$")
# 政务服务丨某某市人民政府关于…: the page's column stands before the title.
_COLUMN = re.compile(r"^[㐀-鿿]{2,8}[丨｜|](?=[㐀-鿿])")
# 首页 规划计划 某某市…: the page's own path. …的通知-某某大学: its site.
_HOME = re.compile(r"^首页\s+(?:\S{2,8}\s+){0,3}(?=\S{10})")
_SITE = re.compile(r"(?<=[知见定复函告案])\s*[-—–_丨]\s*[㐀-鿿]{2,16}$")
# …的实施意见（某政〔2017〕101号）: the number behind the title is the notice's own.
_NUMBER_BEHIND = re.compile(rf"[（(](?P<number>{NUMBER.pattern})[）)]$")
_QUOTED = re.compile(r"《(?P<title>[^《》]*(?:《[^《》]*》[^《》]*)*)》")
# 2.任务分解表: one of the annexes that a notice counts below its words.
_COUNTED = re.compile(r"\d{1,2}[.．、](?!\d)")
_LINES = 6
# So many characters of a place's name tell that it is named again.
_PLACE = 3
_LIMIT = 120


def title_lines(text: str, head: Sequence[Span]) -> tuple[Span, ...]:
    """The lines of the title, which may be broken over up to six.

    A labelled line (``标题：…``) is asked where the title stands nowhere else.
    """
    for wanted in (NOTICE_TITLE, _PLAN):
        for index in range(len(head)):
            if found := _from(text, head, index, wanted):
                return found
    if english := _english_title(text, head):
        return (english,)
    said = [line for line in head if _said_title(line.of(text))]
    dressed = [line for line in head if line.of(text).startswith("# ")]
    own = [line for line in head if _may_be_title(line.of(text))]
    return tuple(
        (*(line for line in dressed if not is_body(line.of(text))), *said, *own, *head)[:1]
    )


def _may_be_title(line: str) -> bool:
    is_named = not all_labelled(line) and announced_annex(line, signed=False) is None
    return is_named and not is_body(line)


def _english_title(text: str, head: Sequence[Span]) -> Span | None:
    """The first line in English that is called as plans are, and is no sentence.

    A heading of Markdown above all others is the title whatever it is called.
    """
    top = head[0].of(text) if head else ""
    if top.startswith("# ") and top.isascii() and not is_body(_MARKUP.sub("", top)):
        return head[0]
    for line in head:
        if is_english_plan(plain_title(text, line)):
            return line
    return None


def _from(
    text: str, head: Sequence[Span], index: int, wanted: "re.Pattern[str]"
) -> tuple[Span, ...] | None:
    """The shortest run of lines from ``index`` on that reads as a title, its bracket with it."""
    first = plain_title(text, head[index])
    if _COUNTED.match(first):
        return None
    if NUMBER.fullmatch(first) or _is_labelled(text, head[index]) or first.endswith("文件"):
        return None
    for length in range(1, _LINES + 1):
        lines = head[index : index + length]
        words = fold("".join(plain_title(text, line) for line in lines))
        if length > 1 and NUMBER.fullmatch(plain_title(text, lines[-1])):
            return None
        if any(_parts_titles(line.of(text)) for line in lines):
            return None
        if any("\t" in line.of(text) or _is_sentence(line.of(text)) for line in lines[-1:]):
            return None
        if len(words) > _LIMIT:
            return None
        if wanted.search(words) and not _extends(text, head, index + length):
            return None if _stands_above(text, lines, wanted) else tuple(lines)
    return None


def _stands_above(text: str, lines: Sequence[Span], wanted: "re.Pattern[str]") -> bool:
    """Whether the first line is the site's own, set apart from a title that names its place."""
    if len(lines) == 1 or text[lines[0].end : lines[1].start].count("\n") == 1:
        return False
    first, second = plain_title(text, lines[0]), plain_title(text, lines[1])
    rest = fold("".join(plain_title(text, line) for line in lines[1:]))
    again = len(first) > _PLACE and first[:_PLACE] == second[:_PLACE]
    return again and wanted.search(rest) is not None


def is_plan_name(line: str) -> bool:
    """Whether a line is called as plans are: …方案, …工作要点, …计划（2024—2026年）."""
    return _PLAN.search(fold(tidied(_MARKUP.sub("", line)))) is not None


def is_english_plan(line: str) -> bool:
    """Whether a line is called as English plans are: Flood Response: Improvement Action Plan."""
    words = tidied(_MARKUP.sub("", line))
    return _ENGLISH_PLAN.match(words) is not None and not _ENGLISH_VERB.search(words)


def plain_title(text: str, line: Span) -> str:
    """A line's words as a title has them: no markup, label, or number; no layout white space."""
    shown = _said_title(line.of(text)) or _MARKUP.sub("", line.of(text))
    words = _SITE.sub("", _COLUMN.sub("", tidied(_HOME.sub("", shown))))
    number = NUMBER.match(words)
    words = words[number.end() :] if number and number.end() < len(words) else words
    words = words[: behind.start()] if (behind := _NUMBER_BEHIND.search(words)) else words
    quoted = _QUOTED.fullmatch(words)
    return quoted["title"] if quoted and NOTICE_TITLE.match(quoted["title"]) else words


def number_behind(line: str) -> str | None:
    """The notice's own number in brackets behind its title, where a line holds both.

    >>> number_behind("某市人民政府关于加强统计工作的实施意见（某政〔2017〕101号）")
    '某政〔2017〕101号'
    >>> number_behind("根据《某市办法》（某政〔2017〕101号）")
    """
    behind = _NUMBER_BEHIND.search(tidied(line))
    if behind is None or NOTICE_TITLE.match(fold(tidied(line)[: behind.start()])) is None:
        return None
    return behind["number"]


def _parts_titles(line: str) -> bool:
    """Whether a line can be no part of a title: a day, a cachet, what a page says of the notice."""
    is_label = bool(all_labelled(line)) and not _said_title(line)
    return is_label or is_dated(line) or opens_foot(line) or is_chrome(line)


def _is_labelled(text: str, line: Span) -> bool:
    return bool(all_labelled(line.of(text))) and not _said_title(line.of(text))


def _said_title(line: str) -> str | None:
    """The title that a page's label gives: 标 题 | …的通知 |, 标题：…."""
    return next((words for what, words in all_labelled(line) if what == "title"), None)


def _extends(text: str, head: Sequence[Span], index: int) -> bool:
    """Whether the next line is only the title's bracket: （2023—2025年）, （征求意见稿）."""
    return (
        index < len(head)
        and NUMBER.search(head[index].of(text)) is None
        and re.fullmatch(r"(?:（[^（）]*）)+", fold(plain_title(text, head[index]))) is not None
    )


def _is_sentence(line: str) -> bool:
    return line.rstrip().endswith(("。", "：", "；", "，", ":", ".")) or len(line) > 90
