"""Signs in a text that a record may be wrong, and layouts in which none of them is one."""

import pytest

from corpus.model import Notice
from corpus.notice import read_notice
from tests.corpus.laws import assert_laws

HEAD = "某某市提升行动实施方案\n"
TABLE = "附件\n任务分解表\n序号\t任务\t牵头单位\t完成时限\n"
ROWS = (
    "1\t修订办法\t市司法局\t2025年6月底\n2\t组织培训\t市财政局\t2025年9月底\n"
    "3\t开展检查\t市审计局\t2025年10月底\n4\t通报结果\t市司法局\t2025年底\n"
)
ITEMS = (
    "一、甲部\n（一）健全制度。各单位要健全各项管理制度并报送备案。\n"
    "（二）加强培训。各单位要每年组织不少于两次的集中培训，并把结果报市司法局。\n"
)


def read(text: str) -> Notice:
    notice = read_notice(HEAD + text, file="notice.txt")
    assert_laws(notice)
    return notice


def doubted(notice: Notice) -> list[str]:
    """The numbers of the records that a problem overlaps."""
    return [
        record.number
        for record in notice.records
        if any(
            p.span.start < s.end and s.start < p.span.end
            for p in notice.problems
            for s in record.extent
        )
    ]


def test_a_part_that_lost_its_number_makes_all_that_follows_unsure() -> None:
    sound = (
        "二、乙部\n（三）严格考核。各单位要把考核结果作为评价依据。\n"
        "（四）及时报告。每季度末报送情况。\n"
    )
    assert doubted(read(ITEMS + sound)) == []
    lost = sound.replace("二、乙部", "乙部的任务")
    assert doubted(read(ITEMS + lost)) == ["一（二）", "一（三）", "一（四）"]


def test_a_number_that_a_scan_misread_is_doubted() -> None:
    assert doubted(read(ITEMS.replace("（二）", "〈二）"))) == ["一（一）"]


def test_an_item_without_number_within_the_last_one_of_a_part_is_doubted() -> None:
    swallowed = "严格考核。各单位要把考核结果作为评价依据。\n"
    after = "二、乙部\n（三）报告。按时报送。\n"
    assert doubted(read(ITEMS + swallowed + after)) == ["一（二）"]


@pytest.mark.parametrize(
    ("change", "to", "numbers"),
    [
        ("\t市财政局\t", "\t\t", ["2"]),
        ("\t2025年10月底", "\t", ["3"]),
        ("3\t开展检查\t市审计局\t2025年10月底\n", "", ["2"]),
        ("市审计局\t", "", ["3"]),
        ("开展检查", "开展“检查", ["3"]),
        ("3\t开展", "2\t开展", ["2", "2"]),
    ],
)
def test_a_row_that_lacks_what_the_others_have_is_doubted(
    change: str, to: str, numbers: list[str]
) -> None:
    assert doubted(read(TABLE + ROWS)) == []
    assert doubted(read(TABLE + ROWS.replace(change, to))) == numbers


def test_a_heading_of_units_gives_them_to_the_tasks_below_it() -> None:
    notice = read(
        "一、市司法局、市财政局\n1.修订办法。\n2.组织培训。（市审计局负责）\n"
        "二、构建协同监管格局\n3.开展检查。\n三、有关要求\n4.按时报送。\n"
    )
    assert [record.names_as("responsible") for record in notice.records] == [
        ("市司法局", "市财政局"),
        ("市审计局",),
        (),
        (),
    ]


@pytest.mark.parametrize(
    ("body", "numbers"),
    [
        ("（一）甲事。认真办好。\n（三）丙事。按期办结。\n", ["一（一）"]),
        ("（一）甲事。认真办好（市司法局。\n（二）乙事。按期办结。\n", ["一（一）"]),
        (
            "（一）甲事。认真办\n（二）乙事。按期办结。\n（三）丙事。办好。\n（四）丁。\n",
            ["一（一）"],
        ),
        ("（一）甲事。重点是：\n（二）乙事。按期办结。\n", ["一（一）"]),
        ("（一）甲事。办好。（有关方面负责落实各项任务）\n（二）乙事。\n", ["一（一）"]),
        ("（一）甲事。认真办好。\n（二）乙事。按期办结。\n", []),
    ],
)
def test_a_record_is_doubted_where_the_text_gives_a_sign(body: str, numbers: list[str]) -> None:
    assert doubted(read("一、任务\n" + body)) == numbers


NAMED = (
    "".join(
        f"（{n}）{what}。各单位按照要求认真办好。\n责任单位：市司法局、市财政局\n完成时限：2025年{month}月底前\n"
        for n, what, month in (("一", "修订办法", 6), ("二", "组织培训", 7), ("三", "开展检查", 8))
    )
    + "（四）通报结果。各单位按照要求认真办好。\n责任单位：市审计局\n完成时限：2025年9月底前\n"
)


@pytest.mark.parametrize(
    ("change", "to", "numbers"),
    [
        # A labelled line is missing, or it stands above the words that it follows elsewhere.
        ("\n责任单位：市审计局", "", ["一（四）"]),
        (
            "各单位按照要求认真办好。\n责任单位：市审计局",
            "\n责任单位：市审计局\n各单位按照要求认真办好。",
            [],
        ),
        (
            "（四）通报结果。各单位按照要求认真办好。\n责任单位：市审计局",
            "（四）责任单位：市审计局",
            ["一（四）"],
        ),
        # A label that promises a time, and words that are none.
        ("2025年9月底前", "与前项工作同步", ["一（四）"]),
        # A name that goes on in the next line, and one that lost its end.
        ("市审计局\n", "市审计\n局\n", ["一（四）"]),
        ("市审计局\n", "市审计\n", ["一（四）"]),
        # Words that ran into a name.
        ("市审计局\n", "汇总全市各地材料市财政局\n", ["一（四）"]),
        ("（四）通报结果。", "通报结果。", ["一（三）"]),
    ],
)
def test_an_item_that_is_unlike_those_beside_it_is_doubted(
    change: str, to: str, numbers: list[str]
) -> None:
    assert doubted(read("一、任务\n" + NAMED)) == []
    changed = NAMED.replace(change, to)
    assert changed != NAMED
    assert doubted(read("一、任务\n" + changed)) == numbers


@pytest.mark.parametrize(
    ("body", "numbers"),
    [
        # A count of one, where others go on.
        (
            "一、甲\n（一）健全制度。办好。\n二、乙\n（一）培训。办好。\n（二）检查。办好。\n",
            ["一（一）"],
        ),
        # A title that goes on without a stop.
        (
            "一、总体目标到2025年，全市覆盖。\n二、任务\n（一）甲。办好。\n（二）乙。办好。\n",
            ["一"],
        ),
        # A time that is told of nothing, and the page's words.
        ("一、甲。按期办好。\n二、乙。按期办好。【打印本页】\n", ["二"]),
        ("一、甲。制度第三季度前后建立。\n二、乙。按期办好。\n", ["一"]),
        ("一、甲。制度按季度建立。\n二、乙。按期办好。\n", []),
    ],
)
def test_what_a_text_says_of_itself_makes_a_record_unsure(body: str, numbers: list[str]) -> None:
    assert doubted(read(body)) == numbers
