"""English labels that no colon parts from what they promise, folded as if one did.

Lead – Procurement; Timescale – Year 1         a dash
Lead / Housing Options Team                    a line of its own, and its words on the next
:Owner: Legal Services                         a field of reStructuredText: a colon in front, too
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from functools import cache

from corpus.duties import label, other_label, time_label, words
from corpus.model import Span
from corpus.text import Passage, fold

_LONGEST = 32
_OFTEN, _LABEL_WORDS = 2, 2
# Lead: Roads Team Timescale: May 2028, its lines run together.
_MAY_PART = re.compile(r"(?<=[^\s:;.,|–—-])[ ](?=(?P<label>[A-Z][A-Za-z'’()/ -]{1,30}):\s)")
# The colon that opens a field of reStructuredText.
_FIELD = re.compile(r"^[ \t]*：(?=[a-z][a-z /()-]{0,30}：\s)", re.MULTILINE)


@cache
def _dashed() -> "re.Pattern[str]":
    either = rf"(?:{label()}|{time_label()}|{other_label()})"
    return re.compile(
        rf"(?P<before>(?:^|(?<=[.；|。])\s+|(?<=\n))(?=[a-z]){either}\s?)(?P<dash>[–—-]\s|\n)"
    )


@cache
def _alone() -> "re.Pattern[str]":
    return re.compile(rf"(?=[a-z])(?:{label()}|{time_label()})")


def fold_labels(text: str) -> str:
    """The folded text, a colon behind each English label that has none, of equal length.

    >>> fold_labels("Lead – Procurement; Timescale – Year 1")
    'lead ： procurement； timescale ： year 1'
    >>> fold_labels(":Owner: Legal Services")
    ' owner： legal services'
    >>> fold_labels("A well – built hall")
    'a well – built hall'
    """
    folded = _FIELD.sub(lambda m: " " * len(m[0]), _parted(text, fold(text)))
    if not any(sign in folded for sign in "–—-\n"):
        return folded
    return _dashed().sub(lambda m: m["before"] + "：" + (" " if len(m["dash"]) > 1 else ""), folded)


def _parted(text: str, folded: str) -> str:
    """The folded text, a semicolon for the blank before each label that nothing else parts.

    >>> _parted("Lead: Roads Team Due: May 2028", fold("Lead: Roads Team Due: May 2028"))
    'lead： roads team；due： may 2028'
    """
    if folded.count("：") < _OFTEN:
        return folded
    signs = list(folded)
    for match in _MAY_PART.finditer(text):
        if " ".join(fold(match["label"]).split()) in _known():
            signs[match.start()] = "；"
    return "".join(signs)


@cache
def _known() -> frozenset[str]:
    said = words()
    return frozenset((*said["label_alone"], *said["time_labels"], *said["other_labels"]))


def fold_lines(passage: Passage) -> str:
    """The folded text of a passage, its labels as :func:`fold_labels` makes them, line by line."""
    return "".join(fold_labels(passage.text[start:end]) for start, end in passage.lines())


def with_words_below(text: str, lines: Sequence[Span]) -> Iterator[Span]:
    """The lines, a label alone on its line as one with the next one, where such labels repeat.

    The head of a table that lies flat is none: there one label follows the other.
    """
    said = [line.of(text) for line in lines]
    counted = Counter(said)
    # Housing Options Team may well be a name: a label comes again.
    labels = [counted[words] >= _OFTEN and _is_alone(words) for words in said]
    place = 0
    while place < len(lines):
        after = place + 1
        opens = labels[place] and after < len(lines)
        if opens and not labels[after] and not (place and labels[place - 1]):
            yield Span(lines[place].start, lines[after].end)
            place += 1
        else:
            yield lines[place]
        place += 1


def _is_alone(words: str) -> bool:
    return (
        words.isascii()
        and words[:1].isupper()
        and len(words) <= _LONGEST
        # TIDEWATER PORT AUTHORITY is a name.
        and not (words.isupper() and len(words.split()) > _LABEL_WORDS)
        and _alone().fullmatch(fold(words).strip()) is not None
    )
