from datetime import date

import pytest
from playwright.sync_api import Browser, FilePayload, ViewportSize, expect

from tests.ui.stand_in import StandIn
from tests.ui.visit import DESK, PHONE, TABLET, visit

pytestmark = pytest.mark.browser

SIZES = pytest.mark.parametrize("size", [DESK, TABLET, PHONE], ids=["desk", "tablet", "phone"])


@SIZES
@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
def test_a_question_is_answered_with_a_card(
    browser: Browser, address: str, size: ViewportSize, dark: bool
) -> None:
    with visit(browser, address, size=size, dark=dark) as seen:
        name = f"stand-in-{size['width']}-{'dark' if dark else 'light'}"
        seen.check_room()
        seen.take_picture(f"{name}-welcome")
        seen.ask("任务27谁牵头？")
        seen.sees("省司法厅、省委编办", "2025年底", "还有 456 天", f"截至 {date(2024, 10, 1)}")
        quote = seen.page.locator("#turn-1-1 blockquote")
        expect(quote).to_contain_text("<b>法制审核</b>，指导${部门}{{完善}}")
        seen.page.locator("#turn-1-1 .quote > summary").click()
        expect(quote).to_be_hidden()
        seen.check_room()
        seen.take_picture(f"{name}-answer")


@SIZES
def test_the_views_have_addresses_and_the_way_back_leads_through_them(
    browser: Browser, address: str, size: ViewportSize
) -> None:
    with visit(browser, address, size=size) as seen:
        for name, view in (("任务清单", "#obligations"), ("文件", "#notices")):
            seen.page.get_by_role("link", name=name).click()
            expect(seen.page.locator(view)).to_be_visible()
            expect(seen.page.locator("#chat")).to_be_hidden()
            seen.check_room()
            seen.take_picture(f"view-{size['width']}-{view[1:]}")
        seen.page.reload()
        expect(seen.page.locator("#notices")).to_be_visible()
        seen.page.go_back()
        expect(seen.page.locator("#obligations")).to_be_visible()
        current = seen.page.locator("#header nav a[aria-current]")
        expect(current).to_have_text("任务清单")


def test_parts_stay_open_when_one_asks_on(browser: Browser, address: str) -> None:
    with visit(browser, address) as seen:
        seen.ask("many")
        seen.page.locator("#turn-1-2 > summary").click()
        seen.page.get_by_role("button", name="甲省 措施11").click()
        expect(seen.page.locator("#turn-2 .question")).to_have_text("甲省措施11的内容是什么？")
        expect(seen.page.locator("#turn-1-1 dl").first).to_be_hidden()
        expect(seen.page.locator("#turn-1-2 dl").first).to_be_visible()
        expect(seen.page.locator("#turn-2 .question")).to_be_in_viewport()


def test_examples_and_choices_are_asked_by_a_press(browser: Browser, address: str) -> None:
    with visit(browser, address, size=PHONE) as seen:
        seen.page.locator("#welcome [data-ask]").first.click()
        seen.sees("任务27谁牵头，什么时候完成？")
        seen.ask("which one")
        seen.sees("您问的是哪一份文件？", "<s>任务27</s>", turn=2)
        seen.check_room()
        seen.take_picture("stand-in-choices")
        seen.page.get_by_role("button", name="<u>乙县</u>").click()
        seen.sees("<u>乙县</u> 的任务27", turn=3)


def test_a_press_leaves_alone_what_is_being_typed(browser: Browser, address: str) -> None:
    with visit(browser, address) as seen:
        seen.page.get_by_test_id("textbox").fill("还没有问完")
        seen.page.locator("#welcome [data-ask]").first.click()
        seen.sees("省司法厅")
        expect(seen.page.get_by_test_id("textbox")).to_have_value("还没有问完")


def test_a_long_list_is_folded_and_a_failure_is_a_sentence(browser: Browser, address: str) -> None:
    with visit(browser, address, size=PHONE) as seen:
        seen.ask("many")
        seen.sees("出处（12 条）")
        expect(seen.page.locator("#turn-1-9")).to_be_visible()
        expect(seen.page.locator("#turn-1-10")).to_be_hidden()
        seen.take_picture("stand-in-list")
        seen.page.get_by_role("button", name="全部展开／折叠").click()
        expect(seen.page.locator("#turn-1-12")).to_be_visible()
        seen.check_room()
        seen.page.get_by_role("button", name="全部展开／折叠").click()
        expect(seen.page.locator("#turn-1-1")).to_be_hidden()
        seen.ask("break")
        seen.sees("抱歉", turn=2)
        seen.ask("after")
        seen.sees("省司法厅", turn=3)


@SIZES
def test_places_side_by_side_are_a_table_or_cards(
    browser: Browser, address: str, size: ViewportSize
) -> None:
    with visit(browser, address, size=size) as seen:
        seen.ask("both")
        table = seen.page.locator("#turn-1 .comparison")
        expect(table).to_contain_text("乙县 任务27")
        expect(table.locator("thead")).to_be_visible(visible=size["width"] == TABLET["width"])
        seen.check_room()
        seen.take_picture(f"stand-in-{size['width']}-comparison")


