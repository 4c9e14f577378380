"""How far a long piece of work has come: for a caller to show, or for nobody."""

import sys
from collections.abc import Callable
from typing import TextIO

# What is being done, how many of its steps are done, and how many there are.
Progress = Callable[[str, int, int], None]

WIDTH = 30


def unseen(stage: str, done: int, total: int) -> None:
    """Show nothing."""


def bar(stream: TextIO = sys.stderr) -> Progress:
    """A bar on one line for each stage, drawn anew as it grows; bare lines for a log file."""
    drawn: list[str] = []

    def show(stage: str, done: int, total: int) -> None:
        filled = WIDTH if total == 0 else WIDTH * done // total
        picture = f"{stage:<10} {'█' * filled}{'░' * (WIDTH - filled)}"
        finished = done >= total
        if stream.isatty() and [picture] != drawn:
            stream.write(f"\r{picture}")
            drawn[:] = [picture]
        if finished:
            stream.write(f"\r{picture} {total}\n" if stream.isatty() else f"{stage} {total}\n")
        stream.flush()

    return show
