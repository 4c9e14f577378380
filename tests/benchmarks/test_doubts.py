"""The command that damages notices and counts what the reader then doubts."""

from pathlib import Path
from random import Random

import pytest

from benchmarks import __main__ as command
from benchmarks.damage import DEVELOPED, HELD_OUT
from benchmarks.gold import digest
from tests.benchmarks.gold_lines import gold_lines
from tests.benchmarks.test_reading import FIRST, NOTICE, SECOND

KINDS = {**DEVELOPED, **HELD_OUT}
SAMPLE = (
    "一、任务\n（一）修订办法。各单位要在2025年12月20日前认真修订各项管理办法，并报送备案。\n"
    "牵头单位：市司法局、市财政局\n（二）组织培训。各单位要每年组织不少于两次的集中培训。\n"
    "1.开展检查\n序号\t任务\t牵头单位\n1\t修订各项管理办法\t市司法局\n2\t组织各类培训\t市财政局\n"
)


@pytest.mark.parametrize("name", KINDS)
def test_each_kind_of_damage_changes_a_text_the_same_way_each_time(name: str) -> None:
    damaged = [KINDS[name](SAMPLE, Random(seed)) for seed in range(6)]
    assert damaged == [KINDS[name](SAMPLE, Random(seed)) for seed in range(6)]
    assert any(text != SAMPLE for text in damaged)


@pytest.mark.parametrize("name", KINDS)
def test_a_text_with_nothing_to_damage_stays_as_it_is_or_loses_what_it_has(name: str) -> None:
    assert len(KINDS[name]("x" * 9, Random(0)).replace("\n", "")) <= 9


def test_wrong_and_right_records_are_counted_by_damage_and_by_reason(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    notice = tmp_path / "a.txt"
    notice.write_text(NOTICE, encoding="utf-8")
    (tmp_path / "gold.jsonl").write_text(
        gold_lines(FIRST, SECOND, sha256=digest(notice)), encoding="utf-8"
    )
    with pytest.raises(SystemExit) as ended:
        command.main(["doubts", str(tmp_path), "--gold", str(tmp_path), "--times", "1"])
    assert ended.value.code == 0
    first, second = capsys.readouterr().out.split("\n\n")
    head, rule, unhurt, *rows = first.splitlines()
    assert head.count("|") == rule.count("|") == 4
    assert unhurt.startswith("| none | – |")
    names = [row.split(" | ")[0].removeprefix("| ") for row in rows]
    assert names == [*DEVELOPED, "all developed with", *HELD_OUT, "all kept aside"]
    assert all(line.count("|") == 6 for line in second.splitlines())


def test_a_folder_without_gold_is_named(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "gold.jsonl").write_text(gold_lines(FIRST), encoding="utf-8")
    with pytest.raises(SystemExit) as ended:
        command.main(["doubts", str(tmp_path), "--gold", str(tmp_path)])
    assert ended.value.code == 2
    assert "holds no notice" in capsys.readouterr().err
