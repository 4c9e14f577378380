"""``python -m assistant``: what it prints, how it ends, and what it leaves unloaded."""

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from tests.assistant.talk import Run, Write
from tests.project.tree import ROOT

QUESTION = "任务27谁牵头，什么时候完成？"
NO_SUCH_TASK = "甘肃任务99谁牵头？"


def line(identifier: str, *turns: str) -> str:
    return json.dumps({"id": identifier, "turns": turns}, ensure_ascii=False)


def objects(printed: str) -> list[dict[str, Any]]:
    return [json.loads(each) for each in printed.splitlines()]


def test_an_answer_ends_with_0(run: Run) -> None:
    code, out, err = run("ask", QUESTION)
    assert code == 0
    assert out.startswith(
        "甘肃省任务27：由省司法厅、省委编办牵头；完成时限为2025 年底（2025-12-31）。"
    )
    assert "甘政办发〔2023〕94号" in out
    assert err == ""


@pytest.mark.parametrize("question", [NO_SUCH_TASK, "上海的任务27谁牵头？", "你好"])
def test_a_refusal_ends_with_1(run: Run, question: str) -> None:
    code, out, _ = run("ask", question)
    assert code == 1
    assert out.strip()


def test_an_ask_back_ends_with_1_and_prints_its_options(run: Run) -> None:
    code, out, _ = run("ask", "第8条讲什么？")
    assert code == 1
    assert "广东省措施8是什么内容？" in out
    assert len([each for each in out.splitlines() if each.startswith("- ")]) == 4


def test_several_questions_are_the_turns_of_one_talk(run: Run) -> None:
    code, out, _ = run("ask", "--json", "甘肃任务27谁牵头？", "下一项呢？")
    (answer,) = objects(out)
    assert code == 0
    assert answer["question"] == "下一项呢？"
    assert [c["record"] for c in answer["citations"]] == ["gansu/task/28"]


def test_json_is_one_object(run: Run) -> None:
    code, out, _ = run("ask", "--json", QUESTION)
    (answer,) = objects(out)
    assert code == 0
    assert answer["id"] is None
    assert set(answer) == {
        *("id", "question", "language", "kind", "direct", "text"),
        *("citations", "related", "options", "phrased_by", "note"),
    }
    assert answer["citations"][0]["record"] == "gansu/task/27"


def test_today_is_given(run: Run) -> None:
    question = "钦州清单里哪些任务已经过了时限？长期坚持的不算。"
    _, early, _ = run("ask", "--json", "--today", "2024-07-01", question)
    _, late, _ = run("ask", "--json", "--today", "2024-11-01", question)
    cited = [[c["record"] for c in objects(out)[0]["citations"]] for out in (early, late)]
    assert cited[0] == ["qinzhou/task/二（一）2", "qinzhou/task/七（一）"]
    assert set(cited[0]) < set(cited[1])


@pytest.mark.parametrize("day", ["2024-13-01", "2024-02-30", "tomorrow", "01.10.2024", ""])
def test_a_day_that_is_none(run: Run, day: str) -> None:
    code, out, err = run("ask", "--today", day, QUESTION)
    assert (code, out) == (2, "")
    assert "2024-10-01" in err


def test_explain_shows_how_the_question_was_read(run: Run) -> None:
    code, out, err = run("ask", "--explain", "甘肃任务27谁牵头？")
    assert code == 0
    assert out.startswith("甘肃省任务27")
    shown = dict(each.split(": ", 1) for each in err.splitlines())
    assert shown["language"] == "zh"
    assert shown["places"] == "gansu"
    assert shown["numbers"] == "27"
    assert "lead" in shown["wants"]


def test_explain_leaves_json_as_it_is(run: Run) -> None:
    _, out, err = run("ask", "--explain", "--json", QUESTION)
    assert len(objects(out)) == 1
    assert "numbers: 27" in err


def test_a_batch_answers_the_last_turn_of_each_line(run: Run, batch: Write) -> None:
    path = batch(
        line("a", QUESTION), "", line("b", "甘肃任务27谁牵头？", "时限呢"), line("c", NO_SUCH_TASK)
    )
    code, out, err = run("ask", "--batch", str(path), "--json")
    assert (code, err) == (0, "")
    answers = objects(out)
    assert [(a["id"], a["kind"]) for a in answers] == [
        *(("a", "answer"), ("b", "answer"), ("c", "refuse")),
    ]
    assert answers[1]["question"] == "时限呢"
    assert "2025-12-31" in answers[1]["direct"]


def test_a_batch_without_json_prints_a_line_each(run: Run, batch: Write) -> None:
    code, out, _ = run("ask", "--batch", str(batch(line("a", QUESTION), line("b", NO_SUCH_TASK))))
    assert code == 0
    assert [each.split("\t")[0] for each in out.splitlines()] == ["a", "b"]


def test_a_batch_without_an_answer_ends_with_1(run: Run, batch: Write) -> None:
    code, _, _ = run("ask", "--batch", str(batch(line("a", NO_SUCH_TASK))))
    assert code == 1


