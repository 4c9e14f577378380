"""What was found for a query: values between evidence and composition."""

from dataclasses import dataclass
from typing import Literal

from assistant.query import Query
from corpus.model import Kind, Record, Span

Reason = Literal[
    "no_such_number", "no_such_part", "place_not_loaded", "unit_absent", "unit_without_role",
    "nothing_meets", "not_said", "nothing_found", "no_question",
]  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """A record that answers, and the sentences of it (places in the notice) that do so.

    ``counter`` marks one that only says the same matter in another part or place.
    """

    record: Record
    sentences: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Items:
    """One answer, or one for each place asked about."""

    query: Query
    items: tuple[Item, ...]
    related: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Listing:
    """Every record that meets the conditions, in the notices' order."""

    query: Query
    records: tuple[Record, ...]
    kinds: tuple[Kind, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class NoticeFacts:
    """What notices say of themselves."""

    query: Query
    notices: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Choices:
    """Records that fit equally well: the person has to choose."""

    query: Query
    records: tuple[Record, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Refusal:
    """Why the notices do not answer; ``near`` is what they do hold on it."""

    query: Query
    reason: Reason
    near: tuple[Record, ...] = ()


Finding = Items | Listing | NoticeFacts | Choices | Refusal
