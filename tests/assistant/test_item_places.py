"""Items that are named by where they stand: by part and rank, from either end, in any style."""

import pytest

from tests.assistant.talk import Ask, cited


@pytest.mark.parametrize(
    ("question", "items"),
    [
        ("甘肃表第四部分最后一项谁牵头", ["gansu/task/43"]),
        ("甘肃分解表第二部分打头那项谁牵头", ["gansu/task/13"]),
        ("甘肃第三部分第二点叫什么", ["gansu/requirement/三（二）"]),
        ("广东（四）这一节第二条讲什么", ["guangdong/measure/11"]),
        ("广东第（三）节最后一条叫什么", ["guangdong/measure/9"]),
        ("甘肃方案（三）里面第二条措施叫什么", ["gansu/measure/11"]),
        ("灵台工作要求之二是什么", ["lingtai/requirement/三（二）"]),
        ("钦州正文第二部分（四）第2条标题", ["qinzhou/measure/二（四）2"]),
        ("钦州清单第三块第二节第四点谁牵头", ["qinzhou/task/三（二）4"]),
        ("钦州清单第五大项末条期限", ["qinzhou/task/五（二）2"]),
        ("三之（一）之2，钦州清单，谁牵头", ["qinzhou/task/三（一）2"]),
        ("钦州七（二）第1点和第2点谁牵头", ["qinzhou/task/七（二）1", "qinzhou/task/七（二）2"]),
        ("钦州清单末尾那一条谁牵头", ["qinzhou/task/七（三）"]),
        ("钦州清单打头第一条谁牵头", ["qinzhou/task/一（一）1"]),
        ("甘肃表从下往上数第三项谁牵头", ["gansu/task/55"]),
        ("甘肃分解表加强行政执法队伍建设这一节，最后一项谁牵头", ["gansu/task/51"]),
        ("Part two, (4), point 3 in Qinzhou's task list: lead unit", ["qinzhou/task/二（四）3"]),
        ("Who leads item III(1)2 on the Qinzhou key task list?", ["qinzhou/task/三（一）2"]),
        ("Who is responsible for the last two Guangdong items?",
         ["guangdong/measure/15", "guangdong/measure/16"]),
    ],
)  # fmt: skip
def test_a_place_in_the_notice_names_the_item(ask: Ask, question: str, items: list[str]) -> None:
    assert cited(ask(question)) == items


@pytest.mark.parametrize(
    "question",
    ["甘肃省市场监管局牵头的任务有哪些", "甘肃省卫健委牵头个啥", "钦州财政局点名牵头的是哪项"],
)
def test_who_leads_is_no_first_item(ask: Ask, question: str) -> None:
    assert not {"gansu/task/1", "qinzhou/task/一（一）1"} & set(cited(ask(question)))


def test_a_part_has_no_more_items_than_it_has(ask: Ask) -> None:
    assert ask("甘肃工作要求第五条").kind == "refuse"


def test_a_number_in_the_part_named_is_not_looked_for_in_another(ask: Ask) -> None:
    assert ask("甘肃方案正文第24条写什么").kind == "refuse"
    assert ask("甘肃措施40谁负责").kind == "refuse"


@pytest.mark.parametrize(
    ("question", "items"),
    [
        ("甘肃表倒着数第二项谁牵头", ["gansu/task/56"]),
        ("甘肃分解表首项谁牵头", ["gansu/task/1"]),
        ("甘肃表最下面一行讲什么", ["gansu/task/57"]),
        ("钦州清单二-（四）-3谁牵头", ["qinzhou/task/二（四）3"]),
        ("钦州清单二·四·3谁牵头", ["qinzhou/task/二（四）3"]),
        ("甘肃三（三）的小标题", ["gansu/requirement/三（三）"]),
        ("Who leads the third-to-last Gansu task?", ["gansu/task/55"]),
        ("When is the penultimate Gansu task due?", ["gansu/task/56"]),
        ("What does the last row of the Gansu table say?", ["gansu/task/57"]),
        ("Gansu entry forty-four: lead unit?", ["gansu/task/44"]),
    ],
)
def test_either_end_and_any_joint_will_do(ask: Ask, question: str, items: list[str]) -> None:
    assert cited(ask(question)) == items