@pytest.mark.parametrize(
    "wrong",
    [
        "{",
        "[]",
        "7",
        "null",
        '"text"',
        '{"id": "a"}',
        '{"turns": ["任务27"]}',
        '{"id": "a", "turns": []}',
        '{"id": "a", "turns": null}',
        '{"id": "a", "turns": 7}',
    ],
)
def test_a_wrong_line_is_named_and_the_others_are_answered(
    run: Run, batch: Write, wrong: str
) -> None:
    path = batch(line("a", QUESTION), wrong, line("c", QUESTION))
    code, out, err = run("ask", "--batch", str(path), "--json")
    assert code == 2
    assert [answer["id"] for answer in objects(out)] == ["a", "c"]
    assert err.startswith(f"{path}:2:")
    assert len(err.splitlines()) == 1


def test_a_mark_at_the_head_of_a_batch_is_no_text(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "marked.jsonl"
    path.write_text(line("a", QUESTION), encoding="utf-8-sig")
    code, out, _ = run("ask", "--batch", str(path), "--json")
    assert code == 0
    assert objects(out)[0]["id"] == "a"


@pytest.mark.parametrize("command", [("ask", "--batch"), ("evaluate",)])
def test_a_file_that_is_not_there(run: Run, tmp_path: Path, command: tuple[str, ...]) -> None:
    missing = str(tmp_path / "none.jsonl")
    code, out, err = run(*command, missing)
    assert (code, out) == (2, "")
    assert missing in err
    assert len(err.splitlines()) == 1


@pytest.mark.parametrize("command", [("ask", "--batch"), ("evaluate",)])
def test_a_folder_is_no_file(run: Run, tmp_path: Path, command: tuple[str, ...]) -> None:
    code, out, err = run(*command, str(tmp_path))
    assert (code, out) == (2, "")
    assert len(err.splitlines()) == 1


@pytest.mark.parametrize("command", [("ask", "--batch"), ("evaluate",)])
def test_a_file_that_is_not_utf_8(run: Run, tmp_path: Path, command: tuple[str, ...]) -> None:
    path = tmp_path / "gb.jsonl"
    path.write_bytes(line("a", QUESTION).encode("gb18030"))
    code, out, err = run(*command, str(path))
    assert (code, out) == (2, "")
    assert "UTF-8" in err
    assert len(err.splitlines()) == 1


def test_a_question_and_a_batch_are_not_asked_together(run: Run, batch: Write) -> None:
    code, out, err = run("ask", QUESTION, "--batch", str(batch(line("a", QUESTION))))
    assert (code, out) == (2, "")
    assert "--batch" in err


def test_nothing_asked(run: Run) -> None:
    code, out, err = run("ask")
    assert (code, out) == (2, "")
    assert "--batch" in err


@pytest.mark.parametrize("arguments", [(), ("answer",), ("ask", "--wrong"), ("evaluate",)])
def test_a_call_that_is_none(run: Run, arguments: tuple[str, ...]) -> None:
    code, out, err = run(*arguments)
    assert (code, out) == (2, "")
    assert "usage" in err


def test_a_home_that_is_a_file(run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "file"
    path.write_text("", encoding="utf-8")
    monkeypatch.setenv("ASSISTANT_HOME", str(path))
    code, out, err = run("ask", QUESTION)
    assert (code, out) == (2, "")
    assert err.startswith("ASSISTANT_HOME")
    assert len(err.splitlines()) == 1


HEAVY = ("torch", "chromadb", "jieba", "langchain_core", "sentence_transformers", "gradio")
PROBE = f"""
import sys
from assistant.__main__ import main
codes = [main(["ask", question]) for question in sys.argv[1:]]
print("codes:", *codes)
print("loaded:", *(name for name in {HEAVY!r} if name in sys.modules))
"""


def asked_in_a_fresh_process(home: Path, *questions: str) -> tuple[list[int], list[str]]:
    """The code that asking each question ends with, and the heavy packages that were loaded."""
    ran = subprocess.run(
        [sys.executable, "-c", PROBE, *questions],
        cwd=ROOT,
        env={**os.environ, "ASSISTANT_HOME": str(home), "PYTHONUTF8": "1"},
        capture_output=True,
        encoding="utf-8",
        check=True,
    )
    assert ran.stderr == ""
    *printed, codes, loaded = ran.stdout.splitlines()
    assert len(printed) >= len(questions)
    return list(map(int, codes.split()[1:])), loaded.split()[1:]


def test_number_questions_load_nothing_heavy(built_home: Path) -> None:
    traditional, english = "甘肃任务２７由誰牽頭？", "who leads task 27 and when is it due"
    codes, loaded = asked_in_a_fresh_process(
        built_home, QUESTION, traditional, english, NO_SUCH_TASK
    )
    assert codes == [0, 0, 0, 1]
    assert loaded == []


def test_a_subject_question_goes_through_the_search(built_home: Path) -> None:
    codes, loaded = asked_in_a_fresh_process(built_home, "甘肃执法人员的心理咨询谁牵头？")
    assert codes == [0]
    assert {"chromadb", "jieba"} <= set(loaded)
    assert "torch" not in loaded
