"""Notices that pages and copies give in parts, or whose numbers and titles lost their dress."""

import pytest

from corpus.model import Notice
from tests.corpus.test_copied_notices import assigned, read

LABEL = "责任单位：{}\n"


def numbers(notice: Notice) -> list[str]:
    return [record.number for record in notice.records]


def test_articles_that_lost_a_character_of_their_number() -> None:
    notice = read(
        "十八条 办理督办事项。各单位应当及时办理。\n十九条 延期。需要延期的，应当书面说明。\n"
        "二十条 反馈。各单位应当及时反馈。\n"
    )
    assert numbers(notice) == ["第十八条", "第十九条", "第二十条"]
    assert [record.title for record in notice.records] == ["办理督办事项", "延期", "反馈"]


@pytest.mark.parametrize("title", ["121人才项目", "12345热线升级"])
def test_a_title_that_begins_with_digits_keeps_its_number(title: str) -> None:
    items = "一、项目\n10.学者项目。引进学者。\n11.{}。办好此事。\n12.博士项目。资助博士。\n"
    notice = read(items.format(title))
    assert numbers(notice) == ["10", "11", "12"]
    assert notice.records[1].title == title


def test_numbers_with_a_mark_of_the_plan_s_own() -> None:
    notice = read("一、任务\n1* .推行一证多址。\n2*.登记住所。\n3.评估效能。\n")
    assert numbers(notice) == ["1", "2", "3"]


def test_titles_behind_the_units_head_the_items_below() -> None:
    words = "持续完善以创新中心为核心节点的协同创新体系，支持国家中心建设，新增一批重点项目和平台。"
    notice = read(
        f"打造创新高地\n1. 推进协同创新\n{words}\n{LABEL.format('省工业和信息化厅牵头')}"
        f"深化要素配置改革\n完善数据制度体系\n2. 完善数据制度\n{words}\n{LABEL.format('省数据局')}"
        f"3. 建设登记平台\n{words}\n{LABEL.format('省数据局牵头，省财政厅')}"
    )
    assert numbers(notice) == ["1", "2", "3"]
    assert [record.title for record in notice.records] == [
        "推进协同创新",
        "完善数据制度",
        "建设登记平台",
    ]
    assert notice.records[1].headings[-1:] == ("完善数据制度体系",)
    assert assigned(notice)[0] == [("lead", "省工业和信息化厅")]
    closed = read(
        "1.推进创新。建设中心。（省科技厅负责）\n深化要素改革\n2.完善制度。修订办法。（省数据局负责）\n"
    )
    assert closed.records[0].text.endswith("（省科技厅负责）")
    assert closed.records[1].headings == ("深化要素改革",)
    # Nor is a number that lost its stop, or a list that a line's end cut.
    misread = read(
        "1.推进创新。建中心。（省科技厅负责）\n二深化要素改革\n2.完善制度。（省数据局负责）\n"
    )
    assert misread.records[1].headings == ()
    cut = read(
        f"1. 推进协同创新\n{LABEL.format('市发展改革委、')}市工业和信息化局\n2. 乙事\n3. 丙事\n"
    )
    assert [name for _, name in assigned(cut)[0]] == ["市发展改革委", "市工业和信息化局"]


@pytest.mark.parametrize("formula", ["此通知", "特此通知。", "专此批复。"])
def test_a_closing_formula_is_no_word_of_the_last_item(formula: str) -> None:
    notice = read(f"一、加强领导。各单位要抓好。\n二、加强督查。政府督查室要通报。\n{formula}\n")
    assert notice.records[-1].text.endswith("通报。")


def test_rules_run_together_in_one_line() -> None:
    filler = "维护市场稳定，依据有关条例，结合本市实际，制定本办法，" * 14
    notice = read(
        "各县区：现将《澄江市储备粮管理办法》印发给你们，请抓好落实。澄江市人民政府2023年9月5日（此件公开发布）"
        f"澄江市储备粮管理办法第一章  总    则第一条  为加强管理，{filler}。"
        "第二条  本办法适用于本市。第二章  计    划第三条  市发展改革委负责管理。"
    )
    assert notice.title == "澄江市储备粮管理办法"
    assert notice.issuer == "澄江市人民政府"
    assert numbers(notice) == ["第一条", "第二条", "第三条"]
    assert notice.records[2].headings[0].endswith("计划")


def test_a_text_cut_out_of_a_notice_begins_with_any_number() -> None:
    notice = read(
        "4.清理杂草。由甲站负责。\n5.清理河道。由乙站负责。\n（三）巩固阶段。各站要检查。\n"
    )
    assert numbers(notice) == ["4", "5", "（三）"]
    assert not any(map(notice.problems_of, notice.records[:2]))
    gap = read("4.清理杂草。由甲站负责。\n6.清理河道。由乙站负责。\n")
    assert gap.problems_of(gap.records[0])


def test_who_passes_a_report_on_issues_it() -> None:
    notice = read(
        "国务院办公厅转发国家地震局\n关于加强防震减灾工作意见报告的通知\n国办发〔1996〕2号\n"
        "各省、自治区、直辖市人民政府：\n现转发给你们。\n国务院办公厅\n一九九六年二月五日\n"
        "一、加强领导。各地要抓好。\n二、加强宣传。各地要宣传。\n"
    )
    assert notice.issuer == "国务院办公厅"
    assert str(notice.date) == "1996-02-05"


def test_a_page_s_label_in_brackets_gives_the_day() -> None:
    notice = read(
        "文章属性\n∙【公布日期】2020.01.17\n正文\n澄江市政府关于印发节水方案的通知\n"
        "一、任务\n1.推广节水器具。\n2.修补管网。\n"
    )
    assert str(notice.date) == "2020-01-17"
    assert notice.title == "澄江市政府关于印发节水方案的通知"
