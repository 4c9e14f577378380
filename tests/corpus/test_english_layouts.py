"""English plans whose tables, cards and numbers are written in less usual ways."""

import pytest

from corpus.model import Notice, Record
from corpus.notice import read_notice
from tests.corpus.laws import assert_laws

HEAD = "Denbury Harbour Trust\nQuay Repair Action Plan 2027-2030\nAdopted on 9 May 2027\n\n"
WHO = [("lead", "Works Team"), ("responsible", "Port Police"), ("responsible", "Sailing Club")]


def read(text: str, head: str = HEAD) -> Notice:
    notice = read_notice(head + text, file="plan.txt")
    assert_laws(notice)
    return notice


def named(record: Record) -> list[tuple[str, str]]:
    return [(unit.role, unit.name) for unit in record.units]


def ends(record: Record) -> list[str | None]:
    return [due.end.isoformat() if due.end else None for due in record.deadlines]


def said(notice: Notice) -> list[tuple[str, str]]:
    return [(record.number, record.text) for record in notice.records]


TABLES = {
    "bars between the cells alone": (
        "Ref | Action | Lead | Partners | Due date\n---|---|---|---|---\n"
        "1.1 | Seal the slipway | Works Team | Port Police; Sailing Club | 31 March 2028\n"
        "1.2 | Paint the rails | Works Team | | Ongoing\n"
    ),
    "bars at the rows' ends": (
        "Ref | Action | Lead | Partners | Due date |\n"
        "1.1 | Seal the slipway | Works Team | Port Police; Sailing Club | 31 March 2028 |\n"
        "1.2 | Paint the rails | Works Team | | Ongoing |\n"
    ),
    "cells below their heads": (
        "Ref   Action             Lead         Partners         Due date\n"
        "1.1   Seal the slipway   Works Team   Port Police;     31 March\n"
        "                                      Sailing Club     2028\n"
        "1.2   Paint the rails    Works Team                    Ongoing\n"
    ),
    "two blanks between the cells": (
        "Ref  Action  Lead  Partners  Due date\n"
        "1.1  Seal the slipway  Works Team  Port Police; Sailing Club  31 March 2028\n"
        "1.2  Paint the rails  Works Team  None  Ongoing\n"
    ),
}


@pytest.mark.parametrize("table", TABLES.values(), ids=TABLES)
def test_a_table_that_no_tabs_part_is_read_as_one_that_they_do(table: str) -> None:
    notice = read(table)
    assert said(notice) == [("1.1", "Seal the slipway"), ("1.2", "Paint the rails")]
    assert named(notice.records[0]) == WHO
    assert ends(notice.records[0]) == ["2028-03-31"]
    assert notice.records[1].deadlines[0].ongoing
    assert named(notice.records[1]) == [("lead", "Works Team")]


def test_a_time_parts_words_and_units_where_blanks_do_not_and_such_rows_are_unsure() -> None:
    notice = read(
        "Action Timeline Responsible\n1. Seal the slipway of the old dock By end 2028 Works Team\n"
        "2. Light the inner steps 2028-2029 Works Team, Port Police\n"
    )
    assert said(notice) == [
        ("1", "Seal the slipway of the old dock"),
        ("2", "Light the inner steps"),
    ]
    assert [ends(task) for task in notice.records] == [["2028-12-31"], ["2029-12-31"]]
    assert len([p for p in notice.problems if "lost their places" in p.message]) >= 1


def test_parts_stand_between_the_rows_and_the_head_comes_again() -> None:
    head = "Action  Lead  Deadline\n"
    notice = read(
        f"{head}Goal 1: Walls\nSeal the slipway  Works Team  May 2028\n"
        f"Goal 2: Lights\n{head}Light the steps  Port Police  June 2028\n"
    )
    assert [(task.text, task.headings) for task in notice.records] == [
        ("Seal the slipway", ("Goal 1: Walls",)),
        ("Light the steps", ("Goal 2: Lights",)),
    ]


