"""Tables whose cells a page has lost, and tables of an office's own rows."""

import datetime

from tests.corpus.laws import said
from tests.corpus.test_copied_notices import assigned, read


def test_rows_that_a_bar_closes_move_under_their_columns() -> None:
    notice = read(
        "工作任务 | 具体要求 | 责任部门 |\n一、补管网。 | 1.每年检漏。 | 管网科 |\n"
        "2.更换老旧水管。 | 办公室牵头,各科室配合 | |\n二、用雨水。 | 3.建蓄水池。 | 工程科 |\n"
    )
    assert [(record.number, record.text) for record in notice.records] == [
        ("1", "每年检漏。"),
        ("2", "更换老旧水管。"),
        ("3", "建蓄水池。"),
    ]
    assert assigned(notice) == [
        [("responsible", "管网科")],
        [("lead", "办公室"), ("responsible", "各科室")],
        [("responsible", "工程科")],
    ]


def test_cells_one_below_the_other_with_bars_between_them() -> None:
    cells = [
        *("工作任务", "具体要求", "责任科室", "时限要求"),
        *("补管网", "1", "每年检漏。", "管网科", "年底前"),
        *("2", "更换老旧水管。", "各科室", "持续推进"),
        *("用雨水", "3", "建蓄水池。", "工程科", "6月底前"),
    ]
    notice = read("2024年节水要点\n" + "\n|\n".join(cells) + "\n|\n")
    assert [
        (record.number, record.text, *record.names_as("responsible")) for record in notice.records
    ] == [
        ("1", "每年检漏。", "管网科"),
        ("2", "更换老旧水管。", "各科室"),
        ("3", "建蓄水池。", "工程科"),
    ]
    assert [said(record.deadlines) for record in notice.records] == [
        ["年底前"],
        ["持续推进"],
        ["6月底前"],
    ]


def test_cells_with_a_bar_behind_each_and_heads_that_are_not_known() -> None:
    rows = [
        ("序号", "主要任务", "年度目标任务", "分管领导", "牵头单位", "配合单位", "1-9月进展"),
        ("4", "检漏五十处。", "周水清", "水务局", "住建局、各街道", "已完成三十处。"),
        ("5", "建蓄水池十座。", "周水清", "城管局", "各街道", "已完成八座。"),
    ]
    notice = read("民生实事进展\n" + "".join(f"{cell} |\n" for row in rows for cell in row))
    assert [(record.number, record.text) for record in notice.records] == [
        ("4", "检漏五十处。"),
        ("5", "建蓄水池十座。"),
    ]
    assert assigned(notice) == [
        [("lead", "水务局"), ("responsible", "住建局"), ("responsible", "各街道")],
        [("lead", "城管局"), ("responsible", "各街道")],
    ]


def test_a_row_that_says_its_task_under_the_broader_head() -> None:
    notice = read(
        "民生实事进展\n序号\t主要任务\t年度目标任务\t分管领导\t牵头单位\t进展\n"
        "4\t检漏五十处。\t\t周水清\t水务局\t已完成三十处。\n"
        "5\t建蓄水池。\t建成十座。\t周水清\t城管局\t已完成八座。\n"
    )
    assert [(record.number, record.text) for record in notice.records] == [
        ("4", "检漏五十处。"),
        ("5", "建成十座。"),
    ]
    assert assigned(notice) == [[("lead", "水务局")], [("lead", "城管局")]]


def test_an_office_gives_only_its_own_rows_of_a_table() -> None:
    notice = read(
        "澄江区2025年重点工作任务分解表\n\n序号\n\n重点工作任务\n\n主要责任单位\n\n协同配合单位\n\n"
        "4\n\n修缮两座旧桥。\n\n区交通局\n\n区住建局、区财政局,各乡镇人民政府。\n\n"
        "31\n\n新建一所中学。\n\n区教育局\n\n区财政局。\n\n"
        "32\n\n改造五处操场。\n\n区教育局\n\n区体育局。\n"
    )
    assert [record.number for record in notice.records] == ["4", "31", "32"]
    assert [record.text for record in notice.records] == [
        "修缮两座旧桥。",
        "新建一所中学。",
        "改造五处操场。",
    ]
    assert assigned(notice) == [
        [
            ("lead", "区交通局"),
            ("responsible", "区住建局"),
            ("responsible", "区财政局"),
            ("responsible", "各乡镇人民政府"),
        ],
        [("lead", "区教育局"), ("responsible", "区财政局")],
        [("lead", "区教育局"), ("responsible", "区体育局")],
    ]
    # What the office left out is told.
    assert any("leaves numbers out" in problem.message for problem in notice.problems)


def test_a_figure_in_a_column_of_standards_numbers_no_row() -> None:
    notice = read(
        "澄江区任务分解表\n序号\n工作任务\n分值\n责任单位\n"
        "1\n修缮旧桥。\n20\n区交通局\n2\n新建中学。\n30\n区教育局\n"
    )
    assert [record.number for record in notice.records] == ["1", "2"]


def test_units_one_below_the_other_in_a_table_of_good_deeds() -> None:
    notice = read(
        "澄江县2026年民生实事任务分解表\n序号\n\n民生实事\n\n责任单位\n\n完成时限\n\n"
        "1\n\n新建一座水厂。\n\n县水务局\n\n县住建局\n\n11月底前\n\n"
        "2\n\n改造三处农贸市场。\n\n县商务局\n\n8月底前\n"
    )
    assert assigned(notice) == [
        [("responsible", "县水务局"), ("responsible", "县住建局")],
        [("responsible", "县商务局")],
    ]
    assert [record.deadlines[0].end for record in notice.records] == [
        datetime.date(2026, 11, 30),
        datetime.date(2026, 8, 31),
    ]


