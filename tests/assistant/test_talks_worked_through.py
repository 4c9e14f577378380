"""Talks of somebody who works through a task: thanks between, lists narrowed, jumps and returns."""

import pytest

from assistant.dialogue.courtesies import is_courtesy
from tests.assistant.talk import Ask, cited


@pytest.mark.parametrize(
    ("words", "courtesy"),
    [
        ("谢谢", True),
        ("好的，明白了", True),
        ("嗯嗯，收到，辛苦了！", True),
        ("ok thanks", True),
        ("Great, thank you very much.", True),
        ("好的，时限呢", False),
        ("谢谢，责任单位是谁", False),
        ("thanks, and the deadline?", False),
        ("好几项", False),
    ],
)
def test_what_asks_nothing_is_a_courtesy(words: str, courtesy: bool) -> None:
    assert is_courtesy(words) is courtesy


@pytest.mark.parametrize("thanks", ["谢谢", "好的，明白了", "ok thanks"])
def test_the_talk_goes_on_behind_thanks(ask: Ask, thanks: str) -> None:
    answer = ask("甘肃任务27谁牵头", thanks, "时限呢")
    assert cited(answer) == ["gansu/task/27"]
    assert "2025" in answer.direct
    assert ask("甘肃任务27谁牵头", thanks).citations == ()


@pytest.mark.parametrize("pressing", ["你确定吗？", "不对吧", "真的吗"])
def test_who_asks_whether_it_is_sure_is_told_once_more(ask: Ask, pressing: str) -> None:
    first = ask("甘肃任务27谁牵头")
    assert ask("甘肃任务27谁牵头", pressing).direct == first.direct


_LEADS = "钦州市市场监管局牵头哪些任务"


@pytest.mark.parametrize(
    ("turns", "records"),
    [
        # those of a list that name a unit in another column
        (("钦州市司法局牵头的任务有哪些", "责任单位有市财政局的"), ["七（一）"]),
        # the others than the one chosen
        (
            (_LEADS, "其中2024年到期的是哪条", "剩下那三条的时限"),
            ["二（四）4", "二（四）5", "五（二）1"],
        ),
        (
            (
                "钦州清单第四部分里不由市司法局牵头的任务有哪几条",
                "考核评价指标体系那条哪天前完成",
                "那另外一条呢",
            ),
            ["四（三）2"],
        ),
        # a unit that the item at hand does not name
        (("钦州六（三）谁牵头", "市城管执法局被列进了清单哪条"), ["七（一）"]),
        (("钦州市卫健委牵头哪条", "市统计局呢，在清单哪一条里出现"), ["七（二）2"]),
        # the asker's own bureau
        (
            (
                f"我是钦州市市场监管局的，{_LEADS}",
                "广东也搞经济影响评估吗",
                "回钦州清单，点名我们局当责任单位的是哪一条",
            ),
            ["七（一）"],
        ),
    ],
)
def test_a_list_worked_through(ask: Ask, turns: tuple[str, ...], records: list[str]) -> None:
    assert cited(ask(*turns)) == [f"qinzhou/task/{number}" for number in records]


def test_the_first_of_each_of_the_items(ask: Ask) -> None:
    answer = ask("甘肃省财政厅牵头哪些", "每一项的时限", "最早到期的是哪个")
    assert cited(answer) == ["gansu/task/55"]


@pytest.mark.parametrize(
    ("turns", "record"),
    [
        # back to one's own county
        (
            ("灵台裁量权基准谁负责", "广东的规定呢", "回到我们县。专项监督的情况向谁报告？"),
            "lingtai/measure/6",
        ),
        # what another notice says of itself
        (("甘肃的通知落款是哪天", "广东那份呢，哪天印发的"), "guangdong/notice"),
        (("甘肃的通知落款是哪天", "灵台县的也是正式印发的文件吧"), "lingtai/notice"),
        # an item behind what a notice says of itself
        (
            (
                "Has the Lingtai plan been formally issued?",
                "Which measure in it covers psychological counselling for officers?",
            ),
            "lingtai/measure/19",
        ),
        # another item, which the turn names
        (
            ("甘肃任务34谁牵头", "探索建监督中心那个呢，层级是省级部署还是国务院部署"),
            "gansu/task/46",
        ),
        # the list behind a measure
        (("钦州方案的正文对轮训期限怎么写", "清单写的哪天"), "qinzhou/task/一（二）1"),
        (
            (
                "Who leads the enforcement supervisor system task in Qinzhou?",
                "And for the matching task in Gansu?",
            ),
            "gansu/task/43",
        ),
    ],
)
def test_a_jump_and_a_return(ask: Ask, turns: tuple[str, ...], record: str) -> None:
    assert record in cited(ask(*turns))


