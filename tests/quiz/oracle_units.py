"""Who leads and who takes part, answered anew from the golden records."""

import re
from collections.abc import Iterator

from tests.quiz.asked import Asked, choices, judged, named, quotes
from tests.quiz.golden import flat, near, only, records

GOVERNMENT = re.compile("政府$|管委会$|办事处$")
GENERAL = re.compile("部门|机关|政府|各|街道|乡镇")


def _same(one: str, other: str) -> bool:
    return flat(one).replace("省级行政", "省行政") == flat(other).replace("省级行政", "省行政")


def _role(stem: str) -> str:
    return "responsible" if "责任单位" in stem else "lead"


def _has(unit: str, record_id: str, role: str, *, named_only: bool = False) -> bool | None:
    """Whether a record names a unit in a role; None where it could be meant all the same."""
    record = records()[record_id]
    if any(_same(unit, name) for name in record.units(role)):
        return True
    present = record.units(role) if named_only else [n for r in near(record) for n in r.units()]
    if any(_same(unit, name) for name in present):
        return None
    offices = [n for n in present if GENERAL.search(n) and "政府" not in n]
    is_office = not GOVERNMENT.search(unit)
    return None if offices and not named_only and is_office else False


def who_faults(q: Asked) -> Iterator[str]:
    record = only(named(q["stem"])[0], quotes(q["stem"])[0], "task")
    role = _role(q["stem"])
    if q["kind"] == "truefalse":
        unit = re.search(r"(?:包括|由)([^“”]+?)(?:。|牵头。这一看法:)$", flat(q["stem"]))
        assert unit
        has = _has(unit[1], record.id, role)
        yield from judged(q, bool(has)) if has is not None else iter([f"{q['id']}: unsure"])
        return
    if not all(any(_same(k, name) for k in q["key"]) for name in record.units(role)):
        yield f"{q['id']}: not all units in the key"
    for option in q["options"]:
        if _has(option, record.id, role) is not (option in q["key"]):
            yield f"{q['id']}: {option}"


def named_faults(q: Asked) -> Iterator[str]:
    (record,) = [r for r in records().values() if r.notice == named(q["stem"])[0]
                 and r.title == quotes(q["stem"])[0]]  # fmt: skip
    if q["kind"] == "truefalse":
        unit = flat(q["stem"]).rpartition("包括")[2].rstrip("。")
        yield from judged(q, unit in record.units("responsible"))
    else:
        yield from choices(q, lambda option: option in record.units("responsible"))


def which_faults(q: Asked) -> Iterator[str]:
    (notice,), role = named(q["stem"]), _role(q["stem"])
    found = re.search("包括([^“”]+)的[是有]:$", flat(q["stem"]))
    assert found
    for option in q["options"]:
        if "末尾括号" in q["stem"]:
            (record,) = [r for r in records().values()
                         if r.notice == notice and r.title == flat(option)]  # fmt: skip
            has = _has(found[1], record.id, "responsible", named_only=True)
        else:
            has = _has(found[1], only(notice, option, "task").id, role)
        if has is not (option in q["key"]):
            yield f"{q['id']}: {option}"


def both_faults(q: Asked) -> Iterator[str]:
    unit = flat(q["stem"]).rpartition("都包括")[2].rstrip("。")
    held = [_has(unit, only(named(q["stem"])[0], t, "task").id, "lead") for t in quotes(q["stem"])]
    yield from judged(q, held == [True, True])
    if q["key"] == ["错误"] and False not in held:
        yield f"{q['id']}: unsure"


def each_unit_faults(q: Asked) -> Iterator[str]:
    for item, unit in zip(q["items"], q["key"], strict=True):
        record = only(named(q["stem"])[0], item, "task")
        if record.units("lead") != [unit]:
            yield f"{q['id']}: {item}"
        if any(_has(o, record.id, "lead") is not False for o in q["options"] if o != unit):
            yield f"{q['id']}: another unit for {item}"


def short_who_faults(q: Asked) -> Iterator[str]:
    tasks = [only(named(q["stem"])[0], t, "task") for t in quotes(q["stem"])]
    wanted = ["、".join(task.units("lead")) for task in tasks]
    if "完成时限是什么" in q["stem"]:
        wanted.append(next(iter(tasks[0].ends())))
    if [flat(k) for k in q["key"]] != [flat(w) for w in wanted]:
        yield f"{q['id']}: {wanted}"
