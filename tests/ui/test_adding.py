"""Notices added on the page: dropped, told what was read, asked about, corrected, removed."""

from collections.abc import Iterator
from pathlib import Path
from urllib.parse import quote

import pytest
from playwright.sync_api import Browser, Page, ViewportSize, expect

from index.library import Library
from tests.conftest import AnotherHome
from tests.ui.requests_to_add import OURS, call, held, served
from tests.ui.test_accessibility import faults
from tests.ui.visit import DESK, PHONE, Visit, visit

pytestmark = pytest.mark.browser

SIZES = pytest.mark.parametrize("size", [DESK, PHONE], ids=["desk", "phone"])
PLAN = """云政办发〔2024〕{number}号
云溪市人民政府办公室关于印发云溪市{matter}行动方案的通知
各县（区）人民政府：
现印发给你们，请认真组织实施。
云溪市人民政府办公室
2024年3月1日
云溪市{matter}行动方案
一、总体要求
坚持统筹推进。
二、重点任务
序号	天气	心情
1.改造{matter}设施。2024年12月底前完成主城区改造。（责任单位：市水利局、市住房城乡建设局）
2.推广{matter}器具。（责任单位：市水利局）
"""
EVIL = "<img src=x onerror=alert(1)>🙂.txt"


@pytest.fixture(scope="module")
def home(another_home: AnotherHome) -> Path:
    """The home to which the tests add."""
    return another_home()


@pytest.fixture(scope="module")
def program(home: Path) -> Iterator[str]:
    """The page of that home, started once."""
    with served(home) as found:
        yield found


@pytest.fixture
def address(program: str, home: Path) -> Iterator[str]:
    """That page, with the notices that ship and no other; what a test adds is removed again."""
    yield program
    added = [entry.id for entry in Library(home).entries()]
    for identifier in added:
        assert call(program, f"remove?id={quote(identifier)}", OURS)[0] == 200
    if added:
        assert call(program, "index", OURS)[0] == 200


def files(folder: Path) -> list[Path]:
    """Two plans, one of them with a name that would be code, and one file that is no notice."""
    folder.mkdir(exist_ok=True)
    paths = [folder / "节水.txt", folder / EVIL, folder / "照片.txt"]
    paths[0].write_text(PLAN.format(number=5, matter="节水"), encoding="utf-8")
    paths[1].write_text(PLAN.format(number=6, matter="<b>节能</b>"), encoding="utf-8")
    paths[2].write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(60))
    return paths


def open_notices(seen: Visit) -> Page:
    seen.page.goto(f"{seen.address}/#notices")
    expect(seen.page.locator("#adding .drop")).to_be_visible()
    return seen.page


def hand_in(page: Page, paths: list[Path], said: str) -> None:
    page.locator("#adding .files").set_input_files(paths)
    expect(page.locator("#adding .told")).to_contain_text(said, timeout=60_000)


@SIZES
def test_files_are_added_asked_about_and_removed(
    browser: Browser, address: str, tmp_path: Path, size: ViewportSize
) -> None:
    name = f"adding-{size['width']}"
    with visit(browser, address, size=size) as seen:
        page = open_notices(seen)
        seen.take_picture(f"{name}-empty")
        seen.check_room()
        hand_in(page, files(tmp_path / "in"), "新添加 2 份，替换 0 份，原已收录 0 份，读不出 1 份")
        results = page.locator("#adding .result")
        expect(results).to_have_count(3)
        expect(results.nth(0)).to_contain_text("2 条措施")
        expect(results.nth(0).locator("summary")).to_contain_text("处读取疑点")
        expect(results.nth(1).locator("b").first).to_contain_text("<img")
        expect(results.nth(2)).to_contain_text("照片.txt")
        expect(results.nth(2)).to_contain_text("请先做文字识别（OCR）")
        expect(page.locator("#adding img")).to_have_count(0)
        expect(page.locator("#adding .added-list > li")).to_have_count(2)
        results.nth(0).locator("summary").click()
        results.nth(0).scroll_into_view_if_needed()
        seen.take_picture(f"{name}-results")
        seen.check_room()
        assert faults(seen) == []
        # It stands among the notices, can be quizzed about, and is asked about at once.
        expect(page.locator("#notice-list .notice-card")).to_have_count(6)
        expect(page.locator("#obligations select[name=place] option")).to_have_count(7)
        page.goto(f"{address}/#chat")
        seen.ask("云政办发〔2024〕5号措施1谁负责，什么时候完成？")
        seen.sees("市水利局", "2024-12-31", "云政办发〔2024〕5号")
        page = open_notices(seen)
        item = page.locator("#adding .added-list > li").first
        item.get_by_role("button", name="移除", exact=True).click()
        seen.take_picture(f"{name}-sure")
        item.get_by_role("button", name="保留").click()
        item.get_by_role("button", name="移除", exact=True).click()
        item.get_by_role("button", name="确认移除").click()
        expect(page.locator("#adding .told")).to_contain_text("已更新", timeout=60_000)
        expect(page.locator("#adding .added-list > li")).to_have_count(1)
        expect(page.locator("#notice-list .notice-card")).to_have_count(5)


