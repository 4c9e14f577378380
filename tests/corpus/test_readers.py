"""Files in every encoding that notices come in, and files that are none."""

from collections.abc import Callable
from pathlib import Path

import pytest

from corpus.catalogue import SHIPPED, Entry, shipped
from corpus.errors import UnreadableNoticeError
from corpus.load import load_notice
from corpus.notice import read_notice
from corpus.readers import LIMIT_BYTES, decode, read_text

SOME = "一、总体要求\r\n（一）指导思想。到2025年底，全面提升。\n1.省司法厅要加强培训。\n"
ENCODED = {
    "utf-8": SOME.encode(),
    "utf-8 with mark": SOME.encode("utf-8-sig"),
    "gb18030": SOME.encode("gb18030"),
    "gbk": SOME.encode("gbk"),
    "utf-16 with mark, little end": b"\xff\xfe" + SOME.encode("utf-16-le"),
    "utf-16 with mark, big end": b"\xfe\xff" + SOME.encode("utf-16-be"),
    "utf-16, little end": SOME.encode("utf-16-le"),
    "utf-16, big end": SOME.encode("utf-16-be"),
}
WHOLE: dict[str, Callable[[str], bytes]] = {
    "utf-8": lambda text: text.encode(),
    "utf-8 with mark": lambda text: text.encode("utf-8-sig"),
    "gb18030": lambda text: text.encode("gb18030"),
    "utf-16 with mark": lambda text: text.encode("utf-16"),
    "utf-16, little end": lambda text: text.encode("utf-16-le"),
    "utf-16, big end": lambda text: text.encode("utf-16-be"),
}


@pytest.mark.parametrize("data", ENCODED.values(), ids=ENCODED)
def test_the_characters_come_out_unchanged_whatever_the_encoding(data: bytes) -> None:
    assert decode(data, Path("notice.txt")) == SOME


@pytest.mark.parametrize("encoding", WHOLE)
@pytest.mark.parametrize("entry", shipped(), ids=lambda entry: entry.id)
def test_a_whole_notice_comes_out_unchanged(entry: Entry, encoding: str) -> None:
    text = read_text(entry.path)
    assert decode(WHOLE[encoding](text), entry.path) == text


def test_a_notice_in_another_encoding_gives_the_same_records(tmp_path: Path) -> None:
    text = read_text(SHIPPED / "guangdong.txt")
    path = tmp_path / "guangdong.txt"
    path.write_bytes(text.encode("gb18030"))
    assert load_notice(path).records == read_notice(text, file=path.name).records


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"", "empty"),
        (b"\xef\xbb\xbf", "empty"),
        (b"\xff\xfe", "empty"),
        (b" \r\n\t\n", "empty"),
        ("\u3000\n".encode(), "empty"),
        (b"\0\0\0\0", "empty"),
        (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", "binary"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 8, "binary"),
        (b"PK\x03\x04\x14\0\x06\0", "binary"),
    ],
)
def test_what_holds_no_text_is_said_to_hold_none(data: bytes, reason: str) -> None:
    with pytest.raises(UnreadableNoticeError, match=rf"scan\.txt.*{reason}"):
        decode(data, Path("scan.txt"))


@pytest.mark.parametrize(
    ("data", "place"),
    [
        # A byte that no encoding has here, after Chinese in UTF-8 and in GB18030.
        ("一、总体要求".encode() + b"\xff\xff", 18),
        ("一、总体要求".encode("gb18030") + b"\xff\xff", 12),
        # Big5: its commas and stops are no characters of GB18030.
        ("提升，執法。品質，三年。行動，計畫。".encode("big5"), 4),
        (b"\xff\xfe" + "一、".encode("utf-16-le") + b"\x00\xd8", 6),
        (b"\xfe\xff" + "一、".encode("utf-16-be") + b"\x00", 6),
        (b"\xef\xbb\xbf" + "一、".encode() + b"\xff", 9),
    ],
)
def test_another_encoding_is_named_with_its_byte(data: bytes, place: int) -> None:
    with pytest.raises(UnreadableNoticeError, match=rf"a\.txt, byte {place}: ") as caught:
        decode(data, Path("a.txt"))
    assert caught.value.place == place
    assert caught.value.path == Path("a.txt")


def test_a_binary_file_names_the_byte() -> None:
    with pytest.raises(UnreadableNoticeError, match="byte 3: the file is binary"):
        decode(b"abc\x01def", Path("a.doc"))


def test_a_word_line_end_and_a_page_break_are_text() -> None:
    assert decode("一、\v（一）\f".encode(), Path("a.txt")) == "一、\v（一）\f"


def test_a_missing_file_and_a_folder_are_named(tmp_path: Path) -> None:
    for path in (tmp_path / "nowhere.txt", tmp_path):
        with pytest.raises(UnreadableNoticeError) as caught:
            read_text(path)
        assert str(path) in str(caught.value)
        assert "Check the path" in str(caught.value)


def test_a_file_too_large_is_not_opened(tmp_path: Path) -> None:
    path = tmp_path / "large.txt"
    with path.open("wb") as file:
        file.truncate(LIMIT_BYTES + 1)
    with pytest.raises(UnreadableNoticeError, match="too many"):
        read_text(path)


def test_a_shipped_file_is_read_unchanged() -> None:
    path = SHIPPED / "gansu.txt"
    assert read_text(path).encode() == path.read_bytes().removeprefix(b"\xef\xbb\xbf")
    assert load_notice(path).text == read_text(path)
