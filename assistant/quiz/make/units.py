"""Questions about who leads and who takes part, from the cells of task tables and brackets."""

from collections.abc import Iterator
from itertools import islice

from assistant.quiz.make.build import Order, Proof, about_as_long, alike, judged, question
from assistant.quiz.make.kinship import apart, is_general, may_mean
from assistant.quiz.make.material import Cell, Holding, present, topic
from assistant.quiz.make.typeset import shortened
from assistant.quiz.make.wording import explained, role_name, source_label, stem
from assistant.quiz.model import Asks, Question

WRONG = 3
LONGEST_KEY = 4
PAIRS = 4
_ASKS: dict[str, Asks] = {"lead": "lead_units", "responsible": "responsible_units"}


def who_single(order: Order) -> Iterator[Question]:
    """The only unit in a role of a task, among units that have no part in it."""
    name = "contact_single" if order.difficulty == "apply" else "who_single"
    for cell in order.shuffled(_asked_of(order)):
        if len(cell.names) == 1:
            wrong = _outsiders(order, cell, cell.names[0])
            if len(wrong) >= WRONG:
                yield _who(order, name, cell, cell.names, wrong[:WRONG])


def who_multiple(order: Order) -> Iterator[Question]:
    """All units in a role of a task."""
    name = "contact_multiple" if order.difficulty == "apply" else "who_multiple"
    for cell in order.shuffled(_asked_of(order)):
        if 2 <= len(cell.names) <= LONGEST_KEY:
            wrong = _outsiders(order, cell, cell.names[0])[: max(2, 5 - len(cell.names))]
            if len(wrong) >= 2:
                yield _who(order, name, cell, cell.names, wrong)


def named_multiple(order: Order) -> Iterator[Question]:
    """All units that a bracket names one by one, beside a kind of units."""
    for cell in order.shuffled(_brackets(order.held)):
        names = tuple(name for name in cell.names if not is_general(name))
        wrong = _outsiders(order, cell, names[0], named=True)[:2] if names else []
        if 2 <= len(names) <= LONGEST_KEY and len(wrong) == 2:
            yield _who(order, "named_multiple", cell, names, wrong)


def who_true(order: Order) -> Iterator[Question]:
    """Whether a unit has a role: one that has, or one that has no part in the record."""
    table, brackets = _table(order.held), _brackets(order.held)
    for cell in order.shuffled((*table, *brackets)):
        named = cell in brackets
        names = [n for n in cell.names if not (named and is_general(n))]
        if not names:
            continue
        unit = order.rng.choice(names)
        wrong = _outsiders(order, cell, unit, named=named)
        words = _words(order, cell)
        for true in order.both_ways() if wrong else [True]:
            said = unit if true else wrong[0]
            yield question(
                order,
                asks=_ASKS[cell.role],
                stem=stem("named_true" if named else "who_true", u=said, **words),
                explanation=_explained(order, cell),
                proofs=[Proof(order.held, cell.record, cell.spans)],
                **judged(true),
            )


def opinion_true(order: Order) -> Iterator[Question]:
    """Whether somebody is right about who leads a task."""
    for cell in order.shuffled(c for c in _asked_of(order) if len(c.names) == 1):
        wrong = _outsiders(order, cell, cell.names[0])
        for true in order.both_ways() if wrong else [True]:
            unit = cell.names[0] if true else wrong[0]
            yield question(
                order,
                asks="lead_units",
                stem=stem("opinion_true", n=order.held.name, t=shortened(cell.text), u=unit),
                explanation=_explained(order, cell),
                proofs=[Proof(order.held, cell.record, cell.spans)],
                **judged(true),
            )


