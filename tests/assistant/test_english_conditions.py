"""Conditions as English questions put them: tiers, denials, together, times, all but one, all."""

import pytest

from corpus.model import Notice
from tests.assistant.talk import Ask, Read, cited
from tests.assistant.test_list_grammar import both, is_dated, led_by_so_many, without
from tests.assistant.test_lists import (
    Holds,
    in_any_role,
    is_ongoing,
    leads,
    leads_alone,
    nobody,
    takes_part,
    tasks,
    tier,
)

FINANCE, JUSTICE, STAFFING = "省财政厅", "省司法厅", "省委编办"
COURT, MARKET, NEW_AREA = "省法院", "省市场监管局", "兰州新区管委会"
CITY_JUSTICE, CITY_FINANCE = "市司法局", "市财政局"
PROVINCE, NATION = tier("省级部署"), tier("国务院部署")
CULTURE = "市文化广电体育旅游局"


def within(first: str, last: str) -> Holds:
    return lambda record: any(
        d.end is not None and first <= d.end.isoformat() <= last for d in record.deadlines
    )


def says(words: str) -> Holds:
    return lambda record: any(words in d.text for d in record.deadlines)


def numbered(*numbers: str) -> Holds:
    return lambda record: record.number in numbers


LISTS: list[tuple[str, str, Holds]] = [
    # Tiers.
    ("Which Gansu tasks are provincially deployed?", "gansu", PROVINCE),
    ("Which Gansu tasks are provincial-level?", "gansu", PROVINCE),
    (
        "Gansu: tier provincial, responsible column blank",
        "gansu",
        both(PROVINCE, nobody("responsible")),
    ),
    ("National deployments in Gansu led by Finance", "gansu", both(NATION, leads(FINANCE))),
    (
        "Gansu tasks led by Justice other than the provincial ones",
        "gansu",
        both(NATION, leads(JUSTICE)),
    ),
    # What is denied, and what stands beside it.
    (
        "Which Gansu tasks are ongoing and not led by Justice?",
        "gansu",
        both(is_ongoing, without(leads(JUSTICE))),
    ),
    (
        "Gansu ongoing tasks that Justice doesn't lead",
        "gansu",
        both(is_ongoing, without(leads(JUSTICE))),
    ),
    (
        "Which Gansu tasks without Justice are ongoing?",
        "gansu",
        both(is_ongoing, without(in_any_role(JUSTICE))),
    ),
    ("Which Gansu tasks does Finance not lead?", "gansu", without(leads(FINANCE))),
    (
        "Gansu tasks that Finance leads but Justice does not",
        "gansu",
        both(leads(FINANCE), without(leads(JUSTICE))),
    ),
    (
        "Qinzhou tasks led by neither the Justice Bureau nor the Finance Bureau",
        "qinzhou",
        both(without(leads(CITY_JUSTICE)), without(leads(CITY_FINANCE))),
    ),
    (
        "Which Gansu tasks does the Lanzhou New Area committee never appear in?",
        "gansu",
        without(in_any_role(NEW_AREA)),
    ),
    (
        "Gansu tasks in which the Lanzhou New Area committee is named nowhere",
        "gansu",
        without(in_any_role(NEW_AREA)),
    ),
    (
        "Gansu tasks led by Justice with no supporting unit",
        "gansu",
        both(leads(JUSTICE), nobody("responsible")),
    ),
    ("Gansu tasks nobody but Finance leads", "gansu", leads_alone(FINANCE)),
    # Left out by number.
    (
        "Apart from tasks 8 and 20, which Gansu tasks does the Market Regulation Bureau lead?",
        "gansu",
        both(leads(MARKET), without(numbered("8", "20"))),
    ),
    (
        "除了任务57，甘肃省财政厅还牵头哪些任务？",
        "gansu",
        both(leads(FINANCE), without(numbered("57"))),
    ),
    (
        "Which Gansu tasks except 53 does Finance lead?",
        "gansu",
        both(leads(FINANCE), without(numbered("53"))),
    ),
    (
        "Gansu tasks that Finance leads, not counting tasks 53 and 57",
        "gansu",
        both(leads(FINANCE), without(numbered("53", "57"))),
    ),
    (
        "甘肃省财政厅牵头的任务有哪些？任务57不算",
        "gansu",
        both(leads(FINANCE), without(numbered("57"))),
    ),
    (
        "Which Gansu tasks are neither ongoing nor due in 2025?",
        "gansu",
        both(without(is_ongoing), without(says("2025"))),
    ),
    (
        "Gansu tasks led by Justice, except those due on 31 December 2025",
        "gansu",
        both(leads(JUSTICE), without(within("2025-12-31", "2025-12-31"))),
    ),
    # Together.
    (
        "Which Gansu tasks does Justice lead with the Staffing Office?",
        "gansu",
        leads(JUSTICE, STAFFING),
    ),
    ("Gansu tasks led by Finance jointly with Justice", "gansu", leads(FINANCE, JUSTICE)),
    (
        "Which Gansu tasks does Finance lead with partners?",
        "gansu",
        both(leads(FINANCE), led_by_so_many(2)),
    ),
    (
        "Gansu tasks led by several departments and due in 2024",
        "gansu",
        both(led_by_so_many(2), says("2024")),
    ),
    # Units.
    ("Where does the Gansu court come in?", "gansu", in_any_role(COURT)),
    ("The finance bureau of Qinzhou: named where?", "qinzhou", in_any_role(CITY_FINANCE)),
    ("What does the Qinzhou Finance Bureau support?", "qinzhou", takes_part(CITY_FINANCE)),
    ("Which Qinzhou tasks name the tourism and culture bureau?", "qinzhou", in_any_role(CULTURE)),
    # Times.
    (
        "Qinzhou tasks due from June 1 to October 31, 2024",
        "qinzhou",
        within("2024-06-01", "2024-10-31"),
    ),
    (
        "As of 1 November 2024, which Qinzhou tasks due in October 2024 have passed their date?",
        "qinzhou",
        within("2024-10-01", "2024-10-31"),
    ),
    (
        "As of 1 November 2024, which Qinzhou tasks have passed their deadline?",
        "qinzhou",
        within("2023-01-01", "2024-10-31"),
    ),
    (
        "Qinzhou tasks due in the final quarter of 2024",
        "qinzhou",
        within("2024-10-01", "2024-12-31"),
    ),
    ("Which ongoing Gansu tasks are due in 2024?", "gansu", both(is_ongoing, says("2024"))),
    (
        "Which Qinzhou tasks must be done by a set date and then kept up?",
        "qinzhou",
        both(is_ongoing, is_dated),
    ),
    ("Gansu tasks whose time limit says 2023", "gansu", says("2023")),
]


