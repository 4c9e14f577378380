"""A question's parts put together: its id, its sources, and wrong options near the right one."""

import hashlib
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from random import Random
from typing import TypeVar

from assistant.quiz.make.material import Holding, Shelf, topic
from assistant.quiz.make.wording import source_label
from assistant.quiz.model import RIGHT, WRONG, Asks, Difficulty, Kind, Question, Source
from corpus.model import Record, Span

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Order:
    """What one question is made for: the notices, which of them is asked of, and how."""

    shelf: Shelf
    held: Holding
    kind: Kind
    difficulty: Difficulty
    rng: Random

    @property
    def others(self) -> tuple[Holding, ...]:
        """The other notices, in a random order."""
        rest = [held for held in self.shelf.values() if held is not self.held]
        self.rng.shuffle(rest)
        return tuple(rest)

    def both_ways(self) -> list[bool]:
        """A true statement and a false one, in a random order; the paper takes what it needs."""
        return self.shuffled((True, False))

    def shuffled(self, things: Iterable[T]) -> list[T]:
        """The things in a random order; drawn numbers sorted take half of shuffle's time."""
        listed = list(things)
        drawn = [self.rng.random() for _ in listed]
        return [listed[place] for place in sorted(range(len(listed)), key=drawn.__getitem__)]


@dataclass(frozen=True, slots=True)
class Proof:
    """A record that proves a key, and where in its notice."""

    held: Holding
    record: Record
    spans: tuple[Span, ...] = ()


def question(
    order: Order,
    *,
    asks: Asks,
    stem: str,
    key: Sequence[str],
    explanation: str,
    proofs: Sequence[Proof],
    options: Sequence[str] = (),
    items: Sequence[str] = (),
) -> Question:
    """The question, its options in a random order and its sources without repetition."""
    first = proofs[0].record
    shown = tuple(options) if order.kind == "truefalse" else tuple(order.shuffled(options))
    if order.kind in ("matching", "order") and shown == tuple(key):
        shown = (*shown[1:], *shown[:1])
    # A wrong option is no part of what is asked.
    entries = sorted(key) if order.kind in ("multiple", "order") else key
    said = "\n".join((order.kind, stem, *items, *entries))
    mark = hashlib.sha256(said.encode()).hexdigest()[:8]
    return Question(
        id=f"{first.id}-{asks}-{order.kind}-{mark}",
        kind=order.kind,
        stem=stem,
        items=tuple(items),
        options=shown,
        key=tuple(key),
        explanation=_named_once(explanation, proofs),
        asks=asks,
        difficulty=order.difficulty,
        topic=topic(first),
        sources=_sources(proofs),
    )


def _named_once(explanation: str, proofs: Sequence[Proof]) -> str:
    """An explanation of several items; a document that is named again right after is left out."""
    names = dict.fromkeys(source_label(p.held.notice, p.record, item=False) for p in proofs)
    if not names:
        return explanation
    named = re.split(f"({'|'.join(re.escape(f'{name} ') for name in names)})", explanation)
    said: list[str] = []
    last = ""
    for piece in named:
        if piece.rstrip() in names:
            said.append("" if piece == last and said[-1].endswith("。") else piece)
            last = piece
        else:
            said.append(piece)
    return "".join(said)


def judged(true: bool) -> dict[str, tuple[str, ...]]:
    """Options and key of a statement."""
    return {"options": (RIGHT, WRONG), "key": (RIGHT if true else WRONG,)}


def _sources(proofs: Sequence[Proof]) -> tuple[Source, ...]:
    spans: dict[str, dict[Span, None]] = {}
    for proof in proofs:
        spans.setdefault(proof.record.id, {}).update(dict.fromkeys(proof.spans))
    by_id = {proof.record.id: proof for proof in proofs}
    return tuple(
        Source(
            record=record.id,
            notice=record.notice,
            document_number=held.notice.document_number,
            label=source_label(held.notice, record),
            draft=held.notice.status == "draft",
            quote=record.text,
            spans=record.spans,
            proof=tuple(spans[identifier]),
        )
        for identifier, proof in by_id.items()
        for held, record in ((proof.held, proof.record),)
    )


def alike(pool: Iterable[str], right: str) -> list[str]:
    """The pool's texts that are about as long as the right one, each once, in their order."""
    return [text for text in dict.fromkeys(pool) if about_as_long(text, right)]


def about_as_long(one: str, other: str) -> bool:
    """Whether neither text is given away by its length."""
    shorter, longer = sorted((len(one), len(other)))
    return longer <= 1.6 * shorter + 3
