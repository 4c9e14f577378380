"""Times that only the day called today fixes."""

from datetime import date

import pytest

from assistant.reading.times.relative_dates import in_relative_time
from tests.assistant.talk import Ask


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        ("今年到期的", date(2024, 1, 1), date(2024, 12, 31)),
        ("明年要完成的", date(2025, 1, 1), date(2025, 12, 31)),
        ("本季度", date(2024, 10, 1), date(2024, 12, 31)),
        ("下个月有哪些到期", date(2024, 12, 1), date(2024, 12, 31)),
        ("due last month", date(2024, 10, 1), date(2024, 10, 31)),
    ],
)
def test_a_period_by_its_distance_from_today(text: str, start: date, end: date) -> None:
    due = in_relative_time(text, date(2024, 11, 20))
    assert due is not None
    assert (due.relation, due.start, due.end) == ("within", start, end)


def test_no_period() -> None:
    assert in_relative_time("任务27谁牵头", date(2024, 11, 20)) is None


@pytest.mark.parametrize(
    ("question", "count"),
    [
        ("截至2024年12月31日，甘肃没有逾期的任务有几项", "48项"),
        ("截至2024年12月31日甘肃没逾期的任务有几项", "48项"),
        ("As of 31 December 2024, how many Gansu tasks are not overdue?", "48 tasks"),
        ("截至2024年12月31日，甘肃有没有逾期的任务，几项", "9项"),
        ("As of 31 December 2024, how many Gansu tasks are overdue?", "9 tasks"),
    ],
)
def test_what_is_not_overdue_is_not_listed_as_overdue(ask: Ask, question: str, count: str) -> None:
    assert count in ask(question).direct


def test_what_is_not_overdue_is_so_as_of_the_day_of_the_talk(ask: Ask) -> None:
    direct = ask("截至2024年12月31日甘肃哪些任务逾期", "没逾期的呢").direct
    assert "截至2024年12月31日时限未过" in direct
    assert "48项" in direct
    counted = ask("截至2024年12月31日甘肃哪些任务逾期", "没过期的有几项").direct
    assert "48项" in counted
