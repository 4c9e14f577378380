"""How a turn goes back to an earlier one, and in which language it wants its answer."""

import pytest

from assistant.dialogue.languages import language_wish
from tests.assistant.talk import Ask, cited

TWO = ("甘肃任务31谁牵头", "任务45呢")
LISTED = ("甘肃省财政厅牵头哪些任务", "第二个什么时限")


@pytest.mark.parametrize(
    ("turns", "record"),
    [
        ((*TWO, "最开始那个的时限"), "gansu/task/31"),
        ((*TWO, "回到第一个，什么时候完成"), "gansu/task/31"),
        ((*TWO, "第二个问的那项什么时限"), "gansu/task/45"),
        ((*TWO, "任务50呢", "上上个问题那项什么时候完成"), "gansu/task/45"),
        ((*TWO, "说回31，什么时候完成"), "gansu/task/31"),
        ((*TWO, "Back to the first one: when is it due?"), "gansu/task/31"),
        # Behind a list the first one is the first of the list.
        ((*LISTED, "第一个呢"), "gansu/task/53"),
    ],
)
def test_an_earlier_turn_is_meant(ask: Ask, turns: tuple[str, ...], record: str) -> None:
    assert cited(ask(*turns)) == [record]


def test_a_turn_that_only_goes_back_asks_once_more(ask: Ask) -> None:
    assert ask(*TWO, "回到最开始那个").direct == ask(TWO[0]).direct


@pytest.mark.parametrize(
    ("turns", "language"),
    [
        (("甘肃任务15什么时候完成", "用英文再说一遍"), "en"),
        (("When is Gansu task 15 due?", "请用中文回答"), "zh"),
        (("甘肃任务15什么时候完成", "In English, please: who leads it?"), "en"),
        (("请用英文回答：甘肃任务15谁牵头",), "en"),
    ],
)
def test_the_language_that_is_wished_for(ask: Ask, turns: tuple[str, ...], language: str) -> None:
    answer = ask(*turns)
    assert answer.language == language
    assert cited(answer)[0] == "gansu/task/15"


@pytest.mark.parametrize(
    "question", ["What is 首违不罚 called in Chinese?", "甘肃任务15谁牵头", "英文名称是什么"]
)
def test_no_wish_for_a_language(question: str) -> None:
    assert language_wish(question) is None


def test_further_tasks_of_a_unit_are_without_the_one_known(ask: Ask) -> None:
    answer = ask("甘肃任务27牵头单位", "省委编办还有别的任务吗")
    assert cited(answer) == ["gansu/task/48", "gansu/task/49"]


def test_other_places_are_all_but_the_talk_s(ask: Ask) -> None:
    answer = ask("监督员制度甘肃谁牵头", "别的地方呢")
    assert {i.partition("/")[0] for i in cited(answer)} == {"guangdong", "lingtai", "qinzhou"}
