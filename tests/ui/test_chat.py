import logging
from datetime import date

import pytest

from assistant.ui.chat import LONGEST_QUESTION, Chat, Conversation, Exchange
from tests.ui.stand_in import StandIn

TODAY = date(2024, 10, 1)


def talk(chat: Chat, *questions: str) -> Exchange:
    exchange = Exchange(html="", conversation=Conversation())
    for question in questions:
        exchange = chat.reply(question, exchange.conversation, "en")
    return exchange


def test_earlier_questions_go_along_as_turns() -> None:
    answerer = StandIn()
    exchange = talk(Chat(answerer, lambda: TODAY), " first ", "second")
    assert answerer.asked == [("first",), ("first", "second")]
    assert 'id="turn-2"' in exchange.html


def test_a_failure_is_a_sentence_and_nothing_of_the_question_is_logged(
    caplog: pytest.LogCaptureFixture,
) -> None:
    answerer = StandIn()
    with caplog.at_level(logging.DEBUG):
        exchange = talk(Chat(answerer, lambda: TODAY), "first", "break secret", "third")
        failed = talk(Chat(answerer, lambda: TODAY), "break secret").html
    assert "something went wrong" in failed
    assert "RuntimeError" not in failed
    assert answerer.asked[2] == ("first", "third")
    assert exchange.conversation.shown == 3
    assert "RuntimeError at stand_in.py" in caplog.text
    assert "secret" not in caplog.text


@pytest.mark.parametrize(
    ("question", "said"), [(" \n", "Please type"), ("x" * (LONGEST_QUESTION + 1), "too long")]
)
def test_what_cannot_be_asked_is_said_without_asking(question: str, said: str) -> None:
    answerer = StandIn()
    exchange = talk(Chat(answerer, lambda: TODAY), question)
    assert said in exchange.html
    assert answerer.asked == []
    assert exchange.conversation == Conversation(shown=1)


def test_markup_in_a_question_is_text() -> None:
    html = talk(Chat(StandIn(), lambda: TODAY), "<img src=x onerror=alert(1)>").html
    assert "&lt;img" in html
    assert "<img" not in html
