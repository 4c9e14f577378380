"""Lists by how items begin or end, by their titles, by several words, and by words not said."""

from dataclasses import replace

import pytest

from assistant.check import Checker
from corpus.model import Kind, Notice, Record
from corpus.text import squeezed
from tests.assistant.talk import Ask, DraftOf, Read, cited
from tests.assistant.test_list_grammar import FINANCE, JUSTICE, both, without
from tests.assistant.test_list_words import ends as ends_on
from tests.assistant.test_list_words import says
from tests.assistant.test_lists import Holds, due_by, leads, leads_alone, tier


def begins(word: str) -> Holds:
    return lambda record: squeezed(record.text).startswith(word)


def titled(word: str) -> Holds:
    return lambda record: word in (record.title or "")


def title_begins(word: str) -> Holds:
    return lambda record: (record.title or "").startswith(word)


def title_ends(word: str) -> Holds:
    return lambda record: (record.title or "").endswith(word)


def either(*conditions: Holds) -> Holds:
    return lambda record: any(holds(record) for holds in conditions)


def of(notices: tuple[Notice, ...], place: str, kind: Kind) -> tuple[Record, ...]:
    return next(notice for notice in notices if notice.id == place).of_kind(kind)


BEGINNINGS: list[tuple[str, str, Kind, Holds]] = [
    ("甘肃表里以“加强”打头的任务都有哪些", "gansu", "task", begins("加强")),
    ("甘肃以加强开头的任务有哪些", "gansu", "task", begins("加强")),
    ("甘肃任务中开头是“按照”的是哪几项", "gansu", "task", begins("按照")),
    ("钦州哪些任务以“配合”起首", "qinzhou", "task", begins("配合")),
    ("开头是“健全”的钦州任务（“健全完善”也在内）", "qinzhou", "task", begins("健全")),
    ("以“省级行政执法部门”开头的甘肃任务是哪些", "gansu", "task", begins("省级行政执法部门")),
    ("甘肃任务以“推动”开头的", "gansu", "task", begins("推动")),
    ("甘肃以“对”或“按照”开头的任务", "gansu", "task", either(begins("对"), begins("按照"))),
    ("甘肃任务里不以“加强”开头的有哪些", "gansu", "task", without(begins("加强"))),
    ("钦州2024年底前完成、以“完善”开头的任务", "qinzhou", "task", both(
        begins("完善"), due_by("2024-12-31"))),
    ("Which Gansu tasks begin with “加强”?", "gansu", "task", begins("加强")),
]  # fmt: skip
TITLES: list[tuple[str, str, Kind, Holds]] = [
    ("灵台标题里带“推进”二字的措施", "lingtai", "measure", titled("推进")),
    ("广东标题里有监督的措施是哪几条", "guangdong", "measure", titled("监督")),
    ("广东标题以“完善”开头的重点任务有？", "guangdong", "measure", title_begins("完善")),
    ("灵台标题叫“……建设”的措施（以“建设”结尾）", "lingtai", "measure", title_ends("建设")),
    ("灵台标题以制度结尾的措施", "lingtai", "measure", title_ends("制度")),
    ("广东标题不含“监督”的措施有哪些", "guangdong", "measure", without(titled("监督"))),
    ("灵台标题中出现“执法”但不含“行政”的措施", "lingtai", "measure", both(
        titled("执法"), without(titled("行政")))),
    ("甘肃标题带“监督”的有哪些", "gansu", "measure", titled("监督")),
    ("Lingtai measures whose heading ends with “建设”", "lingtai", "measure", title_ends("建设")),
    ("Guangdong measures without “监督” in the title", "guangdong", "measure", without(
        titled("监督"))),
]  # fmt: skip
SEVERAL: list[tuple[str, str, Kind, Holds]] = [
    ("广东：哪几条重点任务既提到“监督”又提到“12345”？", "guangdong", "measure", both(
        says("监督"), says("12345"))),
    ("灵台哪几条写了“12345”或者“投诉举报”", "lingtai", "measure", either(
        says("12345"), says("投诉举报"))),
    ("甘肃任务里“平台”和“系统”都出现的有哪些", "gansu", "task", both(says("平台"), says("系统"))),
    ("甘肃提到培训和考核的任务有哪些", "gansu", "task", both(says("培训"), says("考核"))),
    ("甘肃提到“平台”、“系统”之一的任务", "gansu", "task", either(says("平台"), says("系统"))),
    ("Gansu tasks that mention “平台” and “监督”", "gansu", "task", both(
        says("平台"), says("监督"))),
]  # fmt: skip
UNSAID: list[tuple[str, str, Kind, Holds]] = [
    ("没提“行政执法”四个字的甘肃任务有哪些？", "gansu", "task", without(says("行政执法"))),
    ("甘肃没提到培训的任务有哪些", "gansu", "task", without(says("培训"))),
    ("甘肃提到“平台”而没有提到“监督”的任务有哪些", "gansu", "task", both(
        says("平台"), without(says("监督")))),
    ("Gansu tasks that do not mention training", "gansu", "task", without(says("培训"))),
]  # fmt: skip
COMBINED: list[tuple[str, str, Kind, Holds]] = [
    ("甘肃任务内容含“裁量权基准”而且由省司法厅牵头", "gansu", "task", both(
        says("裁量权基准"), leads(JUSTICE))),
    ("甘肃任务内容提到“法制审核”又是2025年底到期", "gansu", "task", both(
        says("法制审核"), ends_on("2025-12-31"))),
    ("甘肃省级部署任务里内容提到“培训”的", "gansu", "task", both(says("培训"), tier("省级部署"))),
    ("甘肃省司法厅独自牵头的任务里，提到“协调监督”的", "gansu", "task", both(
        says("协调监督"), leads_alone(JUSTICE))),
    ("甘肃省财政厅牵头、写了“装备”的任务", "gansu", "task", both(says("装备"), leads(FINANCE))),
    ("灵台方案谈“投诉”的措施", "lingtai", "measure", says("投诉")),
]  # fmt: skip
UNITS: list[tuple[str, str, Kind, Holds]] = [
    ("灵台20条里提到县司法局的措施有哪些？", "lingtai", "measure", says("县司法局")),
    ("广东正文写到“地级以上市”的重点任务", "guangdong", "measure", says("地级以上市")),
    ("广东哪些重点任务提到“省政府”", "guangdong", "measure", says("省政府")),
]


