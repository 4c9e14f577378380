"""Lines that a fixed width broke, as in text copied from a PDF: the next line reads on.

    ……对使用年限超过20年的老化管网        (full: the next character would not fit)
    应改尽改，实行“一次开挖、同步敷设”……

A text is broken so where most of its longer lines are as full as they can be. A line that the
next one's first character, or first English word, would have fitted on ends where its author
ended it; and so does a line above one that is set in.
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from corpus.model import Span

# The narrowest and the broadest width, in Chinese characters; a Latin one is half of one.
_NARROWEST, _BROADEST = 16, 60
# Of the lines of at least half the width, so many are full; there are at least so many.
_MOST, _LEAST = 0.5, 8
# So many lines of all, at most, may be longer: a title, an address.
_FEW = 0.05
# Signs that may not begin a line take one or two characters with them to the next.
_SLACK = 2.5
_HALF = 0.5
# Behind the Latin letters with their accents; dashes, quotation marks and ① are broad.
_LATIN_ENDS = 0x2000
_FIRST_WORD = re.compile(r"[!-~]+|[^!-~][，。；：、？！）》”]*")
_INDENTED = re.compile(r"[ \t\u3000\u00a0]+(?=\S)")


def wrapped_ends(text: str, lines: Sequence[Span]) -> frozenset[int]:
    """Where those of a text's ``lines`` end that a fixed width broke; none in other texts."""
    rows = [line for line in lines if "\t" not in line.of(text) and "|" not in line.of(text)]
    # A Latin character is as broad as half a Chinese one, or where characters are counted as one.
    kept = []
    for latin in (_HALF, 1.0):
        filled = [_filled(text, row, latin) for row in rows]
        width, full = _width(filled)
        if full:
            kept.append((full, latin, width, filled))
    if not kept:
        return frozenset()
    _, latin, width, filled = max(kept)
    return frozenset(_broken(text, rows, filled, width, latin))


def _broken(
    text: str, rows: Sequence[Span], filled: Sequence[float], width: float, latin: float
) -> Iterator[int]:
    """The ends of the rows on which the first word of the next one had no room."""
    for row, fill, after in zip(rows, filled, rows[1:], strict=False):
        first = _FIRST_WORD.match(after.of(text))
        more = _breadth(first[0], latin) if first else 0
        room = more if first and first[0].isascii() else max(more, _SLACK)
        if fill + room > width and not _is_set_in(text, after):
            yield row.end


def _width(filled: Sequence[float]) -> tuple[float, int]:
    """The width that most longer lines fill, and how many do; 0 where no such width is kept."""
    tops = Counter(round(fill) for fill in filled if _NARROWEST <= fill <= _BROADEST)
    if not tops:
        return 0.0, 0
    width = max(tops, key=lambda top: (sum(tops[top - less] for less in range(3)), top))
    longer = [fill for fill in filled if fill > width * _HALF]
    full = [fill for fill in longer if fill > width - _SLACK]
    over = [fill for fill in filled if fill > width + 1]
    is_kept = len(full) >= _LEAST and len(full) >= _MOST * len(longer)
    return (float(width), len(full)) if is_kept and len(over) <= _FEW * len(filled) else (0.0, 0)


def _filled(text: str, line: Span, latin: float) -> float:
    """How much of the width a line takes up, what it is set in by included."""
    start = text.rfind("\n", 0, line.start) + 1
    set_in = text[start : line.start].replace("\t", "\u3000\u3000")
    return _breadth(set_in + line.of(text), latin)


def _breadth(words: str, latin: float) -> float:
    return sum(latin if ord(sign) < _LATIN_ENDS else 1.0 for sign in words)


def _is_set_in(text: str, line: Span) -> bool:
    start = text.rfind("\n", 0, line.start) + 1
    return _INDENTED.match(text, start, line.start + 1) is not None
