import re
from dataclasses import replace
from html import escape, unescape

import pytest

from assistant.model import Citation, Evidence
from assistant.ui.answers import answer_html
from assistant.ui.citations import citation_html
from assistant.ui.items import Library
from assistant.ui.texts import texts_in
from assistant.ui.welcome import welcome_html
from corpus.load import load_catalogue
from corpus.model import Deadline, Notice, joined
from tests.ui.stand_in import CITED, DUE, ONE, TASK, TWO, answer

LIBRARY = Library(notices=(ONE, TWO))
ZH = texts_in("zh")


def citation(**fields: object) -> str:
    changed = replace(CITED, **fields)  # type: ignore[arg-type]  # named by each caller
    return citation_html(changed, 1, "turn-1-1", LIBRARY, ZH)


def row(html: str, term: str) -> str:
    found = re.search(f"<dt>{term}</dt><dd>(.*?)</dd>", html)
    assert found, f"no {term} in {html}"
    return found[1]


def test_a_citation_names_its_place_and_quotes_the_notice_letter_for_letter() -> None:
    html = citation()
    assert '<span class="number">[1]</span><span class="item">任务27</span>' in html
    assert (
        "&lt;b&gt;<mark>法制审核</mark>&lt;/b&gt;，指导${部门}{{完善}}目录。</blockquote>" in html
    )
    assert row(html, "文件") == "甲省提升质量的&lt;i&gt;实施方案&lt;/i&gt;"
    assert row(html, "文号") == "甲政办发〔2023〕94号"
    assert row(html, "位置") == "三、规范执法 › （一）规范赋权"
    assert row(html, "来自正文") == "措施11 规范赋权"
    assert row(html, "文件名") == "one.txt"


def test_what_the_answer_states_is_marked_where_it_stands() -> None:
    html = citation()
    assert row(html, "牵头单位") == "<mark>省司法厅</mark>、<mark>省委编办</mark>"
    assert row(html, "责任单位") == "省级行政执法部门"
    assert row(html, "完成时限") == "<mark>2025 年底</mark><small>（2025-12-31）</small>"
    assert row(html, "任务层级") == "国务院部署"
    assert TASK.tier_span is not None
    tier = Evidence(field="tier", spans=(TASK.tier_span,))
    assert row(citation(evidence=(tier,)), "任务层级") == "<mark>国务院部署</mark>"


def test_a_computed_period_stands_beside_the_words_and_never_instead() -> None:
    def shown(deadline: Deadline) -> str:
        return row(citation(record=replace(TASK, deadlines=(deadline,)), evidence=()), "完成时限")

    season = replace(DUE, text="2024年<第三季度>", start=DUE.end)
    assert shown(season) == "2024年&lt;第三季度&gt;<small>（2025-12-31 至 2025-12-31）</small>"
    assert shown(replace(DUE, text="长期坚持", end=None, ongoing=True)) == "长期坚持"


def test_a_unit_that_the_notice_spells_otherwise_shows_both() -> None:
    slip = replace(TASK.units[0], name="省司法厅", as_written="司法厅")
    html = citation(record=replace(TASK, units=(slip,)), evidence=())
    assert row(html, "牵头单位") == "省司法厅<small>（原文作“司法厅”）</small>"


def test_a_computed_day_stays_on_one_line() -> None:
    html = answer_html(answer("q", direct="到<2025-12-31>为止"), "turn-1", LIBRARY)
    assert '到&lt;<span class="day">2025-12-31</span>&gt;为止' in html


def test_the_direct_answer_comes_first_and_leads_to_its_sources() -> None:
    html = answer_html(answer("q"), "turn-1", LIBRARY)
    assert html.index("2025年底前完成。") < html.index('href="#turn-1-1"') < html.index("出处")
    assert 'id="turn-1-1"' in html
    many = answer_html(answer("q", citations=(CITED,) * 12), "turn-1", LIBRARY)
    assert '<a href="#turn-1-sources" class="reference" aria-label="出处 [1–12]">[1–12]</a>' in many
    assert "其余 6 条" in many
    assert many.count("<blockquote") == 12


def test_sources_of_several_notices_stand_apart() -> None:
    other = replace(CITED, notice=TWO)
    html = answer_html(answer("q", citations=(CITED, CITED, other)), "turn-1", LIBRARY)
    assert html.index("<h4>甲省 · 2</h4>") < html.index("<h4>乙县 · 1</h4>")
    assert "乙县 · 征求意见稿" in html


def test_related_items_ask_for_themselves_in_the_answers_language() -> None:
    chinese = answer_html(answer("q"), "turn-1", LIBRARY)
    assert 'data-ask="甲省措施11的内容是什么？">甲省 措施11</button>' in chinese
    assert "gone" not in chinese
    english = answer_html(answer("q", language="en"), "turn-1", LIBRARY)
    assert 'data-ask="What does Measure 11 of 甲省 say?">甲省 Measure 11</button>' in english
    itself = answer_html(answer("q", related=("one/notice",)), "turn-1", LIBRARY)
    assert 'data-ask="甲省这份文件的文号和印发日期是什么？"' in itself


def test_a_place_with_several_notices_is_called_by_the_notices_number_or_title() -> None:
    twin = replace(TWO, region="甲省")
    library = Library(notices=(ONE, twin))
    assert library.place(ONE, "zh") == "甲政办发〔2023〕94号"
    assert library.place(twin, "zh") == twin.title


SHIPPED = tuple(load_catalogue())


@pytest.mark.parametrize("notice", SHIPPED, ids=lambda notice: notice.id)
def test_every_record_that_ships_can_be_cited(notice: Notice) -> None:
    library = Library(notices=SHIPPED)
    for record in (*notice.records, notice.about):
        cited = Citation(
            record=record,
            notice=notice,
            quote=joined(notice.text, record.spans),
            spans=record.spans,
            marked=(),
            evidence=(Evidence(field="deadlines", spans=tuple(d.span for d in record.deadlines)),),
        )
        html = citation_html(cited, 1, "turn-1-1", library, ZH)
        words = re.search("<blockquote[^>]*>(.*?)</blockquote>", html, re.DOTALL)
        assert words
        shown = unescape(re.sub("</?mark>", "", words[1]))
        assert "".join(shown.split()) == "".join(cited.quote.split())
        for deadline in record.deadlines:
            assert f"<mark>{escape(deadline.text)}</mark>" in row(html, "完成时限")
    assert library.place(notice, "zh") == notice.region


def test_the_welcome_counts_what_is_loaded() -> None:
    three = replace(TWO, records=(replace(TASK, id="two/task/1"),) * 3)
    assert "已载入 2 份文件，共 1+3 项任务、1 条措施" in welcome_html((ONE, three), ZH)
    assert "乙县提升质量的&lt;i&gt;实施方案&lt;/i&gt;" in welcome_html((TWO,), ZH)
    assert "征求意见稿 · 未注明日期" in welcome_html((TWO,), ZH)
    assert "尚未载入任何文件" in welcome_html((), ZH)