@pytest.mark.parametrize("question", ["一", "break"])
def test_the_page_shows_that_it_waits_for_an_answer(
    browser: Browser, address: str, answerer: StandIn, question: str
) -> None:
    with visit(browser, address) as seen:
        waiting = seen.page.locator("body.waiting")
        answerer.may_answer.clear()
        try:
            seen.ask(question)
            expect(waiting).to_have_count(1)
        finally:
            answerer.may_answer.set()
        seen.sees(question)
        expect(waiting).to_have_count(0)


def test_the_page_speaks_the_browsers_language_until_told_otherwise(
    browser: Browser, address: str
) -> None:
    with visit(browser, address, language="en-GB") as seen:
        expect(seen.page).to_have_title("Plan Assistant")
        expect(seen.page.locator("html")).to_have_attribute("lang", "en")
        hint = seen.page.get_by_placeholder("who leads task 27 and when is it due?")
        expect(hint).to_be_visible()
        expect(seen.page.get_by_role("link", name="Notices")).to_be_visible()
        seen.ask(" ")
        seen.sees("Please type a question first.")
        seen.page.get_by_role("button", name="切换到中文").click()
        expect(seen.page).to_have_title("实施方案问答")
        seen.ask(" ")
        seen.sees("请先输入问题。", turn=2)
        seen.page.reload()
        expect(seen.page.get_by_role("heading", name="可以这样问")).to_be_visible()
        expect(seen.page.locator("html")).to_have_attribute("lang", "zh-CN")


def test_the_page_is_usable_by_keyboard_alone(browser: Browser, address: str) -> None:
    with visit(browser, address) as seen:
        seen.page.get_by_test_id("textbox").focus()
        seen.page.keyboard.type("一")
        seen.page.keyboard.press("Enter")
        seen.sees("省司法厅")
        seen.page.locator("#turn-1-1 .quote > summary").focus()
        seen.page.keyboard.press("Enter")
        expect(seen.page.locator("#turn-1-1 blockquote")).to_be_hidden()
        seen.page.locator("#turn-1 .reference").focus()
        seen.page.keyboard.press("Enter")
        expect(seen.page.locator("#reader h2")).to_be_focused()
        seen.page.keyboard.press("Escape")
        expect(seen.page.locator("#turn-1 .reference")).to_be_focused()


def test_the_browser_is_told_to_keep_to_this_server(browser: Browser, address: str) -> None:
    with visit(browser, address) as seen:
        answered = seen.page.request.get(f"{address}/favicon.ico")
        assert answered.headers["content-type"] == "image/svg+xml"
        assert "default-src 'self'" in answered.headers["content-security-policy"]
        assert "http" not in answered.headers["content-security-policy"]
        expect(seen.page.locator("footer")).to_be_hidden()


def test_a_phone_can_keep_the_page_among_its_programs(browser: Browser, address: str) -> None:
    with visit(browser, address, size=PHONE) as seen:
        link = seen.page.locator('link[rel="manifest"]').get_attribute("href")
        manifest = seen.page.request.get(f"{address}{link}").json()
        assert manifest["name"] == "实施方案问答"
        assert manifest["display"] == "standalone"
        assert [icon["sizes"] for icon in manifest["icons"]] == ["192x192", "512x512"]
        for icon in manifest["icons"]:
            image = seen.page.request.get(f"{address}/{icon['src']}")
            assert image.headers["content-type"] == "image/png"
            side = int(icon["sizes"].partition("x")[0])
            assert int.from_bytes(image.body()[16:20]) == side
        assert seen.page.request.get(f"{address}/icon-7.png").ok


def test_the_server_takes_no_files_and_offers_no_calls(browser: Browser, address: str) -> None:
    with visit(browser, address) as seen:
        request = seen.page.request
        file = FilePayload(name="a.txt", mimeType="text/plain", buffer=b"more than a byte")
        sent = request.post(f"{address}/gradio_api/upload", multipart={"files": file})
        assert sent.status == 413
        calls = request.get(f"{address}/gradio_api/info").json()
        assert calls == {"named_endpoints": {}, "unnamed_endpoints": {}}
        assert request.get(f"{address}/openapi.json").status == 404


def test_the_way_back_ends_where_the_page_was_opened(browser: Browser, address: str) -> None:
    with visit(browser, address) as seen:
        seen.page.get_by_role("link", name="任务清单").click()
        expect(seen.page.locator("#chat")).to_be_hidden()
        seen.page.go_back()
        expect(seen.page.locator("#chat")).to_be_visible()


@pytest.mark.parametrize("language", ["zh-CN", "en-US"])
def test_zoomed_in_the_header_keeps_its_words_whole(
    browser: Browser, address: str, language: str
) -> None:
    with visit(browser, address, language=language) as seen:
        for width in (640, 720, 860, 861, 1000):
            seen.page.set_viewport_size({"width": width, "height": 450})
            heights = seen.page.locator("#header nav a, #header .tools button").evaluate_all(
                "all => all.map((part) => part.offsetHeight)"
            )
            assert max(heights) <= 50, width
            assert seen.page.evaluate(
                "document.documentElement.scrollWidth <= document.documentElement.clientWidth"
            )


def test_a_long_question_leaves_room_for_its_answer(browser: Browser, address: str) -> None:
    with visit(browser, address, size=PHONE) as seen:
        seen.ask("很长的问题，" * 150)
        expect(seen.page.locator("#turn-1 .reply")).to_be_in_viewport()
        question = seen.page.locator("#turn-1 .question")
        question.focus()
        seen.page.keyboard.press("End")
        assert question.evaluate("part => part.scrollHeight > part.clientHeight")
