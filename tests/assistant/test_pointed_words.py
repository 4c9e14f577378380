"""Words that point, greet, leave out or set a condition, and are no matter of a question."""

import pytest

from tests.assistant.talk import Ask, cited


def test_the_word_for_the_very_wording_need_not_be_said(ask: Ask) -> None:
    assert "“粤执法”" in ask("广东第13条那个平台，原文叫什么").direct
    assert "工作专班" in ask("灵台让各级司法行政机关组建什么班子").direct


def test_what_was_told_is_meant_by_a_noun_that_points_back(ask: Ask) -> None:
    answer = ask("钦州要求每人每年40学时的业务知识，甘肃有没有这样的分法？写的是多少学时？")
    assert "60 学时" in answer.direct


@pytest.mark.parametrize(
    "question",
    ["灵台哪个乡镇要是整改总不到位，会怎么处理", "要是有哪个镇不好好整改，灵台要怎么追究"],
)
def test_whichever_town_it_is_names_no_town(ask: Ask, question: str) -> None:
    answer = ask(question)
    assert cited(answer) == ["lingtai/requirement/三（四）"]
    assert "追责问责" in answer.direct


def test_which_town_was_chosen_is_still_refused(ask: Ask) -> None:
    assert ask("灵台哪个乡镇被定为试点").kind == "refuse"


def test_a_noun_that_ends_like_a_verb_goes_on(ask: Ask) -> None:
    answer = ask("Which news media does Qinzhou name for publicity?")
    assert "报刊、广播、电视" in answer.direct
    assert (
        "系统" in ask("Guangdong measure 7: in what IT system are list items to be claimed?").direct
    )


@pytest.mark.parametrize(
    "question",
    [
        "钦州正文二（二）3（只看正文，附件不管）由谁牵总",
        "钦州方案正文二（二）3，谁统筹（别管附件）",
    ],
)
def test_a_part_left_out_is_not_asked_for(ask: Ask, question: str) -> None:
    assert cited(ask(question)) == ["qinzhou/measure/二（二）3"]


@pytest.mark.parametrize(
    "question",
    [
        "劳驾，甘肃有没有哪项是讲模拟训练的？",
        "您好，甘肃有没有讲模拟训练的",
        "甘肃有没有哪条是关于比武练兵的",
    ],
)
def test_whether_an_item_speaks_of_a_matter_lists_not_all(ask: Ask, question: str) -> None:
    assert cited(ask(question)) == ["gansu/task/8"]


def test_the_opening_of_a_sentence_is_no_preamble(ask: Ask) -> None:
    answer = ask("甘肃的会商机制，开头点到的有哪些领域的部门？")
    assert cited(answer) == ["gansu/requirement/三（一）"]


def test_a_ledger_has_columns_of_its_own(ask: Ask) -> None:
    answer = ask("灵台专项整治台账的表头要写明哪几样")
    assert "整改时限" in answer.direct


@pytest.mark.parametrize(
    "question",
    [
        "罚款和没收那套裁量基准，甘肃谁牵头？灵台对应第几条？",
        "我在灵台。罚款和没收那套裁量基准，省里哪家牵头？县稿对应哪一条？",
    ],
)
def test_of_another_place_its_item_is_named_too(ask: Ask, question: str) -> None:
    found = cited(ask(question))
    assert "lingtai/measure/7" in found
    assert any(i.startswith("gansu/task/") for i in found)


def test_only_the_place_whose_item_is_asked_for_is_named(ask: Ask) -> None:
    found = cited(ask("灵台想搞协调监督中心，这在甘肃的表里是第几项？什么时候完成"))
    assert found == ["gansu/task/46"]


@pytest.mark.parametrize(
    ("turns", "said"),
    [
        (("甘肃任务8", "有咱们应急没有"), "是的"),
        (("甘肃任务8", "包括我们公安吗"), "不是，公安没有列为"),
        (("甘肃任务8", "含我们市州吗"), "是的"),
    ],
)
def test_a_unit_of_ones_own_field_is_looked_for_in_the_item(
    ask: Ask, turns: tuple[str, str], said: str
) -> None:
    answer = ask(*turns)
    assert cited(answer) == ["gansu/task/8"]
    assert answer.direct.startswith(said)


def test_which_item_another_matter_is_leaves_the_item_at_hand(ask: Ask) -> None:
    assert cited(ask("甘肃任务54谁牵头", "那工资待遇是第几项")) == ["gansu/task/53"]
