import json
from collections.abc import Iterator
from pathlib import Path

import docx
import pytest
from playwright.sync_api import Browser, ViewportSize, expect

from tests.ui.stand_in import Shipped
from tests.ui.test_accessibility import faults
from tests.ui.visit import DESK, PHONE, TABLET, Visit, visit

pytestmark = pytest.mark.browser

SIZES = pytest.mark.parametrize("size", [DESK, TABLET, PHONE], ids=["desk", "tablet", "phone"])
ARTICLES = "#quiz .paper article"
PANE = "#reader .pane"


@pytest.fixture(scope="module")
def answerer() -> Shipped:
    return Shipped()


def look(seen: Visit) -> None:
    seen.page.locator('#header nav a[href="#quiz"]').click()
    expect(seen.page.locator("#quiz form.wish")).to_be_visible()


def make(seen: Visit, count: int = 7, *chosen: str) -> None:
    """A paper of so many questions, after these chips were pressed."""
    for value in chosen:
        seen.page.locator(f'#quiz form.wish [value="{value}"]').check()
    seen.page.locator('#quiz [name="count"]').fill(str(count))
    seen.page.locator("#quiz form.wish [type=submit]").click()
    expect(seen.page.locator(ARTICLES)).to_have_count(count)


def ids(seen: Visit) -> list[str]:
    return [
        article.get_attribute("data-question") or ""
        for article in seen.page.locator(ARTICLES).all()
    ]


def press(seen: Visit, name: str) -> None:
    seen.page.locator("#quiz .tools").get_by_role("button", name=name).click()
    expect(seen.page.locator("#quiz .paper")).to_have_attribute("aria-busy", "false")


def unlabelled(seen: Visit) -> Iterator[str]:
    yield from seen.page.evaluate(
        """() => [...document.querySelectorAll("#quiz :is(select, input, textarea)")]
          .filter((part) => !part.labels?.length && !part.ariaLabel)
          .map((part) => part.outerHTML)"""
    )


@SIZES
@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
def test_a_paper_is_made_looked_through_and_its_sources_open(
    browser: Browser, address: str, size: ViewportSize, dark: bool
) -> None:
    with visit(browser, address, size=size, dark=dark) as seen:
        name = f"quiz-{size['width']}-{'dark' if dark else 'light'}"
        look(seen)
        seen.page.locator("#quiz .sections summary").click()
        seen.check_room()
        seen.page.locator("#quiz .sections summary").click()
        seen.take_picture(name)
        make(seen, 7, "gansu")
        seen.check_room()
        seen.page.locator(ARTICLES).first.scroll_into_view_if_needed()
        seen.take_picture(f"{name}-made")
        seen.page.locator(f"{ARTICLES} details summary").first.click()
        seen.check_room()
        assert list(unlabelled(seen)) == []
        assert faults(seen) == []
        seen.page.locator(f"{ARTICLES} [data-source]").first.click()
        expect(seen.page.locator(f"{PANE} mark").first).to_be_in_viewport()
        seen.check_room()
        seen.take_picture(f"{name}-source")


@SIZES
def test_the_quiz_is_taken_with_the_source_one_tap_away(
    browser: Browser, address: str, size: ViewportSize
) -> None:
    with visit(browser, address, size=size) as seen:
        look(seen)
        make(seen, 7)
        press(seen, "自己做一遍")
        articles = seen.page.locator(ARTICLES)
        expect(articles.locator("form.answer")).to_have_count(7)
        expect(articles.locator("[data-source]")).to_have_count(0)
        for article in articles.all():
            for select in article.locator("select").all():
                select.select_option(index=1)
            for field in article.locator("[type=text], textarea").all():
                field.fill("省司法厅")
            if article.locator("[type=radio], [type=checkbox]").count():
                article.locator("[type=radio], [type=checkbox]").first.check()
            article.locator("[type=submit]").click()
            expect(article.locator(".feedback .verdict")).to_be_visible()
        seen.check_room()
        assert faults(seen) == []
        assert list(unlabelled(seen)) == []
        expect(seen.page.locator("#quiz .result")).to_contain_text("已判 6 题")
        seen.page.locator("#quiz .result").scroll_into_view_if_needed()
        seen.take_picture(f"quiz-{size['width']}-result")
        articles.first.scroll_into_view_if_needed()
        seen.take_picture(f"quiz-{size['width']}-taken")
        articles.first.locator("[data-source]").first.click()
        expect(seen.page.locator(f"{PANE} mark").first).to_be_in_viewport()


@SIZES
def test_a_paper_is_handed_out(
    browser: Browser, address: str, size: ViewportSize, tmp_path: Path
) -> None:
    with visit(browser, address, size=size) as seen:
        look(seen)
        make(seen, 7)
        press(seen, "B卷")
        word, plain = seen.fetch("quiz", ".docx"), seen.fetch("quiz", ".json")
        assert word.suggested_filename == "试题-1-B.docx"
        word.save_as(tmp_path / "paper.docx")
        plain.save_as(tmp_path / "paper.json")
        shown = ids(seen)
    written = json.loads((tmp_path / "paper.json").read_text(encoding="utf-8"))
    assert [question["id"] for question in written["questions"]] == shown
    text = "\n".join(p.text for p in docx.Document(str(tmp_path / "paper.docx")).paragraphs)
    assert "B卷" in text
    assert "参考答案与解析" in text