def test_how_far_a_matter_is_names_no_unit() -> None:
    notice = read(
        "类别 | 民生事项名称 | 2025年度任务目标 | 责任单位 | 分管区领导 | 1-6月工作完成情况 |\n"
        "一、教育 | 1.扩建小学 | 教学楼投入使用。 | 教育局 | 林一木 | 主体已建成。 |\n"
        "2.修缮操场 | 五处操场投入使用。 | 教育局 | 林一木 | 三处正在施工。 |\n"
    )
    assert [record.text for record in notice.records] == [
        "教学楼投入使用。",
        "五处操场投入使用。",
    ]
    assert assigned(notice) == [[("responsible", "教育局")]] * 2


def test_several_tasks_under_one_number_are_one_row() -> None:
    cells = [
        *("序号", "民生实事", "责任单位", "完成时限", "1", "新建天桥。", "县住建局", "9月底前"),
        *("2", "开工建设养护楼。", "县民政局", "5月底前动工", "开工建设老年大学。", "12月底前"),
        *("3", "迁建服务中心。", "县代建中心", "12月底前"),
    ]
    notice = read("2016年民生实事任务分解表\n" + "\n".join(cells) + "\n")
    assert [record.text for record in notice.records] == [
        "新建天桥。",
        "开工建设养护楼。开工建设老年大学。",
        "迁建服务中心。",
    ]
    assert [unit for _, unit in assigned(notice)[1]] == ["县民政局"]
    assert [str(due.end) for due in notice.records[1].deadlines] == ["2016-05-31", "2016-12-31"]
    assert [bool(notice.problems_of(record)) for record in notice.records] == [False, True, False]


def test_a_task_whose_labels_keep_their_bars() -> None:
    notice = read(
        "重点工作: | 27.治理违法建设,促进分类治理。 |\n牵头单位: | 市城市管理局 |\n"
        "年度目标: | 完成年度任务。 |\n已完成。 |\n"
    )
    assert [(record.number, record.text) for record in notice.records] == [
        ("27", "治理违法建设,促进分类治理。")
    ]
    assert assigned(notice) == [[("lead", "市城市管理局")]]


def test_a_table_of_marks_asks_for_what_its_indicators_say() -> None:
    notice = read(
        "2018年考核细则\n序号\t考核项目\t分值\t考核指标\t负责考核部门\n\t总分\t100\t\t\n"
        "一、\t巩固成果\t31\t\t\n1\t建体系\t5\t健全组织体系。\t县河长办\n"
        "2\t建平台\t9\t1.推广平台，得2分。2.通报情况，得7分。\t县河长办、县水利局\n"
    )
    assert [(record.number, record.text) for record in notice.records] == [
        ("1", "健全组织体系。"),
        ("2", "1.推广平台，得2分。2.通报情况，得7分。"),
    ]
    assert notice.records[0].headings == ("一、巩固成果", "建体系")
    assert [len(units) for units in assigned(notice)] == [1, 2]


def test_a_broader_column_may_number_the_rows() -> None:
    notice = read(
        "类别\t民生事项名称\t年度任务目标\t责任单位\n教育\t14.改扩建学校\t完成主体建设。\t教体局\n"
        "\t15.建设操场\t建成投用。\t教体局\n养老\t16.建设站点\t建成5处。\t民政局\n"
    )
    assert [(record.number, record.text) for record in notice.records] == [
        ("14", "完成主体建设。"),
        ("15", "建成投用。"),
        ("16", "建成5处。"),
    ]
    merged = read(
        "类别\t事项名称\t年度任务目标\t责任单位\n教育\t14.改扩建学校\t完成主体建设。\t教体局\n"
        "\t\t建成投用。\t教体局\n养老\t15.建设站点\t建成5处。\t民政局\n"
    )
    assert len({record.id for record in merged.records}) == 3


def test_a_table_that_came_out_as_one_line() -> None:
    notice = read(
        "1、2026年实事项目责任分解表序号项目名称主要内容分管领导牵头单位配合单位完成时限"
        "1新建小学新建小学2所，学位1500个。李明区教育局区财政局2026年9月底前"
        "2改造小区改造小区3个。王芳区住建局高新园（新桥\n2、镇）各街道2026年12月底前"
        "序号项目名称主要内容分管领导牵头单位配合单位完成时限3建设站点新增站点5处。区民政局长期坚持\n"
        "澄江区人民政府办公室\n2026年1月5日\n"
    )
    assert notice.title == "2026年实事项目责任分解表"
    assert [(record.number, record.text) for record in notice.records] == [
        ("1", "新建小学新建小学2所，学位1500个。"),
        ("2", "改造小区改造小区3个。"),
        ("3", "建设站点新增站点5处。"),
    ]
    assert assigned(notice) == [
        [("lead", "区教育局"), ("responsible", "区财政局")],
        [("lead", "区住建局"), ("responsible", "高新园（新桥镇）"), ("responsible", "各街道")],
        [("lead", "区民政局")],
    ]
    assert [said(record.deadlines) for record in notice.records] == [
        ["2026年9月底前"],
        ["2026年12月底前"],
        ["长期坚持"],
    ]
    # Where a name ends is a guess: no row is sure.
    assert all(map(notice.problems_of, notice.records))
    assert notice.issuer == "澄江区人民政府办公室"


def test_heads_within_a_sentence_are_no_table() -> None:
    notice = read("一、填表\n1.表中序号项目名称责任单位完成时限均须填写。\n2.按时报送。\n")
    assert [(record.kind, record.number) for record in notice.records] == [
        ("measure", "1"),
        ("measure", "2"),
    ]
