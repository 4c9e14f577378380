"""``python -m corpus``: what it prints, where it points, and how it ends."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from corpus.__main__ import main
from tests.project.tree import ROOT

PLAN = """某县提升行动实施方案

一、重点任务
（一）县司法局要加强培训。
这一段写在任务之后。
附件
任务清单
\t表格没有表头\t县司法局
"""


@pytest.fixture
def plan(tmp_path: Path) -> Path:
    """A small notice with one problem, on its eighth line."""
    path = tmp_path / "plan.txt"
    path.write_text(PLAN, encoding="utf-8")
    return path


def test_export_without_a_path_gives_the_shipped_notices(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert main(["export"]) == 0
    lines = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert [line["id"] for line in lines if line["type"] == "notice"] == [
        *("gansu", "guangdong", "lingtai", "qinzhou")
    ]
    assert sum(line["type"] == "record" for line in lines) == 82 + 21 + 27 + 74


def test_export_of_a_file_gives_its_records(plan: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["export", str(plan)]) == 0
    notice, record = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert notice["id"] == "某县提升行动实施方案"
    assert (notice["region"], notice["level"], notice["file"]) == ("某县", "county", "plan.txt")
    assert record["id"] == "某县提升行动实施方案/measure/一（一）"
    assert record["acting_units"] == ["县司法局"]
    assert record["text"] == "县司法局要加强培训。这一段写在任务之后。"


def test_check_points_at_the_line_and_marks_the_place(
    plan: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["check", str(plan)]) == 1
    assert capsys.readouterr().out.splitlines() == [
        "plan.txt: 0 tasks, 1 measures, 0 requirements, 1 problems",
        "plan.txt:8: a table without a known head",
        "     表格没有表头 县司法局",
        "    ^^^^^^^^^^^^^^^^^^^^^^",
    ]


def test_a_long_line_is_shown_around_the_place(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "long.txt"
    path.write_text("字" * 500 + "\n", encoding="utf-8")
    assert main(["check", str(path)]) == 1
    *_, shown, marker = capsys.readouterr().out.splitlines()
    assert len(shown) < 100
    assert len(marker.strip()) == 2 * len(shown.strip())


def test_check_of_the_shipped_notices_finds_what_is_known(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert main(["check"]) == 1
    out = capsys.readouterr().out
    assert "gansu.txt:122: 省（州）人民政府 is a slip" in out
    assert "qinzhou.txt: 52 tasks, 18 measures, 4 requirements, 0 problems" in out


def test_a_notice_without_problems_ends_well(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "good.txt"
    path.write_text("某县实施方案\n一、重点任务\n（一）加强培训。\n", encoding="utf-8")
    assert main(["check", str(path)]) == 0
    assert "1 measures, 0 requirements, 0 problems" in capsys.readouterr().out


def test_a_file_that_cannot_be_read_stops_no_other(
    plan: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    binary = tmp_path / "scan.txt"
    binary.write_bytes(b"%PDF-1.4\x00\x01")
    missing = tmp_path / "missing.txt"
    assert main(["export", str(missing), str(plan), str(binary)]) == 2
    printed = capsys.readouterr()
    assert len(printed.out.splitlines()) == 2
    assert f"{missing}: " in printed.err
    assert f"{binary}: the file is damaged or cut off" in printed.err


def test_the_command_prints_utf_8_wherever_it_runs(plan: Path) -> None:
    command = [sys.executable, "-m", "corpus", "export", str(plan)]
    environment = os.environ | {"PYTHONIOENCODING": "ascii"}
    done = subprocess.run(command, capture_output=True, check=True, env=environment, cwd=ROOT)
    assert "某县提升行动实施方案" in done.stdout.decode("utf-8")


def test_a_reader_that_stops_early_is_no_error() -> None:
    command = [sys.executable, "-m", "corpus", "export"]
    pipe = subprocess.PIPE
    with subprocess.Popen(command, stdout=pipe, stderr=pipe, cwd=ROOT) as running:
        assert running.stdout is not None
        assert running.stderr is not None
        running.stdout.readline()
        running.stdout.close()
        assert running.stderr.read() == b""
        assert running.wait() == 0
