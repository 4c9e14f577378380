"""Where a notice's body ends: annexes announced, signers and their day, copies, printing."""

import datetime
import re
from collections.abc import Iterator, Sequence

from corpus.numbering import mark_of
from corpus.text import fold, numeral, squeezed

_DATE = re.compile(
    r"(20\d\d|19\d\d|(?:二[〇○零oＯ]|一九)[〇○零o一二三四五六七八九]{2})\s*年"
    r"\s*(1[0-2]|0?[1-9]|十[一二]?|[一二三四五六七八九])\s*月"
    r"\s*(3[01]|[12]\d|0?[1-9]|[二三]?十[一二三四五六七八九]?|[一二三四五六七八九])\s*日"
)
_NUMERIC = re.compile(r"((?:20|19)\d\d)[-/.](1[0-2]|0?[1-9])[-/.](3[01]|[12]\d|0?[1-9])(?!\d)")
_ZERO = re.compile("[○零o]")
_FOOT = re.compile(
    r"附件?\s*[\d一二三四五六七八九十]*\s*(?:：|$)|附[录表]\s*[\d一二三四五六七八九十]*\s*(?:$|：\S+$)"
    r"|(?:抄送|主送|分送|公开方式|信息公开\w{2}|联系人|出席|列席|参会人员|参加人员|缺席|请假)\s*："
    r"|(?:contacts?|contact us|enquiries|for (?:more|further) information)\s*[：:]"
    r"|主动公开$|（(?:此件|联系人)|[特专]?此(?:通知|通报|公告|通告|批复|函告|函复|函达|报告)。?$"
    r"|[^，。；：]{2,30}20\d\d年\d{1,2}月\d{1,2}日(?:公开)?发布(?:，[^，。]{0,6}(?:意见|反馈)[^。]{0,30})?。?$"
)
_ANNEX = re.compile(r"(?P<label>附[件录表])\s*(?P<number>[\d一二三四五六七八九十]{0,3})\s*[：.]?")
_ENTITLED = re.compile(
    r"附件\s*(?P<number>[\d一二三四五六七八九十]{1,3})\s*[：.\s]\s*[^\d\s。][^。]{1,60}"
)
_LIST_OPENS = re.compile(r"附[件表]\s*：\s*(?P<number>1)\s*[.、]")
# <p align="right">某县政府办公室<br>2025年7月28日</p>
_TAG = re.compile(r"<(?:/?(?:p|div|span|b|strong|center|font)\b[^<>]*|br\s*/?)>")
_SIGNER = re.compile(r"[^，。；：、！？【】]{2,30}")
_LIKE_A_UNIT = re.compile(
    r"(?:[部委局院会办厅署行府社所站]|办公室|办事处|中心|公司|集团|指挥部|法院|总队|领导小组|小组)$"
)
_SIGNERS = 40


def opens_foot(line: str) -> bool:
    """Whether a line begins what follows the body: annexes, copies, printing, a signed date.

    A line of the body that a page's end cut off (``附近…``, ``信息公开工作…``) does not.

    >>> opens_foot("附件：任务清单"), opens_foot("2023年12月18日印发"), opens_foot("附近的居民")
    (True, True, False)
    """
    folded = _bare(line)
    return _FOOT.match(folded) is not None or is_dated(line)


def announced_annex(line: str, *, signed: bool) -> str | None:
    """The annex whose title and words follow a line, ``附件2``; ``None`` where none is announced.

    ``附件2：任务清单`` announces it only below the signature; above, it is a list of annexes.

    >>> announced_annex("附件2", signed=False), announced_annex("附件二：清单", signed=True)
    ('附件2', '附件2')
    >>> announced_annex("附件1：清单", signed=False), announced_annex("附：清单", signed=True)
    (None, None)
    """
    folded = _bare(line)
    match = _ANNEX.fullmatch(squeezed(folded)) or (signed and _ENTITLED.fullmatch(folded))
    if not match:
        return None
    value = numeral(match["number"]) if match["number"] else None
    label = match.groupdict().get("label") or "附件"
    return f"{label}{value}" if value else label


def annex_listed(line: str, before: int) -> int:
    """The place of a line in a list of annexes, ``before`` being that of the line above; 0 in none.

    >>> annex_listed("附件：1.任务表", 0), annex_listed("2.指标表", 1), annex_listed("一、要求", 2)
    (1, 2, 0)
    """
    folded = _bare(line)
    opened = _LIST_OPENS.match(folded)
    number = int(opened["number"] or 0) if opened else 0
    if opened:
        return number
    goes_on = before and re.match(rf"{before + 1}\s*[.、]", folded)
    return before + 1 if goes_on else 0


def has_title(line: str) -> bool:
    """Whether a line that announces an annex gives its title too."""
    return _ANNEX.fullmatch(squeezed(_bare(line))) is None


def is_dated(line: str) -> bool:
    """Whether a line is a date, perhaps with the one who signs or prints, and nothing else."""
    words = _unwrapped(line).removesuffix("印发").rstrip()
    date = next((m for m in _DATE.finditer(words) if m.end() == len(words)), None)
    signer = words[: date.start()].strip() if date else ""
    return date is not None and (not signer or _SIGNER.fullmatch(signer) is not None)


def signers_above(above: Sequence[str], line: str) -> int:
    """How many of the last lines name those who sign on the day that ``line`` gives.

    The one next to the day may be called anything; further ones are called as units are.
    """
    if _DATE.fullmatch(fold(line).strip().strip("*")) is None:
        return 0
    count = 0
    for words in reversed(above[-_SIGNERS:]):
        name = fold(words).strip().strip("*")
        if _SIGNER.fullmatch(name) is None or mark_of(name) is not None:
            break
        if count and _LIKE_A_UNIT.search(squeezed(name)) is None:
            break
        count += 1
    return count


def signer_of(lines: Sequence[str]) -> str | None:
    """The first of those who sign above the first day, or beside it; ``None`` without any."""
    for index, line in enumerate(lines):
        if not is_dated(line) or "印发" in line:
            continue
        words = squeezed(_unwrapped(line))
        beside = _DATE.sub("", words)
        if beside:
            return beside
        count = signers_above(lines[:index], line)
        first = squeezed(lines[index - count].strip().strip("*")) if count else ""
        if first and _LIKE_A_UNIT.search(first):
            return first
    return None


def signed_on(line: str) -> datetime.date | None:
    """The day of a line that holds a date, perhaps the one who signs, and nothing else."""
    return next(dates(line), None) if "印发" not in line and is_dated(line) else None


def dates(line: str) -> Iterator[datetime.date]:
    """Every day that a line names, also as ``2025-07-28`` or ``二〇〇五年六月十一日``."""
    folded = fold(line)
    for match in sorted(
        (*_DATE.finditer(folded), *_NUMERIC.finditer(folded)), key=lambda found: found.start()
    ):
        year, month, day = (numeral(_ZERO.sub("〇", part)) or 0 for part in match.groups())
        try:
            yield datetime.date(year, month, day)
        except ValueError:
            continue


def _bare(line: str) -> str:
    return fold(line).strip().lstrip("#*").strip().removesuffix("**").rstrip()


def _unwrapped(line: str) -> str:
    """A line without bold type or a bracket around all of it: （某县政府办公室　2025年2月27日）."""
    words = _TAG.sub(" ", fold(line)).strip().strip("*")
    wrapped = words.startswith("（") and words.endswith("）") and words.count("（") == 1
    return words[1:-1].strip() if wrapped else words
