"""Lists as people ask for them in a hurry: few words, any order, a day of their own as today."""

import datetime

import pytest

from corpus.model import Notice
from tests.assistant.talk import Ask, cited
from tests.assistant.test_list_grammar import both, in_group, is_dated, led_by_so_many, without
from tests.assistant.test_lists import (
    Holds,
    due,
    in_any_role,
    is_ongoing,
    leads,
    leads_alone,
    tasks,
    tier,
)

JUSTICE, CITY_JUSTICE, MINES = "省司法厅", "市司法局", "甘肃矿区办事处"
NEW_AREA, STATES = "兰州新区管委会", "各市（州）人民政府"


def within(first: str, last: str) -> Holds:
    days = datetime.date.fromisoformat(first), datetime.date.fromisoformat(last)
    return lambda record: any(d.end and days[0] <= d.end <= days[1] for d in record.deadlines)


def in_chapter(number: str) -> Holds:
    return lambda record: record.headings[0].startswith(f"{number}、")


LISTS: list[tuple[str, str, Holds]] = [
    # what is due, not yet due, or due on days of the question's own
    (
        "今天2025年3月1日，甘肃司法厅手上还没到期的有几条",
        "gansu",
        both(leads(JUSTICE), within("2025-03-01", "2030-01-01")),
    ),
    (
        "从现在起到年底甘肃要到期多少项（今天2024年10月1日）",
        "gansu",
        within("2024-10-01", "2024-12-31"),
    ),
    ("甘肃今年到期的任务，假设现在是2025年5月", "gansu", within("2025-01-01", "2025-12-31")),
    ("过了2024年钦州还剩多少没到期的", "qinzhou", within("2025-01-01", "2030-01-01")),
    (
        "截止到2025年9月30号钦州还有几项没到时间",
        "qinzhou",
        within("2025-09-30", "2030-01-01"),
    ),
    ("甘肃2024到2025年之间到期的一共几项", "gansu", within("2024-01-01", "2025-12-31")),
    ("钦州10月份到期的有哪两项", "qinzhou", within("2024-10-01", "2024-10-31")),
    ("钦州五月底前", "qinzhou", within("2024-01-01", "2024-05-31")),
    ("2024年三季度甘肃有啥要交", "gansu", due("2024年第三季度")),
    ("2024年上半年钦州有哪些节点", "qinzhou", within("2024-01-01", "2024-06-30")),
    (
        "钦州接下来最近的一个截止日是哪天，哪几项",
        "qinzhou",
        within("2024-10-01", "2024-10-31"),
    ),
    ("钦州第一批到期的任务", "qinzhou", within("2024-01-01", "2024-05-31")),
    # what goes on, and what has no day
    ("甘肃2025年以后还要做的有哪些", "gansu", is_ongoing),
    ("钦州既有日期又要长期坚持的", "qinzhou", both(is_dated, is_ongoing)),
    ("钦州没有写死日期的一共几项", "qinzhou", without(is_dated)),
    (
        "钦州有几项是按上级部署、没给日子的",
        "qinzhou",
        lambda record: any("统一部署" in d.text for d in record.deadlines),
    ),
    ("甘肃哪些是一次性任务，不用长期坚持", "gansu", without(is_ongoing)),
    (
        "市司法局2024年底前要完成的有哪些，不算长期的",
        "qinzhou",
        both(leads(CITY_JUSTICE), within("2024-01-01", "2024-12-31"), without(is_ongoing)),
    ),
    (
        "2024年7月1日这天看钦州，还没到期的不含长期坚持的有几件",
        "qinzhou",
        both(within("2024-07-01", "2030-01-01"), without(is_ongoing)),
    ),
    (
        "甘肃，2025年底一次性完成的，省级部署",
        "gansu",
        both(due("2025年底"), tier("省级部署")),
    ),
    (
        "国务院部署且不长期的甘肃任务",
        "gansu",
        both(tier("国务院部署"), without(is_ongoing)),
    ),
    (
        "钦州市司法局，明年（2025）要交差的",
        "qinzhou",
        both(leads(CITY_JUSTICE), within("2025-01-01", "2025-12-31")),
    ),
    ("下半年（2024）钦州要交几项", "qinzhou", within("2024-07-01", "2024-12-31")),
    (
        "过完年（2025年1月1日起）甘肃还有多少项要做完",
        "gansu",
        within("2025-01-01", "2030-01-01"),
    ),
    (
        "甘肃哪些任务早在2023年就要搞定并且以后还得坚持",
        "gansu",
        due("2023年完成并长期坚持"),
    ),
    (
        "qinzhou tasks due in 2025 that are also permanent",
        "qinzhou",
        both(within("2025-01-01", "2025-12-31"), is_ongoing),
    ),
    (
        "justice bureau tasks in qinzhou due before november 2024",
        "qinzhou",
        both(leads(CITY_JUSTICE), within("2024-01-01", "2024-10-31")),
    ),
    ("甘肃到2023年底必须落地的是哪些", "gansu", within("2023-01-01", "2023-12-31")),
    (
        "四份文件里2023年底前到期的分别有哪些，甘肃",
        "gansu",
        within("2023-01-01", "2023-12-31"),
    ),
    (
        "省里自己部署的、长期坚持的任务编号",
        "gansu",
        both(tier("省级部署"), is_ongoing),
    ),
    (
        "甘肃不含长期坚持、省司法厅独家、2025年底",
        "gansu",
        both(leads_alone(JUSTICE), due("2025年底")),
    ),
    ("how many gansu tasks run past 2024", "gansu", within("2025-01-01", "2030-01-01")),
    # who has no part, who is alone, how many lead
    (
        "甘肃没让兰州新区牵头但让它配合的几项",
        "gansu",
        lambda record: (
            NEW_AREA in record.names_as("responsible") and NEW_AREA not in record.names_as("lead")
        ),
    ),
    (
        "甘肃各市州：又牵头又是责任单位的是哪一项",
        "gansu",
        lambda record: (
            STATES in record.names_as("lead") and STATES in record.names_as("responsible")
        ),
    ),
    (
        "甘肃省委编办牵头任务里责任单位有省级行政执法部门的",
        "gansu",
        lambda record: (
            "省委编办" in record.names_as("lead")
            and "省级行政执法部门" in record.names_as("responsible")
        ),
    ),
    (
        "司法厅一个人扛的、2024年底交的，甘肃",
        "gansu",
        both(leads_alone(JUSTICE), due("2024年底")),
    ),
    ("which gansu tasks must the cities and prefectures lead", "gansu", leads(STATES)),
    (
        "gansu: 2023 deadlines led by justice",
        "gansu",
        both(leads(JUSTICE), within("2023-01-01", "2023-12-31")),
    ),
    ("兰州新区没份的任务有哪些", "gansu", without(in_any_role(NEW_AREA))),
    ("各市州政府不用管的甘肃任务有哪些", "gansu", without(in_any_role(STATES))),
    ("甘肃矿区办事处没被点名的有几项", "gansu", without(in_any_role(MINES))),
    ("没有司法厅参与的甘肃任务几条，号码报一下", "gansu", without(in_any_role(JUSTICE))),
    ("市司法局在钦州清单里单干的有多少", "qinzhou", leads_alone(CITY_JUSTICE)),
    (
        "钦州里头市司法局单独牵头且9月30号到期的",
        "qinzhou",
        both(leads_alone(CITY_JUSTICE), within("2025-09-30", "2025-09-30")),
    ),
    ("qinzhou tasks shared by five or more lead units", "qinzhou", led_by_so_many(5)),
    (
        "钦州哪些任务责任单位只有县区政府",
        "qinzhou",
        lambda record: set(record.names_as("responsible")) == {"各县区人民政府"},
    ),
    # units by their short and former names
    ("行审局在钦州牵头哪些", "qinzhou", leads("市行政审批局")),
    ("甘肃质监局牵头的", "gansu", leads("省市场监管局")),
    # parts
    (
        "甘肃保障能力那部分省财政厅的",
        "gansu",
        both(in_chapter("六"), in_any_role("省财政厅")),
    ),
    ("钦州三（二）有几项任务", "qinzhou", in_group("三（二）")),
    (
        "时限写2023年完成并长期坚持的，谁牵头都行，甘肃列表",
        "gansu",
        due("2023年完成并长期坚持"),
    ),
    (
        "甘肃第四部分省级部署的是哪几项",
        "gansu",
        both(in_chapter("四"), tier("省级部署")),
    ),
]


