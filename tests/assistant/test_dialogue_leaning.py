"""Turns that lean on the talk because their words name nothing, and those that do not."""

import pytest

from tests.assistant.talk import Ask, cited

TASK = "甘肃任务27谁牵头？"


@pytest.mark.parametrize(
    ("turns", "record", "said"),
    [
        ((TASK, "清单上有没有截止日子"), "gansu/task/27", "2025-12-31"),
        (
            ("广东的“一案一码”是什么意思", "码里头都记什么"),
            "guangdong/measure/13",
            "生成案件专属二维码",
        ),
        ((TASK, "广东同样的事呢，什么时候前"), "guangdong/measure/8", "广东省措施8"),
        (
            ("灵台方案第6条里执法部门先要梳理什么", "县司法局后面去盯，盯完报给谁？"),
            "lingtai/measure/6",
            "县政府",
        ),
    ],
)
def test_words_that_name_nothing(ask: Ask, turns: tuple[str, ...], record: str, said: str) -> None:
    answer = ask(*turns)
    assert cited(answer) == [record]
    assert said in answer.direct


def test_a_new_noun_starts_afresh(ask: Ask) -> None:
    assert ask(TASK, "疫苗什么时候打").kind == "refuse"
    assert ask(TASK, "食堂几点开饭").kind == "refuse"


def test_a_list_is_narrowed(ask: Ask) -> None:
    turns = ("钦州清单第一部分里，时限只写“长期坚持”的有哪些", "再缩一缩，只要市司法局牵头的")
    assert cited(ask(*turns)) == ["qinzhou/task/一（三）1", "qinzhou/task/一（三）3"]


def test_a_list_is_widened(ask: Ask) -> None:
    turns = ("甘肃分解表中省财政厅牵头的任务", "范围放宽点，省人社厅牵头的也算进来")
    assert cited(ask(*turns)) == [f"gansu/task/{n}" for n in (11, 48, 53, 55, 56, 57)]


def test_the_same_unit_in_another_role(ask: Ask) -> None:
    turns = ("我在钦州市财政局，清单里我们局牵头什么", "我们局列在责任单位栏的又是哪项？")
    assert cited(ask(*turns)) == ["qinzhou/task/七（一）"]


def test_only_what_the_unit_leads_alone(ask: Ask) -> None:
    turns = ("省财政厅在甘肃分解表里牵头了哪些任务", "只要它一家单独牵头的")
    assert cited(ask(*turns)) == ["gansu/task/55", "gansu/task/56"]


def test_the_talk_before_is_not_remembered(ask: Ask) -> None:
    """Every call is given its talk: what another one was about does not matter."""
    ask(TASK)
    assert ask("时限呢").kind == "refuse"
