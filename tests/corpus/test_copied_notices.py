"""What pages make of notices when they are copied, and what short notices leave out."""

import datetime

import pytest

from corpus.model import Notice
from corpus.notice import read_notice
from tests.corpus.laws import assert_laws, said

LETTER = (
    "各镇（街道）、区直各单位：\n《澄江区节水行动方案》已经区政府同意，现印发给你们，请认真执行。\n"
)
SIGNED = "澄江区人民政府办公室\n2024年5月8日\n（此件公开发布）\n"


def read(text: str) -> Notice:
    notice = read_notice(text, file="notice.txt")
    assert_laws(notice)
    return notice


def assigned(notice: Notice) -> list[list[tuple[str, str]]]:
    """The units of each record, those that lead or answer for it."""
    return [
        [(unit.role, unit.name) for unit in record.units_as("lead", "responsible")]
        for record in notice.records
    ]


def test_a_covering_letter_is_signed_above_the_plan_s_own_name() -> None:
    notice = read(
        LETTER + SIGNED + "澄江区节水行动方案\n一、任务\n1.推广节水器具。\n2.修补管网。\n"
    )
    assert notice.title == "澄江区节水行动方案"
    assert notice.issuer == "澄江区人民政府办公室"
    assert notice.date == datetime.date(2024, 5, 8)
    assert notice.region == "澄江区"


def test_a_title_that_names_no_city_has_the_signature_s() -> None:
    head = "市政府办公室关于印发节水行动方案的通知\n各县区：\n现将方案印发给你们。\n"
    notice = read(head + "澄江市人民政府办公室\n2024年5月8日\n一、任务\n1.推广节水器具。\n")
    assert notice.issuer == "澄江市人民政府办公室"


@pytest.mark.parametrize(
    ("line", "title", "number"),
    [
        ("政务服务丨澄江市人民政府关于加强节水的意见", "澄江市人民政府关于加强节水的意见", None),
        (
            "澄江市人民政府关于加强节水的实施意见(澄政〔2024〕7号)",
            "澄江市人民政府关于加强节水的实施意见",
            "澄政〔2024〕7号",
        ),
        ("《澄江市人民政府关于加强节水的通知》", "澄江市人民政府关于加强节水的通知", None),
        ("澄江市节水行动方案(2024-2026年)", "澄江市节水行动方案(2024-2026年)", None),
        ("首页 规划 澄江市人民政府关于加强节水的通知", "澄江市人民政府关于加强节水的通知", None),
        ("澄江市人民政府关于加强节水的通知-澄江水网", "澄江市人民政府关于加强节水的通知", None),
        ("标 题 | 澄江市人民政府关于加强节水的通知 |", "澄江市人民政府关于加强节水的通知", None),
        ("发文标题: 澄江市人民政府关于加强节水的意见", "澄江市人民政府关于加强节水的意见", None),
    ],
)
def test_a_title_without_what_the_page_puts_around_it(
    line: str, title: str, number: str | None
) -> None:
    notice = read(
        f"图片\n>> 首页 >> 政策\n{line}\n浏览次数: 3\n一、任务\n1.推广节水器具。\n2.补管网。\n"
    )
    assert (notice.title, notice.document_number) == (title, number)


@pytest.mark.parametrize(
    "line",
    [
        "文号: | 澄政函〔2024〕4号 | 成文日期: | 2024-02-04 |",
        "发布机构 澄江市政府办公室 文    号 澄政函〔2024〕4号 发文日期 2024-02-04",
    ],
)
def test_a_page_s_table_of_particulars_says_number_and_day(line: str) -> None:
    notice = read(
        f"{line}\n各县区：\n现将有关要求通知如下：\n一、目标\n节约用水。\n二、任务\n补管网。\n"
    )
    assert notice.document_number == "澄政函〔2024〕4号"
    assert notice.date == datetime.date(2024, 2, 4)


def test_a_label_opens_no_list_of_units_before_a_colon() -> None:
    notice = read(
        "节水行动方案\n一、目标\n（一）用水量下降5%\n责任单位:区水务局\n（二）漏损率下降1%\n责任单位:区住建局\n"
    )
    assert assigned(notice) == [[("responsible", "区水务局")], [("responsible", "区住建局")]]


def test_a_stage_of_the_work_names_no_units_before_its_days() -> None:
    notice = read(
        "节水检查的通知\n一、安排\n1、各企业自查自改阶段:9月16日—9月30日;\n"
        "2、乡镇、街道和主管部门检查阶段:10月1日—10月30日。\n"
    )
    assert assigned(notice) == [[], []]


@pytest.mark.parametrize(
    "rule", ["以下均涉及各县区，不再重复列出", "以下均需各县区落实，不再列出", "以下均由各县区落实"]
)
def test_a_bracket_s_rule_for_all_that_follow(rule: str) -> None:
    notice = read(
        f"节水措施\n1.修补管网。（责任单位：市水务局，{rule}）\n2.收集雨水。（责任单位：市城管局）\n"
    )
    assert [record.names_as("standing") for record in notice.records] == [("各县区",)] * 2
    assert [record.names_as("responsible") for record in notice.records] == [
        ("市水务局",),
        ("市城管局",),
    ]


def test_the_first_responsible_unit_leads_where_a_bracket_says_so() -> None:
    notice = read(
        "节水措施\n一、破除不合理的用水门槛和限制，营造节约集约的用水环境\n"
        "（一）修补管网\n责任单位:市水务局、市财政局(第一责任单位为牵头单位,下同)\n"
        "（二）收集雨水\n责任单位:市城管局、市水务局\n"
    )
    assert assigned(notice) == [
        [("lead", "市水务局"), ("responsible", "市财政局")],
        [("lead", "市城管局"), ("responsible", "市水务局")],
    ]


