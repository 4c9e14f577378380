"""Whether one question of a paper answers another."""

from collections.abc import Iterator
from functools import lru_cache

from assistant.quiz.check.looking import plain
from assistant.quiz.check.verdict import claim
from assistant.quiz.model import Question

_HOLE = "____"
_AROUND = 5  # characters beside a blank that show that the same sentence is meant
_SAME = 10  # characters in a row that two quotations share when they are of one sentence

# What a claim asks (or tells) of each record that it rests on.
_ASPECTS: dict[str, tuple[str, ...]] = {
    "who": ("units",), "named": ("units",), "which_task": ("units",), "which_item": ("units",),
    "who_each": ("units",), "when": ("time",), "which_due": ("time",), "equal": ("time",),
    "extreme": ("time",), "before": ("time",), "earlier": ("time",), "dates_each": ("time",),
    "order": ("time",), "past": ("time",), "past_true": ("time",), "days": ("time",),
    "days_each": ("time",), "short_places": ("time",), "short_compare": ("time",),
    "short_apply": ("time",), "short_task": ("units", "time"), "hours": ("words",),
    "gap": ("words", "time"), "gap_places": ("words", "time"), "listed": ("words",),
    "quote": ("words", "time"), "under": ("where",), "under_each": ("where",),
    "short_item": ("where", "words", "time"), "place": ("words",), "place_each": ("words",),
    "term": (), "term_both": (), "": ("units", "time", "words", "where"),
}  # fmt: skip


def gives_away(one: Question, other: Question) -> bool:
    """Whether two questions are one, ask the same fact, or one prints what the other asks."""
    if one.id == other.id or one.stem == other.stem and one.key == other.key:
        return True
    mine, theirs = _facts(one), _facts(other)
    if mine & theirs:
        return True
    return _tells(one, other) or _tells(other, one)


@lru_cache(maxsize=4096)
def _facts(question: Question) -> frozenset[tuple[str, str]]:
    aspects = _ASPECTS[claim(question.stem)[0]]
    return frozenset((source.record, aspect) for source in question.sources for aspect in aspects)


def _tells(teller: Question, asker: Question) -> bool:
    printed = _printed(teller)
    return any(secret in printed for secret in _secrets(asker))


@lru_cache(maxsize=4096)
def _printed(question: Question) -> str:
    return plain("\n".join((question.stem, *question.items, *question.options)))


@lru_cache(maxsize=4096)
def _secrets(question: Question) -> tuple[str, ...]:
    return tuple(_kept_secret(question))


def _kept_secret(question: Question) -> Iterator[str]:
    """Strings that, printed elsewhere in the paper, would tell a question's key."""
    name, found = claim(question.stem)
    parts = dict(found)
    if name in ("term", "term_both"):
        yield parts["t"]
    if name in ("gap", "gap_places", "listed"):
        pieces = plain(question.stem).split(_HOLE)
        filled = question.key if len(pieces) == len(question.key) + 1 else ()
        for before, word, after in zip(pieces, filled, pieces[1:], strict=False):
            yield f"{before[-_AROUND:]}{plain(word)}"
            yield f"{plain(word)}{after[:_AROUND]}"
    if name == "listed":
        yield from ("、".join(map(plain, pair)) for pair in zip(question.key, question.key[1:]))
    for text in (parts.get("t", ""),) if name in ("quote", "under", "place") else ():
        yield from _windows(text)
    for item in question.items if name in ("under_each", "place_each") else ():
        yield from _windows(plain(item))


def _windows(text: str) -> Iterator[str]:
    """Pieces of a quotation; another question that prints one of them quotes the same."""
    body = text.strip(".")
    yield from (body[i : i + _SAME] for i in range(0, max(1, len(body) - _SAME + 1), _SAME))
