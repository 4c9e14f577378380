"""What the browser keeps, and what happens when it cannot reach the server."""

import pytest
from playwright.sync_api import Browser, expect

from tests.ui.stand_in import StandIn
from tests.ui.visit import PHONE, Visit, visit

pytestmark = pytest.mark.browser


def box(seen: Visit) -> str:
    return seen.page.get_by_test_id("textbox").input_value()


def set_mine(seen: Visit, place: str, unit: str = "") -> None:
    seen.page.locator("#header [data-do=mine]").click()
    dialog = seen.page.locator("dialog.mine")
    dialog.locator("select").select_option(place)
    dialog.locator("input").fill(unit)
    dialog.get_by_role("button", name="保存").click()
    expect(dialog).to_be_hidden()


def test_history_outlives_a_reload_until_it_is_cleared(
    browser: Browser, address: str, answerer: StandIn
) -> None:
    with visit(browser, address) as seen:
        seen.ask("一")
        seen.sees("省司法厅")
        seen.ask("break")
        seen.sees("抱歉", turn=2)
        seen.page.reload()
        seen.sees("省司法厅")
        expect(seen.page.locator(".turn")).to_have_count(1)
        seen.ask("二")
        seen.sees("二", turn=2)
        assert list(answerer.asked[-1]) == ["一", "二"]
        seen.page.get_by_role("button", name="新对话").click()
        expect(seen.page.locator(".turn")).to_have_count(0)
        seen.page.reload()
        expect(seen.page.locator("#welcome .welcome")).to_be_visible()
        expect(seen.page.locator(".turn")).to_have_count(0)
        seen.ask("三")
        seen.sees("三")
        assert list(answerer.asked[-1]) == ["三"]


def test_typed_words_outlive_a_reload(browser: Browser, address: str) -> None:
    with visit(browser, address) as seen:
        seen.page.get_by_test_id("textbox").fill("还没有问")
        seen.page.reload()
        expect(seen.page.get_by_test_id("textbox")).to_have_value("还没有问")
        seen.page.get_by_test_id("submit-button").click()
        seen.sees("还没有问")
        seen.page.reload()
        seen.sees("还没有问")
        expect(seen.page.get_by_test_id("textbox")).to_have_value("")


def test_a_dropped_connection_is_a_sentence_and_loses_nothing(
    browser: Browser, address: str
) -> None:
    with visit(browser, address, size=PHONE) as seen:
        seen.page.context.set_offline(True)
        seen.ask("连不上时问的")
        lost = seen.page.locator(".lost")
        expect(lost).to_contain_text("没有连上服务器")
        assert box(seen) == "连不上时问的"
        expect(seen.page.locator("body.waiting")).to_have_count(0)
        seen.take_picture("lost-connection")
        seen.page.context.set_offline(False)
        lost.get_by_role("button", name="再试一次").click()
        seen.sees("连不上时问的", "省司法厅")
        expect(lost).to_have_count(0)
        seen.expect_complaints("ERR_INTERNET_DISCONNECTED")


def test_words_typed_while_one_waits_stay(
    browser: Browser, address: str, answerer: StandIn
) -> None:
    with visit(browser, address) as seen:
        answerer.may_answer.clear()
        try:
            seen.ask("先问的")
            expect(seen.page.locator("body.waiting")).to_have_count(1)
            seen.page.get_by_test_id("textbox").fill("接着想问的")
        finally:
            answerer.may_answer.set()
        seen.sees("先问的", "省司法厅")
        expect(seen.page.get_by_test_id("textbox")).to_have_value("接着想问的")


def test_a_link_asks_its_questions_again_and_tells_the_server_nothing_by_its_address(
    browser: Browser, address: str, answerer: StandIn
) -> None:
    with visit(browser, address) as seen:
        seen.ask("乙县任务3")
        seen.sees("乙县任务3")
        set_mine(seen, "one")
        seen.page.goto(f"{address}/#q=任务27&q=那时限呢")
        seen.sees("任务27", turn=2)
        seen.sees("那时限呢", turn=3)
        expect(seen.page.locator(".turn")).to_have_count(3)
        assert answerer.asked[-2:] == [("任务27",), ("任务27", "那时限呢")]
        assert seen.page.url == f"{address}/"
        seen.page.reload()
        expect(seen.page.locator(".turn")).to_have_count(3)
        assert not any("任务" in url or "%E4" in url for url in seen.requests)


def test_a_link_opens_a_page_that_is_new(browser: Browser, address: str) -> None:
    with visit(browser, f"{address}/#q=任务27") as seen:
        seen.sees("任务27", "省司法厅")


