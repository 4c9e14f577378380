"""``python -m assistant evaluate``: the table, the misses, and how it ends."""

import json

import pytest

from tests.assistant.question_files import DEVELOPMENT
from tests.assistant.talk import Run, Write


def question_lines(count: int) -> list[str]:
    return DEVELOPMENT.read_text(encoding="utf-8").splitlines()[:count]


def test_evaluate_prints_the_table(run: Run, batch: Write) -> None:
    code, out, _ = run("evaluate", str(batch(*question_lines(4))), "--today", "2024-10-01")
    assert code == 0
    rows = [each.split() for each in out.splitlines()]
    assert rows[0] == ["category", "right", "direct", "evaded"]
    assert rows[1][:2] == ["lookup", "4/4"]
    assert rows[2][:2] == ["all", "4/4"]


def test_evaluate_names_what_was_missed(run: Run, batch: Write) -> None:
    wrong = json.loads(question_lines(1)[0])
    wrong["expect"]["facts"] = ["省公安厅"]
    path = batch(json.dumps(wrong, ensure_ascii=False), *question_lines(2)[1:])
    code, out, _ = run("evaluate", str(path))
    assert code == 0
    assert "1/2" in out
    assert "d001" in out
    assert "省公安厅" in out
    assert run("evaluate", str(path), "--least", "50")[0] == 0
    assert run("evaluate", str(path), "--least", "50.1")[0] == 1


def test_evaluate_with_least(run: Run, batch: Write) -> None:
    path = str(batch(*question_lines(3)))
    assert run("evaluate", path, "--least", "100")[0] == 0
    code, out, err = run("evaluate", path, "--least", "all")
    assert (code, out) == (2, "")
    assert "--least" in err


@pytest.mark.parametrize("wrong", ["{", "{}", '{"id": "x", "turns": ["a"]}'])
def test_evaluate_names_a_line_that_is_no_question(run: Run, batch: Write, wrong: str) -> None:
    path = batch(*question_lines(1), wrong)
    code, out, err = run("evaluate", str(path))
    assert (code, out) == (2, "")
    assert f"{path}:2:" in err
    assert len(err.splitlines()) == 1


def test_evaluate_of_an_empty_file(run: Run, batch: Write) -> None:
    code, out, err = run("evaluate", str(batch("")))
    assert (code, out) == (2, "")
    assert "no question" in err
