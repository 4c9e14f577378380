"""Units that a question names only to leave them out, or to tell others apart from them."""

from collections.abc import Iterator, Sequence

from assistant.query import UnitMention
from assistant.reading.conditions.left_out import all_but, excluded, others_than
from assistant.reading.units.units import Units
from corpus.model import Role


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

    def told_apart(self, text: str, places: Sequence[str]) -> Iterator[str]:
        """Names that the question tells apart: （写成“省行政执法部门”的不算）."""
        for span in excluded(text):
            for unit in self._units.find(span.of(text), places):
                yield from (n for n in unit.unit.names if n == unit.unit.spelling)
