import re
from dataclasses import replace
from datetime import date
from html import escape, unescape
from urllib.parse import parse_qs

import pytest

from assistant.model import Answer, Citation, Evidence
from assistant.ui.answers import Setting, answer_html
from assistant.ui.citations import Shown, citation_html
from assistant.ui.items import Library
from assistant.ui.mine import Meant
from assistant.ui.texts import texts_in
from assistant.ui.welcome import welcome_html
from corpus.load import load_catalogue
from corpus.model import Deadline, Notice, joined
from tests.ui.stand_in import CITED, DUE, ONE, TASK, TWO, answer

LIBRARY = Library(notices=(ONE, TWO))
ZH = texts_in("zh")
TODAY = date(2024, 10, 1)
SHOWN = Shown(library=LIBRARY, today=TODAY, anchor="turn-1", texts=ZH)
SETTING = Setting(
    anchor="turn-1",
    library=LIBRARY,
    today=TODAY,
    asked="q",
    meant=Meant(question="q"),
    again=("q",),
)


def citation(**fields: object) -> str:
    changed = replace(CITED, **fields)  # type: ignore[arg-type]  # named by each caller
    return citation_html(changed, 1, SHOWN)


def shown(given: Answer, **fields: object) -> str:
    setting = replace(SETTING, **fields)  # type: ignore[arg-type]  # named by each caller
    return answer_html(given, setting)


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


def test_a_citation_opens_the_notice_where_it_answers() -> None:
    proven = [*CITED.marked, *(span for e in CITED.evidence for span in e.spans)]
    places = " ".join(f"{span.start}-{span.end}" for span in proven)
    opener = f'<button type="button" data-source="one/task/27" data-told="{places}"'
    assert opener in citation()
    assert f'{opener} class="reference" aria-label="出处 [1] 任务27">[1]</button>' in shown(
        answer("q")
    )


def test_what_the_answer_states_is_marked_where_it_stands() -> None:
    html = citation()
    assert row(html, "牵头单位") == "<mark>省司法厅</mark>、<mark>省委编办</mark>"
    assert row(html, "责任单位") == "省级行政执法部门"
    assert row(html, "完成时限").startswith("<mark>2025 年底</mark><small>（2025-12-31）</small>")
    assert row(html, "任务层级") == "国务院部署"
    assert TASK.tier_span is not None
    tier = Evidence(field="tier", spans=(TASK.tier_span,))
    assert row(citation(evidence=(tier,)), "任务层级") == "<mark>国务院部署</mark>"


def due(deadline: Deadline, today: date = TODAY) -> str:
    cited = replace(CITED, record=replace(TASK, deadlines=(deadline,)), evidence=())
    return row(citation_html(cited, 1, replace(SHOWN, today=today)), "完成时限")


def test_a_computed_period_stands_beside_the_words_and_never_instead() -> None:
    season = replace(DUE, text="2024年<第三季度>", start=DUE.end)
    assert "2024年&lt;第三季度&gt;<small>（2025-12-31 至 2025-12-31）</small>" in due(season)
    assert due(replace(DUE, text="长期坚持", end=None, ongoing=True)) == "长期坚持"


@pytest.mark.parametrize(
    ("today", "state"),
    [
        (date(2025, 12, 31), 'class="state within_30">还有 0 天<'),
        (date(2025, 12, 1), 'class="state within_30">还有 30 天<'),
        (date(2025, 11, 30), 'class="state within_90">还有 31 天<'),
        (date(2026, 1, 1), 'class="state passed">时限已过<'),
    ],
)
def test_a_deadline_says_how_it_stands_on_the_day(today: date, state: str) -> None:
    assert state in due(DUE, today)
    assert "逾期" not in due(DUE, today)
    assert f"时限状态截至 {today}" in shown(answer("q"), today=today)


def test_what_is_kept_up_says_so_when_its_day_has_passed() -> None:
    assert "时限已过，须长期坚持" in due(replace(DUE, ongoing=True), date(2026, 1, 1))


def test_a_unit_that_the_notice_spells_otherwise_shows_both() -> None:
    slip = replace(TASK.units[0], name="省司法厅", as_written="司法厅")
    html = citation(record=replace(TASK, units=(slip,)), evidence=())
    assert row(html, "牵头单位") == "省司法厅<small>（原文作“司法厅”）</small>"


def test_a_computed_day_stays_on_one_line() -> None:
    html = shown(answer("q", direct="到<2025-12-31>为止"))
    assert '到&lt;<span class="day">2025-12-31</span>&gt;为止' in html


def test_the_direct_answer_comes_first_and_leads_to_its_sources() -> None:
    html = shown(answer("q"))
    assert html.index("2025年底前完成。") < html.index('class="reference"') < html.index("出处（")
    assert 'id="turn-1-1" open=""' in html


def test_many_sources_are_one_link_and_stand_under_their_headings() -> None:
    other = replace(CITED, record=replace(TASK, headings=("四、<其他>",)))
    html = shown(answer("q", citations=(*((CITED,) * 9), *((other,) * 3))))
    assert '<a href="#turn-1-sources" class="reference" aria-label="出处 [1–12]">[1–12]</a>' in html
    assert "出处（12 条）" in html
    groups = re.findall(r'<summary><span lang="zh-CN">(.*?)</span><span class="count">(\d+)<', html)
    assert groups == [("三、规范执法", "9"), ("四、&lt;其他&gt;", "3")]
    assert html.count('class="group" open=""') == 1
    assert html.count("<blockquote") == 12


