"""The four shipped notices: nothing is lost, and every value stands at its place."""

import itertools

import pytest

from corpus.catalogue import SHIPPED
from corpus.load import load_catalogue, load_notice
from corpus.model import Notice
from corpus.notice import uncovered
from tests.corpus.laws import assert_laws, read_places, stands

NOTICES = load_catalogue()
by_id = pytest.mark.parametrize("notice", NOTICES, ids=lambda notice: notice.id)


def find(identifier: str) -> Notice:
    return next(notice for notice in NOTICES if notice.id == identifier)


@by_id
def test_the_laws_hold(notice: Notice) -> None:
    assert_laws(notice)


@by_id
def test_no_character_needs_a_problem_to_be_accounted_for(notice: Notice) -> None:
    assert not list(uncovered(notice.text, read_places(notice)))
    assert not [p for p in notice.problems if "belongs to no" in p.message]


@by_id
def test_no_two_records_share_a_character(notice: Notice) -> None:
    places = sorted(span for record in notice.records for span in record.extent)
    assert all(one.end <= two.start for one, two in itertools.pairwise(places))


@by_id
def test_a_task_s_units_and_deadline_stand_in_its_own_row(notice: Notice) -> None:
    for task in notice.of_kind("task"):
        for place in (*(u.span for u in task.units), *(d.span for d in task.deadlines)):
            assert any(cell.holds(place) for cell in task.extent)


@by_id
def test_a_file_read_by_its_path_is_the_same_notice(notice: Notice) -> None:
    read = load_notice(SHIPPED / notice.file)
    assert read.records == notice.records
    assert read.about == notice.about
    assert (read.id, read.region, read.level) == (notice.id, notice.region, notice.level)


def test_how_many_records_there_are() -> None:
    counted = {
        notice.id: tuple(len(notice.of_kind(k)) for k in ("task", "measure", "requirement"))
        for notice in NOTICES
    }
    assert counted == {
        "gansu": (57, 20, 5),
        "guangdong": (0, 16, 5),
        "lingtai": (0, 20, 7),
        "qinzhou": (52, 18, 4),
    }


def test_a_page_break_within_a_measure_leaves_no_gap_in_its_text() -> None:
    measure = find("gansu").record("gansu/measure/7")
    assert measure is not None
    assert len(measure.spans) > 1
    assert "基准适用情况的监监督检查" in measure.text
    assert "\n" not in measure.text


def test_the_name_of_a_unit_may_be_cut_by_a_page_break() -> None:
    cut = [
        (notice, record, unit)
        for notice in NOTICES
        for record in notice.records
        for unit in record.units
        if unit.span.of(notice.text) != unit.as_written
    ]
    assert all(stands(notice, record, unit.span, unit.as_written) for notice, record, unit in cut)
    assert all("\n" not in unit.as_written for _, _, unit in cut)


def test_problems_point_at_what_nobody_can_mend() -> None:
    gansu = find("gansu")
    slips = [p for p in gansu.problems if "slip" in p.message]
    assert [p.span.of(gansu.text) for p in slips] == ["省（州）人民政府"] * 2
    shifted = [p for p in gansu.problems if "beside its column" in p.message]
    assert len(shifted) == 2
    assert not [p for n in NOTICES if n.id != "gansu" for p in n.problems]


def test_the_labels_below_their_rows_are_given_to_them() -> None:
    gansu = find("gansu")
    for number, label in (
        ("36", "（十四）"),
        ("38", "（十四）"),
        ("35", "（十三）"),
        ("47", "（十七）"),
    ):
        task = gansu.record(f"gansu/task/{number}")
        assert task is not None
        assert task.headings[-1].startswith(label)


def test_parents_that_are_loaded_are_linked_and_others_are_named() -> None:
    parents = {parent.title: parent.notice for parent in find("lingtai").parents}
    assert "gansu" in parents.values()
    assert None in parents.values()


def test_the_date_is_the_signature_s_and_the_others_are_kept() -> None:
    gansu, guangdong = find("gansu"), find("guangdong")
    assert [str(gansu.date), *map(str, gansu.other_dates)] == ["2023-11-26", "2023-11-28"]
    assert [str(guangdong.date), *map(str, guangdong.other_dates)] == ["2023-12-18", "2023-12-21"]
