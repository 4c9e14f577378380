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
    "钦州方案正文里讲，对推进迟缓的单位，司法行政部门可以怎么办？",
    "灵台第13条说要跟着省里法规规章的修订进度走，省级分解表把这项修订定到什么时候、谁来干",
    "钦州说的市县镇三级监督体系要达到怎样的标准，那几个四字词是什么",
    "钦州各县区政府的终期情况报告应当在哪一天前报给市司法局？",
    "甘肃方案要求由哪一级政府建立多部门参加的工作会商机制？",
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
