"""What one place has and another has not: said where titles prove it, else that it is not known."""

import pytest

from tests.assistant.talk import Ask, Read, cited


@pytest.mark.parametrize(
    ("question", "has", "lacks"),
    [
        ("广东有而甘肃没有的措施", "guangdong", "gansu"),
        ("甘肃有但灵台没有的是哪几条", "gansu", "lingtai"),
        ("灵台没写而甘肃写了的", "gansu", "lingtai"),
        ("灵台比甘肃多了什么", "lingtai", "gansu"),
        ("跟甘肃比，灵台少了哪些内容", "gansu", "lingtai"),
        ("灵台有没有甘肃没有的措施", "lingtai", "gansu"),
        ("广东哪些措施在甘肃没有对应", "guangdong", "gansu"),
        ("钦州独有的任务", "qinzhou", None),
        ("which of Guangdong's measures have no counterpart in Gansu", "guangdong", "gansu"),
        ("What does Lingtai add to Gansu?", "lingtai", "gansu"),
    ],
)
def test_which_place_has_it_and_which_has_not_is_read(
    read: Read, question: str, has: str, lacks: str | None
) -> None:
    found = read(question).difference
    assert found is not None
    assert (found.has, found.lacks) == (has, lacks)


@pytest.mark.parametrize(
    "question", ["广东比甘肃多几条措施", "甘肃和广东的培训有什么不同", "甘肃有没有扫码入企"]
)
def test_counts_and_matters_are_no_such_question(read: Read, question: str) -> None:
    assert read(question).difference is None


@pytest.mark.parametrize("question", ["灵台比甘肃多了什么", "甘肃有但灵台没有的是哪几条"])
def test_titles_tell_it_where_one_notice_rests_on_the_other(ask: Ask, question: str) -> None:
    answer = ask(question)
    assert answer.kind == "answer"
    assert answer.direct.startswith("没有多出的标题")
    assert "20条措施" in answer.direct
    assert "无法断定" in answer.direct
    assert {"lingtai/measure/1", "gansu/measure/20"} <= set(cited(answer))


@pytest.mark.parametrize(
    "question",
    ["广东有而甘肃没有的措施", "which of Guangdong's measures have no counterpart in Gansu"],
)
def test_where_titles_cannot_tell_it_is_said_what_was_compared(ask: Ask, question: str) -> None:
    answer = ask(question)
    assert answer.kind == "refuse"
    assert "完善行政执法协作机制" in answer.direct
    assert not answer.citations


@pytest.mark.parametrize(
    ("question", "term", "said_by"),
    [
        ("甘肃的扫码入企", "扫码入企", "广东省措施12"),
        ("钦州的业务培训登记卡", "业务培训登记卡", "广东省措施2"),
        ("广东协调监督中心", "协调监督中心", "甘肃省措施16"),
        ("甘肃掌上执法", "掌上执法", "钦州市措施二（五）1"),
    ],
)
def test_a_matter_that_only_another_place_names_is_not_given_the_nearest(
    ask: Ask, question: str, term: str, said_by: str
) -> None:
    answer = ask(question)
    assert answer.kind == "refuse"
    assert f"没有写到“{term}”" in answer.direct
    assert said_by in answer.direct


def test_the_same_holds_of_a_turn_that_names_another_place(ask: Ask) -> None:
    assert "没有写到“扫码入企”" in ask("广东扫码入企谁负责", "钦州呢").direct


@pytest.mark.parametrize(
    ("question", "record"),
    [
        ("钦州特邀行政执法监督员", "qinzhou/task/四（三）5"),
        ("甘肃执法突出问题清单什么时候梳理出来", "gansu/task/13"),
    ],
)
def test_what_a_place_says_in_other_words_is_answered(ask: Ask, question: str, record: str) -> None:
    assert record in cited(ask(question))
