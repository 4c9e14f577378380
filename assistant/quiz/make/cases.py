"""Questions that carry a notice's rule over to a case: a day is given, or a person's training."""

import re
from collections.abc import Iterator, Sequence
from datetime import date, timedelta

from assistant.quiz.make.build import Order, Proof, about_as_long, judged, question
from assistant.quiz.make.material import Dated, Sentence
from assistant.quiz.make.times import ending, explain, groups, pairs, proof, proofs
from assistant.quiz.make.typeset import HIDDEN
from assistant.quiz.make.wording import day_shown, explained, phrase, source_label, stem
from assistant.quiz.model import Question

FAR = 45  # days: nobody can be in doubt on which side of a deadline a day lies
_HOURS = re.compile(r"不少于(\d+)学时")


def past_single(order: Order) -> Iterator[Question]:
    """Of several things the only one whose time is over, or the only one whose time is not."""
    yield from _past(order, "past_single", 1, 3)


def past_multiple(order: Order) -> Iterator[Question]:
    """All whose time is over (or not)."""
    yield from _past(order, "past_multiple", 2, 2)


def past_true(order: Order) -> Iterator[Question]:
    """Whether something's time is over on a day."""
    for due in order.shuffled(ending(order.held)):
        day = day_shown(at := _some_day(order, due))
        for true in order.both_ways():
            state = phrase("past" if (due.end < at) == true else "open")
            yield question(
                order,
                asks="deadline",
                stem=stem("past_true", n=order.held.name, t=due.text, day=day, state=state),
                explanation=explain(order.held, due),
                proofs=[proof(order.held, due)],
                **judged(true),
            )


def days_blank(order: Order) -> Iterator[Question]:
    """How many days are left."""
    for due in order.shuffled(ending(order.held)):
        left = order.rng.randint(3, 12) * 10
        if due.end - timedelta(days=left) < _begun(order):
            continue
        yield question(
            order,
            asks="deadline",
            stem=stem(
                "days_blank",
                n=order.held.name, t=due.text, day=day_shown(due.end - timedelta(days=left)),
            ),
            key=[str(left)],
            explanation=explain(order.held, due),
            proofs=[proof(order.held, due)],
        )  # fmt: skip


def days_matching(order: Order) -> Iterator[Question]:
    """Each thing beside the days that are left."""
    for chosen, today in _open_groups(order):
        left = [phrase("days", days=str((due.end - today).days)) for due in chosen]
        yield question(
            order,
            asks="deadline",
            stem=stem("days_matching", n=order.held.name, day=day_shown(today)),
            items=[due.text for due in chosen],
            options=left,
            key=left,
            explanation=explain(order.held, *chosen),
            proofs=proofs(order.held, chosen),
        )


def order_left(order: Order) -> Iterator[Question]:
    """A work list put in order by the days left."""
    for chosen, today in _open_groups(order):
        ranked = sorted(chosen, key=lambda due: due.end)
        yield question(
            order,
            asks="deadline",
            stem=stem("order_left", n=order.held.name, day=day_shown(today)),
            options=[due.text for due in ranked],
            key=[due.text for due in ranked],
            explanation=explain(order.held, *ranked),
            proofs=proofs(order.held, ranked),
        )


def short_apply(order: Order) -> Iterator[Question]:
    """When something is due, and whether that is over on a day."""
    for due in order.shuffled(ending(order.held)):
        today = _some_day(order, due)
        left = (due.end - today).days
        state = phrase("past_point") if left < 0 else phrase("open_point", days=str(left))
        yield question(
            order,
            asks="deadline",
            stem=stem("short_apply", n=order.held.name, t=due.text, day=day_shown(today)),
            key=[due.words, state],
            explanation=explain(order.held, due),
            proofs=[proof(order.held, due)],
        )


