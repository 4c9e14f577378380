import asyncio
import os
import re
import subprocess
import sys
from collections.abc import AsyncIterator, Iterator, Mapping
from contextlib import asynccontextmanager, contextmanager
from dataclasses import replace
from pathlib import Path
from threading import Event, Thread
from typing import Any, cast

import anyio
import httpx2
import pytest
import uvicorn
from mcp import Client
from mcp.client.streamable_http import streamable_http_client

from assistant.doors.abilities import Abilities, Ability, Outcome
from assistant.doors.mcp_http import Gate, application
from assistant.doors.mcp_server import mcp_server
from assistant.doors.mcp_serving import listen, read_token
from assistant.settings import SettingsError
from tests.assistant.doors.conftest import words
from tests.assistant.talk import Run
from tests.project.tree import ROOT

TOKEN = "a-long-word-for-programs"
MODES = pytest.mark.parametrize("mode", ["auto", "legacy"])
PATIENCE = 120
ASKS = {"number": "27", "place": "gansu"}
HELLO = {
    "jsonrpc": "2.0",
    "id": 1,
    "method": "initialize",
    "params": {
        "protocolVersion": "2025-06-18",
        "capabilities": {},
        "clientInfo": {"name": "test", "version": "1"},
    },
}


@contextmanager
def served(app: Gate) -> Iterator[str]:
    """The address of an application while it is served."""
    config = uvicorn.Config(app, log_config=None, timeout_graceful_shutdown=1)
    running = uvicorn.Server(config)
    with listen("127.0.0.1", 0, None) as listener:
        thread = Thread(target=running.run, kwargs={"sockets": [listener]})
        thread.start()
        yield f"http://127.0.0.1:{listener.getsockname()[1]}/mcp"
        running.should_exit = True
        thread.join()


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


@asynccontextmanager
async def client_of(address: str, mode: str, token: str | None = TOKEN) -> AsyncIterator[Client]:
    """The SDK's own client, with the token where there is one."""
    headers = {"Authorization": f"Bearer {token}"} if token else {}
    async with httpx2.AsyncClient(headers=headers, timeout=PATIENCE) as http:
        transport = streamable_http_client(address, http_client=http)
        async with Client(transport, mode=mode, read_timeout_seconds=PATIENCE) as client:
            yield client


def posted(address: str, **headers: str) -> httpx2.Response:
    """The answer to a first message that comes with these headers."""
    accepts = {"Accept": "application/json, text/event-stream"}
    return httpx2.post(address, json=HELLO, headers=accepts | headers, timeout=PATIENCE)


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


@pytest.mark.parametrize(
    "authorization",
    ["", "Bearer", "Bearer wrong", f"Bearer {TOKEN}x", f"Bearer {TOKEN[:-1]}",
     f"Basic {TOKEN}", TOKEN, f"Bearer {TOKEN.upper()}", f"Bearer{TOKEN}"],
    ids=["none", "scheme", "wrong", "longer", "shorter", "basic", "bare", "case", "joined"],
)  # fmt: skip
def test_without_the_right_token_nobody_comes_in(
    guarded: str, authorization: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("assistant.doors.mcp_http._WRONG_SECONDS", 0)
    headers = {"Authorization": authorization} if authorization else {}
    refused = posted(guarded, **headers)
    assert refused.status_code == 401
    assert refused.headers["www-authenticate"].startswith("Bearer")
    assert refused.text == "Send the token: Authorization: Bearer <token>.\n"
    for method in ("GET", "DELETE", "OPTIONS"):
        assert httpx2.request(method, guarded, headers=headers).status_code == 401


def test_the_sdks_client_cannot_get_past_the_gate(
    guarded: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("assistant.doors.mcp_http._WRONG_SECONDS", 0)

    async def talk(token: str | None) -> None:
        async with client_of(guarded, "auto", token) as client:
            await client.list_tools()

    for token in ("wrong", None):
        with pytest.raises(Exception) as raised:  # noqa: PT011  # a group of the SDK's own errors
            asyncio.run(talk(token))
        assert not isinstance(raised.value, AssertionError)


def test_the_right_token_comes_in_under_any_name(guarded: str) -> None:
    token = {"Authorization": f"bearer {TOKEN}"}
    assert posted(guarded, **token).status_code == 200
    assert posted(guarded, **token, Host="plans.office.test").status_code == 200


@pytest.mark.parametrize(
    ("headers", "status"),
    [
        ({}, 200),
        ({"Host": "localhost:1"}, 200),
        ({"Host": "LOCALHOST"}, 200),
        ({"Host": "[::1]:7870", "Origin": "http://[::1]:7870"}, 200),
        ({"Host": "evil.test"}, 421),
        ({"Host": "evil.test:7870"}, 421),
        ({"Host": "127.0.0.1.evil.test"}, 421),
        ({"Host": "localhost.evil.test:80"}, 421),
        ({"Host": "evil.test@localhost"}, 421),
        ({"Host": "["}, 421),
        ({"Host": "localhost:1", "Origin": "http://evil.test"}, 403),
        ({"Host": "evil.test", "Origin": "http://evil.test"}, 421),
        ({"Host": "localhost:1", "Origin": "http://localhost:2"}, 403),
        ({"Origin": "null"}, 403),
        ({"Origin": "http://["}, 403),
    ],
    ids=lambda value: str(value),
)
def test_without_a_token_only_this_machines_own_names_will_do(
    unguarded: str, headers: dict[str, str], status: int
) -> None:
    assert posted(unguarded, **headers).status_code == status


def test_pages_of_other_sites_are_refused_with_the_token_too(guarded: str) -> None:
    headers = {"Authorization": f"Bearer {TOKEN}", "Origin": "http://evil.test"}
    assert posted(guarded, **headers).status_code == 403


def test_what_is_no_message_and_what_is_too_long_is_refused(unguarded: str) -> None:
    accepts = {"Accept": "application/json, text/event-stream", "Content-Type": "application/json"}
    assert httpx2.post(unguarded, content=b"{", headers=accepts).status_code == 400
    endless = b"[" * (1024 * 1024 + 1)
    assert httpx2.post(unguarded, content=endless, headers=accepts).status_code == 413
    other = unguarded.removesuffix("/mcp") + "/"
    assert httpx2.post(other, json=HELLO, headers=accepts).status_code == 404


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
