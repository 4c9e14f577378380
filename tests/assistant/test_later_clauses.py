"""Lists whose question limits or cuts them in a later clause, a bracket or beside the unit."""

import re

import pytest

from assistant.reading.conditions.conditions import in_one_column
from corpus.model import Notice, Record, Span
from tests.assistant.talk import Ask, Read, cited
from tests.assistant.test_list_grammar import both, led_by_so_many, without
from tests.assistant.test_lists import Holds, in_any_role, is_ongoing, leads, tasks

CITY_JUSTICE, CITY_FINANCE, FARMING = "市司法局", "市财政局", "市农业农村局"
MARKET, COUNTIES = "市市场监管局", "各县区人民政府"
FINANCE, JUSTICE, STAFFING = "省财政厅", "省司法厅", "省委编办"


def helps(*names: str) -> Holds:
    return lambda record: bool(set(names) & set(record.names_as("responsible")))


def says(words: str) -> Holds:
    return lambda record: words in record.text


def says_due(words: str) -> Holds:
    return lambda record: any(words in due.text for due in record.deadlines)


LISTS: list[tuple[str, str, Holds]] = [
    # A column left out in a clause of its own.
    ("请列钦州清单里市农业农村局牵头的事项，责任单位的不用列。", "qinzhou", leads(FARMING)),
    (
        "Qinzhou tasks led by 市市场监管局? Ignore those where it is only a responsible unit.",
        "qinzhou",
        leads(MARKET),
    ),
    (
        "Which Qinzhou tasks keep 各县区人民政府 out of the responsible-unit column?",
        "qinzhou",
        without(helps(COUNTIES, "各县、区人民政府")),
    ),
    # One unit there, and another not.
    ("甘肃牵头栏：有省司法厅、无省委编办的任务，列序号", "gansu",
     both(leads(JUSTICE), without(leads(STAFFING)))),
    # Joint work that counts too.
    ("列一下甘肃省财政厅牵头的任务号，跟别人联合牵头的也都列上", "gansu", leads(FINANCE)),
    # A deadline's words, and what does not come with them.
    ("钦州清单里时限为“2025年12月31日前完成”、且没附“长期坚持”的事项，逐项列出", "qinzhou",
     both(says_due("2025年12月31日前完成"), without(is_ongoing))),
    # Words of the text, others left out.
    ("钦州清单里明写“配合上级”的任务有哪些？（只写“上级部门”的不计）", "qinzhou",
     says("配合上级")),
    # Given together is not led together.
    ("甘肃，省财政厅和省委编办分别牵头哪几项，一起发我", "gansu",
     lambda r: leads(FINANCE)(r) or leads(STAFFING)(r)),
    # So many in either column.
    ("钦州财政局：牵头两条、责任三条，列给我", "qinzhou", in_any_role(CITY_FINANCE)),
    # The column it stands in, in a clause that asks whether.
    ("甘肃省财政厅有没有列在牵头单位那一栏的？哪几项", "gansu", leads(FINANCE)),
]  # fmt: skip


@pytest.mark.parametrize(("question", "place", "holds"), LISTS)
def test_what_a_clause_leaves_out_is_not_listed(
    ask: Ask, notices: tuple[Notice, ...], question: str, place: str, holds: Holds
) -> None:
    expected = {record.id for record in tasks(notices, place) if holds(record)}
    assert expected
    assert set(cited(ask(question))) == expected


def _measures(notices: tuple[Notice, ...], place: str) -> tuple[Record, ...]:
    return next(notice for notice in notices if notice.id == place).of_kind("measure")


def test_brackets_that_hold_two_units_and_nobody_else(
    ask: Ask, notices: tuple[Notice, ...]
) -> None:
    two = {"省司法厅", "省各行政执法部门"}
    expected = [
        r.id for r in _measures(notices, "guangdong") if set(r.names_as("responsible")) == two
    ]
    answer = ask("广东措施，括号里只有“省司法厅、省各行政执法部门”的是哪几条？第8条不算")
    assert cited(answer) == expected


def test_units_counted_by_the_bracket_that_lists_them(
    ask: Ask, notices: tuple[Notice, ...]
) -> None:
    count = sum(helps("省政务服务数据管理局")(r) for r in _measures(notices, "guangdong"))
    answer = ask(
        "How many of Guangdong's 16 measures have the data bureau (政务服务数据管理局) "
        "in the bracketed list of responsible units?"
    )
    assert re.search(rf"(?<!\d){count}(?!\d)", answer.direct)


@pytest.mark.parametrize(
    ("question", "numbers"),
    [
        ("灵台写到县司法局的措施有哪几条？第2条、第8条都不计", 0),
        ("别看清单：钦州二（三）2说的是哪项工作", 1),
        ("甘肃任务8和任务9是哪几家牵头", 2),
    ],
)
def test_an_item_that_is_left_out_is_not_asked_for(read: Read, question: str, numbers: int) -> None:
    assert len(read(question).numbers) == numbers


@pytest.mark.parametrize(
    ("text", "held"),
    [
        ("括号里只写省司法厅、省公安厅的", "only"),
        ("括号里有省司法厅、省公安厅的", "all"),
        ("找一下省司法厅、省公安厅的", None),
    ],
)
def test_what_brackets_hold(text: str, held: str | None) -> None:
    spans = [Span(text.index(u), text.index(u) + 4) for u in ("省司法厅", "省公安厅")]
    assert in_one_column(text, spans) == held


def test_an_english_word_without_marks_is_looked_for_in_chinese(
    ask: Ask, notices: tuple[Notice, ...]
) -> None:
    said = says("培训")
    expected = [r.id for r in tasks(notices, "gansu") if said(r)]
    assert cited(ask("Which Gansu tasks mention training?")) == expected


def test_led_by_several_is_still_asked_for(ask: Ask, notices: tuple[Notice, ...]) -> None:
    joint = both(leads(FINANCE), led_by_so_many(2))
    expected = [r.id for r in tasks(notices, "gansu") if joint(r)]
    assert cited(ask("甘肃省财政厅跟别家一起牵头的有哪几项")) == expected
