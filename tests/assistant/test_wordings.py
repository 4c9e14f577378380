"""Thousands of wordings by six authors, and four sets whose misses nobody has looked at: floors.

Of the wordings, one kind of question each, half of each file was used for mending and half was not
looked at; the gold of lists, counts, units and days was computed from the records. The sets in
``fresh`` have the usual mix (``fjord``: what no notice says, and premises), and tell what is right
of questions that are new.
"""

import pytest

from assistant.evaluate import evaluate, read_questions
from tests.assistant.question_files import QUESTIONS
from tests.assistant.remembering import Remembering
from tests.assistant.talk import TODAY

FLOORS = {
    "wordings/english": 0.90,
    "wordings/lists": 0.91,
    "wordings/notices": 0.86,
    "wordings/numbers": 0.95,
    "wordings/talks": 0.87,
    "wordings/topics": 0.91,
    "fresh/chapel": 0.90,
    "fresh/fjord": 0.82,
    "fresh/quarry": 0.94,
    "fresh/tower": 0.94,
}


@pytest.mark.parametrize("name", FLOORS)
def test_nearly_all_wordings_are_understood(remembering: Remembering, name: str) -> None:
    questions = read_questions(QUESTIONS / f"{name}.jsonl")
    graded = evaluate(remembering, questions, TODAY)
    missed = [(result.id, result.grade.missed) for result in graded if not result.grade.right]
    assert 1 - len(missed) / len(graded) >= FLOORS[name], missed
