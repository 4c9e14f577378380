"""No key and no question is written anywhere, whatever goes wrong."""

import logging

import pytest

from tests.assistant.language_model.conftest import KEY, Talker, settings
from tests.assistant.language_model.server import How, Script

SECRET = "占道摆摊"
WISH = f"给新人解释一下甘肃任务27，说说{SECRET}"
UNREAD = f"{SECRET}一般罚多少钱？"
WAYS: list[tuple[How, int]] = [
    ("status", 401), ("status", 429), ("status", 500), ("whole", 200), ("cut", 200),
    ("broken", 200), ("page", 200), ("not_utf8", 200), ("hang_up", 0), ("redirect", 307),
]  # fmt: skip


@pytest.mark.parametrize(("how", "status"), WAYS)
def test_no_log_and_no_output_holds_key_or_question(
    how: How,
    status: int,
    script: Script,
    asked: Talker,
    caplog: pytest.LogCaptureFixture,
    capfd: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("OPENAI_LOG", "debug")
    script.how, script.status = how, status
    script.reply = lambda _: f"{SECRET}。[1]"
    with caplog.at_level(logging.DEBUG):
        answers = [asked(WISH), asked(UNREAD)]
    assert len(script.requests) >= 2
    printed = capfd.readouterr()
    written = "\n".join((caplog.text, printed.out, printed.err))
    for kept in (KEY, SECRET, "任务27"):
        assert kept not in written
    # What a server repeats of what it was sent is not shown either.
    assert not any(KEY in answer.text + answer.note for answer in answers)


def test_the_settings_do_not_show_the_key() -> None:
    assert KEY not in repr(settings("http://127.0.0.1:1/v1"))
