"""The counting itself: what is right, missing, too much, and doubted."""

from dataclasses import replace
from typing import Any

import pytest

from benchmarks.gold import GoldNotice, read_gold
from benchmarks.pairing import same_number, squeezed
from benchmarks.reading import compare
from benchmarks.score import Score
from corpus.model import Notice, Problem, Span
from corpus.notice import read_notice
from tests.benchmarks.gold_lines import gold_file

NOTICE = """清河县养老服务提升行动实施方案
一、重点任务
（一）建设食堂。新建助餐点。2025年6月底前完成。（县民政局、县财政局负责）
（二）开展巡访。每年10月前巡访一次。（县民政局负责）
"""
FIRST = {
    "number": "一（一）",
    "title": "建设食堂",
    "begins": "建设食堂。新建助餐点。202",
    "ends": "（县民政局、县财政局负责）",
    "responsible_units": ["县民政局", "县财政局"],
    "deadlines": [{"text": "2025年6月底前", "end": "2025-06-30"}],
}
SECOND = {
    "number": "（二）",
    "title": "开展巡访",
    "begins": "开展巡访。每年10月前巡",
    "ends": "（县民政局负责）",
    "responsible_units": ["县民政局"],
    "deadlines": [{"text": "每年10月前", "recurring": True}],
}


def score(*records: dict[str, Any], notice: Notice | None = None, **head: Any) -> Score:
    return compare(notice or read_notice(NOTICE, file="a.txt"), gold_of(*records, **head))


def gold_of(*records: dict[str, Any], **head: Any) -> GoldNotice:
    with gold_file(*records, **head) as path:
        return read_gold(path)


def counts(score: Score) -> tuple[tuple[int, int, int], ...]:
    tallies = (score.items, score.titles, score.units, score.deadlines)
    return tuple((t.right, t.missing, t.extra) for t in tallies)


def test_a_notice_read_as_the_gold_has_it_is_right_throughout() -> None:
    read = score(FIRST, SECOND, records_total=2, title="清河县养老服务提升行动实施方案")
    assert counts(read) == ((2, 0, 0), (2, 0, 0), (3, 0, 0), (2, 0, 0))
    assert (read.heads.right, read.heads.missing) == (1, 0)
    assert (read.sound, read.faulty, read.differences) == (2, 0, [])
    assert read.caught is None
    assert read.alarmed == 0


@pytest.mark.parametrize(
    ("change", "fault"),
    [
        ({"number": "二（一）"}, "number 一（一）, gold 二（一）"),
        ({"begins": "修建食堂"}, ", gold 修建食堂"),
        ({"ends": "完成。"}, "ends 县民政局、县财政局负责), gold 完成。"),
        ({"number": "（九）", "begins": "修建食堂"}, "（九） 修建食堂: not found"),
    ],
)
def test_a_wrong_number_or_edge_makes_an_item_wrong(change: dict[str, str], fault: str) -> None:
    read = score(FIRST | change)
    assert (read.items.right, read.items.missing) == (0, 1)
    assert any(fault in difference for difference in read.differences), read.differences


def test_an_edge_may_be_one_of_several_and_a_title_may_stand_outside_the_text() -> None:
    assert score(FIRST | {"ends": "x", "ends_also": ["县财政局负责）"]}).items.right == 1
    assert score(FIRST | {"begins": "x", "begins_also": ["建设食堂"]}).items.right == 1
    assert score(FIRST | {"begins": "新建助餐点。2025年6月"}).items.right == 1


def test_a_unit_in_another_role_is_missing_and_too_much() -> None:
    read = score(FIRST | {"lead_units": ["县民政局"], "responsible_units": ["县财政局"]})
    assert (read.units.right, read.units.missing, read.units.extra) == (1, 1, 1)
    assert read.units.recall == read.units.precision == 0.5
    either = FIRST | {
        "lead_units": ["县民政局"],
        "responsible_units": ["县财政局"],
        "either_role": ["县民政局"],
    }
    assert counts(score(either))[2] == (2, 0, 0)


def test_an_optional_unit_may_be_missing_or_found_and_is_counted_only_if_found() -> None:
    named = FIRST | {"responsible_units": ["县民政局"]}
    assert counts(score(named))[2] == (1, 0, 1)
    assert counts(score(named | {"optional_units": ["县财政局"]}))[2] == (1, 0, 0)
    absent = FIRST | {"responsible_units": ["县民政局", "县财政局", "县卫健局"]}
    assert counts(score(absent | {"optional_units": ["县卫健局"]}))[2] == (2, 0, 0)


def test_a_unit_is_known_by_its_full_name_and_by_the_notices_characters() -> None:
    text = "东山省养老服务行动计划\n一、任务\n（一）培训。加强培训。（省民政厅、财政厅负责）\n"
    notice = read_notice(text, file="a.txt")
    wanted = {"number": "（一）", "begins": "培训。", "ends": "负责）"}
    for name in ("财政厅", "省财政厅"):
        read = score(wanted | {"responsible_units": ["省民政厅", name]}, notice=notice)
        assert counts(read)[2] == (2, 0, 0)


