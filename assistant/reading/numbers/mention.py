"""A number that names an item, and where a question says it."""

from dataclasses import dataclass

from assistant.query import ItemNumber
from corpus.model import Span


@dataclass(frozen=True, slots=True)
class NumberMention:
    """A number and where it stands."""

    item: ItemNumber
    span: Span
