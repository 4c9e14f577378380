"""Thousands of wordings by six authors, one kind of question each: floors for what is right.

Half of each file was used for mending and half was not looked at; the gold of lists, counts, units
and days was computed from the records.
"""

import pytest

from assistant.evaluate import evaluate, read_questions
from tests.assistant.question_files import QUESTIONS
from tests.assistant.remembering import Remembering
from tests.assistant.talk import TODAY

FLOORS = {
    "english": 0.90,
    "lists": 0.91,
    "notices": 0.86,
    "numbers": 0.95,
    "talks": 0.87,
    "topics": 0.91,
}


@pytest.mark.parametrize("name", FLOORS)
def test_nearly_all_wordings_are_understood(remembering: Remembering, name: str) -> None:
    questions = read_questions(QUESTIONS / "wordings" / f"{name}.jsonl")
    graded = evaluate(remembering, questions, TODAY)
    missed = [(result.id, result.grade.missed) for result in graded if not result.grade.right]
    assert 1 - len(missed) / len(graded) >= FLOORS[name], missed
