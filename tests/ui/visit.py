"""A page opened in a real browser, that keeps what went wrong on the way."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from weakref import WeakKeyDictionary

from playwright.sync_api import (
    Browser,
    ConsoleMessage,
    Download,
    Page,
    ViewportSize,
    expect,
)

DESK = ViewportSize(width=1280, height=800)
TABLET = ViewportSize(width=768, height=1024)
PHONE = ViewportSize(width=390, height=844)
PICTURES = Path(__file__).parents[2] / "test-output"

# A tab holds what a page's scripts were made into, so that only its first visitor waits for that.
# What the page itself keeps is forgotten before each visit.
_TABS: WeakKeyDictionary[Browser, dict[tuple[bool, str], Page]] = WeakKeyDictionary()

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

    def fetch(self, view: str, ending: str) -> Download:
        """The file that the view's button for it brings, of which the view then says the name."""
        with self.page.expect_download() as waited:
            self.page.locator(f'#{view} [data-form="{ending}"]').click()
        told = self.page.locator(f"#{view} .told")
        expect(told).to_contain_text(f".{ending.removeprefix('.')}")
        return waited.value

    def expect_complaints(self, words: str) -> None:
        """The console may have said that; it is no fault of the page."""
        self.complaints[:] = [said for said in self.complaints if words not in said]

    @contextmanager
    def _listening(self) -> Iterator[None]:
        """Keep what the page says and asks for, as long as the block runs."""
        heard: tuple[tuple[Any, Callable[[Any], None]], ...] = (
            ("console", lambda said: self._hear(said)),
            ("pageerror", lambda error: self.complaints.append(str(error))),
            ("request", lambda request: self._note(request.url)),
        )
        for event, keep in heard:
            self.page.on(event, keep)
        yield
        for event, keep in heard:
            self.page.remove_listener(event, keep)

    def _hear(self, said: ConsoleMessage) -> None:
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
    with _tab(browser, size["width"] < DESK["width"], language, keeps=keeps) as page:
        page.set_viewport_size(size)
        page.emulate_media(color_scheme="dark" if dark else "light", reduced_motion="reduce")
        seen = Visit(page=page, address=address.partition("/#")[0])
        _forget(page, seen.address)
        with seen._listening():
            page.goto(address)
            expect(page.locator("body[data-ready]")).to_have_count(1)
            yield seen
    assert seen.requests
    assert seen.strangers == [], seen.strangers
    assert seen.complaints == [], seen.complaints


@contextmanager
def _tab(browser: Browser, on_phone: bool, language: str, *, keeps: bool) -> Iterator[Page]:
    """A tab for one visit; one whose visit went wrong, or that keeps nothing, is not used again."""
    kind = (on_phone, language)
    tabs = _TABS.setdefault(browser, {})
    tab = tabs.pop(kind, None) if keeps else None
    if tab is None:
        profile = browser.new_context(locale=language, is_mobile=on_phone, has_touch=on_phone)
        tab = profile.new_page()
    if not keeps:
        tab.add_init_script(_FORBID)
    try:
        yield tab
    except BaseException:
        tab.context.close()
        raise
    if kind in tabs or not keeps:
        tab.context.close()
        return
    for page in tab.context.pages:
        if page is not tab:
            page.close()
    tab.context.set_offline(False)
    tab.context.clear_permissions()
    tab.goto("about:blank")
    tabs[kind] = tab


def _forget(page: Page, origin: str) -> None:
    """All that was kept at an earlier visit is gone, and there is no way back to it."""
    session = page.context.new_cdp_session(page)
    session.send("Storage.clearDataForOrigin", {"origin": origin, "storageTypes": "all"})
    session.send("Page.resetNavigationHistory")
    session.detach()
