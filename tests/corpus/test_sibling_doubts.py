"""What one item lacks that all beside it have, totals, and tables of which nothing was read."""

import pytest

from corpus.model import Notice
from tests.corpus.test_copied_notices import read

ITEMS = [
    f"（{number}）{title}\n各单位要按照职责抓好这项工作，定期报送情况。\n牵头单位：市{office}局\n完成时限：2026年{number}月底前\n"
    for number, title, office in (
        ("一", "健全制度体系", "财政"),
        ("二", "打造实训基地", "教育"),
        ("三", "推进数据共享", "数据"),
        ("四", "加强督促检查", "审计"),
    )
]


def told(notice: Notice) -> dict[str, str]:
    """The reasons for which each record is doubted."""
    return {
        record.number: "; ".join(problem.message for problem in notice.problems_of(record))
        for record in notice.records
        if notice.problems_of(record)
    }


def plan(items: list[str]) -> Notice:
    return read("澄江市提升行动方案\n一、重点任务\n" + "".join(items))


def test_a_whole_plan_is_not_doubted() -> None:
    assert told(plan(ITEMS)) == {}


@pytest.mark.parametrize(
    ("lines", "why"),
    [
        (slice(0, 1), "a title without words"),
        (slice(0, 3), "labelled"),
        (slice(0, 4), ""),
    ],
)
def test_an_item_without_what_the_others_have(lines: slice, why: str) -> None:
    second = "".join(ITEMS[1].splitlines(keepends=True)[lines])
    found = told(plan([ITEMS[0], second, *ITEMS[2:]]))
    assert list(found) == (["一（二）"] if why else [])
    assert all(why in said for said in found.values())


@pytest.mark.parametrize(("total", "last"), [("3件", False), ("5件", True), ("2026件", False)])
def test_a_total_that_the_text_states(total: str, last: bool) -> None:
    notice = read(
        f"澄江区2026年实事安排\n现将{total}民生实事印发给你们。\n一、教育\n1.建园2所。由教育局办。\n"
        "2.建校1所。由教育局办。\n二、养老\n3.建站5处。由民政局办。\n"
    )
    assert any("states" in p.message for p in notice.problems_of(notice.records[-1])) == last


def test_the_head_of_a_table_of_which_no_row_was_read() -> None:
    notice = read(
        "2026年第三季度重点工作推进表\n序号  目标任务 推进情况 备注\n2 落实责任制。 查缺补漏。\n"
        "1.8月19日开展了排查。\n2.9月15日向上级提交报告。\n131 加大扶持力度。 完成。\n"
    )
    assert set(told(notice)) == {record.number for record in notice.records}


@pytest.mark.parametrize(
    ("name", "doubted"),
    [("市交通输局", True), ("市交通运输局", False), ("市教育局", False)],
)
def test_names_that_lost_a_character(name: str, doubted: bool) -> None:
    notice = read(
        "澄江市方案\n一、任务\n（一）建校。抓好建校。（市教育局、市财政局、市水利局、市民政局负责）\n"
        f"（二）修路。抓好修路。（市民政局、{name}负责）\n（三）通水。抓好通水。（市水利局负责）\n"
    )
    assert ("一（二）" in told(notice)) == doubted
