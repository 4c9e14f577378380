"""The question files of the tests, read."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from assistant.evaluate import read_questions

QUESTIONS = Path(__file__).parent.parent / "questions"
DEVELOPMENT = QUESTIONS / "dev.jsonl"
PARAPHRASES = QUESTIONS / "paraphrases.tsv"


def development() -> list[dict[str, Any]]:
    """The questions of ``dev.jsonl``."""
    return read_questions(DEVELOPMENT)


def development_turns() -> Iterator[tuple[str, tuple[str, ...]]]:
    """The category and the turns of each."""
    for question in development():
        yield question["category"], tuple(question["turns"])


def paraphrases() -> Iterator[tuple[str, frozenset[str]]]:
    """Each question of ``paraphrases.tsv`` with the ids of the records that answer it."""
    for line in PARAPHRASES.read_text(encoding="utf-8").splitlines()[1:]:
        question, right = line.split("\t")
        yield re.sub(r"^EN ", "", question), frozenset(right.split(","))
