"""A text is taken apart in a process that is ended where it takes too long; others go on."""

import io
import json
from datetime import date
from pathlib import Path

import pytest

from corpus.errors import UnreadableNoticeError
from index import batches
from index.library import Library
from index.library.entry import Entry, to_json
from index.library.parsing import Parsing, ParsingError, serve
from index.library.rereading import as_read

DAY = date(2024, 10, 1)
TEXT = """云溪市节水行动方案
一、重点任务
1.改造管网。2024年12月底前完成。（责任单位：市水利局）
2.推广器具。（责任单位：市工业和信息化局）
"""
# Each would keep the reader busy for much longer than a test may wait.
HOSTILE = {
    "lines of one character": "某县方案\n" + "一\n" * 300_000,
    "headings": "某县方案\n" + "".join(f"（一）标题{n}\n" for n in range(60_000)),
    "open brackets": "某县方案\n一、任务\n" + "（责任单位：甲局、\n" * 60_000,
    "a list without end": "某县方案\n一、任务\n1.做。（责任单位："
    + "、".join(["县水利局"] * 30_000),
}


def entry(text: str = TEXT) -> Entry:
    return Entry(
        id="", file="a.txt", original="original.txt", sha256="1" * 64, text_sha256="2" * 64,
        title="", document_number=None, added=DAY, order=1, pages=(0, len(text)),
    )  # fmt: skip


@pytest.fixture(scope="module")
def parsing() -> Parsing:
    return Parsing()


def test_the_notice_is_what_this_process_would_read(parsing: Parsing) -> None:
    assert parsing.notice(TEXT, entry()) == as_read(TEXT, entry())
    # The process serves again.
    assert parsing.notice(TEXT * 2, entry()) == as_read(TEXT * 2, entry())


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE.keys())
def test_a_text_that_takes_too_long_is_given_up(text: str) -> None:
    impatient = Parsing(seconds=1.0)
    with pytest.raises(ParsingError, match="longer than 1 seconds"):
        impatient.notice(text, entry(text))
    # What comes after it is read by a new process, which needs a little longer to start.
    impatient._seconds = 60.0
    assert len(impatient.notice(TEXT, entry()).records) == 2


def test_a_process_that_is_gone_is_started_anew(parsing: Parsing) -> None:
    parsing.notice(TEXT, entry())
    assert parsing._process is not None
    parsing._process.kill()
    parsing._process.wait()
    assert len(parsing.notice(TEXT, entry()).records) == 2


def test_adding_goes_on_behind_a_hostile_file(tmp_path: Path) -> None:
    library = Library(tmp_path / "home", parsing=Parsing(seconds=1.0))
    bad, good = tmp_path / "bad.txt", tmp_path / "good.txt"
    bad.write_text(HOSTILE["headings"], encoding="utf-8")
    good.write_text(TEXT, encoding="utf-8")
    result = library.add(bad, day=DAY)
    assert (result.state, result.file) == ("unreadable", "bad.txt")
    assert "could not be taken apart (it takes longer than 1 seconds)" in (result.why or "")
    assert Library(tmp_path / "home").add(good, day=DAY).state == "added"
    assert [e.file for e in library.entries()] == ["good.txt"]


def test_an_index_that_is_built_anew_reads_added_notices_apart_too(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    home, path = tmp_path / "home", tmp_path / "good.txt"
    path.write_text(TEXT, encoding="utf-8")
    added = Library(home).add(path, day=DAY)

    def stumbles(*_: object, **__: object) -> None:
        raise AssertionError("read in this process")

    with monkeypatch.context() as patched:
        patched.setattr("index.library.rereading.read_notice", stumbles)
        (_, batch) = batches.at_home(home)
        (notice,) = batch.read()
    assert (notice.id, len(notice.records)) == (added.notice, 2)
    monkeypatch.setattr("index.library.library.shared_parsing", lambda: Parsing(seconds=0.0))
    (_, batch) = batches.at_home(home)
    with pytest.raises(UnreadableNoticeError, match="longer than 0 seconds") as told:
        batch.read()
    assert told.value.remedy.startswith(f"Remove {added.notice}, ")


def test_a_text_over_which_the_reader_stumbles_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    def stumbles(*_: object, **__: object) -> None:
        raise RecursionError

    monkeypatch.setattr("index.library.rereading.read_notice", stumbles)
    asked = json.dumps({"text": TEXT, "entry": to_json(entry())}).encode() + b"\n"
    said = io.BytesIO()
    serve(io.BytesIO(asked * 2), said)
    assert said.getvalue() == b'{"fault": "RecursionError"}\n' * 2


def test_more_lines_than_any_notice_has_are_not_even_taken_apart(tmp_path: Path) -> None:
    path = tmp_path / "lines.txt"
    path.write_text(HOSTILE["lines of one character"], encoding="utf-8")
    result = Library(tmp_path / "home").add(path, day=DAY)
    assert result.state == "unreadable"
    assert "300001 lines are too many for a notice" in (result.why or "")
