"""English times, lists of names and labels as trackers and copied pages write them."""

import pytest

from tests.corpus.test_english_layouts import WHO, ends, named, read


@pytest.mark.parametrize(
    ("when", "start", "end", "ongoing"),
    [
        ("Mar-28", "2028-03-01", "2028-03-31", False),
        ("30/06/28", None, "2028-06-30", False),
        ("31.08.28", None, "2028-08-31", False),
        ("2028 onwards", "2028-01-01", None, True),
        ("Near term (by May 2028)", None, "2028-05-31", False),
        ("Publish the list by June 2028", None, "2028-06-30", False),
        ("2nd Quarter FY 2028", None, None, False),
    ],
)
def test_times_as_trackers_write_them(
    when: str, start: str | None, end: str | None, ongoing: bool
) -> None:
    (task,) = read(f"Action\tOwner\tDue date\nSeal the slipway\tWorks Team\t{when}\n").records
    (due,) = task.deadlines
    days = [day.isoformat() if day else None for day in (due.start, due.end)]
    assert (due.text, *days, due.ongoing) == (when, start, end, ongoing)


@pytest.mark.parametrize(
    ("listed", "names"),
    [
        ("Works Team, the Office of Ports, and RNLI", ["Works Team", "Office of Ports", "RNLI"]),
        ("Ports Authority and Roads Department", ["Ports Authority", "Roads Department"]),
        ("Parks and Recreation Department", ["Parks and Recreation Department"]),
        ("Director, Policy; Chair, Quay Board", ["Director, Policy", "Chair, Quay Board"]),
        ("D/Finance, DOT/RNLI", ["D/Finance", "DOT", "RNLI"]),
        ("Works Team, with support of the Navy[^3]", ["Works Team", "Navy"]),
        ("Streets Dept.; RNLI with Coast Watch", ["Streets Dept.", "RNLI", "Coast Watch"]),
    ],
)
def test_lists_of_english_names(listed: str, names: list[str]) -> None:
    (task,) = read(f"Action\tOwner\tDue date\nSeal the slipway\t{listed}\tMay 2028\n").records
    assert [unit.name.replace("，", ",") for unit in task.units] == names


def test_sentences_behind_a_label_s_word_name_nobody() -> None:
    notice = read("1. Owner: field is optional since May.\n2. Support: contact the desk.\n")
    assert [named(record) for record in notice.records] == [[], []]


def test_a_cell_may_label_who_and_when_itself() -> None:
    (task,) = read(
        "Ref\tAction\tResponsibility and timing\n"
        "Q1\tSeal the slipway\tLead: Works Team; Support: Port Police, Sailing Club; By: May 2028\n"
    ).records
    assert (named(task), ends(task)) == (WHO, ["2028-05-31"])


def test_labels_behind_a_dash_in_slanted_type() -> None:
    notice = read(
        "- [ ] **1.1** Seal the slipway — *Owner:* Works Team — *Due:* 2028-05-31\n"
        "- [x] **1.2** Light the steps — *Owner:* Port Police — *Due:* Q1 2028\n"
    )
    assert [named(record) for record in notice.records] == [
        [("lead", "Works Team")],
        [("lead", "Port Police")],
    ]
    assert [ends(record) for record in notice.records] == [["2028-05-31"], ["2028-03-31"]]


def test_labels_whose_lines_ran_together() -> None:
    (record,) = read(
        "1.1 Seal the slipway.\nLead: Works Team Partners: Port Police; Sailing Club "
        "Timescale: May 2028\n"
    ).records
    assert (named(record), ends(record)) == (WHO, ["2028-05-31"])
