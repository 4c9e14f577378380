"""Many ways of asking one thing are answered by one and the same records."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.assistant.talk import Ask, cited

WAYS = Path(__file__).parents[1] / "questions" / "ways.txt"


def _blocks() -> Iterator[tuple[str, tuple[str, ...]]]:
    """What must be cited, and the questions that ask for it."""
    for block in WAYS.read_text(encoding="utf-8").split("\n\n"):
        lines = [line for line in block.splitlines() if line and not line.startswith("#")]
        if lines:
            yield lines[0].removeprefix("= "), tuple(lines[1:])


BLOCKS = tuple(_blocks())


def test_there_are_many_ways() -> None:
    assert sum(len(questions) for _, questions in BLOCKS) > 200


@pytest.mark.parametrize(
    ("wanted", "questions"),
    BLOCKS,
    ids=[f"{n} {questions[0]}" for n, (_, questions) in enumerate(BLOCKS)],
)
def test_every_way_is_understood(ask: Ask, wanted: str, questions: tuple[str, ...]) -> None:
    for question in questions:
        answer = ask(*question.split("||"))
        found = " ".join(sorted(cited(answer))) if answer.kind == "answer" else answer.kind
        assert found == wanted, question
