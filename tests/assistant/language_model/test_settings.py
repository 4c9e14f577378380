import os
import subprocess
import sys

import pytest

from assistant.settings import LanguageModelSettings, SettingsError, read_language_model

SET = {
    "ASSISTANT_LLM": "openai:qwen2.5-7b-instruct",
    "ASSISTANT_LLM_URL": "http://127.0.0.1:8000/v1",
}


def test_no_model_is_turned_on_by_default() -> None:
    assert read_language_model({}) is None
    assert read_language_model({"ASSISTANT_LLM": " ", "ASSISTANT_LLM_KEY": "k"}) is None


def test_a_model_has_an_address_a_key_and_a_time() -> None:
    assert read_language_model(SET) == LanguageModelSettings(
        model="openai:qwen2.5-7b-instruct", url="http://127.0.0.1:8000/v1", key=None, seconds=20
    )
    made = read_language_model({**SET, "ASSISTANT_LLM_KEY": "k", "ASSISTANT_LLM_SECONDS": "7"})
    assert made is not None
    assert (made.key, made.seconds) == ("k", 7)


@pytest.mark.parametrize(
    ("changed", "named"),
    [
        ({"ASSISTANT_LLM": "qwen"}, "ASSISTANT_LLM:"),
        ({"ASSISTANT_LLM": "openai:"}, "ASSISTANT_LLM:"),
        ({"ASSISTANT_LLM_URL": ""}, "ASSISTANT_LLM_URL:"),
        ({"ASSISTANT_LLM_URL": "localhost:8000"}, "ASSISTANT_LLM_URL:"),
        ({"ASSISTANT_LLM_URL": "file:///etc/passwd"}, "ASSISTANT_LLM_URL:"),
        ({"ASSISTANT_LLM_SECONDS": "0"}, "ASSISTANT_LLM_SECONDS:"),
        ({"ASSISTANT_LLM_SECONDS": "1.5"}, "ASSISTANT_LLM_SECONDS:"),
        ({"ASSISTANT_LLM_SECONDS": "9999"}, "ASSISTANT_LLM_SECONDS:"),
    ],
)
def test_a_setting_that_cannot_be_used_is_one_line(changed: dict[str, str], named: str) -> None:
    with pytest.raises(SettingsError) as refused:
        read_language_model({**SET, **changed, "ASSISTANT_LLM_KEY": "sk-hidden"})
    assert str(refused.value).startswith(named)
    assert "\n" not in str(refused.value)
    assert "sk-hidden" not in str(refused.value)


@pytest.mark.parametrize("key", ["密码", "two words", "a\tb", "sk-１２３"])
def test_a_key_that_no_header_carries_is_told_and_not_shown(key: str) -> None:
    with pytest.raises(SettingsError, match=r"^ASSISTANT_LLM_KEY: holds") as refused:
        read_language_model({**SET, "ASSISTANT_LLM_KEY": key})
    assert key not in str(refused.value)


def test_nothing_of_a_model_is_imported_before_one_is_asked() -> None:
    seen = (
        "import sys, assistant.answering, assistant.ui.page;"
        "print([n for n in ('openai', 'langchain', 'langchain_openai') if n in sys.modules])"
    )
    done = subprocess.run(
        [sys.executable, "-c", seen], capture_output=True, check=True, env={**os.environ, **SET}
    )
    assert done.stdout.decode().strip() == "[]"
