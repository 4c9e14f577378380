"""General names read like grammar: 县级以上 + 司法行政机关 covers a county's bureau of justice.

A name is  WHERE + KIND; the words stand in ``general.toml``. What is read is whom a name can
cover, never that a certain unit has to act: a list shows it apart, with the name beside it.
"""

import tomllib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from corpus.text import fold, squeezed
from corpus.units import is_known, key

# From the top to the bottom; a notice's level says which of them lie below.
RANKS = ("national", "province", "city", "county", "township")
_GOVERNMENT = "人民政府"


@dataclass(frozen=True, slots=True, kw_only=True)
class Covered:
    """Whom a general name covers: units of these levels, of these kinds or fields."""

    levels: frozenset[str]
    kinds: frozenset[str]
    fields: frozenset[str]

    def covers(self, level: str | None, fields: Iterable[str]) -> bool:
        """Whether a unit of this level and these fields is among them."""
        of = frozenset(fields)
        if level not in self.levels:
            return False
        return bool(self.fields & of) or any(_is_a(kind, level, of) for kind in self.kinds)


def covered_by(name: str, level: str | None) -> Covered | None:
    """Whom a general name covers in a notice of this level; ``None`` where nobody can say.

    >>> covered_by("县级以上司法行政机关", "province").covers("county", ["司法"])
    True
    >>> covered_by("各市（州）人民政府", "province").covers("city", ["人民政府"])
    True
    >>> covered_by("市直各行政执法部门", "city").covers("city", ["组织"])
    False
    >>> covered_by("原决定机关", "province") is None
    True
    """
    return _covered(fold(squeezed(name)), level)


@cache
def _covered(name: str, level: str | None) -> Covered | None:
    data = _data()
    if name in data["nobody"]["words"]:
        return None
    whole = next((entry for entry in data["whole"] if name in entry["words"]), None)
    if whole:
        return _meant(whole["levels"], whole["covers"], (), level)
    for levels, rest in _split(_bare(name)):
        kinds, fields = _kind(rest)
        if kinds or fields:
            townships = "townships" in kinds
            return _meant(["township"] if townships else levels, kinds, fields, level)
    return None


def _split(name: str) -> Iterator[tuple[list[str], str]]:
    """Every way to read a name's WHERE, the longest first, with what is left; at last none."""
    found = [
        (word, entry["levels"])
        for entry in _data()["where"]
        for word in entry["words"]
        if name.startswith(word) and len(word) > 0
    ]
    for word, levels in sorted(found, key=lambda pair: -len(pair[0])):
        yield levels, _bare(name[len(word) :])
    yield ["own"], name


def _bare(name: str) -> str:
    """A name without qualifying words before it; 各 stays where it belongs to a word of WHERE."""
    starts = {word for entry in _data()["where"] for word in entry["words"]}
    while not any(name.startswith(word) for word in starts if len(word) > 1):
        word = next((w for w in _data()["qualifying"]["words"] if name.startswith(w)), None)
        if word is None:
            break
        name = name[len(word) :]
    return name


def _kind(rest: str) -> tuple[list[str], frozenset[str]]:
    """The kinds, or else the fields, that a name without its WHERE speaks of."""
    data = _data()
    for entry in data["kind"]:
        if rest in entry["words"]:
            return entry["covers"], frozenset()
    for ending in data["field"]["endings"]:
        field = rest.removesuffix(ending)
        if rest.endswith(ending) and field and is_known(field + "局"):
            return [], key(field + "局").fields
    return [], frozenset()


def _meant(
    words: Iterable[str], kinds: Iterable[str], fields: Iterable[str], level: str | None
) -> Covered:
    levels: set[str] = set()
    for word in words:
        if word == "own":
            levels |= {level} if level else set(RANKS)
        elif word == "below":
            levels |= set(RANKS[RANKS.index(level) + 1 :] if level in RANKS else RANKS)
        else:
            levels.add(word)
    return Covered(levels=frozenset(levels), kinds=frozenset(kinds), fields=frozenset(fields))


def _is_a(kind: str, level: str | None, fields: frozenset[str]) -> bool:
    """Whether a unit is of a kind; its fields tell."""
    data = _data()
    if kind in ("governments", "townships"):
        return _GOVERNMENT in fields and (kind == "governments" or level == "township")
    if kind == "departments":
        return _GOVERNMENT not in fields and not fields & set(data["not_departments"]["fields"])
    return bool(fields & set(data[kind]["fields"]))


@cache
def _data() -> dict[str, Any]:
    path = Path(__file__).parent / "general.toml"
    return tomllib.loads(path.read_text(encoding="utf-8"))
