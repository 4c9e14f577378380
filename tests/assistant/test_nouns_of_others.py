"""Nouns that only another notice of the campaign says: no item of the place answers for them."""

import pytest

from tests.assistant.talk import Ask, cited


@pytest.mark.parametrize(
    ("question", "noun", "saying"),
    [
        ("广东给基层一线执法人员办保险，是哪个厅牵头？", "保险", "gansu/measure/19"),
        ("钦州的行政执法协调监督中心什么时候建成", "行政执法协调监督中心", "gansu/measure/16"),
        ("Who leads insurance for front-line staff in Guangdong?", "insurance", "gansu/measure/19"),
        (
            "In Guangdong, who leads commendation and rewards for outstanding officers?",
            "commendation and rewards",
            "gansu/measure/5",
        ),
    ],
)
def test_it_is_refused_with_whose_item_says_it(
    ask: Ask, question: str, noun: str, saying: str
) -> None:
    answer = ask(question)
    assert answer.kind == "refuse"
    assert f"“{noun}”" in answer.direct
    assert saying in answer.related


@pytest.mark.parametrize(
    ("question", "record"),
    [
        # in other words than the notice's, in its columns, or of an item that is as near
        ("甘肃给执法人员买保险谁牵头", "gansu/task/53"),
        ("钦州12345热线管理中心跟谁一起牵头信息共享", "qinzhou/task/四（三）4"),
        ("When is the Gansu enforcement coordination centre due?", "gansu/task/46"),
        ("Who leads the media publicity of good practice in Qinzhou?", "qinzhou/task/七（三）"),
        ("钦州掌上执法的软件什么时候完成", "qinzhou/task/五（一）"),
    ],
)
def test_what_the_place_says_itself_is_answered(ask: Ask, question: str, record: str) -> None:
    assert record in cited(ask(question))
