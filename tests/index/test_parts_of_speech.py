"""Which Chinese words name a thing."""

import pytest

from index.parts_of_speech import names_a_thing


@pytest.mark.parametrize("text", ["疫苗打", "今天天气", "停车位", "社保卡 办", "广场舞"])
def test_nouns_name_a_thing(text: str) -> None:
    assert names_a_thing(text)


@pytest.mark.parametrize("text", ["后面去盯 盯完", "一并说", "前要做好", "和它", "", "who 27"])
def test_verbs_and_small_words_do_not(text: str) -> None:
    assert not names_a_thing(text)
