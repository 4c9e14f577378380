"""Several matters of one place in one question: each has an item of its own."""

import pytest

from tests.assistant.talk import Ask, cited


@pytest.mark.parametrize(
    ("question", "records"),
    [
        ("甘肃表彰奖励由谁牵头，党组织建设又由谁牵头", ["gansu/task/11", "gansu/task/2"]),
        (
            "钦州法律顾问哪家牵头、心理咨询哪家牵头",
            ["qinzhou/task/六（一）2", "qinzhou/task/六（二）3"],
        ),
        ("广东经费谁负责、权益保障谁负责", ["guangdong/measure/15", "guangdong/measure/16"]),
        ("钦州掌上执法谁牵头、案卷评查谁牵头", ["qinzhou/task/五（一）", "qinzhou/task/四（一）2"]),
        ("甘肃的刑事司法衔接和法律顾问这两项各由谁牵头", ["gansu/task/32", "gansu/task/50"]),
    ],
)
def test_each_matter_has_its_item(ask: Ask, question: str, records: list[str]) -> None:
    assert cited(ask(question)) == records


def test_which_of_two_is_of_a_tier_is_shown_of_both(ask: Ask) -> None:
    answer = ask("甘肃联合执法计划、协调监督中心，哪个是省级部署")
    assert cited(answer) == ["gansu/task/30", "gansu/task/46"]
    assert answer.direct.count("部署") == 2


@pytest.mark.parametrize(
    "question",
    [
        "甘肃心理咨询这事谁牵头，什么时候完成",
        "甘肃问题线索移送这项，谁跟谁一起牵头",
        "甘肃经费花到哪儿、落实没落实，由谁牵头查",
    ],
)
def test_one_matter_stays_one(ask: Ask, question: str) -> None:
    assert len(cited(ask(question))) == 1


def test_in_english_too(ask: Ask) -> None:
    question = "Who leads insurance in Gansu, and who leads psychological counselling?"
    assert set(cited(ask(question))) == {"gansu/task/53", "gansu/task/54"}


def test_one_item_that_says_both_stays_one(ask: Ask) -> None:
    question = "灵台60个学时怎么分的，法律知识多少、业务技能多少"
    assert cited(ask(question)) == ["lingtai/measure/2"]
