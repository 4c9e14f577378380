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
        ((TASK, "前一项呢？"), "gansu/task/26", "省司法厅"),
        ((TASK, "上一项呢？"), "gansu/task/26", "省司法厅"),
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
        ((TASK, "28项呢，还是他们吗"), "gansu/task/28", "各市（州）人民政府"),
        (
            ("钦州清单四（三）1讲啥", "同一组的第3条啥时候完成"),
            "qinzhou/task/四（三）3",
            "2024-12-31",
        ),
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


BY_OFFICE = "省委编办牵头哪些？"
BY_FINANCE = "省财政厅牵头哪些？"
IN_ENGLISH = "Which tasks does the Gansu finance department lead?"
BY_JUSTICE_AND_OFFICE = "甘肃省任务27：由省司法厅、省委编办牵头。"


@pytest.mark.parametrize(
    ("turns", "records"),
    [
        ((BY_FINANCE, "第一个什么时候完成？"), ["53"]),
        ((BY_OFFICE, "第二项的时限呢"), ["48"]),
        ((BY_OFFICE, "第二个任务谁牵头"), ["48"]),
        ((BY_OFFICE, "最后一项呢"), ["49"]),
        ((BY_FINANCE, "第一个和第三个谁牵头"), ["53", "56"]),
        ((BY_FINANCE, "前两项什么时候完成"), ["53", "55"]),
        ((BY_FINANCE, "第一个什么时候完成", "第二个呢"), ["55"]),
        ((BY_FINANCE, "第一个什么时候完成", "下一个呢"), ["55"]),
        ((BY_FINANCE, "第三个谁牵头", "上一个呢"), ["55"]),
        ((IN_ENGLISH, "When is the second one due?"), ["55"]),
        # a number that is none of the list's
        ((BY_OFFICE, "任务2谁牵头"), ["2"]),
        ((BY_OFFICE, "2号任务谁牵头"), ["2"]),
        ((BY_OFFICE, "第9项什么时候完成"), ["9"]),
        ((BY_OFFICE, "甘肃第二项谁牵头"), ["2"]),
        ((BY_OFFICE, "分解表里第二项谁牵头"), ["2"]),
    ],
)  # fmt: skip
def test_an_item_of_the_list_by_its_position(
    ask: Ask, turns: tuple[str, ...], records: list[str]
) -> None:
    assert cited(ask(*turns)) == [f"gansu/task/{number}" for number in records]


def test_of_measures_an_article_is_a_number(ask: Ask) -> None:
    answer = ask("广东哪几条点名省司法厅？", "第9条讲什么？")
    assert cited(answer) == ["guangdong/measure/9"]


@pytest.mark.parametrize(
    ("turns", "alone"),
    [
        # another unit; with it the place, where the notice does not name it
        (("省司法厅牵头几项", "省财政厅呢"), "省财政厅牵头几项"),
        (("甘肃省司法厅牵头几项", "省财政厅呢", "省委编办呢"), "甘肃省委编办牵头几项"),
        (("市财政局牵头哪些", "省财政厅呢"), "省财政厅牵头哪些"),
        (("钦州市财政局牵头哪些", "省财政厅呢"), "省财政厅牵头哪些"),
        ((IN_ENGLISH, "And the justice department?"),
         "Which tasks does the Gansu justice department lead?"),
        # another place
        (("甘肃一共多少任务", "钦州呢"), "钦州一共多少任务"),
        (("甘肃一共多少任务", "钦州呢", "广东呢"), "广东一共多少任务"),
        (("上海一共多少任务", "甘肃呢"), "甘肃一共多少任务"),
        (("甘肃第六部分有哪些任务", "钦州呢"), "钦州第六部分有哪些任务"),
        # another part, another time
        (("甘肃第六部分有哪些任务", "第五部分呢"), "甘肃第五部分有哪些任务"),
        (("甘肃第六部分有几项任务", "第五部分呢", "第四部分呢"), "甘肃第四部分有几项任务"),
        (("甘肃哪些任务2024年底完成", "2025年底的呢"), "甘肃哪些任务2025年底完成"),
        # the same list, counted
        ((BY_FINANCE, "有几项"), "省财政厅牵头几项"),
        ((BY_FINANCE, "几个"), "省财政厅牵头几项"),
        (("省司法厅牵头几项", "分别是哪些"), "省司法厅牵头哪些"),
        (("甘肃有几条措施", "任务呢"), "甘肃有几项任务"),
        (("省财政厅牵头几项", "哪几项"), "省财政厅牵头哪几项"),
        # what a notice says of itself
        (("甘肃文号", "灵台呢"), "灵台文号"),
        (("甘肃文号", "灵台呢", "广东呢"), "广东文号"),
        (("甘肃什么时候印发的", "广东呢"), "广东什么时候印发的"),
        # asked anew, whatever was listed
        ((BY_FINANCE, "省司法厅牵头哪些"), "甘肃省司法厅牵头哪些"),
        ((BY_FINANCE, "哪些任务是长期坚持的"), "甘肃哪些任务是长期坚持的"),
    ],
)  # fmt: skip
def test_the_same_question_with_something_else_in_it(
    ask: Ask, turns: tuple[str, ...], alone: str
) -> None:
    answer, whole = ask(*turns), ask(alone)
    assert answer.kind == whole.kind
    assert (answer.direct, cited(answer)) == (whole.direct, cited(whole))


