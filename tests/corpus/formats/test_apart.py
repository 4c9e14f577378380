"""Reading in a process of its own: the same text, the same errors, and an end to it."""

from pathlib import Path

import pytest

from corpus.__main__ import main
from corpus.errors import UnreadableNoticeError
from corpus.formats import apart, read_apart, read_document
from corpus.load import load_notice
from tests.corpus.formats.pdf_files import Drawn
from tests.corpus.formats.word_files import docx, p, r


@pytest.fixture
def plan(tmp_path: Path) -> Path:
    """A PDF of two pages, its second a picture's place without text."""
    drawn = Drawn()
    for words in ("某市提升质量实施方案", "一、重点任务", "（一）2025年底前，市司法局要加强培训。"):
        drawn.paragraph(words)
    drawn.page()
    drawn.line("二、工作要求", 2)
    drawn.line("（一）加强领导。", 2)
    path = tmp_path / "方案 1.pdf"
    path.write_bytes(drawn.data())
    return path


def test_the_text_the_pages_and_the_doubts_are_those_of_this_process(plan: Path) -> None:
    assert read_apart(plan) == read_document(plan)
    assert len(read_apart(plan).pages) == 2


def test_doubts_are_handed_over(tmp_path: Path) -> None:
    note = '<w:footnote w:id="2">' + p("指县级以上。") + "</w:footnote>"
    body = f'<w:p>{r("各地。")}<w:r><w:footnoteReference w:id="2"/></w:r></w:p>'
    path = tmp_path / "a.docx"
    path.write_bytes(docx(body, footnotes=note))
    assert read_apart(path) == read_document(path)
    assert read_apart(path).doubts


def test_an_error_is_handed_over(tmp_path: Path) -> None:
    path = tmp_path / "a.pdf"
    path.write_bytes(b"%PDF-1.7 nothing")
    with pytest.raises(UnreadableNoticeError) as here:
        read_document(path)
    with pytest.raises(UnreadableNoticeError) as there:
        read_apart(path)
    assert str(there.value) == str(here.value)


def test_a_reading_that_takes_too_long_is_ended(plan: Path) -> None:
    with pytest.raises(UnreadableNoticeError, match=r"longer than 0.001 seconds\. Open it"):
        read_apart(plan, seconds=0.001)


def test_a_reading_that_breaks_down_is_named(plan: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    # A process that ends without an answer, as one does that the system ends.
    monkeypatch.setattr(apart, "_MODULE", "this")
    with pytest.raises(UnreadableNoticeError, match="broke down"):
        read_apart(plan)


def test_a_notice_names_the_page_of_what_it_says(plan: Path) -> None:
    notice = load_notice(plan)
    first, second = notice.of_kind("measure")[0], notice.of_kind("requirement")[0]
    assert notice.page_of(first.spans[0].start) == 1
    assert notice.page_of(second.spans[0].start) == 2


def test_what_the_reading_was_unsure_of_is_a_problem_of_the_notice(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    box = f"<w:r><w:pict><w:txbxContent>{p('联系人：某某')}</w:txbxContent></w:pict></w:r>"
    path = tmp_path / "a.docx"
    path.write_bytes(
        docx(p("某县实施方案") + p("一、任务") + f"<w:p>{r('（一）培训。')}{box}</w:p>")
    )
    assert main(["check", str(path)]) == 1
    assert "a text box" in capsys.readouterr().out
