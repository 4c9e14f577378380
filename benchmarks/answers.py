"""How long answers take within a process that has warmed up, by category of question."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import date
from pathlib import Path
from statistics import median
from time import perf_counter
from typing import Any, Protocol

from assistant.answering import open_assistant
from assistant.evaluate import read_questions
from assistant.model import Answer
from benchmarks.figures import Figure, head, percentile, shown, verdict
from benchmarks.processes import NUMBER, SUBJECT
from benchmarks.retrieval import QUESTIONS

TODAY = date(2024, 10, 1)
RUNS = 5
LOOKED_UP = frozenset({"lookup", "unit", "list", "count", "deadline", "document"})
LOOKED_UP_TARGET = 20.0  # milliseconds
OTHER_TARGET = 50.0

Clock = Callable[[], float]


class Answerer(Protocol):
    """Whoever answers; see :class:`assistant.answering.Assistant`."""

    def ask(self, turns: Sequence[str], *, today: date) -> Answer:
        """The answer to the last of ``turns``."""


def lines(home: Path) -> Iterator[str]:
    """The first subject question, then a table of the development questions by category."""
    assistant = open_assistant(home)
    try:
        yield from head()
        yield first_subject(assistant).row
        yield ""
        taken = times(assistant, read_questions(QUESTIONS / "dev.jsonl"))
        yield from table(taken)
    finally:
        assistant.close()


def first_subject(assistant: Answerer, clock: Clock = perf_counter) -> Figure:
    """The first question that needs the model; what every question needs is loaded before."""
    assistant.ask((NUMBER,), today=TODAY)
    started = clock()
    assistant.ask((SUBJECT,), today=TODAY)
    return Figure(
        what=f"the first subject question of a process, which loads the model: {SUBJECT}",
        value=clock() - started,
        unit="s",
    )


def times(
    assistant: Answerer,
    questions: Iterable[Mapping[str, Any]],
    *,
    runs: int = RUNS,
    clock: Clock = perf_counter,
) -> dict[str, list[float]]:
    """Milliseconds of every answer by category: each question ``runs`` times after a first one."""
    asked = tuple(questions)
    for question in asked:
        assistant.ask(question["turns"], today=TODAY)
    taken: dict[str, list[float]] = defaultdict(list)
    for _ in range(runs):
        for question in asked:
            started = clock()
            assistant.ask(question["turns"], today=TODAY)
            taken[question["category"]].append(1000 * (clock() - started))
    return dict(taken)


def target(category: str) -> float:
    """Milliseconds that an answer should stay under."""
    return LOOKED_UP_TARGET if category in LOOKED_UP else OTHER_TARGET


def table(taken: Mapping[str, Sequence[float]]) -> Iterator[str]:
    """The lines of the Markdown table; a target is met where the 95th percentile meets it."""
    yield "| answers in process | asked | median | 95 % within | target | met |"
    yield "|---|---|---|---|---|---|"
    for category in sorted(taken, key=lambda name: (target(name), name)):
        values = taken[category]
        high, aim = percentile(values, 0.95), target(category)
        cells = (
            category,
            str(len(values)),
            f"{shown(median(values))} ms",
            f"{shown(high)} ms",
            f"< {aim:g} ms",
            verdict(high, aim),
        )
        yield f"| {' | '.join(cells)} |"
