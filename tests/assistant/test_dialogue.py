"""Follow-ups: what a turn leaves unsaid is taken from the turns before it, and no more."""

import pytest

from tests.assistant.talk import Ask, cited

TASK = "甘肃任务27谁牵头？"
REWARD = "甘肃的表彰奖励谁牵头？"
FINANCE = "甘肃分解表里省财政厅牵头哪几项？"
EIGHTH = "第8条讲什么？"


@pytest.mark.parametrize(
    ("turns", "record", "said"),
    [
        # something else of the same item
        ((TASK, "时限呢"), "gansu/task/27", "2025-12-31"),
        ((TASK, "时限呢？"), "gansu/task/27", "2025-12-31"),
        ((TASK, "什么时候要做完？"), "gansu/task/27", "2025-12-31"),
        ((TASK, "责任单位呢？"), "gansu/task/27", "省级行政执法部门"),
        ((TASK, "它的原文是什么？"), "gansu/task/27", "加强对赋权乡镇（街道）"),
        (("甘肃任务27讲什么？", "谁牵头？"), "gansu/task/27", "省委编办"),
        (("甘肃任务27讲什么？", "谁牵头？", "时限呢"), "gansu/task/27", "2025-12-31"),
        (("Who leads Gansu task 27?", "And when is it due?"), "gansu/task/27", "2025-12-31"),
        # the same matter elsewhere
        ((REWARD, "钦州呢？"), "qinzhou/task/一（三）3", "市司法局"),
        ((REWARD, "钦州呢？", "时限呢？"), "qinzhou/task/一（三）3", "长期坚持"),
        ((TASK, "广东呢？"), "guangdong/measure/8", "省司法厅"),
        (("灵台的全员轮训什么时候要完成？", "广东呢？"), "guangdong/measure/2", "2024年6月前"),
        # the neighbouring item
        ((TASK, "下一项呢？"), "gansu/task/28", "各市（州）人民政府"),
        ((TASK, "下一项"), "gansu/task/28", "各市（州）人民政府"),
        ((TASK, "前一项呢？"), "gansu/task/26", "省司法厅"),
        ((TASK, "上一项呢？"), "gansu/task/26", "省司法厅"),
        ((TASK, "上一项"), "gansu/task/26", "省司法厅"),
        ((TASK, "那一项什么时候完成？"), "gansu/task/27", "2025-12-31"),
        ((TASK, "上一项呢？", "时限呢"), "gansu/task/26", "2024-12-31"),
        ((TASK, "下一项呢？", "下一项呢？"), "gansu/task/29", "省司法厅"),
        ((TASK, "下一项呢？", "上一项呢？"), "gansu/task/27", "省委编办"),
        (
            ("钦州清单二（四）2谁牵头？", "下一项呢？"),
            "qinzhou/task/二（四）3",
            "市直各行政执法部门",
        ),
        (("钦州清单二（三）谁牵头？", "下一项呢？"), "qinzhou/task/二（四）1", "市司法局"),
        (("Who leads Gansu task 27?", "And the next one?"), "gansu/task/28", "各市（州）人民政府"),
        # another number in the same place and part
        ((TASK, "任务28呢？"), "gansu/task/28", "评估"),
        ((TASK, "第28项呢？"), "gansu/task/28", "评估"),
        ((TASK, "28呢？"), "gansu/task/28", "评估"),
        # one of those that were listed
        ((FINANCE, "这里面跟省司法厅一起牵头的是哪一项？"), "gansu/task/57", "监督检查"),
        ((FINANCE, "其中哪一项是2024年完成的？"), "gansu/task/55", "本级预算"),
    ],
)
def test_a_follow_up(ask: Ask, turns: tuple[str, ...], record: str, said: str) -> None:
    answer = ask(*turns)
    assert answer.kind == "answer", answer.direct
    assert cited(answer) == [record]
    assert said in answer.direct


