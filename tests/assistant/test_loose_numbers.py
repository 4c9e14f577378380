"""A number that an item of the place named has names this item, whatever else is said."""

import pytest

from tests.assistant.talk import Ask, Read, cited


def numbers(read: Read, question: str) -> list[str]:
    return [item.number for item in read(question).numbers]


@pytest.mark.parametrize(
    ("question", "named"),
    [
        ("甘肃任务表十七号太长，把全文贴出来", ["17"]),
        ("31 甘肃 省级部署的吗", ["31"]),
        ("灵台九号措施归谁办", ["9"]),
        ("广东方案11的题目", ["11"]),
        ("任务明细：35，甘肃，配合单位", ["35"]),
        ("34，甘肃，讲了啥，简短些", ["34"]),
        ("26（甘肃）层级", ["26"]),
        ("甘肃表48、49、50三项谁牵头", ["48", "49", "50"]),
        ("甘肃分解表从35到37，责任单位", ["35", "36", "37"]),
        ("十五到十七（甘肃）几时完成", ["15", "16", "17"]),
        ("四十四早还是四十六早？甘肃任务", ["44", "46"]),
        ("广东7、8条责任单位相同吗", ["7", "8"]),
        ("灵台稿二三四条标题各是什么", ["2", "3", "4"]),
        ("二十一、二十二号任务 甘肃 期限", ["21", "22"]),
        ("what does the forty-third task of Gansu say", ["43"]),
        ("The fourteenth Guangdong item, its title?", ["14"]),
        ("甘肃第三是六项谁牵头", ["36"]),
    ],
)
def test_a_number_that_is_there_names_the_item(read: Read, question: str, named: list[str]) -> None:
    assert numbers(read, question) == named


@pytest.mark.parametrize(
    "question",
    [
        "甘肃每人每年60学时，业务知识占20够吗",
        "甘肃2025年底前要做完哪些",
        "灵台20年以上的案卷怎么办",
        "广东（1）谁管证件？（2）没有证件能执法吗",
        "甘肃12345热线怎么用",
        "灵台三项制度怎么落实",
        "甘肃有没有15家单位牵头的",
    ],
)
def test_amounts_dates_and_enumerations_name_none(read: Read, question: str) -> None:
    assert numbers(read, question) == []


def test_the_item_named_is_never_replaced_by_another(ask: Ask) -> None:
    answer = ask("甘肃36项2025年才完成？")
    assert cited(answer) == ["gansu/task/36"]
    assert answer.direct.startswith("不是")


def test_only_tasks_have_a_tier(ask: Ask) -> None:
    answer = ask("Is Gansu item 9 a State Council or a provincial assignment?")
    assert cited(answer) == ["gansu/task/9"]
    assert "省级部署" in answer.direct


def test_each_number_has_the_place_in_brackets_behind_it(ask: Ask) -> None:
    answer = ask("任务5（甘肃）和二（一）2（钦州）什么时候完成")
    assert sorted(cited(answer)) == ["gansu/task/5", "qinzhou/task/二（一）2"]
