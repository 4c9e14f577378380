"""Small notices, each with one oddity of numbering, of tables, or of what stands around them."""

from corpus.model import Notice, Record
from corpus.notice import read_notice
from tests.corpus.laws import assert_laws, said

HEAD = "某某县提升行动实施方案\n"
TABLE_HEAD = "重点任务\t主要措施\t牵头单位\t责任单位\t完成时限\n"


def read(text: str) -> Notice:
    notice = read_notice(HEAD + text, file="notice.txt")
    assert_laws(notice)
    return notice


def only(notice: Notice) -> Record:
    (record,) = notice.records
    return record


def messages(notice: Notice) -> list[tuple[str, str]]:
    return [(p.message, p.span.of(notice.text)) for p in notice.problems]


def test_an_item_that_begins_with_a_year_is_numbered_before_it() -> None:
    notice = read("一、任务\n（一）整治\n3.2024年10月底前，由县司法局牵头，开展监督。\n")
    assert only(notice).number == "3"
    assert only(notice).text.startswith("2024年10月底前")
    assert said(only(notice).deadlines) == ["2024年10月底前"]


def test_a_line_of_the_body_that_looks_like_a_foot_stays_in_its_item() -> None:
    notice = read("一、任务\n（一）做好\n附近居民的工作。\n（二）推进\n信息公开工作。\n")
    assert [record.text for record in notice.records] == [
        "做好附近居民的工作。",
        "推进信息公开工作。",
    ]


def test_a_title_on_a_line_of_its_own_and_a_sentence_that_is_none() -> None:
    notice = read(
        "一、总体要求\n坚持改革。\n二、重点任务\n（一）加强培训\n" + "每年开展培训，" * 9 + "\n"
        "（二）开展评估，查找问题。\n及时整改。\n三、加强统计。加强监测，分析数据。\n本方案长期有效。\n"
    )
    assert [(record.title, record.text) for record in notice.records] == [
        ("总体要求", "坚持改革。"),
        ("加强培训", "加强培训" + "每年开展培训，" * 9),
        ("开展评估，查找问题", "开展评估，查找问题。及时整改。"),
        ("加强统计", "加强统计。加强监测，分析数据。本方案长期有效。"),
    ]


def test_a_title_that_a_page_break_cuts_is_one_title() -> None:
    notice = read("一、任务\n1.加强执法\n\n人员培训。坚持每年开展。\n")
    assert only(notice).title == "加强执法人员培训"


def test_a_number_that_comes_again_keeps_both_records() -> None:
    notice = read("一、任务\n（一）甲。\n（一）乙。\n（一）丙。\n")
    assert [record.id.rpartition("/")[2] for record in notice.records] == [
        *("一（一）", "一（一）#2", "一（一）#3")
    ]


def test_a_heading_s_own_words_above_its_items_are_a_record() -> None:
    notice = read("一、任务\n本部分共一项。\n（一）甲。\n")
    assert [(r.number, r.title, r.text) for r in notice.records] == [
        ("一", "任务", "本部分共一项。"),
        ("一（一）", "甲", "甲。"),
    ]
    assert not notice.problems


def test_a_text_without_any_number_is_said_to_be_one() -> None:
    notice = read("各乡镇：\n请认真贯彻执行。\n")
    assert not notice.records
    assert [message for message, _ in messages(notice)] == [
        "no numbered item and no task table was found"
    ]
    assert "请认真贯彻执行。" in notice.about.text


def test_a_unit_that_a_page_break_cuts_is_one_unit() -> None:
    notice = read("一、任务\n（一）加强培训。（县司法局、县发展改\n\n革局按职责分工负责）\n")
    assert [unit.name for unit in only(notice).units] == ["县司法局", "县发展改革局"]
    assert said(only(notice).units) == ["县司法局", "县发展改革局"]
    assert only(notice).units[1].span.of(notice.text) == "县发展改\n\n革局"


def test_a_bracket_says_who_leads_and_who_answers() -> None:
    notice = read(
        "一、任务\n（一）甲。（牵头单位：县司法局；配合单位：县财政局、公安局）\n"
        "（二）乙。（县司法局牵头，县财政局、县公安局按职责分工负责）\n"
        "（三）丙。（责任单位：县司法局）\n（四）丁。（负责部门：财政部）\n（五）戊（见附录）。\n"
        "（六）己。（负责部门：财政部，适用范围：某某试验区）\n"
    )
    roles = [[(unit.role, unit.name) for unit in record.units] for record in notice.records]
    assert roles[0] == [
        *(("lead", "县司法局"), ("responsible", "县财政局"), ("responsible", "县公安局"))
    ]
    assert roles[1] == roles[0]
    assert roles[2] == [("responsible", "县司法局")]
    assert roles[3] == roles[5] == [("responsible", "财政部")]
    assert roles[4] == []


