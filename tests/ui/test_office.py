from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import gradio as gr
import httpx
import pytest

from assistant.settings import Settings, read_settings
from assistant.ui.entrance import password_of
from assistant.ui.office import invitation, warning
from assistant.ui.serving import server
from tests.ui.wire import running

PASSWORD = "长密码 & more"
HERE = Settings(host="127.0.0.1", port=7860, home=Path(), embedding=None)


@pytest.fixture(scope="module")
def closed() -> Iterator[str]:
    """The address of a page behind the password."""
    with gr.Blocks(analytics_enabled=False) as page:
        gr.HTML("inside")
    with running(lambda ready: server(page, ready, PASSWORD)) as address:
        yield address


@pytest.mark.parametrize("path", ["/", "/config", "/gradio_api/info", "/gradio_api/app_id"])
def test_without_the_password_nobody_comes_in(closed: str, path: str) -> None:
    told = httpx.get(closed + path)
    assert told.status_code == 401
    assert told.headers["www-authenticate"].startswith("Basic ")
    assert "default-src 'self'" in told.headers["content-security-policy"]
    assert httpx.get(closed + path, auth=("anybody", PASSWORD)).status_code == 200


def test_a_wrong_password_is_refused(closed: str) -> None:
    assert httpx.get(closed, auth=("anybody", PASSWORD[:-1])).status_code == 401
    assert httpx.get(closed, auth=("anybody", "")).status_code == 401


def test_what_a_browser_fetches_without_a_password_is_open(closed: str) -> None:
    for path in ("/manifest.json", "/icon-192.png", "/favicon.ico"):
        assert httpx.get(closed + path).status_code == 200


@pytest.mark.parametrize("header", [b"", b"Basic", b"Basic \xff", b"Bearer eA==", b"Basic eA=="])
def test_a_header_may_be_anything(header: bytes) -> None:
    assert not password_of(header)


def test_a_password_is_no_part_of_what_is_shown(tmp_path: Path) -> None:
    told = {"ASSISTANT_HOME": str(tmp_path), "ASSISTANT_PASSWORD": f" {PASSWORD} "}
    settings = read_settings(told)
    assert settings.password == PASSWORD
    assert PASSWORD not in repr(settings)
    assert read_settings({**told, "ASSISTANT_PASSWORD": " "}).password is None


def test_whoever_opens_the_page_to_the_network_is_warned() -> None:
    everywhere = replace(HERE, host="0.0.0.0")
    assert "ASSISTANT_PASSWORD sets one" in (warning(everywhere) or "")
    assert warning(replace(everywhere, password=PASSWORD)) is None
    assert warning(HERE) is None


def test_other_machines_are_told_an_address_and_phones_a_code() -> None:
    assert invitation(HERE) == ""
    told = invitation(replace(HERE, host="10.1.2.3"))
    assert told.startswith("From other machines: http://10.1.2.3:7860\n")
    code = told.splitlines()[1:]
    assert len(code) > 10
    assert set("".join(code)) <= set("█▄▀ ")
    assert "0.0.0.0" not in invitation(replace(HERE, host="0.0.0.0"))
