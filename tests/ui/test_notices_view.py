"""The view of the notices: the four that ship, and one made up that has a problem."""

import re
from dataclasses import replace

import pytest
from playwright.sync_api import Browser, Locator, ViewportSize, expect

from corpus.load import load_catalogue
from corpus.model import Heading, Notice, Problem
from tests.ui.stand_in import MEASURE, ONE, StandIn, place
from tests.ui.test_accessibility import faults
from tests.ui.visit import DESK, PHONE, TABLET, Visit, visit

pytestmark = pytest.mark.browser

SIZES = pytest.mark.parametrize("size", [DESK, TABLET, PHONE], ids=["desk", "tablet", "phone"])
UNSURE = replace(
    ONE,
    headings=(
        Heading(number="三", title="规范执法", level=1, span=place("三、规范执法")),
        Heading(number="（一）", title="规范赋权", level=2, span=place("（一）规范赋权")),
    ),
    problems=(
        Problem(message="a line that belongs to no item and no table", span=place(MEASURE)),
        Problem(message="what <b>nobody</b> foresaw", span=place("2025 年底")),
    ),
)


class Shelf(StandIn):
    """A stand-in with the shipped notices behind one made up."""

    def notices(self) -> tuple[Notice, ...]:
        """The made-up one comes first."""
        return (UNSURE, *load_catalogue())


@pytest.fixture(scope="module")
def answerer() -> StandIn:
    return Shelf()


def first(seen: Visit) -> Locator:
    """The card of the made-up notice."""
    return seen.page.locator("#notices .notice-card").first


def compare(seen: Visit, one: str, other: str) -> Locator:
    """Hold two notices side by side, by keyboard alone."""
    page = seen.page
    if not page.locator("#notices .choose").is_visible():
        page.locator("#notices .comparing > summary").press("Enter")
    selects = page.locator("#notices .choose select")
    selects.nth(0).select_option(one)
    selects.nth(1).select_option(other)
    page.locator("#notices .choose button").press("Enter")
    compared = page.locator("#notices .compared")
    expect(compared.locator("[tabindex]").first).to_be_focused()
    return compared


@SIZES
@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
def test_notices_are_browsed_and_nothing_is_cut_off(
    browser: Browser, address: str, size: ViewportSize, dark: bool
) -> None:
    with visit(browser, f"{address}/#notices", size=size, dark=dark) as seen:
        name = f"notices-{size['width']}-{'dark' if dark else 'light'}"
        expect(seen.page.locator("#notices .notice-card")).to_have_count(5)
        draft = seen.page.locator("#notices .notice-card", has_text="灵台县").last
        expect(draft).to_contain_text("征求意见稿，尚未正式印发")
        expect(draft).to_contain_text("无文号")
        seen.check_room()
        seen.take_picture(name)
        seen.page.locator("#notices details").evaluate_all(
            "all => all.forEach((part) => { part.open = true; })"
        )
        seen.check_room()
        assert faults(seen) == []


@SIZES
def test_an_entry_of_the_outline_opens_the_notice_there(
    browser: Browser, address: str, size: ViewportSize
) -> None:
    with visit(browser, f"{address}/#notices", size=size) as seen:
        first(seen).locator(".outline > summary").click()
        first(seen).get_by_role("button", name="（一）规范赋权").click()
        lit = seen.page.locator("#reader mark.told")
        expect(lit).to_have_text("（一）规范赋权")
        expect(lit).to_be_in_viewport()
        expect(seen.page.locator("#reader .which")).to_have_text("2 / 2")
        seen.check_room()


@SIZES
def test_a_record_opens_the_notice_at_its_place(
    browser: Browser, address: str, size: ViewportSize
) -> None:
    with visit(browser, f"{address}/#notices", size=size) as seen:
        folded = first(seen).get_by_text("1 项任务", exact=True)
        folded.focus()
        seen.page.keyboard.press("Enter")
        opener = first(seen).locator("[data-source='one/task/27']").last
        expect(opener).to_contain_text("任务27")
        expect(opener).to_contain_text("<b>法制审核</b>")
        opener.press("Enter")
        expect(seen.page.locator("#reader header")).to_contain_text("任务27")
        expect(seen.page.locator("#reader mark").first).to_be_in_viewport()
        seen.page.keyboard.press("Escape")
        expect(opener).to_be_focused()


