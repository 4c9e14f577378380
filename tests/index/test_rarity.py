"""How rare a term is tell the notices that ship and the one spoken of; no third one matters."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from corpus.load import load_catalogue
from corpus.model import Notice
from index.build import Index, open_index
from index.rarity import rarity_of
from index.register import Filter
from tests.index.made import notice, record
from tests.index.made_model import MadeModels

SHIPPED = load_catalogue()
# Words of the shipped notices without end, so that these would be rare no more.
PLAIN = notice(
    "plain",
    *(
        record(f"plain/measure/{number}", f"加强{words}，心理咨询，开展专项检查。")
        for number, words in enumerate(("行政执法", "监督平台", "心理咨询", "培训") * 50)
    ),
)
WATER = notice("water", record("water/measure/1", "改造老化供水管网，加强行政执法监督。"))
QUERIES = (
    "执法人员心理咨询由谁负责",
    "行政执法监督",
    "监督平台什么时候建成",
    "discretion benchmarks",
)


def opened(home: Path, *more: Notice) -> Index:
    return open_index(home, notices=[*SHIPPED, *more], models=MadeModels())


@pytest.fixture(scope="module")
def indexes(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Index, Index]]:
    """With one added notice, and with another one beside it."""
    home = tmp_path_factory.mktemp("rarity")
    found = opened(home / "a", WATER), opened(home / "b", WATER, PLAIN)
    yield found
    for index in found:
        index.close()


@pytest.mark.parametrize("place", ["gansu", "qinzhou", "water"])
@pytest.mark.parametrize("query", QUERIES)
def test_a_notice_is_searched_alike_whatever_else_is_held(
    indexes: tuple[Index, Index], place: str, query: str
) -> None:
    alone, beside = (
        index.keywords.scores(query, index.register.ids(Filter(notices=(place,))))
        for index in indexes
    )
    assert alone or (place, query) == ("water", "discretion benchmarks")
    assert beside == alone


def test_two_notices_are_as_alike_whatever_else_is_held(indexes: tuple[Index, Index]) -> None:
    alone, beside = indexes
    compared = 0
    for identifier in alone.register.ids(Filter(kinds=("measure",))):
        likes = dict(beside.register.similar(identifier))
        for other, score in alone.register.similar(identifier):
            assert likes[other] == score
            compared += 1
    assert compared > 100


def test_the_notices_that_ship_and_the_one_spoken_of_count() -> None:
    rarity = rarity_of(
        [("gansu", "ab"), ("qinzhou", "b"), ("water", "bc"), ("water", "c"), ("plain", "abc")]
    )
    assert (rarity.among(()).records, rarity.among(()).often("b")) == (2, 2)
    own = rarity.among(("water",))
    assert (own.records, own.often("a"), own.often("b"), own.often("c")) == (4, 1, 3, 2)
    assert rarity.among(("gansu",)) == rarity.among(())
    assert rarity.among(("water", "plain")).records == 5


def test_where_none_ships_all_tell_together() -> None:
    rarity = rarity_of([("water", "bc"), ("plain", "abc")])
    assert rarity.among(("water",)) == rarity.among(())
    assert (rarity.among(()).records, rarity.among(()).often("b")) == (2, 2)
