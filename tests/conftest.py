"""What several tests share: the index of the shipped notices, and a real browser."""

import gc
import os
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import NoReturn

import pytest
from hypothesis import settings
from playwright.sync_api import Browser, sync_playwright

from assistant.answering import Assistant
from corpus.load import load_catalogue
from corpus.model import Notice
from index import similar
from index.build import Index, open_index
from index.register import Register

# Where other programs need the cores too, torch's threads would wait for each other in circles.
os.environ.setdefault("OMP_WAIT_POLICY", "PASSIVE")
# No test asserts a time, and a machine that is busy takes longer over an example.
settings.register_profile("patient", deadline=None)
settings.load_profile("patient")

AnotherHome = Callable[[], Path]
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


def pytest_collection_finish() -> None:
    """What all tests share stays until the end: no collection of garbage need look at it."""
    gc.freeze()


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
def built_home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A home in which the index stands built; whoever changes something takes a copy."""
    home = tmp_path_factory.mktemp("home")
    open_index(home).close()
    return home


@pytest.fixture(scope="session")
def another_home(built_home: Path, tmp_path_factory: pytest.TempPathFactory) -> AnotherHome:
    """Makes a copy of that home at each call."""
    return lambda: shutil.copytree(built_home, tmp_path_factory.mktemp("another") / "home")


@pytest.fixture
def own_home(built_home: Path, tmp_path: Path) -> Path:
    """A copy of that home in the test's own folder."""
    return shutil.copytree(built_home, tmp_path / "home")


@pytest.fixture(scope="session")
def index(built_home: Path) -> Iterator[Index]:
    """The index of the shipped notices."""
    opened = open_index(built_home)
    yield opened
    opened.close()


@pytest.fixture(scope="session")
def assistant(index: Index) -> Assistant:
    """The assistant over that index; it remembers nothing of what it was asked."""
    return Assistant(index)


@pytest.fixture(scope="session")
def notices() -> tuple[Notice, ...]:
    """The shipped notices."""
    return load_catalogue()


@pytest.fixture(scope="session")
def register(
    notices: tuple[Notice, ...], tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Register]:
    """The register of the shipped notices, with what is similar."""
    path = tmp_path_factory.mktemp("register") / "register.sqlite"
    Register.create(path, notices)
    similar.create(path, notices)
    opened = Register.open(path)
    yield opened
    opened.close()


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