@pytest.mark.parametrize(("question", "place", "holds"), LISTS, ids=[q for q, _, _ in LISTS])
def test_a_curt_list_is_complete(
    ask: Ask, notices: tuple[Notice, ...], question: str, place: str, holds: Holds
) -> None:
    expected = {record.id for record in tasks(notices, place) if holds(record)}
    assert expected
    answer = ask(question)
    assert set(cited(answer)) == expected
    assert "没有读懂" not in answer.direct


@pytest.mark.parametrize(
    ("question", "ids"),
    [
        ("甘肃20到30号任务里有编办的是哪几个", "gansu/task/27"),
        ("27、28、29哪个最晚到期，甘肃", "gansu/task/27 gansu/task/29"),
        ("甘肃第三季度那项是谁牵头", "gansu/task/15"),
        ("省人社厅和司法厅 第几号，甘肃", "gansu/task/11"),
        ("司法厅和财政厅联合的，2025年的", "gansu/task/57"),
        ("灵台2024年底前必须做完的", "lingtai/measure/10 lingtai/measure/11 lingtai/measure/14"),
        ("灵台第四部分几条措施", "lingtai/measure/13 lingtai/measure/14 lingtai/measure/15"),
        ("县财政局要参与的事", "lingtai/measure/20"),
        (
            "灵台县政府自己要做的有哪些",
            "lingtai/measure/7 lingtai/measure/11 lingtai/requirement/三（一）",
        ),
        ("广东哪些条不用省司法厅", "guangdong/measure/16"),
        ("广东要在6月前做的是啥", "guangdong/measure/2"),
        ("灵台哪条提到了省司法厅", "lingtai/measure/12"),
        ("甘肃司法厅和编办那两项哪天到期", "gansu/task/27 gansu/task/49"),
        (
            "任务20到25里省司法厅牵头的 甘肃",
            "gansu/task/20 gansu/task/22 gansu/task/24 gansu/task/25",
        ),
        ("钦州司法局牵头，按国家统一部署要求完成的", "qinzhou/task/四（一）1"),
        ("甘肃组织部的三个任务哪个先到期", "gansu/task/7"),
        ("钦州卫健委应急局审批局三家都在的任务", "qinzhou/task/二（四）2"),
        ("灵台3号到9号措施里哪些有时间", "lingtai/measure/7"),
        ("广东由省司法厅、公安厅负责的", "guangdong/measure/9"),
        ("省文旅厅只出现在哪一号任务", "gansu/task/8"),
        ("甘肃43到50号牵头单位有编办的", "gansu/task/48 gansu/task/49"),
        (
            "广东跟乡镇街道有关的措施",
            "guangdong/measure/8 guangdong/measure/9 guangdong/measure/11 guangdong/measure/13",
        ),
        (
            "甘肃培训相关的任务里哪些是2024年完成的",
            "gansu/task/5 gansu/task/6 gansu/task/7 gansu/task/8 gansu/task/9",
        ),
    ],
)
def test_curt_questions_find_just_these(ask: Ask, question: str, ids: str) -> None:
    assert set(cited(ask(question))) == set(ids.split())


def test_what_has_no_part_in_a_plan_without_columns(ask: Ask, notices: tuple[Notice, ...]) -> None:
    plan = next(notice for notice in notices if notice.id == "lingtai")
    unnamed = {r.id for r in plan.of_kind("measure") if "县司法局" not in r.names_as("acting")}
    assert set(cited(ask("灵台跟县司法局没关系的措施有几条"))) == unnamed
