"""Claims about units: the cells of tables, and brackets, looked up anew."""

from assistant.quiz.check.case import Case
from assistant.quiz.check.looking import linked, plain, titled
from assistant.quiz.check.units import among, covered
from corpus.model import Notice, Record, Role
from corpus.units import is_general

_ROLES: dict[str, Role] = {"牵头": "lead", "责任": "responsible"}


def prove_who(case: Case) -> None:
    """A table's cell: all its units are the key, and no other option has a part in the record."""
    notice = case.notice()
    record = case.task(notice, case.parts["t"]) if notice else None
    if notice is None or record is None:
        return
    names = record.names_as(_ROLES[case.parts.get("role", "牵头")])
    present = _present(notice, record)
    if case.parts.get("u"):
        case.judge(_has(case.parts["u"], names, present))
        return
    if len(case.question.key) != len(names):
        case.doubt("key", "、".join(case.question.key))
    case.choose(lambda option: _has(option, names, present))


def prove_named(case: Case) -> None:
    """A bracket: the units that it names one by one; a kind of units names nobody."""
    notice = case.notice()
    records = titled(notice, case.parts["t"]) if notice else ()
    if len(records) != 1:
        case.doubt("record", case.parts["t"])
        return
    case.relies_on(records[0])
    names = _named(records[0])
    if case.parts.get("u"):
        case.judge(_has(case.parts["u"], names, names))
        return
    if len(case.question.key) != len(names):
        case.doubt("key", "、".join(case.question.key))
    case.choose(lambda option: _has(option, names, names))


def prove_which_task(case: Case) -> None:
    """One of the quoted tasks names the unit in that role; in the others it has no part."""
    notice = case.notice()
    if notice is None:
        return
    role, unit = _ROLES[case.parts["role"]], case.parts["u"]

    def truth(option: str) -> bool | None:
        record = case.task(notice, option)
        if record is None:
            return None
        return _has(unit, record.names_as(role), _present(notice, record))

    case.choose(truth)


def prove_both(case: Case) -> None:
    """Whether a unit leads both tasks; where it does not, it has no part in one of them."""
    notice = case.notice()
    records = [case.task(notice, case.parts[t]) for t in ("t", "t2")] if notice else []
    sure = [record for record in records if record]
    if notice is None or len(sure) < 2:
        return
    unit = case.parts["u"]
    held = [_has(unit, r.names_as("lead"), _present(notice, r)) for r in sure]
    case.judge(False if False in held else None if None in held else True)


def prove_short_who(case: Case) -> None:
    """All lead units of one task, then all of another."""
    notice = case.notice()
    case.wants(2)
    for part, said in zip(("t", "t2"), case.question.key, strict=False):
        record = case.task(notice, case.parts[part]) if notice else None
        if record is None:
            return
        if set(plain(said).split("、")) != set(map(plain, record.names_as("lead"))):
            case.doubt("key", said)


def prove_which_item(case: Case) -> None:
    """One of the items' brackets names the unit."""
    notice = case.notice()
    if notice is None:
        return

    def truth(option: str) -> bool | None:
        records = titled(notice, option)
        if len(records) != 1:
            return None
        case.relies_on(records[0])
        return _has(case.parts["u"], _named(records[0]), _named(records[0]))

    case.choose(truth)


def prove_who_each(case: Case) -> None:
    """Every task is led by its unit alone, and the other units have no part in it."""
    notice = case.notice()
    for item, unit in zip(case.question.items, case.question.key, strict=False):
        record = case.task(notice, item) if notice else None
        if notice is None or record is None:
            return
        names = record.names_as("lead")
        if len(names) != 1 or not among(unit, names):
            case.doubt("key", unit)
        for other in case.question.options:
            if other != unit and _has(other, names, _present(notice, record)) is not False:
                case.doubt("also", other)


def _has(unit: str, names: tuple[str, ...], present: tuple[str, ...]) -> bool | None:
    """Whether a unit is one of the names; unsure where it may be counted to those present."""
    if among(unit, names):
        return True
    unsure = covered(unit, present) or any(covered(name, (unit,)) for name in present)
    return None if unsure else False


def _present(notice: Notice, record: Record) -> tuple[str, ...]:
    """All units of a record, and of what it comes from, in any role."""
    return tuple(unit.name for near in linked(notice, record) for unit in near.units)


def _named(record: Record) -> tuple[str, ...]:
    return tuple(name for name in record.names_as("responsible") if not is_general(name))
