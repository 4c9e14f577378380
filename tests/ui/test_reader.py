import pytest
from playwright.sync_api import Browser, ViewportSize, expect

from tests.ui.visit import DESK, PHONE, TABLET, Visit, visit

pytestmark = pytest.mark.browser

NARROW = pytest.mark.parametrize("size", [TABLET, PHONE], ids=["tablet", "phone"])
# What opens the notice of the first citation, and the pane it opens in.
FIRST = "#turn-1 .reference"
PANE = "#reader .pane"
_IS_SHEET = "([x, y]) => Boolean(document.elementFromPoint(x, y).closest('.pane'))"


def open_first(seen: Visit, question: str = "一") -> None:
    seen.ask(question)
    seen.page.locator(FIRST).first.click()
    expect(seen.page.locator(PANE)).to_be_visible()


@pytest.mark.parametrize("size", [DESK, TABLET, PHONE], ids=["desk", "tablet", "phone"])
@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
def test_a_citation_opens_the_notice_at_its_place(
    browser: Browser, address: str, size: ViewportSize, dark: bool
) -> None:
    with visit(browser, address, size=size, dark=dark) as seen:
        open_first(seen)
        expect(seen.page.locator(f"{PANE} h2")).to_have_text("甲省提升质量的<i>实施方案</i>")
        expect(seen.page.locator(f"{PANE} mark.told").first).to_be_in_viewport()
        expect(seen.page.locator(f"{PANE} mark.told").first).to_have_text("法制审核")
        expect(seen.page.locator(f"{PANE} .text")).to_contain_text("<b>法制审核</b>，指导${部门}")
        seen.check_room()
        seen.take_picture(f"reader-{size['width']}-{'dark' if dark else 'light'}")


def test_at_the_desk_chat_and_notice_stand_side_by_side(browser: Browser, address: str) -> None:
    with visit(browser, address) as seen:
        seen.ask("一")
        pane, box = seen.page.locator(PANE), seen.page.locator("#question")
        expect(pane).to_be_visible()
        expect(seen.page.locator("#reader h2")).not_to_be_focused()
        left, right = box.bounding_box(), pane.bounding_box()
        assert left
        assert right
        assert left["x"] + left["width"] <= right["x"]
        seen.page.get_by_role("button", name="关闭原文").click()
        expect(pane).to_be_hidden()
        seen.ask("二")
        seen.sees("二", turn=2)
        expect(pane).to_be_hidden()


def test_one_steps_from_citation_to_citation(browser: Browser, address: str) -> None:
    with visit(browser, address, size=PHONE) as seen:
        open_first(seen, "both")
        which = seen.page.locator("#reader .which")
        expect(which).to_have_text("1 / 2")
        expect(seen.page.get_by_role("button", name="上一处")).to_be_disabled()
        seen.page.get_by_role("button", name="下一处").click()
        expect(which).to_have_text("2 / 2")
        expect(seen.page.locator(f"{PANE} h2")).to_contain_text("乙县")
        expect(seen.page.get_by_role("button", name="下一处")).to_be_disabled()
        seen.page.get_by_role("button", name="上一处").click()
        expect(seen.page.locator(f"{PANE} h2")).to_contain_text("甲省")


@NARROW
def test_the_sheet_is_closed_by_one_tap_by_escape_and_by_the_way_back(
    browser: Browser, address: str, size: ViewportSize
) -> None:
    with visit(browser, address, size=size) as seen:
        open_first(seen)
        pane = seen.page.locator(PANE)
        expect(pane).to_have_attribute("aria-modal", "true")
        # Nothing of the page lies over the sheet, from its upper edge to the window's lower one.
        for height in (0.1, 0.5, 0.99):
            at = [size["width"] / 2, size["height"] * height]
            assert seen.page.evaluate(_IS_SHEET, at), height
        seen.page.get_by_role("button", name="关闭原文").click()
        expect(pane).to_be_hidden()
        for close in ("Escape", "back", "curtain"):
            seen.page.locator(FIRST).first.click()
            expect(pane).to_be_visible()
            if close == "Escape":
                seen.page.keyboard.press(close)
            elif close == "back":
                seen.page.go_back()
            else:
                seen.page.mouse.click(size["width"] / 2, 8)
            expect(pane).to_be_hidden()
            expect(seen.page.locator("#turn-1")).to_be_visible()
        expect(seen.page.locator("#header")).not_to_have_attribute("inert", "")


def test_the_notices_and_the_tasks_open_it_too(browser: Browser, address: str) -> None:
    with visit(browser, address) as seen:
        seen.page.get_by_role("link", name="文件").click()
        seen.page.locator("#notices [data-source]").first.click()
        expect(seen.page.locator(PANE)).to_contain_text("文件说明")
        seen.page.get_by_role("link", name="任务清单").click()
        seen.page.locator("#obligations [data-source]").first.click()
        expect(seen.page.locator(PANE)).to_contain_text("任务27")
        seen.check_room()


def test_a_notice_that_is_gone_is_a_sentence(browser: Browser, address: str) -> None:
    with visit(browser, address) as seen:
        seen.ask("一")
        seen.page.locator(FIRST).evaluate("part => { part.dataset.source = 'one/task/99' }")
        seen.page.locator(FIRST).click()
        expect(seen.page.locator(PANE)).to_contain_text("原文没有打开")
        seen.page.get_by_role("button", name="关闭", exact=True).click()
        expect(seen.page.locator(PANE)).to_be_hidden()


def test_an_open_notice_follows_the_language_and_stays_where_one_reads(
    browser: Browser, address: str
) -> None:
    with visit(browser, address) as seen:
        open_first(seen)
        # The press has moved to what is cited; from now on one reads by oneself.
        expect(seen.page.locator(f"{PANE} h2")).to_be_focused()
        text = seen.page.locator(f"{PANE} .text")
        place = text.evaluate("part => { part.scrollTop = 40; return part.scrollTop; }")
        seen.page.locator("#header [data-do=language]").click()
        expect(seen.page.locator(f"{PANE} header p")).to_contain_text("Task 27")
        expect(text).to_have_js_property("scrollTop", place)