def test_units_named_for_all_that_follow_are_standing_from_there_on() -> None:
    notice = read(
        "一、任务\n1.甲。（县司法局负责，各乡镇落实；以下任务均需各乡镇落实，不再列出）\n"
        "2.乙。（县财政局负责）\n"
    )
    first, second = notice.records
    assert [u.name for u in first.units_as("standing")] == ["各乡镇"]
    assert [u.span for u in first.units_as("standing")] == [
        u.span for u in second.units_as("standing")
    ]
    assert second.names_as("responsible") == ("县财政局",)


def test_a_table_alone_is_read() -> None:
    notice = read(TABLE_HEAD + "\t1.加强培训。\t县司法局\t各乡镇\t2024年底\n")
    assert only(notice).kind == "task"
    assert only(notice).names_as("lead") == ("县司法局",)
    assert not notice.problems


def test_a_number_in_a_column_of_its_own_is_the_task_s_number() -> None:
    head = "序号\t工作任务\t牵头单位\t责任单位\t完成时限\n"
    notice = read(
        head + "1\t加强培训。\t县司法局\t各乡镇\t2024年底\n2、\t开展评估。\t县司法局\t\t长期\n"
    )
    assert [(task.number, task.text) for task in notice.records] == [
        ("1", "加强培训。"),
        ("2", "开展评估。"),
    ]
    assert said(notice.records[1].deadlines) == ["长期"]


def test_the_head_governs_in_whatever_order_its_columns_stand() -> None:
    notice = read("完成时限\t主要措施\t牵头单位\n2024年底\t1.加强培训。\t县司法局\n")
    assert (only(notice).number, only(notice).text) == ("1", "加强培训。")
    assert only(notice).names_as("lead") == ("县司法局",)
    assert said(only(notice).deadlines) == ["2024年底"]
    assert not notice.problems


def test_rows_under_no_known_head_are_a_problem_and_one_only() -> None:
    notice = read("一、任务\n（一）甲。\n附件\n联系表\n姓名\t电话\n张三\t123\n李四\t456\n")
    assert messages(notice) == [
        ("a table without a known head", "姓名\t电话\n张三\t123\n李四\t456")
    ]
    assert [heading.title for heading in notice.headings if not heading.number][-1] == "联系表"


def test_a_line_amid_rows_is_a_problem_and_the_foot_after_them_is_not() -> None:
    notice = read(
        "一、任务\n（一）甲。\n附件\n任务清单\n"
        + TABLE_HEAD
        + "\t1.加强培训。\t县司法局\t\t长期\n没有制表符的一行\n\t2.开展评估。\t县司法局\t\t长期\n"
        "抄送：县委办公室。\n"
    )
    assert len(notice.of_kind("task")) == 2
    assert messages(notice) == [("a line that belongs to no item and no table", "没有制表符的一行")]
    assert "抄送：县委办公室。" in notice.about.text


def test_an_annex_of_prose_is_not_taken_for_the_foot() -> None:
    notice = read(
        "一、任务\n（一）甲。\n附件：\n1.办法\n2024年5月6日\n一、总则\n（一）乙。\n丙。\n"
    )
    assert [(r.number, r.text) for r in notice.records] == [
        ("一（一）", "甲。"),
        ("附件·一（一）", "乙。丙。"),
    ]
    assert "1.办法" in notice.about.text
    assert not notice.problems


def test_two_annexes_each_with_its_title_and_its_table() -> None:
    rows = TABLE_HEAD + "\t{}.加强培训。\t县司法局\t\t长期\n"
    notice = read(
        "一、任务\n（一）甲。\n附件1\n清单一\n"
        + rows.format(1)
        + "附件2\n清单二\n"
        + rows.format(2)
    )
    assert [h.title for h in notice.headings if not h.number] == ["清单一", "清单二"]
    assert [task.number for task in notice.of_kind("task")] == ["1", "2"]
    assert not notice.problems


def test_a_doubtful_deadline_is_kept_with_a_problem() -> None:
    notice = read(TABLE_HEAD + "\t1.加强培训。\t县司法局\t各乡镇\t看情况\n")
    assert said(only(notice).deadlines) == ["看情况"]
    assert only(notice).deadlines[0].end is None
    assert ("no cell of this row is a deadline", "看情况") in messages(notice)


def test_a_task_that_the_body_does_not_say_has_no_source() -> None:
    notice = read(
        "一、任务\n（一）加强执法人员培训。每年开展业务培训和考核。\n附件\n清单\n"
        + TABLE_HEAD
        + "\t1.每年开展执法人员业务培训和考核。\t县司法局\t\t长期\n"
        + "\t2.修建道路。\t县交通局\t\t长期\n"
    )
    sources = [task.source for task in notice.of_kind("task")]
    assert sources == [notice.records[0].id, None]
