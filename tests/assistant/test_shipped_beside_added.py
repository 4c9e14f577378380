"""What is asked of a notice by its place stays as it was, whatever other notices speak of."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from assistant.answering import Assistant, open_assistant

TODAY = date(2026, 11, 21)
QUESTIONS = (
    "我数一下对不对：钦州清单完成时限就写“长期坚持”四个字、没有日期的，是几条？",
    "For the Qinzhou Intermediate People's Court (市中级人民法院): which items name us?",
    "When must the township enforcement standardisation pilots be done?",
)


@pytest.fixture(scope="module")
def beside(layouts_home: Path) -> Iterator[Assistant]:
    opened = open_assistant(layouts_home)
    yield opened
    opened.close()


@pytest.mark.parametrize("question", QUESTIONS)
def test_the_answer_is_the_same(assistant: Assistant, beside: Assistant, question: str) -> None:
    before, now = (a.ask([question], today=TODAY) for a in (assistant, beside))
    assert now.kind == before.kind == "answer"
    cited = {citation.record.id for citation in before.citations}
    assert {citation.record.id for citation in now.citations} == cited
