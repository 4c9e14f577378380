"""Conditions of lists as a grammar: roles, denials, who else, days, tiers and parts, combined."""

import datetime
import re

import pytest

from corpus.model import Notice, Record
from tests.assistant.talk import Ask, cited
from tests.assistant.test_lists import (
    Holds,
    due,
    due_by,
    in_any_role,
    is_ongoing,
    leads,
    leads_alone,
    nobody,
    takes_part,
    tasks,
    tier,
)


def both(*conditions: Holds) -> Holds:
    return lambda record: all(holds(record) for holds in conditions)


def without(condition: Holds) -> Holds:
    return lambda record: not condition(record)


def led_by_so_many(least: int, most: int = 99) -> Holds:
    return lambda record: least <= len(record.names_as("lead")) <= most


def is_dated(record: Record) -> bool:
    return any(due.end for due in record.deadlines)


def in_part(title: str) -> Holds:
    return lambda record: any(title in heading for heading in record.headings)


def in_group(number: str) -> Holds:
    return lambda record: record.number.startswith(number)


FINANCE, JUSTICE, STAFFING = "省财政厅", "省司法厅", "省委编办"
CITY_JUSTICE = "市司法局"

LISTS: list[tuple[str, str, Holds]] = [
    ("甘肃表里省财政厅单独挑头、没有别家的是哪几项", "gansu", leads_alone(FINANCE)),
    (
        "甘肃分解表中省财政厅和别的单位合着牵头的任务列一下",
        "gansu",
        both(leads(FINANCE), led_by_so_many(2)),
    ),
    (
        "我是省财政厅的，甘肃表里我们跟别人一块牵头的有几件",
        "gansu",
        both(leads(FINANCE), led_by_so_many(2)),
    ),
    (
        "List the Gansu tasks that the Finance Department leads jointly with some other unit.",
        "gansu",
        both(leads(FINANCE), led_by_so_many(2)),
    ),
    (
        "Gansu table: tasks co-led by the Department of Justice and another body",
        "gansu",
        both(leads(JUSTICE), led_by_so_many(2)),
    ),
    (
        "哪些甘肃任务不是省司法厅独家牵头、还拉了别的单位",
        "gansu",
        both(leads(JUSTICE), led_by_so_many(2)),
    ),
    ("甘肃那张表，牵头的不止一个单位的有哪些任务", "gansu", led_by_so_many(2)),
    ("甘肃任务表里恰好两家牵头的任务有哪些", "gansu", led_by_so_many(2, 2)),
    ("甘肃省委编办跟省司法厅共同牵头的是哪些任务", "gansu", leads(STAFFING, JUSTICE)),
    (
        "甘肃表牵头栏写的是“省委编办、省司法厅”的有哪些任务",
        "gansu",
        both(leads(STAFFING, JUSTICE), led_by_so_many(2, 2)),
    ),
    (
        "甘肃省司法厅只和省委编办两家牵头的任务有哪些",
        "gansu",
        both(leads(STAFFING, JUSTICE), led_by_so_many(2, 2)),
    ),
    (
        "钦州2024年12月31日前完成、又要长期坚持的任务",
        "qinzhou",
        both(is_ongoing, lambda r: any("2024年12月31日" in d.text for d in r.deadlines)),
    ),
    ("不是省司法厅牵头的甘肃任务有哪些", "gansu", without(leads(JUSTICE))),
    (
        "Which Gansu tasks are not led by the Department of Justice?",
        "gansu",
        without(leads(JUSTICE)),
    ),
    ("甘肃57项里跟省司法厅完全没关系的任务有哪些", "gansu", without(in_any_role(JUSTICE))),
    ("钦州市司法局既不牵头也不参与的任务有哪些", "qinzhou", without(in_any_role(CITY_JUSTICE))),
    (
        "List the Qinzhou tasks in which the Justice Bureau has no role at all.",
        "qinzhou",
        without(in_any_role(CITY_JUSTICE)),
    ),
    (
        "钦州清单第三部分，凡是市司法局没有牵头（也没联合牵头）的，剩下哪些？",
        "qinzhou",
        both(in_group("三"), without(leads(CITY_JUSTICE))),
    ),
    (
        "刨开省司法厅牵头的，甘肃第六部分还有哪几项",
        "gansu",
        both(in_part("强化行政执法保障能力"), without(leads(JUSTICE))),
    ),
    ("甘肃分解表除掉省司法厅牵头的，剩下那些任务列一列", "gansu", without(leads(JUSTICE))),
    ("钦州清单里面市市场监管局没有牵头、光是责任单位的任务", "qinzhou", takes_part("市市场监管局")),
    (
        "钦州清单的责任单位一栏单独写到市发展改革委的任务，是哪几条",
        "qinzhou",
        lambda r: any("市发展改革委" in n for n in r.names_as("responsible")),
    ),
    (
        "甘肃分解表里没写责任单位、省司法厅牵头的任务",
        "gansu",
        both(nobody("responsible"), leads(JUSTICE)),
    ),
    ("Show the Gansu tasks with an empty responsible column.", "gansu", nobody("responsible")),
    ("甘肃表里除了国务院部署的，其余是哪几项", "gansu", without(tier("国务院部署"))),
    (
        "甘肃任务层级不是省级部署而且2024年底前要完成的有哪些",
        "gansu",
        both(tier("国务院部署"), due_by("2024-12-31")),
    ),
    ("甘肃表上时限就写“2024年底”、后面没跟长期坚持的，帮我拉个单子", "gansu", due("2024年底")),
    ("时限就是2025年底、不含长期坚持的，甘肃表里有哪几项", "gansu", due("2025年底")),
    (
        "Which Gansu tasks led by the Department of Justice fall due by the end of 2024?",
        "gansu",
        both(leads(JUSTICE), due_by("2024-12-31")),
    ),
    (
        "钦州清单里有明确截止日期、不含长期坚持字样的任务",
        "qinzhou",
        both(is_dated, without(is_ongoing)),
    ),
    (
        "请把钦州清单中既写了完成日期、又写“并长期坚持”的任务全部列出",
        "qinzhou",
        both(is_dated, is_ongoing),
    ),
    (
        'Qinzhou tasks that have both a date and "long-term" (长期坚持)',
        "qinzhou",
        both(is_dated, is_ongoing),
    ),
    ("钦州52项里头，长期坚持又没有日期的有哪些", "qinzhou", both(is_ongoing, without(is_dated))),
    (
        "Which Qinzhou rows are ongoing and carry no date?",
        "qinzhou",
        both(is_ongoing, without(is_dated)),
    ),
    ("除了长期坚持的，钦州清单还剩哪几项", "qinzhou", without(is_ongoing)),
    (
        "钦州任务清单第一部分（能力素质）里，完成时限写明了具体日期的有哪些",
        "qinzhou",
        both(in_group("一"), is_dated),
    ),
    ("给我列甘肃任务表第五大项“数字赋能”名下的全部任务", "gansu", in_part("数字赋能")),
    (
        "Please list every task in the Qinzhou checklist under 三（二）, the one on towns.",
        "qinzhou",
        in_group("三（二）"),
    ),
]


