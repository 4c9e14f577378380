import pytest
from playwright.sync_api import Browser, expect

from tests.conftest import OFFICE
from tests.ui.visit import PHONE, visit

pytestmark = pytest.mark.browser

ENDS = "指导${部门}{{完善}}目录。”"


def test_an_answer_and_its_link_are_copied_where_the_browser_allows_it(
    browser: Browser, address: str
) -> None:
    with visit(browser, address) as seen:
        seen.page.context.grant_permissions(["clipboard-read", "clipboard-write"])
        seen.ask("任务27谁牵头？")
        seen.page.get_by_role("button", name="复制回答和出处").click()
        expect(seen.page.locator("#turn-1 .answer-tools")).to_contain_text("已复制")
        copied = seen.page.evaluate("navigator.clipboard.readText()")
        assert copied.startswith("任务27谁牵头？\n")
        assert copied.endswith(ENDS)
        seen.page.get_by_role("button", name="复制本问链接").click()
        expect(seen.page.get_by_role("button", name="复制回答和出处")).to_be_visible()
        link = seen.page.evaluate("navigator.clipboard.readText()")
        seen.page.goto(link)
        expect(seen.page.locator("#turn-2 .question")).to_have_text("任务27谁牵头？")


def test_from_another_machine_over_plain_http_everything_works(
    browser: Browser, address: str
) -> None:
    with visit(browser, address.replace("127.0.0.1", OFFICE), size=PHONE) as seen:
        assert seen.page.evaluate("isSecureContext") is False
        seen.ask("任务27谁牵头？")
        seen.page.locator("#turn-1 .reference").click()
        expect(seen.page.locator("#reader mark.told").first).to_be_in_viewport()
        seen.page.keyboard.press("Escape")
        seen.page.get_by_role("button", name="复制回答和出处").click()
        offer = seen.page.locator("dialog.offer")
        expect(offer).to_contain_text("此地址不是 https")
        expect(offer.locator("textarea")).to_be_focused()
        selected = "document.activeElement.value.slice(0, document.activeElement.selectionEnd)"
        assert seen.page.evaluate(selected).endswith(ENDS)
        seen.check_room()
        seen.take_picture("plain-http-copy")
        offer.get_by_role("button", name="关闭").click()
        expect(offer).to_have_count(0)
        seen.page.reload()
        seen.sees("省司法厅")
