from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import chromadb
import pytest
from chromadb.config import Settings
from langchain_core.documents import Document

from benchmarks import plain_rag
from benchmarks.plain_rag import Found, Outcome, chunks, misses, outcomes, reaches, states, table
from corpus.model import Notice, Record


@pytest.fixture(scope="module")
def records(notices: tuple[Notice, ...]) -> dict[str, Record]:
    return {r.id: r for notice in notices for r in (*notice.records, notice.about)}


@pytest.fixture(scope="module")
def cut(notices: tuple[Notice, ...]) -> list[Document]:
    return chunks(notices)


def expected(**fields: object) -> dict[str, Any]:
    whole: dict[str, Any] = {
        "behaviour": "answer",
        "facts": [],
        "cite": [],
        "cite_mode": "all",
        "count": None,
    }
    return {**whole, **fields}


def question(category: str, **fields: object) -> dict[str, Any]:
    turns = ["甲", "乙"]
    return {"id": "q", "category": category, "turns": turns, "expect": expected(**fields)}


def answer(kind: str, text: str, *cited: str) -> dict[str, Any]:
    return {"kind": kind, "text": text, "citations": [{"record": record} for record in cited]}


def test_a_chunk_is_what_stands_at_its_place(
    notices: tuple[Notice, ...], cut: list[Document]
) -> None:
    texts = {notice.id: notice.text for notice in notices}
    assert {chunk.metadata["notice"] for chunk in cut} == set(texts)
    for chunk in cut:
        start = chunk.metadata["start_index"]
        assert texts[chunk.metadata["notice"]].startswith(chunk.page_content, start)
        assert 0 < len(chunk.page_content) <= 500


def test_every_record_is_touched_by_few_chunks_of_its_own_notice(
    cut: list[Document], records: dict[str, Record]
) -> None:
    for record in records.values():
        touching = [chunk for chunk in cut if plain_rag.touches(chunk, record)]
        assert touching, record.id
        assert {chunk.metadata["notice"] for chunk in touching} == {record.notice}
    task = records["gansu/task/27"]
    assert len([chunk for chunk in cut if plain_rag.touches(chunk, task)]) <= 2


def test_a_chunk_that_ends_where_a_record_begins_does_not_touch_it(
    records: dict[str, Record],
) -> None:
    task = records["gansu/task/27"]
    first = task.extent[0].start

    def chunk(start: int, length: int) -> Document:
        where = {"notice": "gansu", "start_index": start}
        return Document(page_content="字" * length, metadata=where)

    assert not plain_rag.touches(chunk(first - 10, 10), task)
    assert plain_rag.touches(chunk(first - 10, 11), task)
    assert not plain_rag.touches(chunk(task.extent[-1].end, 10), task)


def test_facts_are_compared_as_answers_are_graded() -> None:
    facts = ["省司法厅", ["2025年底", "2025-12-31"], "27"]
    assert states(expected(facts=facts), "27 省司法厅 2025 年底") is True
    assert states(expected(facts=facts), "127 省司法厅 2025 年底") is False
    assert states(expected(facts=facts), "27 省司法厅") is False
    assert states(expected(), "27") is None


def test_all_records_are_needed_unless_any_is_enough() -> None:
    both = {"a", "b"}
    assert reaches(expected(cite=["a", "b"], cite_mode="exact"), both.__contains__) is True
    assert reaches(expected(cite=["a", "c"], cite_mode="all"), both.__contains__) is False
    assert reaches(expected(cite=["a", "c"], cite_mode="any"), both.__contains__) is True
    assert reaches(expected(), both.__contains__) is None


@pytest.fixture
def found(cut: list[Document], records: dict[str, Record]) -> list[Outcome]:
    """Three questions that count; the chunks hold task 27 of Gansu, our answer task 50."""
    task = records["gansu/task/27"]
    touching = [chunk for chunk in cut if plain_rag.touches(chunk, task)]
    asked: list[str] = []

    def search(text: str) -> Sequence[Document]:
        asked.append(text)
        return touching

    def answers(turns: Sequence[str]) -> dict[str, Any]:
        kind = "answer" if len(turns) == 2 else "refuse"
        return answer(kind, "不在块里的话", "gansu/task/50")

    single = question("detail", facts=["不在块里的话"], cite=["gansu/task/50"])
    single["turns"] = ["甲"]
    questions = [
        question("topic", facts=["法制审核", "省委编办"], cite=["gansu/task/27"]),
        question("list", cite=["gansu/task/50"], behaviour="correct"),
        single,
        question("count", count=57),
        question("unanswerable", behaviour="refuse", cite=["gansu/task/27"]),
    ]
    results = list(outcomes(questions, search, answers, records))
    assert asked == ["甲\n乙", "甲\n乙", "甲"]
    return results


def test_both_sides_are_graded_and_what_expects_no_answer_is_left_out(
    found: list[Outcome],
) -> None:
    assert [(o.category, o.plain, o.ours) for o in found] == [
        ("topic", Found(facts=True, records=True), Found(facts=False, records=False)),
        ("list", Found(facts=None, records=False), Found(facts=None, records=True)),
        # A refusal that mentions the fact has not stated it.
        ("detail", Found(facts=False, records=False), Found(facts=False, records=False)),
    ]


def test_the_table_counts_by_category_and_in_all(found: list[Outcome]) -> None:
    lines = list(table(found))
    assert lines[2:] == [
        "| detail | 0/1 | 0/1 | 0/1 | 0/1 |",
        "| list | – | – | 0/1 | 1/1 |",
        "| topic | 1/1 | 0/1 | 1/1 | 0/1 |",
        "| all | 1/2 | 0/2 | 1/3 | 1/3 |",
    ]
    assert {line.count("|") for line in lines} == {6}


def test_the_misses_are_those_of_the_chunks(found: list[Outcome]) -> None:
    assert list(misses(found)) == ["q\tlist\trecords\t甲 / 乙", "q\tdetail\tfacts,records\t甲"]


@pytest.fixture
def client(tmp_path: Path) -> Iterator[Any]:
    opened: Any = chromadb.PersistentClient(
        str(tmp_path), settings=Settings(anonymized_telemetry=False)
    )
    yield opened
    opened.close()


def test_a_chunk_asked_for_in_its_own_words_comes_first(client: Any, cut: list[Document]) -> None:
    filled = plain_rag.store(cut, client)
    wanted = cut[len(cut) // 2]
    nearest = filled.similarity_search(wanted.page_content, k=plain_rag.TOP)
    assert len(nearest) == plain_rag.TOP
    assert nearest[0].metadata == wanted.metadata
