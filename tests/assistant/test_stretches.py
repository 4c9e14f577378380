"""Stretches of items, several parts at once, and short notations: what they hold is chosen from."""

import pytest

from tests.assistant.talk import Ask, cited


def tasks(*numbers: int) -> list[str]:
    return [f"gansu/task/{number}" for number in numbers]


@pytest.mark.parametrize(
    ("question", "numbers"),
    [
        ("甘肃分解表前10项里省级部署的是哪些", (4, 6, 7, 8, 9)),
        ("甘肃表末10项里省级部署的", (49, 57)),
        ("甘肃最前面五项任务里，哪些牵头单位有省司法厅？", (3, 4)),
        ("甘肃从21到29，省级部署的是哪几项", (22,)),
        ("甘肃编号在30和45之间的任务，省级部署的有哪些", (34, 36, 41, 44)),
        ("第35项往后到第46项，甘肃，省司法厅牵头的省级部署任务", (36, 41, 44, 46)),
        ("甘肃五号到九号任务，哪些牵头单位里有兰州新区管委会？", (6, 9)),
        ("甘肃第50项以后（含50）完成时限是2025年底的任务", (51, 52, 54)),
        ("甘肃40以上（不含40）省级部署的任务有哪些", (41, 44, 46, 49, 57)),
        ("甘肃52号及以上的任务哪些由省财政厅牵头", (53, 55, 56, 57)),
        ("甘肃任务编号小于13的省级部署任务", (4, 6, 7, 8, 9)),
        ("甘肃任务分解表第55、56、57项中，省司法厅也牵头的是哪项", (57,)),
        ("Between task 30 and task 45 in Gansu, which are at provincial tier?", (34, 36, 41, 44)),
        ("Gansu tasks 20 to 30 whose deadline is end of 2024", (25, 26, 28)),
        ("In the first ten Gansu tasks, which have no responsible unit?", (1, 2, 6, 9)),
        ("Gansu tasks above 45 at provincial level", (46, 49, 57)),
        ("Gansu tasks 40 and above at the provincial tier", (41, 44, 46, 49, 57)),
        ("Gansu tasks below number 20 due end of 2023", (13, 18)),
        ("Which of the last ten Gansu tasks are led by Finance?", (53, 55, 56, 57)),
    ],
)
def test_of_a_stretch_those_are_listed_that_meet_the_condition(
    ask: Ask, question: str, numbers: tuple[int, ...]
) -> None:
    assert cited(ask(question)) == tasks(*numbers)


def test_a_stretch_may_go_from_path_to_path(ask: Ask) -> None:
    answer = ask("钦州三（二）1到三（二）4当中责任单位有市委编办的")
    assert cited(answer) == ["qinzhou/task/三（二）2", "qinzhou/task/三（二）3"]


def test_a_stretch_is_counted_and_named_in_the_heading(ask: Ask) -> None:
    assert ask("甘肃第50项以后有几项任务").direct == "甘肃省：编号51至57的共7项任务。"
    assert "编号1至20的共20项任务" in ask("甘肃前20项任务有哪些").direct
    assert "其中" in ask("甘肃第三、第五两大部分里2025年底到期的任务有哪些").direct


@pytest.mark.parametrize(
    ("question", "items"),
    [
        ("甘肃第50项之后那项谁牵头", tasks(51)),
        ("甘肃分解表里头24号任务谁牵头", tasks(24)),
        ("Gansu task 42, the one on the hotline: who leads?", tasks(42)),
    ],
)
def test_one_item_is_no_stretch(ask: Ask, question: str, items: list[str]) -> None:
    assert cited(ask(question)) == items


def test_a_stretch_that_was_not_read_is_named(ask: Ask) -> None:
    assert "“前10项任务”没有读懂" in ask("前10项任务里哪些是省级部署的").direct


def test_so_many_or_more_are_no_items(ask: Ask) -> None:
    assert "省司法厅（牵头38项任务）" in ask("甘肃牵头20项以上的单位").direct


def test_totals_of_the_body_are_no_number(ask: Ask) -> None:
    answer = ask("甘肃正文20条措施（不是分解表），写了2024年底前的是哪些")
    assert cited(answer) == ["gansu/measure/10", "gansu/measure/11", "gansu/measure/14"]


@pytest.mark.parametrize(
    ("question", "items"),
    [
        ("甘肃第一部分和第六部分里由省委组织部牵头的任务", tasks(7, 48, 53)),
        ("甘肃第一到第三部分里省级部署的任务", tasks(4, 6, 7, 8, 9, 22)),
        ("Which tasks in parts III and V of the Gansu table are at the provincial tier?",
         tasks(44, 46)),
        ("广东（一）和（六）两块里省司法厅参与分工的是哪几条",
         [f"guangdong/measure/{n}" for n in (1, 2, 3, 15)]),
        ("灵台（二）（三）两部分里写了2024年底前的措施",
         ["lingtai/measure/10", "lingtai/measure/11"]),
        ("钦州三（一）和三（三）两节里市司法局牵头的任务",
         [f"qinzhou/task/三（{n}" for n in ("一）2", "一）3", "三）1", "三）2")]),
    ],
)  # fmt: skip
def test_several_parts_are_put_together(ask: Ask, question: str, items: list[str]) -> None:
    assert cited(ask(question)) == items


def test_parts_put_together_are_counted(ask: Ask) -> None:
    assert "共14项任务" in ask("甘肃第五和第六部分加起来一共多少项任务？").direct
    assert "共18项任务" in ask("钦州第一、二部分一共多少条任务").direct


@pytest.mark.parametrize(
    ("question", "items"),
    [
        ("钦州第二部分（四）“完善行政执法工作机制”名下2025年9月30日前完成的任务",
         ["qinzhou/task/二（四）4", "qinzhou/task/二（四）5"]),
        ("甘肃（二）“明晰执法培训责任”名下省级部署的任务", tasks(4, 6)),
        ("钦州正文“（二）全面推进严格规范公正文明执法”下面有哪几条措施？说的是正文，不是清单",
         [f"qinzhou/measure/二（二）{n}" for n in (1, 2, 3, 4)]),
        ("甘肃“规范涉企行政执法行为”谁牵头", tasks(22, 23, 24)),
        ("Gansu section (12): list its tasks", tasks(30, 31, 32, 33)),
        ("In Qinzhou's key task list, part six, section (3): who leads?",
         ["qinzhou/task/六（三）"]),
        ("Which Gansu tasks under protection of officers' rights are due at the end of 2025?",
         tasks(52, 54)),
        ("Qinzhou part III, tasks due 31 December 2024",
         [f"qinzhou/task/三（{n}" for n in ("一）1", "一）2", "二）3")]),
    ],
)  # fmt: skip
def test_a_part_is_known_by_title_and_number(ask: Ask, question: str, items: list[str]) -> None:
    assert cited(ask(question)) == items


@pytest.mark.parametrize(
    ("question", "item"),
    [
        ("Deadline for T15 in Gansu?", "gansu/task/15"),
        ("Lingtai m17 title?", "lingtai/measure/17"),
        ("Gansu task (27)", "gansu/task/27"),
        ("Gansu task: 27. Question: lead?", "gansu/task/27"),
        ("Guangdong (7): who is responsible?", "guangdong/measure/7"),
        ("Qinzhou task 6-1-2 lead?", "qinzhou/task/六（一）2"),
        ("qinzhou task 2.4.4 deadline", "qinzhou/task/二（四）4"),
    ],
)
def test_a_number_may_be_noted_in_short(ask: Ask, question: str, item: str) -> None:
    assert cited(ask(question))[0] == item
