"""Lists and items in few words: one lead, a deadline's only words, a number or a total."""

import pytest

from corpus.model import Notice
from tests.assistant.talk import Ask, cited


def numbers(ask: Ask, question: str) -> list[str]:
    return [record.rpartition("/")[2] for record in cited(ask(question))]


@pytest.mark.parametrize("sole", ["一家独牵", "独立牵头", "独家牵头"])
def test_whoever_leads_alone_is_told_so(ask: Ask, sole: str) -> None:
    assert numbers(ask, f"甘肃省财政厅{sole}的是哪些任务") == ["55", "56"]


def test_who_never_leads_alone_is_not_said_to_be_unnamed(ask: Ask) -> None:
    answer = ask("省委编办在甘肃独家牵头的任务有哪些")
    assert answer.kind == "refuse"
    assert "省委编办" not in answer.direct


def test_alone_or_not_counts_both(ask: Ask) -> None:
    asked = "省委编办在甘肃牵头的，不管是独家还是跟别家一块儿，都有哪几项"
    assert numbers(ask, asked) == ["27", "48", "49"]


@pytest.mark.parametrize(
    "question",
    [
        "钦州有多少项任务的完成时限只写了“长期坚持”？",
        "钦州任务里完成时限就“长期坚持”四个字、没有截止日的有几项",
    ],
)
def test_a_deadline_of_these_words_alone(ask: Ask, question: str) -> None:
    answer = ask(question)
    assert answer.direct == "钦州市：长期坚持，没有写明日期的共12项任务。"


def test_either_of_two_wordings_is_counted_and_summed(ask: Ask) -> None:
    direct = ask("甘肃任务时限写“2023年底”和“2023年完成并长期坚持”的一共几项").direct
    assert "2项任务" in direct
    assert "6项任务" in direct
    assert direct.endswith("合计8。")


def test_a_number_behind_a_place_is_the_total_only_where_it_is(ask: Ask) -> None:
    assert (
        ask("广东十六条，末尾点到省司法厅的有几条").direct == "广东省：点名省司法厅的共15条措施。"
    )
    assert numbers(ask, "灵台十九条里给执法队员的几项保障，请概括") == ["19"]
    assert numbers(ask, "甘肃表41项任务层级那栏是国务院部署还是省级部署") == ["41"]


@pytest.mark.parametrize("said", ["1到3", "1、2、3", "1至3"])
def test_several_items_of_one_part(ask: Ask, said: str) -> None:
    ids = numbers(ask, f"钦州六（一）{said}谁牵头")
    assert ids == ["六（一）1", "六（一）2", "六（一）3"]


def test_each_number_may_have_its_counter(ask: Ask) -> None:
    assert numbers(ask, "甘肃第四十四项和四十五项谁牵头") == ["44", "45"]


def test_a_row_and_its_measure(ask: Ask) -> None:
    assert cited(ask("甘肃表第44项跟正文哪条对应"))[0] == "gansu/measure/16"


def test_an_office_that_no_plan_has_is_not_named(ask: Ask) -> None:
    answer = ask("县市场监管局")
    assert answer.kind == "refuse"
    assert "没有点名“县市场监管局”" in answer.direct


def test_so_many_behind_an_item(ask: Ask) -> None:
    assert numbers(ask, "甘肃任务10后面两项讲什么") == ["11", "12"]


@pytest.mark.parametrize("said", ["参与但不牵头", "不牵头但参加", "配合而不牵头"])
def test_a_part_without_the_lead(ask: Ask, notices: tuple[Notice, ...], said: str) -> None:
    gansu = next(notice for notice in notices if notice.id == "gansu")
    name = "兰州新区管委会"
    expected = [
        task.number
        for task in gansu.of_kind("task")
        if name in task.names_as("responsible") and name not in task.names_as("lead")
    ]
    assert numbers(ask, f"甘肃{name}{said}的任务") == expected


def test_neither_of_two_units(ask: Ask, notices: tuple[Notice, ...]) -> None:
    gansu = next(notice for notice in notices if notice.id == "gansu")
    neither = [
        task.number
        for task in gansu.of_kind("task")
        if not {"省司法厅", "省委编办"} & set(task.names_as("lead"))
    ]
    assert numbers(ask, "甘肃省司法厅、省委编办都不牵头的是哪几项") == neither


def test_the_first_day_of_an_item_says_which_is_due_first(ask: Ask) -> None:
    assert numbers(ask, "广东措施2和措施4哪个先到期") == ["4"]


def test_the_last_requirement_is_no_measure(ask: Ask) -> None:
    assert numbers(ask, "灵台最后一条工作要求是什么") == ["三（四）"]
    assert numbers(ask, "灵台最后一条措施是什么") == ["20"]


def test_so_many_leads_by_what_they_are(ask: Ask) -> None:
    assert numbers(ask, "钦州有两项是七个市局联合牵头的，是哪两项") == ["二（四）4", "二（四）5"]


def test_one_unit_and_not_the_other(ask: Ask) -> None:
    asked = "甘肃责任单位栏里写了兰州新区管委会、却没写矿区办事处的，是哪几项"
    assert numbers(ask, asked) == ["7", "28", "29"]


@pytest.mark.parametrize(
    ("question", "first"),
    [
        ("广东“加快构建行政执法协调监督工作体系”这一节包含第几条到第几条", "共3条措施：10"),
        ("How many measures does Lingtai put under its sixth heading?", "3 measures"),
        ("灵台第三部分（三）的小标题是？", "三（三）“推进宣传交流”"),
        ("甘肃发文机关全称，以及哪一天成文", "甘肃省人民政府办公厅"),
        ("issuer of guangdong notice? date?", "2023-12-18"),
        ("Gansu的task 21讲什么", "甘肃省任务21"),
        ("甘肃第五十一向任务啥时候完", "甘肃省任务51"),
        ("gansu tsak 46 who leeds it and wen is it due", "2025-12-31"),
        ("粤府办二十一号 第贰条 每人每年多少学时", "60学时"),
        ("甘肃方案说执法队伍的“四化”是哪四化", "革命化、正规化、专业化、职业化"),
    ],
)
def test_parts_numbers_and_notices_in_few_words(ask: Ask, question: str, first: str) -> None:
    assert first in ask(question).direct


@pytest.mark.parametrize(
    "question", ["录像要保存几年，有规定吗", "钦州方案有没有规定装备的采购限额标准，单价上限多少"]
)
def test_what_no_notice_sets_is_refused(ask: Ask, question: str) -> None:
    assert ask(question).kind == "refuse"
