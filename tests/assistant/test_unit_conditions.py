"""Conditions on units and columns in many words: not there, not alone, together, how many."""

import re

import pytest

from assistant.reading.conditions.unread_denials import unread_denial
from assistant.reading.units.bare_units import field_of, stem
from corpus.model import Notice, Record
from tests.assistant.talk import Ask, Read, cited
from tests.assistant.test_list_grammar import both, led_by_so_many, without
from tests.assistant.test_lists import (
    Holds,
    in_any_role,
    leads,
    leads_alone,
    nobody,
    takes_part,
    tasks,
)

FINANCE, JUSTICE, STAFFING = "省财政厅", "省司法厅", "省委编办"
AREA, NEW_AREA = "甘肃矿区办事处", "兰州新区管委会"
CITY_JUSTICE, CITY_FINANCE = "市司法局", "市财政局"
JOINT_FINANCE = both(leads(FINANCE), led_by_so_many(2))
JOINT_JUSTICE = both(leads(JUSTICE), led_by_so_many(2))


def responsible(name: str) -> Holds:
    return lambda record: name in record.names_as("responsible")


def in_neither(name: str) -> Holds:
    return without(lambda record: name in record.names_as("lead", "responsible"))


LISTS: list[tuple[str, str, Holds]] = [
    # Not there, in words that deny.
    ("甘肃分解表牵头栏瞧不见省司法厅的有哪几项", "gansu", without(leads(JUSTICE))),
    ("甘肃哪几项没让司法厅带头", "gansu", without(leads(JUSTICE))),
    ("甘肃任务里轮不着省司法厅牵头的列出来", "gansu", without(leads(JUSTICE))),
    ("甘肃表里牵头单位不含司法厅的任务有哪些", "gansu", without(leads(JUSTICE))),
    ("甘肃任务中省司法厅没担任牵头单位的有哪些", "gansu", without(leads(JUSTICE))),
    ("哪些任务的牵头单位里没有省司法厅", "gansu", without(leads(JUSTICE))),
    ("甘肃表把司法厅牵头的剔出去，剩下的任务有哪些", "gansu", without(leads(JUSTICE))),
    ("Gansu tasks in which Justice isn't among the lead units", "gansu", without(leads(JUSTICE))),
    ("跟甘肃矿区办事处一点不沾边的任务是哪几项", "gansu", in_neither(AREA)),
    ("甘肃矿区办事处两栏里都没出现过的任务", "gansu", in_neither(AREA)),
    ("既没让矿区办事处牵头、也没叫它负责的是哪几项任务", "gansu", in_neither(AREA)),
    ("责任单位里缺了兰州新区管委会的任务有哪几项", "gansu", without(responsible(NEW_AREA))),
    # Not alone.
    ("财政厅牵头、同时还有旁人一起牵头的是哪几项（甘肃）", "gansu", JOINT_FINANCE),
    ("甘肃表牵头单位除了省财政厅还有别家的任务", "gansu", JOINT_FINANCE),
    ("不要省财政厅单干的，它同别人合牵的有哪几项", "gansu", JOINT_FINANCE),
    ("甘肃任务里牵头的不止省司法厅的有哪些", "gansu", JOINT_JUSTICE),
    ("甘肃任务里司法厅非独牵的是哪些", "gansu", JOINT_JUSTICE),
    (
        "Which Gansu tasks have the finance department plus at least one other lead unit?",
        "gansu",
        JOINT_FINANCE,
    ),
    # Alone.
    ("甘肃任务牵头栏唯独写着省财政厅的有哪几项", "gansu", leads_alone(FINANCE)),
    ("甘肃任务里财政厅牵头、没有搭档的有哪几项", "gansu", leads_alone(FINANCE)),
    (
        "Gansu tasks led by the Department of Finance and nobody else",
        "gansu",
        leads_alone(FINANCE),
    ),
    # Two units in one column.
    ("甘肃哪项任务的牵头栏既有财政厅、又有司法厅", "gansu", leads(FINANCE, JUSTICE)),
    ("甘肃由司法厅会同编办牵头的任务有哪些", "gansu", leads(JUSTICE, STAFFING)),
    ("甘肃，财政厅、司法厅两家都挂了牵头的是哪项", "gansu", leads(FINANCE, JUSTICE)),
    # Either column.
    (
        "钦州财政局，不管牵头还是责任，涉及的任务有哪些",
        "qinzhou",
        in_any_role(CITY_FINANCE),
    ),
    ("钦州财政局牵头也好、负责也罢，都是哪些任务", "qinzhou", in_any_role(CITY_FINANCE)),
    # How many lead, and nobody.
    ("甘肃任务里牵头栏写着三家单位的有哪些", "gansu", led_by_so_many(3, 3)),
    ("甘肃，牵头单位数=3，任务号", "gansu", led_by_so_many(3, 3)),
    ("甘肃牵头单位达到三家的任务有哪些", "gansu", led_by_so_many(3)),
    ("甘肃任务表里格子空着的，责任单位那一列，是哪些任务", "gansu", nobody("responsible")),
    ("甘肃没有人当责任单位的任务是哪些", "gansu", nobody("responsible")),
    # Units by no more than their field or place.
    ("人社那边在甘肃要牵头的任务有哪些", "gansu", leads("省人社厅")),
    ("甘肃 住建 牵头 任务号", "gansu", leads("省住建厅")),
    ("矿区牵头的任务是哪几项", "gansu", leads(AREA)),
    ("我是省住建厅执法处的，任务表里哪项要我们牵头", "gansu", leads("省住建厅")),
]


