"""Columns that somebody stands in, or nobody; how many share the work; each item of a part."""

import pytest

from corpus.model import Notice
from tests.assistant.talk import Ask, Read, cited
from tests.assistant.test_list_grammar import both, led_by_so_many, without
from tests.assistant.test_lists import Holds, leads, nobody, tasks, tier

FILLED = without(nobody("responsible"))

LISTS: list[tuple[str, str, Holds]] = [
    ("How many Gansu tasks have a responsible unit?", "gansu", FILLED),
    ("Which Gansu tasks have responsible units?", "gansu", FILLED),
    ("Gansu tasks with a responsible unit", "gansu", FILLED),
    ("甘肃有责任单位的有哪些", "gansu", FILLED),
    ("甘肃哪些任务列了责任单位", "gansu", FILLED),
    ("甘肃列了责任单位的任务有哪些", "gansu", FILLED),
    ("甘肃只有牵头、没有责任的是哪几项", "gansu", nobody("responsible")),
    ("甘肃有些任务光有牵头没有责任，哪几个", "gansu", nobody("responsible")),
    # Of all of them.
    ("Do all tasks in Gansu have a responsible unit?", "gansu", nobody("responsible")),
    ("Does every Gansu task have a responsible unit?", "gansu", nobody("responsible")),
    ("甘肃每项任务都写了责任单位吗", "gansu", nobody("responsible")),
    ("甘肃的任务是不是都有责任单位？", "gansu", nobody("responsible")),
    # By how many lead.
    ("甘肃单家牵头的任务", "gansu", led_by_so_many(1, 1)),
    (
        "甘肃省级部署且单家牵头，几项",
        "gansu",
        both(tier("省级部署"), led_by_so_many(1, 1)),
    ),
    (
        "How many Gansu tasks does Justice lead jointly?",
        "gansu",
        both(leads("省司法厅"), led_by_so_many(2)),
    ),
    (
        "number of Gansu tasks that finance leads jointly",
        "gansu",
        both(leads("省财政厅"), led_by_so_many(2)),
    ),
]


@pytest.mark.parametrize(("question", "place", "holds"), LISTS)
def test_a_list_is_of_what_stands_in_the_column(
    ask: Ask, notices: tuple[Notice, ...], question: str, place: str, holds: Holds
) -> None:
    expected = [record.id for record in tasks(notices, place) if holds(record)]
    assert expected
    assert cited(ask(question)) == expected


def test_whether_all_have_a_lead_is_told_first(ask: Ask) -> None:
    assert ask("钦州任务都有牵头单位吗").direct.startswith("是的")
    assert ask("Do all Qinzhou tasks have a lead unit?").direct.startswith("Yes")
    assert ask("甘肃每项任务都写了责任单位吗").direct.startswith("不全是")


def test_of_one_task_its_column_is_told(ask: Ask, read: Read) -> None:
    assert read("甘肃任务27写了责任单位吗").filled_roles == ()
    assert cited(ask("Does Gansu task 27 have a responsible unit?")) == ["gansu/task/27"]


def shared_by(least: int, most: int) -> Holds:
    return lambda record: least <= len(record.names_as("responsible")) <= most


@pytest.mark.parametrize(
    ("question", "holds"),
    [
        ("广东由不足三家单位分工的措施有哪些", shared_by(1, 2)),
        ("广东由少于三家单位分工负责的措施有几条", shared_by(1, 2)),
        ("广东两家单位分工的是哪几条", shared_by(2, 2)),
        ("广东由四家以上单位分工的措施有哪些", shared_by(4, 99)),
    ],
)
def test_so_many_units_share_the_work(
    ask: Ask, notices: tuple[Notice, ...], question: str, holds: Holds
) -> None:
    measures = next(n for n in notices if n.id == "guangdong").of_kind("measure")
    assert cited(ask(question)) == [record.id for record in measures if holds(record)]


@pytest.mark.parametrize(
    ("question", "place", "numbers"),
    [
        ("甘肃第五部分每项的牵头单位", "gansu", ["44", "45", "46", "47"]),
        ("Gansu part 5: who leads each task?", "gansu", ["44", "45", "46", "47"]),
        (
            "钦州第七部分各条谁牵头",
            "qinzhou",
            ["七（一）", "七（二）1", "七（二）2", "七（三）"],
        ),
        (
            "钦州第七部分每条任务谁牵头",
            "qinzhou",
            ["七（一）", "七（二）1", "七（二）2", "七（三）"],
        ),
    ],
)
def test_each_item_of_a_part_is_told(
    ask: Ask, question: str, place: str, numbers: list[str]
) -> None:
    answer = ask(question)
    assert cited(answer) == [f"{place}/task/{number}" for number in numbers]
    assert "牵头" in answer.direct or "led by" in answer.direct