@pytest.mark.parametrize(
    ("turns", "records"),
    [
        ((BY_FINANCE, "哪些是长期坚持的"), ["53", "55", "56", "57"]),
        ((BY_FINANCE, "哪些是2024年完成的"), ["55"]),
        (("甘肃哪些任务2024年第三季度完成？", "哪些已经过期了"), ["15"]),
        ((BY_OFFICE, "哪些是国务院部署的"), ["27", "48"]),
        (("甘肃哪些任务2024年第三季度完成？", "哪些是省司法厅牵头的"), ["15"]),
        ((BY_FINANCE, "哪几项是和省司法厅一起牵头的"), ["57"]),
    ],
)
def test_a_condition_is_met_by_those_listed(
    ask: Ask, turns: tuple[str, ...], records: list[str]
) -> None:
    assert cited(ask(*turns)) == [f"gansu/task/{number}" for number in records]


@pytest.mark.parametrize(
    ("turns", "said"),
    [
        ((TASK, "是省财政厅吗"), f"不是，省财政厅没有列为牵头单位：{BY_JUSTICE_AND_OFFICE}"),
        ((TASK, "是省司法厅吗"), f"是的，{BY_JUSTICE_AND_OFFICE}"),
        ((TASK, "是不是省委编办牵头"), f"是的，{BY_JUSTICE_AND_OFFICE}"),
        ((TASK, "是2024年底吗"), "不是2024年底：甘肃省任务27：完成时限为2025 年底（2025-12-31）。"),
    ],
)
def test_a_yes_or_no_about_the_item(ask: Ask, turns: tuple[str, ...], said: str) -> None:
    assert ask(*turns).direct == said


@pytest.mark.parametrize(
    ("turns", "said", "day"),
    [
        ((TASK, "过期了吗"), "截至2024-10-01时限未过：", "2025-12-31"),
        (("甘肃任务15谁牵头", "过期了吗"), "截至2024-10-01时限已过：", "2024-09-30"),
        (("甘肃任务15过期了吗",), "截至2024-10-01时限已过：", "2024-09-30"),
        (
            ("Who leads Gansu task 15?", "Is it overdue?"),
            "The deadline has passed as of 2024-10-01: ",
            "2024-09-30",
        ),
    ],
)
def test_whether_a_deadline_has_passed(
    ask: Ask, turns: tuple[str, ...], said: str, day: str
) -> None:
    direct = ask(*turns).direct
    assert direct.startswith(said)
    assert day in direct


def test_the_measure_and_the_tier_of_an_item(ask: Ask) -> None:
    assert cited(ask(TASK, "它来自哪条措施")) == ["gansu/measure/11"]
    tier = ask(TASK, "层级呢")
    assert cited(tier) == ["gansu/task/27"]
    assert "任务层级为国务院部署" in tier.direct


@pytest.mark.parametrize("turn", ["哪个早", "哪一个更晚", "which is earlier?"])
def test_which_of_two_is_earlier(ask: Ask, turn: str) -> None:
    answer = ask("甘肃任务27什么时候完成", "任务28呢", turn)
    assert cited(answer) == ["gansu/task/27", "gansu/task/28"]
    assert "2025-12-31" in answer.direct
    assert "2024-12-31" in answer.direct


def test_another_number_is_asked_the_same(ask: Ask) -> None:
    assert "2024-12-31" in ask("甘肃任务27什么时候完成", "任务28呢").direct


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
