"""Notices of other layouts, added, are asked about as those that ship are."""

from collections.abc import Iterator

import pytest

from assistant.answering import Assistant
from assistant.evaluate import Result, evaluate
from tests.assistant.added import ADDED_ON, layouts, questions, with_added

# Of each ten questions, so many are right with the reader of notices as it is.
LEAST = 8


@pytest.fixture(scope="module")
def assistant(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Assistant]:
    opened = with_added(tmp_path_factory.mktemp("home"), layouts())
    yield opened
    opened.close()


@pytest.fixture(scope="module")
def results(assistant: Assistant) -> list[Result]:
    return evaluate(assistant, questions(assistant), ADDED_ON)


def test_questions_about_five_layouts_are_answered(results: list[Result]) -> None:
    assert len(results) >= 30
    right = sum(result.grade.right for result in results)
    assert 10 * right >= LEAST * len(results), [r.id for r in results if not r.grade.right]
