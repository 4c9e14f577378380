"""Each kind of file, opened by a program that reads it."""

import csv
import io
import shutil
import subprocess
from datetime import date
from pathlib import Path

import docx
import openpyxl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl.worksheet.worksheet import Worksheet

from assistant.exports import FORMS, Form, export, form_of
from assistant.exports.plain_text import plain
from assistant.exports.texts import texts_in
from assistant.model import Language
from assistant.obligations import ObligationList
from tests.exports.lists import listed, task
from tests.index.made import deadline
from tests.obligations.conftest import Find

FORMULAS = ("=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "＝1+1")


def rows(sheet: Worksheet) -> list[dict[str, object]]:
    """The rows under the headings, by heading."""
    head = int(sheet.freeze_panes[1:]) - 1
    headings = [cell.value for cell in sheet[head]]
    return [
        dict(zip(headings, (cell.value for cell in row), strict=True))
        for row in sheet.iter_rows(min_row=head + 1)
    ]


def sheets(content: bytes) -> list[Worksheet]:
    return list(openpyxl.load_workbook(io.BytesIO(content)).worksheets)


def table_lines(content: bytes) -> list[dict[str, str]]:
    text = content.decode("utf-8-sig")
    return list(csv.DictReader(io.StringIO(text, newline="")))


@pytest.mark.parametrize("language", ["zh", "en"])
@pytest.mark.parametrize("form", FORMS)
def test_the_same_list_gives_the_same_bytes(find: Find, form: Form, language: Language) -> None:
    one = export(find("lingtai", "县司法局"), form, language)
    assert one == export(find("lingtai", "县司法局"), form, language)
    assert one.name.endswith(f"2024-10-01.{form}")
    assert form_of(Path(one.name).suffix) == form


def test_an_unknown_ending_means_no_form() -> None:
    assert form_of(".pdf") is None
    assert form_of(".XLSX") == "xlsx"


def test_both_languages_say_the_same_things() -> None:
    zh, en = texts_in("zh").sentences, texts_in("en").sentences
    assert set(zh) == set(en)
    assert not any("逾期" in words or "overdue" in words for words in (*zh.values(), *en.values()))


def test_a_workbook_shows_the_list(find: Find) -> None:
    wanted = find("gansu", "省司法厅")
    named, general = sheets(export(wanted, "xlsx").content)
    assert (named.title, general.title) == ("任务清单", "统称涵盖")
    assert len(rows(named)) == len(wanted.named)
    assert len(rows(general)) == len(wanted.general)
    row = next(row for row in rows(named) if row["条目"] == "任务27")
    assert row["出处"] == "甘政办发〔2023〕94号 任务27"
    assert row["截止日期"].date() == date(2025, 12, 31)  # type: ignore[attr-defined]  # a datetime
    assert row["时限（原文）"] == "2025年底"
    assert row["牵头单位"] == "省司法厅、省委编办"
    assert all(row["出处"] for row in (*rows(named), *rows(general)))
    assert all("（统称）" in str(row["原文称谓"]) for row in rows(general))


def test_a_workbook_is_fit_for_work(find: Find) -> None:
    for sheet in sheets(export(find("lingtai", "县司法局"), "xlsx").content):
        head = int(sheet.freeze_panes[1:]) - 1
        assert sheet.auto_filter.ref.startswith(f"A{head}:")
        assert sheet.auto_filter.ref.endswith(str(sheet.max_row))
        assert all(
            cell.alignment.wrap_text for row in sheet.iter_rows(min_row=head) for cell in row
        )
        assert all(sheet.column_dimensions[cell.column_letter].width > 5 for cell in sheet[head])
        assert sheet["A1"].font.bold
        assert "2024-10-01" in sheet["A2"].value


@pytest.mark.parametrize("formula", FORMULAS)
def test_what_begins_like_a_formula_is_text(formula: str) -> None:
    made = listed(task(formula, lead=formula), unit_name=formula)
    (sheet,) = sheets(export(made, "xlsx").content)
    (row,) = rows(sheet)
    assert str(row["内容"]).strip() == formula.strip()
    assert all(cell.data_type != "f" for cells in sheet.iter_rows() for cell in cells)
    guarded = [c for cells in sheet.iter_rows() for c in cells if c.quotePrefix]
    assert guarded
    (line,) = table_lines(export(made, "csv").content)
    assert line["内容"] == f"'{formula}"
    assert line["牵头单位"] == f"'{formula}"


def test_a_csv_is_known_as_utf8_and_tells_the_parts_apart() -> None:
    made = listed(task("一"), general=(task("二", number="2"),))
    content = export(made, "csv").content
    assert content.startswith(b"\xef\xbb\xbf")
    assert content.count(b"\r\n") == 3
    assert [line["部分"] for line in table_lines(content)] == ["任务清单", "统称涵盖"]
    assert [line["序号"] for line in table_lines(content)] == ["1", "1"]


def test_a_document_can_be_handed_in(find: Find) -> None:
    wanted = find("lingtai", "县司法局")
    paper = docx.Document(io.BytesIO(export(wanted, "docx").content))
    words = [paragraph.text for paragraph in paper.paragraphs]
    assert words[0] == "灵台县 县司法局 任务清单"
    assert words[1] == "截至2024-10-01"
    named, general = paper.tables
    assert len(named.rows) == 1 + len(wanted.named)
    assert len(general.rows) == 1 + len(wanted.general)
    headings = [cell.text for cell in named.rows[0].cells]
    source, above = headings.index("出处"), headings.index("对应上级条目")
    assert named.rows[1].cells[source].text.endswith("措施7")
    assert "（任务16、任务17、任务18）" in named.rows[1].cells[above].text
    assert named.rows[0]._tr.xpath("./w:trPr/w:tblHeader")
    assert any("甘政办发〔2023〕94号、2023-11-26" in word for word in words[-2:])


def test_an_empty_list_is_a_file_all_the_same() -> None:
    made = listed()
    paper = docx.Document(io.BytesIO(export(made, "docx").content))
    assert "没有符合条件的条目。" in [paragraph.text for paragraph in paper.paragraphs]
    (sheet,) = sheets(export(made, "xlsx").content)
    assert rows(sheet) == []
    assert table_lines(export(made, "csv").content) == []


def test_in_english_the_frame_is_english_and_the_words_are_the_notices(find: Find) -> None:
    (named, _) = sheets(export(find("gansu", "省司法厅"), "xlsx", "en").content)
    row = next(row for row in rows(named) if row["Item"] == "Task 27")
    assert row["State"] == "due later"
    assert row["Deadline (as written)"] == "2025年底"
    assert "Department of Justice (省司法厅)" in str(row["Lead units"])
    assert row["Source"] == "甘政办发〔2023〕94号, Task 27"


# Half a surrogate pair is no character, and no text that can be read holds one.
ANY = st.text(st.characters(codec="utf-8"), max_size=60)


@settings(max_examples=40, deadline=None)
@given(text=ANY, lead=ANY, due=ANY, unit_name=ANY)
def test_any_words_come_back_as_they_are(text: str, lead: str, due: str, unit_name: str) -> None:
    made = listed(task(text, deadline(due, date(2024, 12, 31)), lead=lead), unit_name=unit_name)
    (sheet,) = sheets(export(made, "xlsx").content)
    kept = plain(text)
    (row,) = rows(sheet)
    assert seen(row.get("内容")) == seen(kept)
    (line,) = table_lines(export(made, "csv").content)
    assert line["内容"] in (kept, f"'{kept}")
    assert not line["内容"].startswith(("=", "+", "-", "@", "\t", "\r"))
    paper = docx.Document(io.BytesIO(export(made, "docx").content))
    cells = [cell.text for cell in paper.tables[0].rows[1].cells]
    assert seen(kept) in [seen(cell) for cell in cells] or not seen(kept)
    assert len(export(made, "ics").name) > len(".ics")


def seen(words: object) -> str:
    """The words without white space, which files write in their own ways."""
    return "".join(str(words or "").split())


OFFICE = shutil.which("soffice") or shutil.which("libreoffice")


@pytest.mark.skipif(OFFICE is None, reason="no LibreOffice here; Debian: libreoffice-calc-nogui")
@pytest.mark.parametrize("form", ["xlsx", "docx", "csv"])
def test_libreoffice_opens_it(tmp_path: Path, find: Find, form: Form) -> None:
    made: ObligationList = find("lingtai", "县司法局")
    source = tmp_path / f"list.{form}"
    source.write_bytes(export(made, form).content)
    profile = (tmp_path / "profile").as_uri()
    call = [str(OFFICE), f"-env:UserInstallation={profile}", "--headless", "--convert-to"]
    table = "Text - txt - csv (StarCalc):44,34,76"
    target = "txt:Text" if form == "docx" else f"csv:{table}"
    # Without a window nobody confirms the encoding that the mark at the beginning tells.
    call = [*call[:-1], f"--infilter={table}", call[-1]] if form == "csv" else call
    done = subprocess.run(
        [*call, target, "--outdir", str(tmp_path / "read"), str(source)],
        capture_output=True, check=False, timeout=120,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr.decode()
    (read,) = (tmp_path / "read").iterdir()
    words = read.read_text(encoding="utf-8-sig")
    assert "县司法局适时牵头组织对专项整治情况开展专项监督" in words
    assert "甘政办发〔2023〕94号" in words
