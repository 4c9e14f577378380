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
    ],
)
def test_a_measure_told_by_its_title_has_all_its_tasks(
    assistant: Assistant, question: str, numbers: list[str]
) -> None:
    assert _cited(assistant, question) == numbers


def test_their_number_is_said(assistant: Assistant) -> None:
    answer = assistant.ask(["甘肃执法协作机制那条拆成几项任务"], today=TODAY)
    assert "共4项任务" in answer.direct


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
