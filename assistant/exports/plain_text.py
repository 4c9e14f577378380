"""Text that every kind of file can hold, and that no program takes for a formula."""

import re

# What XML cannot hold: control characters, halves of surrogate pairs, two non-characters.
_NOT_IN_FILES = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff\ufffe\uffff]")
# How a formula begins, for one program or another; the full-width signs do so in East Asia.
_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")


def plain(text: str) -> str:
    """The text without characters that no file can hold."""
    return _NOT_IN_FILES.sub("", text)


def is_formula(text: str) -> bool:
    """Whether a spreadsheet might compute with this text rather than show it."""
    return text.startswith(_FORMULA)


def guarded(text: str) -> str:
    """The text as it goes into a .csv file: an apostrophe before what might be a formula.

    >>> guarded("=1+1"), guarded("省司法厅")
    ("'=1+1", '省司法厅')
    """
    return f"'{text}" if is_formula(text) else text