def test_the_same_file_again_and_a_new_version(
    browser: Browser, address: str, tmp_path: Path
) -> None:
    path = tmp_path / "a.txt"
    path.write_text(PLAN.format(number=5, matter="节水"), encoding="utf-8")
    with visit(browser, address) as seen:
        page = open_notices(seen)
        hand_in(page, [path], "新添加 1 份")
        hand_in(page, [path], "原已收录 1 份")
        path.write_text(PLAN.format(number=5, matter="节水") + "3.考核。\n", encoding="utf-8")
        page.locator("#adding [name=renew]").check()
        hand_in(page, [path], "替换 1 份")
        expect(page.locator("#adding .added-list > li")).to_have_count(1)


def test_a_person_corrects_the_place(browser: Browser, address: str, tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text(PLAN.format(number=5, matter="节水"), encoding="utf-8")
    with visit(browser, address) as seen:
        page = open_notices(seen)
        hand_in(page, [path], "新添加 1 份")
        item = page.locator("#adding .added-list > li").first
        item.locator("summary").click()
        item.locator("[name=region]").fill("上海市杨浦区")
        item.locator("[name=level]").select_option("county")
        item.get_by_role("button", name="保存").click()
        expect(page.locator("#adding .told")).to_contain_text("已更新", timeout=60_000)
        expect(page.locator("#obligations select[name=place]")).to_contain_text("上海市杨浦区")
        item = page.locator("#adding .added-list > li").first
        expect(item).to_contain_text("地区：上海市杨浦区（更正的）；级别：县级（更正的）")
        seen.take_picture("adding-corrected")
        item.locator("summary").click()
        item.get_by_role("button", name="撤回更正").click()
        expect(item).to_contain_text("地区：云溪市（读到的）；级别：市级（读到的）", timeout=60_000)
        expect(page.locator("#obligations select[name=place]")).not_to_contain_text("杨浦区")
        expect(item.get_by_role("button", name="撤回更正")).to_have_count(0)


def test_a_notice_that_it_rests_on_is_named_by_its_id(
    browser: Browser, address: str, tmp_path: Path
) -> None:
    path = tmp_path / "a.txt"
    path.write_text(PLAN.format(number=5, matter="节水"), encoding="utf-8")
    with visit(browser, address) as seen:
        page = open_notices(seen)
        hand_in(page, [path], "新添加 1 份")
        item = page.locator("#adding .added-list > li").first
        item.locator("summary").click()
        item.locator("[name=parent]").fill("nowhere")
        item.get_by_role("button", name="保存").click()
        expect(page.locator("#adding .told")).to_contain_text("没有更正")
        # The form stays open for another try.
        item.locator("[name=parent]").fill("gansu")
        item.get_by_role("button", name="保存").click()
        expect(page.locator("#adding .told")).to_contain_text("已更新", timeout=60_000)
        expect(item.locator("[name=parent]")).to_have_value("gansu")


def test_files_can_be_dropped(browser: Browser, address: str) -> None:
    with visit(browser, address) as seen:
        page = open_notices(seen)
        dropped = page.evaluate_handle(
            """(text) => {
              const data = new DataTransfer();
              data.items.add(new File([text], "节水.txt", { type: "text/plain" }));
              return data;
            }""",
            PLAN.format(number=5, matter="节水"),
        )
        page.dispatch_event("#adding .drop", "drop", {"dataTransfer": dropped})
        expect(page.locator("#adding .told")).to_contain_text("新添加 1 份", timeout=60_000)


def test_of_many_notices_a_card_comes_when_it_is_opened(
    browser: Browser, address: str, tmp_path: Path
) -> None:
    paths = [tmp_path / f"{number}.txt" for number in range(9)]
    for number, path in enumerate(paths):
        text = PLAN.format(number=10 + number, matter=f"节水{'甲乙丙丁戊己庚辛壬'[number]}")
        path.write_text(text, encoding="utf-8")
    with visit(browser, address) as seen:
        page = open_notices(seen)
        hand_in(page, paths, "新添加 9 份")
        folded = page.locator("#notice-list .folded-card")
        expect(folded).to_have_count(13)
        expect(page.locator("#notice-list .notice-card")).to_have_count(0)
        folded.last.locator("summary").first.click()
        card = folded.last.locator(".notice-card")
        expect(card).to_contain_text("云政办发〔2024〕18号")
        card.locator("details.records > summary").first.click()
        card.locator("details.records button").first.click()
        expect(page.locator("#reader")).to_contain_text("云溪市节水壬行动方案")
        seen.take_picture("adding-many")


def test_the_view_speaks_english(browser: Browser, address: str, tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text(PLAN.format(number=5, matter="节水"), encoding="utf-8")
    with visit(browser, address, language="en-US") as seen:
        page = open_notices(seen)
        hand_in(page, [path], "Done: 1 added")
        expect(page.locator("#adding .result")).to_contain_text("2 measures")


@pytest.mark.parametrize(
    ("headers", "status", "reason"),
    [
        ({}, 403, "foreign"),
        ({**OURS, "Origin": "http://elsewhere.example"}, 403, "foreign"),
        ({**OURS, "X-Forwarded-For": "10.0.0.7"}, 403, "off"),
    ],
)
def test_a_request_from_elsewhere_is_refused(
    address: str, home: Path, headers: dict[str, str], status: int, reason: str
) -> None:
    before = held(home)
    for path in ("add?name=a.txt", "remove?id=gansu", "index", "correct?id=gansu"):
        assert call(address, path, headers) == (status, {"refused": reason})
    assert held(home) == before


def test_what_is_switched_off_is_off(browser: Browser, own_home: Path) -> None:
    with served(own_home, ASSISTANT_UPLOADS="off") as address:
        assert call(address, "add?name=a.txt", OURS) == (403, {"refused": "off"})
        with visit(browser, address) as seen:
            seen.page.goto(f"{address}/#notices")
            expect(seen.page.locator("#adding")).to_contain_text("未开放添加文件")
            expect(seen.page.locator("#adding input")).to_have_count(0)


def test_with_a_password_whoever_knows_it_may_add(own_home: Path, tmp_path: Path) -> None:
    settings = {"ASSISTANT_UPLOADS": "password", "ASSISTANT_PASSWORD": "secret"}
    text = PLAN.format(number=5, matter="节水").encode()
    with served(own_home, **settings) as address:
        with pytest.raises(ValueError, match="Expecting value"):
            call(address, "add?name=a.txt", OURS, text)
        known = {**OURS, "Authorization": "Basic dXNlcjpzZWNyZXQ="}
        name = quote("../../../a.txt")
        status, said = call(address, f"add?name={name}", known, text)
    assert (status, said["state"]) == (200, "added")
    assert not list(tmp_path.glob("*.txt"))


def test_a_file_that_is_too_large_is_not_kept(address: str, home: Path) -> None:
    before = held(home)
    status, said = call(address, "add?name=a.txt", OURS, bytes(60_000_001))
    assert (status, said) == (413, {"refused": "large"})
    assert held(home) == before