@pytest.mark.parametrize(
    "head",
    [
        "Steps Necessary for Delivery\tLead\tOther Key Stakeholders\tTimeline by Quarter",
        "Key action(s)\tLead unit(s)\tSupporting agency/agencies\tTime frame",
        "What needs to be done\tWho leads?\tWho else?\tWhen will it be complete?",
        "Planned Action or Reason for None\tOwner\tPartner Agencies\tAnticipated Completion Date",
    ],
)
def test_heads_are_known_by_how_they_begin_and_by_each_of_two_forms(head: str) -> None:
    row = "Seal the slipway\tWorks Team\tPort Police; Sailing Club\tQ4 2028"
    (task,) = read(f"{head}\n{row}\n").records
    assert (named(task), ends(task)) == (WHO, ["2028-12-31"])


def test_a_column_of_measures_or_ratings_beside_an_action_is_not_what_is_to_be_done() -> None:
    (task,) = read(
        "Priority\tAction\tResponsibility\tTimeframe\tMeasure\n"
        "High\tSeal the slipway\tWorks Team\tMay 2028\tNo leaks\n"
    ).records
    assert (task.text, task.headings) == ("Seal the slipway", ())


CARDS = (
    "| {} | {} |\n| --- | --- |\n| Action title | {} |\n| Description | {} |\n"
    "| Responsible agency | Works Team |\n| Timeline | By May 2028 |\n| Priority | High |\n\n"
)


def test_tables_of_two_columns_are_a_task_each() -> None:
    notice = read(
        CARDS.format("Action ID", "Q-01", "Slipway", "Seal the slipway.")
        + CARDS.format("Action ID", "Q-02", "Steps", "Light the steps.")
    )
    assert [(task.number, task.text, task.headings) for task in notice.records] == [
        ("Q-01", "Seal the slipway.", ("Slipway",)),
        ("Q-02", "Light the steps.", ("Steps",)),
    ]
    alone = read(CARDS.format("Action ID", "Q-01", "Slipway", "Seal the slipway."))
    assert alone.records == ()


def test_sentences_above_lines_of_who_and_when_are_tasks_though_nothing_numbers_them() -> None:
    notice = read(
        "Our promises\n\nWe will seal the slipway.\nWho: Works Team\nWhen: by May 2028\n\n"
        "We will light the steps.\nWho: Port Police\nWhen: Ongoing\n"
    )
    assert [task.text for task in notice.records] == [
        "We will seal the slipway.",
        "We will light the steps.",
    ]
    assert [named(task) for task in notice.records] == [
        [("responsible", "Works Team")],
        [("responsible", "Port Police")],
    ]


@pytest.mark.parametrize(
    ("first", "second", "numbers"),
    [
        ("Action 10.1.1: {}", "Action 10.1.2: {}", ["Action 10.1.1", "Action 10.1.2"]),
        ("Action Q-1.1: {}", "Action Q-1.2: {}", ["Action Q-1.1", "Action Q-1.2"]),
        ("QUAY-001: {}", "QUAY-002: {}", ["QUAY-001", "QUAY-002"]),
        ("Finding 2027-001: {}", "Finding 2027-002: {}", ["Finding 2027-001", "Finding 2027-002"]),
        ("Action No. 1: {}", "Action No. 2: {}", ["Action 1", "Action 2"]),
        (
            "Project Number: 1.1\nProject Title: {}",
            "Project Number: 1.2\nProject Title: {}",
            ["Project 1.1", "Project 1.2"],
        ),
    ],
)
def test_numbers_of_english_actions(first: str, second: str, numbers: list[str]) -> None:
    below = "Cracks let the tide in.\nLead: Works Team\nDue: May 2028\n\n"
    notice = read(
        f"{first.format('Seal the slipway')}\n{below}{second.format('Light the steps')}\n{below}"
    )
    assert [record.number for record in notice.records] == numbers
    assert [record.title for record in notice.records] == ["Seal the slipway", "Light the steps"]


def test_letters_before_a_number_are_no_code_everywhere() -> None:
    notice = read("COVID-19: the quay was closed in 2020.\n1. Seal the slipway.\n2. Light it.\n")
    assert [record.number for record in notice.records] == ["1", "2"]


