"""Time phrases: what days they fix, and what is no time at all."""

import datetime

import pytest

from corpus.deadlines import cell_deadline, sentence_deadlines
from corpus.model import Span
from corpus.text import Passage

# cell, first day, last day, goes on, comes again
CELLS = [
    ("2023年底", None, "2023-12-31", "", ""),
    ("2023 年底", None, "2023-12-31", "", ""),
    ("2023年年底前", None, "2023-12-31", "", ""),
    ("2023年末", None, "2023-12-31", "", ""),
    ("2024年内", None, "2024-12-31", "", ""),
    ("2024年", "2024-01-01", "2024-12-31", "", ""),
    ("2024年度", "2024-01-01", "2024-12-31", "", ""),
    ("2024年初", None, None, "", ""),
    ("2024年中", None, None, "", ""),
    ("2024年 第三季度", "2024-07-01", "2024-09-30", "", ""),
    ("2024年三季度", "2024-07-01", "2024-09-30", "", ""),
    ("2024年第4季度", "2024-10-01", "2024-12-31", "", ""),
    ("2024年第一季度末", None, "2024-03-31", "", ""),
    ("2024年第二季度末前", None, "2024-06-30", "", ""),
    ("2024年第二季度前", None, "2024-03-31", "", ""),
    ("2024年上半年", "2024-01-01", "2024-06-30", "", ""),
    ("2024年下半年", "2024-07-01", "2024-12-31", "", ""),
    ("2024年上半年前", None, None, "", ""),
    ("2024年6月", "2024-06-01", "2024-06-30", "", ""),
    ("2024年6月前", None, "2024-05-31", "", ""),
    ("2024年1月前", None, "2023-12-31", "", ""),
    ("2024年6月底前", None, "2024-06-30", "", ""),
    ("2024年6月底", None, "2024-06-30", "", ""),
    ("2024 年 6 月 底 前", None, "2024-06-30", "", ""),
    ("2024年6月末前", None, "2024-06-30", "", ""),
    ("2024年6月底之前", None, "2024-06-30", "", ""),
    ("2024年6月底以前完成", None, "2024-06-30", "", ""),
    ("2024年2月底前", None, "2024-02-29", "", ""),
    ("2023年2月底前", None, "2023-02-28", "", ""),
    ("2024年6月初", None, None, "", ""),
    ("2024年6月上旬", "2024-06-01", "2024-06-10", "", ""),
    ("2024年6月中旬", "2024-06-11", "2024-06-20", "", ""),
    ("2024年2月下旬", "2024-02-21", "2024-02-29", "", ""),
    ("2024年6月中旬前", None, "2024-06-10", "", ""),
    ("2024年5月31日前", None, "2024-05-31", "", ""),
    ("2024年5月31日", None, "2024-05-31", "", ""),
    ("２０２４年５月３１日前", None, "2024-05-31", "", ""),
    ("2024年5月31日前完成并长期坚持", None, "2024-05-31", "ongoing", ""),
    ("2025 年完成并 长期坚持", None, "2025-12-31", "ongoing", ""),
    ("2025年完成", None, "2025-12-31", "", ""),
    ("2025年底前基本建成", None, "2025-12-31", "", ""),
    ("2024年底前完成，长期坚持", None, "2024-12-31", "ongoing", ""),
    ("2024年2月30日前", None, None, "", ""),
    ("2023年2月29日", None, None, "", ""),
    ("2024年4月31日前完成并长期坚持", None, None, "ongoing", ""),
    ("2024—2025年", "2024-01-01", "2025-12-31", "", ""),
    ("2023年12月至2024年6月", "2023-12-01", "2024-06-30", "", ""),
    ("2024年1月—6月", "2024-01-01", "2024-06-30", "", ""),
    ("2024年1-6月", "2024-01-01", "2024-06-30", "", ""),
    ("2024年3月1日至5月31日", "2024-03-01", "2024-05-31", "", ""),
    ("2024年2月30日至3月31日", None, None, "", ""),
    ("6月底前", None, None, "", ""),
    ("12月31日前", None, None, "", ""),
    ("年底前", None, None, "", ""),
    ("次年3月底前", None, None, "", ""),
    ("第三季度", None, None, "", ""),
    ("上半年", None, None, "", ""),
    ("长期坚持", None, None, "ongoing", ""),
    ("长期", None, None, "ongoing", ""),
    ("持续推进", None, None, "ongoing", ""),
    ("每年10月前", None, None, "", "recurring"),
    ("每年年初", None, None, "", "recurring"),
    ("每年6月底前", None, None, "", "recurring"),
    ("每季度", None, None, "", "recurring"),
    ("每季度末前", None, None, "", "recurring"),
    ("每半年", None, None, "", "recurring"),
    ("每月10日前", None, None, "", "recurring"),
    ("每年", None, None, "", "recurring"),
    ("按自治区统一部署要求完成", None, None, "", ""),
    ("根据国家统一安排推进", None, None, "", ""),
    ("即日起", None, None, "", ""),
]


