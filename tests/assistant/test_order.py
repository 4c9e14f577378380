"""Which of the places compared is due earlier is said first, and proven."""

from dataclasses import replace

import pytest

from assistant.check import Checker
from assistant.compose.agreement import AGREEMENTS
from assistant.compose.order import last_days
from assistant.compose.pieces import frame, frames
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


@pytest.mark.parametrize(
    ("question", "said"),
    [
        (f"{MECHANISM}分别什么时候完成", "时限不同。\n"),
        ("下放事项的评估，甘肃分解表和钦州清单分别什么时候完成", "时限相同。\n"),
        ("表彰奖励，甘肃和钦州哪边的时限更早", "时限不同。\n"),
        ("When must Gansu and Qinzhou finish the township pilots?", "The deadlines differ.\n"),
    ],
)
def test_whether_the_deadlines_differ_comes_first(ask: Ask, question: str, said: str) -> None:
    direct = ask(question).direct
    assert direct.startswith(said)
    assert "更早" not in direct


def test_what_is_compared_by_its_fields_has_its_words_in_the_table_alone(ask: Ask) -> None:
    answer = ask("清理多年没用过的执法事项：甘肃期限到哪、钦州期限到哪？")
    assert answer.direct == (
        "时限不同。\n甘肃省任务26：完成时限为2024 年底（2024-12-31）\n"
        "钦州市任务三（一）3：完成时限为2025年9月30日前完成（2025-09-30）。"
    )
    rows = [line for line in answer.text.splitlines() if line.startswith("| ")]
    assert [row for row in rows if "组织开展行政执法事项的清理工作" in row] == rows[2:]
    assert len(rows) == 4


def test_words_stay_where_no_place_says_which_matter_it_is(ask: Ask) -> None:
    answer = ask("乡镇（街道）执法规范化试点由谁牵头搞？")
    assert len({citation.notice.id for citation in answer.citations}) > 1
    assert "“积极推进乡镇（街道）行政执法规范化试点建设”" in answer.direct


def test_a_sentence_stands_once_in_an_answer_by_words_and_fields(ask: Ask) -> None:
    direct = ask("广东省直部门的专项整治台账什么时候前报省司法厅备案，怎么写的？").direct
    assert direct.count("专项整治台账要于2023年底前") == 1
    assert "2023-12-31" in direct


@pytest.mark.parametrize("key", AGREEMENTS)
def test_a_wrong_word_on_whether_they_differ_is_not_let_out(
    draft_of: DraftOf, checker: Checker, key: str
) -> None:
    draft = draft_of(f"{MECHANISM}分别什么时候完成")
    claim = frame(frames("zh")[key])
    said = replace(draft, direct=(claim, *draft.direct[1:]))
    assert bool(list(checker.complaints(said))) == (claim != draft.direct[0])
    alone = draft_of("甘肃任务27什么时候完成")
    assert list(checker.complaints(replace(alone, direct=(claim, *alone.direct))))


def test_no_order_where_a_place_has_no_last_day(ask: Ask) -> None:
    direct = ask("表彰奖励，甘肃和钦州哪边的时限更早").direct
    assert "长期坚持" in direct
    assert "更早" not in direct


def test_a_wrong_order_is_not_let_out(draft_of: DraftOf, checker: Checker) -> None:
    draft = draft_of(f"{MECHANISM}谁的时限更早")
    days = last_days(draft.direct, [citation.record for citation in draft.citations])
    first, last = (next(d for i, d in days.items() if i.startswith(p)) for p in ("qin", "gan"))
    assert first < last
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


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("甘肃任务3和任务4的时限一样吗", "时限相同。"),
        ("甘肃任务8和任务9是不是同一个单位牵头", "牵头单位不同。"),
        ("Do Gansu tasks 12 and 13 have the same lead?", "The lead units differ."),
        ("甘肃任务12和任务15是不是同一家牵头？", "牵头单位相同。"),
    ],
)
def test_whether_two_items_of_a_place_say_the_same_comes_first(
    ask: Ask, question: str, said: str
) -> None:
    assert ask(question).direct.startswith(said)


def test_which_of_two_items_of_a_place_is_due_first(ask: Ask) -> None:
    assert ask("甘肃任务27和28谁先完成").direct.startswith("任务28的时限更早，任务27的更晚。")


def test_a_wrong_order_of_two_items_is_not_let_out(draft_of: DraftOf, checker: Checker) -> None:
    draft = draft_of("甘肃任务27和28谁先完成")
    assert list(checker.complaints(draft)) == []
    swapped = {"sooner": "later", "later": "sooner"}
    direct = tuple(replace(p, within=swapped.get(p.within or "", p.within)) for p in draft.direct)
    assert list(checker.complaints(replace(draft, direct=direct)))


def test_two_items_are_not_compared_unless_that_is_asked(ask: Ask) -> None:
    assert ask("甘肃任务8和任务9谁牵头，什么时候完成").direct.startswith("甘肃省任务8")


def test_wrong_words_on_whether_lead_units_are_the_same_are_not_let_out(
    draft_of: DraftOf, checker: Checker
) -> None:
    draft = draft_of("甘肃任务8和任务9是不是同一个单位牵头")
    assert list(checker.complaints(draft)) == []
    same = frame(frames("zh")["leads_same"])
    assert list(checker.complaints(replace(draft, direct=(same, *draft.direct[1:]))))
