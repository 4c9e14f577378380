"""Grading: the rules of the question set's format, one by one.

A refusal is a refusal. An ask-back offers two candidates at least (one where one is listed),
or an answer cites two of them. An answer cites all, any or exactly the listed records, with
two others at most, where a task and the measure that it comes from count as one; it says every
fact and nothing forbidden, without regard to white space, Markdown and case; numbers are whole
numbers. For a count only the number is judged. Half points there are none.
"""

from collections.abc import Sequence
from typing import Any

import pytest

from assistant.grading import Grade, grade, plain

SOURCES = {"gansu/task/27": "gansu/measure/11", "gansu/task/28": "gansu/measure/11"}


def expected(
    behaviour: str = "answer", mode: str = "all", *cite: str, **more: Any
) -> dict[str, Any]:
    blank: dict[str, Any] = {"facts": [], "forbid": [], "count": None}
    return {"behaviour": behaviour, "cite": list(cite), "cite_mode": mode, **blank, **more}


def given(
    kind: str = "answer", *cites: str, direct: str = "", text: str = "", options: Sequence[str] = ()
) -> dict[str, Any]:
    return {
        "kind": kind,
        "direct": direct,
        "text": f"{direct}\n{text}",
        "citations": [{"record": record} for record in cites],
        "options": [{"record": record} for record in options],
    }


def graded(expect: dict[str, Any], answer: dict[str, Any]) -> Grade:
    return grade(expect, answer, SOURCES)


A, B, C, D, E = (f"gansu/task/{number}" for number in (1, 2, 3, 4, 5))


@pytest.mark.parametrize(
    ("kind", "right"), [("refuse", True), ("answer", False), ("clarify", False)]
)
def test_a_refusal_is_a_refusal(kind: str, right: bool) -> None:
    result = graded(expected("refuse"), given(kind))
    assert result.right is right
    assert result.direct is right
    assert not result.evaded


@pytest.mark.parametrize(
    ("answer", "right"),
    [
        (given("clarify", options=[A, B]), True),
        (given("clarify", options=[A, B, D, E]), True),
        (given("clarify", options=[A, D]), False),
        (given("clarify", options=[A]), False),
        (given("clarify"), False),
        (given("answer", A, B), True),
        (given("answer", A, B, C, D, E), True),
        (given("answer", A, D), False),
        (given("answer", A), False),
        (given("refuse"), False),
    ],
)
def test_an_ask_back_offers_two_candidates(answer: dict[str, Any], right: bool) -> None:
    assert graded(expected("clarify", "any", A, B, C), answer).right is right


def test_where_one_candidate_is_listed_one_is_enough() -> None:
    assert graded(expected("clarify", "any", A), given("clarify", options=[A, D])).right
    assert not graded(expected("clarify", "any", A), given("clarify", options=[D, E])).right
    # There is no choice in a single option.
    assert not graded(expected("clarify", "any", A), given("clarify", options=[A])).right


@pytest.mark.parametrize("behaviour", ["answer", "correct"])
@pytest.mark.parametrize("kind", ["refuse", "clarify"])
def test_no_answer_where_there_is_one_is_an_evasion(behaviour: str, kind: str) -> None:
    result = graded(expected(behaviour, "any", A), given(kind, options=[A, B]))
    assert not result.right
    assert result.evaded


@pytest.mark.parametrize(
    ("mode", "cites", "right"),
    [
        ("all", [A, B], True),
        ("all", [B, A], True),
        ("all", [A], False),
        ("all", [], False),
        ("all", [A, B, C, D], True),
        ("all", [A, B, C, D, E], False),
        ("any", [A], True),
        ("any", [B, C, D], True),
        ("any", [C], False),
        ("any", [], False),
        ("any", [A, C, D, E], False),
        ("exact", [A, B], True),
        ("exact", [A], False),
        ("exact", [A, B, C], False),
    ],
)
def test_citations(mode: str, cites: list[str], right: bool) -> None:
    result = graded(expected("answer", mode, A, B), given("answer", *cites))
    assert result.right is right
    assert not result.evaded


