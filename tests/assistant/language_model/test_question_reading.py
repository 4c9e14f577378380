import json
from typing import Any

import pytest

from assistant.answering import Assistant
from tests.assistant.language_model.conftest import Talker
from tests.assistant.language_model.server import Script
from tests.assistant.talk import TODAY

# Matters in words that the notices do not use, so that the grammar refuses.
UNREAD = "占道摆摊一般罚多少钱？"


def says(script: Script, **reading: Any) -> None:
    whole = {"numbers": [], "kind": "", "places": [], "units": [], "wants": [], "titles": []}
    script.reply = lambda _: json.dumps({**whole, **reading}, ensure_ascii=False)


def plain(assistant: Assistant, question: str) -> Any:
    return assistant.ask((question,), today=TODAY)


def test_a_matter_in_other_words_is_offered_and_never_answered(
    script: Script, asked: Talker, assistant: Assistant
) -> None:
    says(script, titles=["规范涉企行政执法行为"])
    answer = asked(UNREAD)
    assert answer.kind == "refuse"
    assert answer.direct == plain(assistant, UNREAD).direct
    assert {option.record for option in answer.options} == {"gansu/measure/9", "lingtai/measure/9"}
    assert asked(answer.options[0].question).citations[0].record.id == answer.options[0].record
    assert "请选择" in answer.note


def test_only_what_the_question_says_and_the_records_have_counts(
    script: Script, asked: Talker, assistant: Assistant
) -> None:
    says(
        script,
        numbers=["27", "99", "二（九）9"],
        places=["gansu", "atlantis"],
        units=["省司法厅", "市魔法局", "占道摆"],
        titles=["没有这个标题"],
    )
    answer = asked(UNREAD)
    refused = plain(assistant, UNREAD)
    assert (answer.kind, answer.direct, answer.options) == ("refuse", refused.direct, ())


@pytest.mark.parametrize(
    "written",
    ["", "27", "[]", "null", "{", "不知道", '{"numbers": "27"}', "[" * 3000, '{"numbers": [null]}'],
)
def test_a_reading_that_cannot_be_read_changes_nothing(
    written: str, script: Script, asked: Talker, assistant: Assistant
) -> None:
    script.reply = lambda _: written
    answer = asked(UNREAD)
    refused = plain(assistant, UNREAD)
    assert (answer.kind, answer.direct, answer.options) == ("refuse", refused.direct, ())
    assert "无法读取" in answer.note


def test_a_number_that_the_question_says_is_read(script: Script, asked: Talker) -> None:
    says(script, numbers=["27"], places=["gansu"], wants=["who"], kind="task")
    question = "甘肃 貳拾柒 那一格姓甚名谁"
    answer = asked(question)
    assert answer.kind == "answer"
    assert [citation.record.id for citation in answer.citations] == ["gansu/task/27"]
    assert answer.phrased_by == "records"


def test_a_refusal_that_was_understood_is_not_read_again(script: Script, asked: Talker) -> None:
    says(script, numbers=["27"])
    assert asked("甘肃任务99谁牵头？").kind == "refuse"
    assert asked("北京任务27谁牵头？").kind == "refuse"
    assert not script.requests


def test_an_ask_back_is_not_decided_by_a_model(
    script: Script, asked: Talker, assistant: Assistant
) -> None:
    says(script, numbers=["11"], places=["guangdong"], kind="measure", wants=["content"])
    answer = asked("措施11是什么内容？")
    assert answer.kind == "clarify"
    assert answer.options == plain(assistant, "措施11是什么内容？").options
