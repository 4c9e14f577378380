"""What a curt list says beside its items: deadlines, leads, how it was chosen, near names."""

import re

import pytest

from corpus.model import Notice, Record
from tests.assistant.talk import Ask, cited
from tests.assistant.test_lists import (
    tasks,
)

MINES, NEW_AREA = "甘肃矿区办事处", "兰州新区管委会"


@pytest.mark.parametrize(
    ("question", "facts"),
    [
        ("卫健委的活什么时候交", ["2025 年底", "2024年12月31日"]),
        ("钦州市场监管局牵头的都啥时候到期", ["2024年12月31日", "2025年9月30日"]),
        ("甘肃数字赋能那部分都是哪年到期", ["2025 年底"]),
        ("钦州三（二）下面几项，分别什么时候完", ["2025年9月30日", "2024年12月31日"]),
        ("第十八项和第十七项时间一样吗 甘肃", ["时限不同", "2023 年底"]),
    ],
)
def test_the_deadlines_of_a_list_stand_in_its_sentence(
    ask: Ask, question: str, facts: list[str]
) -> None:
    direct = ask(question).direct
    assert all(fact in direct for fact in facts)


@pytest.mark.parametrize(
    ("question", "facts"),
    [
        ("甘肃 任务27 部门", ["省司法厅、省委编办牵头", "省级行政执法部门"]),
        ("钦州最后到期的两项谁牵头", ["二（三）：由市司法局牵头", "市行政审批局牵头"]),
        ("甘肃检察院法院那项几家牵头", ["牵头单位共3个"]),
        ("甘肃最后五项都谁牵头", ["任务53", "任务54：由省卫生健康委牵头", "任务57"]),
        ("甘肃44 45 46 47 分别谁牵头", ["任务44", "任务45", "任务46", "省大数据中心牵头"]),
        ("省大数据中心和大数据管理局分别牵头哪个", ["省大数据中心牵头的共1项任务：47", "：44"]),
        ("灵台2024年底前的三条谁负责", ["10、14：正文写明由县司法局承担"]),
        ("钦州三（三）四项谁配合", ["三（三）4：责任单位为市纪委监委机关"]),
        ("甘肃（十八）下面那几项分别谁牵头", ["49：由省司法厅、省委编办牵头"]),
        ("灵台县里要成立工作专班的是谁", ["正文写明由县司法局承担；"]),
    ],
)
def test_who_leads_stands_in_the_sentence(ask: Ask, question: str, facts: list[str]) -> None:
    direct = ask(question).direct
    assert all(fact in direct for fact in facts)


@pytest.mark.parametrize(
    ("question", "names"),
    [
        ("甘肃数据局要做什么", ["省大数据管理局", "省大数据中心"]),
        ("钦州数据局牵头几项", ["市发展改革委（市大数据发展局）"]),
        ("how many measures in Guangdong name the data administration", ["省政务服务数据管理局"]),
    ],
)
def test_a_name_that_nobody_has_is_told_the_nearest(
    ask: Ask, question: str, names: list[str]
) -> None:
    answer = ask(question)
    assert answer.kind == "refuse"
    assert all(name in answer.direct for name in names)


def test_who_leads_is_no_mere_participant(ask: Ask) -> None:
    answer = ask("省委组织部不牵头但参加的有吗")
    assert answer.kind == "refuse"
    assert "责任单位" in answer.direct


@pytest.mark.parametrize(
    ("question", "words"),
    [
        ("甘肃哪几项是三家牵头的", "由3家联合牵头"),
        ("广东点名四家以上单位的有哪几条", "点名4家以上单位"),
        ("广东财政厅人社厅政数局各几条", "省政务服务数据管理局的共5条"),
        ("count gansu tasks per tier", "省级部署: 13"),
        ("what did gansu want done by september 2024", "2024年9月底前"),
        ("灵台有几条是县司法局和别的部门一起的", "同时写明了其他单位"),
        ("甘肃省司法厅、省财政厅各牵头几项", "省财政厅牵头的共4项"),
        ("灵台2024年底前必须做完的", "时限更早的另有2条"),
    ],
)
def test_a_list_says_how_it_was_chosen(ask: Ask, question: str, words: str) -> None:
    assert words in ask(question).direct


@pytest.mark.parametrize("question", ["钦州有没有卫健委单独牵头的", "广东有没有省司法厅单独负责的"])
def test_what_a_unit_does_with_others_is_not_denied(ask: Ask, question: str) -> None:
    answer = ask(question)
    assert answer.kind == "refuse"
    assert "没有把" not in answer.direct


def test_a_place_with_a_table_lists_its_tasks_alone(ask: Ask) -> None:
    kinds = {i.rpartition("/")[0] for i in cited(ask("2024年6月之前到期的，四个地方都列"))}
    assert kinds == {"gansu/task", "guangdong/measure", "lingtai/measure", "qinzhou/task"}


def test_a_count_under_a_heading_counts_what_stands_there(ask: Ask) -> None:
    assert re.search(r"共4项", ask("钦州第七部分几项，谁牵头").direct)


def test_no_record_is_listed_without_its_condition(ask: Ask, notices: tuple[Notice, ...]) -> None:
    every = {record.id for record in tasks(notices, "gansu")}
    assert set(cited(ask("甘肃最早一批要完成的是哪些，几项"))) < every


def _named(record: Record) -> set[str]:
    return set(record.names_as("lead", "responsible"))


def test_a_unit_and_not_another(ask: Ask, notices: tuple[Notice, ...]) -> None:
    expected = {
        r.id for r in tasks(notices, "gansu") if NEW_AREA in _named(r) and MINES not in _named(r)
    }
    assert set(cited(ask("有兰州新区但没有矿区办事处的任务"))) == expected
