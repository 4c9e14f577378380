"""Words and meaning are joined by adding, and LangChain gets Documents with whole metadata."""

import json
from collections.abc import Collection, Iterator
from datetime import date
from pathlib import Path

import pytest
from langchain_core.retrievers import BaseRetriever

from index import keywords
from index.keywords import Keywords
from index.register import Register
from index.retriever import NoticeRetriever
from index.subject import Subject, joined, standardised
from tests.index.made import deadline, notice, record, unit

RECORDS = (
    record(
        "a/task/1",
        "组织行政执法人员轮训。",
        headings=("一、提升能力", "（二）培训"),
        units=(unit("省司法厅"), unit("省级部门", "responsible")),
        deadlines=(deadline("2025 年底", date(2025, 12, 31)), deadline("长期坚持", ongoing=True)),
        tier="国务院部署",
        source="a/measure/2",
    ),
    record("a/task/2", "梳理行政裁量权基准。"),
    record("b/task/1", "完善心理咨询服务。"),
)


class Fixed:
    """A meaning that always scores the same."""

    def __init__(self, scores: dict[str, float]) -> None:
        self._scores = scores

    def scores(self, query: str, ids: Collection[str] | None = None) -> dict[str, float]:
        if not query:
            return {}
        return {k: v for k, v in self._scores.items() if ids is None or k in ids}


@pytest.fixture
def retriever(tmp_path: Path) -> Iterator[NoticeRetriever]:
    path = tmp_path / "register.sqlite"
    notices = [notice(n, *(r for r in RECORDS if r.notice == n)) for n in "ab"]
    Register.create(path, notices)
    keywords.create(path, notices)
    register = Register.open(path)
    meaning = Fixed({"a/task/1": 0.4, "a/task/2": 0.2, "b/task/1": 0.6})
    yield NoticeRetriever(subject=Subject(register, Keywords(register.database), meaning))
    register.close()


def test_it_is_a_retriever_of_langchain(retriever: NoticeRetriever) -> None:
    assert isinstance(retriever, BaseRetriever)
    documents = retriever.invoke("执法人员轮训")
    assert documents[0].page_content == RECORDS[0].text
    assert documents[0].metadata["id"] == "a/task/1"


def test_metadata_hold_every_field_flat_and_as_json(retriever: NoticeRetriever) -> None:
    metadata = retriever.invoke("执法人员轮训")[0].metadata
    score = metadata.pop("score")
    assert score == retriever.ranked("执法人员轮训")[0][1]
    assert json.loads(json.dumps(metadata)) == {
        "id": "a/task/1",
        "notice": "a",
        "kind": "task",
        "number": "1",
        "title": None,
        "headings": ["一、提升能力", "（二）培训"],
        "lead_units": ["省司法厅"],
        "responsible_units": ["省级部门"],
        "acting_units": [],
        "standing_units": [],
        "deadlines": ["2025 年底", "长期坚持"],
        "deadline_ends": ["2025-12-31"],
        "tier": "国务院部署",
        "source": "a/measure/2",
        "spans": ["0-1"],
    }


def test_what_shares_no_word_is_found_by_meaning(retriever: NoticeRetriever) -> None:
    assert [r.id for r, _ in retriever.ranked("zzz")] == ["b/task/1", "a/task/1", "a/task/2"]
    first = retriever.matches("zzz")[0]
    assert (first.words, first.meaning) == (0.0, 0.6)


def test_words_and_meaning_are_both_told(retriever: NoticeRetriever) -> None:
    first = retriever.matches("执法人员轮训", ["a/task/1", "a/task/2"])[0]
    assert first.record == RECORDS[0]
    assert first.words > 0
    assert first.meaning == 0.4


def test_ids_and_limit_are_kept(retriever: NoticeRetriever) -> None:
    assert [r.id for r, _ in retriever.ranked("执法", ["b/task/1"])] == ["b/task/1"]
    assert len(retriever.ranked("执法", limit=2)) == 2
    within = retriever.model_copy(update={"ids": ("a/task/2",), "limit": 3})
    assert [d.metadata["id"] for d in within.invoke("执法人员轮训")] == ["a/task/2"]


def test_nothing_asked_finds_nothing(retriever: NoticeRetriever) -> None:
    assert retriever.ranked("") == ()
    assert retriever.invoke("") == []


def test_scores_are_added_on_one_scale() -> None:
    scores = joined({"a": 8.0, "b": 4.0}, {"a": 0.1, "b": 0.3})
    assert scores == {"a": pytest.approx(1 - 1 / 2), "b": pytest.approx(0.5 + 1 / 2)}


def test_equal_meanings_change_nothing() -> None:
    assert standardised({"a": 0.4, "b": 0.4}) == {"a": 0.0, "b": 0.0}
    assert standardised({}) == {}
    assert joined({"a": 2.0}, {}) == {"a": 1.0}
