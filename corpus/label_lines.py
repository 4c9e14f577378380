"""Lines of their own that say who is in charge of the words above them, or by when."""

import re
from functools import cache

from corpus.duties import label, other_label
from corpus.english_labels import fold_labels
from corpus.statements import says_duties

_LIMIT = 200


@cache
def _label() -> "re.Pattern[str]":
    return re.compile(
        rf"(?:[-•·–*+]\s+|：)?[（【\[*]*(?:{label()}|{other_label()})(?:[】\]）*]*\s*：|[】\]])"
    )


def is_label(line: str) -> bool:
    """Whether a line says nothing but who is in charge, or by when.

    >>> is_label("责任单位：市科委、市财政局"), is_label("完成时限：2025年底")
    (True, True)
    >>> is_label("——县公安局牵头，县教育局配合"), is_label("原则：公开")
    (True, False)
    """
    folded = fold_labels(line).strip()
    says_who = _label().match(folded) is not None or says_duties(folded)
    return says_who and len(folded) <= _LIMIT
