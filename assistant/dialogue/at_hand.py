"""A particular of the item at hand: 在哪个系统里弄, 谁负责组织协调, 还要附什么材料."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Protocol

from assistant.dialogue.lists import limits
from assistant.dialogue.numbers import OF_FIELDS, without_sources
from assistant.dialogue.turn import Turn, says
from assistant.query import DOCUMENT_WANTS, Query, Want
from index.register import Register

# So many items at most are at hand together.
_MOST = 3
# So many of a list are chosen by their matter.
_CHOSEN = 2


class Spoken(Protocol):
    """What the notices, and single items of them, say of a turn's matter."""

    def known(self, query: Query) -> float:
        """The share of a query's matter that the notices speak of, 0 to 1."""

    def share(self, query: Query, ids: Sequence[str]) -> float:
        """The greatest share of a query's matter that one of the items holds, 0 to 1."""

    def lacks_a_term(self, query: Query) -> bool:
        """Whether a turn quotes what the places' notices do not say, and others do."""

    def names_a_matter(self, query: Query) -> bool:
        """Whether a turn has a word for more than the sort of answer that is meant."""

    def names_a_sort(self, query: Query) -> bool:
        """Whether a turn has a word for the sort of answer that is meant: 题目."""

    def saying(self, query: Query, ids: Sequence[str]) -> tuple[str, ...]:
        """Those of the items that say all that a turn asks for by name."""

    def saying_itself(self, query: Query, ids: Sequence[str]) -> tuple[str, ...]:
        """The same, without what the measure that a task comes from says."""


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
    records = [record for i in found if (record := register.record(i))]
    timed, manned = any(r.deadlines for r in records), any(r.units for r in records)
    if (query.asks("when") and not timed) or (query.asks("who", "duty") and not manned):
        # Without columns the sentence that says it tells who, and when.
        wants |= {"content"}
    own = query.matter or query.subject
    return replace(
        query,
        given=found,
        places=(),
        subject=own or before.query.subject,
        wants=wants or frozenset(("content",)),
    )


def chosen_by_matter(query: Query, before: Turn, spoken: Spoken) -> Query | None:
    """Those of the list that a turn tells by what they say: 讲投诉举报的那条什么时候.

    ``None`` where all of the list say it, or more than a few, or none does.
    """
    listed = before.choices
    named = query.numbers or query.places or query.heading or query.units or query.elsewhere
    plain = query.wants <= OF_FIELDS | {"items", "content", "confirm"} and not limits(query)
    if len(listed) <= 1 or named or not plain or says("anew", query.question):
        return None
    found = spoken.saying_itself(query, listed)
    if not 0 < len(found) <= min(_CHOSEN, len(listed) - 1):
        return None
    wants = query.wants - {"items", "confirm"} or frozenset[Want](("content",))
    return replace(query, given=found, wants=wants, outline=None, about=None)


def _names_another(query: Query, before: Turn) -> bool:
    """Whether a turn asks of a list, a notice, or an item that it names itself."""
    elsewhere = query.elsewhere or (query.places and set(query.places) != set(before.places))
    named = query.numbers or query.heading or query.parts or query.units or query.documents
    asks = query.inventory or query.outline or limits(query) or query.superlative
    listed = before.is_of_several or query.asks("items", "count", "compare")
    of_notice = all(i.endswith("/notice") for i in before.records)
    other = says("and_this", query.question) or says("that_item", query.question)
    return bool(elsewhere or named or asks or listed or of_notice or other)
