"""Offices of governments and parties: they issue notices, and no item names them."""

import pytest

from tests.assistant.talk import Ask, cited


@pytest.mark.parametrize(
    ("question", "name"),
    [
        ("省委办公厅负责哪些任务", "省委办公厅"),
        ("甘肃省人民政府办公厅牵头哪些任务", "人民政府办公厅"),
        ("灵台县政府办公室有什么任务", "政府办公室"),
        ("省政府办公厅要干什么", "省政府办公厅"),
    ],
)
def test_an_office_that_no_item_names_has_none(ask: Ask, question: str, name: str) -> None:
    answer = ask(question)
    assert answer.kind == "refuse"
    assert f"没有点名“{name}”" in answer.direct


@pytest.mark.parametrize(
    "question", ["钦州人民检察院有哪些任务", "钦州检察院要干什么", "钦州市检察院配合哪几项"]
)
def test_one_that_items_name_has_them(ask: Ask, question: str) -> None:
    assert cited(ask(question)) == ["qinzhou/task/三（三）3"]


@pytest.mark.parametrize(
    "question",
    ["甘肃方案和国家的三年行动计划是什么关系", "甘肃这份跟国务院的行动计划有什么关系"],
)
def test_what_a_plan_is_to_another_is_what_it_rests_on(ask: Ask, question: str) -> None:
    assert "国办发〔2023〕27号" in ask(question).direct


@pytest.mark.parametrize(
    "question",
    [
        "Who should Guangdong departments contact about problems?",
        "Where do we go with questions about the Guangdong plan?",
    ],
)
def test_whom_to_tell_of_problems_says_the_covering_letter(ask: Ask, question: str) -> None:
    assert "请径向省司法厅反映" in ask(question).direct
