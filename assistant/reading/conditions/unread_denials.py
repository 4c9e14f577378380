"""A denial beside a unit that no condition was read from, and a time that is denied.

A list made without it says the opposite of what was asked, which is worse than none. The words
stand in ``unread.toml``.
"""

import re
from collections.abc import Sequence

from assistant.query import Query
from assistant.reading.conditions.conditions import marked
from assistant.reading.wants.polar import without_denials
from assistant.reading.words.patterns import pattern
from corpus.text import fold
from index.terms import folded

_NEITHER = re.compile(r"\bneither\b")


def unread_denial(query: Query) -> str | None:
    """The words of a question that deny its units or its time, where they were not read.

    They are given letter for letter, the unit with them; ``None`` where nothing is
    denied or the denial is one of the query's conditions.
    """
    of_units = query.without or query.empty_roles or query.others_than or query.not_tiers
    of_others = query.beside or query.none_but
    of_roles = query.only_role or query.sole or query.least_units
    timed = query.ongoing is False or query.dated is False
    if not query.units or of_units or of_others or of_roles or timed or query.change:
        return None
    text = fold(folded(query.question)).lower()
    return _denial(text, [unit.spelling for unit in query.units], query.matter.split())


def denied_time(query: Query) -> str | None:
    """The words of a question for items that are not of some time: 不是2025年底到期的."""
    text = fold(folded(query.question)).lower()
    # Neither ongoing nor due in 2025: both are denied.
    without_ongoing = query.ongoing is False and not _NEITHER.search(text)
    if query.due is None or query.change or without_ongoing or query.asks("confirm"):
        return None
    match = pattern("unread.toml", "time_denied").search(text)
    return match[0] if match else None


def _denial(text: str, units: Sequence[str], left: Sequence[str]) -> str | None:
    """The first denial beside a unit whose words were left over by the reading."""
    found = pattern("unread.toml", "denials").finditer(marked(without_denials(text), units))
    return next((text[m.start() : m.end()] for m in found if _is_left(text, m, left)), None)


def _is_left(text: str, match: "re.Match[str]", left: Sequence[str]) -> bool:
    """Whether the word that denies is among what was left."""
    said = pattern("unread.toml", "denying").search(text[match.start() : match.end()])
    return said is not None and any(said[0] in piece for piece in left)