def which_single(order: Order) -> Iterator[Question]:
    """Which of several tasks (or bracketed items) names a unit."""
    table = [cell for cell in _table(order.held) if cell.role == "lead"]
    brackets = _brackets(order.held)
    for cell in order.shuffled((*table, *brackets)):
        named = cell in brackets
        for unit in order.shuffled(n for n in cell.names if not is_general(n)):
            right = shortened(cell.text)
            pool = [
                shortened(other.text)
                for other in _by_nearness(order, cell, brackets if named else table)
                if unit not in other.text and _without(order.held, other, unit, named=named)
            ]
            wrong = alike(pool, right)[:WRONG]
            if len(wrong) == WRONG and unit not in cell.text:
                yield question(
                    order,
                    asks="task" if cell.record.kind == "task" else "measure",
                    stem=stem(
                        "which_item" if named else "which_task",
                        n=order.held.name, role=role_name(cell.role), u=unit,
                    ),
                    options=[right, *wrong],
                    key=[right],
                    explanation=_explained(order, cell),
                    proofs=[Proof(order.held, cell.record, cell.spans)],
                )  # fmt: skip


def which_multiple(order: Order) -> Iterator[Question]:
    """All of several tasks that a unit leads."""
    table = [cell for cell in _table(order.held) if cell.role == "lead"]
    for cell in order.shuffled(table):
        for unit in order.shuffled(n for n in cell.names if not is_general(n)):
            near = [
                c
                for c in (cell, *_by_nearness(order, cell, table))
                if unit not in c.text and about_as_long(shortened(c.text), shortened(cell.text))
            ]
            right = [c for c in near if unit in c.names][:3]
            wrong = [c for c in near if _without(order.held, c, unit, named=False)][:2]
            if len(right) >= 2 and wrong:
                yield question(
                    order,
                    asks="task",
                    stem=stem(
                        "which_multiple", n=order.held.name, role=role_name("lead"), u=unit
                    ),
                    options=[shortened(c.text) for c in (*right, *wrong)],
                    key=[shortened(c.text) for c in right],
                    explanation="".join(_explained(order, c) for c in (*right, *wrong)),
                    proofs=[Proof(order.held, c.record, c.spans) for c in (*right, *wrong)],
                )  # fmt: skip


def both_true(order: Order) -> Iterator[Question]:
    """Whether two tasks are led by one unit."""
    for one, other, unit, led in _led_together_or_not(order):
        yield question(
            order,
            asks="lead_units",
            stem=stem("both_true", u=unit, **_two(order, one, other)),
            explanation=_explained(order, one) + _explained(order, other),
            proofs=[Proof(order.held, c.record, c.spans) for c in (one, other)],
            **judged(led),
        )


def _led_together_or_not(order: Order) -> Iterator[tuple[Cell, Cell, str, bool]]:
    """A task, the nearest that its unit leads as well, and the nearest that it has no part in."""
    led = [cell for cell in _table(order.held) if cell.role == "lead"]
    for one in order.shuffled(led):
        unit = one.names[0]
        near = _by_nearness(order, one, led)
        for true in order.both_ways():
            fits = (
                cell
                for cell in near
                if (unit in cell.names if true else _without(order.held, cell, unit, named=False))
            )
            yield from ((one, other, unit, true) for other in islice(fits, 1))


def short_who(order: Order) -> Iterator[Question]:
    """Who leads the one task, and who the other."""
    for one, other in _two_led(order):
        if set(one.names) != set(other.names):
            yield question(
                order,
                asks="lead_units",
                stem=stem("short_who", **_two(order, one, other)),
                key=["、".join(one.names), "、".join(other.names)],
                explanation=_explained(order, one) + _explained(order, other),
                proofs=[Proof(order.held, c.record, c.spans) for c in (one, other)],
            )


def _two_led(order: Order) -> Iterator[tuple[Cell, Cell]]:
    """A task and another near it."""
    led = [cell for cell in _table(order.held) if cell.role == "lead"]
    for one in order.shuffled(led):
        yield from ((one, other) for other in _by_nearness(order, one, led)[:2])


