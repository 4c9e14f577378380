"""The memory of the page's process: ``app.py`` on a free port, before and after a question."""

import http.client
import json
import re
import socket
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from threading import Timer
from typing import Any

from benchmarks.figures import Figure
from benchmarks.processes import ROOT, SUBJECT, RunError, environment

PROCESSES = Path("/proc")
HOST = "127.0.0.1"
LONGEST_START = 180.0  # seconds
TARGET = 600.0  # MB


def figures(home: Path) -> Iterator[Figure]:
    """Megabytes (of a million bytes) that the page's process holds in memory.

    ``None`` where the system does not tell. Raises :class:`benchmarks.processes.RunError`
    where the page does not start or does not answer.
    """
    with page(home) as (process, port):
        yield _figure("ready, nothing asked", process)
        ask(port, SUBJECT)
        yield _figure("after one question", process)


@contextmanager
def page(home: Path) -> Iterator[tuple[int, int]]:
    """A running page over the index in ``home``: its process and its port."""
    port = _free_port()
    told = {"ASSISTANT_HOST": HOST, "ASSISTANT_PORT": str(port)}
    with subprocess.Popen(
        [sys.executable, "app.py"],
        cwd=ROOT,
        env={**environment(home), **told},
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        encoding="utf-8",
    ) as program:
        too_long = Timer(LONGEST_START, program.kill)
        too_long.start()
        try:
            assert program.stdout is not None  # asked for above
            if not program.stdout.readline().startswith("Ready"):
                raise RunError("app.py did not start; run it to see what it says.")
            too_long.cancel()
            yield program.pid, port
        finally:
            too_long.cancel()
            program.terminate()


def ask(port: int, question: str) -> str:
    """What the page answers, as it would send it to a browser.

    Raises :class:`benchmarks.processes.RunError` where it sends no answer.
    """
    connection = http.client.HTTPConnection(HOST, port, timeout=60)
    try:
        settings = json.loads(_sent(connection, "GET", "/config"))
        asked = {
            "data": [question, "{}", "zh"],
            "component_id": transcript(settings),
            "fn_name": "reply",
            "session_hash": "benchmark",
        }
        reply = _sent(connection, "POST", f"{settings['api_prefix']}/component_server/", asked)
    finally:
        connection.close()
    if "reply answer" not in reply:
        raise RunError(f"The page did not answer {question}: {reply}")
    return reply


def transcript(settings: dict[str, Any]) -> int:
    """The number of the part that answers, by the page's own description."""
    return next(
        int(part["id"])
        for part in settings["components"]
        if part["props"].get("elem_id") == "transcript"
    )


def resident_bytes(status: Path) -> int | None:
    """The resident memory that a process's ``status`` file tells; ``None`` without one."""
    if not status.is_file():
        return None
    told = re.search(r"^VmRSS:\s*(\d+) kB$", status.read_text("utf-8"), re.MULTILINE)
    return int(told[1]) * 1024 if told else None


def _figure(when: str, process: int) -> Figure:
    held = resident_bytes(PROCESSES / str(process) / "status")
    return Figure(
        what=f"memory of the page's process, {when}",
        value=None if held is None else held / 1e6,
        unit="MB",
        target=TARGET,
    )


def _sent(
    connection: http.client.HTTPConnection, method: str, path: str, body: object = None
) -> str:
    content = None if body is None else json.dumps(body)
    connection.request(method, path, content, {"Content-Type": "application/json"})
    response = connection.getresponse()
    text = response.read().decode("utf-8")
    if response.status != http.client.OK:
        raise RunError(f"{method} {path} gave {response.status}: {text}")
    return text


def _free_port() -> int:
    with socket.create_server((HOST, 0)) as finder:
        return int(finder.getsockname()[1])
