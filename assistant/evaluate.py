"""``python -m assistant evaluate FILE``: a question set graded, by category, with the misses."""

import json
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from assistant.answering import Assistant
from assistant.grading import Grade, grade
from assistant.rendering import answer_object

_EXPECTED = {"behaviour", "cite", "cite_mode", "facts", "forbid", "count"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Result:
    """One question's grade."""

    id: str
    category: str
    question: str
    grade: Grade
    direct: str


def evaluate(
    assistant: Assistant, questions: Iterable[dict[str, Any]], today: date
) -> list[Result]:
    """Each question asked and graded."""
    sources = {
        record.id: record.source
        for notice in assistant.notices()
        for record in notice.records
        if record.source
    }
    results = []
    for question in questions:
        answer = answer_object(assistant.ask(question["turns"], today=today), question["id"])
        graded = grade(question["expect"], answer, sources)
        asked = " / ".join(question["turns"])
        results.append(
            Result(
                id=question["id"],
                category=question["category"],
                question=asked,
                grade=graded,
                direct=answer["direct"],
            )
        )
    return results


def read_questions(path: Path) -> list[dict[str, Any]]:
    """The questions of a JSON Lines file.

    Raises:
        ValueError: a line is no JSON object with id, category, turns and expect.
    """
    found = []
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), start=1):
        if not line.strip():
            continue
        try:
            question = json.loads(line)
            complete = question["turns"] and set(question["expect"]) >= _EXPECTED
            if not complete or not question["id"] or not question["category"]:
                raise KeyError("turns, or a part of expect")
        except (ValueError, KeyError, TypeError) as error:
            raise ValueError(
                f"{path}:{number}: no question in the set's format ({error})"
            ) from error
        found.append(question)
    return found


def report(results: list[Result], *, misses: bool = True) -> Iterator[str]:
    """The table by category, the three figures, and the misses."""
    by_category: dict[str, list[Grade]] = defaultdict(list)
    for result in results:
        by_category[result.category].append(result.grade)
    yield f"{'category':<14}{'right':>10}{'direct':>10}{'evaded':>8}"
    for category, grades in sorted(by_category.items()):
        yield _row(category, grades)
    yield _row("all", [result.grade for result in results])
    for result in results if misses else ():
        if not result.grade.right:
            yield f"\n{result.id} {result.category}: {result.question}"
            yield f"    {result.grade.missed}\n    {result.direct}"


def _row(name: str, grades: list[Grade]) -> str:
    right = sum(grade.right for grade in grades)
    direct = sum(grade.direct for grade in grades)
    evaded = sum(grade.evaded for grade in grades)
    share = f"{right}/{len(grades)}"
    return f"{name:<14}{share:>10}{direct:>10}{evaded:>8}   {100 * right / len(grades):5.1f} %"
