"""A turn that goes back to an earlier one: 回到第一个, 刚才先问的那项, back to the first one."""

import re
from dataclasses import dataclass

from assistant.dialogue.turn import Turn, said
from corpus.text import numeral

_ENDS = re.compile(r"^[\s，,。；;：:、的]+|[\s，,；;：:、]+$")
_ORDINALS = ("first", "second", "third", "fourth")
# The words of dialogue.toml by which a turn says which one it means, and which one that is;
# 0 where the words themselves say its number.
_WAYS = (
    ("first_asked", 1), ("nth_asked", 0), ("asked_before_last", -2), ("nth_of_talk", 0),
    ("back_to", -1),
)  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class Recall:
    """The turn that is meant, and what is asked besides; empty where nothing is."""

    turn: Turn
    asked: str


def recall_of(question: str, before: Turn) -> Recall | None:
    """The earlier turn that a question goes back to; ``None`` where it goes back to none.

    ``before`` is the last turn. Where a list was given, 第一个 is the first of the list.
    """
    talk = _answered(before)
    for name, place in _WAYS:
        of_a_list = name == "nth_of_talk" and before.listed
        match = None if of_a_list else said(name, question)
        nth = match and (place or _number_in(match))
        if match and nth and abs(nth) <= len(talk):
            rest = f"{question[: match.start()]} {question[match.end() :]}"
            return Recall(turn=talk[nth - (nth > 0)], asked=_ENDS.sub("", rest))
    return None


def _answered(before: Turn) -> tuple[Turn, ...]:
    """The turns that found something, the first one first."""
    found: list[Turn] = []
    turn: Turn | None = before
    while turn is not None:
        if turn.records:
            found.append(turn)
        turn = turn.before
    return tuple(reversed(found))


def _number_in(match: "re.Match[str]") -> int:
    """The number that the words give; 0 where they give none."""
    word = next((word for word in match.groups() if word), "")
    return _ORDINALS.index(word) + 1 if word in _ORDINALS else numeral(word) or 0
