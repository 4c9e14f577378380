"""Statements without a word that asks: confirmed, or denied before they are put right."""

import pytest

from tests.assistant.talk import Ask, cited


@pytest.mark.parametrize(
    ("question", "begins", "record"),
    [
        ("听说甘肃任务38要到2025年底", "不是2025年底", "gansu/task/38"),
        ("我印象里甘肃任务15是2024年第四季度", "不是2024年第四季度", "gansu/task/15"),
        ("有人说钦州任务三（一）3是市委编办牵头", "不是，市委编办", "qinzhou/task/三（一）3"),
        ("科长说甘肃任务57归省审计厅", "不是，省审计厅", "gansu/task/57"),
        ("群里都在传甘肃要求每年培训100学时", "不是100学时", "gansu/task/3"),
        ("听说广东工作保障由财政厅负责", "是的", "guangdong/measure/15"),
        (
            "I heard Qinzhou's hotline task is due by the end of 2025.",
            "No",
            "qinzhou/task/四（三）4",
        ),
        ("My boss says task 57 in Gansu is led by the audit office.", "No", "gansu/task/57"),
        ("Task 28 in Gansu should be led by the Department of Justice?", "No", "gansu/task/28"),
        ("Apparently Gansu's task 42 is due at the end of 2025", "Yes", "gansu/task/42"),
    ],
)
def test_what_was_heard_is_held_against_the_record(
    ask: Ask, question: str, begins: str, record: str
) -> None:
    answer = ask(question)
    assert answer.direct.startswith(begins)
    assert record in cited(answer)


@pytest.mark.parametrize(
    "question", ["听说任务27是谁牵头的，甘肃的", "I heard task 27 in Gansu is led by whom?"]
)
def test_who_asks_states_nothing(ask: Ask, question: str) -> None:
    direct = ask(question).direct
    assert "省司法厅" in direct
    assert not direct.startswith(("是的", "不是", "Yes", "No"))


@pytest.mark.parametrize(
    ("question", "begins"),
    [
        ("甘肃任务44不是省司法厅一家牵头吗", "不是，另有其他单位"),
        ("甘肃任务34不是省司法厅一家牵头吗", "是的"),
        ("Task 7 of Gansu is led only by the Department of Justice, isn't it?", "No, others"),
        ("甘肃任务20只有三家牵头，对吧", "不是只有三家"),
        ("甘肃任务48是三家联合牵头吧", "是的"),
    ],
)
def test_whether_it_leads_alone_and_how_many_do(ask: Ask, question: str, begins: str) -> None:
    assert ask(question).direct.startswith(begins)


@pytest.mark.parametrize(
    ("question", "begins"),
    [
        ("灵台的经费检查归县审计局，是这样吧", "不是，县审计局"),
        ("甘肃心理咨询归省卫健委管吧", "是的"),
        ("广东16条由省公安厅承担吗", "不是，省公安厅"),
        ("甘肃联合执法计划是省发改委汇总发布的吧", "不是，省发改委"),
        ("灵台台账是不是报省司法厅", "不是省司法厅"),
        ("钦州的专项监督情况向自治区司法厅报告对吧", "是的"),
    ],
)
def test_who_does_it_and_who_is_told(ask: Ask, question: str, begins: str) -> None:
    assert ask(question).direct.startswith(begins)


@pytest.mark.parametrize(
    "question",
    [
        # The unit takes part and does not lead: neither yes nor no.
        "甘肃任务10由各市州政府承担吧",
        # Another report of the same measure goes to the government.
        "听同事讲广东省直部门的专项整治台账是报省政府备案的，对吗",
        # A time that is denied is not confirmed because it is right.
        "甘肃任务46不在2025年底前完成，对吧",
        # What may be is no matter of the number that is right.
        "甘肃60学时能不能分两次上完",
        "听说灵台的60学时里头公共法律知识要占40、业务只要20，是这样子的不？",
    ],
)
def test_what_cannot_be_said_is_neither_confirmed_nor_denied(ask: Ask, question: str) -> None:
    assert not ask(question).direct.startswith(("是的", "不是"))


@pytest.mark.parametrize(
    ("question", "begins"),
    [
        ("甘肃的60学时是每两年吧", "不是每两年"),
        ("钦州近3年没发生的执法事项才清理，对吗", "不是3年"),
        ("甘肃说下放事项要评估两次吧", "不是两次"),
        ("钦州是四级全覆盖的监督体系吧", "不是四级"),
        ("广东2023年底前建成四级监督体系，对不对", "是的"),
    ],
)
def test_numbers_in_characters_and_how_often(ask: Ask, question: str, begins: str) -> None:
    assert ask(question).direct.startswith(begins)
