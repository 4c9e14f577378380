import errno
import os
import socket
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

import app
from assistant.settings import SettingsError, read_settings, stay_silent
from assistant.ui.address import listen
from corpus.errors import UnreadableNoticeError

ROOT = Path(__file__).parents[2]


def settings_of(home: Path, **settings: str) -> dict[str, str]:
    return {"ASSISTANT_HOME": str(home), **settings}


@pytest.fixture
def taken_port() -> Iterator[int]:
    with socket.create_server(("127.0.0.1", 0)) as other:
        yield other.getsockname()[1]


def test_without_settings_the_page_is_for_this_machine_only(tmp_path: Path) -> None:
    settings = read_settings(settings_of(tmp_path, ASSISTANT_HOST=" ", ASSISTANT_PORT=""))
    assert (settings.host, settings.port, settings.embedding) == ("127.0.0.1", 7860, None)


def test_the_home_is_created(tmp_path: Path) -> None:
    settings = read_settings(settings_of(tmp_path / "a" / "b"))
    assert settings.home == (tmp_path / "a" / "b").resolve()
    assert list(settings.home.iterdir()) == []


@pytest.mark.parametrize("port", ["0", "65536", "-1", "７８６０", "80.0", "web", "9" * 5000])
def test_what_is_no_port_is_refused(tmp_path: Path, port: str) -> None:
    with pytest.raises(SettingsError, match=r"^ASSISTANT_PORT: .*from 1 to 65535"):
        read_settings(settings_of(tmp_path, ASSISTANT_PORT=port))


def test_a_home_that_is_a_file_is_refused(tmp_path: Path) -> None:
    file = tmp_path / "file"
    file.touch()
    with pytest.raises(SettingsError, match=r"^ASSISTANT_HOME: the folder .* cannot be written"):
        read_settings(settings_of(file))


def test_a_home_that_is_read_only_will_do_where_the_index_stands(
    own_home: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refused(**_: object) -> None:
        raise OSError(errno.EROFS, "Read-only file system")

    empty = tmp_path / "empty"
    empty.mkdir()
    monkeypatch.setattr("tempfile.TemporaryFile", refused)
    assert read_settings(settings_of(own_home)).home == own_home.resolve()
    with pytest.raises(SettingsError, match=r"cannot be written to \(Read-only file system\)"):
        read_settings(settings_of(empty))


def test_a_model_may_be_a_name_but_not_a_missing_folder(tmp_path: Path) -> None:
    named = read_settings(settings_of(tmp_path, ASSISTANT_EMBEDDING="BAAI/bge-small-zh-v1.5"))
    assert named.embedding == "BAAI/bge-small-zh-v1.5"
    for missing in (tmp_path / "none", tmp_path):
        with pytest.raises(SettingsError, match=r"^ASSISTANT_EMBEDDING: "):
            read_settings(settings_of(tmp_path, ASSISTANT_EMBEDDING=str(missing)))


def test_a_hub_may_only_be_asked_for_a_model_that_was_named(tmp_path: Path) -> None:
    silent: dict[str, str] = {"GRADIO_ANALYTICS_ENABLED": "True", "LANGSMITH_TRACING": "true"}
    stay_silent(silent, None)
    assert silent["GRADIO_ANALYTICS_ENABLED"] == silent["ANONYMIZED_TELEMETRY"] == "False"
    assert silent["LANGSMITH_TRACING"] == silent["LANGCHAIN_TRACING_V2"] == "false"
    assert silent["HF_HUB_OFFLINE"] == "1"
    for source, offline in ((str(tmp_path), True), ("BAAI/bge-small-zh-v1.5", False)):
        asked: dict[str, str] = {}
        stay_silent(asked, source)
        assert ("HF_HUB_OFFLINE" in asked) is offline


def test_a_taken_port_is_named(taken_port: int) -> None:
    with pytest.raises(SettingsError, match=f"^ASSISTANT_PORT: port {taken_port} is taken"):
        listen("127.0.0.1", taken_port)


@pytest.mark.parametrize("host", ["192.0.2.1", "no host at all", "x" * 70])
def test_a_host_that_is_not_here_is_named(host: str) -> None:
    with pytest.raises(SettingsError, match=r"^ASSISTANT_HOST: .*127\.0\.0\.1"):
        listen(host, 7860)


@pytest.mark.parametrize("name", ["ASSISTANT_PORT", "ASSISTANT_HOST", "ASSISTANT_HOME"])
def test_the_program_ends_with_one_line_and_code_2(
    tmp_path: Path, name: str, taken_port: int
) -> None:
    (tmp_path / "file").touch()
    wrong = {
        "ASSISTANT_PORT": str(taken_port),
        "ASSISTANT_HOST": "192.0.2.1",
        "ASSISTANT_HOME": str(tmp_path / "file"),
    }
    environment = {**os.environ, **settings_of(tmp_path, **{name: wrong[name]})}
    ended = subprocess.run(
        [sys.executable, ROOT / "app.py"],
        env=environment,
        capture_output=True,
        text=True,
        check=False,
        cwd=tmp_path,
    )
    assert ended.returncode == 2
    assert ended.stdout == ""
    assert ended.stderr.startswith(f"{name}: ")
    assert ended.stderr.count("\n") == 1


def test_a_damaged_notice_ends_the_program_with_one_line_and_code_2(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def damaged(*_: object, **__: object) -> None:
        raise UnreadableNoticeError(tmp_path / "notice.txt", "it is empty", "Take a whole copy.")

    with listen("127.0.0.1", 0) as listener:
        free = listener.getsockname()[1]
    monkeypatch.setattr("assistant.answering.open_assistant", damaged)
    monkeypatch.setattr("app.stay_silent", lambda *_: None)
    for name, value in settings_of(tmp_path, ASSISTANT_PORT=str(free)).items():
        monkeypatch.setenv(name, value)
    assert app.main() == 2
    said = capsys.readouterr().err
    assert "notice.txt: it is empty" in said
    assert said.count("\n") == 1
