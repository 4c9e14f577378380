from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.obligations import STATES, State
from assistant.obligations.recurrence import recurrence
from assistant.obligations.timing import timing
from tests.obligations.days import TODAY, due

DAYS = st.dates(min_value=date(1990, 1, 1), max_value=date(2090, 12, 31))


@pytest.mark.parametrize(
    ("days", "state"),
    [(-1, "passed"), (0, "within_30"), (30, "within_30"), (31, "within_90"), (90, "within_90"),
     (91, "later")],
)  # fmt: skip
def test_a_state_begins_and_ends_on_its_day(days: int, state: State) -> None:
    day = due("2024年10月31日前完成")
    assert day.end == date(2024, 10, 31)
    assert timing(day, day.end - timedelta(days=days)).state == state


@pytest.mark.parametrize(
    ("words", "state", "next_day"),
    [
        ("长期坚持", "ongoing", None),
        ("每年10月前", "recurring", date(2025, 9, 30)),
        ("每年年初", "recurring", None),
        ("按自治区统一部署要求完成", "undated", None),
        ("2024年第三季度", "passed", date(2024, 9, 30)),
    ],
)
def test_words_without_a_day_have_a_state_of_their_own(
    words: str, state: State, next_day: date | None
) -> None:
    seen = timing(due(words), TODAY)
    assert (seen.state, seen.next_day) == (state, next_day)


def test_no_words_at_all_are_no_fixed_date() -> None:
    assert timing(None, TODAY).state == "undated"


def test_what_is_kept_up_after_its_day_is_found_under_both_states() -> None:
    assert timing(due("2023年完成并长期坚持"), TODAY).states == ("passed", "ongoing")
    assert timing(due("长期坚持"), TODAY).states == ("ongoing",)
    assert timing(due("2023年底"), TODAY).states == ("passed",)


@given(DAYS, DAYS)
def test_a_later_day_never_turns_back_a_state(earlier: date, later: date) -> None:
    earlier, later = sorted((earlier, later))
    day = due("2024年底")
    order = [STATES.index(timing(day, today).state) for today in (later, earlier)]
    assert order == sorted(order)


@pytest.mark.parametrize(
    ("words", "next_day", "exact"),
    [
        ("每年10月前", date(2025, 9, 30), True),
        ("每年年初", date(2025, 1, 1), False),
        ("每年年底", date(2024, 12, 31), True),
        ("每年2月底前", date(2025, 2, 28), True),
        ("每年第三季度", date(2025, 9, 30), True),
        ("每季度末", date(2024, 12, 31), True),
        ("每半年底", date(2024, 12, 31), True),
        ("每月5日前", date(2024, 10, 5), True),
        ("每月底", date(2024, 10, 31), True),
        ("每季度初", date(2024, 10, 1), False),
    ],
)
def test_a_recurring_deadline_comes_next_on(words: str, next_day: date, exact: bool) -> None:
    again = recurrence(due(words))
    assert again is not None
    assert (again.next_day(TODAY), again.exact) == (next_day, exact)


@pytest.mark.parametrize("words", ["每年", "每季度", "每周", "逐年", "2024年底", "每月第二周"])
def test_words_that_tell_no_day_have_no_recurrence(words: str) -> None:
    assert recurrence(due(words)) is None


def test_the_end_of_february_follows_the_year() -> None:
    again = recurrence(due("每年2月底前"))
    assert again is not None
    assert again.next_day(date(2028, 2, 1)) == date(2028, 2, 29)


@given(DAYS, st.sampled_from(["每年10月前", "每年2月底前", "每季度末", "每月31日", "每年年初"]))
def test_the_next_day_is_not_past_and_comes_within_a_year(today: date, words: str) -> None:
    again = recurrence(due(words))
    assert again is not None
    day = again.next_day(today)
    assert day is not None
    assert today <= day <= today + timedelta(days=366)
    assert again.next_day(day) == day


def test_at_the_end_of_the_calendar_nothing_comes_again() -> None:
    again = recurrence(due("每年10月前"))
    assert again is not None
    assert again.next_day(date.max) is None
