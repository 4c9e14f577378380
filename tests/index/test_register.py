"""The register gives back exactly what it was given, and filters as plain Python would."""

import subprocess
import sys
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from datetime import date
from pathlib import Path
from typing import get_args

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from corpus.load import load_catalogue
from corpus.model import Deadline, Kind, Notice, Record, Role
from index.database import Database
from index.register import Filter, Register
from tests.index.made import deadline, notice, record, unit

UNITS = ("省司法厅", "省委编办", "省级行政执法部门", "市发展改革委（市大数据发展局）")
DAYS = (date(2023, 12, 31), date(2024, 6, 30), date(2024, 9, 30), date(2025, 12, 31))
WORDS = ("执法 培训", "监督\u3000检查", "赋权", "ＡＢ'\"%_", "")


def opened(folder: Path, *notices: Notice) -> Register:
    path = folder / "register.sqlite"
    path.unlink(missing_ok=True)
    Register.create(path, notices)
    return Register.open(path)


@pytest.fixture(scope="module")
def shipped(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Register]:
    register = opened(tmp_path_factory.mktemp("register"), *load_catalogue())
    yield register
    register.close()


def test_notices_come_back_as_the_same_values(shipped: Register) -> None:
    assert shipped.notices() == load_catalogue()


def test_every_record_is_found_by_its_id(shipped: Register) -> None:
    for each in load_catalogue():
        for known in (each.about, *each.records):
            assert shipped.record(known.id) == known
            assert each.record(known.id) == known


def test_an_unknown_id_is_none(shipped: Register) -> None:
    assert shipped.record("gansu/task/58") is None
    assert shipped.record("gansu/task/2 ") is None
    assert shipped.notice("hunan") is None


def test_number_27_is_never_2(shipped: Register) -> None:
    found = shipped.find(Filter(notices=("gansu",), kinds=("task",), numbers=("27",)))
    assert [r.id for r in found] == ["gansu/task/27"]


def test_numbers_stand_in_the_order_of_the_document(shipped: Register) -> None:
    assert shipped.numbers("gansu", "task") == tuple(str(n) for n in range(1, 58))
    assert shipped.numbers("qinzhou", "measure")[:4] == (
        "二（一）1",
        "二（一）2",
        "二（一）3",
        "二（二）1",
    )
    assert shipped.numbers("lingtai", "task") == ()


def test_a_list_is_complete_and_counted(shipped: Register) -> None:
    wanted = Filter(notices=("gansu",), units=("省司法厅",), roles=("lead",))
    tasks = [r for n in load_catalogue() for r in n.records if "省司法厅" in r.names_as("lead")]
    assert list(shipped.find(wanted)) == [r for r in tasks if r.notice == "gansu"]
    assert shipped.count(wanted) == len(shipped.ids(wanted)) > 20


def test_tasks_come_from_their_measure(shipped: Register) -> None:
    assert [r.id for r in shipped.from_source("gansu/measure/11")] == [
        "gansu/task/27",
        "gansu/task/28",
        "gansu/task/29",
    ]
    assert shipped.from_source("lingtai/measure/1") == ()


def test_unit_names_of_one_notice_and_of_all(tmp_path: Path) -> None:
    register = opened(
        tmp_path,
        notice("a", record("a/task/1", units=(unit("甲局"), unit("乙局"), unit("甲局")))),
        notice("b", record("b/task/1", units=(unit("丙局"), unit("乙局", "responsible")))),
    )
    assert register.unit_names() == ("甲局", "乙局", "丙局")
    assert register.unit_names("b") == ("丙局", "乙局")
    assert register.unit_names("c") == ()


def test_sole_means_the_only_unit_in_the_role(tmp_path: Path) -> None:
    alone = record("a/task/1", units=(unit("甲局"), unit("乙局", "responsible")))
    shared = record("a/task/2", units=(unit("甲局"), unit("乙局")))
    register = opened(tmp_path, notice("a", alone, shared))
    sole = Filter(units=("甲局",), roles=("lead",), sole=True)
    assert register.find(sole) == (alone,)
    assert register.find(Filter(units=("甲局",), sole=True)) == ()
    assert register.find(Filter(no_units_as=("responsible",), kinds=("task",))) == (shared,)


