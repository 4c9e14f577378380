import csv
import io
from pathlib import Path

import docx
import openpyxl
import pytest
from icalendar import Calendar
from playwright.sync_api import Browser, ViewportSize, expect

from tests.conftest import OFFICE
from tests.ui.conftest import TODAY
from tests.ui.stand_in import Shipped
from tests.ui.visit import DESK, PHONE, TABLET, Visit, visit

pytestmark = pytest.mark.browser

SIZES = pytest.mark.parametrize("size", [DESK, TABLET, PHONE], ids=["desk", "tablet", "phone"])
PANE = "#reader .pane"
ROWS = "#obligations .results > .lines tbody tr"
GENERAL = "#obligations .general .lines tbody tr"


@pytest.fixture(scope="module")
def answerer() -> Shipped:
    return Shipped()


def wait(seen: Visit) -> None:
    """Until the list that was asked for last is shown; the first one of a unit takes longest."""
    results = seen.page.locator("#obligations .results")
    expect(results).to_have_attribute("aria-busy", "false", timeout=30_000)


def look(seen: Visit) -> None:
    seen.page.locator('#header nav a[href="#obligations"]').click()
    wait(seen)
    expect(seen.page.locator(ROWS).first).to_be_visible()


def choose(seen: Visit, name: str, value: str) -> None:
    """Choose in a select, or type and press Enter, and wait for the new list."""
    control = seen.page.locator(f'#obligations [name="{name}"]')
    if control.evaluate("part => part.tagName") == "SELECT":
        control.select_option(value)
    else:
        control.fill(value)
        control.press("Enter")
    wait(seen)


def items(seen: Visit, rows: str = ROWS) -> list[str]:
    return seen.page.locator(f"{rows} .item button").all_inner_texts()


@SIZES
@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
def test_the_list_has_room_and_its_conditions_choose(
    browser: Browser, address: str, size: ViewportSize, dark: bool
) -> None:
    with visit(browser, address, size=size, dark=dark) as seen:
        look(seen)
        name = f"obligations-{size['width']}-{'dark' if dark else 'light'}"
        expect(seen.page.locator("#obligations .total")).to_contain_text(f"截至{TODAY}")
        seen.check_room()
        seen.take_picture(name)
        everything = seen.page.locator(ROWS).count()
        choose(seen, "unit", "省司法厅")
        whole = seen.page.locator(ROWS).count()
        assert 0 < whole < everything
        choose(seen, "role", "lead")
        led = seen.page.locator(ROWS)
        assert 0 < led.count() < whole
        for role in led.locator(".role").all_inner_texts():
            assert "牵头" in role
        choose(seen, "state", "passed")
        assert 0 < led.count() < whole
        for state in led.locator(".due .state").all_inner_texts():
            assert state.startswith("时限已过")
        seen.page.locator("#obligations .pictures").evaluate("part => { part.open = true }")
        seen.page.locator("#obligations .dates summary").click()
        seen.check_room()
        seen.take_picture(f"{name}-chosen")
        words = seen.page.locator("#obligations").inner_text()
        assert "逾期" not in words
        assert "已完成" not in words


def test_units_are_found_by_any_spelling(browser: Browser, address: str) -> None:
    with visit(browser, address, size=PHONE) as seen:
        look(seen)
        choose(seen, "unit", "省司法厅")
        meant = items(seen)
        for spelling in ("司法厅", "Department of Justice", "甘肃省司法厅"):
            choose(seen, "unit", spelling)
            assert items(seen) == meant
        choose(seen, "unit", "财")
        offered = seen.page.locator("#obligations .offered [data-unit]")
        offered.filter(has_text="省财政厅").click()
        expect(seen.page.locator("#obligations h3").first).to_contain_text("省财政厅")
        expect(seen.page.locator('#obligations [name="unit"]')).to_have_value("省财政厅")


def test_suggestions_follow_what_is_typed(browser: Browser, address: str) -> None:
    with visit(browser, address) as seen:
        look(seen)
        seen.page.locator('#obligations [name="unit"]').press_sequentially("justice")
        expect(seen.page.locator("#obligations datalist option")).to_have_count(1)
        option = seen.page.locator("#obligations datalist option")
        expect(option).to_have_attribute("value", "省司法厅")


