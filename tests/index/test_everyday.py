"""Everyday wordings of a question become the official terms that they stand for."""

from collections.abc import Iterator

import pytest

from index import everyday as module
from index.everyday import everyday, in_official_words


def parts(text: str) -> list[list[str]]:
    """What each wording found in ``text`` consists of there."""
    return [[text[start:end] for start, end in wording.parts] for wording in everyday(text)]


@pytest.fixture
def listed(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """A list of its own for a test, whatever ships."""
    groups = (
        ("暂扣证件", "扣证", "扣证件的钱"),
        ("经费使用", "查…花得怎么样", "花得怎么样"),
        ("监督", "盯", "盯住不放"),
        ("经费", "钱款", "扣证"),
    )
    monkeypatch.setattr(module, "synonyms", lambda: groups)
    for cached in (module.everyday, module._by_first_character):
        cached.cache_clear()
    yield
    for cached in (module.everyday, module._by_first_character):
        cached.cache_clear()


def test_everyday_words_stand_for_official_ones() -> None:
    assert "管辖、法律适用等争议" in in_official_words("两家踢皮球怎么办")
    assert in_official_words("任务27") == ()
    assert in_official_words("") == ()


@pytest.mark.parametrize(
    ("question", "official"),
    [
        ("查执法经费用得怎么样", "经费落实和使用情况"),
        ("法条上有、五年没用过的处罚", "近五年未发生"),
        ("两家吵该谁管", "管辖、法律适用等争议"),
        ("新来的能不能自己去查", "不得独立"),
        ("不合格的人证怎么弄", "暂扣、收回或者注销"),
    ],
)
def test_the_shipped_list_knows_how_people_ask(question: str, official: str) -> None:
    assert official in in_official_words(question)


@pytest.mark.usefixtures("listed")
@pytest.mark.parametrize("said", ["扣证", "扣了证", "扣过证", "扣的证", "扣着证"])
def test_a_particle_may_stand_between_two_characters(said: str) -> None:
    assert parts(f"谁{said}呢") == [[said]]
    assert in_official_words(said) == ("暂扣证件", "经费")


@pytest.mark.usefixtures("listed")
def test_anything_else_between_them_makes_another_wording() -> None:
    assert parts("扣不证") == []
    assert parts("扣，证") == []


@pytest.mark.usefixtures("listed")
def test_at_a_gap_a_few_words_may_stand_but_no_punctuation() -> None:
    assert parts("查花得怎么样") == [["查", "花得怎么样"]]
    assert parts("查钱款花得怎么样") == [["查", "花得怎么样"], ["钱款"]]
    assert parts("谁来查，花得怎么样") == [["花得怎么样"]]
    assert parts("查了半天也没有看出来花得怎么样") == [["花得怎么样"]]


@pytest.mark.usefixtures("listed")
def test_no_two_wordings_share_a_character_and_the_longest_counts() -> None:
    assert parts("扣证件的钱款") == [["扣证件的钱"]]
    assert parts("盯住不放") == [["盯住不放"]]


@pytest.mark.usefixtures("listed")
def test_a_single_character_says_too_little() -> None:
    assert parts("盯") == []