@SIZES
def test_problems_are_in_sight_and_lead_to_their_place(
    browser: Browser, address: str, size: ViewportSize
) -> None:
    with visit(browser, f"{address}/#notices", size=size) as seen:
        unsure = first(seen).locator(".unsure")
        expect(unsure).to_be_visible()
        for words in ("2 处读取疑点", "第 4 行", "这一行不属于任何条目", "what <b>nobody</b>"):
            expect(unsure).to_contain_text(words)
        unsure.get_by_role("button", name="第 5 行").click()
        expect(seen.page.locator("#reader mark.told")).to_have_text("2025 年底")
        expect(seen.page.locator("#reader mark.told")).to_be_in_viewport()


@SIZES
@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
def test_two_notices_stand_side_by_side_or_one_above_the_other(
    browser: Browser, address: str, size: ViewportSize, dark: bool
) -> None:
    with visit(browser, f"{address}/#notices", size=size, dark=dark) as seen:
        compared = compare(seen, "lingtai", "gansu")
        expect(compared).to_contain_text("20 条措施，其中 20 条找到相近条目")
        pair = compared.locator(".pair").first
        left, right = (pair.locator("> div").nth(n).bounding_box() for n in (0, 1))
        assert left
        assert right
        if size == PHONE:
            assert left["y"] + left["height"] <= right["y"]
        else:
            assert left["x"] + left["width"] <= right["x"]
        seen.check_room()
        assert faults(seen) == []
        seen.take_picture(f"compared-{size['width']}-{'dark' if dark else 'light'}")
        pair.get_by_role("button", name="甘肃省 措施1", exact=True).click()
        expect(seen.page.locator("#reader header")).to_contain_text("措施1 · 甘政办发〔2023〕94号")


def test_what_has_no_like_and_who_leads_by_when_are_said(browser: Browser, address: str) -> None:
    with visit(browser, f"{address}/#notices") as seen:
        compared = compare(seen, "qinzhou", "gansu")
        compared.get_by_text(re.compile("^52 项任务")).click()
        task = compared.locator(".pair", has=seen.page.locator("[data-source^='qinzhou/task']"))
        expect(task.get_by_text("牵头单位").first).to_be_visible()
        expect(task.get_by_text("完成时限").first).to_be_visible()
        expect(compared.get_by_text("甘肃省里没有找到相近的条目").first).to_be_visible()
        compared = compare(seen, "gansu", "gansu")
        expect(compared).to_contain_text("请选两份不同的文件")


def test_the_language_changes_and_what_was_compared_stays(browser: Browser, address: str) -> None:
    with visit(browser, f"{address}/#notices", size=PHONE) as seen:
        compare(seen, "guangdong", "lingtai")
        seen.page.get_by_role("button", name="Switch to English").click()
        compared = seen.page.locator("#notices .compared")
        expect(compared).to_contain_text("16 measures")
        expect(compared).to_contain_text("Likeness of words")
        expect(seen.page.locator("#notices select").nth(0)).to_have_value("guangdong")
        expect(first(seen).locator(".unsure")).to_contain_text("This line belongs to no item")
        seen.check_room()
        seen.take_picture("compared-390-english")


def test_a_lost_connection_is_a_sentence(browser: Browser, address: str) -> None:
    with visit(browser, f"{address}/#notices") as seen:
        seen.page.context.set_offline(True)
        compared = compare(seen, "gansu", "lingtai")
        expect(compared).to_contain_text("没有连上服务器")
        seen.page.context.set_offline(False)
        seen.expect_complaints("net::ERR_INTERNET_DISCONNECTED")
