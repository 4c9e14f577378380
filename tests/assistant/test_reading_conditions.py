"""Dates and how they limit, what is wanted, which part is meant, and what is left out."""

from datetime import date

import pytest

from assistant.query import Relation, Want
from corpus.model import Role
from tests.assistant.talk import TODAY, Read


@pytest.mark.parametrize(
    ("question", "relation", "end"),
    [
        ("2024年底前要完成的有哪些任务", "by", "2024-12-31"),
        ("24年底前完成的有哪些", "by", "2024-12-31"),
        ("2024年6月30日前完成的任务有哪些", "by", "2024-06-30"),
        ("2024.10.31前完成的有哪些", "by", "2024-10-31"),
        ("2024年10月31日之后完成的任务有哪些", "after", "2024-10-31"),
        ("时限写2024年底的有哪些", "says", "2024-12-31"),
        ("完成时限为“2024年底”的有哪些", "says", "2024-12-31"),
        ("时限是2024年第三季度的任务", "says", "2024-09-30"),
        ("2024年到2025年之间完成的有哪些", "within", "2025-12-31"),
        ("假设今天是2024年7月1日，哪些已经过了时限", "overdue", "2024-07-01"),
        ("which tasks are due by the end of 2024", "by", "2024-12-31"),
        ("which tasks must be finished before 31 October 2024", "by", "2024-10-31"),
        ("which tasks are due by 30 September 2025", "by", "2025-09-30"),
        ("which tasks are due after June 2024", "after", "2024-06-30"),
        ("tasks with the third quarter of 2024 as deadline", "during", "2024-09-30"),
        ("tasks overdue as of 1 July 2024", "overdue", "2024-07-01"),
        ("which tasks are due between June 2024 and December 2024", "within", "2024-12-31"),
    ],
)
def test_conditions_on_deadlines(read: Read, question: str, relation: Relation, end: str) -> None:
    due = read(question).due
    assert due is not None
    assert (due.relation, due.end) == (relation, date.fromisoformat(end))


@pytest.mark.parametrize(
    ("question", "start"),
    [
        ("时限是2024年第三季度的任务", "2024-07-01"),
        ("2024年到2025年之间完成的有哪些", "2024-01-01"),
        ("which tasks are due between June 2024 and December 2024", "2024-06-01"),
    ],
)
def test_where_a_range_begins(read: Read, question: str, start: str) -> None:
    due = read(question).due
    assert due is not None
    assert due.start == date.fromisoformat(start)


@pytest.mark.parametrize("question", ["哪些任务已经过期了", "逾期的任务有哪些"])
def test_without_a_day_today_decides_what_has_passed(read: Read, question: str) -> None:
    due = read(question).due
    assert due is not None
    assert (due.relation, due.end) == ("overdue", TODAY)


def test_what_has_not_passed_ends_later(read: Read) -> None:
    due = read("哪些任务还没到期").due
    assert due is not None
    assert (due.relation, due.end) == ("not_yet", TODAY)


@pytest.mark.parametrize(
    ("question", "ongoing"),
    [
        ("长期坚持的有哪些", True),
        ("2024年完成并长期坚持的有哪些", True),
        ("时限写2024年底的有哪些，长期坚持的不算", False),
        ("2024年底前完成的，长期坚持的也算", None),
        ("任务27什么时候完成", None),
        ("which tasks are ongoing", True),
    ],
)
def test_ongoing_work(read: Read, question: str, ongoing: bool | None) -> None:
    assert read(question).ongoing is ongoing


@pytest.mark.parametrize("question", ["哪些事每年都要做", "what has to be reported every year"])
def test_recurring_work(read: Read, question: str) -> None:
    assert read(question).recurring


@pytest.mark.parametrize(
    "question",
    [
        "任务27谁牵头，什么时候完成？",
        "三年行动是什么",
        "培训60学时怎么算",
        "12345热线归谁管",
        "who leads task 27 and when is it due",
    ],
)
def test_no_condition(read: Read, question: str) -> None:
    query = read(question)
    assert (query.due, query.ongoing, query.recurring) == (None, None, False)


