"""What the reader was unsure of is said wherever an answer rests on it; pages are named."""

from collections.abc import Iterator

import pytest

from assistant.answering import Assistant, open_assistant
from assistant.exports import export
from assistant.model import Answer
from assistant.obligations import Wish, find_obligations
from assistant.quiz.make.material import shelf
from assistant.quiz.model import Wanted
from assistant.quiz.paper import make_paper
from assistant.rendering import answer_object
from corpus.formats import Document
from corpus.model import Problem, Span
from index.library import Library
from tests.assistant.added_texts import DAY, GANSU_WATER, add
from tests.assistant.talk import cited
from tests.conftest import AnotherHome


def ask(assistant: Assistant, *turns: str) -> Answer:
    return assistant.ask(turns, today=DAY)


@pytest.fixture(scope="module")
def doubted(another_home: AnotherHome) -> Iterator[Assistant]:
    """A notice of three pages, of which the file's reader doubted one measure."""
    home = another_home()
    first, second = GANSU_WATER.index("1.改造"), GANSU_WATER.index("2.配齐")
    doubt = Problem(message="a merged cell was guessed", span=Span(second, second + 6))
    document = Document(GANSU_WATER, (0, first, second), (doubt,))
    text = GANSU_WATER
    add(home, "water.txt", text, Library(home, read=lambda _: document))
    opened = open_assistant(home)
    yield opened
    opened.close()


UNSURE = "甘政办发-2024-12号/measure/2"


@pytest.mark.parametrize(
    ("question", "sentence"),
    [
        ("甘政办发〔2024〕12号措施2谁负责", "有拿不准的地方，请对照原文"),
        ("甘政办发〔2024〕12号省水利厅负责哪些措施", "有拿不准的地方，请对照原文"),
        ("Who is responsible for measure 2 of 甘政办发〔2024〕12号?", "The reader was unsure"),
    ],
)
def test_an_answer_that_rests_on_a_doubted_record_says_so(
    doubted: Assistant, question: str, sentence: str
) -> None:
    answer = ask(doubted, question)
    assert UNSURE in cited(answer)
    assert sentence in answer.text
    told = {c["record"]: c["unsure"] for c in answer_object(answer)["citations"]}
    assert told[UNSURE] == ["a merged cell was guessed"]
    sure = ask(doubted, "甘政办发〔2024〕12号措施1谁负责")
    assert "拿不准" not in sure.text


def test_a_citation_names_the_page(doubted: Assistant) -> None:
    answer = ask(doubted, "甘政办发〔2024〕12号措施2谁负责")
    assert "原文页码：3" in answer.text
    assert answer_object(answer)["citations"][0]["pages"] == [3]
    assert "原文页码" not in ask(doubted, "广东省措施1谁负责").text


def test_lists_of_obligations_say_what_was_doubted(doubted: Assistant) -> None:
    wish = Wish(places=("甘政办发-2024-12号",), unit="省水利厅")
    listed = find_obligations(doubted.register, wish, today=DAY)
    lines = export(listed, "csv", "zh").content.decode("utf-8-sig").splitlines()
    of_second = [line for line in lines if "配齐净化消毒设备" in line]
    of_first = [line for line in lines if "改造老化供水管网" in line]
    assert of_second
    assert all("读取存疑" in line and "原文第3页" in line for line in of_second)
    assert of_first
    assert not any("读取存疑" in line for line in of_first)


def test_quizzes_leave_doubted_records_out(doubted: Assistant) -> None:
    notices = doubted.notices()
    holding = shelf(notices)["甘政办发-2024-12号"]
    assert UNSURE not in {record.id for record in holding.records}
    assert {"gansu/task/10", "gansu/task/21"}.isdisjoint(
        record.id for record in shelf(notices)["gansu"].records
    )
    paper = make_paper(Wanted(count=4, notices=("甘政办发-2024-12号",)), notices)
    assert paper.questions
    assert UNSURE not in {s.record for q in paper.questions for s in q.sources}
