"""Thousands of wordings by nine authors, and six sets whose misses nobody has looked at: floors.

Of the wordings, one kind of question each, half of each file was used for mending and half was not
looked at when the figures of ``docs/figures.md`` were taken; since then the misses of all but the
talks were used (of ``conditions``, ``conditions_english`` and ``turns`` all was used at first). The
gold of lists, counts, units and days was computed from the records. The sets in ``fresh`` have the
usual mix, and tell what is right of questions that are new.
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
    "wordings/conditions": 0.98,
    "wordings/conditions_english": 0.96,
    "wordings/turns": 0.98,
    "fresh/alder": 0.95,
    "fresh/aspen": 0.96,
    "fresh/flint": 0.94,
    "fresh/hazel": 0.95,
    "fresh/heron": 0.91,
    "fresh/yew": 0.97,
}


@pytest.mark.parametrize("name", FLOORS)
def test_nearly_all_wordings_are_understood(remembering: Remembering, name: str) -> None:
    questions = read_questions(QUESTIONS / f"{name}.jsonl")
    graded = evaluate(remembering, questions, TODAY)
    missed = [(result.id, result.grade.missed) for result in graded if not result.grade.right]
    assert 1 - len(missed) / len(graded) >= FLOORS[name], missed
