"""The same matter is found in other notices, and only there."""

import pytest

from corpus.load import load_catalogue
from index import similar
from index.register import Register
from index.similar import FLOOR, KEPT, Likeness
from tests.index.made import notice, record


def first(register: Register, identifier: str, place: str) -> str | None:
    return next(
        (other for other, _ in register.similar(identifier) if other.startswith(place)), None
    )


@pytest.mark.parametrize("number", range(1, 21))
def test_lingtai_answers_to_gansu_measure_by_measure(register: Register, number: int) -> None:
    here, there = f"lingtai/measure/{number}", f"gansu/measure/{number}"
    assert first(register, here, "gansu/measure/") == there
    assert first(register, there, "lingtai/measure/") == here


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("guangdong/measure/8", "gansu/measure/11"),
        ("guangdong/measure/14", "qinzhou/measure/二（五）2"),
        ("qinzhou/measure/二（六）3", "gansu/measure/20"),
        ("qinzhou/measure/二（四）1", "guangdong/measure/10"),
        ("qinzhou/task/六（二）3", "gansu/task/54"),
    ],
)
def test_the_same_matter_in_other_words(register: Register, one: str, other: str) -> None:
    kind = other.rpartition("/")[0] + "/"
    assert first(register, one, kind) == other


def test_a_matter_of_one_place_alone_has_no_like(register: Register) -> None:
    assert register.similar("qinzhou/measure/二（三）3") != ()
    assert register.similar("qinzhou/measure/二（二）3") == ()


def test_scores_fall_and_stay_within_bounds(register: Register) -> None:
    for each in load_catalogue():
        for record_ in each.records:
            found = register.similar(record_.id)
            scores = [score for _, score in found]
            assert scores == sorted(scores, reverse=True)
            assert all(FLOOR <= score <= 1 for score in scores)
            assert not any(other.startswith(f"{each.id}/") for other, _ in found)


def test_of_each_kind_in_each_notice_few_are_kept(register: Register) -> None:
    for identifier in ("gansu/measure/11", "lingtai/measure/8", "gansu/task/20"):
        groups = [other.rsplit("/", 1)[0] for other, _ in register.similar(identifier)]
        assert groups
        assert all(groups.count(group) <= KEPT for group in groups)


def test_equal_texts_are_fully_alike_and_empty_ones_not_at_all() -> None:
    likeness = Likeness(
        [("a", "开展专项检查"), ("b", "开展专项检查"), ("b", ""), ("b", "心理咨询")]
    )
    assert likeness.to(0).tolist() == pytest.approx([1, 1, 0, 0])
    assert likeness.to(2).tolist() == [0, 0, 0, 0]


def test_one_notice_alone_has_nothing_similar() -> None:
    made = notice("a", record("a/task/1", "开展专项检查"), record("a/task/2", "开展专项检查"))
    assert list(similar.rows(made.records)) == []
