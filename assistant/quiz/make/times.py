"""Questions about when: one task's deadline, and several set side by side."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date

from assistant.quiz.make.build import Order, Proof, about_as_long, alike, judged, question
from assistant.quiz.make.material import Dated, Holding, topic
from assistant.quiz.make.wording import day_shown, explained, phrase, source_label, stem
from assistant.quiz.model import Question

WRONG = 3
MOST = 4
FEW = 12  # where so few things have a time, a question uses up three of them and not four
MONTH, HALF_A_YEAR = 31, 180  # days


def when_single(order: Order) -> Iterator[Question]:
    """A task's deadline among deadlines with another last day."""
    for due in order.shuffled(_tasks(order.held)):
        pool = [d.words for d in _by_day(order, due) if _clear_of(order.held, due, d.end)]
        wrong = _unequal(order, alike(pool, due.words))[:WRONG]
        if len(wrong) == WRONG:
            yield question(
                order,
                asks="deadline",
                stem=stem("when_single", n=order.held.name, t=due.text),
                options=[due.words, *wrong],
                key=[due.words],
                explanation=explain(order.held, due),
                proofs=[proof(order.held, due)],
            )


def when_true(order: Order) -> Iterator[Question]:
    """Whether a task is due when it is said to be."""
    for due in order.shuffled(_tasks(order.held)):
        wrong = [d.words for d in _by_day(order, due) if _clear_of(order.held, due, d.end)]
        for true in order.both_ways() if wrong else [True]:
            said = due.words if true else wrong[0]
            yield question(
                order,
                asks="deadline",
                stem=stem("when_true", n=order.held.name, t=due.text, d=said),
                explanation=explain(order.held, due),
                proofs=[proof(order.held, due)],
                **judged(true),
            )


def which_due(order: Order) -> Iterator[Question]:
    """Which of several tasks is due then."""
    for due in order.shuffled(_tasks(order.held)):
        pool = [d for d in _by_part(order, due) if _apart(d, due) and d in _tasks(order.held)]
        wrong = [d for d in pool if about_as_long(d.text, due.text)][:WRONG]
        if len(wrong) == WRONG:
            yield question(
                order,
                asks="task",
                stem=stem("which_due", n=order.held.name, d=due.words),
                options=[due.text, *(d.text for d in wrong)],
                key=[due.text],
                explanation=explain(order.held, due),
                proofs=proofs(order.held, (due, *wrong)),
            )


def extreme_single(order: Order) -> Iterator[Question]:
    """What is due first (or last) of several."""
    for due in order.shuffled(ending(order.held)):
        last = order.rng.random() < 0.5
        pool = [
            d
            for d in _by_part(order, due)
            if _apart(d, due) and not d.ongoing and (d.end < due.end) == last
        ]
        wrong = [d for d in pool if about_as_long(d.text, due.text)][:WRONG]
        if len(wrong) >= 2:
            yield question(
                order,
                asks="deadline",
                stem=stem(
                    "extreme_single", n=order.held.name, end=phrase("last" if last else "first")
                ),
                options=[due.text, *(d.text for d in wrong)],
                key=[due.text],
                explanation=explain(order.held, due, *wrong),
                proofs=proofs(order.held, (due, *wrong)),
            )


def equal_multiple(order: Order) -> Iterator[Question]:
    """What shares a deadline."""
    for due in order.shuffled(order.held.dated):
        near = [d for d in _by_part(order, due) if about_as_long(d.text, due.text)]
        same = [d for d in near if d.end == due.end and d.ongoing == due.ongoing]
        right = (due, *[d for d in same if d.words.rstrip("前") == due.words.rstrip("前")][:2])
        wrong = [d for d in near if _apart(d, due)][:2]
        if len(right) >= 2 and wrong:
            yield question(
                order,
                asks="deadline",
                stem=stem("equal_multiple", n=order.held.name, d=due.words),
                options=[d.text for d in (*right, *wrong)],
                key=[d.text for d in right],
                explanation=explain(order.held, *right, *wrong),
                proofs=proofs(order.held, (*right, *wrong)),
            )


def before_true(order: Order) -> Iterator[Question]:
    """Whether one thing is due before another."""
    for pair in pairs(order):
        for true in order.both_ways():
            one, other = sorted(pair, key=lambda due: due.end, reverse=not true)
            yield question(
                order,
                asks="deadline",
                stem=stem("before_true", n=order.held.name, t=one.text, t2=other.text),
                explanation=explain(order.held, one, other),
                proofs=proofs(order.held, (one, other)),
                **judged(true),
            )


def earlier_blank(order: Order) -> Iterator[Question]:
    """The deadline of whichever of two is due first."""
    for one, other in pairs(order):
        first = min(one, other, key=lambda d: d.end)
        yield question(
            order,
            asks="deadline",
            stem=stem("earlier_blank", n=order.held.name, t=one.text, t2=other.text),
            key=[first.words],
            explanation=explain(order.held, one, other),
            proofs=proofs(order.held, (first, one, other)),
        )