def test_fields_in_bold_type_are_lines_of_their_action_and_no_parts() -> None:
    field = "**Lead**: Works Team\n\n**Partners:** Port Police; Sailing Club\n\n**Due:** May 2028\n"
    notice = read(
        f"## Action 1: Slipway\n\n{field}\n**Why now?** Cracks.\n\n"
        f"## Action 2: Steps\n\n{field}\n**Why now?** Falls.\n"
    )
    assert [record.number for record in notice.records] == ["Action 1", "Action 2"]
    assert [named(record) for record in notice.records] == [WHO, WHO]
    assert [ends(record) for record in notice.records] == [["2028-05-31"], ["2028-05-31"]]


def test_the_title_on_each_page_is_the_page_s() -> None:
    notice = read(
        "1. Seal the slipway.\nLead: Works Team\nQuay Repair Action Plan 2027-2030\n7\n"
        "2. Light the steps.\nLead: Works Team\n"
    )
    assert [record.text for record in notice.records] == [
        "Seal the slipway.Lead: Works Team",
        "Light the steps.Lead: Works Team",
    ]


def test_headings_deal_out_a_plan_where_all_are_bodies_and_not_where_one_is_a_subject() -> None:
    dealt = "## Works Authority\n\n1. Seal the slipway.\n\n## Port Police\n\n2. Light the steps.\n"
    assert [named(record) for record in read(dealt).records] == [
        [("responsible", "Works Authority")],
        [("responsible", "Port Police")],
    ]
    mixed = dealt.replace("Port Police", "Safer steps")
    assert [named(record) for record in read(mixed).records] == [[], []]


OWN = "| Lead | Partners | Completion |\n|---|---|---|\n| Works Team | {} | {} |\n\n"


def test_a_table_of_one_row_below_an_action_says_who_and_when() -> None:
    notice = read(
        "### Action 1. Seal the slipway\n\nCracks let the tide in.\n\n"
        + OWN.format("Port Police; Sailing Club", "May 2028")
        + "### Action 2. Light the steps\n\n"
        + OWN.format("", "Ongoing")
    )
    assert [record.number for record in notice.records] == ["Action 1", "Action 2"]
    assert named(notice.records[0]) == WHO
    assert ends(notice.records[0]) == ["2028-05-31"]
    assert notice.records[1].deadlines[0].ongoing


def test_the_title_of_a_part_may_stand_in_the_column_of_tasks() -> None:
    notice = read(
        "| Action | Lead | Due |\n|---|---|---|\n| **Goal 1: Walls** | | |\n"
        "| 1.1 Seal the slipway | Works Team | May 2028 |\n"
    )
    assert [(task.number, task.headings) for task in notice.records] == [
        ("1.1", ("Goal 1: Walls",))
    ]


def test_inner_lists_of_markdown_stand_below_the_outer_number() -> None:
    notice = read(
        "1. **Walls**\n   1. Seal the slipway.\n   2. Mend the steps.\n"
        "2. **Lights**\n   1. Light the steps.\n"
    )
    assert [record.number for record in notice.records] == ["1.1", "1.2", "2.1"]


def test_brackets_of_bodies_close_the_items_of_a_plan_and_one_alone_is_a_remark() -> None:
    dealt = (
        "1. Seal the slipway. [Works Department]\n2. Light it. [Port Authority; Works Team]\n"
        "3. Paint the rails. [Works Department]\n"
    )
    assert [named(record) for record in read(dealt).records] == [
        [("responsible", "Works Department")],
        [("responsible", "Port Authority"), ("responsible", "Works Team")],
        [("responsible", "Works Department")],
    ]
    remark = "1. Falls rose. [World Health Authority]\n2. Light the steps.\n"
    assert [named(record) for record in read(remark).records] == [[], []]


def test_fields_behind_the_label_of_the_last_action_stay_its_own() -> None:
    field = "Lead: Works Team\nTracking: reports each May.\n"
    notice = read(f"1. Seal the slipway.\n{field}2. Light the steps.\n{field}")
    last = "Tracking: reports each May."
    assert [record.text.endswith(last) for record in notice.records] == [True, True]
