import io
from pathlib import Path
from typing import get_args

import openpyxl
import pytest

from assistant.__main__ import main
from assistant.obligations import STATES
from assistant.obligations_command import _ROLES, _STATES
from corpus.model import Role


@pytest.fixture(autouse=True)
def at_home(built_home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ASSISTANT_HOME", str(built_home))
    monkeypatch.delenv("ASSISTANT_EMBEDDING", raising=False)


def called(*options: str) -> int:
    return main(["obligations", "--today", "2024-10-01", *options])


def test_the_choices_are_all_there_are() -> None:
    assert _STATES == STATES
    assert get_args(Role) == _ROLES


@pytest.mark.parametrize("place", ["gansu", "甘肃省", "甘肃", "Gansu"])
def test_a_list_is_shown(place: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert called("--place", place, "--unit", "省司法厅", "--state", "passed") == 0
    shown = capsys.readouterr().out
    assert shown.startswith("甘肃省 省司法厅 任务清单\n截至2024-10-01\n")
    assert "2024年第三季度（2024-07-01至2024-09-30）\t时限已过\t牵头\t省司法厅" in shown
    assert shown.count("甘政办发〔2023〕94号 任务15") == 1
    assert "甘肃省 省司法厅 统称涵盖的任务" in shown


def test_a_file_is_written(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    out = tmp_path / "list.XLSX"
    assert (
        called("--place", "lingtai", "--unit", "县司法局", "--role", "acting", "--out", str(out))
        == 0
    )
    sheet = openpyxl.load_workbook(io.BytesIO(out.read_bytes())).worksheets[0]
    assert sheet["A1"].value == "灵台县 县司法局 任务清单"
    assert capsys.readouterr().out == f"{out}: 10 + 17\n"


def test_nothing_found_ends_with_one(capsys: pytest.CaptureFixture[str]) -> None:
    assert called("--place", "lingtai", "--unit", "灵山县司法局") == 1
    assert "没有符合条件的条目。" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("options", "words"),
    [
        (
            ["--place", "北京"],
            "--place '北京' means no notice; give one of these ids: gansu (甘肃省)",
        ),
        (["--out", "list.pdf"], "its ending tells no form; give one of .xlsx, .docx, .ics, .csv."),
        (["--out", "no-such-folder/list.csv"], "No such file or directory; give a path"),
    ],
)
def test_a_call_that_cannot_be_carried_out_says_why(
    options: list[str], words: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert called(*options) == 2
    said = capsys.readouterr().err
    assert words in said
    assert said.count("\n") == 1


@pytest.mark.parametrize(("language", "words"), [("zh", "没有点名"), ("en", "No notice looked at")])
def test_a_unit_that_nobody_knows_is_given_no_general_names(
    language: str, words: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert called("--unit", "省外星人厅", "--language", language) == 1
    shown = capsys.readouterr().out
    assert len([line for line in shown.splitlines() if words in line]) == 1
    assert "“省外星人厅”" in shown
    assert "统称涵盖的任务" not in shown
    assert "general names\n" not in shown


def test_a_unit_that_is_understood_but_not_named_is_told_apart(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert called("--unit", "县气象局") == 0
    shown = capsys.readouterr().out
    assert shown.count("所查文件没有点名“县气象局”；以下只是可能涵盖它的统称") == 1
    assert "县气象局 统称涵盖的任务" in shown


def test_of_a_unit_that_is_named_nothing_of_the_kind_is_said(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert called("--unit", "省司法厅", "--state", "within_30", "--role", "standing") == 1
    assert "没有点名“" not in capsys.readouterr().out


def test_a_file_says_so_beside_it(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    out = tmp_path / "list.csv"
    assert called("--unit", "省外星人厅", "--out", str(out)) == 1
    first, second = capsys.readouterr().out.splitlines()
    assert first == f"{out}: 0 + 0"
    assert "没有点名“省外星人厅”" in second


def test_an_end_before_the_beginning_is_told(capsys: pytest.CaptureFixture[str]) -> None:
    assert called("--from", "2025-12-31", "--to", "2024-01-01") == 2
    said = capsys.readouterr().err
    assert said == "--to 2024-01-01 lies before --from 2025-12-31; swap the two.\n"
