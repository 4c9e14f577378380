"""Times with one end or two, days that count, and work that goes on counted in or left out."""

import datetime

import pytest

from corpus.model import Notice, Record
from tests.assistant.talk import Ask, Read, cited
from tests.assistant.test_list_grammar import both, is_dated, without
from tests.assistant.test_lists import Holds, due, is_ongoing, leads, tasks, tier

DAY = datetime.date.fromisoformat


def ends(first: str, last: str, *, ongoing: bool = True) -> Holds:
    """Due in these days, both included."""
    return lambda record: any(
        d.end is not None and DAY(first) <= d.end <= DAY(last) and (ongoing or not d.ongoing)
        for d in record.deadlines
    )


LISTS: list[tuple[str, str, Holds]] = [
    # Two ends.
    (
        "钦州2024年10月1日以后、2024年年内到期，且不用长期坚持的任务编号",
        "qinzhou",
        ends("2024-10-02", "2024-12-31", ongoing=False),
    ),
    (
        "钦州清单里比2024年10月31日更晚、又在2024年内的任务（不要长期坚持的）",
        "qinzhou",
        ends("2024-11-01", "2024-12-31", ongoing=False),
    ),
    (
        "甘肃2023年底以后、2024年底之前到期的任务有哪些",
        "gansu",
        ends("2024-01-01", "2024-12-31"),
    ),
    ("钦州比2024年6月30日更早到期的任务", "qinzhou", ends("2000-01-01", "2024-06-29")),
    # A day that counts, or does not.
    (
        "钦州清单2024年6月30日前（含当天）就要完成的任务，长期坚持的也带上",
        "qinzhou",
        ends("2000-01-01", "2024-06-30"),
    ),
    ("钦州2024年6月30日之前（不含当天）到期的任务", "qinzhou", ends("2000-01-01", "2024-06-29")),
    (
        "甘肃2025年以后（含2025年）到期、不带长期坚持、由省级部署的",
        "gansu",
        both(ends("2025-01-01", "2099-12-31", ongoing=False), tier("省级部署")),
    ),
    # Work that goes on.
    (
        "甘肃2025年底到期、长期坚持的也算的任务中，省级部署的都有哪些",
        "gansu",
        both(ends("2025-12-31", "2025-12-31"), tier("省级部署")),
    ),
    (
        "甘肃任务里2024年下半年到期的（不看长期坚持那些）",
        "gansu",
        ends("2024-07-01", "2024-12-31", ongoing=False),
    ),
    ("甘肃哪些任务完成时限里没有“长期坚持”", "gansu", without(is_ongoing)),
    ("甘肃不写长期坚持的任务有哪些", "gansu", without(is_ongoing)),
    (
        "钦州清单里要长期坚持的（含给了日期的），市司法局牵头的",
        "qinzhou",
        both(is_ongoing, leads("市司法局")),
    ),
    ("钦州哪些任务给了日期又要长期坚持", "qinzhou", both(is_dated, is_ongoing)),
    # The words of the column, and another column.
    (
        "甘肃任务时限一栏是“2023年完成并长期坚持”，层级又是省级部署",
        "gansu",
        both(due("2023年完成并长期坚持"), tier("省级部署")),
    ),
    (
        "查一下——甘肃省级部署、2024年完成并长期坚持——两个条件都满足的",
        "gansu",
        both(due("2024年完成并长期坚持"), tier("省级部署")),
    ),
]


@pytest.mark.parametrize(("question", "place", "holds"), LISTS)
def test_a_list_is_of_what_is_due_then(
    ask: Ask, notices: tuple[Notice, ...], question: str, place: str, holds: Holds
) -> None:
    expected = [record.id for record in tasks(notices, place) if holds(record)]
    assert expected
    assert cited(ask(question)) == expected


@pytest.mark.parametrize(
    ("question", "place", "dated"),
    [
        ("广东有写时限的重点任务都是哪几条", "guangdong", True),
        ("灵台带时限的措施有哪些", "lingtai", True),
        ("灵台没有一点时限字样的措施有哪些", "lingtai", False),
    ],
)
def test_whether_a_time_is_written(
    ask: Ask, notices: tuple[Notice, ...], question: str, place: str, *, dated: bool
) -> None:
    def is_timed(record: Record) -> bool:
        return bool(record.deadlines)

    measures = next(notice for notice in notices if notice.id == place).of_kind("measure")
    assert cited(ask(question)) == [r.id for r in measures if is_timed(r) is dated]


@pytest.mark.parametrize(
    ("question", "size"),
    [("广东时限在2024年下半年的重点任务", 1), ("广东2023年内到期的重点任务是哪几条", 3)],
)
def test_what_stands_under_a_heading_that_is_named(ask: Ask, question: str, size: int) -> None:
    found = cited(ask(question))
    assert len(found) == size
    assert all("measure" in record for record in found)


def test_words_within_a_part_are_a_condition(ask: Ask, notices: tuple[Notice, ...]) -> None:
    answer = ask("灵台征求意见稿第二部分一共20条，写到“每年”的是哪些")
    measures = next(notice for notice in notices if notice.id == "lingtai").of_kind("measure")
    assert cited(answer) == [r.id for r in measures if "每年" in r.text]


def test_a_time_that_deadlines_are_compared_with_compares_no_items(read: Read) -> None:
    query = read("钦州比2024年10月31日更晚到期的任务有哪些")
    assert query.due is not None
    assert query.due.relation == "after"
    assert not query.asks("compare")
