"""Units in columns of their own, columns that are filled, and how many responsible units."""

import pytest

from assistant.reading.conditions.unit_numbers import unit_numbers
from corpus.model import Notice, Record
from tests.assistant.talk import Ask, Read, cited
from tests.assistant.test_list_grammar import both, led_by_so_many, without
from tests.assistant.test_lists import Holds, leads, leads_alone, nobody, tasks, tier
from tests.assistant.test_unit_conditions import in_neither, responsible

JUSTICE, PERSONNEL, STAFFING = "省司法厅", "省委组织部", "省委编办"
CITIES, AREA, NEW_AREA = "各市（州）人民政府", "甘肃矿区办事处", "兰州新区管委会"
CITY_JUSTICE, CITY_FINANCE, COUNTIES = "市司法局", "市财政局", "各县区人民政府"
ENFORCERS = ("省级行政执法部门", "省行政执法部门")


def any_of(*conditions: Holds) -> Holds:
    return lambda record: any(holds(record) for holds in conditions)


def so_many_responsible(least: int, most: int = 99) -> Holds:
    return lambda record: least <= len(record.names_as("responsible")) <= most


ENFORCERS_LEAD = any_of(*map(leads, ENFORCERS))
ENFORCERS_HELP = any_of(*map(responsible, ENFORCERS))
FILLED = without(nobody("responsible"))

LISTS: list[tuple[str, str, Holds]] = [
    # Each unit in a column of its own, or not in it.
    (
        "甘肃省司法厅牵头、责任单位没有甘肃矿区办事处的任务有哪些",
        "gansu",
        both(leads(JUSTICE), without(responsible(AREA))),
    ),
    (
        "甘肃任务里责任单位没有省级行政执法部门（含省行政执法部门）、牵头却是省司法厅一家的",
        "gansu",
        both(leads_alone(JUSTICE), without(ENFORCERS_HELP)),
    ),
    (
        "甘肃，省司法厅牵头，各市（州）人民政府列责任单位的任务",
        "gansu",
        both(leads(JUSTICE), responsible(CITIES)),
    ),
    (
        "钦州市司法局牵头、市财政局配合的是哪几项",
        "qinzhou",
        both(leads(CITY_JUSTICE), responsible(CITY_FINANCE)),
    ),
    (
        "甘肃哪些任务省委组织部牵头、省司法厅不牵头",
        "gansu",
        both(leads(PERSONNEL), without(leads(JUSTICE))),
    ),
    (
        "甘肃任务中牵头单位里没有省司法厅、也没有省级（省）行政执法部门的有哪些",
        "gansu",
        without(any_of(leads(JUSTICE), ENFORCERS_LEAD)),
    ),
    ("钦州市财政局当责任单位（不牵头）的任务", "qinzhou", responsible(CITY_FINANCE)),
    # Whoever asks is of a unit.
    ("我们是兰州新区的，甘肃哪些任务没有我们的份", "gansu", in_neither(NEW_AREA)),
    (
        "我是甘肃矿区的，省级部署里把我们列成责任单位的有哪几项",
        "gansu",
        both(tier("省级部署"), responsible(AREA)),
    ),
    # Columns that are filled, or empty.
    (
        "责任单位写了，但里面没有甘肃矿区办事处的甘肃任务有哪些",
        "gansu",
        both(FILLED, without(responsible(AREA))),
    ),
    (
        "甘肃国务院部署里有责任单位的是哪几项？空着的不算",
        "gansu",
        both(tier("国务院部署"), FILLED),
    ),
    (
        "甘肃空着责任单位的任务，牵头单位有兰州新区管委会的是哪几个",
        "gansu",
        both(nobody("responsible"), leads(NEW_AREA)),
    ),
    # How many responsible units.
    ("甘肃责任单位四家的任务有哪些", "gansu", so_many_responsible(4, 4)),
    ("甘肃责任单位不足三家（空的不算）的任务是哪些", "gansu", so_many_responsible(1, 2)),
    ("钦州责任单位达到三家以上（含三家）的任务有哪些", "qinzhou", so_many_responsible(3)),
    (
        "钦州责任单位正好一家、不是各县区人民政府的任务",
        "qinzhou",
        both(so_many_responsible(1, 1), without(responsible(COUNTIES))),
    ),
    ("甘肃牵头单位不足两家的任务有哪些", "gansu", led_by_so_many(1, 1)),
    ("甘肃牵头单位达到或者超过三家的任务", "gansu", led_by_so_many(3)),
    (
        "甘肃只有一家牵头、但这家不是省司法厅的任务有哪些",
        "gansu",
        both(led_by_so_many(1, 1), without(leads(JUSTICE))),
    ),
    # Alone, with others, or either.
    (
        "甘肃省级行政执法部门单独牵头的（写成“省行政执法部门”的也算）是哪些",
        "gansu",
        any_of(*map(leads_alone, ENFORCERS)),
    ),
    (
        "甘肃省司法厅作为牵头之一（至少还有另一家牵头）的任务有哪些",
        "gansu",
        both(leads(JUSTICE), led_by_so_many(2)),
    ),
    (
        "省司法厅跟人合着牵头的甘肃任务有哪些？单独牵头的就别数了",
        "gansu",
        both(leads(JUSTICE), led_by_so_many(2)),
    ),
    (
        "甘肃任务里省委组织部、省委编办任一家牵头的",
        "gansu",
        any_of(leads(PERSONNEL), leads(STAFFING)),
    ),
    (
        "甘肃住建、交通、农业这几家厅局一起牵头的是第几项",
        "gansu",
        leads("省住建厅", "省交通运输厅", "省农业农村厅"),
    ),
    (
        "钦州清单中财政局和人社局都挂名的是哪条",
        "qinzhou",
        both(responsible(CITY_FINANCE), responsible("市人力资源社会保障局")),
    ),
]


