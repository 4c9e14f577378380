"""A question that stands by itself is answered as ever, whatever the talk was about before."""

import random

import pytest

from assistant.dialogue.afresh import leans
from tests.assistant.question_files import development, question_set, set_names
from tests.assistant.remembering import Remembering
from tests.assistant.talk import TODAY, Ask, cited

_BEFORE = (
    "任务27谁牵头，什么时候完成",
    "钦州市司法局牵头的任务有哪些",
    "广东通知的文号是多少",
    "Who is told of the liaison lists in Lingtai?",
)


def test_the_development_questions_are_answered_alike_behind_others(
    remembering: Remembering,
) -> None:
    """Measured: 105 of 109; the others name no place and are read as the talk's."""
    alone = [q for q in development() if len(q["turns"]) == 1 and q["category"] != "ambiguous"]
    other = []
    for number, question in enumerate(alone):
        (turn,) = question["turns"]
        before = _BEFORE[number % len(_BEFORE)]
        plain = remembering.ask([turn], today=TODAY)
        behind = remembering.ask([before, turn], today=TODAY)
        if (plain.kind, cited(plain)) != (behind.kind, cited(behind)):
            other.append((before, turn, behind.direct[:60]))
    assert len(alone) > 100
    assert len(other) <= 5, other


# So many questions behind others, and how many of them are not answered as by themselves:
# measured 12 of 3,000, half of which do lean on the talk (那责任单位那栏呢, 这件事).
_SWAPPED, _FLOOR = 600, 6


def test_questions_of_all_sets_are_answered_alike_behind_unrelated_ones(
    remembering: Remembering,
) -> None:
    every = [
        question["turns"][0]
        for name in set_names()
        for question in question_set(name)
        if len(question["turns"]) == 1 and question["category"] != "ambiguous"
    ]
    picked = random.Random(20).sample(every, 2 * _SWAPPED)
    other = []
    for before, turn in zip(picked[:_SWAPPED], picked[_SWAPPED:], strict=True):
        plain = remembering.ask([turn], today=TODAY)
        behind = remembering.ask([before, turn], today=TODAY)
        if (plain.kind, cited(plain)) != (behind.kind, cited(behind)):
            other.append((before, turn, plain.direct[:60], behind.direct[:60]))
    assert len(other) <= _FLOOR, other


@pytest.mark.parametrize(
    ("before", "question", "record"),
    [
        # another place, and all that is asked of it
        (
            "公安厅在广东计划里是哪条的责任单位",
            "城管执法局被钦州清单点名的是哪条",
            "qinzhou/task/七（一）",
        ),
        ("甘肃省委编办要牵头哪几件", "灵台稿子里，县财政部门要干的活是啥", "lingtai/measure/20"),
        ("甘肃省级部署的有几项", "钦州清单里市公安局是牵头还是配合？", "qinzhou/task/三（三）3"),
        # what the talk's place does not have, and another one has
        ("甘肃27项谁牵头", "平陆运河工程上的处罚案子，由哪家统筹指导", "qinzhou/task/二（三）"),
        ("钦州市司法局牵头几项", "业务培训登记卡是哪个省的", "guangdong/measure/2"),
        ("灵台第10条讲什么", "“粤执法”要铺到哪几级", "guangdong/measure/13"),
        ("灵台第10条讲什么", "兰州新区管委会自己牵头的任务有哪些", "gansu/task/19"),
        # what stands in front of 这项, 这块, 这边 is what it points at
        ("甘肃任务28谁牵头", "甘肃行刑衔接这项是省公安厅牵头的，没错吧", "gansu/task/32"),
        ("钦州六（三）谁牵头", "甘肃分解表“五、数字赋能”这一块底下有哪些任务", "gansu/task/44"),
        ("甘肃任务57谁牵头", "灵台这边工作专班由谁组建", "lingtai/requirement/三（一）"),
        # places side by side, and all of them
        ("灵台方案印发了吗", "灵台和广东，全员轮训的时间有什么不一样", "guangdong/measure/2"),
        ("钦州清单七（二）1谁牵头", "这四份文件里哪份还没正式印发", "lingtai/notice"),
        ("甘肃任务50谁牵头", "扫码入企的制度，四份文件里谁提了", "guangdong/measure/12"),
        # what a notice says of itself, and how much it holds
        ("广东第8条谁负责", "按广东通知的说法，碰到问题找哪个单位反映", "guangdong/notice"),
        (
            "Who leads Guangdong measure 8?",
            "The Guangdong plan was issued in March 2024, wasn't it?",
            "guangdong/notice",
        ),
        # a short matter of which neither the item nor the question before has a word
        ("灵台第6条讲什么", "灵台轮训几月前搞完", "lingtai/measure/2"),
    ],
)
def test_of_the_talk_nothing_is_put_into_it(
    ask: Ask, before: str, question: str, record: str
) -> None:
    assert record in cited(ask(before, question))


@pytest.mark.parametrize(
    ("before", "question", "count"),
    [
        ("钦州的中期报告哪天交", "灵台那个稿子“重点任务及主要措施”总共列了多少条", "20条"),
        ("甘肃任务40谁牵头", "甘肃分解表总共是60项吧", "57项"),
        ("甘肃任务8谁牵头", "广东重点任务有多少条啊", "16条"),
        ("钦州六（三）谁牵头", "钦州清单时限只写“长期坚持”的有几条", "12项"),
    ],
)
def test_a_count_of_a_whole_plan_is_no_count_of_what_was_listed(
    ask: Ask, before: str, question: str, count: str
) -> None:
    assert count in ask(before, question).direct


@pytest.mark.parametrize("before", ["甘肃任务27谁牵头", "广东第6条讲什么"])
def test_of_what_no_notice_knows_no_item_speaks(ask: Ask, before: str) -> None:
    assert ask(before, "帮我看看我车有没有违章").kind == "refuse"


@pytest.mark.parametrize(
    ("turn", "leaning"),
    [
        ("它和29项的时限分别是", True),
        ("那灵台呢", True),
        ("钦州同类的是哪条", True),
        ("钦州清单里这个机制谁牵头", True),
        ("甘肃那项呢", True),
        ("What about Qinzhou?", True),
        ("钦州要给集体和个人表彰，这事归谁", False),
        ("甘肃行刑衔接机制这项谁牵头", False),
        ("灵台这边工作专班由谁组建", False),
        ("灵台和广东的轮训时间有什么不一样", False),
        ("Which task names the police, and is it theirs to lead?", False),
    ],
)
def test_what_leans_says_so_at_its_beginning(
    remembering: Remembering, turn: str, leaning: bool
) -> None:
    assert leans(remembering.read([turn], today=TODAY)) is leaning
