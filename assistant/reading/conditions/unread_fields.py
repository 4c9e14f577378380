"""Conditions on a list that a question has a word for, and that no field of the query holds.

Whatever else is read of such a question, its list would be one of more, or other, items: the word
is named below it. The words stand in ``unread.toml``.
"""

from collections.abc import Iterator

from assistant.query import Query
from assistant.reading.wants.either_way import either_way
from assistant.reading.words.patterns import pattern
from corpus.text import fold
from index.terms import folded

# A list of words in unread.toml, and the fields that a question with one of them fills.
_READ_BY: tuple[tuple[str, tuple[str, ...]], ...] = (
    (
        "alone",
        ("sole", "least_units", "most_units", "tally", "none_but", "only_role", "without",
         "others_than", "beside"),
    ),
    ("empty", ("empty_roles", "filled_roles")),
    ("tier", ("tiers", "not_tiers", "deadline_words", "due", "wordings", "about")),
    (
        "of_year",
        ("due", "or_due", "deadline_words", "dated", "ongoing", "documents", "wordings", "about"),
    ),
    ("most", ("superlative", "tally", "least_units", "most_units", "due", "numbers")),
)  # fmt: skip
# Fields that are true, false or left open.
_OF_THREE = ("ongoing", "dated")


def unread_conditions(query: Query) -> Iterator[str]:
    """The words of a question for a list that state a condition which was not read.

    They are given letter for letter. None where a part is named, whose title may hold them, or
    the list is one that the talk gave, changed.
    """
    if query.heading or query.change or query.given or query.within:
        return
    text = fold(folded(query.question)).lower()
    for words, fields in _READ_BY:
        found = pattern("unread.toml", words).search(text)
        told = any(_is_told(query, field) for field in fields)
        if found and not told and not (words == "alone" and _either(text)):
            yield found[0]


def _is_told(query: Query, field: str) -> bool:
    """Whether a field holds something: that work is not ongoing is told too."""
    value = getattr(query, field)
    return value is not None if field in _OF_THREE else bool(value)


def _either(text: str) -> bool:
    """Whether it does not matter how many lead: 单独牵头和联合牵头都算."""
    return either_way(text) or pattern("unread.toml", "alone_or_not").search(text) is not None
