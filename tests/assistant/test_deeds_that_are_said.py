"""Deeds asked of that a record says in its own words, and those that none says."""

import pytest

from tests.assistant.talk import Ask, cited


@pytest.mark.parametrize(
    ("question", "record"),
    [
        # 案子 is 案件: 子 only makes the noun.
        ("平陆运河上的处罚、强制案子归哪个单位统筹协调", "qinzhou/task/二（三）"),
        # That something is spread says no more than that it is done.
        ("钦州掌上执法APP由谁推广", "qinzhou/task/五（一）"),
        (
            "Who is meant to build up Gansu's government lawyers and legal advisers?",
            "gansu/task/50",
        ),
    ],
)
def test_a_deed_said_otherwise_is_answered(ask: Ask, question: str, record: str) -> None:
    answer = ask(question)
    assert answer.kind == "answer", answer.direct
    assert record in cited(answer)


@pytest.mark.parametrize(
    "question",
    [
        # Rare verbs stand in the dictionary without their kind.
        "执法人员制服多久换发一次，归哪个部门？",
        "执法记录仪多少年更换一次，归谁管",
    ],
)
def test_how_often_is_asked_of_a_deed(ask: Ask, question: str) -> None:
    assert ask(question).kind == "refuse"


def test_how_often_staff_are_trained_stays_answered(ask: Ask) -> None:
    assert ask("How often are enforcement officers trained in Gansu?").kind == "answer"


def test_a_verb_behind_a_number_is_no_thing_counted(ask: Ask) -> None:
    assert ask("Guangdong 5 says end of 2023, doesn't it?").direct.startswith("Yes")