@pytest.mark.parametrize(
    ("question", "place", "kind", "holds"),
    [*BEGINNINGS, *TITLES, *SEVERAL, *UNSAID, *COMBINED, *UNITS],
)
def test_lists_hold_all_that_are_worded_so(
    ask: Ask, notices: tuple[Notice, ...], question: str, place: str, kind: Kind, holds: Holds
) -> None:
    expected = {record.id for record in of(notices, place, kind) if holds(record)}
    assert expected
    assert set(cited(ask(question))) == expected


def test_a_part_or_a_run_of_numbers_limits_what_names_a_unit(ask: Ask) -> None:
    named = [f"lingtai/measure/{number}" for number in (6, 7, 8)]
    assert cited(ask("灵台（二）标本兼治那部分，提到县司法局的措施")) == named
    assert cited(ask("灵台6至9条，点了县司法局名的是哪几条")) == named


@pytest.mark.parametrize(
    ("question", "heading"),
    [
        ("甘肃以“加强”开头的任务有几项", "以“加强”开头的共5项任务"),
        ("广东标题带“监督”的有几条", "标题写到“监督”的共3条措施"),
        ("灵台写到“执法证”或“持证上岗”的措施有几条", "写到“执法证”或“持证上岗”的共1条措施"),
        ("广东没提到“监督”二字的重点任务有几条", "没有写到“监督”的共10条措施"),
        ("内容以“建立”开头的甘肃任务有几项", "正文以“建立”开头的共3项任务"),
        ("How many Gansu tasks start with “建立”?", "beginning with “建立”: 3 tasks"),
        (
            "How many Guangdong measures have “监督” in the title?",
            "with a title saying “监督”: 3 measures",
        ),
    ],
)
def test_the_heading_names_the_condition(ask: Ask, question: str, heading: str) -> None:
    assert heading in ask(question).direct


def test_a_unit_that_does_something_there_is_not_only_named(ask: Ask) -> None:
    assert "承担" in ask("灵台协调联动这一部分里有县司法局的措施").direct
    assert "承担" in ask("灵台措施里写明“县司法局”要负责的是哪几条").direct


def test_what_else_is_asked_of_what_begins_so_is_said(ask: Ask) -> None:
    assert "由省司法厅牵头" in ask("以“推进”开头的甘肃任务谁牵头").direct
    assert "2025-12-31" in ask("以“综合运用”开头的那项甘肃任务什么时候完成").direct


def test_a_list_is_narrowed_by_its_words(ask: Ask) -> None:
    led = "甘肃省司法厅牵头的任务有哪些"
    assert cited(ask(led, "以“推进”开头的呢")) == ["gansu/task/12"]
    numbers = [r.rpartition("/")[2] for r in cited(ask(led, "其中提到“平台”或“系统”的"))]
    assert numbers == ["24", "42", "44", "45", "47"]


@pytest.mark.parametrize(
    "question",
    [
        # Columns, times and units are no words of a text.
        "钦州清单中时限以“2025年”打头的任务",
        "责任单位没写“省级行政执法部门”的甘肃任务有几项",
        "甘肃时限没写“长期坚持”的任务有几项",
        "甘肃以省司法厅打头的任务有哪些",
        # Each is asked for by itself.
        "甘肃提到“平台”的有几项，提到“系统”的有几项",
        # One item is asked about.
        "甘肃任务27的标题里有“监督”吗",
        "甘肃任务3是不是以“加强”开头",
        "Does task 3 of Gansu begin with “加强”?",
        "广东哪一条提到执法监督与行政复议、行政诉讼的协作联动？",
        # One word of a text.
        "甘肃提到“平台”的任务有哪些",
        "甘肃有没有提到“平台”的任务",
    ],
)
def test_what_is_no_condition_on_wordings(read: Read, question: str) -> None:
    assert read(question).wordings == ()


@pytest.mark.parametrize(
    "question", ["甘肃以“加强”开头的任务有哪些", "广东标题不含“监督”的措施", "甘肃没提到培训的任务"]
)
def test_a_list_of_what_is_not_worded_so_is_found(
    checker: Checker, draft_of: DraftOf, question: str
) -> None:
    draft = draft_of(question)
    assert not any(checker.complaints(draft))
    lie = replace(
        draft.query, wordings=tuple(replace(w, denied=not w.denied) for w in draft.query.wordings)
    )
    frames = {"cond_starts": "cond_not_starts", "cond_not_says": "cond_says"}
    direct = tuple(
        replace(piece, within=frames[piece.within]) if piece.within in frames else piece
        for piece in draft.direct
    )
    assert any(checker.complaints(replace(draft, query=lie, direct=direct)))
    assert any(checker.complaints(replace(draft, direct=direct)))
