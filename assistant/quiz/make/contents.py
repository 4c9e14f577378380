"""Questions about what stands where in a notice: under which item, and what an item holds."""

import re
from collections.abc import Iterable, Iterator
from itertools import product

from assistant.quiz.make.build import Order, Proof, about_as_long, judged, question
from assistant.quiz.make.material import Holding, Sentence, likeness, topic
from assistant.quiz.make.typeset import is_clean, shortened, typeset
from assistant.quiz.make.wording import explained, source_label, stem
from assistant.quiz.model import Question
from corpus.model import Record

WRONG = 3
PAIRS = 4
MOST = 50  # characters of a quoted sentence
_POINT = re.compile(r"[^。；]+[。；]")
_LONGEST_POINTS = 5


def under_single(order: Order) -> Iterator[Question]:
    """The measure that holds a sentence."""
    name = "consult_single" if order.difficulty == "apply" else "under_single"
    for sentence in order.shuffled(_told(order.held)):
        right = typeset(sentence.record.title or "")
        titles = [
            typeset(r.title or "")
            for r in _by_nearness(order, sentence.record)
            if likeness(typeset(r.text), sentence.text) < 0.6
        ]
        wrong = [t for t in titles if about_as_long(t, right)][:WRONG]
        if len(wrong) == WRONG:
            yield question(
                order,
                asks="measure",
                stem=stem(name, n=order.held.name, t=shortened(sentence.text, MOST)),
                options=[right, *wrong],
                key=[right],
                explanation=_explained(order.held, sentence),
                proofs=[Proof(order.held, sentence.record)],
            )


def under_matching(order: Order) -> Iterator[Question]:
    """Sentences beside the measures that hold them."""
    told = _told(order.held)
    for first in order.shuffled(told):
        chosen = [first]
        near = {r.id: i for i, r in enumerate(_by_nearness(order, first.record))}
        rest = [s for s in order.shuffled(told) if s.record.id in near]
        for sentence in sorted(rest, key=lambda s: near[s.record.id]):
            if len(chosen) < PAIRS and all(_strangers(sentence, c) for c in chosen):
                chosen.append(sentence)
        if len(chosen) == PAIRS:
            titles = [typeset(s.record.title or "") for s in chosen]
            yield question(
                order,
                asks="measure",
                stem=stem("under_matching", n=order.held.name),
                items=[shortened(s.text, MOST) for s in chosen],
                options=titles,
                key=titles,
                explanation=_all_explained(order.held, chosen),
                proofs=[Proof(order.held, s.record) for s in chosen],
            )


def told_multiple(order: Order) -> Iterator[Question]:
    """Which of several sentences stand under one measure."""
    name = "consult_multiple" if order.difficulty == "apply" else "told_multiple"
    told = _told(order.held)
    for record in order.shuffled(dict.fromkeys(s.record.id for s in told)):
        own = order.shuffled(s for s in told if s.record.id == record)[:3]
        near = {r.id: i for i, r in enumerate(_by_nearness(order, own[0].record))}
        rest = [s for s in order.shuffled(told) if s.record.id in near]
        rest = [s for s in rest if all(_strangers(s, mine) for mine in own)]
        wrong = sorted(rest, key=lambda s: near[s.record.id])[:2]
        if len(own) >= 2 and len(wrong) == 2:
            yield question(
                order,
                asks="measure",
                stem=stem(name, n=order.held.name, t=typeset(own[0].record.title or "")),
                options=[shortened(s.text, MOST) for s in (*own, *wrong)],
                key=[shortened(s.text, MOST) for s in own],
                explanation=_all_explained(order.held, (*own, *wrong)),
                proofs=[Proof(order.held, s.record) for s in (*own, *wrong)],
            )


def consult_true(order: Order) -> Iterator[Question]:
    """Whether somebody looks for a rule under the right measure."""
    for sentence in order.shuffled(_told(order.held)):
        others = [
            typeset(r.title or "")
            for r in _by_nearness(order, sentence.record)
            if likeness(typeset(r.text), sentence.text) < 0.6
        ]
        text = shortened(sentence.text, MOST)
        for true in order.both_ways() if others else [True]:
            title = typeset(sentence.record.title or "") if true else others[0]
            yield question(
                order,
                asks="measure",
                stem=stem("consult_true", n=order.held.name, t=text, u=title),
                explanation=_explained(order.held, sentence),
                proofs=[Proof(order.held, sentence.record)],
                **judged(true),
            )


