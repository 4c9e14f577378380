"""Tables whose cells stand one below the other, or all in one line: unsure where none fits."""

import pytest

from corpus.notice import read_notice
from tests.corpus.laws import assert_laws, said

COLUMN = "序号 任务 措施 牵头单位 配合单位 完成时限 备注"
ROWS = [
    "1 厕所改造 新建户厕3200座 县农业农村局 县卫生健康局、各乡镇人民政府 2025年9月底前 逐户验收",
    "2 污水治理 建设管网 县生态环境局 县水利局 2025年11月30日前",
    "3 垃圾治理 健全收集体系 县城市管理局 持续推进",
]


@pytest.mark.parametrize("between", ["\n", " "])
def test_cells_are_dealt_to_the_columns_by_what_they_say(between: str) -> None:
    cells = " ".join((COLUMN, *ROWS)).replace(" ", between)
    notice = read_notice(f"某某县2025年任务清单\n{cells}\n", file="flat.txt")
    assert_laws(notice)
    found = [
        (t.number, t.text, t.names_as("lead"), t.names_as("responsible"), *said(t.deadlines))
        for t in notice.of_kind("task")
    ]
    assert found == [
        (
            *("1", "新建户厕3200座", ("县农业农村局",)),
            *(("县卫生健康局", "各乡镇人民政府"), "2025年9月底前"),
        ),
        ("2", "建设管网", ("县生态环境局",), ("县水利局",), "2025年11月30日前"),
        ("3", "健全收集体系", ("县城市管理局",), (), "持续推进"),
    ]
    # The third row lacks a cell: what stands in which column is a guess.
    unsure = [task.number for task in notice.of_kind("task") if notice.problems_of(task)]
    assert unsure == ["3"]


def test_words_that_a_line_s_end_cut_read_on() -> None:
    cells = "序号\n任务\n牵头单位\n完成时限\n1\n加快数据共\n享\n市数据局\n2025年底\n"
    (task,) = read_notice(f"某某市任务清单\n{cells}", file="flat.txt").of_kind("task")
    assert task.text == "加快数据共享"


def test_a_table_without_numbers_is_cut_by_the_width_of_its_head() -> None:
    cells = (
        "工作任务\n牵头单位\n完成时限\n推进减证\n市司法局\n6月底前\n开展检查\n市财政局\n年底前\n"
    )
    tasks = read_notice(f"某某市2025年任务清单\n{cells}", file="flat.txt").of_kind("task")
    assert [(t.text, *t.names_as("lead")) for t in tasks] == [
        ("推进减证", "市司法局"),
        ("开展检查", "市财政局"),
    ]


def test_a_sentence_that_begins_with_a_head_s_word_is_no_table() -> None:
    notice = read_notice("某某县任务清单\n任务 艰巨 光荣\n一、要求\n（一）落实。\n", file="x.txt")
    assert not notice.of_kind("task")


def test_a_head_without_a_single_numbered_row_is_a_problem() -> None:
    cells = "序号\n任务\n牵头单位\n完成时限\n推进减证\n市司法局\n年底前\n"
    notice = read_notice(f"某某市任务清单\n{cells}", file="flat.txt")
    assert_laws(notice)
    assert not notice.of_kind("task")
    assert notice.problems
