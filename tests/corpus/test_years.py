"""The year that a time leaves unsaid: from its sentence, a heading, the title, the day of issue."""

import pytest

from corpus.notice import read_notice

ISSUED = "某某县人民政府\n2024年3月5日\n"


def days(title: str, measure: str, foot: str = ISSUED) -> list[tuple[str, str]]:
    """The measure's deadlines: their words and last days."""
    notice = read_notice(f"{title}\n一、任务\n（一）做好工作。{measure}\n{foot}", file="x.txt")
    return [(due.text, str(due.end)) for record in notice.records for due in record.deadlines]


@pytest.mark.parametrize(
    ("title", "measure", "wanted"),
    [
        ("某某县2025年工作要点", "6月底前完成。", [("6月底前", "2025-06-30")]),
        ("某某县普法实施方案", "6月底前完成。", [("6月底前", "2024-06-30")]),
        ("某某县普法实施方案", "次年1月底前完成。", [("次年1月底前", "2025-01-31")]),
        ("某某县普法实施方案", "今年年底前完成。", [("今年年底前", "2024-12-31")]),
        ("某某县普法实施方案", "第三季度，组织检查。", [("第三季度", "2024-09-30")]),
        ("某某县普法实施方案", "2月底前完成。", [("2月底前", "None")]),
        ("某某县普法三年行动方案", "6月底前完成。", [("6月底前", "None")]),
        ("某某县实施方案（2024—2026年）", "6月底前完成。", [("6月底前", "None")]),
        (
            *("某某县三年行动方案", "2025年6月底前完成，10月底前总结。"),
            [("2025年6月底前", "2025-06-30"), ("10月底前", "2025-10-31")],
        ),
        (
            *("某某县三年行动方案", "2025年6月底前完成。10月底前总结。"),
            [("2025年6月底前", "2025-06-30"), ("10月底前", "None")],
        ),
        ("某某县实施方案", "自印发之日起三个月内公布。", [("自印发之日起三个月内", "2024-06-05")]),
        (
            "某某县实施方案",
            "本方案发布之日起30日内公布。",
            [("本方案发布之日起30日内", "2024-04-04")],
        ),
    ],
)
def test_the_year(title: str, measure: str, wanted: list[tuple[str, str]]) -> None:
    assert days(title, measure) == wanted


def test_a_stage_s_heading_gives_the_year_of_what_stands_under_it() -> None:
    text = "某某县三年行动方案\n一、2025年重点任务\n（一）做好工作。6月底前完成。\n"
    (record,) = read_notice(text, file="x.txt").records
    assert str(record.deadlines[0].end) == "2025-06-30"


@pytest.mark.parametrize("measure", ["6月底前完成。", "自印发之日起三个月内公布。"])
def test_a_day_that_nothing_gives_is_a_problem(measure: str) -> None:
    notice = read_notice(f"某某县实施方案\n一、任务\n（一）做好工作。{measure}\n", file="x.txt")
    (due,) = notice.records[0].deadlines
    assert due.end is None
    assert due.span in [problem.span for problem in notice.problems]


def test_a_time_after_one_that_comes_every_year_comes_every_year() -> None:
    text = "某某县实施方案\n一、任务\n（一）考核。每年2月底前自查，3月底前通报。\n"
    (record,) = read_notice(text, file="x.txt").records
    assert [due.recurring for due in record.deadlines] == [True, True]
