"""Notices as pages and copies leave them: on one line, or cut by the ends of pages."""

import pytest

from tests.corpus.test_doubts import doubted
from tests.corpus.test_outline import edges, read

ONE_LINE = (
    "首页 > 政务公开 标题：某某市人民政府关于印发行动方案的通知 来源：市政府 发布日期：2024-03-08 "
    "字号：大 中 小 打印 关闭 某某市人民政府关于印发行动方案的通知 某政发〔2024〕6号 "
    "各县人民政府： 《行动方案》已经市政府同意，现印发给你们。 某某市人民政府 2024年3月5日 "
    "行动方案 为提升水平，制定本方案。 "
    "一、总体要求 （一）指导思想。以人民为中心，" + "全面提升服务水平，" * 20 + "取得实效。 "
    "二、重点任务 （一）优化窗口。 1.推行综合窗口。2024年6月底前完成。（牵头单位：市司法局） "
    "2.压缩时限。" + "全面梳理各类事项，" * 20 + "（市财政局负责） （二）共享数据。建立清单。 "
    "附件：任务清单 附件下载： 打印 关闭"
)


@pytest.mark.parametrize("text", [ONE_LINE, ONE_LINE.replace("。 ", "。").replace("要求 ", "要求")])
def test_a_notice_on_one_line_with_a_page_around_it(text: str) -> None:
    notice = read(text, head="")
    assert edges(notice) == [
        ("requirement/一（一）", "指导思想", "指导思想", "得实效。"),
        ("measure/二（一）1", "推行综合窗口", "推行综合", "司法局）"),
        ("measure/二（一）2", "压缩时限", "压缩时限", "局负责）"),
        ("measure/二（二）", "共享数据", "共享数据", "立清单。"),
    ]
    assert notice.document_number == "某政发〔2024〕6号"
    assert (str(notice.date), [str(day) for day in notice.other_dates]) == (
        *("2024-03-05", ["2024-03-08"]),
    )
    assert "字号" not in notice.about.text


def test_pages_that_break_sentences_and_their_numbers_are_no_items() -> None:
    notice = read(
        "一、总体要求\n以服务为先，加快推进建设，到\n2025年建成平台。\n- 1 -\n二、主要任务\n"
        "（一）建设设施。统筹建设，到2024年\n12月底前完成。（牵头单位：市司\n法局）\n"
        "（二）推动共享。编制目录，落实第\n（三）项的责任，面向各区，\n一、二级部门开放。\n"
        "第 2 页 共 3 页\n（三）优化服务。推进办理。\n"
    )
    assert edges(notice) == [
        ("requirement/一", "总体要求", "以服务为", "成平台。"),
        ("measure/二（一）", "建设设施", "建设设施", "司法局）"),
        ("measure/二（二）", "推动共享", "推动共享", "门开放。"),
        ("measure/二（三）", "优化服务", "优化服务", "进办理。"),
    ]
    assert doubted(notice) == ["二（二）"]


def test_two_items_on_one_line_are_two() -> None:
    notice = read("一、任务\n（一）甲事。认真办好。（二）乙事。按期办结。\n（三）丙事。\n")
    assert [record.number for record in notice.records] == ["一（一）", "一（二）", "一（三）"]


def test_a_date_amid_the_body_does_not_end_it() -> None:
    notice = read("一、任务\n（一）甲事。定于\n2024年5月6日\n召开会议。\n（二）乙事。按期办结。\n")
    assert [record.text for record in notice.records] == [
        "甲事。定于2024年5月6日召开会议。",
        "乙事。按期办结。",
    ]
    assert doubted(notice) == ["一（一）"]
