"""A text becomes a notice in a process of its own, which can be ended.

A file may be made so that taking its text apart runs on without end; a few hundred thousand
lines of one character are enough. Whoever adds files goes on then, and is told which it was.
The process serves one text after the other and ends by itself when none comes.

    → {"text": …, "entry": …}                        one line of JSON each way
    ← {"notice": …, "about": …, "records": […]}      or {"fault": "ValueError"}
"""

import json
import os
import subprocess
import sys
from contextlib import suppress
from functools import cache
from queue import Empty, SimpleQueue
from threading import Lock, Thread, Timer
from typing import IO, Any
from weakref import finalize

from corpus.formats.apart import bound_memory, end_process, import_path
from corpus.model import Notice
from index.library.entry import Entry, from_json, to_json
from index.library.rereading import as_read
from index.stored import notice_from_json, notice_to_json, record_from_json, record_to_json

# The longest plans, half a million characters, take some five seconds.
SECONDS = 30.0
# So long a process waits for the next text.
_IDLE_SECONDS = 60.0
_MODULE = "index.library.parsing"


@cache
def shared_parsing() -> "Parsing":
    """What takes texts apart for all of this process, so that one other process serves it."""
    return Parsing()


class ParsingError(Exception):
    """A text could not be taken apart; the message says why."""


class Parsing:
    """Takes texts apart, one at a time, in a process that is started when it is needed."""

    def __init__(self, seconds: float = SECONDS) -> None:
        """A text that takes longer than ``seconds`` is given up."""
        self._seconds = seconds
        self._process: subprocess.Popen[bytes] | None = None
        self._let_go: finalize[..., Any] | None = None
        self._one_at_a_time = Lock()

    def notice(self, text: str, entry: Entry) -> Notice:
        """What :func:`index.library.rereading.as_read` gives.

        Raises:
            ParsingError: it takes too long, too much memory, or stumbles.
        """
        asked = json.dumps({"text": text, "entry": to_json(entry)}).encode() + b"\n"
        with self._one_at_a_time:
            answer = self._answer(asked)
        if not answer:
            raise ParsingError("it broke down, or takes too much memory")
        held: dict[str, Any] = json.loads(answer)
        if "fault" in held:
            raise ParsingError(held["fault"])
        records = tuple(record_from_json(line) for line in held["records"])
        return notice_from_json(held["notice"], record_from_json(held["about"]), records)

    def _answer(self, asked: bytes) -> bytes:
        """The other process's line; none where it broke down."""
        process = self._ready()
        said: SimpleQueue[bytes] = SimpleQueue()
        Thread(target=_ask, args=(process, asked, said), daemon=True).start()
        try:
            answer = said.get(timeout=self._seconds)
        except Empty as error:
            self._end()
            raise ParsingError(f"it takes longer than {self._seconds:g} seconds") from error
        if not answer:
            self._end()
        return answer

    def _ready(self) -> "subprocess.Popen[bytes]":
        if self._process is None or self._process.poll() is not None:
            self._end()
            self._process = subprocess.Popen(
                [sys.executable, "-P", "-m", _MODULE],
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
                env=os.environ | {"PYTHONPATH": import_path()},
                start_new_session=os.name == "posix",
            )
            self._let_go = finalize(self, _close, self._process)
        return self._process

    def _end(self) -> None:
        if self._let_go:
            self._let_go()
        self._process = self._let_go = None


def _close(process: "subprocess.Popen[bytes]") -> None:
    end_process(process)
    for pipe in (process.stdin, process.stdout):
        if pipe:
            with suppress(OSError):
                pipe.close()


def _ask(process: "subprocess.Popen[bytes]", asked: bytes, said: "SimpleQueue[bytes]") -> None:
    """Put the other process's answer into ``said``; nothing where it is gone."""
    answer = b""
    with suppress(OSError, ValueError):
        if process.stdin and process.stdout:
            process.stdin.write(asked)
            process.stdin.flush()
            answer = process.stdout.readline()
    said.put(answer)


def serve(asked: IO[bytes], said: IO[bytes]) -> None:
    """Answer each line of ``asked`` by one in ``said``, until there are no more."""
    while line := _next(asked):
        said.write(json.dumps(_read(line)).encode() + b"\n")
        said.flush()


def _next(asked: IO[bytes]) -> bytes:
    waiting = Timer(_IDLE_SECONDS, os._exit, (0,))
    waiting.daemon = True
    waiting.start()
    line = asked.readline()
    waiting.cancel()
    return line


def _read(line: bytes) -> dict[str, Any]:
    wanted = json.loads(line)
    try:
        notice = as_read(wanted["text"], from_json(wanted["entry"]))
    # A reader that stumbles over one notice must not keep others out.
    except Exception as error:
        return {"fault": type(error).__name__}
    return {
        "notice": notice_to_json(notice),
        "about": record_to_json(notice.about),
        "records": [record_to_json(record) for record in notice.records],
    }


def main() -> None:
    """Serve whoever started this process."""
    out = os.fdopen(os.dup(sys.stdout.fileno()), "wb")
    # What a library may print must not mix with the answers.
    os.dup2(sys.stderr.fileno(), sys.stdout.fileno())
    bound_memory()
    serve(sys.stdin.buffer, out)


if __name__ == "__main__":
    main()
