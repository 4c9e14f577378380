"""Word files: the characters that a reader of the accepted document sees, and no others."""

import io
import zipfile
from pathlib import Path

import pytest

from corpus.errors import UnreadableNoticeError
from corpus.formats.document import Document
from corpus.formats.word import read_word
from tests.corpus.formats.word_files import abstract, docx, level, num, p, r, tbl, tc, zipped

PATH = Path("notice.docx")
LEVELS = abstract(
    0,
    level(0, "chineseCounting", "%1、"),
    level(1, "chineseCounting", "（%2）"),
    level(2, "decimal", "%3."),
    level(3, "decimalEnclosedCircle", "%4"),
)


def read(body: str, **parts: str) -> Document:
    return read_word(docx(body, **parts), PATH)


def lines(body: str, **parts: str) -> list[str]:
    return read(body, **parts).text.splitlines()


def test_generated_numbers_are_written_and_deeper_levels_start_anew() -> None:
    body = "".join(
        p(words, num=(1, depth))
        for words, depth in [
            ("总体要求", 0), ("指导思想", 1), ("目标", 1), ("甲", 2), ("乙", 2),
            ("重点任务", 0), ("培训", 1), ("丙", 2), ("细项", 3), ("细项", 3),
        ]
    )  # fmt: skip
    assert lines(body, numbering=LEVELS + num(1, 0)) == [
        "一、总体要求", "（一）指导思想", "（二）目标", "1. 甲", "2. 乙",
        "二、重点任务", "（一）培训", "1. 丙", "①细项", "②细项",
    ]  # fmt: skip


def test_a_level_that_never_restarts_runs_on_across_its_parts() -> None:
    running = abstract(
        0,
        level(0, "chineseCounting", "%1、"),
        level(1, "chineseCounting", "（%2）", '<w:lvlRestart w:val="0"/>'),
    )
    body = "".join(p("x", num=(1, depth)) for depth in (0, 1, 1, 0, 1))
    assert lines(body, numbering=running + num(1, 0)) == [
        "一、x", "（一）x", "（二）x", "二、x", "（三）x",
    ]  # fmt: skip


def test_a_level_restarts_only_after_the_level_that_it_names() -> None:
    named = abstract(
        0,
        level(0, "decimal", "%1."),
        level(1, "decimal", "%1.%2"),
        level(2, "lowerLetter", "%3)", '<w:lvlRestart w:val="1"/>'),
    )
    body = "".join(p("x", num=(1, depth)) for depth in (0, 1, 2, 1, 2, 0, 2))
    assert lines(body, numbering=named + num(1, 0)) == [
        "1. x", "1.1 x", "a)x", "1.2 x", "b)x", "2. x", "a)x",
    ]  # fmt: skip


def test_lists_of_one_numbering_count_on_until_one_sets_it_back() -> None:
    override = '<w:lvlOverride w:ilvl="2"><w:startOverride w:val="1"/></w:lvlOverride>'
    numbering = LEVELS + num(1, 0) + num(2, 0) + num(3, 0, override)
    body = "".join(p("x", num=(number, 2)) for number in (1, 1, 2, 3, 3, 1))
    assert lines(body, numbering=numbering) == [f"{n}. x" for n in (1, 2, 3, 1, 2, 3)]


def test_numbers_come_from_styles_and_what_they_are_based_on() -> None:
    never = '<w:lvlRestart w:val="0"/>'
    numbering = abstract(
        0,
        level(0, "chineseCounting", "第%1章", '<w:pStyle w:val="Chapter"/>'),
        level(1, "chineseCounting", "第%2条", never + '<w:pStyle w:val="Article"/>'),
    ) + num(5, 0)
    styles = (
        '<w:style w:type="paragraph" w:styleId="Chapter"><w:pPr><w:numPr><w:numId w:val="5"/>'
        "</w:numPr></w:pPr></w:style>"
        '<w:style w:type="paragraph" w:styleId="Article"><w:pPr><w:numPr><w:numId w:val="5"/>'
        "</w:numPr></w:pPr></w:style>"
        '<w:style w:type="paragraph" w:styleId="Own"><w:basedOn w:val="Article"/></w:style>'
    )
    body = (
        p("总则", style="Chapter") + p("为了规范。", style="Article") + p("适用。", style="Own")
        + p("附则", style="Chapter") + p("施行。", style="Article")
        + p("不编号。", style="Article", more='<w:numPr><w:numId w:val="0"/></w:numPr>')
    )  # fmt: skip
    assert lines(body, numbering=numbering, styles=styles) == [
        "第一章 总则", "第一条 为了规范。", "第二条 适用。", "第二章 附则", "第三条 施行。",
        "不编号。",
    ]  # fmt: skip


