"""The numbers that Word generates before paragraphs (``numbering.xml``), counted as Word does.

After each :meth:`Numbering.label`

1. the paragraph's own level has been counted on, from its start where it begins anew;
2. deeper levels have been set back, unless their ``w:lvlRestart`` says otherwise;
3. lists that share an abstract numbering go on counting together, and a ``w:startOverride``
   sets the count back once, when its list is first met.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

from corpus.formats.word_numbers import written
from corpus.formats.word_xml import W, child, number_of, value

LEVELS = 9
_REFERENCE = re.compile(r"%([1-9])")


@dataclass(frozen=True, slots=True, kw_only=True)
class Level:
    """One level of a list: ``text`` with ``%1`` for the first level's number, and its format."""

    start: int = 1
    form: str = "decimal"
    text: str = ""
    plain: bool = False
    restart: int | None = None
    suffix: str = "tab"


@dataclass(frozen=True, slots=True)
class _List:
    """A ``w:num``: the abstract numbering it counts in, its levels, and what it sets back."""

    abstract: str
    levels: Mapping[int, Level]
    starts: Mapping[int, int]


class Numbering:
    """The lists of one document and how far each has been counted."""

    def __init__(self, root: Any, style_lists: Mapping[str, str] | None = None) -> None:
        self._lists = _read(root, style_lists or {}) if root is not None else {}
        self._counts: dict[str, dict[int, int]] = {}
        self._set_back: set[tuple[str, int]] = set()
        self._of_style = _levels_of_styles(root) if root is not None else {}

    def level_of_style(self, num: str, style: str) -> int | None:
        """The level of a list that a paragraph style stands for (``w:pStyle``)."""
        known = self._lists.get(num)
        return self._of_style.get((known.abstract, style)) if known else None

    def label(self, num: str, depth: int) -> str:
        """Count a paragraph of list ``num`` at level ``depth`` (from 0); its number as written.

        A list that the document does not define has no number.
        """
        known = self._lists.get(num)
        level = known.levels.get(depth) if known else None
        if known is None or level is None:
            return ""
        self._count(num, known, depth, level)
        return self._written(known, level)

    def _count(self, num: str, known: _List, depth: int, level: Level) -> None:
        counts = self._counts.setdefault(known.abstract, {})
        start = known.starts.get(depth)
        if start is not None and (num, depth) not in self._set_back:
            counts[depth] = start
        else:
            counts[depth] = counts[depth] + 1 if depth in counts else level.start
        self._set_back.add((num, depth))
        for deeper in [d for d in counts if d > depth]:
            rule = known.levels[deeper].restart if deeper in known.levels else None
            if rule is None or (rule != 0 and depth < rule):
                del counts[deeper]

    def _written(self, known: _List, level: Level) -> str:
        counts = self._counts[known.abstract]

        def number(match: re.Match[str]) -> str:
            at = int(match[1]) - 1
            of = known.levels.get(at, level)
            form = "decimal" if level.plain and of.form not in ("none", "bullet") else of.form
            return written(counts.get(at, of.start), form)

        if level.form == "bullet":
            # A bullet is mostly a character of a symbol font, which says nothing elsewhere.
            return (
                ""
                if any("\ue000" <= c <= "\uf8ff" or c.isalnum() for c in level.text)
                else level.text
            )
        label = _REFERENCE.sub(number, level.text).strip()
        blank = level.suffix != "nothing" and (
            (label[-1:].isascii() and label[-1:] != ")") or label[-1:] in "章节条款"
        )
        return f"{label} " if label and blank else label


def _read(root: Any, style_lists: Mapping[str, str]) -> dict[str, _List]:
    abstracts = {a.get(W + "abstractNumId"): a for a in root.iter(W + "abstractNum")}
    nums = {n.get(W + "numId"): n for n in root.iter(W + "num")}

    def resolved(abstract: str, seen: frozenset[str] = frozenset()) -> str:
        """An abstract numbering may only name a style whose list is meant (``numStyleLink``)."""
        element = abstracts.get(abstract)
        link = value(child(element, "numStyleLink")) if element is not None else None
        num = nums.get(style_lists.get(link or "", ""))
        if num is None or abstract in seen:
            return abstract
        return resolved(value(child(num, "abstractNumId")) or abstract, seen | {abstract})

    lists = {}
    for identifier, num in nums.items():
        abstract = resolved(value(child(num, "abstractNumId")) or "")
        element = abstracts.get(abstract)
        levels = _levels(element) if element is not None else {}
        starts = {}
        for override in num.iter(W + "lvlOverride"):
            depth = _depth(override)
            if (own := child(override, "lvl")) is not None:
                levels[depth] = _level(own)
            start = number_of(child(override, "startOverride"))
            if start is not None:
                starts[depth] = start
                levels[depth] = replace(levels.get(depth, Level()), start=start)
        lists[identifier] = _List(abstract, levels, starts)
    return lists


def _levels(abstract: Any) -> dict[int, Level]:
    return {_depth(level): _level(level) for level in abstract.iter(W + "lvl")}


def _depth(element: Any) -> int:
    depth = element.get(W + "ilvl") or "0"
    return int(depth) if depth.isdigit() else 0


def _level(element: Any) -> Level:
    start = number_of(child(element, "start"))
    return Level(
        start=1 if start is None else start,
        form=_form(element),
        text=value(child(element, "lvlText")) or "",
        plain=child(element, "isLgl") is not None,
        restart=number_of(child(element, "lvlRestart")),
        suffix=value(child(element, "suff")) or "tab",
    )


def _form(element: Any) -> str:
    """The number's format; a newer one stands in the alternative that Word itself reads."""
    found = next(element.iter(W + "numFmt"), None)
    return value(found) or "decimal"


def _levels_of_styles(root: Any) -> dict[tuple[str, str], int]:
    found = {}
    for abstract in root.iter(W + "abstractNum"):
        for level in abstract.iter(W + "lvl"):
            style = value(child(level, "pStyle"))
            if style:
                found[abstract.get(W + "abstractNumId"), style] = _depth(level)
    return found
