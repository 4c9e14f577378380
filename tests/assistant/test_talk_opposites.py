"""Turns that turn a list's condition round, put another for it, or carry it to another place."""

import pytest

from tests.assistant.talk import Ask, cited

FINANCE = "省财政厅牵头哪些任务？"
FINANCE_EN = "Which Gansu tasks does Finance lead?"
PROVINCE = "甘肃省级部署的任务有哪些？"
END_OF_2025 = "甘肃2025年底到期的有哪些"


def gansu(*numbers: int) -> list[str]:
    return [f"gansu/task/{number}" for number in numbers]


def qinzhou(*numbers: str) -> list[str]:
    return [f"qinzhou/task/{number}" for number in numbers]


@pytest.mark.parametrize(
    ("turns", "records"),
    [
        (("甘肃省财政厅牵头哪些？", "钦州呢？"), qinzhou("六（三）")),
        (("甘肃财政部门牵头哪些", "换成钦州"), qinzhou("六（三）")),
        (("省农业农村厅牵头哪些？", "钦州呢"), qinzhou("二（四）4", "二（四）5")),
        (("钦州市生态环境局牵头哪些？", "甘肃呢"), gansu(8)),
        ((FINANCE_EN, "And in Qinzhou?"), qinzhou("六（三）")),
        (
            ("省发展改革委在甘肃牵头哪些", "那广东呢"),
            ["guangdong/measure/6", "guangdong/measure/14"],
        ),
    ],
)
def test_a_unit_goes_to_another_place_as_its_like_there(
    ask: Ask, turns: tuple[str, ...], records: list[str]
) -> None:
    assert cited(ask(*turns)) == records


@pytest.mark.parametrize(
    ("turns", "number"),
    [
        ((FINANCE_EN, "How many is that?"), "4 tasks"),
        ((FINANCE_EN, "What is the total?"), "4 tasks"),
        ((FINANCE_EN, "so how many in total?"), "4 tasks"),
        ((FINANCE, "数一下"), "共4项任务"),
        ((FINANCE, "是五项吗"), "共4项任务"),
        (("How many Gansu tasks are ongoing?", "And how many are not?"), "19 tasks"),
        (("甘肃有几项长期坚持的？", "不是的呢，几项"), "共19项任务"),
        (("省司法厅牵头多少项？", "不牵头的有几项"), "共19项任务"),
        ((PROVINCE, "那国务院部署的呢"), "共44项任务"),
        ((PROVINCE, "不是省级部署的呢"), "共44项任务"),
        (("钦州一共几项任务", "长期坚持的几项", "剩下的呢"), "共32项任务"),
        (("省司法厅牵头多少项？", "和别的单位一起的有几项"), "共18项任务"),
        (("钦州三（一）有几项任务", "三（二）呢"), "共4项任务"),
        (("甘肃措施19对应几项任务", "下一条措施呢"), "共3项任务"),
    ],
)
def test_a_number_is_told(ask: Ask, turns: tuple[str, ...], number: str) -> None:
    assert number in ask(*turns).direct


@pytest.mark.parametrize(
    ("turns", "records"),
    [
        ((END_OF_2025, "两家以上牵头的呢"), gansu(27, 44, 47)),
        ((END_OF_2025, "里面一家单独牵头的呢"), gansu(29, 34, 42, 45, 46, 51, 52, 54)),
        (("甘肃联合牵头的任务有几项", "一家牵头的呢", "2023年底的呢"), gansu(18)),
        (
            ("How many Gansu tasks are due at the end of 2024?", "and at the end of 2023?"),
            gansu(13, 18),
        ),
        (("省委编办牵头哪几项", "省委组织部也在的是哪项"), gansu(48)),
        ((FINANCE, "只看长期坚持的"), gansu(53, 55, 56, 57)),
        ((FINANCE_EN, "just the 2024 ones"), gansu(55)),
        (
            ("Which Qinzhou tasks does the Finance Bureau lead?", "and as a responsible unit?"),
            qinzhou("七（一）"),
        ),
        (
            ("Which Qinzhou tasks does the Finance Bureau lead?", "and supported by it?"),
            qinzhou("七（一）"),
        ),
        (("Who leads Gansu task 55?", "What else does it lead?"), gansu(53, 56, 57)),
    ],
)
def test_a_list_is_made_anew(ask: Ask, turns: tuple[str, ...], records: list[str]) -> None:
    assert cited(ask(*turns)) == records


def test_a_condition_that_chooses_from_the_list_stays_within_it(ask: Ask) -> None:
    assert ask(PROVINCE, "其中国务院部署的呢").kind == "refuse"


@pytest.mark.parametrize(
    ("turns", "begins"),
    [
        (("Who leads Gansu task 53?", "Only Finance then?"), "No"),
        (("Who leads Gansu task 53?", "Is it only the Finance Department?"), "No"),
        (("Who leads Gansu task 55?", "Finance alone?"), "Yes"),
        (("甘肃任务53谁牵头", "只有财政厅？"), "不是"),
        (("甘肃任务55谁牵头", "财政一家？"), "是的"),
        (("广东第13条责任单位", "上一条和它一样吗"), "责任单位相同"),
        (("甘肃任务27谁牵头", "下一条和它一样吗"), "牵头单位不同"),
    ],
)
def test_one_item_is_pressed_for_or_compared(ask: Ask, turns: tuple[str, ...], begins: str) -> None:
    assert ask(*turns).direct.startswith(begins)


def test_the_name_of_a_leader_is_in_no_notice(ask: Ask) -> None:
    assert ask("Who leads Gansu task 27?", "What is the leader's name?").kind == "refuse"
    assert ask("甘肃任务27谁牵头", "负责人叫什么").kind == "refuse"


def test_the_number_of_a_matching_item_is_its_own(ask: Ask) -> None:
    turns = ("What's Lingtai measure 6?", "And the matching Gansu one - number and title?")
    assert cited(ask(*turns)) == ["gansu/measure/6"]


def test_a_tier_is_no_place_of_that_rank(ask: Ask) -> None:
    assert "13 tasks" in ask("How many Gansu tasks are at provincial tier?").direct
