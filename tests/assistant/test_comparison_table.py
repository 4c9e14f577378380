"""Places side by side: a table, which does not say again what stands above it."""

import pytest

from tests.assistant.talk import Ask


def table_of(text: str) -> list[str]:
    return [line for line in text.splitlines() if line.startswith("|")]


@pytest.mark.parametrize(
    "question", ["广东和甘肃在培训上有什么不同", "甘肃跟灵台裁量权基准的时限一样吗"]
)
def test_words_quoted_above_are_no_column(ask: Ask, question: str) -> None:
    lines = table_of(ask(question).text)
    assert lines
    assert all("“" not in line for line in lines)
    assert lines[0] == "| 条目 | 单位 | 时限 |"


def test_words_not_quoted_above_are_one(ask: Ask) -> None:
    answer = ask("甘肃和钦州心理咨询谁牵头，什么时候完成")
    lines = table_of(answer.text)
    assert lines[0].endswith("| 原文 |")
    assert "“做好行政执法人员心理咨询服务和危机干预工作”" in lines[2]
    assert "“做好行政执法人员" not in answer.direct