def test_whether_the_rest_is_so_is_said_of_the_rest(ask: Ask) -> None:
    answer = ask(_LEADS, "其中2024年到期的是哪条", "剩下那三条都是2025年9月30日前完成，对吗")
    assert cited(answer) == [f"qinzhou/task/{n}" for n in ("二（四）4", "二（四）5", "五（二）1")]


def test_that_bureau_leads_all_that_it_does(ask: Ask) -> None:
    answer = ask("Who leads Qinzhou task 三（二）1?", "How many tasks does that bureau lead?")
    assert "29" in answer.direct
    assert "38项" in ask("甘肃任务26谁牵头", "这家一共牵头几项").direct


@pytest.mark.parametrize(
    "question",
    ["灵台第12条里，县检察院具体要承担哪几项工作", "甘肃任务32里省财政厅要做什么"],
)
def test_an_item_has_no_work_for_a_unit_that_it_does_not_name(ask: Ask, question: str) -> None:
    answer = ask(question)
    assert answer.kind == "refuse"
    assert "没有点名" in answer.direct


def test_an_item_has_work_for_a_unit_that_it_names(ask: Ask) -> None:
    assert cited(ask("灵台第20条里县财政部门要做什么")) == ["lingtai/measure/20"]


@pytest.mark.parametrize(
    ("turns", "count"),
    [
        (("截至2024年6月1日钦州逾期的任务", "截至2024年7月1日呢"), "5项"),
        (("截至2024年6月1日钦州逾期的任务", "截至2024年7月1日呢", "截至2025年1月1日呢"), "17项"),
        (
            ("What is overdue in Qinzhou as of 1 July 2024?", "And as of 1 January 2025?"),
            "17 tasks",
        ),
    ],
)
def test_another_day_is_called_today(ask: Ask, turns: tuple[str, ...], count: str) -> None:
    assert count in ask(*turns).direct


@pytest.mark.parametrize(
    ("turns", "numbers"),
    [
        (("甘肃第3、4、5项哪项最早到期", "这三项都是省司法厅牵头吗"), ("3", "4", "5")),
        (("甘肃第24、25、26项都是2024年底吗", "都是省司法厅牵头吗"), ("24", "25", "26")),
        (
            (
                "甘肃第3、4、5项都是省司法厅牵头吗",
                "第44、45、46项都是省司法厅单独牵头吗",
                "这三项都是2025年底吗",
            ),
            ("44", "45", "46"),
        ),
    ],
)
def test_what_is_claimed_of_all_is_shown_of_each(
    ask: Ask, turns: tuple[str, ...], numbers: tuple[str, ...]
) -> None:
    answer = ask(*turns)
    assert cited(answer) == [f"gansu/task/{number}" for number in numbers]
    assert not answer.direct.startswith("是的")


@pytest.mark.parametrize(
    ("turns", "count"),
    [
        # a unit that was looked for in vain in one column
        (("钦州市司法局作为责任单位的有几项", "单独牵头的有几项"), "22项"),
        (("钦州市司法局作为责任单位的有几项", "单独牵头的有几项", "联合牵头的呢"), "7项"),
        (("我们局是钦州市城管执法局，牵头哪些", "那要配合什么"), "1项"),
        # another place's unit, alone too
        (("灵台县司法局单独负责的任务有哪些", "甘肃省司法厅单独负责的呢"), "20项"),
    ],
)
def test_the_unit_of_the_talk_is_kept(ask: Ask, turns: tuple[str, ...], count: str) -> None:
    assert count in ask(*turns).direct
