"""What was refused although the notices say it, and what was said beside the question."""

from dataclasses import replace

import pytest

from assistant.check import Checker
from tests.assistant.talk import Ask, DraftOf, RecordOf, cited


@pytest.mark.parametrize(
    "question",
    ["甘肃分解表里每人每年培训多少学时", "甘肃每人多少学时", "甘肃分解表里每人每年培训多少个学时"],
)
def test_a_measure_is_found_although_spaces_stand_in_it(ask: Ask, question: str) -> None:
    assert "60 学时" in ask(question).direct


def test_hours_are_found_in_english(ask: Ask) -> None:
    answer = ask("hours per person per year in Qinzhou")
    assert answer.kind == "answer"
    assert "20学时" in answer.direct


@pytest.mark.parametrize(
    ("question", "count"), [("灵台任务清单里有几项任务", "20"), ("广东任务清单里有几项", "16")]
)
def test_a_notice_without_a_table_says_so_and_how_many_measures_it_has(
    ask: Ask, question: str, count: str
) -> None:
    answer = ask(question)
    assert "没有任务分解表" in answer.direct
    assert f"共{count}条措施" in answer.direct
    assert [c.record.kind for c in answer.citations] == ["notice"]


def test_the_notice_without_a_table_stands_beside_the_one_that_has_it(ask: Ask) -> None:
    direct = ask("甘肃和广东任务清单各有几项任务").direct
    assert "57项任务" in direct
    assert "没有任务分解表" in direct


def test_a_task_of_a_notice_without_a_table_names_what_there_is(ask: Ask) -> None:
    answer = ask("广东任务分解表里任务5谁牵头")
    assert answer.kind == "refuse"
    assert "没有任务分解表" in answer.direct
    assert "措施1至16" in answer.direct
    english = ask("When is task 27 due and is it the same in Lingtai?")
    assert "no task table" in english.direct
    assert "measures 1 to 20" in english.direct


def test_an_office_is_asked_for_what_it_leads_or_takes_part_in(ask: Ask) -> None:
    assert "gansu/task/27" in cited(ask("what does the Staffing Office lead"))
    part = ask("What does Qinzhou Public Security Bureau take part in?")
    assert cited(part) == ["qinzhou/task/三（三）3"]


@pytest.mark.parametrize(
    "question", ["粤府办〔2023〕21号是什么文件", "粤府办[2023]21号", "核一下粤府办〔2023〕21号"]
)
def test_a_document_number_names_its_notice(ask: Ask, question: str) -> None:
    answer = ask(question)
    assert cited(answer) == ["guangdong/notice"]
    assert "广东省提升行政执法质量三年行动实施计划" in answer.direct


def test_a_document_that_notices_rest_on_is_named_by_its_number(ask: Ask) -> None:
    answer = ask("国办发〔2023〕27号是什么文件")
    assert "提升行政执法质量三年行动计划" in answer.direct
    assert set(cited(answer)) == {"gansu/notice", "qinzhou/notice"}


@pytest.mark.parametrize(
    "question",
    ["甘政办发〔2023〕95号", "甘政办发〔2023〕95号里任务27谁牵头", "浙政办发〔2023〕9号是谁发的"],
)
def test_a_document_number_that_no_notice_has_is_refused(ask: Ask, question: str) -> None:
    answer = ask(question)
    assert answer.kind == "refuse"
    assert "没有收录文号为" in answer.direct
    assert "甘政办发〔2023〕94号" in answer.direct


def test_an_item_of_a_notice_named_by_its_number_is_answered(ask: Ask) -> None:
    assert cited(ask("钦政办〔2024〕11号里任务三（二）1是谁牵头")) == ["qinzhou/task/三（二）1"]


@pytest.mark.parametrize(
    ("question", "words"),
    [
        ("灵台方案已经正式印发了吗", "征求意见稿"),
        ("灵台方案印发了吗", "征求意见稿"),
        ("Is the Lingtai plan issued?", "draft"),
    ],
)
def test_whether_a_draft_is_issued(ask: Ask, question: str, words: str) -> None:
    answer = ask(question)
    assert cited(answer) == ["lingtai/notice"]
    assert words in answer.direct


@pytest.mark.parametrize(
    ("question", "verdict", "dates"),
    [
        ("甘肃通知是2023年11月28日发布的吗", "不是", ("2023-11-26", "2023-11-28")),
        ("甘肃通知是2023年11月26日发布的吗", "是的", ("2023-11-26", "2023-11-28")),
        ("广东通知是12月21日印发的吗", "不是", ("2023-12-18", "2023-12-21")),
        ("广东通知12月18日印发的吗", "是的", ("2023-12-18", "2023-12-21")),
        # The notice says of both days that it was issued then.
        ("甘肃通知是2023年11月28日印发的吗", "甘肃省", ("2023-11-26", "2023-11-28")),
    ],
)
def test_a_day_of_issue_is_held_against_the_notice(
    ask: Ask, question: str, verdict: str, dates: tuple[str, ...]
) -> None:
    answer = ask(question)
    assert answer.kind == "answer"
    assert answer.direct.startswith(verdict)
    assert all(day in answer.direct for day in dates)