@pytest.mark.parametrize(
    ("question", "wants"),
    [
        ("任务27谁牵头", {"who", "lead"}),
        ("任务27的责任单位", {"responsible"}),
        ("任务27什么时候完成", {"when"}),
        ("任务27啥时候搞完", {"when"}),
        ("任务27讲什么", {"content"}),
        ("任务27由谁负责", {"who", "duty"}),
        ("情况向谁报告", {"to_whom"}),
        ("一共几条", {"count"}),
        ("哪些任务是长期坚持的", {"items"}),
        ("是不是省司法厅牵头", {"confirm", "lead"}),
        ("甘肃和广东有什么不同", {"compare"}),
        ("文号是多少", {"document_number"}),
        ("落款日期", {"document_date"}),
        ("这份文件是谁发的", {"issuer"}),
        ("依据哪个文件制定", {"parents"}),
        ("主送哪些单位", {"addressees"}),
        ("哪份文件最新", {"newest"}),
        ("who leads task 27", {"who"}),
        ("when is task 27 due", {"when"}),
        ("what does task 27 say", {"content"}),
        ("how many tasks are there in Gansu", {"count"}),
        ("which tasks does Gansu have", {"items"}),
        ("who issued the Guangdong plan", {"issuer"}),
        ("the document number of Gansu", {"document_number"}),
    ],
)
def test_what_is_wanted(read: Read, question: str, wants: set[Want]) -> None:
    assert wants <= read(question).wants


def test_an_english_word_that_asks_counts_only_where_it_opens_a_clause(read: Read) -> None:
    assert "who" in read("who has done this duty").wants
    assert "who" not in read("officers who have done their duty are exempt").wants


@pytest.mark.parametrize(
    ("question", "roles"),
    [
        ("省司法厅牵头哪几项", ("lead",)),
        ("省司法厅是责任单位的有哪些", ("responsible",)),
        ("省司法厅牵头的有哪些，列为责任单位的有哪些", ("lead", "responsible")),
        ("甘肃矿区办事处作为牵头单位（不是责任单位）的任务", ("lead",)),
        ("省司法厅牵头的有哪些，责任单位栏的不算", ("lead",)),
        ("省司法厅是牵头还是配合", ()),
    ],
)
def test_roles(read: Read, question: str, roles: tuple[Role, ...]) -> None:
    assert read(question).roles == roles


@pytest.mark.parametrize(
    ("question", "heading"),
    [
        ("钦州清单第六部分“不断强化行政执法保障能力”下面有哪些", "不断强化行政执法保障能力"),
        ("全面提升行政执法人员能力素质下面有哪些任务", "全面提升行政执法人员能力素质"),
        ("甘肃的工作要求有哪几条", "工作要求"),
        ("甘肃三、工作要求有哪几条", "工作要求"),
        ("“加强组织领导”说什么", "加强组织领导"),
        ("甘肃第九部分有哪些", None),
        ("任务27谁牵头", None),
    ],
)
def test_headings(read: Read, question: str, heading: str | None) -> None:
    assert read(question).heading == heading


@pytest.mark.parametrize(
    ("question", "tier"),
    [
        ("省级部署的有哪些", "省级部署"),
        ("国务院部署的任务有几项", "国务院部署"),
        ("how many tasks are deployed by the State Council", "国务院部署"),
        ("省司法厅牵头的有哪些", None),
    ],
)
def test_tiers(read: Read, question: str, tier: str | None) -> None:
    assert read(question).tiers == ((tier,) if tier else ())


@pytest.mark.parametrize(
    ("question", "aspect"),
    [
        ("占道摆摊一般罚多少钱", "money"),
        ("省司法厅的电话是多少", "contact"),
        ("县司法局局长是谁", "person"),
        ("任务27完成了吗", "progress"),
        ("要招多少人", "people"),
        ("what is the phone number of the office", "contact"),
    ],
)
def test_what_a_plan_may_not_say(read: Read, question: str, aspect: str) -> None:
    assert aspect in {found.name for found in read(question).aspects}


def test_from_the_day_called_today(read: Read) -> None:
    due = read("今天算2024年9月1日，往后到2024年12月31日（含），钦州清单还有哪些任务到期？").due
    assert due is not None
    assert (due.relation, due.start, due.end) == ("within", date(2024, 9, 1), date(2024, 12, 31))


def test_alone_or_together_is_no_condition(read: Read) -> None:
    assert read("甘肃省财政厅单独牵头的有哪些").sole
    assert not read("甘肃省财政厅单独或者跟别家一道牵头的有哪些").sole


def test_an_office_is_meant_by_its_field(read: Read) -> None:
    (unit,) = read("甘肃财政部门牵头哪些任务").units
    assert unit.names == ("省财政厅",)
    (unit,) = read("灵台财政部门要做什么").units
    assert unit.names == ("县财政部门",)
