"""A question that stands by itself is answered as ever, whatever the talk was about before."""

import pytest

from assistant.dialogue.leaning import leans
from tests.assistant.question_files import development
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
    ],
)
def test_of_the_talk_nothing_is_put_into_it(
    ask: Ask, before: str, question: str, record: str
) -> None:
    assert record in cited(ask(before, question))


def test_what_leans_says_so_at_its_beginning() -> None:
    assert leans("它和29项的时限分别是")
    assert leans("那灵台呢")
    assert leans("What about Qinzhou?")
    assert not leans("钦州要给集体和个人表彰，这事归谁")
    assert not leans("Which task names the police, and is it theirs to lead?")