@pytest.mark.parametrize(("question", "place", "holds"), LISTS)
def test_a_list_is_of_what_meets_the_condition(
    ask: Ask, notices: tuple[Notice, ...], question: str, place: str, holds: Holds
) -> None:
    expected = [record.id for record in tasks(notices, place) if holds(record)]
    assert expected
    assert cited(ask(question)) == expected


@pytest.mark.parametrize(
    ("question", "verdict", "holds"),
    [
        ("All Gansu tasks are ongoing, right?", "No", is_ongoing),
        ("Are all Gansu tasks led by Justice?", "No", leads(JUSTICE)),
        ("Is every Gansu task at the provincial tier?", "No", PROVINCE),
        ("Not all Gansu tasks are ongoing, right?", "Right", is_ongoing),
        ("Are Gansu's tasks all at State Council level?", "No", NATION),
        ("甘肃的任务全是省司法厅牵头的吗？", "不全是", leads(JUSTICE)),
    ],
)
def test_what_is_said_of_all_is_looked_for_in_all(
    ask: Ask, notices: tuple[Notice, ...], question: str, verdict: str, holds: Holds
) -> None:
    answer = ask(question)
    assert answer.direct.startswith(verdict)
    assert cited(answer) == [r.id for r in tasks(notices, "gansu") if not holds(r)]


def test_what_is_so_of_all_is_confirmed(ask: Ask, notices: tuple[Notice, ...]) -> None:
    answer = ask("All Gansu tasks are due by the end of 2025, correct?")
    assert answer.direct.startswith("Yes")
    assert len(cited(answer)) == len(tasks(notices, "gansu"))


def test_where_nothing_is_stated_no_verdict_is_given(ask: Ask) -> None:
    for question in ("Are all Guangdong measures due by 2025?", "灵台的措施都是县司法局牵头吗？"):
        assert not ask(question).direct.startswith(("No, not of", "不全是"))


@pytest.mark.parametrize(
    ("question", "verdict"),
    [
        ("Is Qinzhou's hotline task due before the app task?", "Yes"),
        ("Is Qinzhou's app task due before the hotline task?", "No"),
    ],
)
def test_two_matters_are_compared(ask: Ask, question: str, verdict: str) -> None:
    answer = ask(question)
    assert answer.direct.startswith(verdict)
    assert {"qinzhou/task/四（三）4", "qinzhou/task/五（一）"} <= set(cited(answer))


def test_a_unit_that_only_supports_has_no_other_role(read: Read) -> None:
    query = read("What does the Qinzhou Development and Reform Commission only support?")
    assert query.roles == ("responsible",)
    assert not query.sole