def test_a_heading_s_bracket_says_who_leads_all_below_it() -> None:
    notice = read(
        "节水措施\n一、补管网（市水务局牵头）\n2025年漏损率降到8%。\n（一）检漏。每年检漏一次。\n"
        "二、用雨水（市城管局牵头）\n（一）建池。建池十座。（市住建局负责）\n（二）建渠。建渠三条。\n"
    )
    assert assigned(notice) == [
        [("lead", "市水务局")],
        [("lead", "市水务局")],
        [("responsible", "市住建局")],
        [("lead", "市城管局")],
    ]


def test_members_of_a_list_in_one_line_that_each_name_their_unit() -> None:
    notice = read(
        "节水措施\n一、任务\n1.补管网。（1）检漏。每年检漏。（市水务局负责）"
        "（2）换管。换老旧管。（市住建局牵头负责）\n2.用雨水。建池。（市城管局负责）\n"
    )
    assert [
        (record.number, *record.names_as("lead", "responsible")) for record in notice.records
    ] == [
        ("一1（1）", "市水务局"),
        ("一1（2）", "市住建局"),
        ("一2", "市城管局"),
    ]


def test_units_whose_duty_is_a_sentence_of_its_own_act() -> None:
    notice = read(
        "环境整治方案\n1.清理河道垃圾。水利所和各村（社区）负责具体实施。\n"
        "2.清理小广告。由城监队、公用事业办负责实施。\n"
        "3.制定预案。市发展改革委、市水务局牵头编制，市教育局、市公安局等有关部门参加。\n"
        "4.落实制度，全面负责日常管理。\n5.开展检查。城关街办负责通知商户，各单位负责人参加。\n"
    )
    assert [record.names_as("acting") for record in notice.records] == [
        ("水利所", "各村（社区）"),
        ("城监队", "公用事业办"),
        ("市发展改革委", "市水务局", "市教育局", "市公安局"),
        (),
        ("城关街办",),
    ]


def test_an_article_s_number_needs_no_gap() -> None:
    notice = read(
        "澄江市节水办法\n第一章总则\n第一条为规范用水，制定本办法。\n第二条本办法适用于全市。\n"
        "第三条用水应当节约，按照\n第二条第一款执行。\n"
    )
    assert [record.number for record in notice.records] == ["第一条", "第二条", "第三条"]


@pytest.mark.parametrize("title", ["1.3分级分类", "1.1个人信息", "2.1元数据", "3.2年度计划"])
def test_a_chapter_s_number_is_no_quantity(title: str) -> None:
    notice = read(f"应急预案\n1总则\n{title[:3]}{title[3:]}\n按本预案执行。\n")
    assert [record.number for record in notice.records] == [title[:3]]


def test_times_that_a_page_sets_apart_in_brackets_and_hours_of_a_day() -> None:
    notice = read(
        "整治方案\n一、步骤\n1、动员( 3月5日 至 3月15日 )。张贴通告。\n"
        "2、报送。各村于3月20日18：00前报送总结。\n澄江镇人民政府\n2024年3月1日\n"
    )
    assert [said(record.deadlines) for record in notice.records] == [
        ["3月5日 至 3月15日"],
        ["3月20日18：00前"],
    ]
    assert [due.end for record in notice.records for due in record.deadlines] == [
        datetime.date(2024, 3, 15),
        datetime.date(2024, 3, 20),
    ]


def test_closing_words_and_the_day_of_publishing_are_in_no_item() -> None:
    for closing in ("特此通知。", "澄江市水务局2024年5月25日发布，征求意见截止2024年6月24日。"):
        notice = read(f"节水方案\n一、任务\n补管网。\n二、保障\n加强督查。\n{closing}\n")
        assert notice.records[-1].text == "加强督查。"


def test_contents_without_the_body_are_no_measures() -> None:
    entries = "".join(
        f"{chapter}.{part}  预警与响应\n\n" for chapter in (1, 2, 3) for part in (1, 2, 3)
    )
    notice = read(
        "澄江市人民政府关于印发应急预案的通知\n各县区：\n现予印发。\n目  录\n\n" + entries
    )
    assert not notice.records


def test_a_text_that_was_cut_out_of_a_notice_begins_where_it_begins() -> None:
    notice = read(
        "（二）修补管网。每年检漏。\n（三）收集雨水。建池十座。\n六、要求\n（一）加强督查。每月通报。\n（二）报送总结。按月报送。\n"
    )
    assert [record.number for record in notice.records] == [
        "（二）",
        "（三）",
        "六（一）",
        "六（二）",
    ]


def test_where_an_office_sits_is_no_duty_and_a_day_may_say_its_weekday() -> None:
    notice = read(
        "澄江区防汛通知\n一、各镇于5月15日(星期四)前报区防汛办(办公室设在区水利局应急值班室,"
        "联系电话:1234567)。\n二、加强巡查。\n"
    )
    assert assigned(notice) == [[], []]
    assert notice.records[0].deadlines[0].text == "5月15日(星期四)前"


def test_the_plan_s_name_stands_below_the_annexes_that_the_letter_counts() -> None:
    notice = read(
        LETTER + "附件：1.2026年重点工作责任分解\n2.十件实事责任分解\n" + SIGNED + "附件1\n"
        "2026年重点工作责任分解\n一、水务\n1.修补管网。\n2.改造水厂。\n"
    )
    assert notice.title == "2026年重点工作责任分解"


def test_a_title_that_begins_with_about_names_no_issuer() -> None:
    notice = read("关于印发《澄江区教育局2026年工作要点》的通知\n1.扩建小学。\n2.修缮操场。\n")
    assert notice.issuer != "关于"
