"""Whether one question of a paper answers another."""

from collections.abc import Iterator
from functools import lru_cache
from itertools import pairwise

from assistant.quiz.check.looking import plain
from assistant.quiz.check.verdict import claim
from assistant.quiz.model import Question

_HOLE = "____"
_AROUND = 5  # characters beside a blank that show that the same sentence is meant
_SAME = 10  # characters in a row that two quotations share when they are of one sentence

# What a claim asks (or tells) of each record that it rests on.
_ASPECTS: dict[str, tuple[str, ...]] = {
    "who": ("units",), "contact": ("units",), "opinion": ("units",), "consult": ("where",),
    "consult_true": ("where",), "consult_told": ("where",),
    "named": ("units",), "which_task": ("units",), "which_item": ("units",),
    "both": ("units",), "short_who": ("units",), "told": ("where",), "same": ("where",),
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
    if one.id == other.id or (one.stem == other.stem and one.key == other.key):
        return True
    if _facts(one) & _facts(other):
        return True
    return _tells(one, other) or _tells(other, one)


def _facts(question: Question) -> frozenset[tuple[str, str]]:
    return _asked(question.stem, tuple(source.record for source in question.sources))


@lru_cache(maxsize=4096)
def _asked(stem: str, records: tuple[str, ...]) -> frozenset[tuple[str, str]]:
    """The records and the aspects of them that a question is about."""
    aspects = _ASPECTS[claim(stem)[0]]
    return frozenset((record, aspect) for record in records for aspect in aspects)


def _tells(teller: Question, asker: Question) -> bool:
    printed = _printed(teller.stem, teller.items, teller.options)
    return any(
        secret in printed for secret in _secrets(asker.stem, (*asker.items, *asker.key), asker.key)
    )


@lru_cache(maxsize=4096)
def _printed(stem: str, items: tuple[str, ...], options: tuple[str, ...]) -> str:
    return plain("\n".join((stem, *items, *options)))


@lru_cache(maxsize=4096)
def _secrets(stem: str, items: tuple[str, ...], key: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(_kept_secret(stem, items, key))


def _kept_secret(stem: str, items: tuple[str, ...], key: tuple[str, ...]) -> Iterator[str]:
    """Strings that, printed elsewhere in the paper, would tell a question's key."""
    name, found = claim(stem)
    parts = dict(found)
    if name in ("term", "term_both"):
        yield parts["t"]
    if name in ("gap", "gap_places", "listed"):
        pieces = plain(stem).split(_HOLE)
        filled = key if len(pieces) == len(key) + 1 else ()
        for before, word, after in zip(pieces, filled, pieces[1:], strict=False):
            yield f"{before[-_AROUND:]}{plain(word)}"
            yield f"{plain(word)}{after[:_AROUND]}"
    if name == "listed":
        yield from ("、".join(map(plain, pair)) for pair in pairwise(key))
    if name == "same":
        yield from (*_windows(parts["t"]), *_windows(parts["t2"]))
    for text in (
        (parts.get("t", ""),)
        if name in ("quote", "under", "consult", "consult_true", "place")
        else ()
    ):
        yield from _windows(text)
    for item in items if name in ("under_each", "place_each", "told", "consult_told") else ():
        yield from _windows(plain(item))


def _windows(text: str) -> Iterator[str]:
    """Pieces of a quotation; another question that prints one of them quotes the same."""
    body = text.strip(".")
    yield from (body[i : i + _SAME] for i in range(0, max(1, len(body) - _SAME + 1), _SAME))
