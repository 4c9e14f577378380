"""Lists and counts: complete, and nothing besides, held against the records themselves."""

import datetime
import re
from collections.abc import Callable

import pytest

from assistant.answering import Assistant
from corpus.model import Notice, Record, Role
from corpus.text import squeezed
from tests.assistant.talk import Ask, cited

Holds = Callable[[Record], bool]


def tasks(notices: tuple[Notice, ...], place: str) -> tuple[Record, ...]:
    return next(notice for notice in notices if notice.id == place).of_kind("task")


def leads(*names: str) -> Holds:
    return lambda record: set(names) <= set(record.names_as("lead"))


def leads_alone(name: str) -> Holds:
    return lambda record: record.names_as("lead") == (name,)


def takes_part(name: str) -> Holds:
    return lambda record: name in record.names_as("responsible")


def in_any_role(name: str) -> Holds:
    return lambda record: name in record.names_as("lead", "responsible")


def nobody(role: Role) -> Holds:
    return lambda record: not record.names_as(role)


def due(words: str) -> Holds:
    return lambda record: any(squeezed(d.text) == words for d in record.deadlines)


def due_by(day: str, *, ongoing: bool = True) -> Holds:
    last = datetime.date.fromisoformat(day)
    return lambda record: any(
        d.end is not None and d.end <= last and (ongoing or not d.ongoing) for d in record.deadlines
    )


def due_after(day: str) -> Holds:
    last = datetime.date.fromisoformat(day)
    return lambda record: any(d.end is not None and d.end > last for d in record.deadlines)


def is_ongoing(record: Record) -> bool:
    return any(d.ongoing for d in record.deadlines)


def tier(words: str) -> Holds:
    return lambda record: record.tier == words


LISTS: list[tuple[str, str, Holds]] = [
    ("甘肃分解表里省财政厅牵头哪几项？", "gansu", leads("省财政厅")),
    ("甘肃分解表里省司法厅牵头的任务有哪些？", "gansu", leads("省司法厅")),
    ("甘肃分解表里省委编办牵头的有哪些任务", "gansu", leads("省委编办")),
    ("甘肃人社厅牵头的任务有哪些", "gansu", leads("省人社厅")),
    ("甘肃兰州新区管委会牵头的任务是哪几项", "gansu", leads("兰州新区管委会")),
    ("甘肃分解表里只有省司法厅一家牵头的任务有哪些", "gansu", leads_alone("省司法厅")),
    ("甘肃省司法厅和省财政厅一起牵头的任务有哪些", "gansu", leads("省司法厅", "省财政厅")),
    ("甘肃分解表里省司法厅牵头的有哪些？责任单位栏的不算。", "gansu", leads("省司法厅")),
    (
        "甘肃矿区办事处作为责任单位的任务有哪些",
        "gansu",
        takes_part("甘肃矿区办事处"),
    ),
    ("钦州清单里市司法局牵头的有哪些任务", "qinzhou", leads("市司法局")),
    ("钦州清单里市财政局被点名的有哪些任务", "qinzhou", in_any_role("市财政局")),
    ("钦州市委编办（绩效办）是责任单位的有哪些任务", "qinzhou", takes_part("市委编办（绩效办）")),
    ("甘肃分解表里哪些任务的责任单位一栏是空的？", "gansu", nobody("responsible")),
    ("甘肃分解表里完成时限为“2024年底”的任务有哪些？", "gansu", due("2024年底")),
    ("甘肃分解表里完成时限写“2025年底”的有哪些任务", "gansu", due("2025年底")),
    ("甘肃2024年6月30日前要完成的任务有哪些", "gansu", due_by("2024-06-30")),
    ("甘肃2024年10月31日前要完成的任务有哪些", "gansu", due_by("2024-10-31")),
    ("钦州2024年10月31日之后完成的任务有哪些", "qinzhou", due_after("2024-10-31")),
    ("甘肃分解表里长期坚持的任务有哪些", "gansu", is_ongoing),
    (
        "假设今天是2024年7月1日，钦州清单里哪些任务的时限已经过了？带“长期坚持”的不算。",
        "qinzhou",
        due_by("2024-06-30", ongoing=False),
    ),
    ("甘肃分解表里任务层级标“省级部署”的有哪些", "gansu", tier("省级部署")),
    ("Which tasks in Gansu are led by the Department of Finance?", "gansu", leads("省财政厅")),
    ("Which tasks in Gansu are due by 30 June 2024?", "gansu", due_by("2024-06-30")),
    ("List the Gansu tasks of the tier 国务院部署.", "gansu", tier("国务院部署")),
]


@pytest.mark.parametrize(("question", "place", "holds"), LISTS, ids=[q for q, _, _ in LISTS])
def test_a_list_is_complete_and_in_order(
    ask: Ask, notices: tuple[Notice, ...], question: str, place: str, holds: Holds
) -> None:
    expected = [record.id for record in tasks(notices, place) if holds(record)]
    assert expected
    answer = ask(question)
    assert cited(answer) == expected
    assert answer.kind == "answer"


