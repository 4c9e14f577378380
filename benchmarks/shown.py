"""What a person waits for in a browser: the first page, and an answer; and the page's weight.

Needs a Chromium or Chrome on this machine; without one the figures are not possible here.
"""

import shutil
from collections.abc import Iterator
from pathlib import Path
from time import perf_counter

from playwright.sync_api import Browser, Page, sync_playwright

from benchmarks.figures import Figure
from benchmarks.page import HOST, page

BROWSERS = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
QUESTION = "任务27谁牵头，什么时候完成？"
_SENT = "() => performance.getEntries().reduce((sum, part) => sum + (part.transferSize || 0), 0)"


def figures(home: Path) -> Iterator[Figure]:
    """Seconds to the first page, milliseconds to an answer, and megabytes sent for the page."""
    program = next(filter(None, map(shutil.which, BROWSERS)), None)
    if program is None:
        yield from _figures(None, None, None)
        return
    with page(home) as (_, port), sync_playwright() as playwright:
        # As root it refuses to start in its sandbox; it opens nothing but this page.
        browser = playwright.chromium.launch(executable_path=program, args=["--no-sandbox"])
        try:
            yield from _figures(*_measured(browser, f"http://{HOST}:{port}"))
        finally:
            browser.close()


def _measured(browser: Browser, address: str) -> tuple[float, float, float]:
    """Seconds, milliseconds and megabytes, by a browser that has never seen the page."""
    visitor = browser.new_page(locale="zh-CN")
    started = perf_counter()
    visitor.goto(address)
    visitor.locator("body[data-ready]").wait_for(state="attached")
    seconds = perf_counter() - started
    weight = float(visitor.evaluate(_SENT)) / 1e6
    return seconds, _answered(visitor), weight


def _answered(visitor: Page) -> float:
    """Milliseconds from the press on the button until the answer is seen."""
    visitor.get_by_test_id("textbox").fill(QUESTION)
    started = perf_counter()
    visitor.get_by_test_id("submit-button").click()
    visitor.locator("#turn-1 .direct").wait_for()
    return (perf_counter() - started) * 1000


def _figures(
    seconds: float | None, milliseconds: float | None, megabytes: float | None
) -> Iterator[Figure]:
    yield Figure(what="first page in a browser", value=seconds, unit="s", target=2.0)
    yield Figure(what="an answer shown", value=milliseconds, unit="ms", target=300.0)
    yield Figure(what="sent for the first page", value=megabytes, unit="MB")
