"""From a measure to its tasks and back: by the links that were read, in both languages."""

import pytest

from tests.assistant.talk import Ask, RecordOf, cited


@pytest.mark.parametrize(
    "question",
    [
        "甘肃措施15对应分解表里哪些任务",
        "甘肃正文第15条拆成了分解表里的哪几项",
        "甘肃第十五条分解成几项任务",
        "Which tasks does Gansu measure 15 break down into?",
    ],
)
def test_a_measure_leads_to_its_tasks(ask: Ask, question: str) -> None:
    assert cited(ask(question)) == [f"gansu/task/{n}" for n in range(39, 44)]


@pytest.mark.parametrize(
    "question", ["甘肃任务40来自正文哪一条", "Which measure does Gansu task 40 come from?"]
)
def test_a_task_leads_to_its_measure(ask: Ask, record: RecordOf, question: str) -> None:
    answer = ask(question)
    assert cited(answer) == [record("gansu/task/40").source] == ["gansu/measure/15"]


def test_every_link_is_followed_in_both_directions(ask: Ask, record: RecordOf) -> None:
    for n in range(1, 58):
        task = record(f"gansu/task/{n}")
        assert cited(ask(f"甘肃任务{n}来自正文哪一条")) == [task.source]
        measure = record(task.source or "")
        assert task.id in cited(ask(f"甘肃措施{measure.number}对应哪些任务"))


def test_only_a_place_with_a_task_table_can_be_meant(ask: Ask) -> None:
    answer = ask("措施11对应哪些任务，分别谁牵头")
    assert cited(answer) == ["gansu/task/27", "gansu/task/28", "gansu/task/29"]
    assert "省委编办" in answer.direct


def test_a_measure_without_tasks_is_said_to_have_none(ask: Ask) -> None:
    assert ask("广东措施8分解成哪些任务").kind == "refuse"


def test_a_follow_up_asks_for_the_tasks_of_the_measure_before(ask: Ask) -> None:
    assert cited(ask("甘肃措施11讲什么", "它对应分解表里哪些任务")) == [
        f"gansu/task/{n}" for n in (27, 28, 29)
    ]