def short_compare(order: Order) -> Iterator[Question]:
    """Two deadlines, and which comes first."""
    for one, other in pairs(order):
        first = min(one, other, key=lambda d: d.end)
        yield question(
            order,
            asks="deadline",
            stem=stem("short_compare", n=order.held.name, t=one.text, t2=other.text),
            key=[one.words, other.words, phrase("earlier_point", t=first.text)],
            explanation=explain(order.held, one, other),
            proofs=proofs(order.held, (one, other)),
        )


def dates_matching(order: Order) -> Iterator[Question]:
    """Each thing beside its own deadline."""
    for chosen in groups(order, order.held.dated):
        yield question(
            order,
            asks="deadline",
            stem=stem("dates_matching", n=order.held.name),
            items=[d.text for d in chosen],
            options=[d.words for d in chosen],
            key=[d.words for d in chosen],
            explanation=explain(order.held, *chosen),
            proofs=proofs(order.held, chosen),
        )


def order_by_day(order: Order) -> Iterator[Question]:
    """What is due first, second, third; half a year apart for recall."""
    least = HALF_A_YEAR if order.difficulty == "recall" else MONTH
    for chosen in groups(order, ending(order.held), least=least):
        ranked = sorted(chosen, key=lambda d: d.end)
        yield question(
            order,
            asks="deadline",
            stem=stem("order", n=order.held.name),
            options=[d.text for d in ranked],
            key=[d.text for d in ranked],
            explanation=explain(order.held, *ranked),
            proofs=proofs(order.held, ranked),
        )


def pairs(order: Order) -> Iterator[tuple[Dated, Dated]]:
    """Two things of the notice that are due at least a month apart."""
    for one in order.shuffled(ending(order.held)):
        near = _by_part(order, one)
        other = next((d for d in near if not d.ongoing and _apart(d, one)), None)
        if other:
            yield one, other


def groups(
    order: Order, pool: Sequence[Dated], *, least: int = MONTH
) -> Iterator[tuple[Dated, ...]]:
    """Three or four of the pool, each due at least ``least`` days from the others."""
    most = MOST if len(pool) > FEW else MOST - 1
    for first in order.shuffled(pool):
        chosen = [first]
        for due in _by_part(order, first):
            if len(chosen) < most and due in pool and all(_apart(due, c, least) for c in chosen):
                chosen.append(due)
        if len(chosen) >= 3:
            yield tuple(order.shuffled(chosen))


def ending(held: Holding) -> tuple[Dated, ...]:
    """What ends with its day and is not kept up afterwards: only this can be over, or compared."""
    return tuple(due for due in held.dated if not due.ongoing)


def proof(held: Holding, due: Dated) -> Proof:
    """The record that says when something is due, and where."""
    return Proof(held, due.record, (due.span,))


def proofs(held: Holding, dues: Iterable[Dated]) -> list[Proof]:
    """The records that say when these are due."""
    return [proof(held, due) for due in dues]


def explain(held: Holding, *dues: Dated) -> str:
    """Each item's deadline in the notice's words, with the day computed from them."""
    return "".join(
        explained(
            "deadline_day",
            label=source_label(held.notice, due.record), d=due.words, day=day_shown(due.end),
        )
        for due in dues
    )  # fmt: skip


def _tasks(held: Holding) -> tuple[Dated, ...]:
    return tuple(due for due in held.dated if due.record.kind == "task")


def _apart(one: Dated, other: Dated, least: int = MONTH) -> bool:
    return one.record is not other.record and abs((one.end - other.end).days) >= least


def _clear_of(held: Holding, due: Dated, end: date) -> bool:
    """Whether a day is far from all days of the record and of what it comes from."""
    return all(
        abs((known.end - end).days) >= MONTH
        for record in held.linked(due.record)
        for known in record.deadlines
        if known.end
    )


def _unequal(order: Order, words: Iterable[str]) -> list[str]:
    """One wording for each last day, so that no two options say the same."""
    ends = {due.words: due.end for due in order.held.dated}
    chosen: dict[date, str] = {}
    for text in words:
        chosen.setdefault(ends[text], text)
    return list(chosen.values())


def _by_day(order: Order, due: Dated) -> list[Dated]:
    """The other deadlines, the nearest last: for recall; the nearest first otherwise."""
    others = order.shuffled(d for d in order.held.dated if d is not due)
    sign = -1 if order.difficulty == "recall" else 1
    return sorted(
        others,
        key=lambda d: (d.ongoing != due.ongoing, sign * abs((d.end - due.end).days)),
    )


def _by_part(order: Order, due: Dated) -> list[Dated]:
    """The other dated things: for recall from other parts first, else from the same part."""
    far = order.difficulty == "recall"
    home = topic(due.record)
    others = order.shuffled(d for d in order.held.dated if d.record is not due.record)
    near = sorted(others, key=lambda d: abs((d.end - due.end).days))
    return sorted(others if far else near, key=lambda d: (topic(d.record) == home) == far)
