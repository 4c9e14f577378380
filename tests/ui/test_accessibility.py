"""axe-core looks at the page in every state; what is Gradio's own is listed with its reason."""

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, ViewportSize

from tests.ui.visit import DESK, PHONE, Visit, visit

pytestmark = pytest.mark.browser

GRAVE = {"serious", "critical"}
# The page's HTML is left out of what is found: to write it down for each part takes longer
# than to look at it.
_LOOK = """async () => {
  axe.configure({ noHtml: true });
  return (await axe.run({ resultTypes: ["violations"] })).violations;
}"""


def faults(seen: Visit) -> list[str]:
    """The serious violations on the page as it stands."""
    if not seen.page.evaluate("() => 'axe' in window"):
        seen.page.evaluate(Axe().axe_script)
    return [
        f"{fault['id']}: {node['target']} {node['failureSummary'][:300]}"
        for fault in seen.page.evaluate(_LOOK)
        if fault["impact"] in GRAVE
        for node in fault["nodes"]
    ]


@pytest.mark.parametrize("size", [DESK, PHONE], ids=["desk", "phone"])
@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
def test_no_serious_fault_in_any_state(
    browser: Browser, address: str, size: ViewportSize, dark: bool
) -> None:
    with visit(browser, address, size=size, dark=dark) as seen:
        assert faults(seen) == []
        for turn, question in enumerate(("任务27", "which", "many", "both", "break"), 1):
            seen.ask(question)
            seen.sees(question, turn=turn)
        assert faults(seen) == []
        seen.page.locator("#turn-1 .reference").click()
        seen.page.locator("#reader mark.told").first.wait_for()
        assert faults(seen) == []
        seen.page.keyboard.press("Escape")
        seen.page.locator("#header [data-do=mine]").click()
        assert faults(seen) == []
        seen.page.keyboard.press("Escape")
        for view in ("obligations", "quiz", "notices"):
            seen.page.locator(f"#header a[href='#{view}']").click()
            assert faults(seen) == []


def test_it_would_find_a_fault(browser: Browser, address: str) -> None:
    with visit(browser, address) as seen:
        seen.page.evaluate("document.querySelector('h1').style.color = '#eeeeee'")
        assert any(fault.startswith("color-contrast") for fault in faults(seen))
