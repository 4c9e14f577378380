"""PDFs: columns, heads and feet, paragraphs and tables over the ends of pages."""

import io
from collections.abc import Sequence
from pathlib import Path

import pytest
from PIL import Image
from reportlab.lib.utils import ImageReader

from corpus.errors import UnreadableNoticeError
from corpus.formats import pdf_source
from corpus.formats.limits import Limits
from corpus.formats.pdf import read_pdf
from tests.corpus.formats.pdf_files import HEIGHT, MARGIN, SIZE, STEP, WIDTH, Drawn

PATH = Path("notice.pdf")
LONG = (
    "全面贯彻落实党中央关于行政执法工作的决策部署，进一步增强行政机关履行政府职能、管理经济社会事务的能力水平，"
    "到2025年底，行政执法突出问题得到有效整治，执法工作体系、队伍素质、监督机制进一步增强，"
    "人民群众对行政执法的满意度大幅上升。"
)


def lines(drawn: Drawn) -> list[str]:
    return read_pdf(drawn.data(), PATH).text.splitlines()


def picture(drawn: Drawn) -> None:
    seen = io.BytesIO()
    Image.new("RGB", (60, 80), "gray").save(seen, "PNG")
    drawn.canvas.drawImage(ImageReader(seen), 0, 0, WIDTH, HEIGHT)


def test_lines_of_a_paragraph_are_joined_and_paragraphs_are_kept_apart() -> None:
    drawn = Drawn()
    for words in ("一、总体要求", LONG, "（一）加强培训。" + LONG, "1.省司法厅负责。"):
        drawn.paragraph(words)
    assert lines(drawn) == ["一、总体要求", LONG, "（一）加强培训。" + LONG, "1.省司法厅负责。"]


def test_a_paragraph_cut_by_a_pages_end_reads_on_and_the_page_begins_within_it() -> None:
    drawn = Drawn()
    written = [f"{n}.{LONG}" for n in range(1, 16)]
    for words in written:
        drawn.paragraph(words)
    assert drawn.pages > 1
    document = read_pdf(drawn.data(), PATH)
    assert document.text.splitlines() == written
    assert len(document.pages) == drawn.pages
    assert document.text[document.pages[1] - 1] != "\n"
    assert document.page_of(0) == 1
    assert document.page_of(len(document.text) - 2) == drawn.pages


def test_heads_feet_and_page_numbers_are_left_out_but_not_headings_of_annexes() -> None:
    drawn = Drawn()
    for number in range(1, 4):
        drawn.at(200, 40, "某省人民政府公报 2025年第6期", 10)
        drawn.at(280, 810, f"— {number} —", 10)
        drawn.line(f"附件{number}")
        drawn.line(f"{number}.完成整治。", 2)
        drawn.page()
    found = lines(drawn)
    assert found == [w for n in range(1, 4) for w in (f"附件{n}", f"{n}.完成整治。")]


def test_two_columns_below_a_title_are_read_one_after_the_other() -> None:
    drawn = Drawn()
    drawn.at(MARGIN, 90, "某省提升行政执法质量三年行动实施方案任务分工和工作要求", SIZE)
    for column in range(2):
        for index in range(12):
            part = LONG[index * 14 : (index + 1) * 14] if column == 0 else f"{index + 1}.右栏任务。"
            if part:
                drawn.at(MARGIN + column * 240, 130 + index * STEP, part)
    found = lines(drawn)
    assert found[0].startswith("某省提升")
    assert "".join(found[1:]).startswith(LONG)
    assert found[-12:] == [f"{n}.右栏任务。" for n in range(1, 13)]


def test_a_table_over_two_pages_has_a_line_for_each_row() -> None:
    head = ["序号", "任务", "牵头单位", "完成时限"]
    rows = [[str(n), f"开展第{n}项专项整治行动，梳理突出问题清单并组织整改。", "省司法厅\n省财政厅",
             "2025年底"] for n in range(1, 31)]  # fmt: skip
    drawn = Drawn()
    drawn.line("附件")
    drawn.table([head, ["一、能力建设"], *rows], [40, 200, 110, 90])
    assert drawn.pages > 1
    document = read_pdf(drawn.data(), PATH)
    wanted = ["\t".join([*row[:2], "省司法厅 省财政厅", row[3]]) for row in rows]
    assert document.text.splitlines() == ["附件", "\t".join(head), "一、能力建设\t\t\t", *wanted]
    assert document.doubts == ()


