"""Whether an item of one kind is named and one of the other kind is asked for.

甘肃任务38对应的措施编号 asks for a measure, 第六条措施在表上是哪几行 for tasks. The words stand in
``item_links.toml``.
"""

import re
from collections.abc import Sequence
from typing import Literal

from assistant.reading.numbers.mention import NumberMention
from assistant.reading.wants.wants import Part
from assistant.reading.words.patterns import pattern
from corpus.model import Kind, Notice, Span
from corpus.text import fold

Link = Literal["origin", "divided"]
_ASKED: tuple[tuple[Link, str], ...] = (("origin", "measure"), ("divided", "task"))
# 57项（分解表）: a part in brackets behind a number says of what kind its item is.
_ASIDE = re.compile(r"[条项号]?（?")
_CLAUSE = re.compile(r"[^，。；？！,;?!]+")
_BODY: tuple[Kind, ...] = ("measure", "requirement")


class ItemLinks:
    """Tells which way a question follows the link between a table and the body."""

    def __init__(self, notices: Sequence[Notice]) -> None:
        """Learn which of ``notices`` have a task table beside measures."""
        self._linked = {
            n.id: {r.number for r in n.of_kind("measure")}
            for n in notices
            if n.of_kind("task") and n.of_kind("measure")
        }
        self._tasks = {n.id: tuple(r.number for r in n.of_kind("task")) for n in notices}

    def asked(
        self,
        text: str,
        places: Sequence[str],
        numbers: Sequence[NumberMention],
        parts: Sequence[Part],
    ) -> Link | None:
        """``origin`` of a task, the tasks a measure is ``divided`` into, or ``None``.

        ``places`` are the notices asked about, none where it is open; ``parts`` are those that
        the folded question names.
        """
        held = [self._linked.get(place, set()) for place in places or self._linked]
        measures = set().union(*held)
        if not numbers or not measures or len(places) > 1 or self._group(numbers, places):
            return None
        for link, kind in _ASKED:
            for match in pattern("item_links.toml", kind).finditer(text):
                asked = Span(*match.span())
                if any(asked.meets(number.span) for number in numbers):
                    continue
                named = {_named(text, number, asked, parts, measures) for number in numbers}
                if named == {"task" if link == "origin" else "measure"}:
                    return link
        return None

    def known(self, place: str) -> bool:
        """Whether a notice has a task table beside measures."""
        return place in self._linked

    def _group(self, numbers: Sequence[NumberMention], places: Sequence[str]) -> bool:
        """Whether 三（二） is a group of the table's own, whose tasks are asked for."""
        tasks = [task for place in places for task in self._tasks.get(place, ())]
        return all(
            n.item.number.endswith("）") and any(t.startswith(n.item.number) for t in tasks)
            for n in numbers
        )


def measure_asked(text: str) -> bool:
    """Whether a folded question asks for one measure: 挂在哪条措施下."""
    return pattern("item_links.toml", "measure").search(text) is not None


def clause_on_its_item(text: str) -> str:
    """The clause of a question that asks which item a matter is; empty where none does.

    >>> clause_on_its_item("省里谁牵头，县稿对应第几条？"), clause_on_its_item("第几条谁管")
    ('县稿对应第几条', '')
    """
    clauses = _CLAUSE.findall(fold(text))
    return next((c for c in clauses if pattern("item_links.toml", "item").search(c)), "")


def section_asked(text: str, numbers: Sequence[NumberMention]) -> Span | None:
    """Where a folded question asks in which part the items stand that it names by ``numbers``."""
    items = [number for number in numbers if not number.item.number.startswith("（")]
    match = pattern("item_links.toml", "section").search(text) if items else None
    said = Span(*match.span()) if match else None
    return said if said and not any(said.meets(item.span) for item in items) else None


def _named(
    text: str, number: NumberMention, asked: Span, parts: Sequence[Part], measures: set[str]
) -> Literal["task", "measure"] | None:
    """The kind of item that a number names: by its word, the part named beside it, or its range."""
    kinds = number.item.kinds
    beside = [
        p
        for p in parts
        if not p.span.meets(asked)
        and (
            p.span.start < number.span.end or _ASIDE.fullmatch(text, number.span.end, p.span.start)
        )
    ]
    if len(kinds) != 1 and beside:
        kinds = max(beside, key=lambda part: part.span).kinds
    if not beside and len(kinds) != 1 and number.item.number not in measures:
        return "task"
    if not kinds or "notice" in kinds:
        return None
    return "measure" if kinds[0] in _BODY else "task"
