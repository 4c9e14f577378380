"""Web pages: the notice, without the page around it."""

from pathlib import Path

import pytest

from corpus.errors import UnreadableNoticeError
from corpus.formats.web import read_mhtml, read_web

PATH = Path("notice.html")
BODY = "<p>　　到2025年底，全面提升行政执法质量和效能。</p>" * 12


def read(page: str, encoding: str = "utf-8") -> list[str]:
    return read_web(page.encode(encoding), PATH).text.splitlines()


def around(content: str) -> str:
    return (
        "<!DOCTYPE html><html><head><title>政府网</title><style>p{}</style></head><body>"
        "<nav>导航</nav><div class='header'><a href='/'>首页</a><a href='/x'>政务公开</a></div>"
        "<div class='crumb'>当前位置：首页</div>"
        f"<div class='box'><div id='any'>{content}</div></div>"
        "<script>var x = 1</script><div style='display: none'>隐藏</div>"
        "<footer>版权所有 网站标识码1234</footer></body></html>"
    )


def test_only_the_notice_is_read() -> None:
    assert set(read(around(BODY))) == {"到2025年底，全面提升行政执法质量和效能。"}


def test_a_title_above_the_notice_is_read_once() -> None:
    title = "某市人民政府关于印发提升质量实施方案的通知"
    page = around(BODY).replace("<div class='box'>", f"<h1>{title}</h1><div class='box'>")
    assert read(page)[0] == title
    page = around(f"<p>{title}</p>{BODY}").replace(
        "<title>", f'<meta name="ArticleTitle" content="{title}"><title>'
    )
    assert [line for line in read(page) if line == title] == [title]


@pytest.mark.parametrize(
    ("declared", "encoding"),
    [
        ("gb2312", "gb18030"),
        ("gbk", "gb18030"),
        ("utf-8", "utf-8"),
        ("gb2312", "utf-8-sig"),
        ("utf-8", "gb18030"),
        ("utf-16", "utf-16"),
    ],
)
def test_the_encoding_is_declared_or_found(declared: str, encoding: str) -> None:
    page = f"<html><head><meta charset='{declared}'></head><body><p>镕基㐂。</p></body></html>"
    assert read(page, encoding) == ["镕基㐂。"]


def test_cells_that_span_rows_and_columns_keep_the_others_in_place() -> None:
    rows = (
        "<tr><th rowspan=2>任务</th><th colspan=2>责任单位</th></tr>"
        "<tr><th>牵头</th><th>配合</th></tr>"
        "<tr><td colspan=3>一、能力</td></tr>"
        "<tr><td rowspan=2>培训</td><td>省司法厅<br>省委编办</td><td>各地</td></tr>"
        "<tr><td><p>省财政厅</p></td><td></td></tr>"
    )
    assert read(f"<body><table>{rows}</table></body>") == [
        "任务\t责任单位\t",
        "任务\t牵头\t配合",
        "一、能力\t\t",
        "培训\t省司法厅 省委编办\t各地",
        "培训\t省财政厅\t",
    ]


def test_a_foot_of_a_table_stands_last_wherever_it_is_written() -> None:
    table = "<tfoot><tr><td>注</td><td>丙</td></tr></tfoot><tr><td>一</td><td>甲</td></tr>"
    assert read(f"<body><table>{table}</table></body>") == ["一\t甲", "注\t丙"]


def test_a_table_that_only_sets_out_the_page_is_read_as_paragraphs() -> None:
    rows = "".join(f"<tr><td>{n}</td><td>{w}</td></tr>" for n, w in enumerate("甲乙丙", 1))
    inner = f"<table>{rows}</table>"
    page = f"<body><table><tr><td>一、要求</td><td>{inner}</td></tr></table></body>"
    assert read(page) == ["一、要求", "1\t甲", "2\t乙", "3\t丙"]


def test_breaks_and_lines_of_the_source() -> None:
    long = "各级行政执法机关要全面落实行政执法公示制度，依法准确及时向社会公"
    broken = f"<div>一、总体要求<br>　　{long}\n    开信息。<br>（一）甲</div>"
    page = f"<body>{broken}<p>the lead\nagency</p></body>"
    assert read(page) == ["一、总体要求", f"{long}开信息。", "（一）甲", "the lead agency"]


def test_lists_have_the_numbers_that_a_browser_shows() -> None:
    page = (
        "<body><ol start=3><li>甲</li><li>乙</li></ol><ol type=a><li>丙</li></ol>"
        "<ol style='list-style-type: cjk-ideographic'><li>丁</li></ol><ul><li>戊</li></ul></body>"
    )
    assert read(page) == ["3.甲", "4.乙", "a.丙", "一、丁", "戊"]


def test_a_page_saved_as_one_file() -> None:
    saved = (
        "MIME-Version: 1.0\nContent-Type: multipart/related; boundary=B\n\n--B\n"
        "Content-Type: text/html; charset=utf-8\nContent-Transfer-Encoding: 8bit\n\n"
        "<html><body><p>一、总体要求</p></body></html>\n--B--\n"
    )
    assert read_mhtml(saved.encode(), PATH).text == "一、总体要求\n"


def test_pages_without_text_say_so() -> None:
    with pytest.raises(UnreadableNoticeError, match="no text of its own"):
        read("<html><body><script>x</script></body></html>")
    with pytest.raises(UnreadableNoticeError, match="holds no page"):
        read_mhtml(b"MIME-Version: 1.0\n\nx", PATH)


def test_deep_nesting_is_refused_or_read_but_never_breaks() -> None:
    page = "<body>" + "<div>" * 5000 + "一、要求" + "</div>" * 5000
    try:
        assert read(page) == ["一、要求"]
    except UnreadableNoticeError as error:
        assert "nested" in error.reason or "no text" in error.reason  # noqa: PT017
