"""Curt questions, as they are typed on a phone: numbers in a row, fragments, with whom, a fact."""

import pytest

from tests.assistant.talk import Ask, Read, cited


@pytest.mark.parametrize(
    ("question", "numbers"),
    [
        ("任务44 45 46谁牵头", ["44", "45", "46"]),
        ("甘肃 44 45时限", ["44", "45"]),
        ("55到57谁牵头", ["55", "56", "57"]),
        ("tasks 44 45 46 lead units", ["44", "45", "46"]),
    ],
)
def test_numbers_in_a_row_are_several_items(ask: Ask, question: str, numbers: list[str]) -> None:
    assert cited(ask(question)) == [f"gansu/task/{number}" for number in numbers]


def test_what_comes_after_an_item_is_the_next(ask: Ask) -> None:
    assert cited(ask("What comes after task 30?")) == ["gansu/task/31"]


def test_an_item_of_another_place_keeps_its_own(ask: Ask) -> None:
    answer = ask("任务27和广东措施8谁早")
    assert cited(answer) == ["gansu/task/27", "guangdong/measure/8"]
    assert answer.direct.startswith("广东省的时限更早")


@pytest.mark.parametrize(
    ("question", "size"),
    [
        ("钦州没写日期的", 14),
        ("钦州没有具体日期的", 14),
        ("甘肃不用长期坚持的", 19),
        ("甘肃三家以上牵头的", 10),
        ("甘肃2024年内到期又不长期坚持的", 6),
        ("tasks ongoing in Qinzhou", 20),
    ],
)
def test_conditions_alone_are_a_list(ask: Ask, question: str, size: int) -> None:
    answer = ask(question)
    assert len(cited(answer)) == size
    assert "没有读懂" not in answer.direct


@pytest.mark.parametrize(
    ("question", "record"),
    [
        ("省检察院跟谁一起牵头", "gansu/task/32"),
        ("省人社厅和谁一起牵头表彰", "gansu/task/11"),
        ("省监委跟哪个厅一起牵头", "gansu/task/33"),
        ("Who co-leads with the provincial court?", "gansu/task/32"),
    ],
)
def test_with_whom_a_unit_leads_is_told_by_its_items(ask: Ask, question: str, record: str) -> None:
    answer = ask(question)
    assert cited(answer) == [record]
    assert "省司法厅" in answer.direct


@pytest.mark.parametrize(
    ("question", "verdict"),
    [
        ("甘肃12345信息共享长期坚持？", "不是长期坚持"),
        ("甘肃专项监督报省政府？", "是的，"),
        ("甘肃38项2025年底对吧", "不是2025年底"),
        ("省财政厅牵头经费检查 单独的吧", "不是，另有其他单位"),
    ],
)
def test_a_fact_with_a_mark_is_confirmed_or_denied(ask: Ask, question: str, verdict: str) -> None:
    assert ask(question).direct.startswith(verdict)


@pytest.mark.parametrize("question", ["欽州執法經費納入預算，邊個局牽頭？", "甘肃54哪个委牵头？"])
def test_a_question_with_a_mark_is_no_fact(read: Read, question: str) -> None:
    assert "confirm" not in read(question).wants


def test_a_receiver_that_the_table_says_otherwise_is_shown_from_both(ask: Ask) -> None:
    direct = ask("钦州专项监督报市政府吧").direct
    assert "自治区司法厅" in direct
    assert "本级人民政府" in direct


def test_a_unit_that_no_item_names_has_nothing_to_do(ask: Ask) -> None:
    assert ask("灵台公安局干啥").direct.startswith("灵台县没有点名")


@pytest.mark.parametrize(
    ("turns", "first"),
    [
        (("甘肃27", "广东呢", "时限一样吗"), "广东省的时限更早"),
        (("钦州轮训几时", "灵台呢", "广东呢", "哪个最早"), "时限各不相同"),
    ],
)
def test_all_places_of_a_talk_are_compared(ask: Ask, turns: tuple[str, ...], first: str) -> None:
    answer = ask(*turns)
    assert answer.direct.startswith(first)
    assert len(cited(answer)) == len(turns) - 1


def test_what_is_left_without_the_unit_and_how_far_counts_are_apart(ask: Ask) -> None:
    left = ask("甘肃省级部署的有几项", "其中省司法厅牵头的呢", "除了它呢")
    assert cited(left) == [f"gansu/task/{number}" for number in (6, 8, 9)]
    assert "相差4" in ask("广东几条措施", "甘肃呢", "差几条").direct


def test_the_matter_of_a_talk_is_kept_over_its_fields(ask: Ask) -> None:
    answer = ask("甘肃工作台账几号前报", "报给谁", "灵台呢")
    assert "2023年12月31日前" in answer.direct
    assert "县司法局" in answer.direct


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("广东整治情况几号前报", "2024年6月底前将专项整治情况报送省司法厅汇总"),
        ("联合执法需求啥时候报给省司法厅", "每年年初提出联合执法需求报省司法厅"),
        ("钦州第三方评估", "探索建立行政执法第三方评估机制"),
    ],
)
def test_the_sentence_that_says_it_is_quoted(ask: Ask, question: str, said: str) -> None:
    assert said in ask(question).direct


def test_to_whom_an_item_reports_is_told_whole(ask: Ask) -> None:
    direct = ask("广东措施4时限", "谁负责", "报给谁").direct
    assert "报送省司法厅汇总" in direct
    assert "向省政府报告" in direct


def test_two_items_of_a_talk_are_held_against_each_other(ask: Ask) -> None:
    answer = ask("钦州二（四）4谁牵头", "二（四）5呢", "一样吗")
    assert answer.direct.startswith("牵头单位相同")
    assert cited(answer) == ["qinzhou/task/二（四）4", "qinzhou/task/二（四）5"]


def test_the_busiest_unit_of_another_tier(ask: Ask) -> None:
    answer = ask("甘肃省级部署的任务谁牵头最多", "国务院部署的呢")
    assert "省司法厅" in answer.direct
    assert len(cited(answer)) == 28
