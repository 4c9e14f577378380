"""Which item a matter names, where the question's words could mean something else."""

import pytest

from tests.assistant.talk import Ask, cited


@pytest.mark.parametrize(
    ("question", "record"),
    [
        ("避免重复检查在钦州清单里几号，哪几家牵头", "qinzhou/task/二（四）2"),
        ("灵台联合执法按谁发布的计划搞", "lingtai/measure/12"),
        ("执法文书归档在灵台哪一条", "lingtai/measure/8"),
        ("法律顾问队伍建设甘肃哪级部署，到什么时候", "gansu/task/50"),
        ("上午没记下来……甘肃四级监督体系哪年建成，谁牵头", "gansu/task/38"),
        ("“罚没收入……挂钩”这句在广东哪条", "guangdong/measure/4"),
    ],
)
def test_it_is_found_and_answered(ask: Ask, question: str, record: str) -> None:
    answer = ask(question)
    assert answer.kind == "answer"
    assert record in cited(answer)


def test_a_unit_that_is_claimed_leads_the_item_that_says_as_much_of_the_matter(ask: Ask) -> None:
    answer = ask("甘肃监督信息系统推广使用，大数据管理局是不是也牵头")
    assert cited(answer) == ["gansu/task/44"]
    assert answer.direct.startswith("是的")


def test_a_unit_that_is_claimed_is_no_part_of_the_matter(ask: Ask) -> None:
    answer = ask("钦州的保险是市财政局牵头办的吧")
    assert cited(answer) == ["qinzhou/task/六（二）2"]
    assert answer.direct.startswith("不是")


def test_of_several_units_that_lead_one_item_the_item(ask: Ask) -> None:
    assert cited(ask("甘肃组织部、人社、财政牵头的是哪项")) == ["gansu/task/53"]


@pytest.mark.parametrize(
    "question",
    [
        "甘肃给执法人员买的保险，保额是多少",
        "钦州热线几秒接通",
        "甘肃协调监督中心编制批几个",
        "钦州掌上执法APP的开发商是哪个",
        "灵台执法文书样式有几种",
        "钦州无人机巡查提到没有",
        "未成年人保护执法有规定吗",
    ],
)
def test_what_no_plan_says_is_refused(ask: Ask, question: str) -> None:
    assert ask(question).kind == "refuse"
