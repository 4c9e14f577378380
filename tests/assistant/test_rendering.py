"""The JSON object of an answer: the keys that other programs count on, and what they hold."""

import json
from typing import Any

import pytest

from assistant.rendering import answer_object
from tests.assistant.talk import Ask

ANSWER = {
    *("id", "question", "language", "kind", "direct", "text", "citations", "related", "options"),
    *("phrased_by", "note"),
}
CITATION = {
    *("record", "notice", "document_number", "kind", "number", "lead_units"),
    *("responsible_units", "deadlines", "quote", "spans", "evidence", "file"),
}
DEADLINE = {"text", "start", "end", "ongoing", "recurring", "span"}


def rendered(ask: Ask, *turns: str) -> dict[str, Any]:
    whole: dict[str, Any] = json.loads(json.dumps(answer_object(ask(*turns), "q1")))
    return whole


@pytest.mark.parametrize(
    ("question", "kind"),
    [("任务27谁牵头", "answer"), ("第8条讲什么？", "clarify"), ("甘肃任务99谁牵头", "refuse")],
)
def test_every_kind_of_answer_has_all_keys(ask: Ask, question: str, kind: str) -> None:
    whole = rendered(ask, question)
    assert set(whole) == ANSWER
    assert (whole["id"], whole["question"], whole["language"]) == ("q1", question, "zh")
    assert whole["kind"] == kind


def test_a_citation_has_the_keys_of_the_contract(ask: Ask) -> None:
    (citation,) = rendered(ask, "任务27谁牵头，什么时候完成？")["citations"]
    assert set(citation) >= CITATION
    assert citation["record"] == "gansu/task/27"
    assert citation["notice"] == "gansu"
    assert citation["document_number"] == "甘政办发〔2023〕94号"
    assert (citation["kind"], citation["number"]) == ("task", "27")
    assert citation["lead_units"] == ["省司法厅", "省委编办"]
    assert citation["responsible_units"] == ["省级行政执法部门"]
    assert citation["file"] == "gansu.txt"
    (due,) = citation["deadlines"]
    assert set(due) == DEADLINE
    assert (due["text"], due["start"], due["end"]) == ("2025 年底", None, "2025-12-31")
    assert (due["ongoing"], due["recurring"]) == (False, False)
    spans = [*citation["spans"], *(s for spans in citation["evidence"].values() for s in spans)]
    assert all(len(pair) == 2 and pair[0] < pair[1] for pair in spans)


def test_a_draft_has_no_document_number(ask: Ask) -> None:
    (citation,) = rendered(ask, "灵台第6条讲什么？")["citations"]
    assert citation["document_number"] is None


def test_an_option_has_the_keys_of_the_contract(ask: Ask) -> None:
    options = rendered(ask, "第8条讲什么？")["options"]
    assert len(options) == 4
    assert all(set(option) == {"label", "record", "question"} for option in options)
    assert all(option["label"] and option["question"] for option in options)


def test_of_a_talk_the_last_question_is_given(ask: Ask) -> None:
    whole = rendered(ask, "任务27谁牵头", "时限呢")
    assert whole["question"] == "时限呢"


def test_direct_is_plain_and_the_text_begins_with_it(ask: Ask) -> None:
    whole = rendered(ask, "任务27谁牵头")
    assert whole["text"].startswith(whole["direct"])
    assert not set("*#`>|\n") & set(whole["direct"])
