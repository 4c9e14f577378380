from pathlib import Path

import pytest

from tests.conftest import find_chromium, go_without


@pytest.fixture
def browser_program(tmp_path: Path) -> Path:
    program = tmp_path / "chromium"
    program.write_text("#!/bin/sh\n", encoding="utf-8")
    program.chmod(0o755)
    return program


def test_a_usual_name_is_found(browser_program: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("CHROMIUM", raising=False)
    monkeypatch.setenv("PATH", str(browser_program.parent))
    assert find_chromium() == browser_program


def test_a_named_browser_comes_first(
    browser_program: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    named = browser_program.rename(tmp_path / "another")
    monkeypatch.setenv("CHROMIUM", str(named))
    assert find_chromium() == named


def test_where_there_is_none_none_is_found(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("CHROMIUM", raising=False)
    monkeypatch.setenv("PATH", str(tmp_path))
    assert find_chromium() is None


def test_without_a_browser_a_test_is_skipped(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("REQUIRE_BROWSER", raising=False)
    with pytest.raises(pytest.skip.Exception, match="no browser"):
        go_without("no browser")


def test_where_a_browser_is_required_a_test_without_one_fails(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("REQUIRE_BROWSER", "1")
    with pytest.raises(pytest.fail.Exception, match="no browser"):
        go_without("no browser")
