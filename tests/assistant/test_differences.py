"""Where body and table say different things on the point asked, both are shown."""

import pytest

from tests.assistant.talk import Ask, cited


@pytest.mark.parametrize(
    ("question", "first", "other"),
    [
        ("甘肃专项监督什么时候做", "gansu/task/15", "gansu/measure/6"),
        ("甘肃任务15什么时候完成", "gansu/task/15", "gansu/measure/6"),
        ("钦州专项监督情况向谁报告", "qinzhou/task/二（一）3", "qinzhou/measure/二（二）1"),
    ],
)
def test_both_are_cited(ask: Ask, question: str, first: str, other: str) -> None:
    answer = ask(question)
    assert cited(answer) == [first, other]
    assert "正文的写法不同" in answer.direct


def test_each_says_its_own(ask: Ask) -> None:
    direct = ask("钦州专项监督情况向谁报告").direct
    assert "自治区司法厅" in direct
    assert "本级人民政府" in direct


@pytest.mark.parametrize(
    "question",
    [
        "甘肃任务14什么时候完成",
        "甘肃任务29什么时候完成",
        "甘肃任务15谁牵头",
        "甘肃省司法厅牵头的任务有哪些",
    ],
)
def test_another_time_on_another_matter_is_no_difference(ask: Ask, question: str) -> None:
    assert "写法不同" not in ask(question).direct


def test_a_measure_shows_what_its_task_says_otherwise(ask: Ask) -> None:
    answer = ask("甘肃正文第6条里专项监督是什么时间")
    assert set(cited(answer)) == {"gansu/measure/6", "gansu/task/15"}
