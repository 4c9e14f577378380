"""The abilities of the assistant over the shipped notices, on a fixed day."""

from collections.abc import Callable, Iterator, Mapping
from typing import Any

import pytest
from mcp_types import CallToolResult, TextContent

from assistant.answering import Assistant
from assistant.doors.abilities import Abilities, Ability, Outcome
from assistant.doors.mcp_http import application
from assistant.doors.mcp_server import mcp_server
from tests.assistant.doors.serving import TOKEN, served
from tests.assistant.talk import TODAY

Call = Callable[..., Outcome]


@pytest.fixture(scope="module")
def abilities(assistant: Assistant) -> Abilities:
    """What can be asked of it."""
    return Abilities(assistant, lambda: TODAY)


@pytest.fixture(scope="module")
def by_name(abilities: Abilities) -> Mapping[str, Ability]:
    """Each ability by its name."""
    return {ability.name: ability for ability in abilities.every()}


@pytest.fixture(scope="module")
def call(by_name: Mapping[str, Ability]) -> Call:
    """Calls an ability with arguments as they come from elsewhere."""

    def called(name: str, **given: Any) -> Outcome:
        return by_name[name](given)

    return called


@pytest.fixture(scope="module")
def guarded(abilities: Abilities) -> Iterator[str]:
    """A server that wants the token."""
    with served(application(mcp_server(abilities, "1"), TOKEN)) as address:
        yield address


@pytest.fixture(scope="module")
def unguarded(abilities: Abilities) -> Iterator[str]:
    """A server on this machine without a token."""
    with served(application(mcp_server(abilities, "1"), None)) as address:
        yield address


def words(result: CallToolResult) -> str:
    """The text of a result over MCP."""
    (block,) = result.content
    assert isinstance(block, TextContent)
    return block.text