@pytest.mark.parametrize(
    ("question", "verdict", "count"),
    [
        ("甘肃一共58项任务吧", "不是58项任务", "57项任务"),
        ("甘肃有57项任务吗", "是的", "57项任务"),
        ("广东有20条措施对吗", "不是20条措施", "16条措施"),
        ("广东部署了16项重点任务对吧", "是的", "16条措施"),
        ("Does Guangdong have 20 measures?", "No", "16 measures"),
    ],
)
def test_a_number_of_items_is_held_against_the_notice(
    ask: Ask, question: str, verdict: str, count: str
) -> None:
    answer = ask(question)
    assert answer.direct.startswith(verdict)
    assert count in answer.direct


def test_whom_copies_go_to_is_said_to_the_end(ask: Ask) -> None:
    direct = ask("广东抄送谁").direct
    assert "省政协办公厅，省纪委监委办公厅" in direct
    assert direct.endswith("中直驻粤有关单位。")
    assert "没有写明抄送" in ask("钦州通知抄送谁").direct
    assert "各县、区人民政府" in ask("钦州主送哪些单位").direct


def test_the_earliest_notice_is_named_with_every_date(ask: Ask) -> None:
    direct = ask("哪份通知最早印发").direct
    assert direct.startswith("最早的是甘肃省")
    assert all(day in direct for day in ("2023-11-26", "2023-12-18", "2024-04-02"))
    assert ask("哪份文件最新").direct.startswith("最新的是钦州市")
    assert ask("哪个文件最晚印发").direct.startswith("最新的是钦州市")


def test_the_wrong_notice_cannot_be_called_the_earliest(
    draft_of: DraftOf, checker: Checker
) -> None:
    draft = draft_of("哪份通知最早印发")
    assert not list(checker.complaints(draft))
    latest = tuple(
        replace(p, text="qinzhou", shown="钦州市") if p.within == "oldest_is" else p
        for p in draft.direct
    )
    assert list(checker.complaints(replace(draft, direct=latest)))


@pytest.mark.parametrize(
    ("question", "place", "some"),
    [
        ("县司法局要做什么", "lingtai", "lingtai/measure/10"),
        ("县司法局牵头什么", "lingtai", "lingtai/measure/10"),
        ("县级以上司法行政机关要做什么", "gansu", "gansu/measure/14"),
        ("各级财政部门要做什么", "gansu", "gansu/measure/20"),
        ("乡镇要做什么 灵台", "lingtai", "lingtai/requirement/三（一）"),
        ("各地级以上市政府要做什么", "guangdong", "guangdong/measure/16"),
    ],
)
def test_a_unit_is_found_where_only_one_notice_names_it(
    ask: Ask, question: str, place: str, some: str
) -> None:
    found = cited(ask(question))
    assert some in found
    assert {i.partition("/")[0] for i in found} == {place}


def test_a_bureau_in_english_is_no_station(ask: Ask) -> None:
    found = cited(ask("What must county justice bureau do?"))
    assert {i.partition("/")[0] for i in found} == {"lingtai"}


def test_every_item_listed_for_an_acting_unit_names_it(ask: Ask, record: RecordOf) -> None:
    for identifier in cited(ask("各乡镇要做什么")):
        assert "各乡镇" in record(identifier).names_as("acting")


def test_whether_work_goes_on_is_answered_with_the_time(ask: Ask) -> None:
    direct = ask("任务1长期坚持吗").direct
    assert direct.startswith("是的")
    assert "长期坚持" in direct
    assert ask("任务27长期坚持吗").direct.startswith("不是长期坚持")


def test_whether_a_unit_leads_begins_with_the_verdict(ask: Ask) -> None:
    assert ask("任务28是不是由省司法厅牵头").direct.startswith("不是")
    assert ask("任务27是不是省司法厅牵头").direct.startswith("是的")


@pytest.mark.parametrize(
    ("question", "verdict"),
    [
        ("任务27比任务28晚吗", "是的"),
        ("任务28比任务27晚吗", "不是"),
        ("任务28比任务27早吗", "是的"),
        ("Is task 28 due later than task 27?", "No"),
    ],
)
def test_two_times_are_compared(ask: Ask, question: str, verdict: str) -> None:
    direct = ask(question).direct
    assert direct.startswith(verdict)
    assert "2025-12-31" in direct
    assert "2024-12-31" in direct


def test_how_many_units_lead_is_a_number(ask: Ask, record: RecordOf) -> None:
    leads = len(record("gansu/task/8").names_as("lead"))
    assert f"牵头单位共{leads}个" in ask("任务8有几个牵头单位").direct
    assert f"lead units in all: {leads}" in ask("How many lead units does task 8 have?").direct


def test_a_question_without_a_day_has_no_verdict_on_one(ask: Ask) -> None:
    assert not ask("甘肃通知是哪天印发的").direct.startswith(("是的", "不是"))
