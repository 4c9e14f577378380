"""Which of the places compared is due earlier is said first, and proven."""

from dataclasses import replace

import pytest

from assistant.check import Checker
from assistant.compose.order import last_days
from tests.assistant.talk import Ask, DraftOf

MECHANISM = "重大执法案件专项监督调查处理机制，甘肃和钦州"


@pytest.mark.parametrize(
    ("question", "said"),
    [
        (f"{MECHANISM}谁的时限更早", "钦州市的时限更早，甘肃省的更晚。"),
        (f"{MECHANISM}哪边更晚到期", "钦州市的时限更早，甘肃省的更晚。"),
        ("下放事项的评估，甘肃分解表和钦州清单的时限一样吗", "时限相同。"),
        (
            "The legal review cooperation mechanism: which is due earlier, Gansu or Qinzhou?",
            "Qinzhou is due earlier, Gansu later.",
        ),
    ],
)
def test_the_order_comes_first(ask: Ask, question: str, said: str) -> None:
    assert ask(question).direct.startswith(said)


def test_no_order_where_none_is_asked(ask: Ask) -> None:
    assert "更早" not in ask(f"{MECHANISM}分别什么时候完成").direct


def test_no_order_where_a_place_has_no_last_day(ask: Ask) -> None:
    direct = ask("表彰奖励，甘肃和钦州哪边的时限更早").direct
    assert "长期坚持" in direct
    assert "更早" not in direct


def test_a_wrong_order_is_not_let_out(draft_of: DraftOf, checker: Checker) -> None:
    draft = draft_of(f"{MECHANISM}谁的时限更早")
    days = last_days(draft.direct, [citation.record for citation in draft.citations])
    assert days["qinzhou"] < days["gansu"]
    assert list(checker.complaints(draft)) == []
    swapped = {"sooner": "later", "later": "sooner"}
    direct = tuple(replace(p, within=swapped.get(p.within or "", p.within)) for p in draft.direct)
    assert list(checker.complaints(replace(draft, direct=direct)))


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("假如现在是2025年元旦，甘肃第25项还没做完，算不算超期？", "截至2025年1月1日时限已过"),
        ("假如现在是2024年6月1日，甘肃第25项还没做完，晚了没？", "截至2024年6月1日时限未过"),
        ("有个市州2023年12月25号才把联络员名单报到甘肃省司法厅，晚了没？", "2023年12月20日"),
        ("Suppose it is 1 January 2025. Is Gansu task 25 late?", "The deadline has passed"),
    ],
)
def test_whether_it_is_late(ask: Ask, question: str, said: str) -> None:
    assert said in ask(question).direct
