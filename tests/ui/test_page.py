from collections.abc import Iterator
from datetime import date
from threading import Event, Thread

import pytest
from playwright.sync_api import Browser, FilePayload, ViewportSize, expect

from assistant.ui.address import address_of
from assistant.ui.chat import Chat
from assistant.ui.page import build_page
from assistant.ui.serving import server
from tests.ui.stand_in import StandIn
from tests.ui.visit import DESK, PHONE, visit
from tests.ui.wire import free_listener

pytestmark = pytest.mark.browser


@pytest.fixture(scope="module")
def answerer() -> StandIn:
    return StandIn()


@pytest.fixture(scope="module")
def address(answerer: StandIn) -> Iterator[str]:
    """A page whose answers come from the stand-in."""
    ready = Event()
    page = build_page(Chat(answerer, lambda: date(2024, 10, 1)), answerer.notices())
    with free_listener() as listener:
        running = server(page, ready.set)
        thread = Thread(target=running.run, kwargs={"sockets": [listener]})
        thread.start()
        assert ready.wait(60)
        yield address_of(*listener.getsockname()[:2])
        running.should_exit = True
        thread.join()


@pytest.mark.parametrize("size", [DESK, PHONE], ids=["desk", "phone"])
@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
def test_a_question_is_answered_and_its_source_opens(
    browser: Browser, address: str, size: ViewportSize, dark: bool
) -> None:
    with visit(browser, address, size=size, dark=dark) as seen:
        name = f"stand-in-{size['width']}-{'dark' if dark else 'light'}"
        seen.check_room()
        seen.take_picture(f"{name}-welcome")
        seen.ask("任务27谁牵头？")
        seen.sees("省司法厅、省委编办", "2025年底")
        source = seen.page.locator("#turn-1-1")
        expect(source.locator("blockquote")).to_be_visible()
        source.locator("summary").click()
        expect(source.locator("blockquote")).to_be_hidden()
        seen.page.get_by_role("link", name="出处 [1]").click()
        expect(source.locator("blockquote")).to_contain_text("<b>法制审核</b>，指导${部门}{{完善}}")
        expect(source.locator("blockquote mark")).to_be_in_viewport()
        seen.check_room()
        seen.take_picture(f"{name}-source")


def test_sources_stay_open_when_one_asks_on(browser: Browser, address: str) -> None:
    with visit(browser, address) as seen:
        seen.ask("many")
        seen.page.locator("#turn-1-2 > summary").click()
        seen.page.get_by_role("button", name="甲省 措施11").click()
        expect(seen.page.locator("#turn-2 .question")).to_have_text("甲省措施11的内容是什么？")
        expect(seen.page.locator("#turn-1-1 blockquote")).to_be_hidden()
        expect(seen.page.locator("#turn-1-2 blockquote")).to_be_visible()
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


def test_a_long_list_is_folded_and_a_failure_is_a_sentence(browser: Browser, address: str) -> None:
    with visit(browser, address, size=PHONE) as seen:
        seen.ask("many")
        expect(seen.page.locator("#turn-1-7")).to_be_hidden()
        seen.page.get_by_text("其余 6 条").click()
        expect(seen.page.locator("#turn-1-12")).to_be_visible()
        seen.check_room()
        seen.ask("break")
        seen.sees("抱歉", turn=2)
        seen.ask("after")
        seen.sees("省司法厅", turn=3)


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
        seen.ask(" ")
        seen.sees("Please type a question first.")
        seen.page.get_by_role("button", name="切换到中文").click()
        expect(seen.page).to_have_title("实施方案问答")
        seen.ask(" ")
        seen.sees("请先输入问题。", turn=2)
        seen.page.reload()
        expect(seen.page.get_by_role("heading", name="可以这样问")).to_be_visible()
        expect(seen.page.locator("html")).to_have_attribute("lang", "zh-CN")


def test_a_new_conversation_forgets_the_old_one(browser: Browser, address: str) -> None:
    with visit(browser, address) as seen:
        seen.ask("一")
        seen.sees("省司法厅")
        seen.page.get_by_role("button", name="新对话").click()
        expect(seen.page.locator("#turn-1")).to_have_count(0)
        seen.ask("二")
        expect(seen.page.locator("#turn-1 .question")).to_have_text("二")


def test_the_page_is_usable_by_keyboard_alone(browser: Browser, address: str) -> None:
    with visit(browser, address) as seen:
        seen.page.get_by_test_id("textbox").focus()
        seen.page.keyboard.type("一")
        seen.page.keyboard.press("Enter")
        seen.sees("省司法厅")
        seen.page.get_by_role("link", name="出处 [1]").focus()
        seen.page.keyboard.press("Enter")
        expect(seen.page.locator("#turn-1-1 > summary")).to_be_focused()
        seen.page.keyboard.press("Enter")
        expect(seen.page.locator("#turn-1-1 blockquote")).to_be_hidden()


def test_the_browser_is_told_to_keep_to_this_server(browser: Browser, address: str) -> None:
    with visit(browser, address) as seen:
        answered = seen.page.request.get(f"{address}/favicon.ico")
        assert answered.headers["content-type"] == "image/svg+xml"
        assert "default-src 'self'" in answered.headers["content-security-policy"]
        assert "http" not in answered.headers["content-security-policy"]
        expect(seen.page.locator("footer")).to_be_hidden()


def test_the_server_takes_no_files_and_offers_no_calls(browser: Browser, address: str) -> None:
    with visit(browser, address) as seen:
        request = seen.page.request
        file = FilePayload(name="a.txt", mimeType="text/plain", buffer=b"more than a byte")
        sent = request.post(f"{address}/gradio_api/upload", multipart={"files": file})
        assert sent.status == 413
        calls = request.get(f"{address}/gradio_api/info").json()
        assert calls == {"named_endpoints": {}, "unnamed_endpoints": {}}
        assert request.get(f"{address}/openapi.json").status == 404
