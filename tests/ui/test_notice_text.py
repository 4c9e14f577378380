import re
from dataclasses import replace
from html import unescape

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.ui.items import Library
from assistant.ui.notice_text import Passage, notice_text_html, places_told, told
from assistant.ui.reader import source_html
from assistant.ui.texts import texts_in
from corpus.load import load_catalogue
from corpus.model import Notice, Span
from tests.ui.stand_in import CITED, DUE, LEAD, ONE, TASK, TEXT, TWO

ZH = texts_in("zh")
SHIPPED = tuple(load_catalogue())
SPANS = st.lists(
    st.tuples(st.integers(0, len(TEXT)), st.integers(0, len(TEXT))).map(
        lambda ends: Span(*sorted(ends))
    ),
    max_size=5,
).map(tuple)


def words(html: str) -> str:
    """What is to be read, without white space."""
    return "".join(unescape(re.sub("<[^>]*>", "", html)).split())


def lit(html: str, name: str) -> str:
    return words("".join(re.findall(f'<mark class="{name}">(.*?)</mark>', html)))


@pytest.mark.parametrize("notice", SHIPPED, ids=lambda notice: notice.id)
def test_the_whole_text_is_shown_once_and_in_order(notice: Notice) -> None:
    html = notice_text_html(notice, Passage(), ZH)
    assert words(html) == "".join(notice.text.split())
    anchors = re.findall(r'id="at-(\d+)"', html)
    assert [int(anchor) for anchor in anchors] == [h.span.start for h in notice.headings]


@pytest.mark.parametrize("notice", SHIPPED, ids=lambda notice: notice.id)
def test_every_record_is_lit_where_it_stands(notice: Notice) -> None:
    for record in notice.records:
        html = notice_text_html(notice, Passage(cited=record.spans), ZH)
        assert lit(html, "cited") == "".join(record.text.split())


@given(SPANS, SPANS)
def test_light_changes_no_character(cited: tuple[Span, ...], marks: tuple[Span, ...]) -> None:
    html = notice_text_html(ONE, Passage(cited=cited, told=marks), ZH)
    assert words(html) == "".join(TEXT.split())
    shown = {place for span in marks for place in range(span.start, span.end)}
    expected = "".join(c for place, c in enumerate(TEXT) if place in shown and not c.isspace())
    assert lit(html, "told") == expected


def test_markup_in_a_notice_is_text_and_cells_have_names() -> None:
    html = notice_text_html(ONE, Passage(), ZH)
    assert "&lt;b&gt;法制审核&lt;/b&gt;" in html
    assert "<i>" not in html
    assert '<div class="cell" data-label="牵头单位">省司法厅 省委 编办</div>' in html
    assert '<div class="cell" data-label="责任单位">省级行政执法部门</div>' in html
    assert '<div class="cell" data-label="完成时限">2025 年底</div>' in html
    assert '<div class="cell" data-label="任务层级">国务院部署</div>' in html


def test_a_paragraph_cut_by_a_page_reads_on() -> None:
    gansu = next(notice for notice in SHIPPED if notice.id == "gansu")
    (goal,) = (record for record in gansu.records if record.id == "gansu/requirement/一")
    html = notice_text_html(gansu, Passage(), ZH)
    assert len(goal.spans) > 1
    assert "质量和效能显著提高，人民群众" in re.sub("<.?b>", "", html)


def test_the_reader_says_which_notice_it_shows_and_steps_through_its_outline() -> None:
    library = Library(notices=(*SHIPPED, ONE, TWO))
    html = source_html(library, "one/task/27", told((*CITED.marked, DUE.span)), ZH)
    assert "甲省提升质量的&lt;i&gt;实施方案&lt;/i&gt;" in html
    assert "任务27 · 甲政办发〔2023〕94号" in html
    assert lit(html, "told") == "法制审核2025年底"
    gansu = source_html(library, "gansu/task/27", "", ZH)
    outline = re.findall('<a href="#(at-[0-9]+)" data-level="(.)">(.*?)</a>', gansu)
    assert ("1", "一、立足实际，全面提升行政执法人员能力素质") in [entry[1:] for entry in outline]
    labels = [entry[2] for entry in outline]
    assert labels.count("（二）明晰执法培训责任") == 1
    assert all(f'id="{anchor}"' in gansu for anchor, _, _ in outline)
    assert source_html(library, "one/task/99", "", ZH) == ""


def test_a_notice_that_is_opened_for_itself_is_not_lit() -> None:
    library = Library(notices=SHIPPED)
    gansu = SHIPPED[0]
    assert "<mark" not in source_html(library, "gansu/notice", "", ZH)
    heading = source_html(library, "gansu/notice", told((gansu.headings[0].span,)), ZH)
    assert lit(heading, "told") == "二、重点任务及主要措施"
    assert lit(heading, "cited") == ""
    cited = source_html(library, "gansu/notice", told(gansu.about.spans[:1]), ZH)
    assert lit(cited, "told") + lit(cited, "cited")


def test_places_are_told_and_read_again() -> None:
    spans = tuple(unit.span for unit in (*LEAD, *TASK.units))
    assert places_told(told(spans), ONE) == spans
    for nonsense in ("x", "1", "-", "5-3", "3-3", "1-99999", "1-2-3", "²-³", "9" * 12 + "-1"):
        assert places_told(nonsense, ONE) == ()
    assert places_told(told(spans), replace(ONE, text="短")) == ()
