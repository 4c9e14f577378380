import pytest

from assistant.language_model.wishes import words_wish
from tests.assistant.question_files import talks


@pytest.mark.parametrize(
    ("question", "kind", "plain"),
    [
        ("给新人解释一下措施11", "explain", "措施11是什么内容，由谁负责，什么时候完成？"),
        ("请用大白话讲讲甘肃任务27", "explain", "甘肃任务27是什么内容，由谁负责，什么时候完成？"),
        ("甘肃措施11是什么意思，用大白话说", "explain",
         "甘肃措施11是什么内容，由谁负责，什么时候完成？"),
        ("总结一下灵台的措施11", "summarise", "灵台的措施11是什么内容，由谁负责，什么时候完成？"),
        ("把广东措施8概括一下", "summarise", "广东措施8是什么内容，由谁负责，什么时候完成？"),
        ("Explain Gansu measure 11 to a newcomer", "explain",
         "what is Gansu measure 11, who is responsible and when is it due?"),
        ("Summarise Guangdong measure 8", "summarise",
         "what is Guangdong measure 8, who is responsible and when is it due?"),
        ("就任务三（一）3给市司法局写个催办函", "remind",
         "任务三（一）3是什么内容，由谁负责，什么时候完成？"),
    ],
)  # fmt: skip
def test_a_wish_has_a_plain_question(question: str, kind: str, plain: str) -> None:
    wish = words_wish(question)
    assert wish is not None
    assert (wish.kind, wish.plain) == (kind, plain)


@pytest.mark.parametrize(
    ("question", "addressee"),
    [
        ("给市司法局写个提醒", "市司法局"),
        ("帮我起草一份给市财政局的提醒", "市财政局"),
        ("就任务三（一）3给市司法局写个催办函", "市司法局"),
        ("Draft a reminder to the finance bureau", "finance bureau"),
    ],
)
def test_a_reminder_has_an_addressee(question: str, addressee: str) -> None:
    wish = words_wish(question)
    assert wish is not None
    assert (wish.kind, wish.addressee) == ("remind", addressee)


def test_a_question_for_facts_is_no_wish() -> None:
    every = [turn for turns in talks() for turn in turns]
    assert len(every) > 1000
    # Three of all the questions do ask for other words.
    wishes = sorted(turn.partition("?")[0] for turn in every if words_wish(turn))
    assert wishes == [
        "Could you summarise measure 11 of the Guangdong plan",
        "Could you summarise measure 4 for me",
        "Could you summarise task 20 of the Gansu table and tell me which departments lead it",
    ]


def test_a_wish_can_be_made_of_another_item() -> None:
    wish = words_wish("给新人解释一下措施11")
    assert wish is not None
    assert wish.of("甘肃省措施11") == "给新人解释一下甘肃省措施11"
