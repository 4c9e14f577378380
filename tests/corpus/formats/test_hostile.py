"""Files that want to do harm, are damaged, or are not what their ending says."""

import subprocess
import zipfile
from pathlib import Path

import openpyxl
import pytest

from corpus.errors import UnreadableNoticeError
from corpus.formats import archive, office, read
from corpus.formats.kinds import kind_of
from corpus.formats.limits import Limits
from corpus.formats.read import read_document
from tests.corpus.formats.pdf_files import Drawn
from tests.corpus.formats.word_files import docx, p, tbl, tc, zipped

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600
GOOD = docx(p("一、总体要求") + p("（一）加强培训。"))
_W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
BODY = f'<w:document xmlns:w="{_W}"><w:body>{p("一、要求")}</w:body></w:document>'
SECRET = '<!DOCTYPE x [<!ENTITY s SYSTEM "file://{}">]>'


def kept(folder: Path, name: str, data: bytes) -> Path:
    path = folder / name
    path.write_bytes(data)
    return path


def refused(path: Path) -> UnreadableNoticeError:
    with pytest.raises(UnreadableNoticeError) as caught:
        read_document(path)
    assert caught.value.remedy
    assert caught.value.path == path
    return caught.value


@pytest.mark.parametrize(
    ("name", "data", "reason"),
    [
        ("a.ofd", zipped({"OFD.xml": "<ofd/>"}), r"\.ofd"),
        ("a.png", b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", "picture"),
        ("a.jpg", b"\xff\xd8\xff\xe0\0\x10JFIF", "picture"),
        ("a.bmp", b"BM\x36\0\0\0", "picture"),
        ("a.heic", b"\0\0\0\x18ftypheic", "picture"),
        ("a.rar", b"Rar!\x1a\x07\0", "archive"),
        ("a.zip", zipped({"notice.txt": "x"}), "archive"),
        ("a.pptx", zipped({"ppt/presentation.xml": "<p/>"}), "presentation"),
        ("a.xlsb", zipped({"xl/workbook.bin": "x"}), r"\.xlsb"),
        ("a.docx", OLE + "EncryptedPackage".encode("utf-16-le"), "password"),
        ("a.doc", OLE + b"\0", "binary"),
        ("a.txt", b"", "empty"),
        ("a.docx", b"", "empty"),
        ("a.docx", b"PK\x05\x06" + b"\0" * 18, "archive"),
        ("a.pdf", b"%PDF-1.7\n", "damaged"),
    ],
)
def test_what_cannot_be_read_is_named_with_what_to_do(
    tmp_path: Path, name: str, data: bytes, reason: str
) -> None:
    path = kept(tmp_path, name, data)
    with pytest.raises(UnreadableNoticeError, match=reason):
        read_document(path)
    refused(path)


@pytest.mark.parametrize(
    ("data", "kind"),
    [
        (GOOD, "docx"),
        (Drawn().data(), "pdf"),
        (OLE + "WordDocument".encode("utf-16-le"), "doc"),
        (OLE + "Workbook".encode("utf-16-le"), "xls"),
        (
            OLE[:512] + b"\xec\xa5" + b"\0" * 9 + b"\x01" + "WordDocument".encode("utf-16-le"),
            "locked",
        ),
        (b"{\\rtf1 x}", "rtf"),
        (b"<!DOCTYPE html><p>x", "html"),
        ("\ufeff<html><body>一".encode(), "html"),
        ("<html><body>一、要求".encode("utf-16"), "html"),
        (b"MIME-Version: 1.0\r\n", "mhtml"),
        (b'<?xml version="1.0"?><?mso-application progid="Word.Document"?><w/>', "wordxml"),
        ("# 通知\n<b>一、要求</b>".encode(), "text"),
    ],
)
def test_a_file_is_what_it_holds_whatever_its_ending(data: bytes, kind: str) -> None:
    for name in ("a.txt", "a.pdf", "a.docx", "a"):
        assert kind_of(data, Path(name)) == kind


def test_a_word_file_is_one_whatever_its_text_is_called(tmp_path: Path) -> None:
    parts = {"[Content_Types].xml": "<Types/>", "word/document2.xml": BODY}
    assert read_document(kept(tmp_path, "a.docx", zipped(parts))).text == "一、要求\n"
    without = zipped({"[Content_Types].xml": "<Types/>", "word/text.xml": BODY})
    assert "no text part" in refused(kept(tmp_path, "b.docx", without)).reason
    assert refused(kept(tmp_path, "c.zip", without)).reason == "it is an archive of files"


def test_a_word_file_in_one_piece_of_xml_is_read_without_libreoffice(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(office, "soffice", lambda: None)
    part = "<pkg:part pkg:name='/word/{}.xml'><pkg:xmlData>{}</pkg:xmlData></pkg:part>"
    flat = (
        '<?xml version="1.0"?><?mso-application progid="Word.Document"?><pkg:package'
        ' xmlns:pkg="http://schemas.microsoft.com/office/2006/xmlPackage">'
        f"{part.format('document', BODY)}{part.format('theme', '')}</pkg:package>"
    )
    for name in ("a.xml", "a.docx"):
        assert read_document(kept(tmp_path, name, flat.encode())).text == "一、要求\n"
    broken = kept(tmp_path, "b.xml", flat.encode()[:-20])
    assert "its part b.xml is no whole XML" in refused(broken).reason
    bare = flat.replace("word/document", "word/other")
    assert "no text part" in refused(kept(tmp_path, "c.docx", bare.encode())).reason


def test_a_part_of_a_page_is_a_page_by_its_ending() -> None:
    assert kind_of("<p>一、要求</p>".encode(), Path("a.html")) == "html"
    assert kind_of("<p>一、要求</p>".encode(), Path("a.txt")) == "text"


def test_a_word_file_with_the_ending_of_another_is_read(tmp_path: Path) -> None:
    for name in ("a.pdf", "b.txt", "c.doc", "d"):
        assert read_document(kept(tmp_path, name, GOOD)).text == "一、总体要求\n（一）加强培训。\n"


def test_a_zip_bomb_is_refused_before_it_is_unpacked(tmp_path: Path) -> None:
    path = kept(tmp_path, "a.docx", docx(p("x"), bomb=" " * 30_000_000))
    assert path.stat().st_size < 100_000
    assert "unpacked it would hold" in refused(path).reason


def test_many_parts_and_their_sum_are_bounded(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = kept(tmp_path, "a.docx", GOOD)
    for limits in (Limits(archive_members=1), Limits(unpacked_bytes=100)):
        monkeypatch.setattr(archive, "LIMITS", limits)
        assert "unpacked it would hold" in refused(path).reason


def test_a_size_that_an_archive_understates_is_not_believed(tmp_path: Path) -> None:
    data = bytearray(docx(p("一、" + "要求" * 5000)))
    # The sizes stand in the archive's directory, where they may say anything.
    at = data.rindex(b"PK\x01\x02")
    data[at + 24 : at + 28] = (10).to_bytes(4, "little")
    assert "damaged" in refused(kept(tmp_path, "a.docx", bytes(data))).reason


def test_names_within_an_archive_are_no_paths(tmp_path: Path) -> None:
    folder = tmp_path / "in"
    folder.mkdir()
    path = kept(folder, "a.docx", GOOD)
    with zipfile.ZipFile(path, "a") as held:
        for name in ("../evil.txt", "/etc/evil.txt", "C:\\evil.txt", "word/../../evil.xml"):
            held.writestr(name, "x")
    assert read_document(path).text.startswith("一、")
    assert sorted(tmp_path.rglob("*")) == [folder, path]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
def test_no_file_of_this_machine_is_drawn_in(tmp_path: Path, encoding: str) -> None:
    secret = kept(tmp_path, "secret.txt", "机密".encode())
    held = docx(p("甲&s;"))
    declared = SECRET.format(secret)
    with zipfile.ZipFile(kept(tmp_path, "in.docx", held)) as source:
        parts: dict[str, str | bytes] = {n: source.read(n) for n in source.namelist()}
        xml = source.read("word/document.xml").decode().split("?>", 1)[1]
    head = f'<?xml version="1.0" encoding="{encoding}"?>'
    parts["word/document.xml"] = (head + declared + xml).encode(encoding)
    assert "entities" in refused(kept(tmp_path, "a.docx", zipped(parts))).reason


def test_a_sheet_that_declares_entities_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "a.xlsx"
    book = openpyxl.Workbook()
    book.active.append(["一", "二"])
    book.save(path)
    with zipfile.ZipFile(path) as source:
        parts: dict[str, str | bytes] = {n: source.read(n) for n in source.namelist()}
    parts["xl/workbook.xml"] = SECRET.format("/etc/hostname").encode() + b"<workbook/>"
    assert "entities" in refused(kept(tmp_path, "b.xlsx", zipped(parts))).reason


def test_a_page_draws_nothing_in(tmp_path: Path) -> None:
    secret = kept(tmp_path, "secret.txt", "机密".encode())
    drawn = f"<p>甲&s;乙</p><iframe src='{secret}'></iframe>"
    page = f"{SECRET.format(secret)}<html><body>{drawn}</body></html>"
    assert "机密" not in read_document(kept(tmp_path, "a.html", page.encode())).text


@pytest.mark.parametrize("share", [0.02, 0.3, 0.7, 0.98])
def test_files_that_are_cut_off_are_named_damaged(tmp_path: Path, share: float) -> None:
    data = GOOD[: int(share * len(GOOD))]
    assert "damaged" in refused(kept(tmp_path, "a.docx", data)).reason


def test_a_broken_part_is_named_damaged(tmp_path: Path) -> None:
    parts = {"[Content_Types].xml": "<Types/>", "xl/workbook.xml": "<workbook"}
    assert "damaged" in refused(kept(tmp_path, "a.xlsx", zipped(parts))).reason
    assert (
        "damaged" in refused(kept(tmp_path, "a.docx", zipped({"word/document.xml": "<w"}))).reason
    )


def test_deep_nesting_is_refused(tmp_path: Path) -> None:
    body = p("x")
    for _ in range(200):
        body = tbl(tc("a") + f"<w:tc>{body}</w:tc>")
    try:
        assert "x" in read_document(kept(tmp_path, "a.docx", docx(body))).text
    except UnreadableNoticeError as error:
        assert error.remedy  # noqa: PT017


def test_limits_of_size_name_themselves(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = kept(tmp_path, "a.docx", GOOD)
    monkeypatch.setattr(read, "LIMITS", Limits(characters=5))
    assert "too many for a notice" in refused(path).reason
    monkeypatch.setattr(read, "LIMITS", Limits(lines=0))
    assert "lines are too many for a notice" in refused(path).reason
    monkeypatch.setattr(read, "LIMITS", Limits(file_bytes=5))
    assert "too many for a notice" in refused(path).reason


def test_an_older_file_names_both_ways_where_libreoffice_is_missing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(office, "soffice", lambda: None)
    path = kept(tmp_path, "a.wps", OLE + "WordDocument".encode("utf-16-le"))
    assert "LibreOffice" in refused(path).remedy
    assert ".docx" in refused(path).remedy


@pytest.mark.skipif(office.soffice() is None, reason="LibreOffice is not installed")
def test_an_older_file_is_read_by_way_of_libreoffice(tmp_path: Path) -> None:
    rtf = rb"{\rtf1\ansi{\fonttbl{\f0 Arial;}}\f0 \u19968?\u12289?\u35201?\u27714?\par}"
    assert read_document(kept(tmp_path, "a.doc", rtf)).text == "一、要求\n"
    broken = refused(kept(tmp_path, "b.doc", OLE + "WordDocument".encode("utf-16-le")))
    assert "LibreOffice cannot open it and gives no reason" in broken.reason
    assert "If Word or WPS opens it, save it there as .docx" in broken.remedy


@pytest.mark.parametrize(
    ("fails", "reason"),
    [
        (subprocess.TimeoutExpired("soffice", 90), "LibreOffice takes longer than 90 seconds"),
        (PermissionError(13, "Permission denied"), "cannot be started (Permission denied)"),
    ],
)
def test_what_kept_libreoffice_from_reading_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, fails: Exception, reason: str
) -> None:
    def run(*_: object, **__: object) -> None:
        raise fails

    monkeypatch.setattr(office, "soffice", lambda: "soffice")
    monkeypatch.setattr("corpus.formats.office.subprocess.run", run)
    path = kept(tmp_path, "a.doc", OLE + "WordDocument".encode("utf-16-le"))
    with pytest.raises(UnreadableNoticeError) as told:
        read_document(path)
    assert reason in told.value.reason
    assert ".docx" in told.value.remedy
