"""The catalogue of notices: what is wrong with it is said, with the place and a remedy."""

from pathlib import Path

import pytest

from corpus.catalogue import SHIPPED, digest, read_catalogue, shipped
from corpus.errors import InvalidCatalogueError

GOOD = """
[[notice]]
id = "here"
file = "here.txt"
sha256 = "{digest}"
region = "某县"
region_english = "Here"
level = "county"
campaign = "某行动"
status = "issued"
parents = []
slip = [{{ written = "法法", meant = "法" }}, {{ written = "省（州）", doubt = "nobody knows" }}]
"""


@pytest.fixture
def good(tmp_path: Path) -> Path:
    """A catalogue of one notice."""
    notice = tmp_path / "here.txt"
    notice.write_text("一、总体要求\n", encoding="utf-8")
    path = tmp_path / "catalogue.toml"
    path.write_text(GOOD.format(digest=digest(notice)), encoding="utf-8")
    return path


def test_a_good_catalogue_gives_its_entries(good: Path) -> None:
    (entry,) = read_catalogue(good)
    assert (entry.id, entry.path, entry.level) == ("here", good.parent / "here.txt", "county")
    assert entry.slips == (("法法", "法"),)
    assert entry.doubts == (("省（州）", "nobody knows"),)


@pytest.mark.parametrize(
    ("written", "instead", "said"),
    [
        ('level = "county"', "", "notice here lacks 'level'"),
        ('level = "county"', 'level = "village"', "'village'; write one of national"),
        ('status = "issued"', 'status = "lost"', "'lost'; write one of issued, draft"),
        ('file = "here.txt"', 'file = "there.txt"', "there.txt: .*restore the file"),
        ('id = "here"', "", "lacks 'id'"),
        ("[[notice]]", "[notice]", "is no list"),
        ("[[notice]]", "[[notice", "not TOML"),
        ('id = "here"', "id = 5", "has id 5; write words in quotes"),
        ('file = "here.txt"', 'file = ""', "has file ''; write words in quotes"),
        ('level = "county"', "level = []", r"has level \[\]; write words in quotes"),
        ("parents = []", "", "lacks 'parents'"),
        ("parents = []", 'parents = "gansu"', "has parents 'gansu'; write a list"),
        ("parents = []", "parents = [1]", r"has parents \[1\]; write ids in quotes"),
        ('meant = "法"', 'means = "法"', "has slip .*; write { written, meant }"),
        ('written = "法法"', "written = 1", "slip has written 1; write words in quotes"),
        ("slip = [", "slip = 1 # [", "has slip 1; write a list"),
    ],
)
def test_what_is_wrong_is_said(good: Path, written: str, instead: str, said: str) -> None:
    text = good.read_text(encoding="utf-8")
    assert written in text
    good.write_text(text.replace(written, instead), encoding="utf-8")
    with pytest.raises(InvalidCatalogueError, match=said):
        read_catalogue(good)


@pytest.mark.parametrize(
    ("content", "said"),
    [("", "names no notice"), ("notice = []", "names no notice"), ("notice = [1]", "1 is no")],
)
def test_a_catalogue_without_a_notice_is_said(good: Path, content: str, said: str) -> None:
    good.write_text(content, encoding="utf-8")
    with pytest.raises(InvalidCatalogueError, match=said):
        read_catalogue(good)


def test_an_id_that_stands_twice_is_said(good: Path) -> None:
    text = good.read_text(encoding="utf-8")
    good.write_text(text * 2, encoding="utf-8")
    with pytest.raises(InvalidCatalogueError, match="here stands there twice"):
        read_catalogue(good)


def test_a_changed_notice_is_said(good: Path) -> None:
    (good.parent / "here.txt").write_text("二、\n", encoding="utf-8")
    with pytest.raises(InvalidCatalogueError, match="differs from the sha256"):
        read_catalogue(good)


def test_a_catalogue_in_another_encoding_or_missing_is_said(good: Path) -> None:
    good.write_bytes(good.read_text(encoding="utf-8").encode("gb18030"))
    with pytest.raises(InvalidCatalogueError, match="not TOML in UTF-8"):
        read_catalogue(good)
    with pytest.raises(InvalidCatalogueError, match="restore the file"):
        read_catalogue(good.parent / "nowhere.toml")


def test_every_shipped_notice_is_in_the_catalogue() -> None:
    assert {entry.path for entry in shipped()} == set(SHIPPED.glob("*.txt"))