@pytest.mark.parametrize(("question", "place", "holds"), LISTS, ids=[q for q, _, _ in LISTS])
def test_conditions_combine(
    ask: Ask, notices: tuple[Notice, ...], question: str, place: str, holds: Holds
) -> None:
    expected = [record.id for record in tasks(notices, place) if holds(record)]
    assert expected
    assert cited(ask(question)) == expected


def test_a_body_lists_whom_its_text_names(ask: Ask) -> None:
    answer = ask("甘肃方案最后“三、工作要求”的四条里，哪几条直接点了“省司法厅”？")
    assert cited(answer) == ["gansu/requirement/三（二）", "gansu/requirement/三（四）"]
    assert "省司法厅" in answer.direct


@pytest.mark.parametrize(
    ("question", "place", "numbers"),
    [
        (
            "广东那16条，正文里写了哪年底、几月前这类完成时间的是哪几条？",
            "guangdong",
            "2 4 5 7 8 11",
        ),
        ("灵台二十条措施当中，规定了时间要求（某年底前）的有哪些条", "lingtai", "2 7 10 11 14"),
        ("广东重点任务十六条，责任单位里有省人社厅的是哪些？", "guangdong", "15"),
        ("广东哪些措施只由省司法厅和省各行政执法部门负责", "guangdong", "1 2 3 4 5 10 11"),
        ("广东哪些措施只由省各行政执法部门负责", "guangdong", "16"),
        (
            "广东的措施除了省司法厅和各行政执法部门，还点名了其他厅局的有哪些",
            "guangdong",
            "6 7 9 12 13 14 15",
        ),
    ],
)
def test_measures_by_whom_and_when_they_name(
    ask: Ask, question: str, place: str, numbers: str
) -> None:
    assert cited(ask(question)) == [f"{place}/measure/{n}" for n in numbers.split()]


def test_a_part_of_a_month_is_a_day_to_put_oneself_on(
    ask: Ask, notices: tuple[Notice, ...]
) -> None:
    answer = ask("如果现在是2025年10月初，钦州清单里写了具体日期而且还没到期的任务还有哪些？")
    first = datetime.date(2025, 10, 1)
    ends = {r.id: [d.end for d in r.deadlines if d.end] for r in tasks(notices, "qinzhou")}
    assert cited(answer) == [i for i, days in ends.items() if any(day >= first for day in days)]


def test_a_count_beside_a_part(ask: Ask) -> None:
    answer = ask("协调监督工作体系，甘肃表第四部分，任务合计多少")
    assert re.search(r"(?<!\d)10(?!\d)", answer.direct)


def test_a_unit_that_a_notice_does_not_name_is_told_so(ask: Ask) -> None:
    answer = ask("钦州市委组织部要干嘛")
    assert answer.kind == "refuse"
    assert "组织部" in answer.direct


@pytest.mark.parametrize(
    ("question", "holds"),
    [
        ("甘肃任务里牵头单位超过两个的有哪些", led_by_so_many(3)),
        ("Which Gansu tasks have more than two lead units?", led_by_so_many(3)),
        ("甘肃任务里只有一个牵头单位的有哪些", led_by_so_many(1, 1)),
        ("甘肃任务中牵头单位就一家的是哪几项", led_by_so_many(1, 1)),
        ("甘肃分解表里提到乡镇的任务有哪些", lambda record: "乡镇" in record.text),
    ],
)
def test_how_many_lead_and_what_the_text_says(
    ask: Ask, notices: tuple[Notice, ...], question: str, holds: Holds
) -> None:
    assert cited(ask(question)) == [r.id for r in tasks(notices, "gansu") if holds(r)]
