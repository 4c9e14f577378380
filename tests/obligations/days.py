"""The day as of which the tests look, and deadlines by their words."""

from datetime import date

from corpus.deadlines import cell_deadline
from corpus.model import Deadline, Span

TODAY = date(2024, 10, 1)


def due(words: str) -> Deadline:
    """The deadline that these words state."""
    found = cell_deadline(words, Span(0, len(words)))
    assert found is not None, words
    return found