def test_single_questions_are_struck_replaced_and_edited(browser: Browser, address: str) -> None:
    with visit(browser, address, size=PHONE) as seen:
        look(seen)
        make(seen, 7)
        before = ids(seen)
        seen.page.get_by_role("button", name="删去第1题", exact=True).click()
        expect(seen.page.locator(ARTICLES)).to_have_count(6)
        assert ids(seen) == before[1:]
        seen.page.locator(f"{ARTICLES} [data-do=replace]").first.click()
        expect(seen.page.locator(f'[data-question="{before[1]}"]')).to_have_count(0)
        assert ids(seen)[1:] == before[2:]
        article = seen.page.locator(f'[data-question="{before[2]}"]')
        article.locator("details summary").click()
        article.locator("[name=stem]").fill("<b>谁</b>牵头？")
        article.locator("form.edit [type=submit]").click()
        expect(article.locator(".doubts")).to_be_visible()
        expect(article.locator(".stem")).to_have_text("<b>谁</b>牵头？")
        seen.check_room()
        assert faults(seen) == []
        article.scroll_into_view_if_needed()
        seen.take_picture("quiz-edited")
        seen.page.reload()
        expect(article.locator(".doubts")).to_be_visible()
        press(seen, "撤销上一步")
        expect(article.locator(".doubts")).to_have_count(0)


def test_again_uses_no_question_twice_and_the_language_changes(
    browser: Browser, address: str
) -> None:
    with visit(browser, address) as seen:
        look(seen)
        make(seen, 7)
        before = set(ids(seen))
        press(seen, "再出一份")
        expect(seen.page.locator("#quiz .paper .note").last).to_contain_text("7")
        assert not before & set(ids(seen))
        seen.page.locator("#header [data-do=language]").click()
        expect(seen.page.locator("#quiz h2")).to_have_text("Quiz")
        expect(seen.page.locator(ARTICLES)).to_have_count(7)
        expect(seen.page.locator(f"{ARTICLES} .about").first).to_contain_text("Single choice")
        seen.check_room()
        seen.take_picture("quiz-english")


def test_a_lost_connection_is_a_sentence_and_the_paper_stays(
    browser: Browser, address: str
) -> None:
    with visit(browser, address) as seen:
        look(seen)
        make(seen, 7)
        seen.page.context.set_offline(True)
        seen.page.locator(f"{ARTICLES} [data-do=strike]").first.click()
        expect(seen.page.locator("#quiz .told")).to_contain_text("没有连上服务器")
        expect(seen.page.locator(ARTICLES)).to_have_count(7)
        seen.page.context.set_offline(False)
        seen.page.locator(f"{ARTICLES} [data-do=strike]").first.click()
        expect(seen.page.locator(ARTICLES)).to_have_count(6)
        seen.expect_complaints("ERR_INTERNET_DISCONNECTED")


def answer_first(seen: Visit) -> None:
    """Answer the first question, a choice, with its first option."""
    article = seen.page.locator(ARTICLES).first
    article.locator("[type=radio], [type=checkbox]").first.check()
    article.locator("[type=submit]").click()
    expect(article.locator(".feedback .verdict")).to_be_visible()


def test_answers_outlive_a_reload_but_not_another_version(browser: Browser, address: str) -> None:
    with visit(browser, address, size=PHONE) as seen:
        look(seen)
        make(seen, 3, "single")
        press(seen, "自己做一遍")
        seen.page.locator(ARTICLES).last.locator("[type=submit]").click()
        expect(seen.page.locator(f"{ARTICLES} .feedback").last).to_have_text("请先作答，再提交。")
        answer_first(seen)
        seen.page.reload()
        verdicts = seen.page.locator(f"{ARTICLES} .verdict")
        expect(verdicts).to_have_count(1)
        expect(seen.page.locator(f"{ARTICLES} :checked")).to_have_count(1)
        press(seen, "B卷")
        expect(seen.page.locator(f"{ARTICLES} form.answer")).to_have_count(3)
        expect(verdicts).to_have_count(0)


def test_wording_that_is_not_saved_outlives_another_change(browser: Browser, address: str) -> None:
    with visit(browser, address) as seen:
        look(seen)
        make(seen, 5, "single")
        second = ids(seen)[1]
        article = seen.page.locator(f'[data-question="{second}"]')
        article.locator("details summary").click()
        article.locator("[name=stem]").fill("还没有保存")
        seen.page.locator(f"{ARTICLES} [data-do=strike]").first.dblclick()
        expect(seen.page.locator(ARTICLES)).to_have_count(4)
        assert ids(seen)[0] == second
        expect(article.locator("[name=stem]")).to_have_value("还没有保存")
        # Two clicks on one button are one step: it takes one press to have the question back.
        press(seen, "撤销上一步")
        expect(seen.page.locator(ARTICLES)).to_have_count(5)
