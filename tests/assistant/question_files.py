"""The question files of the tests, read."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from assistant.evaluate import read_questions

QUESTIONS = Path(__file__).parent.parent / "questions"
DEVELOPMENT = QUESTIONS / "dev.jsonl"
PARAPHRASES = QUESTIONS / "paraphrases.tsv"
MATTERS = QUESTIONS / "matters.tsv"


def set_names() -> list[str]:
    """The names of the question sets there are."""
    return sorted(path.stem for path in QUESTIONS.glob("*.jsonl"))


def question_set(name: str) -> list[dict[str, Any]]:
    """The questions of a set."""
    return read_questions(QUESTIONS / f"{name}.jsonl")


def development() -> list[dict[str, Any]]:
    """The questions of ``dev.jsonl``."""
    return question_set("dev")


def development_turns() -> Iterator[tuple[str, tuple[str, ...]]]:
    """The category and the turns of each."""
    for question in development():
        yield question["category"], tuple(question["turns"])


def talks() -> Iterator[tuple[str, ...]]:
    """The turns of every question of every file."""
    for name in set_names():
        for question in question_set(name):
            yield tuple(question["turns"])
    for text, _ in paraphrases():
        yield (text,)


def paraphrases() -> Iterator[tuple[str, frozenset[str]]]:
    """Each question of ``paraphrases.tsv`` with the ids of the records that answer it."""
    return _asked(PARAPHRASES)


def matters() -> Iterator[tuple[str, frozenset[str]]]:
    """Each question of ``matters.tsv``: a matter told freely, and the records that answer it."""
    return _asked(MATTERS)


def _asked(path: Path) -> Iterator[tuple[str, frozenset[str]]]:
    for line in path.read_text(encoding="utf-8").splitlines()[1:]:
        question, right = line.split("\t")
        yield re.sub(r"^EN ", "", question), frozenset(right.split(","))
