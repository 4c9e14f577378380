"""Lines of their own that say who is in charge of the words above them, or by when."""

import re
from functools import cache

from corpus.duties import label, other_label
from corpus.text import fold

_LIMIT = 200


@cache
def _label() -> "re.Pattern[str]":
    return re.compile(rf"(?:[-•·–]\s+)?[（【\[*]*(?:{label()}|{other_label()})[】\]）*]*\s*：")


def is_label(line: str) -> bool:
    """Whether a line says nothing but who is in charge, or by when.

    >>> is_label("责任单位：市科委、市财政局"), is_label("完成时限：2025年底")
    (True, True)
    >>> is_label("原则：公开")
    False
    """
    folded = fold(line).strip()
    return _label().match(folded) is not None and len(folded) <= _LIMIT
