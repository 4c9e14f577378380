"""Words that count items, and the kinds of item that each of them may mean (``parts.toml``)."""

from functools import cache

from assistant.reading.words.lexicon import table
from corpus.model import Kind

ANY_KIND: tuple[Kind, ...] = ("measure", "task", "requirement")


@cache
def _kinds_by_counter() -> dict[str, tuple[Kind, ...]]:
    return {
        word: tuple(entry["kinds"])
        for entry in table("parts.toml")["counter"]
        for word in entry["words"]
    }


def kinds_counted(counter: str) -> tuple[Kind, ...]:
    """The kinds of item that a word may count (条, 项), likeliest first; all for any other."""
    known = _kinds_by_counter()
    return known.get(counter) or known.get(counter.rstrip("s")) or ANY_KIND