@pytest.mark.parametrize(("question", "place", "holds"), LISTS)
def test_a_list_is_of_what_meets_the_condition(
    ask: Ask, notices: tuple[Notice, ...], question: str, place: str, holds: Holds
) -> None:
    expected = [record.id for record in tasks(notices, place) if holds(record)]
    assert expected
    assert cited(ask(question)) == expected


def in_brackets(notices: tuple[Notice, ...], holds: Holds) -> list[str]:
    """The measures of Guangdong, which names units in brackets alone."""
    records = next(notice for notice in notices if notice.id == "guangdong").of_kind("measure")
    return [record.id for record in records if holds(record)]


def is_of_them(record: Record) -> bool:
    """Only the department of justice, or those who enforce."""
    return all(n == JUSTICE or "行政执法部门" in n for n in record.names_as("responsible"))


@pytest.mark.parametrize(
    ("question", "holds"),
    [
        ("广东分工括号里只写了一家的是第几条", so_many_responsible(1, 1)),
        ("广东分工单位四家以上的是哪几条", so_many_responsible(4)),
        ("广东哪几条是司法厅和执法部门以外没点别的单位的", is_of_them),
        ("广东除了省司法厅和各行政执法部门，不涉及其他单位的重点任务", is_of_them),
        ("除省司法厅和各行政执法部门以外还点了别的厅局的广东重点任务", without(is_of_them)),
        ("广东不涉及政数局分工的重点任务有哪几条", without(responsible("省政务服务数据管理局"))),
        (
            "广东政数局分工而发展改革委不分工的重点任务",
            both(responsible("省政务服务数据管理局"), without(responsible("省发展改革委"))),
        ),
    ],
)
def test_units_in_brackets_meet_conditions_too(
    ask: Ask, notices: tuple[Notice, ...], question: str, holds: Holds
) -> None:
    assert cited(ask(question)) == in_brackets(notices, holds)


def test_a_list_says_by_what_it_was_made(ask: Ask) -> None:
    said = ask("甘肃省司法厅牵头、责任单位没有矿区办事处的任务有哪些").direct
    assert "责任单位没有矿区办事处" in said
    assert "责任单位一栏不为空" in ask("甘肃责任单位不空、时限2025年底的任务有几项").direct
    assert "责任单位正好4家" in ask("甘肃责任单位四家的任务有哪些").direct
    assert "牵头单位不超过2家" in ask("甘肃牵头单位不足三家的任务有哪些").direct


def test_columns_of_the_same_role_are_no_condition_of_their_own(read: Read) -> None:
    assert read("甘肃省司法厅牵头、省委编办也牵头的任务有哪些").beside == ()


@pytest.mark.parametrize(
    ("text", "least", "most", "role"),
    [
        ("责任单位至少两家的", 2, None, "responsible"),
        ("责任单位超过两家的", 3, None, "responsible"),
        ("责任栏里一共写了三家", 3, 3, "responsible"),
        ("责任单位至多两家的", 0, 2, "responsible"),
        ("牵头单位少于三家的", 0, 2, "lead"),
        ("由三家单位牵头的", 3, 3, "lead"),
        ("省司法厅牵头的", 0, None, "lead"),
    ],
)
def test_how_many_units_are_asked_for(text: str, least: int, most: int | None, role: str) -> None:
    numbers = unit_numbers((text, text))
    assert (numbers.least, numbers.most, numbers.role) == (least, most, role)


@pytest.mark.parametrize(
    ("question", "count"),
    [("广东第6条括号里一共列了几家单位？", 5), ("广东第15条括号里的单位一共几家", 4)],
)
def test_how_many_units_a_bracket_names(ask: Ask, question: str, count: int) -> None:
    assert f"{count}家" in ask(question).direct
