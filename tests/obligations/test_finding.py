from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from assistant.obligations import STATES, Obligation, ObligationList, Wish, find_obligations
from corpus.model import Role
from index.register import Filter, Register
from tests.obligations.conftest import Find
from tests.obligations.days import TODAY

PLACES = ("gansu", "guangdong", "lingtai", "qinzhou")
UNITS = (
    "省司法厅",
    "司法局",
    "县司法局",
    "市市场监管局",
    "兰州市",
    "财政部门",
    "各县区人民政府",
    "教育局",
)
ROLES: tuple[Role, ...] = ("lead", "responsible", "acting", "standing")


def ids(obligations: tuple[Obligation, ...]) -> list[str]:
    return [obligation.record.id for obligation in obligations]


def names(obligations: tuple[Obligation, ...]) -> set[str]:
    return {mention.name for obligation in obligations for mention in obligation.mentions}


@pytest.mark.parametrize(
    ("place", "unit", "role"),
    [
        ("gansu", "省司法厅", "lead"),
        ("gansu", "省财政厅", "lead"),
        ("qinzhou", "市司法局", "lead"),
        ("qinzhou", "市委编办", "responsible"),
        ("guangdong", "省司法厅", "responsible"),
    ],
)
def test_what_is_named_is_what_the_register_lists(
    register: Register, find: Find, place: str, unit: str, role: Role
) -> None:
    listed = find(place, unit, roles=(role,))
    wanted = Filter(notices=(place,), units=listed.unit_names, roles=(role,))
    assert sorted(set(ids(listed.named))) == sorted(register.ids(wanted))
    assert listed.named


@pytest.mark.parametrize(
    "spelling", ["司法厅", "甘肃省司法厅", "省司法厅 ", "Department of Justice", "司法局"]
)
def test_any_spelling_gives_the_same_list(find: Find, spelling: str) -> None:
    meant, spelt = find("gansu", "省司法厅"), find("gansu", spelling)
    assert spelt.unit_names == ("省司法厅",)
    assert (spelt.named, spelt.general) == (meant.named, meant.general)


def test_the_general_is_marked_and_apart(find: Find) -> None:
    listed = find("qinzhou", "市市场监管局")
    assert len(listed.named) == 5
    assert names(listed.named) == {"市市场监管局"}
    assert {"市直各行政执法部门", "市直其他行政执法部门"} <= names(listed.general)
    assert all(m.general for o in listed.general for m in o.mentions)
    # 二（四）2 names the bureau, and others besides by a general name.
    assert "qinzhou/task/二（四）2" in ids(listed.named)


def test_a_party_body_is_covered_by_no_name_for_those_who_enforce_law(find: Find) -> None:
    assert not names(find("qinzhou", "市委编办").general) & {"市直各行政执法部门"}


@pytest.mark.parametrize(
    ("place", "unit", "name", "role", "record"),
    [
        ("gansu", "县司法局", "县级以上司法行政机关", "acting", "gansu/task/4"),
        ("gansu", "兰州市", "各市（州）人民政府", "lead", "gansu/task/28"),
        ("gansu", "临夏州人民政府", "各市（州）人民政府", "responsible", "gansu/task/3"),
        ("qinzhou", "灵山县", "各县区人民政府", "responsible", "qinzhou/task/七（一）"),
        ("guangdong", "广州市人民政府", "各地级以上市政府", "standing", "guangdong/measure/8"),
        ("lingtai", "县教育局", "各部门", "acting", "lingtai/requirement/三（二）"),
    ],
)
def test_a_unit_that_is_never_named_is_covered(
    find: Find, place: str, unit: str, name: str, role: Role, record: str
) -> None:
    listed = find(place, unit)
    assert listed.unit_names == ()
    assert listed.named == ()
    covered = next(o for o in listed.general if o.record.id == record)
    assert (name, role) in {(m.name, m.role) for m in covered.mentions}


def test_in_lingtai_sentences_name_who_acts_and_gansu_stands_beside(
    register: Register, find: Find
) -> None:
    listed = find("lingtai", "司法局")
    assert listed.unit_names == ("县司法局",)
    assert {o.roles for o in listed.named} == {("acting",)}
    for obligation in listed.named:
        above = obligation.counterpart
        assert above is not None
        assert above.parent.record.number == obligation.record.number
        tasks = register.from_source(above.parent.record.id)
        assert [line.record for line in above.tasks] == list(tasks)


def test_each_of_lingtais_measures_answers_to_one_of_gansus(find: Find) -> None:
    measures = [o for o in find("lingtai").named if o.record.kind == "measure"]
    answered = {o.record.number: o.counterpart for o in measures}
    assert len(answered) == 20
    for number, above in answered.items():
        assert above is not None
        assert above.parent.record.id == f"gansu/measure/{number}"
        assert above.tasks


def test_a_province_answers_to_no_loaded_notice(find: Find) -> None:
    assert all(o.counterpart is None for o in find("gansu").named)


