"""What a browser tells with a question: its conversation so far, and who is asking.

The browser keeps the conversation; the server remembers nobody. So a reload, a dropped
connection or a new start of the server loses nothing, and whatever arrives is checked here.
"""

import json
from dataclasses import dataclass
from typing import Any, TypeGuard

# So many earlier questions are looked at; a follow-up hardly means one before these.
_LOOKED_BACK = 8
_LONGEST = 1000
_LARGEST_NUMBER = 1_000_000


@dataclass(frozen=True, slots=True, kw_only=True)
class Mine:
    """The place (a notice's id) and the unit that a person has set; empty where none is."""

    place: str = ""
    unit: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Talk:
    """The questions asked before, the number of exchanges shown, and who asks.

    ``everywhere``: this question is meant for all notices, whatever place is set.
    """

    turns: tuple[str, ...] = ()
    shown: int = 0
    mine: Mine = Mine()
    everywhere: bool = False


def read_talk(told: str | None) -> Talk:
    """The talk that ``told`` describes as JSON; what cannot be read counts as not told.

    >>> read_talk('{"turns": ["任务27谁牵头？", 3], "shown": 1, "mine": {"place": "gansu"}}')
    Talk(turns=('任务27谁牵头？',), shown=1, mine=Mine(place='gansu', unit=''), everywhere=False)
    >>> read_talk("[") == read_talk(None) == Talk()
    True
    """
    try:
        data = json.loads(told or "{}")
    except (ValueError, RecursionError):
        return Talk()
    if not isinstance(data, dict):
        return Talk()
    turns = data.get("turns")
    kept = [turn for turn in turns if _is_text(turn)] if isinstance(turns, list) else []
    shown = data.get("shown")
    mine = data.get("mine")
    return Talk(
        turns=tuple(kept[-_LOOKED_BACK:]),
        shown=shown if isinstance(shown, int) and 0 <= shown < _LARGEST_NUMBER else 0,
        mine=_mine(mine) if isinstance(mine, dict) else Mine(),
        everywhere=data.get("everywhere") is True,
    )


def _mine(data: dict[str, Any]) -> Mine:
    place, unit = data.get("place"), data.get("unit")
    return Mine(place=place if _is_text(place) else "", unit=unit.strip() if _is_text(unit) else "")


def _is_text(value: object) -> TypeGuard[str]:
    return isinstance(value, str) and 0 < len(value) <= _LONGEST
