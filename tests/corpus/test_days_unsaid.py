"""Times that have no day of their own: kept as they are written."""

import pytest

from corpus.notice import read_notice
from tests.corpus.laws import assert_laws

ITEM = (
    "某县2026年工作方案\n一、任务\n（一）检查。{}（县司法局负责）\n"
    "（二）培训。开展培训。（县财政局负责）\n"
)
TABLE = "某县2026年任务分解表\n序号\t任务\t牵头单位\t完成时限\n1\t加强培训\t县司法局\t{}\n"


@pytest.mark.parametrize("said", ["春节前", "2026年两会前", "汛期前", "开学前", "2026年中秋节前"])
@pytest.mark.parametrize("text", [ITEM, TABLE], ids=["sentence", "cell"])
def test_a_time_of_the_year_without_a_day_is_kept_as_it_is_written(text: str, said: str) -> None:
    words = f"{said}完成首轮检查。" if text is ITEM else said
    notice = read_notice(text.format(words), file="notice.txt")
    assert_laws(notice)
    (due,) = notice.records[0].deadlines
    assert (due.start, due.end, due.recurring) == (None, None, False)
    assert due.text == said or said.endswith(due.text)
    assert not notice.problems_of(notice.records[0])


def test_what_comes_every_year_before_a_feast_is_no_deadline_of_its_own() -> None:
    notice = read_notice(ITEM.format("每年春节前开展检查。"), file="notice.txt")
    assert all(due.recurring for due in notice.records[0].deadlines)
    assert not any("fixes no day" in problem.message for problem in notice.problems)


@pytest.mark.parametrize(
    ("said", "end"),
    [
        ("十月三十一日前完成检查。", "2026-10-31"),
        ("二○二六年底完成检查。", "2026-12-31"),
        ("二〇二六年十一月底前完成检查。", "2026-11-30"),
    ],
)
def test_days_that_are_spelt_out_are_days(said: str, end: str) -> None:
    (due,) = read_notice(ITEM.format(said), file="notice.txt").records[0].deadlines
    assert due.end is not None
    assert due.end.isoformat() == end
