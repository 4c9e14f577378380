"""An assistant whose language model is a scripted server."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from assistant.answering import Assistant
from assistant.language_model.connection import ServedModel
from assistant.model import Answer
from assistant.settings import LanguageModelSettings
from index.build import Index
from tests.assistant.language_model.server import Script, serving
from tests.assistant.talk import TODAY

KEY = "sk-a-key-that-nobody-may-see"


def settings(url: str, seconds: float = 20) -> LanguageModelSettings:
    """Settings for a scripted server."""
    return LanguageModelSettings(model="openai:scripted", url=url, key=KEY, seconds=seconds)


@pytest.fixture
def script() -> Script:
    """What the server does; a test changes it."""
    return Script()


@pytest.fixture
def served(script: Script) -> Iterator[ServedModel]:
    """The model behind the scripted server."""
    with serving(script) as url:
        yield ServedModel(settings(url))


class Talker:
    """Asks an assistant with a model."""

    def __init__(self, index: Index, model: ServedModel) -> None:
        self._assistant = Assistant(index, model)

    def __call__(self, *turns: str) -> Answer:
        """The answer to the last turn."""
        return self._assistant.ask(turns, today=TODAY)


@pytest.fixture
def asked(index: Index, served: ServedModel) -> Talker:
    """Asks with the scripted server's model."""
    return Talker(index, served)


@pytest.fixture
def home(built_home: Path) -> Path:
    """The home in which the index stands."""
    return built_home
