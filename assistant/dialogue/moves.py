"""What a turn does to the talk: it asks, it puts the last turn right, it changes a list.

    打错了，是44                     →  corrects, 44
    去掉省司法厅也牵头的，还剩哪几项  →  takes away 省司法厅也牵头的, and asks 还剩哪几项
    把它当责任单位的也加进来          →  adds 它当责任单位的

A turn is taken apart by its clauses; the words stand in ``dialogue.toml``.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from typing import Literal

from assistant.dialogue.turn import says, words_of

MoveKind = Literal["asks", "corrects", "adds", "takes_away"]

_CLAUSE = re.compile(r"[^，,。；;？?！!：:…—\n.]+(?:\.(?=\S)[^，,。；;？?！!：:…—\n.]+)*")
_TWO = 2
_CHANGES: tuple[MoveKind, ...] = ("takes_away", "adds")


@dataclass(frozen=True, slots=True, kw_only=True)
class Move:
    """What a turn does, and in which words.

    ``plain`` is the question that is left of it or, of a change, what is added or taken
    away; ``asked`` what a change asks besides.
    """

    kind: MoveKind
    plain: str
    asked: str = ""


def move_of(question: str) -> Move:
    """The move that a turn behind others makes.

    >>> move_of("打错了，是44")
    Move(kind='corrects', plain='44', asked='')
    >>> move_of("Sorry I meant 49.").plain
    '49'
    >>> move_of("把省司法厅也牵头的去掉，还剩哪几项")
    Move(kind='takes_away', plain='省司法厅也牵头的', asked='还剩哪几项')
    >>> move_of("任务27谁牵头？").kind
    'asks'
    """
    put_right = _put_right(clauses_of(_with_pause(question)))
    clauses = clauses_of(put_right or question)
    for kind in _CHANGES:
        for index, clause in enumerate(clauses):
            rest = "，".join((*clauses[:index], *clauses[index + 1 :]))
            if what := _changed(kind, clause, rest):
                return Move(kind=kind, plain=what, asked=rest)
    if put_right:
        return Move(kind="corrects", plain=put_right)
    return Move(kind="asks", plain=question)


def clauses_of(question: str) -> list[str]:
    """The clauses of a turn; what is left of a list (还剩哪些) is asked in one of its own."""
    question = _what_is_left().sub("，", question)
    return [clause.strip() for clause in _CLAUSE.findall(question) if clause.strip()]


def _with_pause(question: str) -> str:
    """A turn with a pause behind a slip that runs on into what is meant: sorry I meant 16."""
    slip = _slip_ahead().match(question)
    return f"{slip[0].rstrip()}，{question[slip.end() :]}" if slip else question


def _changed(kind: str, clause: str, rest: str) -> str:
    """What a clause adds to a list or takes from it; empty where it does neither."""
    of_rest = words_of("takes_away_of_rest") if kind == "takes_away" and says("left", rest) else ()
    for wording in (*words_of(kind), *of_rest):
        if match := re.search(wording, clause, re.IGNORECASE):
            return match["what"].strip()
    return ""


def _put_right(clauses: Sequence[str]) -> str:
    """What is meant instead, without the words that own up to a slip; empty where none do.

    不是41，是42 says so too; 不是省司法厅，是省委编办吧 asks.
    """
    slips = [index for index, clause in enumerate(clauses) if _is_slip(clause)]
    said = [index for index, clause in enumerate(clauses) if _meant().match(clause)]
    # 什么时候建好？我说的是甘肃: without a slip what stands before is asked, too.
    first = slips[-1] + 1 if slips and not said else said[0] if slips else 0
    kept = [clause for clause in clauses[first:] if not _is_slip(clause)]
    kept = kept or [clause for clause in clauses if not _is_slip(clause)]
    apart = [clause for clause in kept if _not_meant().match(clause)]
    meant = [_meant().sub("", clause, count=1) for clause in kept if clause not in apart]
    if not (slips or said):
        told = [c for c in meant if _is().match(c) or not any(map(str.isalpha, c))]
        return _other(clauses, told, apart)
    if slips:
        meant = [_is().sub("", clause, count=1) for clause in meant]
    # 我是说任务27，不是措施: what is not meant only tells it apart.
    return "，".join(filter(None, meant or apart))


def _other(clauses: Sequence[str], meant: Sequence[str], apart: Sequence[str]) -> str:
    """What is meant instead of another, where a turn says no more than these two."""
    if len(clauses) == 1 and (match := _not_but().fullmatch(clauses[0])):
        return match["what"]
    both = len(clauses) == len(apart) + len(meant) == _TWO and clauses[0] in apart
    plain = "" if not both else _is().sub("", meant[0], count=1)
    return "" if _asks_back().search(plain) else plain


def _is_slip(clause: str) -> bool:
    return _slip().fullmatch(clause.lower()) is not None


@cache
def _what_is_left() -> "re.Pattern[str]":
    return re.compile("|".join(words_of("before_left")))


@cache
def _slip() -> "re.Pattern[str]":
    words = "|".join(words_of("slip"))
    return re.compile(rf"(?:{'|'.join(words_of('slip_before'))})*(?:{words})\s*[啊呀哈哦呢了吧]*")


@cache
def _slip_ahead() -> "re.Pattern[str]":
    """A slip that what is meant follows; 不是41 denies, and owns up to nothing."""
    meant = "|".join((*words_of("meant"), *words_of("is")))
    number = "|".join(words_of("put_instead"))
    return re.compile(rf"\s*{_slip().pattern}(?<!不)(?<!不是)(?={meant}|{number})", re.IGNORECASE)


@cache
def _meant() -> "re.Pattern[str]":
    before = "|".join(words_of("slip_before"))
    return re.compile(rf"^(?:{before})*(?:{'|'.join(words_of('meant'))})\s*", re.IGNORECASE)


@cache
def _is() -> "re.Pattern[str]":
    return re.compile(rf"^(?:{'|'.join(words_of('is'))})\s*", re.IGNORECASE)


@cache
def _not_but() -> "re.Pattern[str]":
    return re.compile("|".join(words_of("not_but_this")), re.IGNORECASE)


@cache
def _asks_back() -> "re.Pattern[str]":
    return re.compile("|".join(words_of("asks_back")), re.IGNORECASE)


@cache
def _not_meant() -> "re.Pattern[str]":
    return re.compile("|".join(words_of("not_meant")), re.IGNORECASE)
