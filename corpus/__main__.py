"""``python -m corpus export|check [PATH…]``: the records as JSON lines, or the problems found."""

import argparse
import io
import json
import os
import sys
import unicodedata
from collections.abc import Iterator, Sequence
from pathlib import Path

from corpus.errors import CorpusError
from corpus.export import export
from corpus.load import load_catalogue, load_notice
from corpus.model import Notice, Problem

_SHOWN = 60


def main(arguments: Sequence[str] | None = None) -> int:
    """0 when all was read; 1 when ``check`` found problems; 2 when a file could not be read."""
    parser = argparse.ArgumentParser(prog="python -m corpus", description=__doc__)
    parser.add_argument("command", choices=("export", "check"))
    parser.add_argument(
        "paths", nargs="*", type=Path, metavar="PATH", help="default: the shipped notices"
    )
    options = parser.parse_args(arguments)
    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(encoding="utf-8")
    failed = problems = False
    for notice in _notices(options.paths):
        if isinstance(notice, CorpusError):
            print(notice, file=sys.stderr)
            failed = True
        elif options.command == "export":
            for line in export(notice):
                print(json.dumps(line, ensure_ascii=False))
        else:
            problems = problems or bool(notice.problems)
            print(_checked(notice))
    return 2 if failed else int(problems)


def _notices(paths: Sequence[Path]) -> Iterator[Notice | CorpusError]:
    """The notices asked for; a file that cannot be read gives its error and stops no other."""
    if not paths:
        try:
            yield from load_catalogue()
        except CorpusError as error:
            yield error
    for path in paths:
        try:
            yield load_notice(path)
        except CorpusError as error:
            yield error


def _checked(notice: Notice) -> str:
    counts = ", ".join(
        f"{len(notice.of_kind(kind))} {kind}s" for kind in ("task", "measure", "requirement")
    )
    shown = [f"{notice.file}: {counts}, {len(notice.problems)} problems"]
    shown += [_marked(notice, problem) for problem in notice.problems]
    return "\n".join(shown)


def _marked(notice: Notice, problem: Problem) -> str:
    """``file:line: message``, the line, and a marker below the place."""
    text, start = notice.text, problem.span.start
    number = text.count("\n", 0, start) + 1
    begin = text.rfind("\n", 0, start) + 1
    stop = text.find("\n", start)
    line_end = len(text) if stop < 0 else stop
    left = max(begin, start - _SHOWN // 2)
    right = min(line_end, start + _SHOWN)
    shown = "".join(" " if c.isspace() else c for c in text[left:right])
    marked = _columns(text[start : min(problem.span.end, right)])
    marker = " " * _columns(text[left:start]) + "^" * max(1, marked)
    return f"{notice.file}:{number}: {problem.message}\n    {shown}\n    {marker}"


def _columns(words: str) -> int:
    """The width of words on a terminal, where a Chinese character takes two columns."""
    return sum(2 if unicodedata.east_asian_width(c) in "WF" else 1 for c in words)


if __name__ == "__main__":
    try:
        status = main()
        sys.stdout.flush()
    except BrokenPipeError:
        # A reader that stops early (head) is no error of ours; what is left goes nowhere.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        status = 0
    sys.exit(status)
