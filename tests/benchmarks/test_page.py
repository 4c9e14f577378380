import os
import sys
from pathlib import Path

import pytest

from benchmarks import page
from benchmarks.page import figures, resident_bytes, transcript

STATUS = "Name:\tpython\nVmHWM:\t  415512 kB\nVmRSS:\t  413556 kB\nRssAnon:\t  345612 kB\n"
SETTINGS = {
    "components": [
        {"id": 5, "props": {}},
        {"id": 8, "props": {"elem_id": "transcript"}},
        {"id": 9, "props": {"elem_id": "question"}},
    ]
}


def test_resident_memory_is_told_in_bytes(tmp_path: Path) -> None:
    status = tmp_path / "status"
    status.write_text(STATUS, encoding="utf-8")
    assert resident_bytes(status) == 413556 * 1024


def test_where_nothing_tells_it_is_unknown(tmp_path: Path) -> None:
    assert resident_bytes(tmp_path / "status") is None
    ended = tmp_path / "ended"
    ended.write_text("Name:\tpython\nState:\tZ (zombie)\n", encoding="utf-8")
    assert resident_bytes(ended) is None


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux has these files")
def test_this_process_needs_some_memory() -> None:
    held = resident_bytes(page.PROCESSES / str(os.getpid()) / "status")
    assert held is not None
    assert held > 10_000_000


def test_the_part_that_answers_is_known_by_its_name() -> None:
    assert transcript(SETTINGS) == 8


def test_the_page_starts_and_answers_where_memory_cannot_be_told(
    own_home: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(page, "PROCESSES", tmp_path / "none")
    rows = [figure.row for figure in figures(own_home)]
    assert len(rows) == 2
    assert all("not possible here" in row for row in rows)
