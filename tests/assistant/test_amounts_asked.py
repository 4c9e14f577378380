"""Quantities that are asked for: the record that answers gives one of that measure."""

import pytest

from assistant.reading.wants.aspects import find_aspects
from tests.assistant.talk import Ask


@pytest.mark.parametrize(
    "question",
    [
        "灵台特邀监督员一届干多少年",
        "甘肃执法音像记录要保存几个月",
        "钦州执法证被收回以后多久才能再次申领",
        "广东那个二维码的有效时间是多长",
        "甘肃行政执法满意度要提高几个百分点",
        "钦州中期报告要写几千字",
        "灵台执法经费比上年增加几个点",
        "钦州报司法局的佐证材料要交几份",
        "广东的乡镇街道执法事项指导目录里一共多少项",
        "钦州年度监督工作方案每年几月交",
        "For how many years do Lingtai bureaus keep their case files?",
        "What share of the budget goes to enforcement in Gansu?",
        "How long must Guangdong bureaus store enforcement recordings?",
    ],
)
def test_a_quantity_that_no_record_gives_is_refused(ask: Ask, question: str) -> None:
    answer = ask(question)
    assert answer.kind == "refuse", answer.direct


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("灵台清理的是几年没有发生过的事项", "近五年"),
        ("广东按多少分钟折一个学时", "45分钟"),
        ("钦州公共法律知识每年要学几个课时", "20学时"),
        ("甘肃多长时间轮训一遍", "每年至少完成一次"),
        ("灵台的全员轮训每年几月前完成", "每年10月前"),
        ("Gansu clears items unused for how many years?", "近五年"),
        ("How many hours a year must a Guangdong officer train?", "60学时"),
    ],
)
def test_a_quantity_that_a_record_gives_is_answered(ask: Ask, question: str, said: str) -> None:
    answer = ask(question)
    assert answer.kind == "answer", answer.direct
    assert said in answer.direct


def test_a_year_of_a_deadline_is_no_stretch_of_time() -> None:
    (aspect,) = find_aspects("特邀监督员一届几年")
    assert not aspect.is_said("2023年完成并长期坚持")
    assert not aspect.is_said("到2025年底")
    assert aspect.is_said("每届任期三年")
    assert aspect.is_said("聘期 36 个月")