def same_true(order: Order) -> Iterator[Question]:
    """Whether two sentences stand under one measure."""
    told = _told(order.held)
    for one, together in product(order.shuffled(told), order.both_ways()):
        near = {r.id: i for i, r in enumerate(_by_nearness(order, one.record))}
        rest = [
            s
            for s in order.shuffled(told)
            if s is not one
            and (s.record is one.record) == together
            and (together or (s.record.id in near and _strangers(one, s)))
        ]
        for other in sorted(rest, key=lambda s: near.get(s.record.id, 0))[:1]:
            yield question(
                order,
                asks="measure",
                stem=stem(
                    "same_true",
                    n=order.held.name,
                    t=shortened(one.text, MOST),
                    t2=shortened(other.text, MOST),
                ),
                explanation=_all_explained(order.held, (one, other)),
                proofs=[Proof(order.held, s.record) for s in (one, other)],
                **judged(together),
            )  # fmt: skip


def short_item(order: Order) -> Iterator[Question]:
    """What a measure says, point by point."""
    for record in order.shuffled(_titled(order.held)):
        title = typeset(record.title or "")
        text = typeset(record.text).removeprefix(title).lstrip("。")
        points = [point.rstrip("。；") for point in _POINT.findall(text)]
        if 2 <= len(points) <= _LONGEST_POINTS and is_clean(text):
            label = source_label(order.held.notice, record)
            yield question(
                order,
                asks="detail",
                stem=stem("short_item", n=order.held.name, t=title),
                key=points,
                explanation=explained("whole", label=label),
                proofs=[Proof(order.held, record)],
            )


def short_task(order: Order) -> Iterator[Question]:
    """Who leads a task, and when it is due."""
    due = {d.record.id: d for d in order.held.dated if d.record.kind == "task"}
    for cell in order.shuffled(order.held.cells):
        if cell.role == "lead" and cell.record.id in due:
            when = due[cell.record.id]
            label, units = source_label(order.held.notice, cell.record), "、".join(cell.names)
            yield question(
                order,
                asks="lead_units",
                stem=stem("short_task", n=order.held.name, t=when.text),
                key=[units, when.words],
                explanation=explained("units", label=label, role="牵头单位", units=units)
                + explained("deadline", label=label, d=when.words),
                proofs=[Proof(order.held, cell.record, (*cell.spans, when.span))],
            )


def _titled(held: Holding) -> list[Record]:
    return [
        r for r in held.records if r.kind != "task" and r.title and is_clean(typeset(r.title))
    ]  # fmt: skip


def _told(held: Holding) -> list[Sentence]:
    """Sentences of titled items that do not repeat the title's own words."""
    return [
        s for s in held.sentences
        if s.record.kind == "measure" and s.record.title and is_clean(typeset(s.record.title))
        and likeness(typeset(s.record.title), s.text) < 0.7
    ]  # fmt: skip


def _explained(held: Holding, sentence: Sentence) -> str:
    label = source_label(held.notice, sentence.record)
    return explained("under", label=label, title=typeset(sentence.record.title or ""))


def _all_explained(held: Holding, sentences: Iterable[Sentence]) -> str:
    """Where each sentence stands; sentences of one item are explained once."""
    return "".join(dict.fromkeys(_explained(held, sentence) for sentence in sentences))


def _strangers(one: Sentence, other: Sentence) -> bool:
    return (
        one.record is not other.record
        and likeness(typeset(other.record.text), one.text) < 0.6
        and likeness(typeset(one.record.text), other.text) < 0.6
    )


def _by_nearness(order: Order, record: Record) -> list[Record]:
    """The other measures: for recall from other parts first, else from the same part."""
    far = order.difficulty == "recall"
    home = topic(record)
    titled = [r for r in _titled(order.held) if r.kind == "measure" and r is not record]
    return sorted(order.shuffled(titled), key=lambda r: (topic(r) == home) == far)