def _two(order: Order, one: Cell, other: Cell) -> dict[str, str]:
    return {"n": order.held.name, "t": shortened(one.text), "t2": shortened(other.text)}


def who_matching(order: Order) -> Iterator[Question]:
    """Tasks beside the one unit that leads each; no unit leads two of them."""
    alone = [c for c in _table(order.held) if c.role == "lead" and len(c.names) == 1]
    for first in order.shuffled(alone):
        chosen = [first]
        for cell in _by_nearness(order, first, alone):
            if len(chosen) < PAIRS and all(_strangers(order.held, cell, c) for c in chosen):
                chosen.append(cell)
        if len(chosen) >= 3:
            yield question(
                order,
                asks="lead_units",
                stem=stem("who_matching", n=order.held.name),
                items=[shortened(cell.text) for cell in chosen],
                options=[cell.names[0] for cell in chosen],
                key=[cell.names[0] for cell in chosen],
                explanation="".join(_explained(order, cell) for cell in chosen),
                proofs=[Proof(order.held, cell.record, cell.spans) for cell in chosen],
            )


def _who(
    order: Order, name: str, cell: Cell, key: tuple[str, ...], wrong: list[str]
) -> Question:  # fmt: skip
    return question(
        order,
        asks=_ASKS[cell.role],
        stem=stem(name, **_words(order, cell)),
        options=[*key, *wrong],
        key=key,
        explanation=_explained(order, cell),
        proofs=[Proof(order.held, cell.record, cell.spans)],
    )


def _words(order: Order, cell: Cell) -> dict[str, str]:
    return {"n": order.held.name, "t": shortened(cell.text), "role": role_name(cell.role)}


def _explained(order: Order, cell: Cell) -> str:
    label, units = source_label(order.held.notice, cell.record), "、".join(cell.names)
    if cell.record.kind == "task":
        return explained("units", label=label, role=role_name(cell.role), units=units)
    return explained("named", label=label, units=units)


def _asked_of(order: Order) -> tuple[Cell, ...]:
    """The table's cells; in a case somebody looks for whoever leads."""
    table = _table(order.held)
    return tuple(c for c in table if c.role == "lead" or order.difficulty != "apply")


def _table(held: Holding) -> tuple[Cell, ...]:
    return tuple(cell for cell in held.cells if cell.record.kind == "task")


def _brackets(held: Holding) -> tuple[Cell, ...]:
    return tuple(c for c in held.cells if c.record.kind != "task" and c.role == "responsible")


def _outsiders(order: Order, cell: Cell, right: str, *, named: bool = False) -> list[str]:
    """Units of the notice that have no part in the record, of the right one's kind, near first."""
    near = _by_nearness(order, cell, order.held.cells)
    names = dict.fromkeys(n for c in near if c.record.kind == cell.record.kind for n in c.names)
    chosen: list[str] = []
    for name in alike(names, right):
        fits = is_general(name) == is_general(right) and apart(name, chosen)
        if fits and _without(order.held, cell, name, named=named):
            chosen.append(name)
    return chosen


def _without(held: Holding, cell: Cell, name: str, *, named: bool) -> bool:
    """Whether a unit can be counted among none of a record's, or of what it comes from."""
    if named:
        return apart(name, [n for n in cell.names if not is_general(n)])
    return apart(name, present(held, cell.record.id))


def _strangers(held: Holding, one: Cell, other: Cell) -> bool:
    return (
        not may_mean(one.names[0], other.names[0])
        and _without(held, one, other.names[0], named=False)
        and _without(held, other, one.names[0], named=False)
    )


def _by_nearness(order: Order, cell: Cell, pool: tuple[Cell, ...] | list[Cell]) -> list[Cell]:
    """The other cells: for recall from other parts first, else from the same part first."""
    far = order.difficulty == "recall"
    home = topic(cell.record)
    others = order.shuffled(c for c in pool if c.record is not cell.record)
    return sorted(others, key=lambda c: (topic(c.record) == home) == far)
