"""The program as a user starts it, with the notices that ship."""

import os
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, ViewportSize, expect

from tests.ui.visit import DESK, PHONE, TABLET, visit
from tests.ui.wire import free_listener

pytestmark = pytest.mark.browser

ROOT = Path(__file__).parents[2]
SIZES = pytest.mark.parametrize("size", [DESK, TABLET, PHONE], ids=["desk", "tablet", "phone"])
QUOTE = (
    "加强对赋权乡镇（街道）行政执法事项的法制审核，指导、监督有关行政执法部门"
    "分区、分类别依法完善赋权事项指导目录。"
)
QUESTIONS = {
    "zh-CN": "任务27谁牵头，什么时候完成？",
    "en-US": "who leads task 27 and when is it due",
}


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The page of ``python app.py`` in a home of its own."""
    with free_listener() as listener:
        port = listener.getsockname()[1]
    home = tmp_path_factory.mktemp("home")
    environment = {**os.environ, "ASSISTANT_HOME": str(home), "ASSISTANT_PORT": str(port)}
    environment |= {"ASSISTANT_HOST": "127.0.0.1", "ASSISTANT_EMBEDDING": ""}
    with subprocess.Popen(
        [sys.executable, ROOT / "app.py"], env=environment, stdout=subprocess.PIPE, text=True
    ) as program:
        assert program.stdout is not None
        said = program.stdout.readline()
        assert said == f"Ready at http://127.0.0.1:{port} (Ctrl+C stops it)\n"
        yield f"http://127.0.0.1:{port}"
        program.terminate()


@SIZES
@pytest.mark.parametrize("language", QUESTIONS)
def test_task_27_is_answered_with_its_source(
    browser: Browser, address: str, size: ViewportSize, language: str
) -> None:
    with visit(browser, address, size=size, language=language) as seen:
        name = f"whole-{size['width']}-{language}"
        seen.take_picture(f"{name}-welcome")
        seen.ask(QUESTIONS[language])
        direct = seen.page.locator("#turn-1 .direct")
        for fact in ("省司法厅", "省委编办", "2025 ?年底", "2025-12-31"):
            expect(direct).to_contain_text(re.compile(fact))
        source = seen.page.locator("#turn-1-1")
        expect(source.locator("blockquote")).to_have_text(QUOTE)
        for fact in ("甘政办发〔2023〕94号", "27", "省级行政执法部门", "11"):
            expect(source).to_contain_text(fact)
        expect(source.locator("dl mark").first).to_be_visible()
        seen.check_room()
        seen.take_picture(f"{name}-answer")
        seen.page.locator("#turn-1 .reference").first.click()
        cited = seen.page.locator("#reader .cited-row")
        expect(cited).to_contain_text(QUOTE)
        expect(cited.locator("mark").first).to_be_in_viewport()
        expect(cited.locator("mark.told").first).to_have_text("省司法厅")
        expect(cited.locator("mark.told").first).to_be_in_viewport()
        seen.check_room()
        seen.take_picture(f"{name}-source")


@SIZES
def test_the_outline_leads_through_the_notice(
    browser: Browser, address: str, size: ViewportSize
) -> None:
    with visit(browser, address, size=size) as seen:
        seen.page.get_by_role("link", name="文件").click()
        seen.page.locator("#notices [data-source='qinzhou/notice']").first.click()
        seen.page.locator("#reader .outline > summary").click()
        seen.take_picture(f"whole-{size['width']}-outline")
        seen.page.locator("#reader .outline a", has_text="三、组织保障").click()
        heading = seen.page.locator("#reader .text h3", has_text="三、组织保障")
        expect(heading).to_be_in_viewport()
        seen.check_room()


@SIZES
def test_a_list_is_grouped_and_places_stand_side_by_side(
    browser: Browser, address: str, size: ViewportSize
) -> None:
    with visit(browser, address, size=size) as seen:
        seen.ask("甘肃省司法厅牵头哪些任务？")
        groups = seen.page.locator("#turn-1 details.group")
        expect(groups).to_have_count(6)
        expect(seen.page.locator("#turn-1")).to_contain_text("出处（38 条）")
        seen.take_picture(f"whole-{size['width']}-list")
        seen.page.locator("#turn-1 [data-fold]").click()
        expect(seen.page.locator("#turn-1-38")).to_be_visible()
        seen.check_room()
        seen.ask("甘肃、广东、钦州对行政裁量权基准分别有什么要求？")
        table = seen.page.locator("#turn-2 .comparison")
        for place in ("甘肃省", "广东省", "钦州市"):
            expect(table).to_contain_text(place)
        seen.check_room()
        table.scroll_into_view_if_needed()
        seen.take_picture(f"whole-{size['width']}-comparison")


def test_one_asks_on_and_chooses_and_sets_a_place(browser: Browser, address: str) -> None:
    with visit(browser, address, size=PHONE) as seen:
        seen.ask("甘肃任务3谁牵头？")
        seen.sees("省司法厅")
        seen.ask("时限呢？")
        seen.sees("长期坚持", turn=2)
        seen.page.get_by_role("button", name="新对话").click()
        seen.ask("第3条讲什么？")
        options = seen.page.locator("#turn-1 .option")
        expect(options.first).to_be_visible()
        seen.check_room()
        seen.take_picture("whole-choices")
        options.filter(has_text="广东省").click()
        seen.sees("广东省措施3", turn=2)
        seen.page.get_by_role("button", name="新对话").click()
        seen.page.locator("#header [data-do=mine]").click()
        seen.page.locator("dialog.mine select").select_option("guangdong")
        seen.page.get_by_role("button", name="保存").click()
        seen.ask("第3条讲什么？")
        seen.sees("按您设定的“广东省”理解", "广东省措施3")


@pytest.mark.parametrize("language", QUESTIONS)
def test_every_example_and_every_related_item_is_answered(
    browser: Browser, address: str, language: str
) -> None:
    with visit(browser, address, language=language) as seen:
        examples = seen.page.locator("#welcome [data-ask]")
        for number in range(examples.count()):
            seen.page.locator("#header [data-do=clear]").click()
            expect(seen.page.locator("#turn-1")).to_have_count(0)
            examples.nth(number).click()
            expect(seen.page.locator("#turn-1 .reply.answer")).to_be_visible()
            related = seen.page.locator("#turn-1 .related [data-ask]")
            if related.count():
                related.first.click()
                expect(seen.page.locator("#turn-2 .reply.answer")).to_be_visible()