def test_many_notices_themselves_are_one_group() -> None:
    heads = tuple(
        replace(CITED, record=replace(notice.about, kind="notice"), notice=notice)
        for notice in (ONE, TWO) * 5
    )
    html = shown(answer("q", citations=heads))
    groups = re.findall(r'<summary><span lang="zh-CN">(.*?)</span><span class="count">(\d+)<', html)
    assert groups == [("各文件的标题、文号、日期", "10")]
    # They name no unit and no deadline that a table would hold side by side.
    assert "<table>" not in shown(answer("q", citations=heads[:2]))


def test_what_an_answer_adds_to_its_sentence_is_shown_and_what_cards_show_is_not() -> None:
    text = "共1项。\n联合牵头的<也>计入。\n\n**任务27**\n- 牵头单位：省司法厅\n> 原文\n| 一 |"
    html = shown(answer("q", direct="共1项。", text=text))
    assert '<div class="explanation"><p>联合牵头的&lt;也&gt;计入。</p></div>' in html


def test_sources_of_several_notices_stand_side_by_side_and_apart() -> None:
    other = replace(CITED, notice=TWO)
    html = shown(answer("q", citations=(CITED, CITED, other)))
    assert html.index("<h4>甲省 · 2</h4>") < html.index("<h4>乙县 · 1</h4>")
    assert "乙县 · 征求意见稿" in html
    table = html[html.index("<table>") : html.index("</table>")]
    assert table.count('scope="row"') == 3
    assert "甲省 任务27<button" in table
    assert '<td data-label="单位"><mark>省司法厅</mark>、<mark>省委编办</mark></td>' in table
    assert "<table>" not in shown(answer("q", citations=(CITED, CITED)))


def test_an_answer_can_be_copied_with_its_sources_and_asked_again() -> None:
    html = shown(answer("q"), asked="<谁>牵头？", again=("甲省任务27？", "那<时限>呢"))
    found = re.search('data-copy="(.*?)"', html, re.DOTALL)
    assert found
    lines = unescape(found[1]).splitlines()
    assert lines[0] == "<谁>牵头？"
    assert lines[-1] == (
        "[1] 甲省 任务27（甲政办发〔2023〕94号）："
        "“加强对赋权乡镇（街道）行政执法事项的<b>法制审核</b>，指导${部门}{{完善}}目录。”"
    )
    link = re.search('data-link="(.*?)"', html)
    assert link
    assert parse_qs(unescape(link[1])) == {"q": ["甲省任务27？", "那<时限>呢"]}


def test_what_was_put_into_the_question_is_said_with_the_way_back() -> None:
    meant = Meant(question="甲省<谁>牵头？", place="甲省")
    html = shown(answer("q"), asked="<谁>牵头？", meant=meant)
    assert "按您设定的“甲省”理解。" in html
    assert 'data-ask="&lt;谁&gt;牵头？" data-everywhere=""' in html
    unit = shown(answer("q"), asked="我厅呢", meant=Meant(question="省司法厅呢", unit="省司法厅"))
    assert "“省司法厅”" in unit
    assert "data-everywhere" not in unit
    assert "meant" not in shown(answer("q"))


def test_related_items_ask_for_themselves_in_the_answers_language() -> None:
    chinese = shown(answer("q"))
    assert 'data-ask="甲省措施11的内容是什么？">甲省 措施11</button>' in chinese
    assert "gone" not in chinese
    english = shown(answer("q", language="en"))
    assert 'data-ask="What does Measure 11 of 甲省 say?">甲省 Measure 11</button>' in english
    itself = shown(answer("q", related=("one/notice",)))
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
        html = citation_html(cited, 1, replace(SHOWN, library=library))
        words = re.search("<blockquote[^>]*>(.*?)</blockquote>", html, re.DOTALL)
        assert words
        quoted = unescape(re.sub("</?mark>", "", words[1]))
        assert "".join(quoted.split()) == "".join(cited.quote.split())
        for deadline in record.deadlines:
            assert f"<mark>{escape(deadline.text)}</mark>" in row(html, "完成时限")
    assert library.place(notice, "zh") == notice.region


def test_the_welcome_counts_what_is_loaded() -> None:
    three = replace(TWO, records=(replace(TASK, id="two/task/1"),) * 3)
    assert "已载入 2 份文件，共 1+3 项任务、1 条措施" in welcome_html((ONE, three), ZH)
    # Of many notices nobody reads each number.
    many = welcome_html((ONE, three, three, three), ZH)
    assert "已载入 4 份文件，共 10 项任务、1 条措施" in many
    assert "乙县提升质量的&lt;i&gt;实施方案&lt;/i&gt;" in welcome_html((TWO,), ZH)
    assert "征求意见稿 · 未注明日期" in welcome_html((TWO,), ZH)
    assert "尚未载入任何文件" in welcome_html((), ZH)


def test_an_answer_says_who_wrote_its_words() -> None:
    said = "以上文字由语言模型起草，<b>逐句</b>核对过。"
    html = shown(answer("任务27？", phrased_by="model", note=said))
    assert 'class="authorship"' in html
    assert 'data-phrased-by="model"' in html
    assert "&lt;b&gt;逐句&lt;/b&gt;" in html
    # Whoever gets the copied words is told, too.
    assert said in parse_copied(html)
    assert "authorship" not in shown(answer("任务27？"))


def parse_copied(html: str) -> str:
    """What a press on the button copies."""
    found = re.search(r'data-copy="([^"]*)"', html)
    assert found
    return unescape(found[1])
