"""How long it takes to add notices: a hundred at once, one more behind them, and to ask then."""

import tempfile
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path
from statistics import median
from time import perf_counter

from assistant.answering import open_assistant
from benchmarks import many
from benchmarks.figures import Figure
from index.build import open_index
from index.library import Library

COUNT = 100
DAY = date(2024, 10, 1)
# In seconds.
ALL_TARGET = 60.0
ONE_TARGET = 5.0
ANSWER_TARGET = 1.0
QUESTIONS = (
    "云岭省任务27谁牵头，什么时候完成？",
    "养老服务人员轮训由谁负责？",
    "2024年底前要完成哪些任务？",
    "措施3是什么内容？",
    "省财政厅牵头哪些任务？",
)

Clock = Callable[[], float]


def figures(home: Path, clock: Clock = perf_counter, count: int = COUNT) -> Iterator[Figure]:
    """Adding to an empty library in a home of its own, one more, and questions after that."""
    with tempfile.TemporaryDirectory(dir=home, ignore_cleanup_errors=True) as folder:
        own, files = Path(folder) / "home", Path(folder) / "files"
        files.mkdir()
        open_index(own).close()
        *paths, last = many.write(files, count + 1)
        yield Figure(
            what=f"{count} notices: read and kept", value=_kept(own, paths, clock), unit="s"
        )
        yield Figure(what=f"{count} notices: taken into the index", value=_indexed(own, clock),
                     unit="s", target=ALL_TARGET)  # fmt: skip
        kept = _kept(own, [last], clock)
        yield Figure(what=f"one more behind {count}, from the file to the index",
                     value=kept + _indexed(own, clock), unit="s", target=ONE_TARGET)  # fmt: skip
        yield from _asked(own, count, clock)


def _kept(home: Path, paths: list[Path], clock: Clock) -> float:
    library = Library(home)
    started = clock()
    for path in paths:
        result = library.add(path, day=DAY)
        if result.state != "added":
            raise RuntimeError(f"{path} was {result.state}: {result.why}")
    return clock() - started


def _indexed(home: Path, clock: Clock) -> float:
    started = clock()
    open_index(home).close()
    return clock() - started


def _asked(home: Path, count: int, clock: Clock) -> Iterator[Figure]:
    started = clock()
    assistant = open_assistant(home)
    yield Figure(what=f"opening {count + 5} notices", value=clock() - started, unit="s")
    try:
        taken = []
        for question in QUESTIONS:
            assistant.ask([question], today=DAY)
            started = clock()
            assistant.ask([question], today=DAY)
            taken.append(clock() - started)
        yield Figure(what=f"an answer out of {count + 5} notices, median", value=median(taken),
                     unit="s", target=ANSWER_TARGET)  # fmt: skip
        yield Figure(what=f"an answer out of {count + 5} notices, slowest", value=max(taken),
                     unit="s", target=ANSWER_TARGET)  # fmt: skip
    finally:
        assistant.close()
