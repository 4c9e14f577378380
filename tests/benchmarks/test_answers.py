from collections.abc import Iterator, Mapping, Sequence
from datetime import date

import pytest

from assistant.model import Answer
from benchmarks.answers import first_subject, table, target, times
from benchmarks.processes import NUMBER, SUBJECT

ANSWER = Answer(
    question="",
    language="zh",
    kind="answer",
    direct="",
    text="",
    citations=(),
    related=(),
    options=(),
)
QUESTIONS = (
    {"category": "lookup", "turns": ["任务27谁牵头？"]},
    {"category": "topic", "turns": ["谁管培训？", "甘肃呢？"]},
    {"category": "lookup", "turns": ["任务28谁牵头？"]},
)


class Slow:
    """Answers everything; on its clock a turn takes 4 ms, and the first one a second more."""

    def __init__(self) -> None:
        self.asked: list[tuple[str, ...]] = []
        self.now = 100.0

    def ask(self, turns: Sequence[str], *, today: date) -> Answer:
        assert today == date(2024, 10, 1)
        self.now += 0.004 * len(turns) + (0 if self.asked else 1)
        self.asked.append(tuple(turns))
        return ANSWER

    def clock(self) -> float:
        return self.now


def test_each_question_is_timed_as_often_as_told_and_its_first_answer_is_not() -> None:
    slow = Slow()
    taken = times(slow, QUESTIONS, runs=3, clock=slow.clock)
    assert {category: len(values) for category, values in taken.items()} == {
        "lookup": 6,
        "topic": 3,
    }
    assert taken["lookup"] == pytest.approx([4.0] * 6)
    assert taken["topic"] == pytest.approx([8.0] * 3)
    assert len(slow.asked) == 3 * (1 + 3)


def test_questions_that_can_be_read_only_once_are_all_timed() -> None:
    def once() -> Iterator[Mapping[str, object]]:
        yield from QUESTIONS

    assert len(times(Slow(), once(), runs=2)["lookup"]) == 4


def test_only_the_subject_question_is_timed_and_a_number_question_comes_before() -> None:
    slow = Slow()
    assert first_subject(slow, slow.clock).value == pytest.approx(0.004)
    assert slow.asked == [(NUMBER,), (SUBJECT,)]


def test_what_is_looked_up_must_be_faster() -> None:
    quick = {"lookup", "unit", "list", "count", "deadline", "document"}
    assert {target(category) for category in quick} == {20}
    assert {target(category) for category in ("topic", "compare", "something new")} == {50}


def test_a_target_is_met_by_nearly_all_answers_or_not() -> None:
    values = [float(n) for n in range(1, 21)]
    lines = list(table({"topic": [60.0], "lookup": values, "count": [*values, 30.0]}))
    assert lines[2:] == [
        "| count | 21 | 11.0 ms | 20.0 ms | < 20 ms | no |",
        "| lookup | 20 | 10.5 ms | 19.0 ms | < 20 ms | yes |",
        "| topic | 1 | 60.0 ms | 60.0 ms | < 50 ms | no |",
    ]
    assert {line.count("|") for line in lines} == {7}
