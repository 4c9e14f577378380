"""A notice's lines, divided into what they are part of: head, body, annexed table, foot.

After :func:`divide` every line that is not blank stands in exactly one part.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import takewhile

from corpus.annex import cells, head_columns, is_row
from corpus.front import is_signature, opens_foot
from corpus.model import Span
from corpus.outline import mark_of
from corpus.text import fold, lines, squeezed

_RULES = frozenset("-—_=*")
_TITLE_LINES = 4
# The level of 1. and 2. in a list of annexes, which is part of the foot.
_LISTED = 3


@dataclass(slots=True, kw_only=True)
class Parts:
    """A notice's lines by what they are part of.

    ``stamps`` are a receiving office's rows above the head, ``rules`` lines without words,
    ``rows`` those of the annexed tables, ``stray`` lines beside them that nothing explains.
    """

    head: list[Span] = field(default_factory=list)
    body: list[Span] = field(default_factory=list)
    annex_titles: list[Span] = field(default_factory=list)
    rows: list[Span] = field(default_factory=list)
    foot: list[Span] = field(default_factory=list)
    stamps: list[Span] = field(default_factory=list)
    rules: list[Span] = field(default_factory=list)
    stray: list[Span] = field(default_factory=list)


def divide(text: str) -> Parts:
    """The parts of a notice's text.

    The head ends where the first numbered item or the first task table begins; the body at
    the first line of the foot or of a table.
    """
    parts = Parts()
    every = list(lines(text))
    begin = _body_begin(text, every)
    end = _body_end(text, every, begin)
    _divide_head(text, every[:begin], parts)
    for line in every[begin:end]:
        (parts.rules if _is_rule(text, line) else parts.body).append(line)
    _divide_tail(text, every[end:], parts)
    return parts


def _is_rule(text: str, line: Span) -> bool:
    return set(squeezed(line.of(text))) <= _RULES


def _body_begin(text: str, every: Sequence[Span]) -> int:
    """The first line numbered 一、, else the first numbered line; a task table ends the search."""
    first_mark = None
    for index, line in enumerate(every):
        words = line.of(text)
        if is_row(words):
            if head_columns(text, cells(text, line)):
                return index if first_mark is None else first_mark
        elif mark := mark_of(words):
            if mark.level == 1:
                return index
            first_mark = index if first_mark is None else first_mark
    return len(every) if first_mark is None else first_mark


def _body_end(text: str, every: Sequence[Span], begin: int) -> int:
    """The first line of a table or of the foot; with a date the signer's line above it."""
    for index in range(begin, len(every)):
        words = every[index].of(text)
        if is_row(words) or opens_foot(words):
            above = every[index - 1].of(text) if index > begin else ""
            return index - 1 if is_signature(above, words) else index
    return len(every)


def _divide_head(text: str, head: Sequence[Span], parts: Parts) -> None:
    parts.stamps.extend(takewhile(lambda line: is_row(line.of(text)), head))
    for line in head[len(parts.stamps) :]:
        if _is_rule(text, line):
            parts.rules.append(line)
        else:
            (parts.stray if is_row(line.of(text)) else parts.head).append(line)


def _divide_tail(text: str, tail: Sequence[Span], parts: Parts) -> None:
    """Foot, titles of annexes, and rows.

    A line amid rows is a stray until the foot opens; so is what is numbered within the foot,
    and an annex of which only the title is understood.
    """
    place, titles = parts.foot, [Span(0, 0)][:0]
    for line in tail:
        words = line.of(text)
        if is_row(words):
            parts.rows.append(line)
            place, titles = parts.stray, _entitled(titles, parts)
        elif _is_rule(text, line):
            parts.rules.append(line)
            place = parts.foot
        elif opens_foot(words):
            parts.foot.append(line)
            place = titles if _announces_annex(words) else parts.foot
        else:
            place = parts.stray if place is parts.foot and _is_item(words) else place
            place.append(line)
    _entitled(titles, parts)


def _entitled(titles: list[Span], parts: Parts) -> list[Span]:
    """An annex's first lines are its title; more of them than a title has are strays."""
    known = len(titles) if len(titles) <= _TITLE_LINES else 1
    parts.annex_titles.extend(titles[:known])
    parts.stray.extend(titles[known:])
    return []


def _is_item(words: str) -> bool:
    mark = mark_of(words)
    return mark is not None and mark.level < _LISTED


def _announces_annex(words: str) -> bool:
    """Whether a line says 附件 or 附件2 and nothing else: its title and its table follow."""
    return fold(squeezed(words)).lstrip("#").rstrip("：0123456789一二三四五六七八九十") == "附件"
