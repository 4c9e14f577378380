"""Questions that tell places apart: which notice says it, and what each says."""

from collections.abc import Iterator, Sequence
from functools import cache

from assistant.quiz.make.build import Order, Proof, judged, question
from assistant.quiz.make.material import Dated, Holding, Sentence, likeness, on_one_matter
from assistant.quiz.make.times import explain, proof
from assistant.quiz.make.typeset import shortened, typeset
from assistant.quiz.make.wording import explained, phrase, source_label, stem
from assistant.quiz.model import Question
from corpus.model import Record
from corpus.text import fold

MOST_PLACES = 4
STRANGE = 0.55  # a sentence whose likeness to all others is below is said in one place only
NEARLY = 0.7  # of a term's pairs of characters in one sentence
MONTH = 31  # days


def term_single(order: Order) -> Iterator[Question]:
    """The only notice that writes a term."""
    for term, record, holders in _terms(order):
        asked = _some(order)
        if len(asked) >= 3 and [h for h in holders if h in asked] == [order.held]:
            yield _term(order, "term_single", term, record, asked, [order.held])


def term_multiple(order: Order) -> Iterator[Question]:
    """All notices that write a term."""
    for term, record, holders in _terms(order):
        asked = _some(order)
        right = [held for held in asked if held in holders]
        if 2 <= len(right) < len(asked):
            yield _term(order, "term_multiple", term, record, asked, right)


def term_true(order: Order) -> Iterator[Question]:
    """Whether two notices both write a term."""
    for term, record, holders in _terms(order):
        for other in order.others:
            true = other in holders
            yield question(
                order,
                asks="notice",
                stem=stem("term_true", n=order.held.name, n2=other.name, t=term),
                explanation=_term_explained(term, record, [order.held, other], holders),
                proofs=_term_proofs(term, record, [h for h in (order.held, other) if h in holders]),
                **judged(true),
            )


def place_single(order: Order) -> Iterator[Question]:
    """The notice that a sentence comes from."""
    asked = _some(order)
    for sentence in order.shuffled(_own(order.held, tuple(asked))):
        if len(asked) >= 3:
            yield question(
                order,
                asks="notice",
                stem=stem("place_single", places=_places(asked), t=shortened(sentence.text)),
                options=[held.name for held in asked],
                key=[order.held.name],
                explanation=_placed(order.held, sentence),
                proofs=[Proof(order.held, sentence.record)],
            )


def place_matching(order: Order) -> Iterator[Question]:
    """Sentences beside the notices they come from."""
    asked = _some(order)
    for sentence in order.shuffled(_own(order.held, tuple(asked))):
        chosen = [(order.held, sentence)]
        for held in asked:
            own = order.shuffled(_own(held, tuple(asked))) if held is not order.held else []
            chosen += [(held, s) for s in own[:1]]
        if len(chosen) >= 3:
            names = [held.name for held, _ in chosen]
            yield question(
                order,
                asks="notice",
                stem=stem("place_matching", places=_places([h for h, _ in chosen])),
                items=[shortened(s.text) for _, s in chosen],
                options=names,
                key=names,
                explanation="".join(_placed(held, s) for held, s in chosen),
                proofs=[Proof(held, s.record) for held, s in chosen],
            )


def order_places(order: Order) -> Iterator[Question]:
    """What different places set for themselves, first due first."""
    for due in order.shuffled(order.held.dated):
        chosen = [(order.held, due)]
        for held in order.others:
            fits = [d for d in _alike(due, held.dated) if _apart_from(d, chosen)]
            chosen += [(held, d) for d in fits[:1]]
        if len(chosen) >= 3:
            ranked = sorted(chosen, key=lambda c: c[1].end)
            texts = [phrase("dated_item", place=h.place, t=d.text) for h, d in ranked]
            yield question(
                order,
                asks="deadline",
                stem=stem("order_places", ns="、".join(held.name for held, _ in chosen)),
                options=texts,
                key=texts,
                explanation="".join(explain(held, d) for held, d in ranked),
                proofs=[proof(held, d) for held, d in chosen],
            )


