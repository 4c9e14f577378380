"""Two matters in one question, each asked of by itself; and one matter asked of twice."""

import pytest

from tests.assistant.talk import Ask, cited

_TWO = [
    ("甘肃的保险由谁牵头？心理咨询又是谁牵头？", {"gansu/task/53", "gansu/task/54"}),
    ("钦州掌上执法谁牵头、案卷评查谁牵头", {"qinzhou/task/五（一）", "qinzhou/task/四（一）2"}),
    ("广东经费谁负责、权益保障谁负责", {"guangdong/measure/15", "guangdong/measure/16"}),
    (
        "Who leads insurance in Gansu, and who leads psychological counselling?",
        {"gansu/task/53", "gansu/task/54"},
    ),
]


@pytest.mark.parametrize(("question", "items"), _TWO)
def test_each_matter_gets_its_item(ask: Ask, question: str, items: set[str]) -> None:
    assert set(cited(ask(question))) == items


@pytest.mark.parametrize(
    ("question", "item"),
    [
        ("甘肃行刑衔接谁牵头，哪一年要做到", "gansu/task/32"),
        ("灵台60个学时怎么分的，法律知识多少、业务技能多少", "lingtai/measure/2"),
    ],
)
def test_one_matter_stays_one(ask: Ask, question: str, item: str) -> None:
    assert cited(ask(question)) == [item]
