"""Turns about two items that the talk has just named, or about one of them beside another."""

import pytest

from tests.assistant.talk import Ask, cited


@pytest.mark.parametrize(
    ("turns", "records"),
    [
        (("甘肃任务26谁牵头", "它和28的时限分别是哪天"), ["gansu/task/26", "gansu/task/28"]),
        (
            ("钦州四（三）3谁牵头", "这项和四（三）5各什么时候完成"),
            ["qinzhou/task/四（三）3", "qinzhou/task/四（三）5"],
        ),
        (
            ("甘肃任务7讲什么", "它跟48项里管编制和组织的牵头单位，各是哪几家"),
            ["gansu/task/7", "gansu/task/48"],
        ),
        (
            ("Gansu task 30", "it and task 32: when are they due?"),
            ["gansu/task/30", "gansu/task/32"],
        ),
    ],
)
def test_the_item_at_hand_and_one_that_is_named(
    ask: Ask, turns: tuple[str, ...], records: list[str]
) -> None:
    assert cited(ask(*turns)) == records


@pytest.mark.parametrize(
    ("turns", "record"),
    [
        (("甘肃任务21和24谁牵头", "后一项哪年完成"), "gansu/task/24"),
        (("甘肃任务21和24谁牵头", "后一项哪年完成", "前一项呢"), "gansu/task/21"),
        (("广东措施3和9的单位", "前面那条讲什么"), "guangdong/measure/3"),
        # Behind one item it is the one beside it.
        (("甘肃任务21谁牵头", "后一项呢"), "gansu/task/22"),
    ],
)
def test_one_of_two_that_were_named(ask: Ask, turns: tuple[str, ...], record: str) -> None:
    assert cited(ask(*turns)) == [record]


@pytest.mark.parametrize(
    ("turns", "record"),
    [
        (
            ("Who leads Gansu task 35?", "Besides the lead, who else is listed as responsible?"),
            "gansu/task/35",
        ),
        (
            ("Who leads the Pinglu Canal item in Qinzhou?", "Apart from the lead, who shares it?"),
            "qinzhou/task/二（三）",
        ),
    ],
)
def test_who_else_stands_in_the_item_at_hand(ask: Ask, turns: tuple[str, ...], record: str) -> None:
    assert cited(ask(*turns)) == [record]


@pytest.mark.parametrize(
    ("turns", "direct"),
    [
        (("甘肃任务15几时完成", "正文里怎么写的", "这两处对得上吗"), "时限不同"),
        (("广东措施12哪些单位负责", "13也是这几家吗"), "责任单位相同"),
        (("甘肃任务20谁牵头", "47也是这些单位吗"), "牵头单位不同"),
        (
            ("Which units have measure 12 in Guangdong?", "does measure 13 have the same ones?"),
            "The responsible units are the same",
        ),
        (("甘肃任务50哪年完成", "责任单位里有甘肃矿区办事处吗"), "是的"),
        (("甘肃任务27哪年完成", "责任单位里有甘肃矿区办事处吗"), "不是"),
    ],
)
def test_whether_it_is_so_is_said_first(ask: Ask, turns: tuple[str, ...], direct: str) -> None:
    assert ask(*turns).direct.startswith(direct)


def test_a_notice_pointed_at_is_asked_for_its_day(ask: Ask) -> None:
    turns = ("What is the document number of the Guangdong plan?", "and of Qinzhou's?")
    assert "2024-04-02" in ask(*turns, "when was that one issued").direct


def test_a_measure_reached_from_a_task_stands_for_the_task(ask: Ask) -> None:
    found = ask("甘肃任务40", "它来自正文哪条措施", "广东对应的是第几条")
    assert cited(found) == ["guangdong/measure/12"]


def test_the_very_day_that_is_named_tells_the_item(ask: Ask) -> None:
    found = ask("What must townships in Lingtai hand in by 31 December 2023, and to whom?")
    assert cited(found) == ["lingtai/requirement/三（二）"]


@pytest.mark.parametrize(
    ("turns", "records"),
    [
        # Back from a counterpart to the very item that it was the counterpart of.
        (
            ("甘肃任务44谁牵头", "钦州对应的是哪条", "甘肃那条的责任单位是谁"),
            ["gansu/task/44"],
        ),
        (
            ("甘肃任务44谁牵头", "钦州对应的那条什么时候完成", "回到甘肃那条，责任单位呢"),
            ["gansu/task/44"],
        ),
        # The time of an item, and no day of its notice.
        (
            ("钦州心理咨询谁牵头", "甘肃那个，时间一样吗"),
            ["qinzhou/task/六（二）3", "gansu/task/54"],
        ),
        # Two parts of one notice are compared, and no other place.
        (
            ("甘肃专项监督的情况报告给谁", "钦州报告给谁，正文和附件一样吗"),
            ["qinzhou/task/二（一）3", "qinzhou/measure/二（二）1"],
        ),
    ],
)
def test_the_place_that_a_turn_turns_to(
    ask: Ask, turns: tuple[str, ...], records: list[str]
) -> None:
    assert cited(ask(*turns)) == records


@pytest.mark.parametrize(
    ("turns", "direct"),
    [
        (("甘肃任务10的责任单位", "11的呢", "这两项哪项早"), "任务11的时限更早"),
        (("钦州二（四）4几家牵头", "二（四）5是不是同样那几家"), "牵头单位相同"),
        (("广东措施6谁负责", "它和第14条的单位有哪些一样"), "责任单位相同"),
    ],
)
def test_what_is_compared_is_said_first(ask: Ask, turns: tuple[str, ...], direct: str) -> None:
    assert ask(*turns).direct.startswith(direct)


@pytest.mark.parametrize(
    ("turns", "said"),
    [
        (("甘肃任务1的层级", "4呢"), "省级部署"),
        (("甘肃任务18的牵头和层级",), "国务院部署"),
        (("广东公开方式是什么", "钦州有吗"), "没有写明是否公开"),
        (("钦州2025年12月31日的有哪两项",), "五（二）2"),
        (("What is Guangdong measure 16 about?", "Is there a counterpart in Gansu?"), "measure 19"),
        (("Who leads task 47 in Gansu?", "same for 48"), "task 48"),
    ],
)
def test_what_the_last_turn_asks_is_said(ask: Ask, turns: tuple[str, ...], said: str) -> None:
    assert said in ask(*turns).direct
