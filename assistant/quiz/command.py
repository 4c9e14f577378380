"""``python -m assistant quiz``: a paper on the command line, or as a file.

Exit codes: 0 a paper, 1 the notices gave no question, 2 something was wrong with the call.
"""

from __future__ import annotations

import argparse
import json
import os
import sys
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from assistant.quiz.model import DIFFICULTIES, KINDS, Paper, Wanted

if TYPE_CHECKING:
    from assistant.quiz.exports import ColumnNames

MOST = 500


class QuizError(ValueError):
    """A call that cannot be carried out; the message is one line with the remedy."""


def add_quiz(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Add the command and its choices to the parser's commands."""
    quiz = commands.add_parser("quiz", help="make a question paper")
    quiz.add_argument("--notice", action="append", default=[], metavar="ID",
                      help="ask about this notice; all where none is named")  # fmt: skip
    quiz.add_argument("--section", action="append", default=[], metavar="WORDS",
                      help="ask about this part; --sections lists them")  # fmt: skip
    quiz.add_argument("--kind", action="append", default=[], choices=KINDS)
    quiz.add_argument("--difficulty", action="append", default=[], choices=DIFFICULTIES)
    quiz.add_argument("--count", type=_count, default=20, metavar="NUMBER")
    quiz.add_argument("--seed", type=int, default=0, metavar="NUMBER",
                      help="the same seed gives the same paper")  # fmt: skip
    quiz.add_argument("--without", type=Path, action="append", default=[], metavar="PAPER.json",
                      help="leave out the questions of an earlier paper")  # fmt: skip
    quiz.add_argument("--out", type=Path, metavar="FILE",
                      help=".docx, .xlsx, .gift, .xml (Moodle), .apkg (Anki), .md or .json; "
                      "JSON is printed where none is given")  # fmt: skip
    quiz.add_argument("--versions", action="store_true", help="write two versions, A and B")
    quiz.add_argument("--columns", type=Path, metavar="FILE", help="other names for .xlsx columns")
    quiz.add_argument("--sections", action="store_true", help="list the parts, and stop")
    quiz.add_argument("--today", type=_day, default=None, metavar="YYYY-MM-DD",
                      help="the day noted in the file")  # fmt: skip


def make_quiz(chosen: argparse.Namespace) -> int:
    """Carry the command out and return its exit code."""
    try:
        return _make(chosen)
    except QuizError as error:
        print(error, file=sys.stderr)
        return 2


def _make(chosen: argparse.Namespace) -> int:
    from assistant.quiz.paper import UnknownChoiceError, make_paper, sections, versions
    from index.batches import notices_at
    from index.home import default_home

    notices = notices_at(default_home(os.environ))
    if chosen.sections:
        known = {notice.id: notice for notice in notices}
        strange = next(
            (identifier for identifier in chosen.notice if identifier not in known), None
        )
        if strange is not None:
            raise QuizError(f"quiz: there is no notice {strange}; choose of {', '.join(known)}.")
        asked = [known[identifier] for identifier in chosen.notice or known]
        print(*sections(asked), sep="\n")
        return 0
    if chosen.versions and not chosen.out:
        raise QuizError("quiz: --versions needs --out FILE.")
    try:
        paper = make_paper(_wanted(chosen), notices)
    except UnknownChoiceError as error:
        raise QuizError(f"quiz: {error}.") from error
    for made in versions(paper) if chosen.versions else (paper,):
        _put_out(made, chosen)
    if len(paper.questions) < chosen.count:
        print(f"{len(paper.questions)} of {chosen.count}: the notices give no more that do not "
              "give each other away.", file=sys.stderr)  # fmt: skip
    return 0 if paper.questions else 1


def _put_out(paper: Paper, chosen: argparse.Namespace) -> None:
    from assistant.quiz.exports import UnknownEndingError, content
    from assistant.quiz.exports.json_text import text

    if not chosen.out:
        print(text(paper), end="")
        return
    path: Path = chosen.out
    if paper.version:
        path = path.with_stem(f"{path.stem}-{paper.version}")
    try:
        today = chosen.today or date.today()
        path.write_bytes(content(paper, path.suffix, today=today, names=_names(chosen.columns)))
    except UnknownEndingError as error:
        raise QuizError(f"quiz: {error}.") from error
    except OSError as error:
        raise QuizError(f"quiz: {path}: {error.strerror}; name another file.") from error


def _names(path: Path | None) -> ColumnNames | None:
    from assistant.quiz.exports import ColumnsError, read_columns

    try:
        return read_columns(path) if path else None
    except ColumnsError as error:
        raise QuizError(f"quiz: {error}") from error


def _wanted(chosen: argparse.Namespace) -> Wanted:
    return Wanted(
        count=chosen.count,
        seed=chosen.seed,
        notices=tuple(chosen.notice),
        sections=tuple(chosen.section),
        kinds=tuple(chosen.kind),
        difficulties=tuple(chosen.difficulty),
        without=frozenset(i for path in chosen.without for i in _used(path)),
    )


def _used(path: Path) -> list[str]:
    """The ids of the questions of a paper that was written as JSON."""
    try:
        paper = json.loads(path.read_text(encoding="utf-8-sig"))
        return [str(question["id"]) for question in paper["questions"]]
    except OSError as error:
        raise QuizError(f"quiz: {path}: {error.strerror}; give a paper as JSON.") from error
    except (ValueError, KeyError, TypeError) as error:
        raise QuizError(f"quiz: {path}: is no paper as JSON; write one with --out.") from error


def _count(written: str) -> int:
    if not written.isascii() or not written.isdigit() or not 1 <= int(written) <= MOST:
        raise argparse.ArgumentTypeError(f"{written!r} is no number from 1 to {MOST}")
    return int(written)


def _day(written: str) -> date:
    try:
        return date.fromisoformat(written)
    except ValueError as error:
        raise argparse.ArgumentTypeError(f"{written!r} is no day; write 2024-10-01") from error
