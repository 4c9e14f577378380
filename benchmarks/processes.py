"""Whole processes, as a user starts them: building the index, and a cold start to an answer.

Cold means a process that is new; the files it reads may still be in the system's memory.
"""

import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from statistics import median
from time import perf_counter

from benchmarks.figures import Figure

ROOT = Path(__file__).resolve().parent.parent
NUMBER = "任务27谁牵头，什么时候完成？"
SUBJECT = "甘肃乡镇执法赋权怎么规范？"

BUILDS = 3
STARTS = 7
BUILD_TARGET = 10.0
NUMBER_TARGET = 1.5


class RunError(RuntimeError):
    """A process that was to be measured did not do its work; the message says what it said."""


def environment(home: Path) -> dict[str, str]:
    """The variables of a process to be measured: an index in ``home``, the model that ships.

    A user's Python keeps what it has compiled, so here it may, too.
    """
    kept = {name: v for name, v in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    return {
        **kept,
        "ASSISTANT_HOME": str(home),
        "ASSISTANT_EMBEDDING": "",
        "PYTHONIOENCODING": "utf-8",
    }


def seconds(arguments: tuple[str, ...], home: Path) -> float:
    """How long ``python -m …`` takes from start to end.

    Raises :class:`RunError` where it ends with anything but 0.
    """
    started = perf_counter()
    done = subprocess.run(
        [sys.executable, "-m", *arguments],
        cwd=ROOT,
        env=environment(home),
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    taken = perf_counter() - started
    if done.returncode:
        raise RunError(f"{arguments} ended with {done.returncode}: {done.stderr}{done.stdout}")
    return taken


def build_seconds() -> float:
    """How long a process takes that builds the index in a home folder that is new."""
    with tempfile.TemporaryDirectory() as fresh:
        return seconds(("index", "build"), Path(fresh))


def answer_seconds(question: str, home: Path) -> float:
    """How long a process takes that answers ``question`` from the index in ``home``."""
    return seconds(("assistant", "ask", question), home)


def figures(home: Path, *, builds: int = BUILDS, starts: int = STARTS) -> Iterator[Figure]:
    """Building and cold starts; ``home`` holds a built index afterwards."""
    # Not counted: what Python compiles at the first time.
    seconds(("index", "build"), home)
    yield Figure(
        what=f"building the index of the notices that ship (median of {builds} processes)",
        value=median(build_seconds() for _ in range(builds)),
        unit="s",
        target=BUILD_TARGET,
    )
    for what, question, target in (
        ("a number answer", NUMBER, NUMBER_TARGET),
        ("a subject answer", SUBJECT, None),
    ):
        answer_seconds(question, home)
        yield Figure(
            what=f"cold start to {what}: {question} (median of {starts} processes)",
            value=median(answer_seconds(question, home) for _ in range(starts)),
            unit="s",
            target=target,
        )
