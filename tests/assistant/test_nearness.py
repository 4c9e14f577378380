"""Which records are near enough to a question's subject to speak of it."""

from dataclasses import replace

import pytest

from assistant.evidence.matter.nearness import FLOOR, FLOOR_OF_OTHERS, Nearness
from assistant.evidence.matter.overlap import Overlap
from corpus.model import Record
from index.subject import Match
from tests.index.made import record

SHIPPED = record("gansu/task/1", "每户安装水表。")
ADDED = record("made/task/1", "每户安装水表。")
OF_NOTICE = replace(SHIPPED, id="gansu/notice", kind="notice")
STRANGE = "赛跑"


def found(item: Record, cosine: float) -> Match:
    """A record found by its cosine alone."""
    return Match(record=item, score=1.0, words=0.0, meaning=cosine)


@pytest.fixture
def nearness() -> Nearness:
    return Nearness(Overlap((SHIPPED, ADDED)))


def test_words_said_and_cosine_are_added(nearness: Nearness) -> None:
    assert nearness.of(STRANGE, found(SHIPPED, 0.4)) == pytest.approx(0.4)
    assert nearness.of("安装水表", found(SHIPPED, 0.4)) == pytest.approx(1.4)


def test_an_item_that_the_model_was_trained_with_must_be_nearer(nearness: Nearness) -> None:
    between = (FLOOR + FLOOR_OF_OTHERS) / 2
    assert not nearness.enough(STRANGE, found(SHIPPED, between))
    assert nearness.enough(STRANGE, found(SHIPPED, FLOOR))
    assert nearness.enough(STRANGE, found(ADDED, between))
    assert nearness.enough(STRANGE, found(OF_NOTICE, between))


def test_a_share_of_the_floor_may_be_enough(nearness: Nearness) -> None:
    match = found(SHIPPED, 0.8 * FLOOR)
    assert nearness.enough(STRANGE, match, 0.7)
    assert not nearness.enough(STRANGE, match, 0.9)


def test_of_many_matches_those_stay_that_are_near(nearness: Nearness) -> None:
    near, far = found(SHIPPED, 0.9), found(SHIPPED, 0.1)
    assert nearness.among(STRANGE, (near, far)) == (near,)
