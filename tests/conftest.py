"""What several tests share: a real browser, where there is one."""

import os
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import NoReturn

import pytest
from playwright.sync_api import Browser, sync_playwright

BROWSERS = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
# A name that means this machine to the browser alone: to it, that is another machine.
OFFICE = "office.test"
# The browser itself must not go to the network, and as root it refuses to start in its sandbox.
QUIET = (
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-gpu",
    "--disable-sync",
    "--no-first-run",
    f"--host-resolver-rules=MAP {OFFICE} 127.0.0.1",
)


def find_chromium() -> Path | None:
    """The browser named by CHROMIUM, or else the first of the usual ones; None without any."""
    names = (os.environ["CHROMIUM"],) if os.environ.get("CHROMIUM") else BROWSERS
    found = (shutil.which(name) for name in names)
    return next((Path(path) for path in found if path), None)


def go_without(reason: str) -> NoReturn:
    """Skip the test for ``reason``; fail it where REQUIRE_BROWSER is set."""
    if os.environ.get("REQUIRE_BROWSER"):
        pytest.fail(reason)
    pytest.skip(reason)


@pytest.fixture(scope="session")
def chromium_path() -> Path:
    """An installed Chromium or Chrome."""
    path = find_chromium()
    if path is None:
        go_without("no Chromium here; remedy on Debian: apt install chromium fonts-noto-cjk")
    return path


# One browser a module: while Playwright runs, other tests could not call asyncio.run.
@pytest.fixture(scope="module")
def browser(chromium_path: Path) -> Iterator[Browser]:
    """A running browser without a window; open pages by ``browser.new_page(…)``."""
    as_root = hasattr(os, "geteuid") and os.geteuid() == 0
    flags = [*QUIET, *(["--no-sandbox"] if as_root else [])]
    with sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=chromium_path, args=flags)
        yield started
        started.close()