def hours_blank(order: Order) -> Iterator[Question]:
    """How many hours of training somebody still needs."""
    for sentence, hours, had in _trained(order):
        yield _hours(order, "hours_blank", sentence, hours, had, str(hours - had), ())


def hours_single(order: Order) -> Iterator[Question]:
    """The same, with what other sums would give."""
    for sentence, hours, had in _trained(order):
        left = hours - had
        wrong = order.shuffled({left + 5, left + 10, left + 20, had, left + 30} - {left, hours})
        options = [phrase("hours", hours=str(n)) for n in (left, *wrong[:3])]
        yield _hours(order, "hours_single", sentence, hours, had, options[0], options)


def _hours(
    order: Order, name: str, sentence: Sentence, hours: int, had: int, key: str,
    options: Sequence[str],
) -> Question:  # fmt: skip
    text = _HOURS.sub(f"不少于{HIDDEN}学时", sentence.text)
    label = source_label(order.held.notice, sentence.record)
    return question(
        order,
        asks="detail",
        stem=stem(name, n=order.held.name, t=text, h=str(had)),
        options=options,
        key=[key],
        explanation=explained(
            "hours", label=label, hours=str(hours), had=str(had), left=str(hours - had)
        ),
        proofs=[Proof(order.held, sentence.record)],
    )


def _trained(order: Order) -> Iterator[tuple[Sentence, int, int]]:
    """Sentences with one number of hours, and how many somebody had already."""
    for sentence in order.shuffled(order.held.sentences):
        found = _HOURS.findall(sentence.text)
        if len(found) == 1 and sentence.text.count("学时") == 1:
            hours = int(found[0])
            yield (
                sentence,
                hours,
                order.rng.choice([n for n in range(12, hours - 5) if n % 10 and 2 * n != hours]),
            )


def _past(order: Order, name: str, least: int, most: int) -> Iterator[Question]:
    """Some on the one side of a day and two or three on the other."""
    for one, other in pairs(order):
        day = one.end + (other.end - one.end) / 2
        if day < _begun(order):
            continue
        pool = [d for d in ending(order.held) if abs((d.end - day).days) >= FAR]
        over = one.end < day
        fits = [d for d in order.shuffled(pool) if about_as_long(d.text, one.text)]
        right = _of_different_records([d for d in fits if (d.end < day) == over])[:most]
        right = right[:1] if order.kind == "single" else right
        wrong = _of_different_records([d for d in fits if (d.end < day) != over])[:3]
        if len(right) < least or len(right) + len(wrong) < 3 or not wrong:
            continue
        yield question(
            order,
            asks="deadline",
            stem=stem(
                name,
                n=order.held.name, day=day_shown(day), state=phrase("past" if over else "open"),
            ),
            options=[d.text for d in (*right, *wrong)],
            key=[d.text for d in right],
            explanation=explain(order.held, *right, *wrong),
            proofs=proofs(order.held, (*right, *wrong)),
        )  # fmt: skip


def _open_groups(order: Order) -> Iterator[tuple[tuple[Dated, ...], date]]:
    """Things that are all due yet, and today."""
    soon = timedelta(days=20)
    pool = [d for d in ending(order.held) if d.end - soon >= _begun(order)]
    for chosen in groups(order, pool):
        first = min(due.end for due in chosen)
        most = min(9, (first - _begun(order)).days // 10)
        yield chosen, first - timedelta(days=order.rng.randint(2, most) * 10)


def _some_day(order: Order, due: Dated) -> date:
    """A day well before or well after something is due, and not before its notice."""
    days = timedelta(days=order.rng.randint(FAR, 200))
    before = due.end - days
    return before if order.rng.random() < 0.5 and before >= _begun(order) else due.end + days


def _begun(order: Order) -> date:
    """The notice's day; nothing is asked about days before it."""
    return order.held.notice.date or date.min


def _of_different_records(dues: Sequence[Dated]) -> list[Dated]:
    return list({due.record.id: due for due in reversed(dues)}.values())[::-1]
