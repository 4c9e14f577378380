import asyncio
import os
import re
import subprocess
import sys
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from threading import Event
from typing import Any, cast

import anyio
import pytest

from assistant.doors.abilities import Abilities, Ability, Outcome
from assistant.doors.mcp_http import application
from assistant.doors.mcp_server import mcp_server
from assistant.doors.mcp_serving import listen, read_token
from assistant.settings import SettingsError
from tests.assistant.doors.conftest import words
from tests.assistant.doors.serving import PATIENCE, TOKEN, client_of, served
from tests.assistant.talk import Run
from tests.project.tree import ROOT

MODES = pytest.mark.parametrize("mode", ["auto", "legacy"])
ASKS = {"number": "27", "place": "gansu"}


@MODES
def test_a_client_with_the_token_is_served(
    guarded: str, by_name: Mapping[str, Ability], mode: str
) -> None:
    async def talk() -> None:
        async with client_of(guarded, mode) as client:
            assert [tool.name for tool in (await client.list_tools()).tools] == list(by_name)
            found = await client.call_tool("find_item", ASKS)
            assert found.structured_content == by_name["find_item"](ASKS).content
            wrong = await client.call_tool("list_obligations", {"places": ["四川"]})
            assert wrong.is_error
            assert "gansu (甘肃省)" in words(wrong)

    asyncio.run(talk())


@MODES
def test_several_clients_are_served_at_once(guarded: str, mode: str) -> None:
    async def talk(number: int) -> str:
        async with client_of(guarded, mode) as client:
            found = await client.call_tool("find_item", {"number": str(number), "kind": "task"})
            return str(found.structured_content["items"][0]["citation"]["record"])

    async def all_of_them() -> list[str]:
        return list(await asyncio.gather(*(talk(number) for number in range(30, 38))))

    assert asyncio.run(all_of_them()) == [f"gansu/task/{number}" for number in range(30, 38)]


class Slow:
    """Abilities of which ``ask`` waits until it is told to go on."""

    def __init__(self, ability: Ability) -> None:
        self.begun, self.go_on = Event(), Event()
        self._real = ability

    def every(self) -> tuple[Ability, ...]:
        """The slow one, and the same at once under another name."""
        slow = replace(self._real, carry_out=self._wait)
        return (slow, replace(self._real, name="at_once"))

    def _wait(self, wanted: Any) -> Outcome:
        self.begun.set()
        assert self.go_on.wait(PATIENCE)
        return self._real.carry_out(wanted)


@MODES
def test_a_call_that_is_cancelled_keeps_nobody_waiting(
    by_name: Mapping[str, Ability], mode: str
) -> None:
    slow = Slow(by_name["ask"])
    given = {"question": "任务27谁牵头？"}

    async def cancel_once_begun(scope: anyio.CancelScope) -> None:
        while not slow.begun.is_set():
            await anyio.sleep(0.01)
        scope.cancel()

    async def talk(address: str) -> None:
        async with client_of(address, mode) as client, anyio.create_task_group() as group:
            with anyio.CancelScope() as scope:
                group.start_soon(cancel_once_begun, scope)
                await client.call_tool("ask", given)
            assert scope.cancelled_caught
            # The first one's thread still waits.
            answer = await client.call_tool("at_once", given)
            assert answer.structured_content["kind"] == "answer"

    server = mcp_server(cast(Abilities, slow), "1")
    try:
        with served(application(server, TOKEN)) as address:
            asyncio.run(talk(address))
    finally:
        slow.go_on.set()


def test_an_error_that_nobody_foresaw_says_nothing_of_the_call(
    by_name: Mapping[str, Ability], caplog: pytest.LogCaptureFixture
) -> None:
    def break_down(wanted: Any) -> Outcome:
        raise RuntimeError(f"could not answer {wanted}")

    class Broken:
        def every(self) -> tuple[Ability, ...]:
            return (replace(by_name["ask"], carry_out=break_down),)

    async def talk(address: str) -> None:
        async with client_of(address, "auto", None) as client:
            failed = await client.call_tool("ask", {"question": "任务27谁牵头？"})
            assert failed.is_error
            assert words(failed).startswith("ask failed, and nothing was found out")

    with served(application(mcp_server(cast(Abilities, Broken()), "1"), None)) as address:
        asyncio.run(talk(address))
    assert "RuntimeError" in caplog.text
    assert "任务27" not in caplog.text


@pytest.mark.parametrize("host", ["0.0.0.0", "::"])
def test_beyond_this_machine_it_does_not_start_without_a_token(
    run: Run, monkeypatch: pytest.MonkeyPatch, host: str
) -> None:
    monkeypatch.setenv("ASSISTANT_MCP_TOKEN", " ")
    code, out, err = run("mcp", "--http", "--host", host, "--port", "0")
    assert (code, out) == (2, "")
    assert err.startswith("ASSISTANT_MCP_TOKEN: is not set")
    assert "--host 127.0.0.1" in err


def test_with_a_token_it_listens_beyond_this_machine() -> None:
    with listen("0.0.0.0", 0, TOKEN) as listener:
        assert listener.getsockname()[0] == "0.0.0.0"


def test_an_address_that_cannot_be_listened_on_is_told() -> None:
    with listen("127.0.0.1", 0, None) as taken:
        port = taken.getsockname()[1]
        with pytest.raises(SettingsError, match=f"--port {port}: cannot be listened on"):
            listen("127.0.0.1", port, None)
    with pytest.raises(SettingsError, match=r"no-such-host\.invalid"):
        listen("no-such-host.invalid", 0, TOKEN)


def test_a_token_that_no_header_carries_is_told() -> None:
    assert read_token({}) is read_token({"ASSISTANT_MCP_TOKEN": ""}) is None
    assert read_token({"ASSISTANT_MCP_TOKEN": f" {TOKEN}\n"}) == TOKEN
    for token in ("密码", "two words", "a\tb"):
        with pytest.raises(SettingsError, match="ASSISTANT_MCP_TOKEN") as raised:
            read_token({"ASSISTANT_MCP_TOKEN": token})
        assert token not in str(raised.value)


def test_the_command_serves_and_logs_no_question(built_home: Path) -> None:
    environ = {**os.environ, "ASSISTANT_HOME": str(built_home), "ASSISTANT_MCP_TOKEN": TOKEN}
    command = [sys.executable, "-m", "assistant", "mcp", "--http", "--port", "0"]
    with subprocess.Popen(
        command, cwd=ROOT, env=environ, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    ) as program:
        assert program.stderr
        said = program.stderr.readline()
        found = re.match(r"MCP at (http://127\.0\.0\.1:\d+/mcp), with the token of ASSIST", said)
        assert found, said

        async def talk() -> None:
            async with client_of(found[1], "auto") as client:
                answer = await client.call_tool("ask", {"question": "任务27谁牵头？"})
                assert answer.structured_content["kind"] == "answer"
                await client.call_tool("ask", {"question": "任务27\ud7ff", "x": "任务27"})

        asyncio.run(talk())
        program.terminate()
        out, log = program.communicate()
    assert out == ""
    assert "任务27" not in log
    assert TOKEN not in said + log
