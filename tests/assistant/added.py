"""Notices added to a home, and questions about them with what a right answer cites."""

from collections.abc import Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import Any

from assistant.answering import Assistant, open_assistant
from assistant.evaluate import read_questions
from corpus.model import Notice, Record
from corpus.text import squeezed
from index.library import Library

TESTS = Path(__file__).parents[1]
LAYOUTS = TESTS / "corpus" / "layouts"
QUESTIONS = TESTS / "questions_added"
ENDINGS = (".txt", ".md", ".html")
ADDED_ON = date(2024, 10, 1)


def layouts() -> list[Path]:
    """The made-up notices, each in a layout of its own."""
    return sorted(path for path in LAYOUTS.iterdir() if path.suffix in ENDINGS)


def with_added(home: Path, files: Sequence[Path]) -> Assistant:
    """An assistant over the shipped notices and these."""
    library = Library(home)
    for path in files:
        assert library.add(path, day=ADDED_ON).state == "added"
    return open_assistant(home)


def questions(assistant: Assistant) -> list[dict[str, Any]]:
    """The questions of all files, what they cite named by the ids that the notices were given."""
    by_file = {notice.file: notice for notice in assistant.notices()}
    found = []
    for path in sorted(QUESTIONS.glob("*.jsonl")):
        for question in read_questions(path):
            cited = [_cited(wanted, by_file) for wanted in question["cited"]]
            found.append({**question, "expect": {**question["expect"], "cite": cited}})
    return found


def _cited(wanted: Mapping[str, str], by_file: Mapping[str, Notice]) -> str:
    """The id of the record that a question means; a telling one where it was not read."""
    notice = by_file[wanted["notice"]]
    records = (notice.about, *notice.records)
    meant = [record for record in records if _is(record, wanted)]
    return meant[0].id if meant else f"{wanted['notice']}/{wanted['number']} was not read"


def _is(record: Record, wanted: Mapping[str, str]) -> bool:
    begins = squeezed(wanted["begins"])
    return (
        record.kind == wanted["kind"]
        and record.number.endswith(wanted["number"])
        and begins in squeezed(record.text)
    )
