"""Turned on or off, honest, lying or down: the development questions score the same."""

import json
from collections.abc import Callable
from typing import Any

import pytest

from assistant.answering import Assistant
from assistant.evaluate import Result, evaluate
from assistant.language_model.connection import ServedModel
from index.build import Index
from tests.assistant.language_model.conftest import settings
from tests.assistant.language_model.server import Script, serving
from tests.assistant.question_files import development
from tests.assistant.remembering import Remembering
from tests.assistant.talk import TODAY

NOTHING = {"numbers": [], "kind": "", "places": [], "units": [], "wants": [], "titles": []}
LIES = {
    "numbers": ["27", "11", "1"],
    "kind": "task",
    "places": ["gansu", "guangdong"],
    "units": ["省司法厅", "市司法局"],
    "wants": ["who", "when", "content"],
    "titles": ["规范涉企行政执法行为", "加强政治能力建设"],
}


def honest(data: dict[str, Any]) -> str:
    return json.dumps(NOTHING) if "question" in data else ""


def lying(data: dict[str, Any]) -> str:
    return json.dumps(LIES) if "question" in data else "任务27由省财政厅牵头。[1]"


@pytest.fixture(scope="module")
def off(remembering: Remembering) -> list[Result]:
    """The grades without a model."""
    return evaluate(remembering, development(), TODAY)


@pytest.mark.parametrize("reply", [honest, lying])
def test_a_server_that_answers_changes_no_grade(
    reply: Callable[[dict[str, Any]], str], index: Index, off: list[Result]
) -> None:
    script = Script(reply=reply)
    with serving(script) as url:
        on = evaluate(Assistant(index, ServedModel(settings(url))), development(), TODAY)
    assert on == off
    assert script.requests


def test_a_server_that_is_down_changes_no_grade(index: Index, off: list[Result]) -> None:
    model = ServedModel(settings("http://127.0.0.1:9/v1"))
    assert evaluate(Assistant(index, model), development(), TODAY) == off