@SIZES
def test_a_county_sees_its_measures_the_tasks_above_and_general_names_apart(
    browser: Browser, address: str, size: ViewportSize
) -> None:
    with visit(browser, address, size=size) as seen:
        look(seen)
        choose(seen, "place", "lingtai")
        choose(seen, "unit", "县司法局")
        first = seen.page.locator(ROWS).filter(has=seen.page.get_by_text("措施11", exact=True))
        expect(first.locator(".above")).to_contain_text("甘肃省 措施11")
        expect(first.locator(".above")).to_contain_text("任务27")
        expect(first.locator(".role")).to_have_text("正文写明")
        expect(seen.page.locator(GENERAL).first.locator(".general-mark")).to_have_text("统称")
        seen.check_room()
        seen.take_picture(f"obligations-{size['width']}-county")
        first.locator('[data-source="gansu/task/27"]').click()
        expect(seen.page.locator(f"{PANE} h2")).to_contain_text("甘肃省")
        expect(seen.page.locator(f"{PANE} mark").first).to_be_in_viewport()
        seen.page.keyboard.press("Escape")
        choose(seen, "role", "general")
        expect(seen.page.locator(ROWS)).to_have_count(0)
        expect(seen.page.locator(GENERAL).first).to_be_visible()


@SIZES
def test_a_citation_opens_the_source(browser: Browser, address: str, size: ViewportSize) -> None:
    with visit(browser, address, size=size) as seen:
        look(seen)
        row = seen.page.locator(ROWS).filter(has=seen.page.locator('[data-source="gansu/task/27"]'))
        row.locator("[data-source]").click()
        expect(seen.page.locator(PANE)).to_contain_text("任务27")
        expect(seen.page.locator(f"{PANE} mark").first).to_be_in_viewport()
        expect(row.locator("[data-source]")).to_be_in_viewport()
        seen.check_room()
        seen.take_picture(f"obligations-{size['width']}-source")


@SIZES
def test_what_is_listed_is_handed_out_in_four_forms(
    browser: Browser, address: str, size: ViewportSize, tmp_path: Path
) -> None:
    with visit(browser, address, size=size) as seen:
        look(seen)
        choose(seen, "unit", "省财政厅")
        choose(seen, "role", "lead")
        count = seen.page.locator(ROWS).count() + seen.page.locator(GENERAL).count()
        contents = {}
        for form in ("xlsx", "docx", "ics", "csv"):
            download = seen.fetch("obligations", form)
            assert download.suggested_filename == f"甘肃省-省财政厅-任务清单-{TODAY}.{form}"
            path = tmp_path / form
            download.save_as(path)
            contents[form] = path.read_bytes()
    sheets = openpyxl.load_workbook(io.BytesIO(contents["xlsx"])).worksheets
    assert sum(s.max_row - int(s.freeze_panes[1:]) + 1 for s in sheets) == count
    grids = docx.Document(io.BytesIO(contents["docx"])).tables
    assert sum(len(grid.rows) - 1 for grid in grids) == count
    events = Calendar.from_ical(contents["ics"]).walk("VEVENT")
    assert 0 < len(events) <= count
    rows = list(csv.reader(io.StringIO(contents["csv"].decode("utf-8-sig"))))
    assert len(rows) == count + 1


def test_files_come_from_another_machine_over_plain_http(browser: Browser, address: str) -> None:
    with visit(browser, address.replace("127.0.0.1", OFFICE), size=PHONE) as seen:
        look(seen)
        assert seen.page.evaluate("isSecureContext") is False
        assert seen.fetch("obligations", "csv").suggested_filename.endswith(".csv")


