"""In which part of its notice an item stands, asked for, claimed and compared."""

import pytest

from tests.assistant.talk import Ask, cited

THIRD = "三、深化改革，健全完善行政执法工作体系"
ELEVENTH = "（十一）规范乡镇（街道）执法赋权"


@pytest.mark.parametrize(
    "question",
    [
        "任务27属于哪个部分",
        "甘肃任务27在第几部分",
        "任务27在哪个标题下面",
        "甘肃任务27归到哪一块",
        "under which heading is task 27",
        "Which part of the Gansu table is task 27 in?",
    ],
)
def test_an_item_stands_under_its_labels(ask: Ask, question: str) -> None:
    answer = ask(question)
    assert THIRD in answer.direct
    assert ELEVENTH in answer.direct
    assert cited(answer) == ["gansu/task/27"]


def test_a_follow_up_asks_it_of_the_item_before(ask: Ask) -> None:
    assert ELEVENTH in ask("任务27谁牵头", "它在哪个板块").direct


def test_who_and_where_are_told_together(ask: Ask) -> None:
    direct = ask("任务27谁牵头，在哪个板块").direct
    assert "省委编办" in direct
    assert THIRD in direct


def test_what_stands_under_no_label_is_not_given_one(ask: Ask) -> None:
    assert ask("甘肃要求一在哪个部分").kind == "refuse"


@pytest.mark.parametrize(
    ("question", "verdict"),
    [
        ("甘肃任务27在第三部分对吗", "是的，"),
        ("甘肃任务27是第二部分的吧", "不是，"),
        ("任务27是“规范乡镇（街道）执法赋权”下面的吧", "是的，"),
        ("Is Gansu task 27 in part 2?", "No: "),
    ],
)
def test_a_part_claimed_is_held_against_the_label(ask: Ask, question: str, verdict: str) -> None:
    direct = ask(question).direct
    assert direct.startswith(verdict)
    assert THIRD in direct


@pytest.mark.parametrize(
    ("question", "verdict"),
    [
        ("任务53和54是在同一个标题下吗", "所在的部分相同"),
        ("任务53和57是不是同一部分", "所在的部分不同"),
        ("Are tasks 53 and 57 under the same heading?", "They stand in different sections"),
    ],
)
def test_whether_items_stand_together_is_said_first(ask: Ask, question: str, verdict: str) -> None:
    assert ask(question).direct.startswith(verdict)


@pytest.mark.parametrize(
    "question",
    [
        "甘肃27号位于哪一节",
        "甘肃任务27的上级标题是什么",
        "甘肃27所属章节",
        "任务27（甘肃）是第几部分的内容",
        "甘肃第27项在方案的第几大块",
    ],
)
def test_a_section_is_asked_for_in_many_words(ask: Ask, question: str) -> None:
    answer = ask(question)
    assert THIRD in answer.direct
    assert cited(answer) == ["gansu/task/27"]


def test_what_sort_of_matter_it_is_asks_for_no_section(ask: Ask) -> None:
    assert "之下" not in ask("甘肃任务27管的是哪类单位的事").direct
