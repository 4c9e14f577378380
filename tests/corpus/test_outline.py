"""Small notices, each numbered and laid out in one of the ways in which real ones are."""

import pytest

from corpus.model import Notice
from corpus.notice import read_notice
from tests.corpus.laws import assert_laws

HEAD = "某某市提升行动实施方案\n"


def read(text: str, head: str = HEAD) -> Notice:
    notice = read_notice(head + text, file="notice.txt")
    assert_laws(notice)
    return notice


def edges(notice: Notice) -> list[tuple[str, str | None, str, str]]:
    """Each record's address, title, and its first and last characters."""
    return [(r.id.partition("/")[2], r.title, r.text[:4], r.text[-4:]) for r in notice.records]


def labels(notice: Notice) -> list[str]:
    return [heading.label for heading in notice.headings]


def test_brackets_that_run_on_across_chapters() -> None:
    notice = read("一、甲部\n（一）甲。\n（二）乙。\n二、乙部\n（三）丙。\n（四）丁。\n")
    assert [record.number for record in notice.records] == [
        *("一（一）", "一（二）", "二（三）", "二（四）")
    ]
    assert not notice.problems


def test_digits_right_below_a_chapter_and_lists_with_units_below_digits() -> None:
    notice = read(
        "一、深化改革\n1.推进放管服改革。\n（1）精简事项。取消十项。（市司法局负责）\n"
        "（2）下放权限。下放五项。（市财政局负责）\n2.推进改制。重点做好以下工作：\n"
        "①清理企业；\n②完善制度。\n（责任单位：市财政局）\n"
    )
    assert edges(notice) == [
        ("measure/一1（1）", "精简事项", "精简事项", "局负责）"),
        ("measure/一1（2）", "下放权限", "下放权限", "局负责）"),
        ("measure/一2", "推进改制", "推进改制", "财政局）"),
    ]
    assert notice.records[2].names_as("responsible") == ("市财政局",)
    assert labels(notice) == ["一、深化改革", "1、推进放管服改革"]


def test_a_list_below_a_title_alone_is_a_record_each() -> None:
    notice = read(
        "一、任务\n（一）申报条件：\n（1）守法。\n（2）诚信。\n（二）奖励。\n（1）奖金。\n"
    )
    assert [(record.number, record.text) for record in notice.records] == [
        ("一（一）", "申报条件：（1）守法。（2）诚信。"),
        ("一（二）（1）", "奖金。"),
    ]


def test_articles_hold_their_lists_and_stand_below_chapters() -> None:
    notice = read(
        "第一章 总  则\n第一条 为加强管理，制定本办法。\n第二章 管理\n"
        "第二条 专家应当具备下列条件：\n（一）守法；\n（二）诚信。\n符合条件的入库。\n"
        "第三条 有下列情形之一的，予以出库。\n（一）违法；\n（二）失信。\n",
        head="某某市专家库管理办法\n",
    )
    assert edges(notice) == [
        ("measure/第一条", None, "为加强管", "本办法。"),
        ("measure/第二条", None, "专家应当", "的入库。"),
        ("measure/第三条", None, "有下列情", "）失信。"),
    ]
    assert labels(notice) == ["第一章 总则", "第二章 管理"]
    assert not any(r.units_as("lead", "responsible", "standing") for r in notice.records)


def test_a_contingency_plan_with_dotted_numbers_below_its_contents() -> None:
    notice = read(
        "目　录\n1　总则………1\n1.1　编制目的………1\n1.2　适用范围………2\n2　体系………3\n\n"
        "1　总则\n1.1　编制目的\n为规范处置，制定本预案。\n1.2　适用范围\n"
        "本预案适用于本市。其中超标\n2.5倍以上的，另行规定。\n2　体系\n2.1　指挥部\n"
        "2.1.1　职责\n（1）统一指挥。\n（2）发布信息。\n",
        head="某某市突发事件应急预案\n",
    )
    assert edges(notice) == [
        ("measure/1.1", "编制目的", "为规范处", "本预案。"),
        ("measure/1.2", "适用范围", "本预案适", "行规定。"),
        ("measure/2.1.1（1）", "统一指挥", "统一指挥", "一指挥。"),
        ("measure/2.1.1（2）", "发布信息", "发布信息", "布信息。"),
    ]
    assert labels(notice) == ["1、总则", "2、体系", "2.1 指挥部", "2.1.1 职责"]
    assert "目　录" not in notice.about.text


