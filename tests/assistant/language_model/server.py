"""A scripted OpenAI-compatible server: real HTTP on this machine, and no model behind it."""

import json
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any, Literal

How = Literal[
    "whole", "status", "silent", "dripping", "cut", "unfinished", "broken", "page", "endless",
    "not_utf8", "redirect", "no_chunks", "hang_up", "one_line", "trickling",
]  # fmt: skip
Reply = Callable[[dict[str, Any]], str]


@dataclass(slots=True)
class Script:
    """How the server answers: ``reply`` makes the words, given the data of the user message."""

    reply: Reply = field(default=lambda _: "")
    how: How = "whole"
    status: int = 500
    requests: list[dict[str, Any]] = field(default_factory=list)
    keys: list[str] = field(default_factory=list)
    # Set when the test is over, so that no thread waits on.
    over: threading.Event = field(default_factory=threading.Event)

    @property
    def data(self) -> dict[str, Any]:
        """What the last request gave the model to work on."""
        found: dict[str, Any] = json.loads(self.requests[-1]["messages"][-1]["content"])
        return found


class _Handler(BaseHTTPRequestHandler):
    script: Script

    def do_POST(self) -> None:
        script = self.script
        body = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
        script.requests.append(body)
        script.keys.append(self.headers.get("Authorization", ""))
        if script.how in ("status", "redirect", "page", "hang_up"):
            return self._plain(script)
        if script.how == "silent":
            script.over.wait(30)
            return None
        self.send_response(200)
        self.send_header("Content-Type", "text/event-stream; charset=utf-8")
        self.end_headers()
        for part in _parts(script, body):
            if script.over.is_set():
                return None
            try:
                self.wfile.write(part)
                self.wfile.flush()
            except OSError:
                return None
        return None

    def _plain(self, script: Script) -> None:
        if script.how == "hang_up":
            self.connection.close()
            return
        code = {"redirect": 307, "page": 200}.get(script.how, script.status)
        self.send_response(code)
        if script.how == "redirect":
            self.send_header("Location", f"http://{self.headers['Host']}/elsewhere")
        said = json.dumps(script.requests[-1]).encode()  # a server that repeats what it was sent
        self.send_header("Content-Type", "text/html" if script.how == "page" else "text/plain")
        self.send_header("Content-Length", str(len(said)))
        self.end_headers()
        self.wfile.write(said)

    def log_message(self, *_: object) -> None:
        """A test's output is the test's own."""


def _parts(script: Script, body: dict[str, Any]) -> Iterator[bytes]:
    if script.how == "no_chunks":
        yield b"data: [DONE]\n\n"
        return
    words = script.reply(json.loads(body["messages"][-1]["content"]))
    if script.how in ("dripping", "trickling", "one_line", "endless"):
        yield from _without_end(script, words)
        return
    half = len(words) // 2
    yield _event(words[:half], None)
    if script.how == "cut":
        return
    if script.how == "broken":
        yield b'data: {"choices": [{]\n\n'
        return
    if script.how == "not_utf8":
        yield b'data: {"choices": [{"delta": {"content": "\xff\xfe\xfa"}}]}\n\n'
        return
    yield _event(words[half:], None)
    yield _event("", "length" if script.how == "unfinished" else "stop")
    yield b"data: [DONE]\n\n"


def _without_end(script: Script, words: str) -> Iterator[bytes]:
    if script.how == "dripping":
        for byte in _event(words, None) * 1000:
            yield bytes([byte])
            script.over.wait(0.05)
    while script.how == "trickling":
        # Not even the first line ends.
        yield b"d"
        script.over.wait(0.05)
    while script.how == "one_line":
        yield b"d" * 100_000
    while script.how == "endless":
        yield _event("没完没了。" * 50, None)


def _event(words: str, finished: str | None) -> bytes:
    choice = {"index": 0, "delta": {"role": "assistant", "content": words},
              "finish_reason": finished}  # fmt: skip
    event = {"id": "1", "object": "chat.completion.chunk", "created": 0, "model": "scripted",
             "choices": [choice]}  # fmt: skip
    return f"data: {json.dumps(event, ensure_ascii=False)}\n\n".encode()


@contextmanager
def serving(script: Script) -> Iterator[str]:
    """The server's address, while it serves."""
    handler = type("Handler", (_Handler,), {"script": script})
    server = ThreadingHTTPServer(("127.0.0.1", 0), handler)
    server.daemon_threads = True
    # It looks that often whether it shall end, and each test waits for that.
    thread = threading.Thread(target=server.serve_forever, args=(0.01,), daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_address[1]}/v1"
    finally:
        script.over.set()
        server.shutdown()
        server.server_close()
        thread.join()
