"""Visits share a tab of the browser: nothing of one is left for the next, no fault is hidden."""

import pytest
from playwright.sync_api import Browser

from tests.ui.visit import visit

pytestmark = pytest.mark.browser

LEAVE = """() => {
  localStorage.setItem("left", "behind");
  document.cookie = "left=behind";
  history.pushState({ left: "behind" }, "");
}"""
FIND = "() => [localStorage.getItem('left'), document.cookie, history.state, history.length]"
FAULTS = {
    "said": "console.error('something is wrong')",
    "thrown": "setTimeout(() => { throw new Error('something is wrong'); })",
    "asked elsewhere": "fetch('http://elsewhere.invalid/').catch(() => {})",
}


def test_the_next_visitor_finds_nothing_of_the_one_before(browser: Browser, address: str) -> None:
    with visit(browser, address) as seen:
        first = seen.page.evaluate(FIND)
        seen.page.evaluate(LEAVE)
        seen.page.context.new_page()
        seen.page.context.set_offline(True)
        assert seen.page.evaluate(FIND) != first
        tab = seen.page
    with visit(browser, address) as seen:
        assert seen.page is tab
        assert seen.page.evaluate(FIND) == first
        assert seen.page.context.pages == [tab]
        seen.ask("一")
        seen.sees("省司法厅")


def go_wrong(browser: Browser, address: str, fault: str) -> None:
    with visit(browser, address) as seen:
        seen.page.evaluate(fault)
        seen.page.wait_for_timeout(100)


@pytest.mark.parametrize("fault", FAULTS)
def test_whatever_goes_wrong_fails_the_visit(browser: Browser, address: str, fault: str) -> None:
    go_wrong(browser, address, "() => null")
    with pytest.raises(AssertionError, match=r"wrong|elsewhere"):
        go_wrong(browser, address, FAULTS[fault])


def test_a_tab_whose_visit_failed_is_not_used_again(browser: Browser, address: str) -> None:
    with pytest.raises(ZeroDivisionError), visit(browser, address) as seen:
        raise ZeroDivisionError
    assert seen.page.is_closed()
    with visit(browser, address) as again:
        assert again.page is not seen.page
