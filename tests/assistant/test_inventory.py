"""Which notices are held is told from the notices themselves, added ones included."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

import pytest

from assistant.answering import Assistant
from assistant.check import Checker
from assistant.model import Answer
from tests.assistant.added import LAYOUTS, with_added

TODAY = date(2025, 6, 1)
ADDED = (
    "jinhe_ecology.md", "mingshan_consumption.txt", "millbrook_climate.txt",
    "neg_appointments.txt",
)  # fmt: skip


@pytest.fixture(scope="module")
def assistant(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Assistant]:
    home = tmp_path_factory.mktemp("home")
    opened = with_added(home, [LAYOUTS / name for name in ADDED])
    yield opened
    opened.close()


def asked(assistant: Assistant, *turns: str) -> Answer:
    return assistant.ask(turns, today=TODAY)


@pytest.mark.parametrize(
    "question",
    [
        "你有哪些文件",
        "收录了哪些通知？",
        "都有哪些地方的文件",
        "你手上有几份文件",
        "现在一共收录了多少份文件？",
        "请问系统里都装了哪些通知",
        "目前加载的文件有哪些",
        "哪些文件已经入库了",
        "列出所有文件",
        "what notices do you have",
        "Which documents are loaded?",
        "How many plans are there?",
        "Please list all the notices.",
        "which places do you cover",
    ],
)
def test_every_notice_is_listed_and_cited(assistant: Assistant, question: str) -> None:
    answer = asked(assistant, question)
    assert answer.kind == "answer"
    notices = assistant.notices()
    assert [citation.record.id for citation in answer.citations] == [n.about.id for n in notices]
    first, *lines = answer.direct.split("\n")
    assert str(len(notices)) in first
    assert len(lines) == len(notices)
    for notice, line in zip(notices, lines, strict=True):
        assert notice.title in line
        assert (notice.document_number or notice.title) in line
        assert notice.date is None or notice.date.isoformat() in line
        for kind in ("task", "measure", "requirement"):
            number = len(notice.of_kind(kind))
            assert str(number) in line or not number


def test_a_line_says_place_title_number_date_and_how_much_there_is(assistant: Assistant) -> None:
    line = next(w for w in asked(assistant, "你有哪些文件").direct.split("\n") if "灵台" in w)
    assert line == (
        "- 灵台县：“灵台县提升行政执法质量三年行动实施方案（2023—2025年）（征求意见稿）”；"
        "文中没有文号；文中没有写明日期；是征求意见稿，文中没有正式印发的字样；20条措施、7项要求"
    )
    none = next(n for n in assistant.notices() if not n.records)
    line = next(w for w in asked(assistant, "你有哪些文件").direct.split("\n") if none.title in w)
    assert "没有任务、措施或要求" in line


@pytest.mark.parametrize(
    ("question", "notices"),
    [("甘肃有哪些文件", ["gansu"]), ("Which Gansu notices do you have?", ["gansu"]),
     ("你有哪些锦河市的文件", ["锦环发-2024-7号"])],
)  # fmt: skip
def test_a_place_s_own_are_listed(assistant: Assistant, question: str, notices: list[str]) -> None:
    answer = asked(assistant, question)
    assert [citation.notice.id for citation in answer.citations] == notices


def test_earlier_turns_do_not_narrow_the_list(assistant: Assistant) -> None:
    answer = asked(assistant, "甘肃任务27谁牵头", "你有哪些文件")
    assert len(answer.citations) == len(assistant.notices())


def test_a_place_without_a_notice_is_refused(assistant: Assistant) -> None:
    answer = asked(assistant, "你有哪些上海的文件")
    assert (answer.kind, answer.citations) == ("refuse", ())


@pytest.mark.parametrize(
    "question",
    [
        "灵台的方案依据了哪些文件",
        "哪份文件最新",
        "钦州有哪些措施",
        "Which documents is it based on?",
    ],
)
def test_what_asks_something_of_the_notices_is_no_list_of_them(
    assistant: Assistant, question: str
) -> None:
    assert not assistant.read([question], today=TODAY).inventory


def test_a_wrong_number_of_notices_is_not_let_through(assistant: Assistant) -> None:
    query = assistant.read(["你有哪些文件"], today=TODAY)
    draft = assistant._draft(query)
    checker = Checker(assistant.notices())
    assert not list(checker.complaints(draft))
    fewer = replace(draft, citations=draft.citations[1:])
    assert any("computed" in complaint for complaint in checker.complaints(fewer))