def test_conditions_on_time_are_met_by_one_deadline(tmp_path: Path) -> None:
    two = record(
        "a/measure/1",
        deadlines=(deadline("2023年底", date(2023, 12, 31)), deadline("长期坚持", ongoing=True)),
    )
    one = record(
        "a/measure/2",
        deadlines=(deadline("2023年底完成并长期坚持", date(2023, 12, 31), ongoing=True),),
    )
    register = opened(tmp_path, notice("a", two, one))
    assert register.find(Filter(ongoing=True)) == (two, one)
    assert register.find(Filter(ongoing=True, dated=True)) == (one,)
    assert register.find(Filter(ends=date(2023, 12, 31))) == (two, one)
    assert register.find(Filter(ongoing=False, kinds=("measure",))) == ()


def test_text_is_compared_without_blanks(tmp_path: Path) -> None:
    split = record("a/task/1", "行政 执法\u3000监督", deadlines=(deadline("2025 年底"),))
    register = opened(tmp_path, notice("a", split))
    assert register.find(Filter(text="执法监 督")) == (split,)
    assert register.find(Filter(deadline_text="2025年底")) == (split,)
    assert register.find(Filter(text="执法%监督")) == ()


def test_an_empty_tuple_is_met_by_nothing(shipped: Register) -> None:
    assert shipped.find(Filter(units=())) == ()
    assert shipped.find(Filter(ids=())) == ()
    assert shipped.find(Filter(roles=())) == ()


def test_an_id_that_comes_twice_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="twice"):
        opened(tmp_path, notice("a", record("a/task/1"), record("a/task/1")))


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError, match=r"none\.sqlite"):
        Register.open(tmp_path / "none.sqlite")


def test_nothing_heavy_is_imported() -> None:
    heavy = "{'torch', 'chromadb', 'jieba', 'langchain_core', 'numpy', 'gradio', 'opencc'}"
    code = f"import sys, index.register; print(sorted({heavy} & set(sys.modules)))"
    seen = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True
    ).stdout
    assert seen.strip() == "[]"


def one_of(values: tuple[str, ...]) -> st.SearchStrategy[tuple[str, ...]]:
    return st.lists(st.sampled_from(values), max_size=3).map(tuple)


ROLES: st.SearchStrategy[tuple[Role, ...]] = st.lists(
    st.sampled_from(get_args(Role)), max_size=2
).map(tuple)
KINDS: st.SearchStrategy[tuple[Kind, ...]] = st.lists(
    st.sampled_from(get_args(Kind)), max_size=3
).map(tuple)
RECORDS = st.lists(
    st.builds(
        record,
        st.sampled_from([f"{n}/{k}/{i}" for n in "ab" for k in ("task", "measure") for i in "123"]),
        st.sampled_from(WORDS),
        headings=one_of(WORDS),
        units=st.lists(
            st.builds(unit, st.sampled_from(UNITS), st.sampled_from(get_args(Role))), max_size=4
        ).map(tuple),
        deadlines=st.lists(
            st.builds(
                deadline,
                st.sampled_from(("2023 年底", "长期坚持", "每年年初")),
                st.none() | st.sampled_from(DAYS),
                ongoing=st.booleans(),
                recurring=st.booleans(),
            ),
            max_size=3,
        ).map(tuple),
        tier=st.sampled_from((None, "国务院部署", "省级任务")),
    ),
    max_size=6,
    unique_by=lambda made: made.id,
)
FILTERS = st.builds(
    Filter,
    notices=st.none() | one_of(("a", "b", "c")),
    kinds=st.none() | KINDS,
    ids=st.none() | one_of(("a/task/1", "b/task/2", "a/measure/3", "b/notice")),
    numbers=st.none() | one_of(("1", "2", "3", "")),
    units=st.none() | one_of(UNITS),
    roles=st.none() | ROLES,
    sole=st.booleans(),
    no_units_as=st.none() | ROLES,
    due_from=st.none() | st.sampled_from(DAYS),
    due_to=st.none() | st.sampled_from(DAYS),
    ends=st.none() | st.sampled_from(DAYS),
    ongoing=st.none() | st.booleans(),
    recurring=st.none() | st.booleans(),
    dated=st.none() | st.booleans(),
    deadline_text=st.none() | st.sampled_from(("年底", "2023年", "坚持", "", "三季度")),
    tier=st.none() | st.sampled_from(("国务院部署", "省级任务", "")),
    heading=st.none() | st.sampled_from(("执法培训", "检 查", "%", "'")),
    text=st.none() | st.sampled_from(("执法培训", "检 查", "_", "'", "")),
)


