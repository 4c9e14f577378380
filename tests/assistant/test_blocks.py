"""The tasks of a measure that a question tells by its matter, and not by its number."""

import pytest

from assistant.answering import Assistant
from tests.assistant.talk import TODAY


def _cited(assistant: Assistant, question: str) -> list[str]:
    answer = assistant.ask([question], today=TODAY)
    return [citation.record.id.rpartition("/")[2] for citation in answer.citations]


@pytest.mark.parametrize(
    ("question", "numbers"),
    [
        ("甘肃数据互联互通这条措施拆成哪些任务", ["47"]),
        ("甘肃正文讲执法赋权的那条，分解成哪几项任务", ["27", "28", "29"]),
        ("灵台涉企执法那条，对着甘肃分解表哪几项", ["22", "23", "24"]),
        ("钦州权益保障在清单里共几项", ["六（二）1", "六（二）2", "六（二）3"]),
        ("甘肃权益保障那三项任务，哪项归卫健委牵头", ["54"]),
        ("甘肃执法培训责任这一重点任务对应哪几号", ["3", "4", "5", "6"]),
        ("甘肃协作机制那一格下头有几号几号任务", ["30", "31", "32", "33"]),
        ("钦州全方位管理那条正文拆了哪三项", ["一（三）1", "一（三）2", "一（三）3"]),
        ("钦州权益保障下面清单列了哪三项", ["六（二）1", "六（二）2", "六（二）3"]),
        ("灵台执法协作对应省级任务，列出来", ["30", "31", "32", "33"]),
        ("灵台政治能力省里是哪两项任务", ["1", "2"]),
        ("灵台裁量基准省里哪几项任务2023年完成", ["16", "17", "18"]),
        ("甘肃数字赋能这几项任务分别谁牵头", ["44", "45", "46", "47"]),
    ],
)
def test_a_measure_told_by_its_title_has_all_its_tasks(
    assistant: Assistant, question: str, numbers: list[str]
) -> None:
    assert _cited(assistant, question) == numbers


def test_their_number_is_said(assistant: Assistant) -> None:
    answer = assistant.ask(["甘肃执法协作机制那条拆成几项任务"], today=TODAY)
    assert "共4项任务" in answer.direct
    answer = assistant.ask(["灵台监督制度化省任务有几个"], today=TODAY)
    assert "在“推进行政执法监督制度化建设”之下的共2项任务" in answer.direct


@pytest.mark.parametrize(
    "question",
    [
        "灵台联合执法计划对应甘肃分解表哪一项任务",
        "灵台12条提到的联合执法计划，对应甘肃分解表第几项",
    ],
)
def test_of_a_sentence_the_one_task_that_says_it(assistant: Assistant, question: str) -> None:
    found = _cited(assistant, question)
    assert "30" in found
    assert not {"31", "32", "33"} & set(found)
