"""Whether English words call a unit: by its field, with whatever body (supervision commission)."""

import re

from corpus.units import english_names

_WORD = re.compile("[a-z]+")
# What bodies are called, whichever the unit's is; a centre is no other body.
_BODIES = frozenset(
    word
    for one in ("department", "bureau", "commission", "office", "administration", "committee")
    for word in (one, f"{one}s")
) | {"of", "the", "authority", "agency"}  # fmt: skip


def is_called(name: str, english: str) -> bool:
    """Whether English words are a way to call a unit: its field, by whatever body.

    >>> is_called("省财政厅", "bureau of finance"), is_called("省财政厅", "city finance bureau")
    (True, False)
    """
    said = without_body(english)
    return bool(said) and any(without_body(way) == said for way in english_names(name))


def without_body(english: str) -> list[str]:
    """The words of an English name that tell its field and its level."""
    return [word for word in _WORD.findall(english.lower()) if word not in _BODIES]