def test_paragraphs_of_one_number_each_with_units_are_one_record() -> None:
    notice = read(
        "一、任务\n（一）健全标准。制定规范。（市司法局牵头，市财政局参与）\n"
        "优化体制。明确分工。\n加强协作。（市财政局负责）\n（二）强化宣传。（市司法局负责）\n"
        "本方案自印发之日起施行。\n"
    )
    assert edges(notice) == [
        ("measure/一（一）", "健全标准", "健全标准", "局负责）"),
        ("measure/一（二）", "强化宣传", "强化宣传", "局负责）"),
    ]
    first, second = notice.records
    assert (first.names_as("lead"), first.names_as("responsible")) == (
        *(("市司法局",), ("市财政局",)),
    )
    assert second.names_as("responsible") == ("市司法局",)


def test_what_follows_the_last_units_is_said_of_the_whole_notice() -> None:
    notice = read(
        "一、任务\n（一）健全标准。（市司法局负责）\n各县要按月报告。\n"
        "二、保障\n（一）强化宣传。\n责任单位：市司法局\n"
        "各地要抓好落实。\n本方案自印发之日起施行。\n某某市人民政府\n2024年4月2日\n"
    )
    assert edges(notice) == [
        ("measure/一（一）", "健全标准", "健全标准", "月报告。"),
        ("measure/二（一）", "强化宣传", "强化宣传", "市司法局"),
    ]
    assert notice.about.text.endswith("某某市人民政府2024年4月2日")
    assert "各地要抓好落实。本方案自印发之日起施行。" in notice.about.text


def test_units_and_time_on_lines_of_their_own_belong_to_the_item() -> None:
    notice = read(
        "一、任务\n（一）道路建设\n实施通村道路改造。\n责任单位：市交通运输局\n完成时限：2024年底\n"
        "（二）供水保障\n提升供水水平。\n牵头单位：市水利局\n配合单位：市财政局\n"
    )
    assert edges(notice) == [
        ("measure/一（一）", "道路建设", "实施通村", "24年底"),
        ("measure/一（二）", "供水保障", "提升供水", "市财政局"),
    ]
    assert notice.records[1].names_as("lead") == ("市水利局",)
    assert notice.records[0].names_as("acting") == ()


def test_bold_headings_without_numbers_and_the_front_matter_of_markdown() -> None:
    notice = read(
        "---\ntitle: 某某区行动计划\ndate: 2024-05-06\n---\n# 某某区行动计划\n\n## 总体目标\n\n"
        "到2025年走在前列。\n\n## 重点任务\n\n**提升效率**\n\n1. **推行承诺。** 扩大范围。\n"
        "2. 压缩时限。\n\n**强化保障**\n\n1. 保障用地。\n",
        head="",
    )
    assert edges(notice) == [
        ("requirement/总体目标", "总体目标", "到202", "在前列。"),
        ("measure/1", "推行承诺", "推行承诺", "大范围。"),
        ("measure/2", "压缩时限", "压缩时限", "缩时限。"),
        ("measure/1#2", "保障用地", "保障用地", "障用地。"),
    ]
    assert labels(notice) == ["重点任务", "提升效率", "强化保障"]
    assert (notice.title, str(notice.date), notice.region) == (
        *("某某区行动计划", "2024-05-06", "某某区"),
    )


def test_an_english_plan_of_actions() -> None:
    notice = read(
        "# 2021 Action Plan\n\n### Action 1: Gather Data\n\nAgencies should gather data.\n\n"
        "### Action 2: Mature Governance\n\nAgencies should meet quarterly.\n",
        head="",
    )
    assert [(r.id.partition("/")[2], r.number, r.title, r.text) for r in notice.records] == [
        ("measure/Action-1", "Action 1", "Gather Data", "Agencies should gather data."),
        ("measure/Action-2", "Action 2", "Mature Governance", "Agencies should meet quarterly."),
    ]
    assert notice.title == "2021 Action Plan"


