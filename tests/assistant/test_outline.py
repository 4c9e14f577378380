"""Into what a notice is divided: its parts, their titles, and how many there are."""

from dataclasses import replace

import pytest

from assistant.check import Checker
from tests.assistant.talk import Ask, DraftOf, cited

CHAPTERS = ("一、总体要求", "二、重点任务", "三、组织实施")


@pytest.mark.parametrize(
    "question",
    [
        "广东的计划由几大部分组成",
        "广东那份计划分几章，各章叫什么",
        "把广东计划的一级标题依次报一下",
        "What are the chapters of the Guangdong plan?",
    ],
)
def test_the_chapters_of_a_body_are_told_in_order(ask: Ask, question: str) -> None:
    answer = ask(question)
    assert "3" in answer.direct
    found = [answer.direct.find(title) for title in CHAPTERS]
    assert found == sorted(found)
    assert found[0] >= 0
    assert cited(answer) == ["guangdong/notice"]


@pytest.mark.parametrize(
    ("question", "count", "last"),
    [
        ("钦州清单分几个大项，都叫什么", "7", "七、保障实施机制"),
        ("甘肃分解表里一共划成几大类", "6", "六、突出重点，不断强化行政执法保障能力"),
        ("Into how many blocks is the task table of Gansu divided?", "6", "六、突出重点"),
        ("灵台的重点任务分成几个方面", "6", "（六）夯实基础，不断强化行政执法保障能力"),
        ("Under how many headings are the measures of Lingtai grouped?", "6", "（六）夯实基础"),
    ],
)
def test_table_and_measures_have_parts_of_their_own(
    ask: Ask, question: str, count: str, last: str
) -> None:
    direct = ask(question).direct
    assert count in direct
    assert last in direct


def test_parts_that_are_items_are_cited_as_such(ask: Ask) -> None:
    answer = ask("灵台总体要求下面又分哪几小节")
    assert cited(answer) == [f"lingtai/requirement/一（{n}）" for n in "一二三"]
    assert "指导思想" in answer.direct


@pytest.mark.parametrize(
    ("question", "title"),
    [
        ("甘肃方案第三部分的标题是什么", "三、工作要求"),
        ("广东计划第二部分第三小节的标题叫啥", "（三）健全完善行政执法工作体系"),
        ("钦州重点任务清单最后一个大项叫什么", "七、保障实施机制"),
    ],
)
def test_one_part_is_told_by_its_number(ask: Ask, question: str, title: str) -> None:
    assert title in ask(question).direct


@pytest.mark.parametrize(
    ("question", "begins", "count"),
    [
        ("钦州方案正文分五个部分，是吧", "不是五个部分", "3"),
        ("甘肃的方案分三大部分，对吗", "是的", "3"),
        ("钦州清单分六大类，我没记错吧", "不是六大类", "7"),
    ],
)
def test_a_count_of_parts_is_held_against_the_notice(
    ask: Ask, question: str, begins: str, count: str
) -> None:
    direct = ask(question).direct
    assert direct.startswith(begins)
    assert count in direct


@pytest.mark.parametrize(
    ("question", "number"),
    [("钦州清单的序号排到多少", "52"), ("钦州方案正文第二部分列了多少个小条？不看附件", "18")],
)
def test_items_are_counted_to_their_end(ask: Ask, question: str, number: str) -> None:
    assert number in ask(question).direct


def test_a_part_of_a_table_that_is_not_there_is_refused(ask: Ask) -> None:
    answer = ask("灵台的任务清单分几个大项")
    assert answer.kind == "refuse"
    assert "没有任务分解表" in answer.direct


@pytest.mark.parametrize(
    ("question", "record"),
    [
        ("专项整治聚焦哪几个方面的问题，广东", "guangdong/measure/4"),
        ("灵台第13条是讲哪方面工作的", "lingtai/measure/13"),
        ("甘肃工作要求部分第三条是什么", "gansu/requirement/三（三）"),
        ("甘肃第六部分有哪些任务", "gansu/task/48"),
    ],
)
def test_questions_about_items_stay_so(ask: Ask, question: str, record: str) -> None:
    assert record in cited(ask(question))


@pytest.mark.parametrize(
    ("turns", "said"),
    [
        (("广东计划分几部分", "第二部分的标题呢"), "“二、重点任务”"),
        (("广东计划分几部分", "那重点任务下面又分几个小节"), "6个部分"),
        (("钦州清单分几个大项", "甘肃的呢"), "甘肃省任务分解表（任务清单）分6个部分"),
    ],
)
def test_a_talk_goes_on_about_parts(ask: Ask, turns: tuple[str, ...], said: str) -> None:
    assert said in ask(*turns).direct


def test_aspects_of_an_item_are_no_parts_of_its_notice(ask: Ask) -> None:
    assert cited(ask("甘肃任务27谁牵头", "它讲了几个方面")) == ["gansu/task/27"]


def test_a_label_that_no_part_has_is_not_let_out(draft_of: DraftOf, checker: Checker) -> None:
    draft = draft_of("广东的计划由几大部分组成")
    made_up = tuple(
        replace(piece, text="四、附则", shown="四、附则") if piece.text == CHAPTERS[2] else piece
        for piece in draft.direct
    )
    assert not list(checker.complaints(draft))
    assert list(checker.complaints(replace(draft, direct=made_up)))


@pytest.mark.parametrize(
    ("question", "ids"),
    [
        (
            "灵台第三部分有几条措施",
            ["lingtai/requirement/三（一）", "lingtai/requirement/三（四）"],
        ),
        ("甘肃第三部分有几条措施", ["gansu/requirement/三（一）", "gansu/requirement/三（四）"]),
        ("甘肃第三部分有几条要求", ["gansu/requirement/三（一）", "gansu/requirement/三（四）"]),
        ("甘肃表第三部分有几项任务", ["gansu/task/25", "gansu/task/33"]),
    ],
)
def test_a_part_is_told_with_the_kind_of_item_that_it_has(
    ask: Ask, question: str, ids: list[str]
) -> None:
    found = cited(ask(question))
    assert [found[0], found[-1]] == ids
