"""BM25 finds by words, by parts of words, across scripts and widths, and by English terms."""

from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index import keywords
from index.keywords import Keywords
from index.register import Register
from index.terms import segmenter, words
from tests.index.made import notice, record, unit

RECORDS = (
    record("a/task/1", "组织行政执法人员轮训，开展公共法律知识培训。", units=(unit("省司法厅"),)),
    record("a/task/2", "梳理行政裁量权基准，细化处罚幅度。", headings=("（七）落实裁量权基准",)),
    record("a/task/3", "推广“粤执法”平台，实现数据共享。"),
    record("b/task/1", "加强行政执法监督，开展专项检查。"),
    record("b/task/2", "完善心理咨询服务和危机干预。"),
)


@pytest.fixture(scope="module")
def found(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Keywords]:
    path = tmp_path_factory.mktemp("keywords") / "register.sqlite"
    notices = [notice(n, *(r for r in RECORDS if r.notice == n)) for n in "ab"]
    Register.create(path, notices)
    keywords.create(path, notices)
    register = Register.open(path)
    yield Keywords(register.database)
    register.close()


def best(scores: dict[str, float]) -> str:
    return max(scores, key=lambda identifier: scores[identifier])


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("裁量权基准由谁制定", "a/task/2"),
        ("执法人员轮训", "a/task/1"),
        ("行政執法監督", "b/task/1"),
        ("数据　共享", "a/task/3"),
        ("discretion benchmarks", "a/task/2"),
        ("psychological counselling services", "b/task/2"),
    ],
)
def test_the_record_that_says_it_comes_first(found: Keywords, query: str, expected: str) -> None:
    assert best(found.scores(query)) == expected


def test_one_character_in_common_is_enough(found: Keywords) -> None:
    assert "b/task/1" in found.scores("查")


def test_no_word_in_common_gives_no_score(found: Keywords) -> None:
    assert found.scores("龘") == {}
    assert found.scores("") == {}
    assert found.scores("？！") == {}


def test_only_the_records_asked_for_are_scored(found: Keywords) -> None:
    everywhere = found.scores("执法")
    here = found.scores("执法", ["b/task/1", "b/task/2"])
    assert {"a/task/1", "b/task/1"} <= set(everywhere)
    assert here == {"b/task/1": everywhere["b/task/1"]}
    assert found.scores("执法", []) == {}


def test_a_unit_of_the_table_is_no_word_of_the_subject(found: Keywords) -> None:
    assert "a/task/1" not in found.scores("厅")


def test_names_and_quoted_terms_are_known_as_words(found: Keywords) -> None:
    known = segmenter(("粤执法", "省级行政执法部门"))
    assert "粤执法" in words("推广粤执法平台", known)
    assert "粤执法" not in words("推广粤执法平台", segmenter(()))
    assert found.scores("粤执法")["a/task/3"] > found.scores("执法")["a/task/3"]


@given(st.text(max_size=40))
def test_no_query_breaks_the_search(found: Keywords, query: str) -> None:
    assert all(score > 0 for score in found.scores(query).values())


@pytest.mark.parametrize(
    "query", ['"', "a OR b", "NEAR(执法 5)", "执法*", "^执法", "x:执法", "\x00"]
)
def test_search_syntax_is_only_text(found: Keywords, query: str) -> None:
    assert set(found.scores(query)) <= {r.id for r in RECORDS} | {"a/notice", "b/notice"}