@pytest.mark.parametrize(("question", "place", "holds"), LISTS)
def test_a_list_is_of_what_meets_the_condition(
    ask: Ask, notices: tuple[Notice, ...], question: str, place: str, holds: Holds
) -> None:
    expected = [record.id for record in tasks(notices, place) if holds(record)]
    assert expected
    assert cited(ask(question)) == expected


@pytest.mark.parametrize(
    ("question", "place", "holds"),
    [
        ("甘肃，司法厅合牵的任务一共几项", "gansu", JOINT_JUSTICE),
        ("钦州牵头栏见不到市司法局的任务有几项", "qinzhou", without(leads(CITY_JUSTICE))),
        ("钦州独家牵头的任务一共多少项", "qinzhou", led_by_so_many(1, 1)),
        (
            "钦州农业农村局牵头的、负责的加起来几项任务",
            "qinzhou",
            lambda r: leads("市农业农村局")(r) or takes_part("市农业农村局")(r),
        ),
        ("How many Qinzhou tasks have only the justice bureau as lead?", "qinzhou",
         leads_alone(CITY_JUSTICE)),
    ],
)  # fmt: skip
def test_a_count_of_what_meets_the_condition(
    ask: Ask, notices: tuple[Notice, ...], question: str, place: str, holds: Holds
) -> None:
    count = sum(map(holds, tasks(notices, place)))
    assert re.search(rf"(?<!\d){count}(?!\d)", ask(question).direct)


@pytest.mark.parametrize(
    "question",
    [
        "甘肃任务8牵头单位数目",
        "甘肃任务8，牵头的单位到底几家",
        "Gansu task 8: number of lead units",
    ],
)
def test_how_many_units_an_item_has(ask: Ask, question: str) -> None:
    assert "7" in ask(question).direct.replace("task 8", "").replace("任务8", "")


def test_a_condition_asked_for_by_a_verb_lists(ask: Ask, notices: tuple[Notice, ...]) -> None:
    answer = ask("省财政厅不是一个人牵头、是几家并列的，甘肃表里挑一挑")
    assert cited(answer) == [r.id for r in tasks(notices, "gansu") if JOINT_FINANCE(r)]


@pytest.mark.parametrize(
    "question", ["灵台哪几条措施写到了县司法局", "县司法局的名字出现在灵台哪些措施里"]
)
def test_where_no_column_names_units_the_text_does(
    ask: Ask, notices: tuple[Notice, ...], question: str
) -> None:
    def mentions(record: Record) -> bool:
        return "县司法局" in record.text

    measures = next(n for n in notices if n.id == "lingtai").of_kind("measure")
    assert cited(ask(question)) == [r.id for r in measures if mentions(r)]


@pytest.mark.parametrize(
    "question", ["甘肃哪些任务不惊动省司法厅", "甘肃哪几项任务省司法厅无权牵头"]
)
def test_a_denial_that_is_not_understood_lists_nothing(ask: Ask, question: str) -> None:
    answer = ask(question)
    assert answer.kind == "refuse"
    assert not answer.citations


def test_a_denial_that_is_a_condition_is_understood(read: Read) -> None:
    assert unread_denial(read("甘肃哪几项没让司法厅带头")) is None
    assert unread_denial(read("甘肃省司法厅牵头、不带长期坚持的任务")) is None


def test_short_names_of_units() -> None:
    assert [field_of("人社那边"), field_of("住建系统"), field_of("财政")] == [
        "人社",
        "住建",
        "财政",
    ]
    assert stem("兰州新区管委会", ["甘肃"]) == "兰州新区"


@pytest.mark.parametrize(
    ("question", "size"),
    [
        ("甘肃不是联合牵头的任务", 30),
        ("甘肃哪些任务没有联合牵头", 30),
        ("钦州市司法局没有单独牵头的任务", 7),
        ("钦州市司法局有没有单独牵头的任务", 22),
    ],
)
def test_a_denied_joint_lead_is_one_alone_and_the_other_way_round(
    ask: Ask, question: str, size: int
) -> None:
    assert len(cited(ask(question))) == size


@pytest.mark.parametrize(
    ("question", "size"),
    [
        ("甘肃任务里不是2025年底到期的", 46),
        ("甘肃到期日不在2024年的任务", 37),
        ("钦州哪些任务不是2025年9月30日完成的", 33),
    ],
)
def test_a_denied_time_is_left_out(ask: Ask, question: str, size: int) -> None:
    answer = ask(question)
    assert len(cited(answer)) == size
    assert "去掉" in answer.direct


@pytest.mark.parametrize(
    "question",
    ["甘肃不是2024年底而是2025年底到期的任务", "钦州不在2024年也不在2025年到期的任务"],
)
def test_a_denied_time_beside_another_lists_nothing(ask: Ask, question: str) -> None:
    answer = ask(question)
    assert answer.kind == "refuse"
    assert cited(answer) == []


def test_a_denied_year_is_left_out_in_english(ask: Ask) -> None:
    assert len(cited(ask("Gansu tasks that are not due in 2025, list them"))) == 28
