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


@pytest.mark.parametrize(
    ("question", "measure"),
    [
        ("甘肃任务41，对应的措施编号和标题", "gansu/measure/15"),
        ("甘肃40号任务是措施几里头的", "gansu/measure/15"),
        ("甘肃44项属于哪条措施", "gansu/measure/16"),
        ("甘肃任务26→措施？", "gansu/measure/10"),
        ("甘肃任务9是哪一条措施来的", "gansu/measure/4"),
        ("甘肃分解表20号的出处，是正文第几条", "gansu/measure/8"),
        ("甘肃任务18，回到正文是哪一条", "gansu/measure/7"),
        ("钦州清单二（一）2在正文里是哪条来的", "qinzhou/measure/二（二）1"),
        ("Gansu task 50: which numbered measure is behind it?", "gansu/measure/18"),
    ],
)
def test_a_measure_is_asked_for_beside_a_task(ask: Ask, question: str, measure: str) -> None:
    assert cited(ask(question)) == [measure]


@pytest.mark.parametrize(
    ("question", "tasks"),
    [
        ("措施6在甘肃任务表里落成哪些编号", ["gansu/task/13", "gansu/task/14", "gansu/task/15"]),
        ("甘肃第十条措施，表上是哪几行", ["gansu/task/25", "gansu/task/26"]),
        ("钦州正文三（三）对应清单里哪项", ["qinzhou/task/七（三）"]),
    ],
)
def test_tasks_are_asked_for_beside_the_body(ask: Ask, question: str, tasks: list[str]) -> None:
    assert cited(ask(question)) == tasks


def test_measures_that_a_task_takes_are_its_text(ask: Ask) -> None:
    assert cited(ask("灵台三（四）对落实不力的有哪几种措施")) == ["lingtai/requirement/三（四）"]