def test_a_row_cut_by_a_pages_end_is_read_on() -> None:
    drawn = Drawn()
    widths = [40, 200, 110]
    drawn.table([["序号", "任务", "牵头单位"], ["1", "完善行政执法", "省司法厅"]], widths)
    drawn.page()
    drawn.table(
        [["序号", "任务", "牵头单位"], ["", "协作机制。", ""], ["2", "考核。", "各地"]], widths
    )
    assert lines(drawn) == [
        "序号\t任务\t牵头单位",
        "1\t完善行政执法协作机制。\t省司法厅",
        "2\t考核。\t各地",
    ]


def test_a_row_that_a_pages_end_leaves_without_a_rule_is_read_on() -> None:
    drawn = Drawn()

    def row(cells: Sequence[str], top: float, bottom: float, *, rules: str) -> None:
        for index, words in enumerate(cells):
            x = MARGIN + index * 140
            drawn.at(x + 5, top + 20, words, 10)
            drawn.canvas.line(x, HEIGHT - top, x, HEIGHT - bottom)
            drawn.canvas.line(x + 140, HEIGHT - top, x + 140, HEIGHT - bottom)
            if "top" in rules:
                drawn.canvas.line(x, HEIGHT - top, x + 140, HEIGHT - top)
            if "bottom" in rules:
                drawn.canvas.line(x, HEIGHT - bottom, x + 140, HEIGHT - bottom)

    row(["任务", "单位", "时限"], 650, 690, rules="top bottom")
    row(["加强培训，提升", "市发展和", "2025年"], 690, 770, rules="")
    drawn.page()
    row(["执法能力", "改革委", "底前"], 70, 110, rules="bottom")
    row(["考核", "各地", "长期坚持"], 110, 150, rules="bottom")
    assert lines(drawn) == [
        "任务\t单位\t时限",
        "加强培训，提升执法能力\t市发展和改革委\t2025年底前",
        "考核\t各地\t长期坚持",
    ]


def test_a_table_without_rules_is_told_by_its_gaps_and_marked() -> None:
    drawn = Drawn()
    drawn.line("附件")
    for row in (
        ["任务", "单位", "时限"],
        ["培训", "省司法厅", "2025年底"],
        ["考核", "各地", "2024年底"],
    ):
        for x, words in zip((70, 230, 400), row, strict=True):
            drawn.at(x, drawn.y, words)
        drawn.y += STEP
    document = read_pdf(drawn.data(), PATH)
    assert document.text.splitlines()[2] == "培训\t省司法厅\t2025年底"
    assert len(document.doubts) == 3


def test_a_page_that_is_a_picture_is_named() -> None:
    drawn = Drawn()
    drawn.paragraph(LONG)
    drawn.page()
    picture(drawn)
    drawn.page()
    drawn.line("一、要求", 2)
    document = read_pdf(drawn.data(), PATH)
    assert [d.message for d in document.doubts] == [
        "page 2 is a picture: what is written on it was not read"
    ]
    assert document.page_of(document.text.index("一、要求")) == 3


def test_a_scan_says_what_to_do() -> None:
    drawn = Drawn()
    picture(drawn)
    with pytest.raises(UnreadableNoticeError, match=r"scan.*OCR"):
        read_pdf(drawn.data(), PATH)


def test_a_locked_pdf_is_named() -> None:
    drawn = Drawn(password="x")
    drawn.line("秘密")
    with pytest.raises(UnreadableNoticeError, match="password"):
        read_pdf(drawn.data(), PATH)


def test_too_many_pages_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pdf_source, "LIMITS", Limits(pages=3))
    drawn = Drawn()
    for _ in range(4):
        drawn.line("一、要求")
        drawn.page()
    with pytest.raises(UnreadableNoticeError, match="4 pages are too many"):
        read_pdf(drawn.data(), PATH)


@pytest.mark.parametrize("share", [0.1, 0.5, 0.9])
def test_a_pdf_that_is_cut_off_is_read_or_refused(share: float) -> None:
    drawn = Drawn()
    for _ in range(5):
        drawn.paragraph(LONG)
    data = drawn.data()
    try:
        document = read_pdf(data[: int(share * len(data))], PATH)
    except UnreadableNoticeError as error:
        assert error.remedy  # noqa: PT017
    else:
        assert LONG in document.text
