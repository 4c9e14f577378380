import base64
import json
import os
import subprocess
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from datetime import date
from typing import Any

import httpx
import pytest
from gradio_client import Client
from gradio_client.exceptions import AppError, AuthenticationError

from assistant.answering import Assistant
from assistant.doors.abilities import Abilities, Ability
from assistant.ui.chat import Chat
from assistant.ui.obligations_view import Lists
from assistant.ui.page import build_page
from assistant.ui.serving import server
from tests.project.tree import ROOT
from tests.ui.wire import running

TODAY = date(2024, 10, 1)
PASSWORD = "小心 password"
ENDPOINTS = {"/ask": "ask", "/obligations": "list_obligations", "/quiz": "make_quiz"}


def headers_with(password: str) -> dict[str, str]:
    """What a program sends with every request where the page asks for a password."""
    told = base64.b64encode(f"anybody:{password}".encode()).decode()
    return {"Authorization": f"Basic {told}"}


@pytest.fixture(scope="module")
def by_name(assistant: Assistant) -> Mapping[str, Ability]:
    return {ability.name: ability for ability in Abilities(assistant, lambda: TODAY).every()}


@contextmanager
def served(assistant: Assistant, password: str | None) -> Iterator[str]:
    """The address of the page while it is served."""
    lists = Lists(register=assistant.register, today=lambda: TODAY)
    chat = Chat(assistant, lambda: TODAY)
    page = build_page(
        chat, assistant.notices(), lists, abilities=Abilities(assistant, lambda: TODAY)
    )
    with running(lambda ready: server(page, ready, password)) as address:
        yield address


@pytest.fixture(scope="module")
def address(assistant: Assistant) -> Iterator[str]:
    """A page that asks for no password."""
    with served(assistant, None) as found:
        yield found


@pytest.fixture(scope="module")
def client(address: str) -> Client:
    """Gradio's own client."""
    return Client(address, verbose=False, analytics_enabled=False)


@pytest.mark.parametrize(
    ("endpoint", "given"),
    [
        ("/ask", {"question": "那什么时候完成", "earlier": ["任务27谁牵头"]}),
        ("/ask", {"question": "who leads task 27"}),
        ("/obligations", {"unit": "省司法厅", "places": ["甘肃"], "roles": ["lead"]}),
        ("/obligations", {"places": ["lingtai"], "today": "2024-01-01", "language": "en"}),
        ("/quiz", {"count": 3, "seed": 5, "places": ["gansu"], "kinds": ["single"]}),
    ],
    ids=["talk", "english", "unit", "place", "quiz"],
)
def test_an_endpoint_gives_the_json_of_the_contracts(
    client: Client, by_name: Mapping[str, Ability], endpoint: str, given: dict[str, Any]
) -> None:
    assert client.predict(**given, api_name=endpoint) == by_name[ENDPOINTS[endpoint]](given).content


@pytest.mark.parametrize(
    ("endpoint", "given", "words"),
    [
        ("/ask", {"question": ""}, "question: ''"),
        ("/ask", {"question": "谁", "today": "soon"}, "write 2024-10-01"),
        ("/obligations", {"places": ["四川"]}, r"gansu \(甘肃省\)"),
        ("/obligations", {"roles": ["boss"]}, "'responsible'"),
        ("/quiz", {"count": 101}, "less than or equal to 100"),
        ("/quiz", {"sections": ["没有"]}, "choose of 总体要求"),
    ],
    ids=lambda value: value if isinstance(value, str) and value.isascii() else None,
)
def test_bad_arguments_are_told_with_the_remedy(
    client: Client, capfd: pytest.CaptureFixture[str], endpoint: str, given: Any, words: str
) -> None:
    with pytest.raises(AppError, match=words):
        client.predict(**given, api_name=endpoint)
    assert "Traceback" not in capfd.readouterr().err


def test_three_endpoints_are_described_and_nothing_else(
    client: Client, by_name: Mapping[str, Ability]
) -> None:
    described = client.view_api(return_format="dict", print_info=False)
    assert isinstance(described, dict)
    assert described["unnamed_endpoints"] == {}
    assert described["named_endpoints"].keys() == ENDPOINTS.keys()
    for endpoint, said in described["named_endpoints"].items():
        ability = by_name[ENDPOINTS[endpoint]]
        fields = ability.arguments.model_fields
        assert [each["parameter_name"] for each in said["parameters"]] == list(fields)
        assert said["description"].startswith(ability.description)
        for name, field in fields.items():
            assert f"- {name}: {field.description}" in said["description"]


