"""The part of a notice whose items a question asks for: told by its matter, counted or named."""

from collections.abc import Sequence

from assistant.reading.asked import Asked
from assistant.reading.parts.counted_parts import CountedParts
from assistant.reading.parts.headings import HeadingMention, Headings
from assistant.reading.wants.superlatives import read_superlative
from assistant.reading.wants.wants import Wanted, asks_of_all, kinds_named
from corpus.model import Notice


class PartsAsked:
    """Finds the parts of the loaded notices that questions ask about."""

    def __init__(self, notices: Sequence[Notice]) -> None:
        """Learn the parts of ``notices``."""
        self._headings = Headings(notices)
        self._counted = CountedParts(notices)

    def find(self, asked: Asked, places: Sequence[str], wanted: Wanted) -> HeadingMention | None:
        """The part that a question is about; ``None`` where it names none."""
        # 保障能力那块多少项任务 counts a part's items, and not those of the notice.
        listed = wanted.listed or "size" in wanted.wants
        kinds = kinds_named(wanted.parts)
        counted = self._counted.find(asked.text, places, kinds, listed=listed)
        ranked = read_superlative(asked.text)[0] is not None
        of_all = listed or ranked or asks_of_all(asked.text, wanted.wants)
        told = self._headings.told(asked, places) if of_all else None
        named = told or counted or self._headings.find(asked, places, listed=listed)
        if named or not of_all:
            return named
        return self._headings.told(asked, places, loosely=True)
