"""The question sets, answered and graded: floors below which the assistant must not fall."""

from collections import defaultdict

import pytest

from assistant.answering import Assistant
from assistant.evaluate import Result, evaluate
from tests.assistant.question_files import development, paraphrases
from tests.assistant.talk import TODAY, Ask, cited


@pytest.fixture(scope="module")
def results(assistant: Assistant) -> list[Result]:
    return evaluate(assistant, development(), TODAY)


def share(held: list[bool]) -> float:
    return sum(held) / len(held)


def test_all_questions_are_graded(results: list[Result]) -> None:
    assert [r.id for r in results] == [q["id"] for q in development()]
    assert len(results) >= 120


@pytest.mark.parametrize("category", ["lookup", "unit"])
def test_numbers_and_units_are_always_right(results: list[Result], category: str) -> None:
    graded = [r for r in results if r.category == category]
    assert len(graded) > 10
    assert [(r.id, r.grade.missed) for r in graded if not r.grade.right] == []


def test_nearly_all_questions_are_right(results: list[Result]) -> None:
    missed = [(r.id, r.grade.missed) for r in results if not r.grade.right]
    assert share([r.grade.right for r in results]) >= 0.95, missed


def test_nearly_all_facts_stand_in_the_direct_answer(results: list[Result]) -> None:
    missed = [(r.id, r.direct) for r in results if not r.grade.direct]
    assert share([r.grade.direct for r in results]) >= 0.90, missed


def test_hardly_any_question_that_has_an_answer_is_evaded(results: list[Result]) -> None:
    evaded = [(r.id, r.direct) for r in results if r.grade.evaded]
    assert share([r.grade.evaded for r in results]) <= 0.02, evaded


def test_no_category_is_given_up(results: list[Result]) -> None:
    by_category = defaultdict(list)
    for result in results:
        by_category[result.category].append(result.grade.right)
    assert {c: held for c, held in by_category.items() if share(held) < 0.75} == {}


def test_paraphrases_are_mostly_found(ask: Ask) -> None:
    asked = list(paraphrases())
    assert len(asked) == 88
    missed = [question for question, right in asked if not right & set(cited(ask(question)))]
    assert len(asked) - len(missed) >= 60, missed
