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
    >>> move_of("Sorry, I meant 49.").plain
    '49'
    >>> move_of("把省司法厅也牵头的去掉，还剩哪几项")
    Move(kind='takes_away', plain='省司法厅也牵头的', asked='还剩哪几项')
    >>> move_of("任务27谁牵头？").kind
    'asks'
    """
    put_right = _put_right(_clauses(question))
    clauses = _clauses(put_right or question)
    for kind in _CHANGES:
        for index, clause in enumerate(clauses):
            rest = "，".join((*clauses[:index], *clauses[index + 1 :]))
            if what := _changed(kind, clause, rest):
                return Move(kind=kind, plain=what, asked=rest)
    if put_right:
        return Move(kind="corrects", plain=put_right)
    return Move(kind="asks", plain=question)


def _clauses(question: str) -> list[str]:
    return [clause.strip() for clause in _CLAUSE.findall(question) if clause.strip()]


def _changed(kind: str, clause: str, rest: str) -> str:
    """What a clause adds to a list or takes from it; empty where it does neither."""
    of_rest = words_of("takes_away_of_rest") if kind == "takes_away" and says("left", rest) else ()
    for wording in (*words_of(kind), *of_rest):
        if match := re.search(wording, clause, re.IGNORECASE):
            return match["what"].strip()
    return ""


def _put_right(clauses: Sequence[str]) -> str:
    """What is meant instead, without the words that own up to a slip; empty where none do."""
    slips = [index for index, clause in enumerate(clauses) if _is_slip(clause)]
    behind = clauses[slips[-1] + 1 :] if slips else clauses
    kept = [c for c in (behind or clauses) if not _is_slip(c)]
    meant = [_meant().sub("", clause, count=1) for clause in kept]
    if not kept or not (slips or meant != kept):
        return ""
    if slips:
        meant = [_is().sub("", clause, count=1) for clause in meant]
    # 我是说任务27，不是措施: what is not meant only tells it apart.
    positive = [clause for clause in meant if not _not_meant().match(clause)]
    return "，".join(filter(None, positive or meant))


def _is_slip(clause: str) -> bool:
    return _slip().fullmatch(clause.lower()) is not None


@cache
def _slip() -> "re.Pattern[str]":
    words = "|".join(words_of("slip"))
    return re.compile(rf"(?:{'|'.join(words_of('slip_before'))})*(?:{words})\s*[啊呀哈哦呢了吧]*")


@cache
def _meant() -> "re.Pattern[str]":
    return re.compile(rf"^(?:{'|'.join(words_of('meant'))})\s*", re.IGNORECASE)


@cache
def _is() -> "re.Pattern[str]":
    return re.compile(rf"^(?:{'|'.join(words_of('is'))})\s*", re.IGNORECASE)


@cache
def _not_meant() -> "re.Pattern[str]":
    return re.compile("|".join(words_of("not_meant")), re.IGNORECASE)
