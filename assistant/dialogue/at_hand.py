"""A particular of the item at hand: 在哪个系统里弄, 谁负责组织协调, 还要附什么材料."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Protocol

from assistant.dialogue.lists import limits
from assistant.dialogue.numbers import without_sources
from assistant.dialogue.turn import Turn, says
from assistant.query import DOCUMENT_WANTS, Query
from index.register import Register

# So many items at most are at hand together.
_MOST = 3


class Spoken(Protocol):
    """What the notices, and single items of them, say of a turn's matter."""

    def known(self, query: Query) -> float:
        """The share of a query's matter that the notices speak of, 0 to 1."""

    def names_a_matter(self, query: Query) -> bool:
        """Whether a turn has a word for more than the sort of answer that is meant."""

    def saying(self, query: Query, ids: Sequence[str]) -> tuple[str, ...]:
        """Those of the items that say all that a turn asks for by name."""


def asked_of_the_item(
    query: Query, before: Turn, register: Register, spoken: Spoken
) -> Query | None:
    """What a turn that names no other matter asks of the item just cited.

    ``None`` where the item says nothing of it, or the turn names another one.
    """
    if _names_another(query, before):
        return None
    items = without_sources(before.records, register)
    found = spoken.saying(query, items) if 0 < len(items) <= _MOST else ()
    if not found:
        return None
    wants = query.wants - DOCUMENT_WANTS
    own = query.matter or query.subject
    return replace(
        query,
        given=found,
        places=(),
        subject=own or before.query.subject,
        wants=wants or frozenset(("content",)),
    )


def _names_another(query: Query, before: Turn) -> bool:
    """Whether a turn asks of a list, a notice, or an item that it names itself."""
    elsewhere = query.elsewhere or (query.places and set(query.places) != set(before.places))
    named = query.numbers or query.heading or query.parts or query.units or query.documents
    asks = query.inventory or query.outline or limits(query) or query.superlative
    listed = before.is_list or query.asks("items", "count", "compare")
    of_notice = all(i.endswith("/notice") for i in before.records)
    other = says("and_this", query.question) or says("that_one", query.question)
    return bool(elsewhere or named or asks or listed or of_notice or other)
