from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from icalendar import Calendar, Event

from assistant.exports import export
from assistant.obligations import ObligationList
from corpus.model import Deadline
from tests.exports.lists import TODAY, listed, task
from tests.index.made import deadline
from tests.obligations.conftest import Find
from tests.obligations.days import due


def events(wanted: ObligationList) -> list[Any]:
    """The events read back; what they hold is of many types, so each test says what it wants."""
    read = Calendar.from_ical(export(wanted, "ics").content.decode())
    assert isinstance(read, Calendar)
    return [event for event in read.walk("VEVENT") if isinstance(event, Event)]


def the_event(*deadlines: Deadline) -> Any:
    (event,) = events(listed(task("做一件事。", *deadlines)))
    return event


def triggers(event: Any) -> list[timedelta]:
    return [alarm["trigger"].dt for alarm in event.walk("VALARM")]


def rule(event: Any) -> dict[str, Any]:
    return {key.upper(): value for key, value in dict(event["rrule"]).items()}


def test_each_dated_line_is_one_event(find: Find) -> None:
    wanted = find("gansu", "省司法厅")
    lines = [o.line for o in (*wanted.named, *wanted.general)]
    dated = [line for line in lines if line.timing.deadline and line.timing.deadline.end]
    made = events(wanted)
    assert len(made) == len(dated) > 40
    assert len({event["uid"] for event in made}) == len(made)
    days = [line.timing.deadline.end for line in dated if line.timing.deadline]
    assert [event["dtstart"].dt for event in made] == days
    assert all(event["dtend"].dt == event["dtstart"].dt + timedelta(days=1) for event in made)


def test_an_event_tells_words_units_and_source(find: Find) -> None:
    made = events(find("gansu", "省司法厅"))
    event = next(e for e in made if "任务27时限" in e["summary"])
    description = str(event["description"])
    assert "时限：2025年底" in description
    assert "牵头：省司法厅、省委编办" in description
    assert "出处：甘政办发〔2023〕94号 任务27" in description
    general = next(e for e in made if "任务17" in e["summary"])
    assert general["summary"].endswith("（统称涵盖）")


def test_names_of_events_stay_whatever_the_day_and_the_unit(find: Find) -> None:
    def names(wanted: ObligationList) -> dict[str, str]:
        return {str(e["description"]): str(e["uid"]) for e in events(wanted)}

    one = names(find("gansu", "省司法厅"))
    other = names(find("gansu", "省委编办", today=date(2025, 3, 1)))
    both = set(one) & set(other)
    assert both
    assert all(one[text] == other[text] for text in both)


def test_two_deadlines_in_the_same_words_are_two_events() -> None:
    twice = deadline("2024年底", date(2024, 12, 31))
    made = events(listed(task("一"), task("一", twice), task("一", twice)))
    assert len({event["uid"] for event in made}) == 2


@pytest.mark.parametrize(
    ("end", "days"),
    [
        (TODAY - timedelta(days=1), []),
        (TODAY, []),
        (TODAY + timedelta(days=1), [1]),
        (TODAY + timedelta(days=6), [1]),
        (TODAY + timedelta(days=7), [7, 1]),
    ],
)
def test_only_days_to_come_remind(end: date, days: list[int]) -> None:
    morning = timedelta(hours=9)
    event = the_event(deadline("某日前", end))
    assert triggers(event) == [morning - timedelta(days=day) for day in days]


@pytest.mark.parametrize(
    ("words", "start", "expected"),
    [
        ("每年10月前", date(2025, 9, 30), {"FREQ": ["YEARLY"], "BYMONTH": [9], "BYMONTHDAY": [-1]}),
        ("每年年初", date(2025, 1, 1), {"FREQ": ["YEARLY"], "BYMONTH": [1], "BYMONTHDAY": [1]}),
        (
            "每季度末",
            date(2024, 12, 31),
            {"FREQ": ["MONTHLY"], "INTERVAL": [3], "BYMONTHDAY": [-1]},
        ),
    ],
)
def test_what_recurs_comes_again(
    words: str, start: date, expected: dict[str, list[object]]
) -> None:
    event = the_event(due(words))
    assert event["dtstart"].dt == start
    assert rule(event) == expected


def test_a_day_that_the_words_do_not_fix_says_so(find: Find) -> None:
    hint = "文件没有写明具体日期"
    assert hint in the_event(due("每年年初"))["description"]
    (event,) = events(find("lingtai", states=("recurring",)))
    assert hint not in event["description"]
    assert event["dtstart"].dt == date(2025, 9, 30)


@pytest.mark.parametrize("words", ["长期坚持", "按自治区统一部署要求完成", "每年"])
def test_what_has_no_day_is_no_event(words: str) -> None:
    assert events(listed(task("一", due(words)), task("二"))) == []


@settings(max_examples=50, deadline=None)
@given(text=st.text(max_size=200), end=st.dates(max_value=date(9999, 12, 30)))
def test_any_words_and_day_make_a_calendar_that_reads_back(text: str, end: date) -> None:
    (event,) = events(listed(task(text, deadline("某日前", end))))
    assert event["dtstart"].dt == end
    content = export(listed(task(text, deadline("某日前", end))), "ics").content
    assert all(len(line) <= 75 for line in content.split(b"\r\n"))