COUNTS: list[tuple[str, str, Holds]] = [
    ("甘肃任务分解表总共多少项任务？", "gansu", lambda _: True),
    ("钦州清单一共多少项任务？", "qinzhou", lambda _: True),
    ("甘肃分解表里省司法厅牵头的任务有几项？", "gansu", leads("省司法厅")),
    ("甘肃分解表里牵头单位只有省司法厅一家的任务是多少项？", "gansu", leads_alone("省司法厅")),
    ("钦州清单里市司法局牵头的任务一共多少条？", "qinzhou", leads("市司法局")),
    ("甘肃国务院部署的任务有多少项？", "gansu", tier("国务院部署")),
    ("甘肃2024年6月30日前要完成的任务一共多少项？", "gansu", due_by("2024-06-30")),
    ("How many tasks are there in the Gansu table?", "gansu", lambda _: True),
    ("How many tasks does the Gansu Department of Justice lead?", "gansu", leads("省司法厅")),
]


@pytest.mark.parametrize(("question", "place", "holds"), COUNTS, ids=[q for q, _, _ in COUNTS])
def test_a_count_is_the_number_of_records(
    ask: Ask, notices: tuple[Notice, ...], question: str, place: str, holds: Holds
) -> None:
    expected = sum(map(holds, tasks(notices, place)))
    assert expected
    answer = ask(question)
    assert answer.kind == "answer"
    assert expected in [int(number) for number in re.findall(r"\d+", answer.direct)]


def test_a_unit_without_a_role_is_refused_and_not_counted(ask: Ask) -> None:
    answer = ask("甘肃省公安厅牵头哪几项任务？")
    assert answer.kind == "refuse"
    assert answer.citations == ()


def test_nothing_that_meets_a_condition_is_a_refusal(ask: Ask) -> None:
    answer = ask("甘肃分解表里2022年底前要完成的任务有哪些？")
    assert answer.kind == "refuse"


def test_what_has_passed_depends_on_the_day_alone(
    assistant: Assistant, notices: tuple[Notice, ...]
) -> None:
    for day in ("2024-01-01", "2024-07-01", "2025-10-01"):
        today = datetime.date.fromisoformat(day)
        before = (today - datetime.timedelta(days=1)).isoformat()
        expected = [r.id for r in tasks(notices, "qinzhou") if due_by(before)(r)]
        answer = assistant.ask(["钦州清单里哪些任务已经过了时限？"], today=today)
        assert cited(answer) == expected


@pytest.mark.parametrize(
    ("question", "count"),
    [
        ("甘肃2024年底前要完成哪些任务", 28),
        ("甘肃2024年12月31日前完成的任务有几项", 28),
        ("甘肃2024年底之前（含）到期的任务", 28),
        ("钦州2024年上半年要完成哪些任务", 5),
        ("钦州2024年第四季度要完成哪些任务", 12),
        ("钦州2024年6月前完成的任务", 2),
        ("2024年5月31日到10月31日之间到期的钦州任务", 7),
        ("第三季度要完成的甘肃任务", 1),
        ("今年到期的甘肃任务有哪些", 20),
        ("Which Gansu tasks are due next year?", 29),
        ("Which Gansu tasks are past due on October 1, 2024?", 9),
        ("截至2025年12月31日还没到期的甘肃任务", 29),
        ("哪些任务只由省司法厅牵头", 20),
        ("甘肃矿区办事处不参与的任务", 8),
        ("广东省司法厅没有负责的措施", 1),
        ("甘肃省司法厅牵头的任务里责任单位为空的", 1),
        ("没有责任单位的任务", 8),
        ("省人社厅牵头的任务时限", 3),
        ("广东2024年6月底前要完成什么", 2),
        ("灵台2023年底前要完成什么", 2),
        ("市财政局要做什么，什么时候", 2),
        ("省司法厅牵头39项任务，对吗", 38),
        ("How many tasks are at the provincial tier?", 13),
    ],
)
def test_conditions_as_people_put_them(ask: Ask, question: str, count: int) -> None:
    assert len(cited(ask(question))) == count


@pytest.mark.parametrize(
    ("question", "verdict"),
    [
        ("任务27是省司法厅单独牵头吗", "不是"),
        ("任务27只有省司法厅牵头吧", "不是"),
        ("任务26是省司法厅单独牵头吗", "是的"),
    ],
)
def test_whether_a_unit_leads_alone(ask: Ask, question: str, verdict: str) -> None:
    assert ask(question).direct.startswith(verdict)


def test_no_province_has_an_autonomous_regions_office(ask: Ask) -> None:
    assert ask("甘肃自治区司法厅牵头什么").kind == "refuse"


@pytest.mark.parametrize(
    ("question", "count"),
    [
        ("钦州第四部分创新行政执法监督方式下几项任务", 5),
        ("甘肃规范乡镇（街道）执法赋权下面有哪几项任务", 3),
    ],
)
def test_items_below_a_heading_that_is_no_chapter(ask: Ask, question: str, count: int) -> None:
    assert len(cited(ask(question))) == count
