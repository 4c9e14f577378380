"""Turns of the list at hand: told by their matter, by an end, by a condition, or counted."""

import pytest

from tests.assistant.talk import Ask, cited

FINANCE = "甘肃省财政厅牵头哪些任务"
PERSONNEL = "甘肃省人社厅牵头的任务"
APPROVAL = "钦州市行政审批局牵头哪些"


@pytest.mark.parametrize(
    ("turns", "numbers"),
    [
        ((FINANCE, "只要独家的"), ["gansu/task/55", "gansu/task/56"]),
        ((FINANCE, "和别人合牵的去掉"), ["gansu/task/55", "gansu/task/56"]),
        ((FINANCE, "末尾那个跟谁一块牵头"), ["gansu/task/57"]),
        ((PERSONNEL, "讲保险的是哪项"), ["gansu/task/53"]),
        ((PERSONNEL, "表彰那项的时限"), ["gansu/task/11"]),
        ((APPROVAL, "2025年9月到期的留下"), ["qinzhou/task/五（二）1"]),
        (("甘肃第12条拆成哪几项任务", "2024年的那个"), ["gansu/task/30"]),
        (("甘肃第16条拆成哪几项任务", "国务院部署的"), ["gansu/task/45"]),
        (("钦州第三部分有哪些任务", "有市检察院的是哪个"), ["qinzhou/task/三（三）3"]),
        (
            ("钦州第七部分有哪些任务", "只看七（二）的"),
            ["qinzhou/task/七（二）1", "qinzhou/task/七（二）2"],
        ),
        (("甘肃附表第一项是什么", "末了那项呢"), ["gansu/task/57"]),
        (("灵台一共20条是吧", "末一条讲啥"), ["lingtai/measure/20"]),
        (("甘肃55、56、57", "哪项最早完"), ["gansu/task/55"]),
        (("甘肃27、28、29", "后两项牵头"), ["gansu/task/28", "gansu/task/29"]),
        (("甘肃27、28、29", "2024年底那项"), ["gansu/task/28"]),
        (("甘肃27、28、29", "哪项是评估"), ["gansu/task/28"]),
        (("甘肃第18条分成哪几项", "最后一项期限"), ["gansu/task/51"]),
    ],
)
def test_some_of_the_list(ask: Ask, turns: tuple[str, ...], numbers: list[str]) -> None:
    assert cited(ask(*turns)) == numbers


def test_a_list_is_counted_in_one_word(ask: Ask) -> None:
    answer = ask("钦州第三部分里2024年到期的", "数目")
    assert "3项" in answer.direct


@pytest.mark.parametrize(
    ("turns", "records"),
    [
        (("甘肃28项是省司法厅牵头吧", "那29总是吧"), ["gansu/task/29"]),
        (("甘肃第30项谁牵头", "31到33都说说"), [f"gansu/task/{n}" for n in (31, 32, 33)]),
        (("Gansu 48 is led by 省财政厅, right?", "then 53?"), ["gansu/task/53"]),
        (("甘肃58项", "哦只到57，57讲啥"), ["gansu/task/57"]),
        (("钦州三（一）1谁牵头", "（一）2呢"), ["qinzhou/task/三（一）2"]),
        (("甘肃20", "再往下一个", "再下一个"), ["gansu/task/22"]),
        (
            ("灵台第12条", "省里把它拆成了几项任务"),
            [f"gansu/task/{n}" for n in (30, 31, 32, 33)],
        ),
        (("钦州的示范创建活动，时间", "甘肃的呢"), ["gansu/task/12"]),
    ],
)
def test_the_next_ones_by_number(ask: Ask, turns: tuple[str, ...], records: list[str]) -> None:
    assert cited(ask(*turns)) == records


@pytest.mark.parametrize(
    ("turns", "begins"),
    [
        (("省市场监管局牵头哪些任务", "其中司法厅也牵头的"), "甘肃省：其中省司法厅牵头的共2项"),
        (("广东没有期限的措施有哪些", "其中省财政厅负责的"), "广东省：其中点名省财政厅的共1条"),
        (
            (
                "Which Gansu tasks does the Department of Justice lead?",
                "Which of these are due in 2024?",
            ),
            "Gansu, of these, led by",
        ),
    ],
)
def test_a_list_chosen_from_a_list_says_so(ask: Ask, turns: tuple[str, ...], begins: str) -> None:
    assert ask(*turns).direct.startswith(begins)