def short_places(order: Order) -> Iterator[Question]:
    """When two places want the same thing done."""
    for due in order.shuffled(order.held.dated):
        for held in order.others:
            differing = [
                d for d in held.dated
                if on_one_matter(d.text, due.text, held) and _apart_from(d, [(order.held, due)])
            ]  # fmt: skip
            for other in _alike(due, differing)[:1]:
                yield question(
                    order,
                    asks="deadline",
                    stem=stem(
                        "short_places",
                        n=order.held.name, t=due.text, n2=held.name, t2=other.text,
                    ),
                    key=[due.words, other.words],
                    explanation=explain(order.held, due) + explain(held, other),
                    proofs=[proof(order.held, due), proof(held, other)],
                )  # fmt: skip


def _terms(order: Order) -> Iterator[tuple[str, Record, list[Holding]]]:
    """Terms of the notice that not all notices write, and who writes them."""
    first: dict[str, Record] = {}
    for term, record in order.held.terms:
        first.setdefault(term, record)
    for term, record in order.shuffled(first.items()):
        holders = [held for held in order.shelf.values() if fold(term) in held.whole]
        others = [held for held in order.shelf.values() if held not in holders]
        if others and not any(_nearly(held, term) for held in others):
            yield term, record, holders


@cache
def _nearly(held: Holding, term: str) -> bool:
    """Whether a notice says a term in almost the same words."""
    return any(likeness(term, sentence.text) > NEARLY for sentence in held.sentences)


def _term(
    order: Order, name: str, term: str, record: Record,
    asked: Sequence[Holding], right: Sequence[Holding],
) -> Question:  # fmt: skip
    return question(
        order,
        asks="notice",
        stem=stem(name, places=_places(asked), t=term),
        options=[held.name for held in asked],
        key=[held.name for held in right],
        explanation=_term_explained(term, record, asked, right),
        proofs=_term_proofs(term, record, right),
    )


def _term_proofs(term: str, record: Record, holders: Sequence[Holding]) -> list[Proof]:
    """One record of each notice that writes the term, the notice asked of first."""
    found = [(h, _first_with(term, h)) for h in holders if h.notice.id != record.notice]
    own = [Proof(h, record) for h in holders if h.notice.id == record.notice]
    return own + [Proof(held, r) for held, r in found if r]


def _first_with(term: str, held: Holding) -> Record | None:
    written = fold(term)
    return next((r for r in held.records if written in fold(typeset(r.text))), None)


def _term_explained(
    term: str, record: Record, asked: Sequence[Holding], holders: Sequence[Holding]
) -> str:
    labels = []
    for held in asked:
        where = record if held.notice.id == record.notice else _first_with(term, held)
        if held in holders:
            labels.append(source_label(held.notice, where or held.notice.about))
    said = explained("term", t=term, labels="、".join(labels))
    without = _places([held for held in asked if held not in holders], asked)
    return said + (explained("term_not", t=term, places=without) if without else "")


def _some(order: Order) -> list[Holding]:
    """The notice asked of and up to three others, in the shelf's order."""
    chosen = (order.held, *order.others[: MOST_PLACES - 1])
    return [held for held in order.shelf.values() if held in chosen]


def _places(chosen: Sequence[Holding], among: Sequence[Holding] = ()) -> str:
    """The notices by their places; by name where several of those asked about share one."""
    places = [held.place for held in among or chosen]
    return "、".join(h.place if places.count(h.place) == 1 else h.name for h in chosen)


@cache
def _own(held: Holding, asked: tuple[Holding, ...]) -> list[Sentence]:
    """Sentences whose like no other of the notices says, and that do not name a place."""
    others = [s.text for other in asked if other is not held for s in other.sentences]
    places = [other.place[:2] for other in asked]
    return [
        s for s in held.sentences
        if not any(place in s.text for place in places)
        and not s.text.startswith("并")
        and all(likeness(s.text, text) < STRANGE for text in others)
    ]  # fmt: skip


def _placed(held: Holding, sentence: Sentence) -> str:
    return explained("place", label=source_label(held.notice, sentence.record))


def _alike(due: Dated, pool: Sequence[Dated]) -> list[Dated]:
    """The pool, what is most like ``due`` first."""
    return sorted(pool, key=lambda d: -likeness(d.text, due.text))


def _apart_from(due: Dated, chosen: Sequence[tuple[Holding, Dated]]) -> bool:
    return all(abs((due.end - other.end).days) >= MONTH for _, other in chosen)
