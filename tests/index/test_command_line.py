"""``python -m index`` builds and tells; the bar is drawn for people, and lines for a log."""

import io
from pathlib import Path

import pytest

import index.__main__ as command
from index import manifest
from index.build import Index, open_index
from index.home import default_home
from index.progress import Progress, bar, unseen
from tests.index.made import notice, record
from tests.index.made_model import MadeModels


@pytest.fixture
def made(monkeypatch: pytest.MonkeyPatch) -> None:
    notices = (notice("a", record("a/task/1", "轮训"), record("a/measure/1", "培训")),)

    def instead(home: Path, *, embedding: str | None, progress: Progress) -> Index:
        models = MadeModels()
        return open_index(
            home, notices=notices, embedding=embedding, models=models, progress=progress
        )

    monkeypatch.setattr(command, "open_index", instead)


@pytest.mark.usefixtures("made")
def test_build_prints_the_folder(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert command.main(["build", "--home", str(tmp_path)]) == 0
    folder = Path(capsys.readouterr().out.strip())
    assert folder.parent == tmp_path
    assert (folder / "manifest.json").is_file()


@pytest.mark.usefixtures("made")
def test_info_counts_the_records(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert command.main(["info", "--home", str(tmp_path)]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert lines[1:] == ["a\ta的通知\t1 tasks, 1 measures, 0 requirements"]


@pytest.mark.usefixtures("made")
def test_info_does_not_take_damaged_vectors_for_good(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert command.main(["build", "--home", str(tmp_path)]) == 0
    folder = Path(capsys.readouterr().out.strip())
    (folder / "vectors" / "chroma.sqlite3").write_bytes(b"no database")
    assert command.main(["info", "--home", str(tmp_path)]) == 0
    told = Path(capsys.readouterr().out.splitlines()[0])
    assert told != folder
    assert (told / "vectors" / "chroma.sqlite3").stat().st_size > len(b"no database")


PLAN = """云溪市人民政府关于印发节水方案的通知
云政发〔2024〕5号
一、主要任务
1.改造管网。2024年12月底前完成主城区改造。（责任单位：市水利局）
"""


def test_files_are_added(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "节水.txt").write_text(PLAN, encoding="utf-8")
    (tmp_path / "照片.txt").write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(60))
    home = tmp_path / "home"
    files = [str(tmp_path / name) for name in ("照片.txt", "节水.txt")]
    assert command.main(["add", "--home", str(home), *files]) == 1
    told = capsys.readouterr().out.splitlines()
    assert told[0].startswith("照片.txt: could not be read")
    assert told[-1] == "1 added, 0 replaced, 0 already there, 1 could not be read"
    assert command.main(["info", "--home", str(home)]) == 0
    assert "云溪市人民政府关于印发节水方案的通知" in capsys.readouterr().out


@pytest.mark.parametrize("call", [["add"], ["info", "plan.txt"]])
def test_only_add_takes_files(call: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as stopped:
        command.main(call)
    assert stopped.value.code == 2
    assert "add takes files or folders" in capsys.readouterr().err


def test_a_damaged_notice_gives_one_line(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(manifest, "CORPUS", tmp_path / "nowhere")
    assert command.main(["info", "--home", str(tmp_path)]) == 2
    said = capsys.readouterr()
    assert said.out == ""
    assert said.err.count("\n") == 1
    assert "nowhere" in said.err
    assert "Restore it" in said.err


def test_an_unusable_model_gives_one_line(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    arguments = ["build", "--home", str(tmp_path), "--embedding", str(tmp_path / "x")]
    assert command.main(arguments) == 2
    said = capsys.readouterr()
    assert said.out == ""
    assert len(said.err.strip().splitlines()) == 1
    assert "ASSISTANT_EMBEDDING" in said.err


@pytest.mark.parametrize(
    ("platform", "environ", "expected"),
    [
        ("linux", {"ASSISTANT_HOME": " /data/plans "}, Path("/data/plans")),
        ("linux", {"XDG_DATA_HOME": "/data"}, Path("/data/plan-assistant")),
        ("linux", {"ASSISTANT_HOME": ""}, Path.home() / ".local/share/plan-assistant"),
        ("darwin", {}, Path.home() / "Library/Application Support/plan-assistant"),
        ("win32", {"LOCALAPPDATA": "/local"}, Path("/local/plan-assistant")),
        ("win32", {}, Path.home() / "AppData/Local/plan-assistant"),
    ],
)
def test_the_home_follows_the_custom_of_the_system(
    platform: str, environ: dict[str, str], expected: Path
) -> None:
    assert default_home(environ, platform) == expected


class Screen(io.StringIO):
    """A stream that a person looks at."""

    def isatty(self) -> bool:
        return True


def test_a_person_sees_a_bar_that_grows() -> None:
    screen = Screen()
    show = bar(screen)
    for done in range(1001):
        show("vectors", done, 1000)
    drawn = screen.getvalue().split("\r")
    assert drawn[-1] == f"vectors    {'█' * 30} 1000\n"
    assert len(drawn) < 40
    assert "███░" in drawn[5]


def test_a_log_gets_one_line_for_each_stage() -> None:
    log = io.StringIO()
    show = bar(log)
    for stage in ("words", "vectors"):
        for done in (0, 3, 7):
            show(stage, done, 7)
    assert log.getvalue() == "words 7\nvectors 7\n"


def test_a_stage_without_steps_is_finished_at_once() -> None:
    log = io.StringIO()
    bar(log)("vectors", 0, 0)
    assert log.getvalue() == "vectors 0\n"


def test_nobody_need_look(capsys: pytest.CaptureFixture[str]) -> None:
    unseen("words", 1, 2)
    assert capsys.readouterr() == ("", "")
