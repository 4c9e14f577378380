"""Whether one question of a paper answers another."""

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from itertools import pairwise

from assistant.quiz.check.looking import plain
from assistant.quiz.check.verdict import claim
from assistant.quiz.model import Question

_HOLE = "____"
_QUOTED_HOLE = re.compile(r"[“《]____[”》]|____")
_LEFT_OUT = "××"
_AROUND = 5  # characters beside a blank that show that the same sentence is meant
_BESIDE = 8  # characters beside a time left out that show the same
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


class Asked:
    """The questions of a paper so far; a further one must not answer them, nor they it."""

    def __init__(self, questions: Iterable[Question] = ()) -> None:
        self._ids: set[str] = set()
        self._facts: set[tuple[str, str]] = set()
        self._secrets: list[str] = []
        self._dated: list[re.Pattern[str]] = []
        self._printed = ""
        for question in questions:
            self.add(question)

    def add(self, question: Question) -> None:
        """The question stands in the paper."""
        self._ids.update((question.id, _whole(question)))
        self._facts |= _facts(question)
        self._secrets += _secrets_of(question)
        self._dated += _dated_of(question)
        self._printed += "\n" + _printed(question.stem, question.items, question.options)

    def clashes(self, question: Question) -> bool:
        """Whether a question is one of these, asks a fact that one asks, or tells one's answer."""
        if question.id in self._ids or _whole(question) in self._ids:
            return True
        if not self._facts.isdisjoint(_facts(question)):
            return True
        printed = _printed(question.stem, question.items, question.options)
        return (
            any(secret in printed for secret in self._secrets)
            or any(secret in self._printed for secret in _secrets_of(question))
            or any(dated.search(printed) for dated in self._dated)
            or any(dated.search(self._printed) for dated in _dated_of(question))
        )


def gives_away(one: Question, other: Question) -> bool:
    """Whether two questions are one, ask the same fact, or one prints what the other asks."""
    return Asked([other]).clashes(one)


def _whole(question: Question) -> str:
    return "\n".join((question.stem, *question.key))


def _facts(question: Question) -> frozenset[tuple[str, str]]:
    records = tuple(source.record for source in question.sources)
    return _asked(question.stem, records, question.key)


@lru_cache(maxsize=4096)
def _asked(stem: str, records: tuple[str, ...], key: tuple[str, ...]) -> frozenset[tuple[str, str]]:
    """The records and the aspects of them that a question is about.

    Notices copy each other: a term, or a list's member, is asked for once, whoever writes it.
    """
    name, _ = claim(stem)
    facts = {(record, aspect) for record in records for aspect in _ASPECTS[name]}
    if name == "listed":
        facts |= {("", plain(member)) for member in key}
    if name in ("gap", "gap_places"):
        holes = _QUOTED_HOLE.findall(plain(stem))
        facts |= {
            ("", plain(word)) for hole, word in zip(holes, key, strict=False) if hole != _HOLE
        }
    return frozenset(facts)


@lru_cache(maxsize=4096)
def _printed(stem: str, items: tuple[str, ...], options: tuple[str, ...]) -> str:
    return plain("\n".join((stem, *items, *options)))


def _secrets_of(question: Question) -> tuple[str, ...]:
    return _secrets(question.stem, (*question.items, *question.key), question.key)


def _dated_of(question: Question) -> tuple[re.Pattern[str], ...]:
    return _dated(question.stem, (*question.items, *question.options))


@lru_cache(maxsize=4096)
def _dated(stem: str, texts: tuple[str, ...]) -> tuple[re.Pattern[str], ...]:
    """What would print a quoted sentence together with the time or number left out of it."""
    name, found = claim(stem)
    if name != "hours" and "time" not in _ASPECTS[name]:
        return ()
    quoted = [
        plain(text).strip(".") for text in (*texts, *(v for k, v in found if k in ("t", "t2")))
    ]
    return tuple(re.compile(pattern) for text in quoted for pattern in _with_its_time(text))


def _with_its_time(text: str) -> Iterator[str]:
    pieces = text.split(_LEFT_OUT)
    for before, after in pairwise(pieces):
        if len(before) + len(after) >= _SAME:
            around = re.escape(before[-_BESIDE:]), re.escape(after[:_BESIDE])
            yield rf"{around[0]}[^×“”]{{2,16}}?{around[1]}"
    if len(pieces) == 1 and len(text) >= _SAME and not re.match(r"\d{4}年", text):
        yield rf"\d{{4}}年[^,。;:“”]{{0,8}},?要?{re.escape(text[:_BESIDE])}"


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
