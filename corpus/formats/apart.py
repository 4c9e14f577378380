"""A file is read in a process of its own, which can be ended and has only so much memory.

A damaged or hostile file may make a library run on without end, or take all memory: the
assistant must live on, and say what to do with the file.
"""

import contextlib
import json
import os
import signal
import subprocess
import sys
from pathlib import Path
from typing import Any

from corpus.errors import UnreadableNoticeError
from corpus.formats.document import Document
from corpus.formats.kinds import kind_of
from corpus.formats.limits import MEMORY_BYTES, SECONDS
from corpus.formats.read import file_bytes, read_bytes, read_document
from corpus.model import Problem, Span

# What the other process runs.
_MODULE = "corpus.formats"
_SIMPLER = "Open it, save the notice's own text in a new file (.docx or .txt), and add that."


def read_apart(path: Path, seconds: float = SECONDS) -> Document:
    """The text of a file of any known format; all but plain text is read in another process.

    Raises:
        UnreadableNoticeError: as :func:`~corpus.formats.read.read_document`, and where the
            reading takes longer than ``seconds``, takes too much memory, or breaks down.
    """
    data = file_bytes(path)
    # Even an archive's list of parts is only read apart.
    if not data.startswith(b"PK") and kind_of(data, path) == "text":
        return read_bytes(data, "text", path)
    command = [sys.executable, "-P", "-m", _MODULE, str(path.absolute())]
    process = subprocess.Popen(
        command,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        env=os.environ | {"PYTHONPATH": import_path(), "PYTHONIOENCODING": "utf-8"},
        start_new_session=os.name == "posix",
    )
    try:
        answer, _ = process.communicate(timeout=seconds)
    except subprocess.TimeoutExpired as error:
        reason = f"reading it took longer than {seconds:g} seconds"
        raise UnreadableNoticeError(path, reason, _SIMPLER) from error
    finally:
        end_process(process)
    return _document(answer, path)


def import_path() -> str:
    """This package's own folder first, so that the other process finds the same package."""
    root = str(Path(__file__).resolve().parents[2])
    known = os.environ.get("PYTHONPATH")
    return os.pathsep.join([root, known] if known else [root])


def end_process(process: "subprocess.Popen[bytes]") -> None:
    """End the process and whatever it started (LibreOffice)."""
    if process.poll() is None:
        if os.name == "posix":
            with contextlib.suppress(ProcessLookupError, PermissionError):
                os.killpg(process.pid, signal.SIGKILL)
        else:
            subprocess.run(
                ["taskkill", "/F", "/T", "/PID", str(process.pid)],
                capture_output=True, check=False,
            )  # fmt: skip
        process.kill()
        process.communicate()


def _document(answer: bytes, path: Path) -> Document:
    try:
        held: dict[str, Any] = json.loads(answer)
    except ValueError as error:
        reason = "reading it broke down: it is damaged, or takes too much memory"
        raise UnreadableNoticeError(path, reason, _SIMPLER) from error
    if "reason" in held:
        raise UnreadableNoticeError(path, held["reason"], held["remedy"], held["place"])
    doubts = tuple(
        Problem(message=message, span=Span(start, end)) for message, start, end in held["doubts"]
    )
    return Document(held["text"], tuple(held["pages"]), doubts)


def _answer(path: Path) -> dict[str, Any]:
    try:
        document = read_document(path)
    except UnreadableNoticeError as error:
        return {"reason": error.reason, "remedy": error.remedy, "place": error.place}
    except MemoryError:
        return {"reason": "reading it takes too much memory", "remedy": _SIMPLER, "place": None}
    doubts = [(p.message, p.span.start, p.span.end) for p in document.doubts]
    return {"text": document.text, "pages": document.pages, "doubts": doubts}


def bound_memory() -> None:
    """Take no more memory than a notice needs, where the system can see to that."""
    try:
        import resource
    except ImportError:
        return
    with contextlib.suppress(ValueError, OSError):
        _, hard = resource.getrlimit(resource.RLIMIT_AS)
        known = hard != resource.RLIM_INFINITY
        resource.setrlimit(
            resource.RLIMIT_AS, (min(MEMORY_BYTES, hard) if known else MEMORY_BYTES, hard)
        )


def main() -> None:
    """Read the file named by the one argument, and write what it gives as JSON."""
    # What a library may print must not mix with the answer.
    out = os.fdopen(os.dup(sys.stdout.fileno()), "w", encoding="utf-8")
    os.dup2(sys.stderr.fileno(), sys.stdout.fileno())
    bound_memory()
    with out:
        json.dump(_answer(Path(sys.argv[1])), out)
