"""Spreadsheets: what the sheet shows, in its rows."""

import datetime
import io
from collections.abc import Callable
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from corpus.errors import UnreadableNoticeError
from corpus.formats import sheets
from corpus.formats.document import Document
from corpus.formats.limits import Limits

PATH = Path("tasks.xlsx")
HEAD = ["序号", "任务", "牵头单位", "完成时限"]


def workbook(fill: Callable[[Any], None]) -> bytes:
    book = openpyxl.Workbook()
    fill(book)
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def read(fill: Callable[[Any], None]) -> Document:
    return sheets.read_sheets(workbook(fill), PATH)


def lines(fill: Callable[[Any], None]) -> list[str]:
    return read(fill).text.splitlines()


def test_titles_stand_above_the_rows_and_merged_cells_are_repeated_down() -> None:
    def fill(book: Any) -> None:
        sheet = book.active
        sheet.append(["某市任务分解表"])
        sheet.merge_cells("A1:D1")
        sheet.append(HEAD)
        sheet.append(["一、能力"])
        sheet.merge_cells("A3:D3")
        sheet.append([1, "培训\n骨干", "市司法局", "2025年底"])
        sheet.append([2.0, "考核", None, "长期坚持"])
        sheet.merge_cells("C4:C5")

    assert lines(fill) == [
        "某市任务分解表",
        "序号\t任务\t牵头单位\t完成时限",
        "一、能力\t\t\t",
        "1\t培训 骨干\t市司法局\t2025年底",
        "2\t考核\t市司法局\t长期坚持",
    ]


@pytest.mark.parametrize(
    ("form", "shown"),
    [
        ('yyyy"年"m"月"d"日";@', "2025年6月3日"),
        ('[$-804]yyyy"年"m"月"', "2025年6月"),
        ("yyyy-mm-dd", "2025-06-03"),
        ("mm-dd-yy", "2025/6/3"),
        ('m"月"d"日"', "6月3日"),
        ("yyyy/m/d h:mm", "2025/6/3 9:05"),
        ('aaaa"，"m"月"', "星期二，6月"),
    ],
)
def test_days_are_written_as_the_sheet_shows_them(form: str, shown: str) -> None:
    def fill(book: Any) -> None:
        book.active.append(["任务", datetime.datetime(2025, 6, 3, 9, 5)])
        book.active["B1"].number_format = form

    assert lines(fill) == [f"任务\t{shown}"]


def test_numbers_and_switches() -> None:
    def fill(book: Any) -> None:
        book.active.append(["率", 0.985, 1234.5, True, 3.0])
        book.active["B1"].number_format = "0.0%"
        book.active["C1"].number_format = "#,##0.00"

    assert lines(fill) == ["率\t98.5%\t1,234.50\tTRUE\t3"]


def test_a_formula_is_never_worked_out() -> None:
    def fill(book: Any) -> None:
        book.active.append(["合计", "=1+1"])

    document = read(fill)
    assert document.text == "合计\t=1+1\n"
    assert [d.span.of(document.text) for d in document.doubts] == ["合计\t=1+1"]


def test_what_the_sheet_hides_is_left_out_and_said() -> None:
    def fill(book: Any) -> None:
        sheet = book.active
        for row in (HEAD, [1, "甲", "乙", "丙"], [2, "丁", "戊", "己"]):
            sheet.append(row)
        sheet.row_dimensions[2].hidden = True
        sheet.column_dimensions["C"].hidden = True
        book.create_sheet("内部").append(["不看", "这里"])
        book["内部"].sheet_state = "hidden"

    document = read(fill)
    assert document.text.splitlines() == ["序号\t任务\t完成时限", "2\t丁\t己"]
    assert "hides" in document.doubts[0].message


def test_several_sheets_are_told_apart_by_their_names() -> None:
    def fill(book: Any) -> None:
        book.active.title = "重点任务"
        book.active.append(["甲", "乙"])
        book.create_sheet("Sheet2").append(["丙", "丁"])

    assert lines(fill) == ["重点任务", "甲\t乙", "丙\t丁"]


def test_a_sheet_that_reaches_too_far_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sheets, "LIMITS", Limits(table_cells=50))
    with pytest.raises(UnreadableNoticeError, match="reaches over 100 rows"):
        read(lambda book: book.active.cell(100, 2, "远"))


def test_an_empty_workbook_says_so() -> None:
    with pytest.raises(UnreadableNoticeError, match="no sheet holds any text"):
        read(lambda book: book.active.append([None, " "]))
