import logging
from datetime import date

import pytest

from assistant.ui.chat import LONGEST_QUESTION, Chat, Exchange
from assistant.ui.talk import Mine, Talk
from tests.ui.stand_in import StandIn

TODAY = date(2024, 10, 1)


def talk(chat: Chat, *questions: str) -> list[Exchange]:
    """What a browser does: it keeps the questions that were answered, and tells them."""
    exchanges: list[Exchange] = []
    for question in questions:
        turns = tuple(exchange.turn for exchange in exchanges if exchange.turn)
        known = Talk(turns=turns, shown=len(exchanges))
        exchanges.append(chat.reply(question, known, "en"))
    return exchanges


def test_earlier_questions_go_along_as_turns() -> None:
    answerer = StandIn()
    exchanges = talk(Chat(answerer, lambda: TODAY), " first ", "second")
    assert answerer.asked == [("first",), ("first", "second")]
    assert 'id="turn-2"' in exchanges[-1].html


def test_a_failure_is_a_sentence_and_nothing_of_the_question_is_logged(
    caplog: pytest.LogCaptureFixture,
) -> None:
    answerer = StandIn()
    with caplog.at_level(logging.DEBUG):
        exchanges = talk(Chat(answerer, lambda: TODAY), "first", "break secret", "third")
    assert "something went wrong" in exchanges[1].html
    assert "RuntimeError" not in exchanges[1].html
    assert answerer.asked[2] == ("first", "third")
    assert 'id="turn-3"' in exchanges[-1].html
    assert "RuntimeError at stand_in.py" in caplog.text
    assert "secret" not in caplog.text


@pytest.mark.parametrize(
    ("question", "said"), [(" \n", "Please type"), ("x" * (LONGEST_QUESTION + 1), "too long")]
)
def test_what_cannot_be_asked_is_said_without_asking(question: str, said: str) -> None:
    answerer = StandIn()
    (exchange,) = talk(Chat(answerer, lambda: TODAY), question)
    assert said in exchange.html
    assert answerer.asked == []
    assert exchange.turn == ""


def test_markup_in_a_question_is_text() -> None:
    (exchange,) = talk(Chat(StandIn(), lambda: TODAY), "<img src=x onerror=alert(1)>")
    assert "&lt;img" in exchange.html
    assert "<img" not in exchange.html


def test_the_own_place_is_put_into_the_question_and_said() -> None:
    answerer = StandIn()
    chat = Chat(answerer, lambda: TODAY)
    mine = Talk(mine=Mine(place="one", unit="省司法厅"))
    exchange = chat.reply("任务27谁牵头？", mine, "zh")
    assert answerer.asked == [("甲省任务27谁牵头？",)]
    assert exchange.turn == "甲省任务27谁牵头？"
    assert '<h2 class="question">任务27谁牵头？</h2>' in exchange.html
    assert "按您设定的“甲省”理解" in exchange.html
    everywhere = Talk(mine=mine.mine, everywhere=True)
    assert chat.reply("任务27谁牵头？", everywhere, "zh").turn == "任务27谁牵头？"


def test_a_link_to_a_follow_up_holds_what_it_follows() -> None:
    chat = Chat(StandIn(), lambda: TODAY)
    exchanges = talk(chat, "任务1", "任务27", "那时限呢")
    assert 'data-link="q=%E4%BB%BB%E5%8A%A127"' in exchanges[1].html
    assert exchanges[2].html.count("q=%E4%BB%BB%E5%8A%A1") == 1
    assert "q=%E4%BB%BB%E5%8A%A127&amp;q=%E9%82%A3" in exchanges[2].html
