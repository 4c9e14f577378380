"""Units that a question names only to leave them out, or to tell others apart from them."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from assistant.query import UnitMention
from assistant.reading.conditions.conditions import marked
from assistant.reading.conditions.left_out import all_but, excluded, others_than
from assistant.reading.units.units import PlacedUnit, Units
from assistant.reading.words.patterns import pattern
from corpus.model import Role, Span

_BRACKET = re.compile(r"（[^（）]*）")
_HAN = re.compile(r"[\u4e00-\u9fff]")


def _also_written() -> "re.Pattern[str]":
    return pattern("conditions.toml", "also_written")


class UnitsAside:
    """Finds the units in the clauses of a folded question that ask for none of their items."""

    def __init__(self, units: Units) -> None:
        """Look for them with ``units``."""
        self._units = units

    def left_out(self, text: str, places: Sequence[str]) -> Iterator[tuple[UnitMention, Role]]:
        """The units whose items in a role are left out: 除了省司法厅牵头的，其他是哪几项."""
        for span, role in all_but(text):
            for unit in self._units.find(span.of(text), places):
                yield unit.unit, role

    def known(self, text: str, places: Sequence[str]) -> Iterator[UnitMention]:
        """The units beside which others are to be named: 除了省司法厅，还点名了其他厅局的."""
        for span in others_than(text):
            for unit in self._units.find(span.of(text), places):
                yield unit.unit

    def with_other_writings(
        self, text: str, placed: Sequence[PlacedUnit], places: Sequence[str]
    ) -> tuple[PlacedUnit, ...]:
        """The units, with the names that a bracket behind them counts: （含省行政执法部门）."""
        for bracket, names in self._other_writings(text, places):
            inside = [u for u in placed if bracket.holds(u.span)]
            before = [u for u in placed if u.span.end <= bracket.start]
            if before:
                own = max(before, key=lambda unit: unit.span)
                every = tuple(dict.fromkeys((*own.unit.names, *names)))
                called = replace(own, unit=replace(own.unit, names=every))
                placed = [called if u == own else u for u in placed if u not in inside]
        return tuple(placed)

    def _other_writings(
        self, text: str, places: Sequence[str]
    ) -> Iterator[tuple[Span, tuple[str, ...]]]:
        """The brackets that only name a unit as it is written elsewhere, and its names."""
        for bracket in _BRACKET.finditer(text):
            units = tuple(self._units.find(bracket[0], places))
            spelt = [unit.span.of(bracket[0]) for unit in units]
            if _also_written().fullmatch(marked(bracket[0], spelt)):
                names = tuple(name for unit in units for name in unit.unit.names)
                yield Span(*bracket.span()), names

    def other_writings(self, text: str, places: Sequence[str]) -> Iterator[Span]:
        """Where a bracket only names a unit as it is written elsewhere."""
        yield from (bracket for bracket, _ in self._other_writings(text, places))

    def told_apart(self, text: str, places: Sequence[str]) -> Iterator[str]:
        """Names that the question tells apart: （写成“省行政执法部门”的不算）."""
        for span in excluded(text):
            if any(bracket.holds(span) for bracket, _ in self._other_writings(text, places)):
                # （写成“省行政执法部门”的也算）
                continue
            for unit in self._units.find(span.of(text), places):
                yield from (n for n in unit.unit.names if n == unit.unit.spelling)


def without_translations(text: str, placed: Sequence[PlacedUnit]) -> tuple[PlacedUnit, ...]:
    """The units but those of a bracket that only translates the Chinese name before it.

    市直其他行政执法部门 (the other municipal enforcement departments): one unit.
    """
    ends = {u.span.end for u in placed if u.unit.names and _HAN.search(u.unit.spelling)}
    translating = [
        Span(*bracket.span())
        for bracket in _BRACKET.finditer(text)
        if len(text[: bracket.start()].rstrip(" ，")) in ends and not _HAN.search(bracket[0])
    ]
    return tuple(u for u in placed if not any(span.holds(u.span) for span in translating))
