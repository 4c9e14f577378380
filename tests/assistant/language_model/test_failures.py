import threading

import pytest

from assistant.language_model.connection import (
    THREAD,
    Limit,
    Message,
    ModelError,
    Reason,
    ServedModel,
)
from assistant.model import Answer
from tests.assistant.language_model.conftest import KEY, Talker, settings
from tests.assistant.language_model.server import How, Script, serving

MESSAGES = (Message("system", "write"), Message("user", "{}"))
WISH = "给新人解释一下甘肃任务27"
RIGHT = (
    "任务27是加强对赋权乡镇（街道）行政执法事项的法制审核。[1]"
    "由省司法厅、省委编办牵头，2025年底完成。[1]"
)
FAILURES: list[tuple[How, int, Reason]] = [
    ("status", 401, "refused"),
    ("status", 403, "refused"),
    ("status", 429, "busy"),
    ("status", 400, "failed"),
    ("status", 500, "failed"),
    ("status", 503, "failed"),
    ("redirect", 307, "failed"),
    ("silent", 0, "slow"),
    ("dripping", 0, "slow"),
    ("cut", 0, "broken"),
    ("unfinished", 0, "broken"),
    ("broken", 0, "broken"),
    ("page", 0, "broken"),
    ("not_utf8", 0, "broken"),
    ("no_chunks", 0, "broken"),
    ("hang_up", 0, "down"),
    ("trickling", 0, "slow"),
    ("endless", 0, "too_long"),
    ("one_line", 0, "too_long"),
]
# Seconds for what answers in some way, and for what never does: so long each of these tests waits.
PATIENCE = (20.0, 1.0)


@pytest.fixture(scope="module", autouse=True)
def loaded() -> None:
    """The libraries are there before any clock runs: the first to ask would wait for them."""
    with serving(Script(reply=lambda _: RIGHT)) as url:
        assert ServedModel(settings(url)).write(MESSAGES, Limit(60)) == RIGHT


def without_model(answer: Answer) -> tuple[object, ...]:
    return answer.kind, answer.direct, answer.text, answer.citations, answer.phrased_by


def test_what_a_server_writes_comes_back_whole(script: Script, served: ServedModel) -> None:
    script.reply = lambda _: RIGHT
    assert served.write(MESSAGES, Limit(20)) == RIGHT
    assert script.keys == [f"Bearer {KEY}"]
    assert script.requests[0]["model"] == "scripted"


@pytest.mark.parametrize(("how", "status", "reason"), FAILURES)
def test_a_failure_says_why_and_nothing_else(
    how: How, status: int, reason: Reason, script: Script, served: ServedModel
) -> None:
    script.how, script.status = how, status
    script.reply = lambda _: RIGHT
    with pytest.raises(ModelError) as failed:
        served.write(MESSAGES, Limit(PATIENCE[reason == "slow"]))
    assert failed.value.reason == reason
    assert str(failed.value) == reason
    # A redirect is not followed, and nothing is tried twice.
    assert len(script.requests) == 1


@pytest.mark.parametrize("how", ["silent", "dripping", "trickling", "endless"])
def test_a_request_that_is_given_up_ends(how: How, script: Script, served: ServedModel) -> None:
    script.how = how
    script.reply = lambda _: RIGHT
    with pytest.raises(ModelError):
        served.write(MESSAGES, Limit(PATIENCE[True]))
    for thread in threading.enumerate():
        if thread.name == THREAD:
            thread.join(20)
            assert not thread.is_alive()


def test_a_server_that_is_not_there_is_down() -> None:
    with pytest.raises(ModelError) as failed:
        ServedModel(settings("http://127.0.0.1:9/v1")).write(MESSAGES, Limit(20))
    assert failed.value.reason == "down"


def test_without_time_nothing_is_sent(script: Script, served: ServedModel) -> None:
    with pytest.raises(ModelError) as failed:
        served.write(MESSAGES, Limit(0))
    assert failed.value.reason == "slow"
    assert not script.requests


@pytest.mark.parametrize(("how", "status", "reason"), FAILURES)
def test_whatever_fails_the_answer_is_the_one_without_a_model(
    how: How, status: int, reason: Reason, script: Script, asked: Talker, assistant: object
) -> None:
    script.how, script.status = how, status
    script.reply = lambda _: RIGHT
    asked._assistant._wording._model.seconds = PATIENCE[reason == "slow"]  # type: ignore[union-attr]  # slow ones wait
    plain = Talker.__call__(_off(assistant), WISH)
    answer = asked(WISH)
    assert without_model(answer) == without_model(plain)
    assert answer.phrased_by == "records"
    assert answer.note
    assert "\n" not in answer.note
    assert answer.note != plain.note


def _off(assistant: object) -> Talker:
    talker = Talker.__new__(Talker)
    talker._assistant = assistant  # type: ignore[assignment]  # the one of the fixture
    return talker
