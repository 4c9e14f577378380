"""Times that only the day called today fixes."""

from datetime import date

import pytest

from assistant.reading.times.relative_dates import in_relative_time


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
