"""Every way in which a text says who answers for it, and remarks that say nothing of the kind."""

import pytest

from corpus.brackets import assigned_units, assignments
from corpus.model import Span
from corpus.text import Passage


def passage(text: str, cut: str = "｜") -> Passage:
    """The text as a passage; ``cut`` is where a line or a page of the notice ends."""
    spans, start = [], 0
    whole = text.replace(cut, "\n")
    for line in whole.split("\n"):
        spans.append(Span(start, start + len(line)))
        start += len(line) + 1
    return Passage.over(whole, tuple(spans))


# What stands after 加强培训, who leads, who answers.
STYLES = [
    ("。（责任单位：市司法局、市财政局）", "", "市司法局 市财政局"),
    ("（责任单位：市司法局、财政局，各县区人民政府）。", "", "市司法局 市财政局 各县区人民政府"),
    (
        "。（牵头单位：市发展改革委；配合单位：市财政局、统计局）",
        "市发展改革委",
        "市财政局 市统计局",
    ),
    (
        "。(牵头单位:市司法局;责任单位:市财政局,各县(市、区)政府)",
        "市司法局",
        "市财政局 各县（市、区）政府",
    ),
    ("。（市教育局牵头，市财政局、市人社局按职责分工负责）", "市教育局", "市财政局 市人社局"),
    ("。（市司法局牵头、市财政局配合）", "市司法局", "市财政局"),
    ("。（由市司法局牵头，市财政局配合）", "市司法局", "市财政局"),
    ("。（市市场监管局牵头负责，市公安局等部门配合）", "市市场监管局", "市公安局"),
    ("。（科技部、财政部等按职责负责，各省级人民政府配合）", "", "科技部 财政部 各省级人民政府"),
    ("。（省科技厅会同省财政厅负责）", "", "省科技厅 省财政厅"),
    ("。（教育部会同有关部门负责）", "", "教育部"),
    ("。（法制办组织有关部门）", "", "法制办"),
    ("。（市司法局、市财政局等有关部门和单位负责）", "", "市司法局 市财政局"),
    ("。（市经济信息化委、市科委、相关区）", "", "市经济信息化委 市科委 相关区"),
    ("。【责任单位：市司法局、市财政局】", "", "市司法局 市财政局"),
    ("。[牵头部门：市司法局；责任部门：市财政局]", "市司法局", "市财政局"),
    ("。【牵头单位】市司法局【配合单位】市财政局", "市司法局", "市财政局"),
    ("。（主办：区卫生健康委；协办：区民政局）", "区卫生健康委", "区民政局"),
    ("。（牵头责任单位：市委组织部；配合责任单位：市教育局）", "市委组织部", "市教育局"),
    ("。（责任部门：区人社局；指导部门：区民政局）", "", "区人社局 区民政局"),
    ("。（牵头处室：法规处；配合处室：办公室、人事处）", "法规处", "办公室 人事处"),
    ("。（责任单位：市司法局（牵头）、市财政局）", "市司法局", "市财政局"),
    ("。（责任单位：市司法局牵头，市财政局配合）", "市司法局", "市财政局"),
    ("。（责任单位：市司法局；完成时限：2024年6月底前）", "", "市司法局"),
    ("。（责任单位：市司法局；2024年12月底前完成）", "", "市司法局"),
    ("。（市司法局、市财政局，2024年12月底前）", "", "市司法局 市财政局"),
    ("。（责任领导：张三；责任单位：市司法局；责任人：李四）", "", "市司法局"),
    ("。（负责部门：民航局，适用范围：某某试验区）", "", "民航局"),
    ("。｜责任单位：市司法局、市财政局", "", "市司法局 市财政局"),
    ("。｜牵头单位：市司法局｜配合单位：市财政局、各｜县区", "市司法局", "市财政局 各县区"),
    ("。｜责任股室：管理股　完成时间：4月15日前", "", "管理股"),
    ("。（牵头单位：市司法局；配合单位：市财｜政局、市公安局）", "市司法局", "市财政局 市公安局"),
    ("。（责任单位：市司法局、市财政局", "", "市司法局 市财政局"),
    ("。（责任单位为市司法局、市财政局）", "", "市司法局 市财政局"),
    ("。（责任单位 市司法局、市财政局）", "", "市司法局 市财政局"),
    ("。——责任单位：市司法局", "", "市司法局"),
    ("。（责任单位：市文化和旅游局和各县（区）人民政府）", "", "市文化和旅游局 各县（区）人民政府"),
    ("。（市委组织部、宣传部，团市委、妇联负责）", "", "市委组织部 市委宣传部 团市委 市妇联"),
    ("。（责任单位：XX集团、北京大学、各街道）", "", "XX集团 北京大学 各街道"),
]
REMARKS = [
    "。（此件公开发布）",
    "（见附件1）。",
    "（以下简称“三项制度”）。",
    "，并报送省司法厅（省委依法治省办）。",
    "（包括行政许可、行政处罚）。",
    "（试点内由行政部门负责），推进改革。",
    "（企业直接申报，不需部门转报）。",
]


@pytest.mark.parametrize(("after", "lead", "responsible"), STYLES)
def test_who_leads_and_who_answers(after: str, lead: str, responsible: str) -> None:
    assigned = assigned_units(passage("加强培训" + after))
    named = {
        role: " ".join(unit.name for unit in assigned.units if unit.role == role)
        for role in ("lead", "responsible")
    }
    assert named == {"lead": lead, "responsible": responsible}


@pytest.mark.parametrize("after", REMARKS)
def test_a_remark_in_brackets_names_no_unit(after: str) -> None:
    assert assigned_units(passage("加强培训" + after)).units == ()


def test_each_sentence_of_an_item_may_name_its_own_units() -> None:
    text = "建立体系。（市司法局牵头，市统计局参与）完善制度。（市财政局指导）开展评估。"
    assigned = assigned_units(passage(text))
    assert [(u.role, u.name) for u in assigned.units] == [
        *(("lead", "市司法局"), ("responsible", "市统计局"), ("responsible", "市财政局"))
    ]
    assert assigned.begins == len(text)


@pytest.mark.parametrize(
    "rule",
    ["列第一位者为牵头单位，下同", "排在首位的部门为牵头部门", "第一个为牵头单位，下同"],
)
def test_the_rule_that_the_first_leads_holds_from_where_it_is_said(rule: str) -> None:
    said = assignments(
        passage(text)
        for text in (
            "甲。（市司法局、市财政局负责）",
            f"乙。（市司法局、市财政局负责。{rule}）",
            "丙。（市公安局、市司法局负责）",
            "丁。（各有关部门和单位按职责分工负责）",
            "戊。（牵头单位：市教育局；配合单位：市财政局、市民政局）",
        )
    )
    leads = [[u.name for u in assigned.units if u.role == "lead"] for assigned in said]
    assert leads == [[], ["市司法局"], ["市公安局"], [], ["市教育局"]]


def test_a_unit_s_place_is_that_of_its_own_characters() -> None:
    text = passage("加强培训。（责任单位：县司法局、县发展｜改革局）")
    units = assigned_units(text).units
    assert [unit.as_written for unit in units] == ["县司法局", "县发展改革局"]