def test_a_numbering_may_be_borrowed_from_a_style() -> None:
    numbering = (
        abstract(0, '<w:numStyleLink w:val="Lists"/>') + LEVELS.replace('Id="0"', 'Id="1"')
        + num(1, 0) + num(2, 1)
    )  # fmt: skip
    styles = (
        '<w:style w:type="numbering" w:styleId="Lists"><w:pPr><w:numPr><w:numId w:val="2"/>'
        "</w:numPr></w:pPr></w:style>"
    )
    assert lines(p("总体要求", num=(1, 0)), numbering=numbering, styles=styles) == ["一、总体要求"]


def test_generated_numbers_fill_a_tables_column_of_numbers() -> None:
    numbering = abstract(0, level(0, "decimal", "%1")) + num(1, 0)
    own = f"<w:tc><w:tcPr/>{p('', num=(1, 0))}</w:tc>"
    body = tbl(tc("序号") + tc("任务"), own + tc("甲"), own + tc("乙"))
    assert lines(body, numbering=numbering) == ["序号\t任务", "1\t甲", "2\t乙"]


def test_cells_merged_down_are_repeated_and_cells_merged_across_stand_once() -> None:
    top, below = '<w:vMerge w:val="restart"/>', "<w:vMerge/>"
    body = tbl(
        tc("任务") + tc("责任单位", '<w:gridSpan w:val="2"/>'),
        tc("一、能力", '<w:gridSpan w:val="3"/>'),
        tc("培训", top) + tc("省司法厅") + tc("各地", top),
        tc("", below) + tc("省\n财政厅") + tc("", below),
    )
    assert lines(body) == [
        "任务\t责任单位\t",
        "一、能力\t\t",
        "培训\t省司法厅\t各地",
        "培训\t省 财政厅\t各地",
    ]


def test_a_frame_of_one_cell_holds_paragraphs() -> None:
    assert lines(tbl(tc("一、甲\n二、乙"))) == ["一、甲", "二、乙"]


def test_tracked_changes_are_read_as_accepted() -> None:
    deleted = "<w:del><w:r><w:delText>不</w:delText></w:r></w:del>"
    moved = f"<w:moveFrom>{r('旧')}</w:moveFrom><w:moveTo>{r('新')}</w:moveTo>"
    body = f"<w:p>{r('应当')}{deleted}<w:ins>{r('按时')}</w:ins>{r('完成')}{moved}。</w:p>"
    body += tbl(tc("甲") + tc("乙"), "<w:trPr><w:del/></w:trPr>" + tc("删") + tc("除"))
    assert lines(body) == ["应当按时完成新", "甲\t乙"]


def test_a_paragraph_whose_end_was_deleted_reads_on() -> None:
    body = p("到2025年底，", more="<w:rPr><w:del/></w:rPr>") + p("全面完成。")
    assert lines(body) == ["到2025年底，全面完成。"]


def test_hidden_text_is_left_out_unless_a_run_shows_it() -> None:
    styles = '<w:style w:type="character" w:styleId="Off"><w:rPr><w:vanish/></w:rPr></w:style>'
    shown = '<w:rStyle w:val="Off"/><w:vanish w:val="0"/>'
    runs = r("看") + r("隐", "<w:vanish/>") + r("藏", '<w:rStyle w:val="Off"/>') + r("得见", shown)
    assert lines(f"<w:p>{runs}</w:p>", styles=styles) == ["看得见"]


