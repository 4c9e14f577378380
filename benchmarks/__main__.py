"""``python -m benchmarks [SECTION…]``: speed, memory and findings, beside what is aimed at.

Everything is measured with the notices and the model that ship, in a home folder of its own.
Without a section all are run, in this order: processes, answers, quiz,
adding, retrieval, plain. ``python -m benchmarks layouts DIR`` is a command of its own: how well the
notices in a folder are read, beside gold; and so is ``python -m benchmarks doubts DIR``: how many
of those that are read wrongly, once their text is damaged, the reader is unsure of.
"""

import argparse
import os
import sys
import tempfile
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from assistant.settings import stay_silent
from benchmarks.machine import machine

# What a section needs is imported only by the section: in the one before it, the first
# subject question would otherwise find the libraries loaded already.


def processes(home: Path) -> Iterator[str]:
    """Building, cold starts, the page's memory, and what a person waits for."""
    from benchmarks import figures, page, processes, shown

    yield from figures.head()
    for measured in (processes.figures, page.figures, shown.figures):
        for figure in measured(home):
            yield figure.row


def answers(home: Path) -> Iterator[str]:
    """Answers in process, by category."""
    from benchmarks import answers

    yield from answers.lines(home)


def quiz(_: Path) -> Iterator[str]:
    """Question papers."""
    from benchmarks import figures, quiz

    yield from figures.head()
    for figure in quiz.figures():
        yield figure.row


def adding(home: Path) -> Iterator[str]:
    """Notices added, a hundred at once and one more."""
    from benchmarks import adding, figures

    yield from figures.head()
    for figure in adding.figures(home):
        yield figure.row


def retrieval(home: Path) -> Iterator[str]:
    """How often the right record comes first."""
    from benchmarks.retrieval import development, paraphrases, table
    from index.build import open_index

    index = open_index(home)
    try:
        yield from table(index, (*development(), *paraphrases()))
    finally:
        index.close()


def plain(home: Path) -> Iterator[str]:
    """The plain pipeline on the same questions."""
    from benchmarks import plain_rag

    yield from plain_rag.lines(home)


SECTIONS: dict[str, Callable[[Path], Iterator[str]]] = {
    "processes": processes,
    "answers": answers,
    "quiz": quiz,
    "adding": adding,
    "retrieval": retrieval,
    "plain": plain,
}


def main(arguments: Sequence[str] | None = None) -> None:
    """Print the machine, then each section as soon as its lines are known."""
    given = sys.argv[1:] if arguments is None else arguments
    if given[:1] == ["layouts"]:
        from benchmarks import layouts

        raise SystemExit(layouts.main(given[1:]))
    if given[:1] == ["doubts"]:
        from benchmarks import doubts

        raise SystemExit(doubts.main(given[1:]))
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description=__doc__)
    parser.add_argument("sections", nargs="*", metavar="SECTION", help=", ".join(SECTIONS))
    chosen = parser.parse_args(given).sections
    unknown = [name for name in chosen if name not in SECTIONS]
    if unknown:
        parser.error(f"there is no section {unknown[0]}; choose of {', '.join(SECTIONS)}")
    stay_silent(os.environ, None)
    _say(machine())
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as home:
        for name in chosen or SECTIONS:
            _say("")
            for line in SECTIONS[name](Path(home)):
                _say(line)


def _say(line: str) -> None:
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    main()
