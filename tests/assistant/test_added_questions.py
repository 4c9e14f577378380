"""Notices of other layouts, added, are asked about as those that ship are."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from assistant.answering import Assistant, open_assistant
from assistant.evaluate import Result, evaluate
from tests.assistant.added import ADDED_ON, questions

# Of each ten questions, so many are right with the reader of notices as it is.
LEAST = 8


@pytest.fixture(scope="module")
def assistant(layouts_home: Path) -> Iterator[Assistant]:
    opened = open_assistant(layouts_home)
    yield opened
    opened.close()


@pytest.fixture(scope="module")
def results(assistant: Assistant) -> list[Result]:
    return evaluate(assistant, questions(assistant), ADDED_ON)


def test_questions_about_five_layouts_are_answered(results: list[Result]) -> None:
    assert len(results) >= 30
    right = sum(result.grade.right for result in results)
    assert 10 * right >= LEAST * len(results), [r.id for r in results if not r.grade.right]