def test_what_binds_a_county_from_above_is_general(find: Find) -> None:
    listed = find("lingtai", "灵台县司法局")
    above = [o for o in listed.general if o.record.notice == "gansu"]
    assert {"县级以上司法行政机关"} <= names(tuple(above))
    assert {o.record.notice for o in listed.named} == {"lingtai"}
    assert find("lingtai", "县司法局").general == listed.general


def test_another_place_has_nothing_here(find: Find) -> None:
    listed = find("lingtai", "灵山县司法局")
    assert (listed.named, listed.general) == ((), ())


def test_a_general_name_may_be_asked_for_itself(find: Find) -> None:
    listed = find("gansu", "各市（州）人民政府", roles=("lead",))
    assert len(listed.named) == 7
    assert listed.general == ()


def test_a_measure_stands_aside_for_its_tasks(register: Register, find: Find) -> None:
    listed = ids(find("gansu", "省司法厅").named)
    acting = register.ids(Filter(notices=("gansu",), units=("省司法厅",), roles=("acting",)))
    measures = [i for i in acting if "/measure/" in i]
    assert measures
    assert not set(measures) & set(listed)
    # What has no task is not lost.
    assert set(acting) - set(measures) <= set(listed)


def test_without_a_unit_every_task_and_measure_is_there_once_as_one_matter(
    register: Register, find: Find
) -> None:
    for place in PLACES:
        listed = set(ids(find(place).named))
        assert set(register.ids(Filter(notices=(place,), kinds=("task",)))) <= listed
        for measure in register.find(Filter(notices=(place,), kinds=("measure",))):
            assert (measure.id in listed) != bool(register.from_source(measure.id))


def test_a_record_with_several_deadlines_has_a_line_for_each(find: Find) -> None:
    lines = [o for o in find("guangdong", "省司法厅").named if o.record.number == "4"]
    assert [o.line.timing.deadline for o in lines] == list(lines[0].record.deadlines)
    assert len(lines) == 2


def test_the_sentence_with_the_deadline_is_marked(find: Find) -> None:
    obligation = next(o for o in find("lingtai", "县司法局").named if o.record.number == "10")
    due = obligation.line.timing.deadline
    assert due is not None
    assert any(span.holds(due.span) for span in obligation.line.citation.marked)
    assert len(obligation.line.citation.marked) < len(obligation.record.text)


def test_periods_and_states_choose(find: Find) -> None:
    first, last = date(2024, 7, 1), date(2024, 9, 30)
    listed = find("gansu", "省司法厅", due_from=first, due_to=last)
    assert ids(listed.named) == ["gansu/task/15"]
    passed = find("gansu", "省司法厅", states=("passed",), roles=("lead",))
    assert all(o.line.timing.state == "passed" for o in passed.named)
    ongoing = find("gansu", "省司法厅", states=("ongoing",), roles=("lead",))
    assert "gansu/task/3" in ids(passed.named)
    assert "gansu/task/3" in ids(ongoing.named)


def test_yearly_training_of_lingtai_comes_again(find: Find) -> None:
    listed = find("lingtai", states=("recurring",))
    assert ids(listed.named) == ["lingtai/measure/2"]
    assert listed.named[0].line.timing.next_day == date(2025, 9, 30)


def in_order(obligations: tuple[Obligation, ...]) -> bool:
    ends = [o.line.timing.deadline and o.line.timing.deadline.end for o in obligations]
    dated = [end for end in ends if end]
    return dated == sorted(dated) and not any(ends[len(dated) :])


def complete(listed: ObligationList, part: ObligationList) -> bool:
    """Whether a part holds nothing that the whole list does not."""
    return set(part.named) <= set(listed.named) and set(part.general) <= set(listed.general)


@settings(max_examples=60, deadline=None)
@given(
    places=st.sets(st.sampled_from(PLACES)),
    unit=st.sampled_from([None, *UNITS]) | st.text(max_size=8),
    roles=st.sets(st.sampled_from(ROLES)),
    states=st.sets(st.sampled_from(STATES), min_size=1),
    today=st.dates(),
)
def test_whatever_is_wished_the_list_holds_its_promises(
    register: Register,
    places: set[str],
    unit: str | None,
    roles: set[Role],
    states: set[str],
    today: date,
) -> None:
    wish = Wish(places=tuple(places), unit=unit, roles=tuple(roles))
    listed = find_obligations(register, wish, today=today)
    assert not set(ids(listed.named)) & set(ids(listed.general))
    assert in_order(listed.named)
    assert in_order(listed.general)
    for obligation in (*listed.named, *listed.general):
        assert not roles or set(obligation.roles) <= roles
        assert obligation.line.citation.quote == obligation.record.text
    chosen = tuple(state for state in STATES if state in states)
    part = find_obligations(
        register,
        Wish(places=tuple(places), unit=unit, roles=tuple(roles), states=chosen),
        today=today,
    )
    assert complete(listed, part)
    assert all(set(o.line.timing.states) & states for o in (*part.named, *part.general))


def test_today_is_what_it_is_told(find: Find) -> None:
    assert find("gansu", "省司法厅").today == TODAY
    early = find("gansu", "省司法厅", states=("passed",), today=date(2023, 1, 1))
    assert early.named == ()
