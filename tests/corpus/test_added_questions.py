"""The questions about made-up notices name files and records that are there."""

import json
from collections import Counter
from pathlib import Path
from typing import Any

from assistant.evaluate import read_questions
from benchmarks.pairing import same_number
from tests.corpus.test_invented_layouts import GOLDS, LAYOUTS

QUESTIONS = Path(__file__).parent.parent / "questions_added"
FILES = sorted(QUESTIONS.glob("*.jsonl"))


def questions() -> list[dict[str, Any]]:
    return [question for path in FILES for question in read_questions(path)]


def test_five_notices_are_asked_about_in_both_languages() -> None:
    asked = Counter(question["notice"] for question in questions())
    assert len(asked) == len(FILES) >= 5
    assert min(asked.values()) >= 5
    assert {question["lang"] for question in questions()} == {"zh", "en"}
    assert len({question["id"] for question in questions()}) == len(questions())
    assert all((LAYOUTS / name).is_file() for name in asked)


def test_each_record_that_must_be_cited_is_in_the_gold() -> None:
    records = {gold.file: gold.records for gold in GOLDS.values()}
    for question in questions():
        assert len(question["cited"]) == len(question["expect"]["cite"])
        for cited in question["cited"]:
            assert cited["notice"] == question["notice"]
            found = [
                record
                for record in records[cited["notice"]]
                if same_number(record.number, cited["number"])
                and record.begins[0] == cited["begins"]
            ]
            named = cited["kind"] != "notice"
            assert len(found) == named, json.dumps(cited, ensure_ascii=False)