def test_the_example_prints_what_it_was_told(address: str, by_name: Mapping[str, Ability]) -> None:
    command = [sys.executable, str(ROOT / "examples" / "http_client.py"), address]
    environ = {**os.environ, "PYTHONIOENCODING": "utf-8", "GRADIO_ANALYTICS_ENABLED": "False"}
    done = subprocess.run(command, env=environ, capture_output=True, check=True)
    asked = {"unit": "省司法厅", "places": ["gansu"], "roles": ["lead"]}
    answer = by_name["ask"]({"question": "任务27谁牵头，什么时候完成？"}).content
    duties = by_name["list_obligations"](asked).content["named"]
    assert done.stdout.decode().strip() == f"{answer['direct']} {len(duties)} 5"


def test_one_plain_request_will_do(address: str) -> None:
    called = f"{address}/gradio_api/run/ask"
    whole = httpx.post(called, json={"data": ["任务27谁牵头", None, None]}, timeout=60)
    assert whole.json()["data"][0]["citations"][0]["record"] == "gansu/task/27"


def test_a_request_that_lacks_something_is_told_and_not_written_down(
    address: str, capfd: pytest.CaptureFixture[str]
) -> None:
    called = f"{address}/gradio_api/run/ask"
    short = httpx.post(called, json={"data": ["任务27谁牵头"]}, timeout=60)
    assert "3 values are needed (question, earlier, today), 1 came" in short.json()["error"]
    odd = httpx.post(called, json={"data": [{"a": 1}, 5, []]}, timeout=60)
    assert "question: {'a': 1}" in odd.json()["error"]
    written = capfd.readouterr()
    assert "任务27" not in written.err + written.out


@pytest.mark.parametrize(
    ("path", "sent", "words"),
    [
        ("run/ask", {"data": ["谁", None, None], "place": "广东"}, "ask: place: there is no such"),
        ("run/ask", {"question": "任务27谁牵头"}, "ask: question: there is no such field; write"),
        (
            "run/ask",
            {"data": ["谁", None, None, "广东"]},
            "4 values came, and there are 3: question",
        ),
        ("call/ask", {"data": ["谁", None, None], "place": "广东"}, "ask: place: there is no such"),
        ("call/v2/ask", {"question": "谁", "todya": "2024-10-01"}, "ask: todya: there is no such"),
        ("run/quiz", {"data": [3], "count": 3}, "with the values of count, seed, places"),
    ],
)
def test_a_field_that_nobody_reads_is_named(
    address: str, path: str, sent: dict[str, Any], words: str
) -> None:
    answer = httpx.post(f"{address}/gradio_api/{path}", json=sent, timeout=60)
    assert answer.status_code == 422
    assert words in answer.json()["error"]


def test_arguments_by_their_names_are_let_through(address: str) -> None:
    sent = {"question": "任务27谁牵头", "today": "2024-10-01"}
    answer = httpx.post(f"{address}/gradio_api/call/v2/ask", json=sent, timeout=60)
    assert "event_id" in answer.json()


def test_the_pages_own_events_are_not_for_programs(address: str) -> None:
    config = httpx.get(f"{address}/config", timeout=60).json()
    named = {
        each["api_name"] for each in config["dependencies"] if each["api_visibility"] != "private"
    }
    assert {f"/{name}" for name in named} == ENDPOINTS.keys()


def test_the_password_stands_before_them(assistant: Assistant) -> None:
    with served(assistant, PASSWORD) as address:
        for path in ("/gradio_api/info", "/config", "/gradio_api/run/ask"):
            sent = {"data": ["任务27谁牵头", None, None]}
            refused = httpx.request("POST" if "run" in path else "GET", address + path, json=sent)
            assert refused.status_code == 401
        with pytest.raises(AuthenticationError):
            Client(address, verbose=False, analytics_enabled=False)
        client = Client(
            address, verbose=False, analytics_enabled=False, headers=headers_with(PASSWORD)
        )
        found = client.predict("任务27谁牵头", api_name="/ask")
        assert json.dumps(found)
        assert found["kind"] == "answer"
