"""Times in English: by June is by its end, before June before it begins; those with a gloss."""

import re
from dataclasses import replace
from datetime import timedelta

from corpus.model import Deadline

_BEFORE_IT = re.compile(r"\b(?:before|prior to)\s+$")
_IT_ENDS = re.compile(r"\s*(?:ends?|is over|is out|closes|runs out)\b")
_GLOSSED = re.compile(r"\s*[（(]\s*")
_MONTH_OR_YEAR = re.compile(r"[年月]$")


def in_english_by(time: Deadline, before: str, behind: str) -> Deadline:
    """The time up to which something is due, by the words ``before`` it and ``behind`` it.

    Before November is before it begins; before November ends, and by November, are not.
    """
    lasts = time.start and time.start != time.end and not _IT_ENDS.match(behind)
    if time.start and lasts and _BEFORE_IT.search(before):
        return replace(time, end=time.start - timedelta(days=1))
    if before.isascii() and _MONTH_OR_YEAR.search(time.text):
        return replace(time, text=f"{time.text}底")
    return time


def in_english_and_chinese(text: str, first: Deadline, last: Deadline) -> bool:
    """Whether a time in English has the Chinese behind it in brackets."""
    said = first.span.of(text)
    glossed = _GLOSSED.fullmatch(text[first.span.end : last.span.start]) is not None
    return glossed and said.isascii() and any(map(str.isalpha, said))
