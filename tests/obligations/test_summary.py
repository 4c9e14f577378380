import itertools
from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from assistant.obligations import (
    Line,
    Obligation,
    deadlines_over_time,
    suggest_units,
    tasks_per_lead,
)
from assistant.obligations.lines import lines
from index.register import Filter, Register
from tests.index.made import deadline, notice, record, unit
from tests.obligations.conftest import Find
from tests.obligations.days import TODAY


def obligation(end: date | None) -> Obligation:
    made = record("x/task/1", "做一件事。", deadlines=(deadline("某日", end),))
    found: Line = next(iter(lines(made, notice("x", made), TODAY)))
    return Obligation(line=found, mentions=())


@given(st.lists(st.none() | st.dates(date(2000, 1, 1), date(2040, 12, 31)), max_size=20))
def test_every_line_is_in_one_quarter_and_no_quarter_is_left_out(ends: list[date | None]) -> None:
    slots = deadlines_over_time([obligation(end) for end in ends])
    assert sum(slot.total for slot in slots) == len(ends)
    dated = [slot for slot in slots if slot.start]
    for slot, after in itertools.pairwise(dated):
        assert slot.end is not None
        assert after.start == slot.end + timedelta(days=1)
    for end in filter(None, ends):
        assert any(s.start and s.end and s.start <= end <= s.end and s.total for s in dated)
    assert [slot.start for slot in slots].count(None) == (None in ends)


def test_gansus_deadlines_over_time(find: Find) -> None:
    slots = deadlines_over_time(find("gansu", "省司法厅", roles=("lead",)).named)
    assert [(slot.start, slot.total) for slot in slots if slot.total] == [
        (date(2023, 10, 1), 6),
        (date(2024, 7, 1), 1),
        (date(2024, 10, 1), 9),
        (date(2025, 10, 1), 22),
    ]


def test_leads_are_counted_over_all_tasks(register: Register) -> None:
    tasks = register.find(Filter(notices=("gansu",), kinds=("task",)))
    counts = {count.name: count.count for count in tasks_per_lead(tasks)}
    assert counts["省司法厅"] == 38
    assert counts["省财政厅"] == 4
    numbers = list(counts.values())
    assert numbers == sorted(numbers, reverse=True)


def test_two_names_of_one_unit_count_together_and_a_record_once() -> None:
    named = (unit("省级行政执法部门"), unit("省行政执法部门"))
    both = record("x/task/1", units=named)
    one = record("x/task/2", units=(unit("省行政执法部门"), unit("省司法厅")))
    counts = [(c.name, c.count) for c in tasks_per_lead([both, both, one])]
    assert len(counts) == 2
    assert counts[0][1] == 2
    assert counts[1] == ("省司法厅", 1)


def test_units_are_suggested_by_any_part_of_a_spelling(register: Register) -> None:
    assert suggest_units(register, "省司法厅")[0].name == "省司法厅"
    assert "县司法局" in [c.name for c in suggest_units(register, "司法")]
    assert suggest_units(register, "发改委", ("guangdong",))[0].name == "省发展改革委"
    assert "省司法厅" in [c.name for c in suggest_units(register, "just", ("gansu",))]
    assert suggest_units(register, "没有的单位") == ()


def test_all_units_of_a_place_are_offered_the_most_named_first(register: Register) -> None:
    choices = suggest_units(register, "", ("gansu",))
    assert {choice.name for choice in choices} == set(register.unit_names("gansu"))
    own = [choice.records for choice in choices if not choice.general]
    assert own == sorted(own, reverse=True)
    assert choices[0].name == "兰州新区管委会"