def test_a_false_premise_is_graded_like_an_answer() -> None:
    expect = expected("correct", "any", A, facts=["60"])
    assert graded(expect, given("answer", A, direct="不是80，是60学时")).right
    assert not graded(expect, given("answer", A, direct="是的")).right
    assert not graded(expect, given("answer", B, direct="是60学时")).right


def test_a_task_and_its_measure_count_as_one() -> None:
    expect = expected("answer", "all", A)
    pair = ("gansu/task/27", "gansu/measure/11")
    assert graded(expect, given("answer", A, *pair, B)).right
    assert not graded(expect, given("answer", A, "gansu/task/29", "gansu/measure/11", B)).right


def test_the_measure_of_a_listed_task_is_no_extra() -> None:
    expect = expected("answer", "all", "gansu/task/27")
    answer = given("answer", "gansu/task/27", "gansu/measure/11", A, B)
    assert graded(expect, answer).right


def test_exact_forgives_no_pair() -> None:
    answer = given("answer", "gansu/task/27", "gansu/measure/11")
    assert not graded(expected("answer", "exact", "gansu/task/27"), answer).right


def test_every_fact_is_needed_and_one_of_its_wordings() -> None:
    expect = expected("answer", "all", A, facts=["省司法厅", ["2025年底", "2025-12-31"]])
    assert graded(expect, given("answer", A, direct="省司法厅，2025-12-31")).right
    assert graded(expect, given("answer", A, direct="省司法厅，2025 年底")).right
    assert not graded(expect, given("answer", A, direct="省司法厅")).right
    assert not graded(expect, given("answer", A, direct="2025年底")).right
    assert "2025年底" in graded(expect, given("answer", A, direct="省司法厅")).missed


def test_a_fact_below_the_first_sentence_is_right_and_not_direct() -> None:
    expect = expected("answer", "all", A, facts=["省司法厅"])
    below = graded(expect, given("answer", A, direct="由下列单位牵头", text="省司法厅"))
    assert below.right
    assert not below.direct
    at_once = graded(expect, given("answer", A, direct="由省司法厅牵头"))
    assert at_once.right
    assert at_once.direct


def test_what_is_wrong_is_never_direct() -> None:
    expect = expected("answer", "all", A, facts=["省司法厅"])
    assert not graded(expect, given("answer", B, direct="由省司法厅牵头")).direct


def test_white_space_markdown_and_case_do_not_matter() -> None:
    expect = expected("answer", "all", A, facts=["DepartmentofJustice", "省司法厅"])
    answer = given("answer", A, direct="**department of\nJustice** (省 司法厅)")
    assert graded(expect, answer).right
    assert plain("> **A b**\n- `C`\t#|_") == "ab-c"


def test_numbers_are_whole_numbers() -> None:
    expect = expected("answer", "all", A, facts=["60"])
    assert graded(expect, given("answer", A, direct="60学时")).right
    assert graded(expect, given("answer", A, direct="不少于 60 学时")).right
    assert not graded(expect, given("answer", A, direct="160学时")).right
    assert not graded(expect, given("answer", A, direct="600学时")).right


def test_what_is_forbidden_must_not_stand_anywhere() -> None:
    expect = expected("answer", "all", A, forbid=["2024年底", "省财政厅"])
    assert graded(expect, given("answer", A, direct="2025年底")).right
    assert not graded(expect, given("answer", A, direct="2024 年底")).right
    assert not graded(expect, given("answer", A, direct="好", text="- **省财政厅**")).right


@pytest.mark.parametrize(
    ("direct", "right"),
    [
        ("共57项任务", True),
        ("共 57 项", True),
        ("共157项", False),
        ("共5项、7项", False),
        ("", False),
    ],
)
def test_of_a_count_only_the_number_is_judged(direct: str, right: bool) -> None:
    expect = expected("answer", "any", "gansu/notice", count=57)
    assert graded(expect, given("answer", A, B, C, D, E, direct=direct)).right is right


def test_what_was_missed_is_said() -> None:
    assert graded(expected("answer", "all", A), given("answer", A)).missed == ""
    assert A in graded(expected("answer", "all", A), given("answer", B)).missed
    assert "refuse" in graded(expected("answer", "all", A), given("refuse")).missed