def test_annexes_of_prose_each_under_its_own_name() -> None:
    notice = read(
        "一、加强值守。落实值班。\n二、开展排查。\n附件：1.防汛方案\n2.成员名单\n"
        "某某县人民政府\n2024年4月2日\n"
        "附件1\n防汛方案\n一、工作目标\n少损失。\n二、任务\n（一）监测预警。加密监测。\n"
        "附件2\n指挥部成员名单\n1.张三\n2.李四\n"
        "附件3\n物资管理办法\n第一条 为加强管理，制定本办法。\n",
        head="某某县人民政府关于做好防汛工作的通知\n",
    )
    assert [record.id.partition("/")[2] for record in notice.records] == [
        "measure/一",
        "measure/二",
        "requirement/附件1·一",
        "measure/附件1·二（一）",
        "measure/附件3·第一条",
    ]
    assert notice.records[3].headings == ("防汛方案", "二、任务")
    assert "张三" in notice.about.text
    assert notice.date is not None
    assert notice.issuer == "某某县人民政府"


@pytest.mark.parametrize(
    ("title", "foot", "issuer", "region", "level"),
    [
        (
            "关于印发《上海市专家库管理办法》的通知",
            "上海市科学技术委员会\n2025年7月28日\n",
            *("上海市科学技术委员会", "上海市", "province"),
        ),
        (
            "工业和信息化部等七部门关于推动产业创新发展的实施意见",
            "工业和信息化部\n教育部\n科学技术部\n2024年1月18日\n",
            *("工业和信息化部等七部门", None, "national"),
        ),
        (
            "关于印发《自由贸易试验区建设方案》的通知",
            "某某县人民政府\n2024年1月18日\n",
            *("某某县人民政府", "某某县", "county"),
        ),
    ],
)
def test_who_issues_it_and_for_which_region(
    title: str, foot: str, issuer: str, region: str | None, level: str
) -> None:
    notice = read("一、任务\n（一）甲事。按期办结。\n" + foot, head=title + "\n")
    assert (notice.title, notice.issuer, notice.region, notice.level) == (
        *(title, issuer, region, level),
    )
    assert notice.records[-1].text == "甲事。按期办结。"


def test_a_list_of_names_holds_no_tasks() -> None:
    notice = read(
        "某工信发〔2024〕5号\n各县区工信局：\n现将名单予以公布。\n附件：企业名单\n某某市工业和信息化局\n"
        "2024年7月1日\n附件\n某某市专精特新企业名单\n1.某某机械有限公司\n2.某某电子有限公司\n",
        head="关于公布某某市专精特新企业名单的通知\n",
    )
    assert not notice.records
    assert "某某电子有限公司" in notice.about.text


def test_a_number_before_a_month_and_a_number_that_is_a_quantity() -> None:
    notice = read("一、任务\n1.设置窗口。\n2.5月底前完成评估。\n3.扩大规模到\n1.5万亩以上。\n")
    assert [(record.number, record.text) for record in notice.records] == [
        ("1", "设置窗口。"),
        ("2", "5月底前完成评估。"),
        ("3", "扩大规模到1.5万亩以上。"),
    ]


def test_parts_of_a_plan_above_the_chapters() -> None:
    notice = read(
        "第一部分 总体要求\n一、指导思想\n坚持创新。\n"
        "第二部分 重点任务\n一、夯实基础\n（一）建设网络。\n"
    )
    assert [record.id.partition("/")[2] for record in notice.records] == [
        "requirement/第一部分一",
        "measure/第二部分一（一）",
    ]


def test_an_article_of_a_plan_opens_with_a_title() -> None:
    notice = read(
        "第一条 健全服务网络。完善设施。\n第二条 本方案由市民政局解释，自印发之日起施行。\n"
    )
    assert [(record.number, record.title) for record in notice.records] == [
        ("第一条", "健全服务网络"),
        ("第二条", None),
    ]