def test_the_own_place_is_set_once_and_said(
    browser: Browser, address: str, answerer: StandIn
) -> None:
    with visit(browser, address, size=PHONE) as seen:
        seen.page.locator("#header [data-do=mine]").click()
        seen.page.locator("dialog.mine select").select_option("one")
        seen.check_room()
        seen.take_picture("mine")
        units = seen.page.locator("#units-of-one option")
        assert "省司法厅" in units.evaluate_all("all => all.map((option) => option.value)")
        seen.page.keyboard.press("Escape")
        set_mine(seen, "one", "省司法厅")
        expect(seen.page.locator("#header [data-do=mine]")).to_have_text("省司法厅")
        seen.page.reload()
        expect(seen.page.locator("#header [data-do=mine]")).to_have_text("省司法厅")
        seen.ask("任务27谁牵头？")
        seen.sees("按您设定的“甲省”理解")
        seen.take_picture("mine-answer")
        assert list(answerer.asked[-1]) == ["甲省任务27谁牵头？"]
        seen.page.get_by_role("button", name="改问全部文件").click()
        seen.sees("任务27谁牵头？", turn=2)
        assert answerer.asked[-1][-1] == "任务27谁牵头？"
        seen.page.locator("#header [data-do=mine]").click()
        seen.page.get_by_role("button", name="清除设定").click()
        expect(seen.page.locator("#header [data-do=mine]")).to_have_text("我的单位")


def test_a_browser_that_keeps_nothing_still_answers(browser: Browser, address: str) -> None:
    with visit(browser, address, keeps=False) as seen:
        seen.ask("一")
        seen.sees("省司法厅")
        seen.ask("二")
        seen.sees("省司法厅", turn=2)


def test_each_window_has_its_own_conversation(
    browser: Browser, address: str, answerer: StandIn
) -> None:
    with visit(browser, address) as seen:
        seen.ask("一")
        seen.sees("省司法厅")
        other = seen.page.context.new_page()
        other.goto(address)
        expect(other.locator("body[data-ready]")).to_have_count(1)
        other.get_by_test_id("textbox").fill("乙")
        other.get_by_test_id("submit-button").click()
        expect(other.locator("#turn-2")).to_contain_text("省司法厅")
        other.close()
        seen.ask("那时限呢")
        seen.sees("那时限呢", turn=2)
        assert list(answerer.asked[-1]) == ["一", "那时限呢"]
        seen.page.reload()
        expect(seen.page.locator(".turn")).to_have_count(3)
        ids = seen.page.locator("#transcript [id]").evaluate_all("all => all.map((one) => one.id)")
        assert len(ids) == len(set(ids))
        # What the other window asked in between is no part of this conversation.
        seen.ask("那单位呢")
        seen.sees("那单位呢", turn=4)
        assert "乙" not in answerer.asked[-1]


def test_one_press_asks_once(browser: Browser, address: str, answerer: StandIn) -> None:
    with visit(browser, address) as seen:
        before = len(answerer.asked)
        answerer.may_answer.clear()
        seen.page.get_by_test_id("textbox").fill("只问一次")
        seen.page.get_by_test_id("submit-button").dblclick()
        answerer.may_answer.set()
        seen.sees("只问一次")
        seen.ask("再问一次")
        seen.sees("再问一次", turn=2)
        assert [turns[-1] for turns in answerer.asked[before:]] == ["只问一次", "再问一次"]


def test_a_link_that_is_followed_from_another_view_shows_its_answer(
    browser: Browser, address: str
) -> None:
    with visit(browser, address) as seen:
        seen.page.locator('#header nav a[href="#notices"]').click()
        seen.page.goto(f"{address}/#q=任务27")
        seen.sees("任务27", "省司法厅")
        expect(seen.page.locator("#turn-1")).to_be_in_viewport()


def test_an_answer_on_its_way_does_not_come_into_a_new_conversation(
    browser: Browser, address: str, answerer: StandIn
) -> None:
    with visit(browser, address) as seen:
        answerer.may_answer.clear()
        seen.ask("慢的")
        expect(seen.page.locator("body.waiting")).to_have_count(1)
        seen.page.get_by_role("button", name="新对话").click()
        answerer.may_answer.set()
        expect(seen.page.locator("body.waiting")).to_have_count(0)
        expect(seen.page.locator(".turn")).to_have_count(0)
        seen.ask("新的")
        seen.sees("新的")
        assert list(answerer.asked[-1]) == ["新的"]
