"""Whether a unit is among others, under its own name, another, or a general one."""

import tomllib
from collections.abc import Iterable
from functools import cache
from pathlib import Path
from typing import Any

from assistant.quiz.check.looking import plain
from corpus.units import is_general, key, spellings


@cache
def knowledge() -> dict[str, Any]:
    """The checker's words."""
    return tomllib.loads((Path(__file__).parent / "claims.toml").read_text(encoding="utf-8"))


def among(name: str, others: Iterable[str]) -> bool:
    """Whether a name is one of the others', in any of their spellings."""
    return any(_same(name, other) for other in others)


def covered(name: str, others: Iterable[str]) -> bool:
    """Whether a unit is among the others or could be counted to a general name among them.

    >>> covered("省公安厅", ["省级行政执法部门"]), covered("省公安厅", ["各市（州）人民政府"])
    (True, False)
    """
    return any(_same(name, other) or _counts_to(name, other) for other in others)


def _same(one: str, other: str) -> bool:
    return (
        plain(one) == plain(other)
        or key(one).means(key(other))
        or plain(one) in map(plain, spellings(other))
    )


def _counts_to(name: str, general: str) -> bool:
    if not is_general(general):
        return False
    mine, theirs = key(name).level, key(general).level
    levels_agree = mine is None or theirs is None or mine == theirs
    return levels_agree and _is_government(name) == _is_government(general)


def _is_government(name: str) -> bool:
    endings = tuple(knowledge()["units"]["governments"])
    return any(part.endswith(endings) for part in (plain(name), plain(name).partition("(")[0]))