def test_a_text_box_is_read_once_after_its_paragraph_and_marked() -> None:
    box = f"<w:txbxContent>{p('联系人：某某')}</w:txbxContent>"
    drawn = (
        "<w:r><mc:AlternateContent><mc:Choice><w:drawing><wps:txbx>" + box + "</wps:txbx>"
        "</w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox>" + box + "</v:textbox></w:pict>"
        "</mc:Fallback></mc:AlternateContent></w:r>"
    )
    document = read(f"<w:p>{r('正文。')}{drawn}</w:p>{p('后文。')}")
    assert document.text.splitlines() == ["正文。", "联系人：某某", "后文。"]
    assert [d.span.of(document.text) for d in document.doubts] == ["联系人：某某"]
    assert "text box" in document.doubts[0].message


def test_footnotes_stand_at_the_end() -> None:
    note = '<w:footnote w:id="2">' + p("指县级以上。") + "</w:footnote>"
    body = (
        f'<w:p>{r("各地")}<w:r><w:footnoteReference w:id="2"/></w:r>{r("落实。")}</w:p>{p("完。")}'
    )
    assert lines(body, footnotes=note) == ["各地落实。", "完。", "［注1］指县级以上。"]


def test_a_soft_break_ends_a_line_only_where_that_was_meant() -> None:
    broken = "<w:r><w:br/></w:r>"
    cut = "各级行政执法机关要全面落实行政执法公示制度，依法准确及时向社会公"
    body = f"<w:p>{r(cut)}{broken}{r('开信息。')}{broken}{r('（二）加强监督。')}</w:p>"
    assert lines(body) == [f"{cut}开信息。", "（二）加强监督。"]


def test_fields_show_their_result_and_a_table_of_contents_nothing() -> None:
    def field(code: str, result: str) -> str:
        return (
            f'<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>{code}</w:instrText>'
            f'</w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>{r(result)}'
            '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
        )

    dated = f"<w:p>{field(' DATE ', '2025年6月')}{r('印发')}</w:p>"
    body = f"<w:p>{field(' TOC ', '一、总体要求 1')}</w:p>{dated}"
    assert lines(body) == ["2025年6月印发"]


def test_columns_made_with_tabs_become_a_table_and_are_marked() -> None:
    def tabbed(*cells: str) -> str:
        return "<w:p>" + "<w:r><w:tab/></w:r>".join(r(c) for c in cells) + "</w:p>"

    document = read(
        tabbed("任务", "单位", "时限") + tabbed("培训", "省司法厅", "2025年底") + p("完。")
    )
    assert document.text.splitlines() == ["任务\t单位\t时限", "培训\t省司法厅\t2025年底", "完。"]
    assert len(document.doubts) == 2
    assert lines(tabbed("签发", "校对", "印刷")) == ["签发 校对 印刷"]


def test_heads_feet_and_macros_are_not_looked_at() -> None:
    assert lines(p("正文。"), header1=p("页眉"), footer1=p("页脚"), vbaProject=p("宏")) == [
        "正文。"
    ]


def test_a_file_within_the_file_and_a_large_picture_are_marked() -> None:
    extent = '<wp:extent cx="5000000" cy="4000000"/>'
    picture = "http://schemas.openxmlformats.org/drawingml/2006/picture"
    drawn = f'<w:r><w:drawing>{extent}<p:pic xmlns:p="{picture}"/></w:drawing></w:r>'
    document = read(p("正文。") + "<w:altChunk/>" + f"<w:p>{drawn}</w:p>")
    assert [d.span.of(document.text) for d in document.doubts] == ["正文。", "正文。"]


def test_the_strict_form_of_the_format_is_read() -> None:
    data = docx(p("一、要求"))
    with zipfile.ZipFile(io.BytesIO(data)) as source:
        parts = {name: source.read(name) for name in source.namelist()}
    usual = b"http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    strict = b"http://purl.oclc.org/ooxml/wordprocessingml/main"
    told = {name: held.replace(usual, strict) for name, held in parts.items()}
    assert read_word(zipped(told), PATH).text == "一、要求\n"


def test_what_has_no_text_says_so() -> None:
    with pytest.raises(UnreadableNoticeError, match="empty"):
        read(p(""))
    with pytest.raises(UnreadableNoticeError, match="only pictures"):
        read("<w:p><w:r><w:drawing/></w:r></w:p>")
    with pytest.raises(UnreadableNoticeError, match="no text part"):
        read_word(zipped({"word/other.xml": "<x/>"}), PATH)
