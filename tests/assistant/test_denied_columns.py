"""Units that do not stand in the one column, beside others that stand in another, or in none."""

import pytest

from corpus.model import Notice
from tests.assistant.talk import Ask, Read, cited
from tests.assistant.test_list_grammar import both, without
from tests.assistant.test_lists import Holds, leads, tasks
from tests.assistant.test_unit_conditions import in_neither, responsible

JUSTICE, AREA, NEW_AREA = "省司法厅", "甘肃矿区办事处", "兰州新区管委会"
CITY_JUSTICE, COUNTIES = "市司法局", "各县区人民政府"
NOT_LED = both(responsible(COUNTIES), without(leads(CITY_JUSTICE)))


def in_either(unit: str) -> Holds:
    return without(in_neither(unit))


LISTS: list[tuple[str, str, Holds]] = [
    # Denied before the unit, in the one column, and another unit in the other.
    ("钦州不由市司法局牵头、责任单位里有各县区人民政府的任务有哪些", "qinzhou", NOT_LED),
    ("钦州没有让市司法局牵头、责任单位写了各县区人民政府的任务", "qinzhou", NOT_LED),
    (
        "Qinzhou tasks not led by Justice, with county governments among the responsible units",
        "qinzhou",
        NOT_LED,
    ),
    (
        "Qinzhou: tasks not headed by Justice where the county governments are responsible units",
        "qinzhou",
        NOT_LED,
    ),
    (
        "甘肃不是省司法厅牵头、但责任单位有甘肃矿区办事处的任务有哪些",
        "gansu",
        both(responsible(AREA), without(leads(JUSTICE))),
    ),
    (
        "Which Qinzhou tasks are led by Justice and list the Finance Bureau as responsible unit?",
        "qinzhou",
        both(leads(CITY_JUSTICE), responsible("市财政局")),
    ),
    # One column denied, or both meant, of one unit.
    (
        "不是牵头，是责任单位里有市行政审批局的，钦州清单",
        "qinzhou",
        responsible("市行政审批局"),
    ),
    ("钦州市行政审批局参与的任务（牵头、责任都要）列全", "qinzhou", in_either("市行政审批局")),
    ("应急管理局在钦州清单里牵头的、责任的任务一并列给我", "qinzhou", in_either("市应急管理局")),
    ("财政局在钦州清单里要牵头干啥", "qinzhou", leads("市财政局")),
    ("审批局牵的那几条几时到期，钦州", "qinzhou", leads("市行政审批局")),
    ("甘肃分解表57项，司法厅不牵头的有多少？", "gansu", without(leads(JUSTICE))),
    # In no column at all.
    (
        "甘肃省司法厅牵头、没有甘肃矿区办事处的任务有哪些",
        "gansu",
        both(leads(JUSTICE), in_neither(AREA)),
    ),
    (
        "甘肃由省司法厅牵头但不涉及兰州新区管委会的任务有哪些",
        "gansu",
        both(leads(JUSTICE), in_neither(NEW_AREA)),
    ),
    (
        "Gansu tasks led by the Justice Department but without Lanzhou New Area",
        "gansu",
        both(leads(JUSTICE), in_neither(NEW_AREA)),
    ),
]


@pytest.mark.parametrize(("question", "place", "holds"), LISTS)
def test_each_unit_is_denied_in_its_own_column(
    ask: Ask, notices: tuple[Notice, ...], question: str, place: str, holds: Holds
) -> None:
    expected = [record.id for record in tasks(notices, place) if holds(record)]
    assert expected
    assert cited(ask(question)) == expected


@pytest.mark.parametrize(
    "question",
    [
        "Gansu tasks not led by the Justice Department but with it as responsible unit",
        "甘肃没让省司法厅牵头、责任单位里却有它的任务",
        "钦州不由市司法局牵头、责任单位里有市委编办的任务有哪些",
    ],
)
def test_what_no_task_meets_is_not_turned_round(ask: Ask, question: str) -> None:
    assert ask(question).kind == "refuse"


def test_behind_a_column_the_same_column_is_denied(read: Read) -> None:
    query = read("甘肃责任单位写了兰州新区管委会却没写甘肃矿区办事处的任务")
    assert [unit.names for unit in query.without] == [(AREA,)]
    assert query.roles == ("responsible",)
