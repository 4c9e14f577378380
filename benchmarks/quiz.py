"""How long a question paper takes: 50 questions, all checked, and a file of each form."""

from collections.abc import Callable, Iterator
from datetime import date
from statistics import median
from time import perf_counter

from assistant.quiz.exports import ENDINGS, content
from assistant.quiz.model import Wanted
from assistant.quiz.paper import make_paper
from benchmarks.figures import Figure
from corpus.load import load_catalogue

COUNT = 50
SEEDS = range(1, 11)
TODAY = date(2024, 10, 1)
TARGET = 1.0  # seconds

Clock = Callable[[], float]


def figures(clock: Clock = perf_counter) -> Iterator[Figure]:
    """The first paper of a process, the papers after it, and the slowest file."""
    notices = load_catalogue()
    taken = []
    for seed in (0, *SEEDS):
        started = clock()
        paper = make_paper(Wanted(count=COUNT, seed=seed), notices)
        taken.append(clock() - started)
    first, *later = taken
    yield Figure(what=f"a paper of {COUNT} questions, the first", value=first, unit="s",
                 target=TARGET)  # fmt: skip
    yield Figure(what=f"a paper of {COUNT} questions, median of the {len(later)} after it",
                 value=median(later), unit="s", target=TARGET)  # fmt: skip
    files = []
    for ending in ENDINGS:
        started = clock()
        content(paper, ending, today=TODAY)
        files.append((clock() - started, ending))
    slowest, ending = max(files)
    yield Figure(what=f"that paper as a file, the slowest form ({ending})", value=slowest, unit="s",
                 target=TARGET)  # fmt: skip
