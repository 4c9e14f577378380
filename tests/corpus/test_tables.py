"""Task tables of many cities: columns in any order and wording, merged, grouped, shifted."""

import pytest

from corpus.model import Notice, Record
from corpus.notice import read_notice
from tests.corpus.laws import assert_laws, said

HEAD = "某某市2025年重点任务分解方案\n一、总则\n（一）做好工作。认真落实。\n附件\n任务分解表\n"


def read(table: str) -> Notice:
    notice = read_notice(HEAD + table.replace("→", "\t"), file="notice.txt")
    assert_laws(notice)
    return notice


def shown(task: Record) -> tuple[str, str, str, str, str]:
    """Number, words, who leads, who answers, by when."""
    leads, others = task.names_as("lead"), task.names_as("responsible")
    return (
        task.number,
        task.text,
        " ".join(leads),
        " ".join(others),
        " ".join(said(task.deadlines)),
    )


TABLES = {
    "leaders, standards and a schedule": (
        (
            "序号→目标任务→工作举措→责任领导→牵头单位→配合单位→完成标准→进度安排→备注\n"
            "1→优化环境→推进一网通办→张三→市行政审批局→市公安局、税务局→达到90%→6月底前完成方案，年底前推行→\n"
        ),
        [("1", "推进一网通办", "市行政审批局", "市公安局 市税务局", "6月底前 年底前")],
    ),
    "columns in another order": (
        "完成时限→责任单位→序号→工作任务→牵头单位\n2025年底→各县区→1→开展检查→市司法局\n",
        [("1", "开展检查", "市司法局", "各县区", "2025年底")],
    ),
    "a head over two rows": (
        "序号→工作任务→责任分工→→完成时限\n→→牵头单位→配合单位\n1→开展检查→市司法局→各县区→全年\n",
        [("1", "开展检查", "市司法局", "各县区", "全年")],
    ),
    "group rows, numbered and not": (
        (
            "序号→任务→牵头单位→完成时限\n一、政务环境→→→\n1→推进减证→市司法局→第三季度\n"
            "城市管理→→→\n2→整治广告→市城管局→2025.12\n"
        ),
        [
            ("1", "推进减证", "市司法局", "", "第三季度"),
            ("2", "整治广告", "市城管局", "", "2025.12"),
        ],
    ),
    "merged cells left out": (
        (
            "序号→任务→措施→责任单位→时限\n1→优化环境→推进减证→市司法局→6月底前\n"
            "推进通办→市数据局→年底前\n2→加强监管→开展检查→市财政局→每季度\n"
        ),
        [
            ("1", "推进减证", "", "市司法局", "6月底前"),
            ("1", "推进通办", "", "市数据局", "年底前"),
            ("2", "开展检查", "", "市财政局", "每季度"),
        ],
    ),
    "the first of the responsible leads": (
        "序号→工作内容→责任单位（第一个为牵头单位）→完成时间\n1→推进减证→市司法局、市公安局→2025/12/31\n",
        [("1", "推进减证", "市司法局", "市公安局", "2025/12/31")],
    ),
    "a row that divides the work itself": (
        "序号→工作任务→责任分工→时间要求\n1→推进减证→市司法局牵头，市公安局、各县区配合→长期坚持\n",
        [("1", "推进减证", "市司法局", "市公安局 各县区", "长期坚持")],
    ),
    "bars": (
        (
            "| 序号 | 工作任务 | 牵头单位 | 责任单位 | 完成时限 |\n|---|:--:|---|---|---|\n"
            "| 1 | **推进减证** | 市司法局 | | 持续推进 |\n"
        ),
        [("1", "推进减证", "市司法局", "", "持续推进")],
    ),
    "tasks numbered （一）": (
        "任务→牵头单位→责任单位→完成时限\n（一）推进减证→市司法局→→2025年6月底\n",
        [("（一）", "推进减证", "市司法局", "", "2025年6月底")],
    ),
    "no number at all": (
        "工作任务→责任单位→完成时限\n推进减证→市司法局→2025年6月底\n建设孵化中心→市科技局→2025年底\n",
        [
            ("", "推进减证", "", "市司法局", "2025年6月底"),
            ("", "建设孵化中心", "", "市科技局", "2025年底"),
        ],
    ),
    "a row that a page's end cuts": (
        "编号→年度目标及主要内容→责任单位→办结时间\n1→全市学校课后服务覆盖率→市教育局→全年\n→达到100%→→\n",
        [("1", "全市学校课后服务覆盖率达到100%", "", "市教育局", "全年")],
    ),
    "English": (
        (
            "| Due date | No. | Action | Lead agency | Supporting agencies |\n"
            "|---|---|---|---|---|\n"
            "| Q3 2025 | 1 | **Publish** the list | Department of IT | OMB, GSA |\n"
        ),
        [("1", "**Publish** the list", "Department of IT", "OMB GSA", "Q3 2025")],
    ),
}


@pytest.mark.parametrize("name", TABLES)
def test_a_table(name: str) -> None:
    table, wanted = TABLES[name]
    notice = read(table)
    found = [shown(task) for task in notice.of_kind("task")]
    # A row without any number of its own is known by its place.
    assert [(number or str(i), *rest) for i, (number, *rest) in enumerate(wanted, start=1)] == found
    assert not notice.problems


