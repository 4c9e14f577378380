"""Days however they are written, who stands in a column and who does not, and who leads alone."""

import pytest

from tests.assistant.talk import Ask, cited, numbers_cited


@pytest.mark.parametrize(
    ("written", "plain"),
    [
        ("甘肃2024-12-31前要完成哪些", "甘肃2024年12月31日前要完成哪些"),
        ("截至2024-11-05钦州清单哪几条已经超期", "截至2024年11月5日钦州清单哪几条已经超期"),
        ("钦州5月31号前的任务是哪几个（2024年的）", "钦州2024年5月31日前的任务是哪几个"),
        ("甘肃截至2024年底应当完成的有哪几项", "甘肃截至2024年底应完成的有哪几项"),
        (
            "By 2024-12-31, what must Qinzhou finish?",
            "By 31 December 2024, what must Qinzhou finish?",
        ),
    ],
)
def test_a_day_is_one_however_it_is_written(ask: Ask, written: str, plain: str) -> None:
    found = numbers_cited(ask(written))
    assert found
    assert found == numbers_cited(ask(plain))


@pytest.mark.parametrize("joint", ["却没写", "但没写", "而没有写", "、没写"])
def test_one_unit_stands_there_and_another_does_not(ask: Ask, joint: str) -> None:
    question = f"甘肃责任单位写了兰州新区管委会{joint}甘肃矿区办事处的是哪几项？"
    assert numbers_cited(ask(question)) == ["7", "28", "29"]


@pytest.mark.parametrize(
    "question",
    [
        "甘肃有几项是独家牵头的？",
        "甘肃只有一家牵头的有几项",
        "How many Gansu tasks are led alone?",
        "How many Gansu tasks have a sole lead?",
    ],
)
def test_led_alone_whoever_leads(ask: Ask, question: str) -> None:
    assert len(numbers_cited(ask(question))) == 30


def test_of_them_is_no_choice_of_any_of_them(ask: Ask) -> None:
    turns = ("Which Gansu tasks does the Justice department lead?", "how many of them alone?")
    assert "20 tasks" in ask(*turns).direct


@pytest.mark.parametrize(
    ("question", "record"),
    [
        ("钦州市才政局牵头的是哪一条", "qinzhou/task/六（三）"),
        ("甘肃思法厅牵头心理咨询吗，是哪一项", "gansu/task/54"),
    ],
)
def test_homophones_of_units(ask: Ask, question: str, record: str) -> None:
    assert record in cited(ask(question))


@pytest.mark.parametrize(
    "question",
    [
        "广东说司法所能协助上级做的工作，举了哪两样例子？",
        "我是广东一个镇司法所的，计划里说我们所可以协助上级做哪些事？",
        "广东镇街一级的执法监督，由司法所来做得唔得？",
    ],
)
def test_what_a_unit_of_the_text_may_do(ask: Ask, question: str) -> None:
    assert "guangdong/measure/11" in cited(ask(question))


def test_a_bracket_that_translates_names_no_other_unit(ask: Ask) -> None:
    question = (
        "Which items of Qinzhou's list are led by 市司法局 and 市直其他行政执法部门 "
        "(the other municipal enforcement departments)?"
    )
    assert numbers_cited(ask(question)) == ["一（二）1", "三（三）1", "三（三）2"]


@pytest.mark.parametrize("question", ["Which follow-up tasks are scheduled for 2026 to 2028?"])
def test_years_beyond_the_plan_have_no_tasks(ask: Ask, question: str) -> None:
    assert ask(question).kind == "refuse"


@pytest.mark.parametrize(
    "question",
    ["灵台也是这个时间吗？", "灵台也是同一时间吗", "灵台时间一样吗"],
)
def test_the_same_time_elsewhere(ask: Ask, question: str) -> None:
    assert "lingtai/measure/10" in cited(ask("甘肃任务25什么时候完成", question))


@pytest.mark.parametrize(
    ("before", "question", "count"),
    [
        ("甘肃编办牵头哪些？", "钦州清单里责任单位没写县区政府的是哪几条", 3),
        (
            "甘肃那个投诉举报平台由谁牵头推",
            "钦州重点任务清单拢共几项任务？没有小序号的也按一项数",
            52,
        ),
    ],
)
def test_a_choice_from_another_table_starts_afresh(
    ask: Ask, before: str, question: str, count: int
) -> None:
    assert len(numbers_cited(ask(before, question))) == count
