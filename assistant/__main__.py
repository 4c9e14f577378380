"""``python -m assistant ask|evaluate|obligations|quiz|mcp|add|notices|…``: the command line.

Exit codes: 0 answered, 1 refused or asked back, 2 something was wrong with the call or with
what it needs (a setting, a notice that ships); one line says what, and the remedy.
"""

import argparse
import json
import os
import sys
from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import Any

from assistant.doors.mcp_command import add_mcp, serve_mcp
from assistant.notices_command import (
    add_files,
    add_notices,
    correct_notice,
    list_notices,
    remove_notices,
)
from assistant.obligations_command import add_obligations, list_obligations
from assistant.quiz.command import add_quiz, make_quiz
from assistant.settings import (
    SettingsError,
    read_embedding,
    read_home,
    read_language_model,
    stay_silent,
)
from corpus.errors import CorpusError
from index.folders import HomeError


class UsageError(ValueError):
    """A call that cannot be carried out; the message is one line with the remedy."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command and return its exit code."""
    chosen = _parser().parse_args(arguments)
    try:
        return _COMMANDS[chosen.command](chosen)
    except (SettingsError, UsageError, CorpusError, HomeError) as error:
        print(" ".join(str(error).split()), file=sys.stderr)
        return 2


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m assistant", description=__doc__)
    commands = parser.add_subparsers(dest="command", required=True)
    ask = commands.add_parser("ask", help="answer a question, or a file of them")
    ask.add_argument("question", nargs="*", help="the question; several are turns of one talk")
    ask.add_argument("--batch", type=Path, metavar="FILE", help='lines of {"id", "turns": […]}')
    ask.add_argument("--json", action="store_true", help="print JSON, one object a line")
    ask.add_argument("--explain", action="store_true", help="show how the question was read")
    ask.add_argument("--today", type=_day, default=None, metavar="YYYY-MM-DD")
    test = commands.add_parser("evaluate", help="grade the answers to a question set")
    test.add_argument("file", type=Path)
    test.add_argument("--today", type=_day, default=None, metavar="YYYY-MM-DD")
    test.add_argument("--least", type=float, default=0.0, metavar="PERCENT",
                      help="exit 1 where fewer are right")  # fmt: skip
    add_obligations(commands)
    add_quiz(commands)
    add_mcp(commands)
    add_notices(commands)
    return parser


def _day(written: str) -> date:
    try:
        return date.fromisoformat(written)
    except ValueError as error:
        raise argparse.ArgumentTypeError(f"{written!r} is no day; write 2024-10-01") from error


def _open() -> Any:
    embedding = read_embedding(os.environ)
    stay_silent(os.environ, embedding)
    home = read_home(os.environ)
    language_model = read_language_model(os.environ)
    # Imported only now: some libraries look at the environment when they are imported.
    from assistant.answering import open_assistant
    from index.embedding import EmbeddingError
    from index.progress import bar

    try:
        return open_assistant(home, embedding, progress=bar(), language_model=language_model)
    except EmbeddingError as error:
        raise SettingsError(f"ASSISTANT_EMBEDDING: {error}") from error


def _open_live() -> Any:
    """The assistant of a server that stays: what is added meanwhile comes in."""
    stay_silent(os.environ, read_embedding(os.environ))
    # Imported only now, for the same reason as in ``_open``.
    from assistant.live import LiveAssistant

    return LiveAssistant(read_home(os.environ), _open)


def _ask(chosen: argparse.Namespace) -> int:
    if bool(chosen.question) == bool(chosen.batch):
        raise UsageError("ask: give a question, or --batch FILE, and not both.")
    if chosen.batch:
        return _batch(chosen)
    assistant = _open()
    today = chosen.today or date.today()
    if chosen.explain:
        from assistant.explain import explained

        print("\n".join(explained(assistant.read(chosen.question, today=today))), file=sys.stderr)
    answer = assistant.ask(chosen.question, today=today)
    if chosen.json:
        from assistant.rendering import answer_object

        print(json.dumps(answer_object(answer), ensure_ascii=False))
    else:
        print(answer.text)
        if answer.note:
            print(f"\n{answer.note}")
        for option in answer.options:
            print(f"- {option.label}: {option.question}")
    return 0 if answer.kind == "answer" else 1


def _batch(chosen: argparse.Namespace) -> int:
    """Answer each line's last turn; a line that is no question stops nothing but is an error."""
    from assistant.rendering import answer_object

    lines = _lines(chosen.batch)
    assistant = _open()
    today = chosen.today or date.today()
    answered = wrong = False
    for number, line in enumerate(lines, start=1):
        if not line.strip():
            continue
        try:
            question = json.loads(line)
            turns, identifier = question["turns"], str(question["id"])
            if not turns or not isinstance(turns, list):
                raise TypeError("turns")
            if not all(isinstance(turn, str) for turn in turns):
                raise TypeError("turns")
        except (ValueError, KeyError, TypeError):
            print(
                f'{chosen.batch}:{number}: needs {{"id": …, "turns": [… at least one]}}',
                file=sys.stderr,
            )
            wrong = True
            continue
        answer = assistant.ask(turns, today=today)
        answered = answered or answer.kind == "answer"
        shown = answer_object(answer, identifier)
        print(
            json.dumps(shown, ensure_ascii=False)
            if chosen.json
            else f"{identifier}\t{answer.direct}"
        )
    return 2 if wrong else 0 if answered else 1


def _evaluate(chosen: argparse.Namespace) -> int:
    from assistant.evaluate import evaluate, read_questions, report

    _lines(chosen.file)
    try:
        questions = read_questions(chosen.file)
    except ValueError as error:
        raise UsageError(str(error)) from error
    if not questions:
        raise UsageError(f"{chosen.file}: holds no question.")
    results = evaluate(_open(), questions, chosen.today or date.today())
    print("\n".join(report(results)))
    right = 100 * sum(result.grade.right for result in results) / len(results)
    return 0 if right >= chosen.least else 1


def _mcp(chosen: argparse.Namespace) -> int:
    return serve_mcp(chosen, _open_live)


def _lines(path: Path) -> list[str]:
    try:
        return path.read_text(encoding="utf-8-sig").splitlines()
    except OSError as error:
        raise UsageError(f"{path}: {error.strerror}; give the path of a question file.") from error
    except UnicodeDecodeError as error:
        raise UsageError(
            f"{path}: byte {error.start} is not UTF-8; save the file as UTF-8."
        ) from error


_COMMANDS = {
    "ask": _ask,
    "evaluate": _evaluate,
    "obligations": list_obligations,
    "quiz": make_quiz,
    "mcp": _mcp,
    "add": add_files,
    "notices": list_notices,
    "correct": correct_notice,
    "remove": remove_notices,
}


if __name__ == "__main__":
    # A reader that stops early (head) is no error of ours.
    try:
        sys.exit(main())
    except BrokenPipeError:
        sys.stderr.close()
        sys.exit(0)