@pytest.mark.parametrize(("cell", "start", "end", "goes_on", "again"), CELLS)
def test_a_cell(cell: str, start: str | None, end: str | None, goes_on: str, again: str) -> None:
    due = cell_deadline(cell, Span(7, 7 + len(cell)))
    assert due is not None
    assert (due.text, due.span) == (cell, Span(7, 7 + len(cell)))
    assert due.start == (datetime.date.fromisoformat(start) if start else None)
    assert due.end == (datetime.date.fromisoformat(end) if end else None)
    assert due.ongoing is bool(goes_on)
    assert due.recurring is bool(again)


@pytest.mark.parametrize(
    "cell",
    [
        *("", "省司法厅", "国务院 部署", "各县区人民政府", "2024", "2024年13月", "2024年0月"),
        *(
            "2024年15-6月",
            "2024年底前省司法厅",
            "1 加强培训",
            "底",
            "前",
            "末前",
            "月底",
            "2024年第五季度",
        ),
    ],
)
def test_a_cell_that_is_no_deadline(cell: str) -> None:
    assert cell_deadline(cell, Span(0, len(cell))) is None


SENTENCES = [
    ("到2025年底，全县突出问题得到有效整治。", ["2025年底"]),
    ("2024年，由省司法厅牵头，开展专项监督。", ["2024年"]),
    ("省级行政执法部门要于2023年底前梳理形成清单。", ["2023年底前"]),
    ("于2023年12月20日前报省司法厅。", ["2023年12月20日前"]),
    ("2024年6月前，各单位完成；2024年9月底前，全部建成。", ["2024年6月前", "2024年9月底前"]),
    ("每年年初提出需求，每年10月前汇总。", ["每年年初", "每年10月前"]),
    ("各地于6月底前、12月10日前报送情况。", ["6月底前", "12月10日前"]),
    ("次年3月底前报告，当年年底前完成。", ["次年3月底前", "当年年底前"]),
    ("2024年1月至6月开展自查。", ["2024年1月至6月"]),
    ("2024 年 6 月前完成。", ["2024 年 6 月前"]),
    ("对2023年自行梳理形成的清单进行完善。", []),
    ("根据2023年已普遍建立的基准制度。", []),
    ("落实《行动计划（2023—2025年）》和《条例》（2024年3月1日施行的《办法》）。", []),
    ("实施《2024年6月底前工作要点》。", []),
    ("按照国办发〔2023〕27号文件。", []),
    ("近五年未发生的，每年至少一次，定期开展。", []),
    ("期末前组织考核。", []),
    ("2024年4月28日印发的通知。", []),
    ("", []),
]


@pytest.mark.parametrize(("sentence", "texts"), SENTENCES)
def test_a_sentence(sentence: str, texts: list[str]) -> None:
    text = f"其他文字。\n{sentence}"
    passage = Passage.over(text, (Span(6, len(text)),))
    found = list(sentence_deadlines(passage))
    assert [due.text for due in found] == texts
    assert all(due.span.of(text) == due.text for due in found)


def test_a_time_that_a_page_break_cuts_is_one_time() -> None:
    text = "要在2024年\n\n底前完成。"
    (due,) = sentence_deadlines(Passage.over(text, (Span(0, 7), Span(9, 14))))
    assert due.text == "2024年底前"
    assert due.end == datetime.date(2024, 12, 31)
    assert due.span.of(text) == "2024年\n\n底前"
