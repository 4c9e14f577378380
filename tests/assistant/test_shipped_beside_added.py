"""What is asked of a notice by its place stays as it was, whatever other notices speak of."""

from collections.abc import Iterator
from datetime import date

import pytest

from assistant.answering import Assistant, open_assistant
from tests.assistant.added import layouts, with_added

TODAY = date(2026, 11, 21)
QUESTIONS = (
    "我数一下对不对：钦州清单完成时限就写“长期坚持”四个字、没有日期的，是几条？",
    "For the Qinzhou Intermediate People's Court (市中级人民法院): which items name us?",
    "When must the township enforcement standardisation pilots be done?",
)


@pytest.fixture(scope="module")
def alone(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Assistant]:
    opened = open_assistant(tmp_path_factory.mktemp("alone"))
    yield opened
    opened.close()


@pytest.fixture(scope="module")
def beside(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Assistant]:
    opened = with_added(tmp_path_factory.mktemp("beside"), layouts())
    yield opened
    opened.close()


@pytest.mark.parametrize("question", QUESTIONS)
def test_the_answer_is_the_same(alone: Assistant, beside: Assistant, question: str) -> None:
    before, now = (a.ask([question], today=TODAY) for a in (alone, beside))
    assert now.kind == before.kind == "answer"
    cited = {citation.record.id for citation in before.citations}
    assert {citation.record.id for citation in now.citations} == cited
