"""Chroma keeps our own vectors, and scores a record by its whole and its nearest sentence."""

from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest

from index import vectors
from index.embedding import Vectors
from index.vectors import MeaningStore, sentences
from tests.index.made import record
from tests.index.made_model import Hashing

RECORDS = (
    record("a/task/1", "组织行政执法人员轮训。开展公共法律知识培训。"),
    record("a/task/2", "梳理行政裁量权基准。"),
    record("b/task/1", "加强行政执法监督；开展专项检查。"),
    record("b/task/2", ""),
)


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Iterator[MeaningStore]:
    folder = tmp_path_factory.mktemp("vectors")
    seen: list[tuple[str, int, int]] = []
    vectors.create(folder, RECORDS, Hashing(), lambda *step: seen.append(step))
    assert seen[-1] == ("vectors", 9, 9)
    opened = MeaningStore(folder)
    yield opened
    opened.close()


def vector(text: str) -> Vectors:
    return np.asarray(Hashing().encode([text])[0])


def cosine(one: str, other: str) -> float:
    return float(vector(one) @ vector(other))


def test_a_score_is_the_mean_of_whole_and_nearest_sentence(store: MeaningStore) -> None:
    question = "公共法律知识"
    whole = cosine(question, RECORDS[0].text)
    nearest = max(cosine(question, s) for s in sentences(RECORDS[0].text))
    scores = store.scores(vector(question))
    assert scores["a/task/1"] == pytest.approx((whole + nearest) / 2, abs=1e-5)
    assert nearest > whole


def test_every_record_has_a_score(store: MeaningStore) -> None:
    assert set(store.scores(vector("监督检查"))) == {r.id for r in RECORDS}


def test_only_the_records_asked_for_are_scored(store: MeaningStore) -> None:
    everywhere = store.scores(vector("监督"))
    here = store.scores(vector("监督"), ["b/task/1", "c/task/9"])
    assert here == {"b/task/1": pytest.approx(everywhere["b/task/1"])}
    assert store.scores(vector("监督"), []) == {}


def test_a_question_without_meaning_scores_nothing(store: MeaningStore) -> None:
    assert store.scores(vector("?")) == {}


def test_sentences_end_at_their_marks() -> None:
    assert sentences("这是第一句。这是第二句；这是第三句") == (
        "这是第一句。",
        "这是第二句；",
        "这是第三句",
    )
    assert sentences("嗯。。这是第二句！") == ("这是第二句！",)
    assert sentences("") == ()


def test_beyond_reach_a_piece_is_as_far_as_the_farthest_found(
    store: MeaningStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    complete = store.scores(vector("梳理行政裁量权基准"))
    monkeypatch.setattr(vectors, "REACH", 2)
    near = store.scores(vector("梳理行政裁量权基准"))
    assert near == {"a/task/2": pytest.approx(complete["a/task/2"])}


def test_langchain_can_open_the_collection(tmp_path: Path) -> None:
    from langchain_chroma import Chroma

    vectors.create(tmp_path, RECORDS, Hashing())
    chroma = Chroma(
        collection_name=vectors.COLLECTION,
        persist_directory=str(tmp_path),
        embedding_function=vectors.EmbedderOfLangChain(Hashing()),
    )
    found = chroma.similarity_search("梳理行政裁量权基准", k=1)
    assert [piece.metadata["record"] for piece in found] == ["a/task/2"]
