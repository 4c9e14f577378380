"""Signs that words, cells, brackets or whole items were not read, and texts without any."""

import pytest

from tests.corpus.test_doubts import ITEMS, ROWS, TABLE, doubted, read

LABELLED = "".join(
    f"（{n}）{what}。认真办好。\n牵头单位：市司法局\n配合单位：市财政局、市审计局\n"
    for n, what in (("一", "修订办法"), ("二", "组织培训"), ("三", "开展检查"))
)
BRACKETS = "".join(
    f"（{n}）{what}。认真办好。（市司法局牵头，市财政局配合）\n"
    for n, what in (("一", "修订办法"), ("二", "组织培训"), ("三", "开展检查"))
)


@pytest.mark.parametrize(
    ("body", "change", "to", "numbers"),
    [
        # Words that no list knows as labels.
        (LABELLED, "修订办法。认真办好。\n牵头单位", "修订办法。认真办好。\n挂帅方", ["一（一）"]),
        (
            BRACKETS,
            "修订办法。认真办好。（市司法局牵头，",
            "修订办法。认真办好。（挂帅方：市司法局；",
            ["一（一）"],
        ),
        # A label without its colon, or with another sign; a label within a name.
        (
            LABELLED,
            "修订办法。认真办好。\n牵头单位：",
            "修订办法。认真办好。\n牵头单位",
            ["一（一）"],
        ),
        (
            LABELLED,
            "修订办法。认真办好。\n牵头单位：",
            "修订办法。认真办好。\n牵头单位.",
            ["一（一）"],
        ),
        # A name among others that is one of another notice's words.
        (
            BRACKETS,
            "组织培训。认真办好。（市司法局牵头",
            "组织培训。认真办好。（市司去局牵头",
            ["一（二）"],
        ),
        (
            BRACKETS,
            "组织培训。认真办好。（市司法局牵头",
            "组织培训。认真办好。（市司法局市审计局牵头",
            ["一（二）"],
        ),
        (LABELLED, "市财政局、市审计局\n（二）", "市财政局丶市审计局\n（二）", ["一（一）"]),
        # A bracket of which nothing was read.
        (
            BRACKETS,
            "检查。认真办好。（市司法局牵头，市财政局配合）",
            "检查。认真办好。（市司法局主笔撰写）",
            ["一（三）"],
        ),
        # The foot has run into the last item; an item that begins amid a sentence.
        (BRACKETS, "检查。认真办好。", "检查。认真办好。\n2025年3月10日\n", ["一（三）"]),
        (BRACKETS, "（三）开展检查", "（三），开展检查", ["一（三）"]),
        # Dates as scans misread them.
        (BRACKETS, "检查。认真办好。", "检查。2O25年6月底前办好。", ["一（三）"]),
    ],
)
def test_what_was_not_read_makes_an_item_unsure(
    body: str, change: str, to: str, numbers: list[str]
) -> None:
    assert doubted(read("一、任务\n" + body)) == []
    assert change in body
    assert doubted(read("一、任务\n" + body.replace(change, to))) == numbers


@pytest.mark.parametrize("shape", ["其{}——", "【{}】", "No{}/"])
def test_a_count_of_a_shape_that_is_not_known_is_doubted(shape: str) -> None:
    lines = "".join(f"{shape.format(n)}加强培训{n}。认真办好。\n" for n in "123")
    assert doubted(read(ITEMS + "二、乙部\n（三）报告。按时报送。\n" + lines))[-1] == "二（三）"


def test_items_that_were_not_found_are_told_by_their_labels() -> None:
    said = "".join(
        f"{what}\n牵头单位：市司法局\n完成时限：2025年{n}月底前\n\n"
        for n, what in ((6, "修订办法"), (7, "组织培训"))
    )
    notice = read(said)
    assert all(
        any(p.span.start <= notice.text.index(what) < p.span.end for p in notice.problems)
        for what in ("修订办法", "组织培训")
    )


def test_a_sentence_that_names_units_for_all_makes_all_unsure_where_it_is_not_read() -> None:
    rule = "各乡镇政府系上列事项共同主体，此处不予注明。\n"
    assert doubted(read("一、任务\n" + BRACKETS)) == []
    assert len(doubted(read("一、任务\n" + BRACKETS + rule))) == 3


@pytest.mark.parametrize(
    ("change", "to", "numbers"),
    [
        # A column whose head is not known: a cell of it names units, and the other rows lack it.
        (
            "牵头单位\t完成时限\n1\t修订办法",
            "搭手方\t牵头单位\t完成时限\n1\t修订办法\t市财政局",
            ["1", "2", "3", "4"],
        ),
        # Two rows run together; a row that does not write its number.
        ("2025年9月底\n3\t", "2025年9月底\t3\t", ["2"]),
        # The text breaks off within the last row.
        ("\t2025年底\n", "", ["4"]),
    ],
)
def test_rows_of_which_cells_were_not_read_are_doubted(
    change: str, to: str, numbers: list[str]
) -> None:
    assert doubted(read(TABLE + ROWS)) == []
    changed = (TABLE + ROWS).replace(change, to)
    assert changed != TABLE + ROWS
    assert doubted(read(changed)) == numbers


def test_annexes_that_are_listed_are_no_count_of_items() -> None:
    assert doubted(read("一、任务\n" + BRACKETS + "\n附件1\n\n附件2\n")) == []
