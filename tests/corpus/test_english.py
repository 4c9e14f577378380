"""English plans: labels in any dress, numbers with letters, times of a plan's own calendar."""

import pytest

from corpus.model import Notice, Record, Unit
from corpus.notice import read_notice
from tests.corpus.laws import assert_laws

HEAD = "Marlow District Council\nTree Action Plan 2026-2029\nAdopted on 3 March 2026\n"


def read(text: str, head: str = HEAD) -> Notice:
    notice = read_notice(head + text, file="plan.txt")
    assert_laws(notice)
    return notice


def named(record: Record) -> list[tuple[str, str]]:
    return [(unit.role, unit.name) for unit in record.units if isinstance(unit, Unit)]


def days(record: Record) -> list[tuple[str, str | None, str | None]]:
    return [
        (
            due.text,
            due.start.isoformat() if due.start else None,
            due.end.isoformat() if due.end else None,
        )
        for due in record.deadlines
    ]


WHO = [("lead", "Parks Team"), ("responsible", "Friends of Marlow"), ("responsible", "Highways")]


@pytest.mark.parametrize(
    "said",
    [
        "Lead: Parks Team\nPartners: Friends of Marlow; Highways\nTimescale: March 2027\n",
        "Who leads: Parks Team\nWorking with: Friends of Marlow, Highways\nBy when: March 2027\n",
        (
            "* Lead officer: Parks Team\n* Delivery partners: Friends of Marlow; Highways\n"
            "* Planned completion date: March 2027\n"
        ),
        "(Lead: Parks Team. Support: Friends of Marlow, Highways. Timeline: March 2027)\n",
        "[Owner: Parks Team; With: Friends of Marlow, Highways; By: March 2027]\n",
        "Lead – Parks Team; Partners – Friends of Marlow, Highways; Timescale – March 2027\n",
        "*Lead:* Parks Team. *Partners:* Friends of Marlow; Highways. *When:* March 2027.\n",
    ],
)
def test_labels_in_any_dress_say_who_and_by_when(said: str) -> None:
    notice = read(f"Goal 1: Streets\n1. Plant 400 trees.\n{said}2. Water young trees.\n{said}")
    first, second = notice.records
    assert named(first) == named(second) == WHO
    assert [(text, end) for text, _, end in days(first)] == [("March 2027", "2027-03-31")]


def test_a_label_on_a_line_of_its_own_is_read_with_the_line_below() -> None:
    cards = "".join(
        f"Action 1.{n}\n{what}\n\nLead\n{who}\n\nTimescale\nJune 2027\n\n"
        for n, what, who in ((1, "Plant an avenue", "Parks Team"), (2, "Map ash trees", "Planning"))
    )
    first, second = read(f"Priority 1: Trees\n{cards}").records
    assert (named(first), named(second)) == ([("lead", "Parks Team")], [("lead", "Planning")])
    assert [end for _, _, end in days(first)] == ["2027-06-30"]


def test_a_bracket_of_names_and_a_time_needs_no_label_and_a_citation_is_none() -> None:
    plan = (
        "1.1 Plant an avenue (Parks, Highways; by July 1, 2027).\n1.2 Shade helps (Smith, 2024).\n"
    )
    first, second = read(f"Goal 1: Streets\n{plan}").records
    assert named(first) == [("responsible", "Parks"), ("responsible", "Highways")]
    assert [end for _, _, end in days(first)] == ["2027-07-01"]
    assert (named(second), days(second)) == ([], [])


def test_actions_with_letters_below_lettered_themes_and_a_section_behind_them() -> None:
    notice = read(
        "1. Foreword\nTrees cool streets.\n2. Our actions\nTheme A: Streets\n"
        "Action A1: Plant 400 trees.\nLead: Parks Team\nAction A2: Water them.\nLead: Parks Team\n"
        "Theme B: Schools\nAction B1: Plant orchards.\nLead: Schools Team\n"
        "3. Contact us\nParks Team, Town Hall.\n"
    )
    assert [record.number for record in notice.records] == ["Action A1", "Action A2", "Action B1"]
    assert notice.records[-1].text.endswith("Schools Team")
    assert "3. Contact us" in notice.about.text


def test_a_plan_s_own_calendar_gives_the_days_of_its_years_and_terms() -> None:
    table = (
        "No.\tAction\tLead\tTimescale\n1\tPlant trees\tParks Team\tQ3 2026/27\n"
        "2\tWater trees\tParks Team\tShort term\n3\tMap trees\tParks Team\t2027-28\n"
    )
    said = "The financial year is 1 April to 31 March. Short term means by June 2027.\n"
    assert [days(task)[0][1:] for task in read(said + table).records] == [
        ("2026-10-01", "2026-12-31"),
        (None, "2027-06-30"),
        ("2027-04-01", "2028-03-31"),
    ]
    unsaid = read(table)
    assert [days(task)[0][1:] for task in unsaid.records] == [(None, None)] * 3
    assert not any(unsaid.problems_of(task) for task in unsaid.records)
    # Words that no list knows beside a time without a day are told.
    unknown = read(table.replace("Short term", "Short term, subject to a grant"))
    assert [task.number for task in unknown.records if unknown.problems_of(task)] == ["2"]


def test_a_table_of_lines_has_an_english_head_parts_and_numbers_of_two_members() -> None:
    notice = read(
        "Key action\nWho\nWhen\n1. Knowledge\n1.1\nPublish a list of trees\nCommission (DG ENV)\n"
        "Q1 2027\n1.2\nOpen a portal\nMember States, regions\nBy 2030\nEN 3 EN\n"
    )
    assert [(task.number, task.headings) for task in notice.records] == [
        ("1.1", ("1、Knowledge",)),
        ("1.2", ("1、Knowledge",)),
    ]
    assert named(notice.records[1]) == [
        ("responsible", "Member States"),
        ("responsible", "regions"),
    ]
    assert all("lost their places" in p.message for p in notice.problems)


@pytest.mark.parametrize(
    ("head", "issuer", "date"),
    [
        ("MARLOW CITY COUNCIL\nTree Plan\nAgreed by Cabinet on 4 May 2026\n", True, "2026-05-04"),
        ("Tree Plan\nAdopted by Marlow City Council, May 4, 2026\n", True, "2026-05-04"),
        ("Marlow City Council Tree Action Plan\nAdopted by Full Council\n", True, None),
        ("Tree Plan\nApproved by the Board on 4 May 2026\n", False, "2026-05-04"),
    ],
)
def test_who_issues_a_plan_and_when(head: str, issuer: bool, date: str | None) -> None:
    notice = read("Goal 1: Streets\n1. Plant 400 trees.\n", head)
    assert (notice.issuer or "").title() == ("Marlow City Council" if issuer else "")
    assert (notice.date.isoformat() if notice.date else None) == date


def test_a_line_of_offices_behind_an_unknown_label_is_doubted() -> None:
    plan = "Goal 1: Streets\n1. Plant 400 trees.\nHandled by: Parks Department\n"
    assert any("not known as a label" in p.message for p in read(plan).problems)