def test_those_listed_are_chosen_from_completely(ask: Ask) -> None:
    listed = ["gansu/task/53", "gansu/task/55", "gansu/task/56", "gansu/task/57"]
    assert cited(ask(FINANCE)) == listed
    assert cited(ask(FINANCE, "其中哪几项是长期坚持的？")) == listed


def test_two_items_together(ask: Ask) -> None:
    answer = ask(TASK, "任务28谁牵头？", "这两项分别什么时候完成？")
    assert cited(answer) == ["gansu/task/27", "gansu/task/28"]
    assert "2025-12-31" in answer.direct
    assert "2024-12-31" in answer.direct


def test_two_places_together(ask: Ask) -> None:
    answer = ask(REWARD, "钦州呢？", "这两个地方时限一样吗？")
    assert cited(answer) == ["gansu/task/11", "qinzhou/task/一（三）3"]


@pytest.mark.parametrize(
    ("reply", "record"),
    [
        ("我说的是广东的", "guangdong/measure/8"),
        ("广东的", "guangdong/measure/8"),
        ("灵台", "lingtai/measure/8"),
        ("甘肃的措施", "gansu/measure/8"),
        ("Guangdong", "guangdong/measure/8"),
    ],
)
def test_a_reply_to_an_ask_back(ask: Ask, reply: str, record: str) -> None:
    assert ask(EIGHTH).kind == "clarify"
    answer = ask(EIGHTH, reply)
    assert answer.kind == "answer", answer.direct
    assert cited(answer) == [record]


def test_after_the_reply_the_talk_goes_on(ask: Ask) -> None:
    answer = ask("第11条讲什么？", "我说的是广东的", "时限呢？")
    assert cited(answer) == ["guangdong/measure/11"]
    assert "2023-12-31" in answer.direct


def test_a_wrong_number_and_then_the_right_one(ask: Ask) -> None:
    answer = ask("甘肃任务99谁牵头？", "哦，是任务57谁牵头？")
    assert cited(answer) == ["gansu/task/57"]


@pytest.mark.parametrize(
    "turn",
    [
        "钦州市财政局牵头哪几项？",
        "钦州的文号是多少？",
        "钦州清单四（二）要求建几级的监督体系？",
        "钦州平陆运河项目涉及的案件由谁统筹？",
        "哪些任务的完成时限是2024年第三季度？",
        "Who issued the Guangdong plan and what is its document number?",
        "上海的任务27谁牵头？",
    ],
)
def test_a_turn_that_stands_on_its_own_starts_afresh(ask: Ask, turn: str) -> None:
    alone, after = ask(turn), ask(REWARD, "时限呢", turn)
    assert (after.kind, after.direct, cited(after)) == (alone.kind, alone.direct, cited(alone))


def test_a_place_once_named_stays(ask: Ask) -> None:
    """A list that names no place is one of the place that the talk is about."""
    answer = ask("钦州清单二（四）2谁牵头？", "市财政局牵头的有哪些任务？")
    assert cited(answer) == ["qinzhou/task/六（三）"]


@pytest.mark.parametrize(
    ("turns", "asked"),
    [(("甘肃任务57谁牵头？", "下一项呢？"), "57"), (("甘肃任务1谁牵头？", "上一项呢？"), "57")],
)
def test_past_the_ends_there_is_nothing(ask: Ask, turns: tuple[str, ...], asked: str) -> None:
    answer = ask(*turns)
    assert answer.kind == "refuse"
    assert f"任务1至{asked}" in answer.direct


@pytest.mark.parametrize("turn", ["时限呢", "广东呢？", "谁牵头？", "when is it due"])
def test_a_follow_up_of_nothing_asks_what_is_meant(ask: Ask, turn: str) -> None:
    answer = ask(turn)
    assert answer.kind != "answer"
    assert cited(answer) == []


def test_the_talk_before_is_not_remembered(ask: Ask) -> None:
    """Every call is given its talk: what another one was about does not matter."""
    ask(TASK)
    assert ask("时限呢").kind == "refuse"
