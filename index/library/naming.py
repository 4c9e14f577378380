"""Names for added notices: ids that are unique and stay, file names that do no harm."""

import unicodedata
from collections.abc import Collection
from pathlib import PurePath, PurePosixPath, PureWindowsPath

# What the reader calls a notice without number and title.
NAMELESS = "notice"
_LONGEST_ID = 40
_LONGEST_NAME = 120
_LONGEST_ENDING = 8


def free_id(wanted: str, taken: Collection[str]) -> str:
    """``wanted``, or with the first number behind it that is free; case makes no difference.

    >>> free_id("甘政办发-2024-1号", ()), free_id("a", ("A", "a-2"))
    ('甘政办发-2024-1号', 'a-3')
    """
    lowered = {identifier.casefold() for identifier in taken}
    number, name = 1, wanted
    while name.casefold() in lowered:
        number += 1
        name = f"{wanted}-{number}"
    return name


def id_from(name: str) -> str:
    """An id from a file's name, for a notice that has neither number nor title.

    >>> id_from("西岭县 清单（1）.md"), id_from("🙂.txt")
    ('西岭县-清单-1', 'notice')
    """
    stem = name.removesuffix(PurePath(name).suffix)[:_LONGEST_ID]
    kept = "".join(c if c.isalnum() else "-" for c in stem)
    return "-".join(filter(None, kept.split("-"))) or NAMELESS


def plain_name(name: str) -> str:
    r"""A file's name without folders and without what is no character, not endless.

    >>> plain_name("../../etc/x.txt"), plain_name("C:\\a\\b.docx"), plain_name("a\x00\nb.txt")
    ('x.txt', 'b.docx', 'a b.txt')
    >>> plain_name("..")
    'notice'
    """
    for kind in (PurePosixPath, PureWindowsPath):
        name = kind(name).name
    kept = "".join(" " if unicodedata.category(c).startswith("C") else c for c in name)
    words = " ".join(kept.split()).strip(". ")
    if len(words) > _LONGEST_NAME:
        ending = ending_of(words)
        words = words[: _LONGEST_NAME - len(ending)] + ending
    return words or "notice"


def ending_of(name: str) -> str:
    """A file's ending in lower case, with its dot; empty where it is none that files have.

    >>> ending_of("方案.DOCX"), ending_of("a.b c"), ending_of("a.方案")
    ('.docx', '', '')
    """
    ending = PurePath(name).suffix.lower()
    plain = ending[1:].isascii() and ending[1:].isalnum() and len(ending) <= _LONGEST_ENDING
    return ending if plain else ""
