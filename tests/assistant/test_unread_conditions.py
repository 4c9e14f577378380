"""What of a question for a list was not understood is said, and not passed over."""

import pytest

from tests.assistant.talk import Ask, cited


@pytest.mark.parametrize(
    ("question", "words"),
    [
        ("甘肃省司法厅牵头的任务里要花钱的有哪些", "花钱"),
        ("甘肃2025年底完成、工作量最大的任务有哪些", "最大"),
        ("甘肃省级部署、每月要报送的任务有哪些", "每月要报送"),
        ("Which Gansu tasks led by the justice department need a meeting?", "meeting"),
        ("甘肃省司法厅牵头的任务里要交材料的有哪些", "材料"),
        ("甘肃省司法厅牵头、跟窗口打交道的任务有哪些", "窗口"),
    ],
)
def test_a_condition_in_unknown_words_is_named(ask: Ask, question: str, words: str) -> None:
    answer = ask(question)
    assert len(cited(answer)) > 1
    last = answer.direct.splitlines()[-1]
    assert words in last
    assert "没有读懂" in last or "not understood" in last


@pytest.mark.parametrize(
    "question",
    [
        "甘肃省司法厅牵头的任务有哪些",
        "麻烦把甘肃分解表牵头栏里有省财政厅名字的任务逐条列一下，谢谢",
        "钦州清单里时限栏只写“长期坚持”四个字的一共几项",
        "Which Gansu tasks does the finance department lead, alone or with others?",
        "做课件要用，甘肃分解表里省财政厅牵头的任务请全部列出",
        "局长要看，甘肃省财政厅牵头的有哪些",
        "矿区办事处的同志来电问：甘肃分解表里把他们列在“牵头单位”的任务有哪些",
        "钦州清单时限写着2024年6月30日前的有哪几项，后面跟着长期坚持的也给我算上",
    ],
)
def test_words_that_only_ask_for_a_list_are_no_condition(ask: Ask, question: str) -> None:
    answer = ask(question)
    assert answer.kind == "answer"
    assert "没有读懂" not in answer.direct
    assert "not understood" not in answer.direct


def test_a_matter_that_only_the_heading_names_is_found(ask: Ask) -> None:
    answer = ask("甘肃2025年底完成、跟信息化有关的任务有哪些")
    assert cited(answer) == [f"gansu/task/{number}" for number in (44, 45, 46)]


def test_those_of_a_list_about_a_matter(ask: Ask) -> None:
    answer = ask("甘肃省司法厅牵头哪些任务", "其中跟培训有关的呢")
    assert cited(answer) == [f"gansu/task/{number}" for number in (3, 4, 7)]


@pytest.mark.parametrize(
    "question", ["甘肃哪些任务已经完成了", "甘肃哪些任务省司法厅牵头而且已经办结了"]
)
def test_what_has_been_done_is_no_list_of_all(ask: Ask, question: str) -> None:
    answer = ask(question)
    assert answer.kind == "refuse"
    assert "没有写做到了哪一步" in answer.direct


def test_a_day_of_the_body_alone(ask: Ask) -> None:
    answer = ask("钦州2024年8月15日前要交什么")
    assert cited(answer) == ["qinzhou/requirement/三（三）"]
