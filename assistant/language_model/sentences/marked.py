"""A model's answer, cut into sentences that keep the marks of what they cite."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

_MARK = re.compile(r"\s*[\[【](\d{1,2})[\]】]")
# Marks of Markdown in which models like to dress their lines.
_BULLET = re.compile(r"^\s*(?:[-*•]\s+|#{1,6}\s+|\d{1,2}[.)、]\s*(?=\D))")
_STRONG = re.compile(r"\*\*|__")
_OPENING, _CLOSING = "“「『（(《", "”」』）)》"
# What no sentence about a notice needs: addresses, markup, code, control characters.
_UNSAFE = re.compile(
    r"https?:|www\.|://|<[a-zA-Z/!]|\]\s*\(|`|\{|\}|[\x00-\x08\x0b-\x1f\x7f]|&#?\w+;|\\|[\w.]+@[\w.]+"
    r"|(?<![\w.])[a-z0-9-]+\.(?:com|cn|org|net|gov|io)\b"
    # Characters that turn the direction of writing, or are not seen.
    r"|[\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]"
)


@dataclass(frozen=True, slots=True)
class Segment:
    """Words of a sentence up to the marks that they cite; no marks where none follow."""

    text: str
    marks: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence as it is shown, and its segments."""

    shown: str
    segments: tuple[Segment, ...]

    @property
    def marks(self) -> tuple[int, ...]:
        """All that the sentence cites, each once."""
        return tuple(dict.fromkeys(mark for part in self.segments for mark in part.marks))


def is_unsafe(text: str) -> bool:
    """Whether a text holds an address, markup, or characters that are not seen."""
    return _UNSAFE.search(text) is not None


def sentences_in(answer: str) -> Iterator[Sentence]:
    """The sentences of ``answer`` in order, without the dress of Markdown.

    >>> [(s.shown, s.marks) for s in sentences_in("- 甲牵头[1]。乙配合。[2]")]
    [('甲牵头[1]。', (1,)), ('乙配合。[2]', (2,))]
    """
    for line in answer.splitlines():
        bare = _STRONG.sub("", _BULLET.sub("", line)).strip()
        for start, end in _cuts(bare):
            shown = bare[start:end].strip()
            if shown:
                yield Sentence(shown=shown, segments=tuple(_segments(shown)))


def _cuts(line: str) -> Iterator[tuple[int, int]]:
    """Where sentences stand in a line: a full stop within brackets or quotes ends none."""
    start = position = depth = 0
    while position < len(line):
        character = line[position]
        depth += character in _OPENING
        depth = max(0, depth - (character in _CLOSING))
        position += 1
        if depth == 0 and _ends(line, position):
            while mark := _MARK.match(line, position):
                position = mark.end()
            yield start, position
            start = position
    if start < len(line):
        yield start, len(line)


def _ends(line: str, position: int) -> bool:
    """Whether the character before ``position`` ends a sentence."""
    character, behind = line[position - 1], line[position:]
    if character in "。！？!?":
        return True
    quoted = character in "”」" and position > 1 and line[position - 2] in "。！？"
    stops = character == "." and not re.search(r"\bno\.$", line[:position].lower())
    return bool((stops or quoted) and re.match(r"\s|$|[\[【]", behind))


def _segments(sentence: str) -> Iterator[Segment]:
    start = 0
    marks: list[int] = []
    text = ""
    for mark in _MARK.finditer(sentence):
        between = sentence[start : mark.start()]
        if marks and re.search(r"\w", between):
            yield Segment(text.strip(), tuple(marks))
            text, marks = "", []
        text += between
        marks.append(int(mark[1]))
        start = mark.end()
    rest = sentence[start:]
    if marks and re.search(r"\w", rest):
        yield Segment(text.strip(), tuple(marks))
        yield Segment(rest.strip(), ())
    elif text or rest.strip():
        yield Segment((text + rest).strip(), tuple(marks))