def test_ticks_and_ones_own_unit_outlive_a_reload(browser: Browser, address: str) -> None:
    with visit(browser, address, size=PHONE) as seen:
        look(seen)
        seen.page.locator("#header [data-do=mine]").click()
        form = seen.page.locator("dialog.mine")
        form.locator("select").select_option("gansu")
        form.locator("input").fill("省财政厅")
        form.get_by_role("button", name="保存").click()
        expect(seen.page.locator("#obligations h3").first).to_contain_text("省财政厅")
        box = seen.page.locator(f"{ROWS} [data-tick]").first
        box.focus()
        seen.page.keyboard.press("Space")
        expect(box).to_be_checked()
        expect(seen.page.locator("#obligations .total")).to_contain_text("自己勾了 1 条")
        seen.page.reload()
        expect(seen.page.locator("#obligations h3").first).to_contain_text("省财政厅")
        expect(seen.page.locator('#obligations [name="unit"]')).to_have_value("省财政厅")
        expect(box).to_be_checked()
        expect(seen.page.locator(f"{ROWS}.ticked")).to_have_count(1)


def test_the_days_choose_and_the_states_follow_the_day(browser: Browser, address: str) -> None:
    with visit(browser, address) as seen:
        look(seen)
        seen.page.locator("#obligations .dates summary").click()
        choose(seen, "from", "2024-12-31")
        choose(seen, "to", "2024-12-31")
        states = seen.page.locator(f"{ROWS} .due .state")
        assert all(words.startswith("90日以后") for words in states.all_inner_texts())
        choose(seen, "today", "2024-12-20")
        assert states.count()
        assert all(words.startswith("30日内到期") for words in states.all_inner_texts())
        expect(states.first).to_contain_text("还有 11 天")
        seen.page.get_by_role("button", name="清除条件").click()
        expect(seen.page.locator("#obligations .total")).to_contain_text(f"截至{TODAY}")


@pytest.mark.parametrize("size", [DESK, PHONE], ids=["desk", "phone"])
def test_the_language_changes_and_the_choice_stays(
    browser: Browser, address: str, size: ViewportSize
) -> None:
    with visit(browser, address, size=size) as seen:
        look(seen)
        choose(seen, "unit", "省司法厅")
        choose(seen, "state", "passed")
        count = seen.page.locator(ROWS).count()
        seen.page.locator("#header [data-do=language]").click()
        expect(seen.page.locator("#obligations h2")).to_have_text("Obligations")
        expect(seen.page.locator(f"{ROWS} .due .state").first).to_contain_text("past its date")
        expect(seen.page.locator(ROWS)).to_have_count(count)
        expect(seen.page.locator('#obligations [name="unit"]')).to_have_value("省司法厅")
        seen.check_room()
        seen.take_picture(f"obligations-{size['width']}-english")


def test_a_lost_connection_is_a_sentence_and_one_tries_again(
    browser: Browser, address: str
) -> None:
    with visit(browser, address) as seen:
        look(seen)
        seen.page.context.set_offline(True)
        seen.page.locator('#obligations [name="state"]').select_option("passed")
        expect(seen.page.locator("#obligations .told")).to_contain_text("没有连上服务器")
        seen.page.context.set_offline(False)
        seen.page.get_by_role("button", name="再试一次").click()
        expect(seen.page.locator("#obligations .told")).to_have_text("")
        seen.expect_complaints("ERR_INTERNET_DISCONNECTED")


def test_every_control_has_a_name(browser: Browser, address: str) -> None:
    with visit(browser, address) as seen:
        look(seen)
        nameless = """() => [...document.querySelectorAll("#obligations :is(select, input)")]
          .filter((part) => !part.labels?.length && !part.ariaLabel)
          .map((part) => part.outerHTML)"""
        assert seen.page.evaluate(nameless) == []


def test_what_was_chosen_outlives_a_reload(browser: Browser, address: str) -> None:
    with visit(browser, address) as seen:
        look(seen)
        choose(seen, "place", "qinzhou")
        choose(seen, "role", "lead")
        choose(seen, "unit", "市司法局")
        before = items(seen)
        seen.page.reload()
        wait(seen)
        expect(seen.page.locator('#obligations [name="unit"]')).to_have_value("市司法局")
        expect(seen.page.locator('#obligations [name="role"]')).to_have_value("lead")
        expect(seen.page.locator(ROWS)).to_have_count(len(before))
        assert items(seen) == before
        expect(seen.page.locator('#obligations [name="today"]')).to_have_value(f"{TODAY}")