@pytest.mark.parametrize(
    ("due", "tally"),
    [
        ({"text": "6月底前", "end": "2025-06-30"}, (1, 0, 0)),
        ({"text": "2025年6月底前", "end": "2025-05-31"}, (0, 1, 1)),
        ({"text": "2025年6月底前", "end": "2025-06-30", "ongoing": True}, (0, 1, 1)),
        ({"text": "2026年6月底前", "end": "2025-06-30"}, (0, 1, 1)),
        ({"text": "6月底前", "end": None, "accept": [[None, "2025-06-30"]]}, (1, 0, 0)),
        ({"text": "6月底前", "end": "2024-06-30", "optional": True}, (0, 0, 0)),
        ({"text": "长期坚持", "ongoing": True, "optional": True}, (0, 0, 1)),
    ],
)
def test_a_deadline_is_right_by_its_words_and_its_days(
    due: dict[str, Any], tally: tuple[int, int, int]
) -> None:
    assert counts(score(FIRST | {"deadlines": [due]}))[3] == tally


def test_further_deadlines_can_be_no_fault() -> None:
    assert counts(score(FIRST | {"deadlines": []}))[3] == (0, 0, 1)
    assert counts(score(FIRST | {"deadlines": [], "accept_deadlines": True}))[3] == (0, 0, 0)


def test_records_beyond_a_complete_gold_are_too_many_and_an_optional_one_is_neither() -> None:
    assert score(FIRST).items.extra == 0
    read = score(FIRST, records_total=1)
    assert counts(read) == ((1, 0, 1), (1, 0, 0), (2, 0, 1), (1, 0, 1))
    assert read.faulty == 1
    assert "not in the gold: 开展巡访" in read.differences[0]
    read = score(FIRST, SECOND | {"optional": True}, records_total=1)
    assert counts(read) == ((1, 0, 0), (1, 0, 0), (2, 0, 0), (1, 0, 0))


def test_a_missing_record_takes_its_units_and_deadlines_along() -> None:
    read = score(
        FIRST | {"number": "（三）", "begins": "别的", "deadlines": [{"text": "每年"}]},
        FIRST,
        SECOND,
    )
    assert counts(read) == ((2, 1, 0), (2, 1, 0), (3, 2, 0), (2, 1, 0))


def test_doubt_is_counted_apart_for_wrong_and_for_right_records() -> None:
    text = NOTICE
    read = read_notice(text, file="a.txt")
    wrong = FIRST | {"title": "别的"}
    place = text.index("新建")
    for start, counted in ((place, (1, 0)), (text.index("巡访一次"), (0, 1)), (0, (0, 0))):
        problems = (Problem(message="unsure", span=Span(start, start + 2)),)
        doubted = with_problems(read, problems)
        found = score(wrong, SECOND, notice=doubted)
        assert (found.doubted_wrong, found.doubted_right) == counted
        assert (found.faulty, found.sound) == (1, 1)
    assert (found.caught, found.alarmed) == (0, 0)


def test_a_record_that_was_not_found_is_doubted_where_its_words_stand() -> None:
    text = "清河县行动方案\n一、任务\n（一）培训。加强培训。\n另 有 一项：修路。\n"
    read = read_notice(text, file="a.txt")
    lost = {"number": "（八）", "begins": "另有一项", "ends": "修路。"}
    problem = Problem(message="unsure", span=Span(text.index("修路"), len(text)))
    here = score(lost, notice=with_problems(read, (problem,)))
    assert here.items.missing == 1
    assert (here.doubted_wrong, here.faulty) == (1, 1)
    elsewhere = Problem(message="unsure", span=Span(0, 2))
    assert score(lost, notice=with_problems(read, (elsewhere,))).doubted_wrong == 0


def test_units_of_a_notice_that_is_no_plan_are_invented() -> None:
    assert score(lead_units_allowed=False).invented == 3
    assert score().invented == 0


def test_what_the_notice_says_of_itself_is_compared_where_the_gold_has_it() -> None:
    read = score(title="别的方案", region="清河县", date=None)
    assert (read.heads.right, read.heads.missing) == (1, 1)
    assert read.differences == ["title: 清河县养老服务提升行动实施方案, gold 别的方案"]


def test_scores_add_up() -> None:
    total = Score()
    for _ in range(2):
        total.add(score(FIRST | {"title": "别的"}, SECOND, records_total=2))
    assert counts(total) == ((4, 0, 0), (2, 2, 0), (6, 0, 0), (4, 0, 0))
    assert (total.sound, total.faulty) == (2, 2)
    assert total.caught == 0


@pytest.mark.parametrize(
    ("gold", "read", "same"),
    [
        ("（十七）", "二（十七）", True),
        ("二（十七）", "（十七）", False),
        ("二（三）2", "二（三）2", True),
        ("二（三）2", "三（三）2", False),
        ("2", "12", False),
        ("第五条", "五", True),
        ("Action 4", "4", True),
        ("1.2", "1.2", True),
        ("2", "1.2", False),
        ("①", "二（一）1①", True),
        ("1", "①", False),
        ("", "1", False),
    ],
)
def test_numbers_are_the_same_by_their_last_parts(gold: str, read: str, same: bool) -> None:
    assert same_number(gold, read) is same


def test_white_space_asterisks_and_widths_do_not_count() -> None:
    assert squeezed(" **（一）**建　设\n") == "(一)建设"


def with_problems(notice: Notice, problems: tuple[Problem, ...]) -> Notice:
    return replace(notice, problems=problems)
