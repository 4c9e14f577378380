"""The command that reads a folder of notices beside their gold."""

import re
from pathlib import Path

import pytest

from benchmarks import __main__ as command
from benchmarks.gold import InvalidGoldError, digest, gold_by_digest, read_gold
from tests.benchmarks.gold_lines import gold_lines
from tests.benchmarks.test_reading import FIRST, NOTICE, SECOND


@pytest.fixture
def folders(tmp_path: Path) -> tuple[Path, Path]:
    """A folder with one notice of two that has gold, and the folder with the gold."""
    notices, gold = tmp_path / "notices", tmp_path / "gold"
    notices.mkdir()
    gold.mkdir()
    (notices / "a.txt").write_text(NOTICE, encoding="utf-8")
    (notices / "other.txt").write_text("没有标准答案\n", encoding="utf-8")
    lines = gold_lines(FIRST, SECOND | {"title": "别的"}, sha256=digest(notices / "a.txt"))
    (gold / "any name.jsonl").write_text(lines, encoding="utf-8")
    return notices, gold


def run(*arguments: object) -> int | str | None:
    with pytest.raises(SystemExit) as ended:
        command.main(["layouts", *map(str, arguments)])
    return ended.value.code


def test_a_row_for_each_notice_with_gold_and_one_for_all(
    folders: tuple[Path, Path], capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(folders[0], "--gold", folders[1]) == 0
    head, rule, *rows = capsys.readouterr().out.splitlines()
    assert head.startswith("| notice | head | records |")
    assert rule.count("---") == head.count("|") - 1
    figures = "– | 2/2 100.0% | 0 | 1/2 50.0% | 100.0% / 100.0% | 100.0% / 100.0% | 0 | 0/1 0.0%"
    assert rows == [f"| {name} | {figures} | 0/1 0.0% |" for name in ("a.txt", "all")]


def test_each_difference_is_shown_on_a_line(
    folders: tuple[Path, Path], capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(folders[0], "--gold", folders[1], "--show") == 0
    last = capsys.readouterr().out.splitlines()[-1]
    assert re.fullmatch(r"a\.txt: \S+（二）: title 开展巡访, gold 别的 \(not doubted\)", last)


def test_a_file_that_cannot_be_read_stops_no_other(
    folders: tuple[Path, Path], capsys: pytest.CaptureFixture[str]
) -> None:
    broken = folders[0] / "0.txt"
    broken.write_bytes(b"\x00\x01\x02\x03")
    (folders[1] / "0.jsonl").write_text(gold_lines(sha256=digest(broken)), encoding="utf-8")
    assert run(folders[0], "--gold", folders[1]) == 2
    out = capsys.readouterr().out
    assert "| a.txt |" in out
    assert "0.txt: not read: " in out


def test_folders_without_notices_or_gold_are_named(
    folders: tuple[Path, Path], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(tmp_path, "--gold", folders[1]) == 2
    assert "holds no notice" in capsys.readouterr().err
    assert run(folders[0], "--gold", folders[0]) == 2
    assert "there is no *.jsonl file" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("lines", "message"),
    [
        ("", "the file is empty"),
        ("{\n", r"gold\.jsonl:1: .* Correct the line"),
        ("[]\n", r"gold\.jsonl:1: the line is no JSON object"),
        ("{}\n", "the field 'notice' is missing"),
        (gold_lines(FIRST, records_total=2), "1 records, but records_total says 2"),
    ],
)
def test_gold_that_cannot_be_used_is_named_with_a_remedy(
    lines: str, message: str, tmp_path: Path
) -> None:
    path = tmp_path / "gold.jsonl"
    path.write_text(lines, encoding="utf-8")
    with pytest.raises(InvalidGoldError, match=message):
        read_gold(path)


def test_the_gold_of_the_samples_is_usable() -> None:
    golds = gold_by_digest(Path(__file__).parent.parent / "corpus" / "samples")
    assert len(golds) == 18
    assert sum(len(gold.records) for gold in golds.values()) > 400
    assert sum(not gold.lead_units_allowed for gold in golds.values()) == 2
