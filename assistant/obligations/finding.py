"""Which records oblige a unit, in the order of their deadlines."""

from collections.abc import Iterable, Iterator
from datetime import date

from assistant.obligations.counterparts import counterpart, loaded_parents
from assistant.obligations.holder import holder_in
from assistant.obligations.lines import lines
from assistant.obligations.mentions import Found, found_in
from assistant.obligations.model import STATES, Line, Obligation, ObligationList, Timing, Wish
from assistant.obligations.unit_search import units_in
from corpus.model import Notice
from index.register import Register


def find_obligations(register: Register, wish: Wish, *, today: date) -> ObligationList:
    """What meets the wish, as of ``today``.

    With a unit, ``general`` also holds what general names in the loaded notices above the
    places lay upon it. Without one, everything stands in ``named``.
    """
    found = _found_for_unit(register, wish) if wish.unit else _found_for_all(register, wish)
    each = {f.record.id: f for f in found}.values()
    general = [f for f in each if wish.unit and f.general]
    named = [f for f in each if not (wish.unit and f.general)]
    return ObligationList(
        wish=wish,
        today=today,
        notices=_asked_about(register, wish),
        unit_names=_unit_names(register, wish),
        named=_listed(register, named, wish, today),
        general=_listed(register, general, wish, today),
    )


def _asked_about(register: Register, wish: Wish) -> tuple[Notice, ...]:
    return tuple(n for n in register.notices() if not wish.places or n.id in wish.places)


def _found_for_all(register: Register, wish: Wish) -> Iterator[Found]:
    for notice in _asked_about(register, wish):
        yield from found_in(notice, None, wish.roles)


def _found_for_unit(register: Register, wish: Wish) -> Iterator[Found]:
    units = units_in(register)
    for notice in _asked_about(register, wish):
        holder = holder_in(notice, wish.unit or "", units)
        below = not holder.literal and holder.may_lie_in(notice)
        for parent in loaded_parents(register, notice) if below else ():
            if parent.id not in wish.places:
                above = found_in(parent, holder.seen_from(parent, units), wish.roles)
                yield from (found for found in above if found.general)
        yield from found_in(notice, holder, wish.roles)


def _unit_names(register: Register, wish: Wish) -> tuple[str, ...]:
    """The names that mean the unit itself in the places asked about."""
    if not wish.unit:
        return ()
    units = units_in(register)
    names = (
        name
        for notice in _asked_about(register, wish)
        for name in register.unit_names(notice.id)
        if holder_in(notice, wish.unit, units).named_by(name, notice) == "named"
    )
    return tuple(dict.fromkeys(names))


def _listed(
    register: Register, found: Iterable[Found], wish: Wish, today: date
) -> tuple[Obligation, ...]:
    """One obligation for each line that meets the wish, sorted by deadline."""
    chosen = [
        Obligation(
            line=line,
            mentions=each.mentions,
            counterpart=counterpart(register, each.record, each.notice, today),
        )
        for each in found
        for line in lines(each.record, each.notice, today, [unit.span for unit in each.units])
        if _meets(line, wish)
    ]
    return tuple(sorted(chosen, key=lambda obligation: _order(obligation.line.timing)))


def _meets(line: Line, wish: Wish) -> bool:
    if wish.states and not set(wish.states) & set(line.timing.states):
        return False
    if wish.due_from is None and wish.due_to is None:
        return True
    end = line.timing.deadline.end if line.timing.deadline else None
    first, last = wish.due_from or date.min, wish.due_to or date.max
    return end is not None and first <= end <= last


def _order(timing: Timing) -> tuple[int, date]:
    """By computed end; behind those, what returns (by its next day), goes on, or has no day."""
    if timing.deadline and timing.deadline.end:
        return 0, timing.deadline.end
    return 1 + STATES.index(timing.state), timing.next_day or date.max
