"""A page opened in a real browser, that keeps what went wrong on the way."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from playwright.sync_api import Browser, ConsoleMessage, Page, ViewportSize, expect

DESK = ViewportSize(width=1280, height=800)
TABLET = ViewportSize(width=768, height=1024)
PHONE = ViewportSize(width=390, height=844)
PICTURES = Path(__file__).parents[2] / "test-output"

_SMALL = """() => [...document.querySelectorAll("button, a, summary, input, textarea")]
  .filter((part) => part.checkVisibility())
  .map((part) => [part.outerHTML.slice(0, 80), part.getBoundingClientRect()])
  .filter(([, box]) => box.width < 40 || box.height < 40)
  .map(([name, box]) => `${name}: ${box.width} x ${box.height}`)"""
_FORBID = """Object.defineProperty(window, "localStorage", {
  get() { throw new DOMException("forbidden", "SecurityError"); }
})"""
_OVERHANG = "() => document.documentElement.scrollWidth - document.documentElement.clientWidth"


@dataclass(frozen=True, slots=True, kw_only=True)
class Visit:
    """One person's look at the page."""

    page: Page
    address: str
    complaints: list[str] = field(default_factory=list)
    strangers: list[str] = field(default_factory=list)
    requests: list[str] = field(default_factory=list)

    def ask(self, question: str) -> None:
        """Type the question and press the button."""
        self.page.get_by_test_id("textbox").fill(question)
        self.page.get_by_test_id("submit-button").click()

    def sees(self, *words: str, turn: int = 1) -> None:
        """The exchange with that number shows all of ``words``."""
        for word in words:
            expect(self.page.locator(f"#turn-{turn}")).to_contain_text(word)

    def take_picture(self, name: str) -> None:
        """Keep what the window shows, for a person to look at."""
        PICTURES.mkdir(exist_ok=True)
        self.page.screenshot(path=PICTURES / f"{name}.png", animations="disabled")

    def check_room(self) -> None:
        """Nothing is cut off at the side, and everything can be met with a thumb."""
        assert self.page.evaluate(_OVERHANG) == 0
        assert self.page.evaluate(_SMALL) == []

    def expect_complaints(self, words: str) -> None:
        """The console may have said that; it is no fault of the page."""
        self.complaints[:] = [said for said in self.complaints if words not in said]

    def _listen(self, said: ConsoleMessage) -> None:
        if said.type == "error":
            self.complaints.append(said.text)

    def _note(self, url: str) -> None:
        self.requests.append(url)
        if not url.startswith((f"{self.address}/", "data:", "blob:")):
            self.strangers.append(url)


@contextmanager
def visit(
    browser: Browser,
    address: str,
    *,
    size: ViewportSize = DESK,
    language: str = "zh-CN",
    dark: bool = False,
    keeps: bool = True,
) -> Iterator[Visit]:
    """The page, opened and ready; at the end nothing went wrong and no other host was asked.

    With ``keeps`` false the browser refuses to keep anything for the page.
    """
    on_phone = size["width"] < DESK["width"]
    context = browser.new_context(
        viewport=size,
        locale=language,
        color_scheme="dark" if dark else "light",
        reduced_motion="reduce",
        is_mobile=on_phone,
        has_touch=on_phone,
    )
    page = context.new_page()
    seen = Visit(page=page, address=address.partition("/#")[0])
    if not keeps:
        page.add_init_script(_FORBID)
    page.on("console", lambda said: seen._listen(said))
    page.on("pageerror", lambda error: seen.complaints.append(str(error)))
    page.on("request", lambda request: seen._note(request.url))
    page.goto(address)
    expect(page.locator("body[data-ready]")).to_have_count(1)
    yield seen
    context.close()
    assert seen.requests
    assert seen.strangers == []
    assert seen.complaints == []
