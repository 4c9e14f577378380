"""Numbers in digits of both kinds, what is left of a year, sections, the day of a notice."""

import pytest

from tests.assistant.talk import Ask, cited


@pytest.mark.parametrize(
    ("question", "record"),
    [
        ("广东第十6条由谁负责", "guangdong/measure/16"),
        ("甘肃第二十3项任务谁牵头", "gansu/task/23"),
        ("甘肃任务第3十项什么时候完成", "gansu/task/30"),
        ("灵台第1十八条讲什么", "lingtai/measure/18"),
        # Before a month the tens are the month's.
        ("甘肃任务3十月底前能完成吗", "gansu/task/3"),
    ],
)
def test_a_number_in_digits_of_both_kinds_is_one(ask: Ask, question: str, record: str) -> None:
    assert cited(ask(question)) == [record]


LEFT_OF_2024 = [
    "qinzhou/task/二（一）3",
    "qinzhou/task/二（四）2",
    "qinzhou/task/二（四）3",
    "qinzhou/task/三（一）1",
    "qinzhou/task/三（一）2",
    "qinzhou/task/三（二）3",
    "qinzhou/task/四（二）",
    "qinzhou/task/四（三）2",
    "qinzhou/task/四（三）3",
    "qinzhou/task/四（三）4",
    "qinzhou/task/六（一）1",
    "qinzhou/task/六（一）3",
]


@pytest.mark.parametrize(
    "question",
    [
        "假设今天是2024年9月1日，钦州本年余下几个月内到期的任务有哪些",
        "现在假设是2024年9月1号，钦州当年剩下的时间里到期的任务还有哪些",
        "Suppose it is 1 September 2024: which Qinzhou tasks fall due in the rest of that year?",
    ],
)
def test_what_is_left_of_a_year_begins_today(ask: Ask, question: str) -> None:
    assert sorted(cited(ask(question))) == sorted(LEFT_OF_2024)


@pytest.mark.parametrize(
    ("question", "records"),
    [
        ("灵台“协调联动”那一节有哪几条", [f"lingtai/measure/{n}" for n in (13, 14, 15)]),
        ("甘肃“数字赋能”那一节有哪几条任务", [f"gansu/task/{n}" for n in (44, 45, 46, 47)]),
    ],
)
def test_a_section_is_a_part(ask: Ask, question: str, records: list[str]) -> None:
    assert cited(ask(question)) == records


@pytest.mark.parametrize(
    ("turns", "told"),
    [
        (("甘政办94号是哪个省的", "是2024年的吧"), "2023年11月26日"),
        (("钦政办11号", "是2024年4月吗"), "2024年4月2日"),
    ],
)
def test_a_day_stated_behind_a_notice_is_its_own(
    ask: Ask, turns: tuple[str, ...], told: str
) -> None:
    assert told in ask(*turns).direct
