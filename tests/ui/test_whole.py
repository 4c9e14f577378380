"""The program as a user starts it, with the notices that ship."""

import os
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, ViewportSize, expect

from tests.ui.visit import DESK, PHONE, visit
from tests.ui.wire import free_listener

pytestmark = pytest.mark.browser

ROOT = Path(__file__).parents[2]
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


@pytest.mark.parametrize("size", [DESK, PHONE], ids=["desk", "phone"])
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
        seen.take_picture(f"{name}-answer")
        seen.page.locator("#turn-1 a.reference").first.click()
        source = seen.page.locator("#turn-1-1")
        expect(source.locator("blockquote")).to_have_text(QUOTE)
        for fact in ("甘政办发〔2023〕94号", "27", "省级行政执法部门", "11"):
            expect(source).to_contain_text(fact)
        expect(source.locator("dl mark").first).to_be_visible()
        seen.check_room()
        seen.take_picture(f"{name}-source")


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