def test_broader_columns_are_the_task_s_headings() -> None:
    notice = read("序号→任务→措施→责任单位→时限\n1→优化环境→推进减证→市司法局→6月底前\n")
    assert notice.of_kind("task")[0].headings == ("优化环境",)


def test_a_table_without_a_deadline_takes_it_from_the_words() -> None:
    notice = read("序号→工作任务→责任单位\n1→2025年10月底前，开展检查→市司法局\n")
    assert said(notice.of_kind("task")[0].deadlines) == ["2025年10月底前"]


@pytest.mark.parametrize(
    "table",
    [
        "序号→指标名称→单位→2022年→2025年→属性\n1→覆盖率→%→80→95→预期性\n",
        "序号→单位名称→所属县区→联系人\n1→政务中心→石桥县→周明\n",
        "姓名→单位→职务→电话\n张三→市司法局→科长→123\n",
        "时间→主要内容→地点→主持人\n9:00→开幕→礼堂→李四\n",
    ],
)
def test_a_table_of_something_else_holds_no_task(table: str) -> None:
    notice = read(table)
    assert not notice.of_kind("task")
    assert [p.message for p in notice.problems] == ["a table without a known head"]


def test_a_list_of_names_after_a_task_table_is_not_read_under_its_head() -> None:
    notice = read(
        "序号→工作任务→牵头单位→完成时限\n1→推进减证→市司法局→6月底前\n附件2\n联系人名单\n"
        "姓名→单位→职务→电话\n张三→市司法局→科长→123\n"
    )
    assert len(notice.of_kind("task")) == 1


def test_a_row_with_more_cells_than_the_head_is_unsure() -> None:
    notice = read("序号→工作任务→牵头单位→完成时限\n1→推进减证→市司法局→市公安局→6月底前→无\n")
    assert notice.of_kind("task")[0].names_as("lead") == ("市司法局",)
    assert notice.problems


def test_a_sentence_where_units_are_named_is_unsure() -> None:
    notice = read("序号→工作任务→牵头单位→完成时限\n1→推进减证→要求进行推广→6月底前\n")
    assert ["does not look like one" in p.message for p in notice.problems] == [True]


def test_a_column_without_a_known_head_holds_what_its_cells_say() -> None:
    head = "序号\t工作任务\t牵头单位\t关门日\n"
    rows = "1\t修订办法\t县司法局\t2025年6月底前\n2\t组织培训\t县财政局\t长期\n"
    last = "3\t开展检查\t县审计局\t2025年底前\n"
    notice = read_notice("某某县任务分解表\n" + head + rows + head + last, file="table.txt")
    assert [[due.text for due in task.deadlines] for task in notice.records] == [
        ["2025年6月底前"],
        ["长期"],
        ["2025年底前"],
    ]


def test_a_table_that_stands_upright_has_a_task_a_block() -> None:
    block = "项目名称→{}\n建设内容→{}\n牵头单位→{}\n完成时限→{}\n\n"
    notice = read(
        block.format("管网改造", "改造管网32公里", "市水务局", "2025年11月底前")
        + block.format("学校新建", "新建小学1所", "市教育局", "长期")
    )
    first, second = notice.of_kind("task")
    assert (first.text, first.headings[-1:], first.names_as("lead")) == (
        "改造管网32公里",
        ("管网改造",),
        ("市水务局",),
    )
    assert said(second.deadlines) == ["长期"]
    alone = read(block.format("管网改造", "改造管网32公里", "市水务局", "2025年11月底前"))
    assert not alone.of_kind("task")


def test_a_row_that_a_line_s_end_within_a_cell_cut_in_two_is_one() -> None:
    head = "领域→序号→任务→牵头单位→责任单位→完成时限\n"
    cut = "一、工程→1→对在建工程开展检查，\n每个项目不少于2次。→市水利局→各区政府→2025年底\n"
    notice = read(head + cut + "→2→公布结果。→市司法局→各区政府→2025年6月底\n")
    assert [shown(task) for task in notice.of_kind("task")] == [
        ("1", "对在建工程开展检查，每个项目不少于2次。", "市水利局", "各区政府", "2025年底"),
        ("2", "公布结果。", "市司法局", "各区政府", "2025年6月底"),
    ]


def test_bars_without_a_frame_part_the_cells_behind_a_row_s_number() -> None:
    rows = "1 | 养老服务规定 | 市民政局 | 2025年6月底前\n2 | 停车场规定 | 市公安局 | 2025年底\n"
    notice = read(f"序号 | 文件名称 | 承办单位 | 计划出台时间\n{rows}")
    assert [shown(task) for task in notice.of_kind("task")] == [
        ("1", "养老服务规定", "", "市民政局", "2025年6月底前"),
        ("2", "停车场规定", "", "市公安局", "2025年底"),
    ]


def test_the_number_before_a_broader_column_s_words_is_the_row_s() -> None:
    table = (
        "Strategy→Activity→Lead→Due date\n1.1 Teach→Train staff→Schools→May 2027\n"
        "1.2 Hire→Hire ten nurses→Health→June 2027\n"
    )
    assert [task.number for task in read(table).of_kind("task")] == ["1.1", "1.2"]