@settings(max_examples=200, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(records=RECORDS, wanted=FILTERS)
def test_find_is_what_plain_python_finds(
    tmp_path_factory: pytest.TempPathFactory, records: list[Record], wanted: Filter
) -> None:
    notices = [notice(n, *(r for r in records if r.notice == n)) for n in "ab"]
    register = opened(tmp_path_factory.getbasetemp(), *notices)
    everything = [r for n in notices for r in (n.about, *n.records)]
    expected = tuple(r for r in everything if meets(r, wanted))
    assert register.find(wanted) == expected
    assert register.count(wanted) == len(expected)
    assert register.ids(wanted) == tuple(r.id for r in expected)
    register.close()


def meets(found: Record, wanted: Filter) -> bool:
    return (
        (wanted.notices is None or found.notice in wanted.notices)
        and (wanted.kinds is None or found.kind in wanted.kinds)
        and (wanted.ids is None or found.id in wanted.ids)
        and (wanted.numbers is None or found.number in wanted.numbers)
        and (wanted.tier is None or found.tier == wanted.tier)
        and (wanted.text is None or holds(found.text, wanted.text))
        and (wanted.heading is None or any(holds(h, wanted.heading) for h in found.headings))
        and meets_in_units(found, wanted)
        and meets_in_time(found, wanted)
    )


def meets_in_units(found: Record, wanted: Filter) -> bool:
    roles = get_args(Role) if wanted.roles is None else wanted.roles
    names = set(found.names_as(*roles))
    asked = names if wanted.units is None else names & set(wanted.units)
    some = wanted.units is not None or wanted.roles is not None or wanted.sole
    return (
        (not some or bool(asked))
        and (not wanted.sole or len(names) == 1)
        and (wanted.no_units_as is None or not found.units_as(*wanted.no_units_as))
    )


def meets_in_time(found: Record, wanted: Filter) -> bool:
    asked = (wanted.due_from, wanted.due_to, wanted.ends, wanted.deadline_text)
    qualities = (wanted.ongoing, wanted.recurring, wanted.dated)
    if any(
        quality is False and any(is_so(d)[n] for d in found.deadlines)
        for n, quality in enumerate(qualities)
    ):
        return False
    if all(value is None for value in asked) and not any(qualities):
        return True
    return any(due_meets(due, wanted) for due in found.deadlines)


def due_meets(due: Deadline, wanted: Filter) -> bool:
    qualities = (wanted.ongoing, wanted.recurring, wanted.dated)
    return (
        (wanted.due_from is None or (due.end is not None and due.end >= wanted.due_from))
        and (wanted.due_to is None or (due.end is not None and due.end <= wanted.due_to))
        and (wanted.ends is None or due.end == wanted.ends)
        and (wanted.deadline_text is None or holds(due.text, wanted.deadline_text))
        and all(so for so, asked in zip(is_so(due), qualities, strict=True) if asked)
    )


def is_so(due: Deadline) -> tuple[bool, bool, bool]:
    return due.ongoing, due.recurring, due.end is not None


def holds(text: str, part: str) -> bool:
    return "".join(part.split()) in "".join(text.split())


def test_many_threads_may_ask_at_once(shipped: Register) -> None:
    wanted = [Filter(notices=("gansu",), numbers=(str(n),)) for n in range(1, 58)] * 4
    fresh = Register(Database(shipped.database.path))
    with ThreadPoolExecutor(8) as threads:
        found = list(threads.map(fresh.find, wanted))
    fresh.close()
    assert found == [shipped.find(each) for each in wanted]
