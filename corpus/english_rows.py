"""A row of a table as English words that nothing parts but a time among them.

2. Set up an exchange of data 2026-2027 Commission, Member States
"""

import re
from functools import cache

from corpus.english_dates import MONTHS
from corpus.english_times import english_time
from corpus.model import Span
from corpus.table_heads import UNIT_KINDS, Head, listed_kind
from corpus.text import fold, trimmed
from corpus.time_words import words

_WORD = re.compile(r"\S+")
_NUMBER = re.compile(r"\d{1,2}(?:\.\d{1,2}){0,2}[.)]?\s+(?=[A-Z])")
_HEAD_WORDS, _COLUMNS = 5, 3


def head_in_words(line: str) -> list[str]:
    """The kinds of the heads that a line is made of, word by word; empty where it is not.

    >>> head_in_words("Key action Timeline Responsible"), head_in_words("Action and reaction")
    (['text', 'deadline', 'responsible'], [])
    """
    said = line.split()
    found: list[str] = []
    place = 0
    while place < len(said):
        for stop in range(min(len(said), place + _HEAD_WORDS), place, -1):
            if kind := listed_kind(" ".join(said[place:stop])):
                found.append(kind)
                place = stop
                break
        else:
            return []
    return found


def row_in_words(text: str, line: Span, head: Head) -> tuple[Span, ...] | None:
    """Number, words, time and units of such a row, as the head orders them; ``None`` elsewhere.

    Only a time that stands between the words and the units parts them.
    """
    number = _NUMBER.match(line.of(text))
    units = [i for i, kind in enumerate(head.kinds) if kind in UNIT_KINDS]
    due = head.deadline
    in_between = due is not None and units and head.subject < due < units[0]
    if not number or not in_between or len(head.kinds) != _COLUMNS:
        return None
    begin = line.start + number.end()
    run = _time_in(text, Span(begin, line.end))
    if run is None:
        return None
    pieces = (
        Span(line.start, begin),
        Span(begin, run.start),
        run,
        Span(run.end, line.end),
    )
    cells = tuple(trimmed(text, piece) for piece in pieces)
    return cells if all(cell.end > cell.start for cell in cells) else None


def _time_in(text: str, span: Span) -> Span | None:
    """The last run of words in a span that is a time, words standing on both sides of it."""
    said = [
        Span(span.start + m.start(), span.start + m.end()) for m in _WORD.finditer(span.of(text))
    ]
    is_time = [
        _may_be_time().fullmatch(fold(one.of(text)).rstrip("，")) is not None for one in said
    ]
    stop = len(said) - 1
    while stop > 0:
        stop -= 1
        if not is_time[stop]:
            continue
        start = stop
        while start and is_time[start - 1]:
            start -= 1
        run = Span(said[start].start, said[stop].end)
        if start and english_time(run.of(text), run, promised=True):
            return run
        stop = start
    return None


@cache
def _may_be_time() -> "re.Pattern[str]":
    lasting = "|".join((words()["english_ongoing"], words()["english_recurring"]))
    links = words()["english_time_links"]
    return re.compile(
        rf"(?:{'|'.join(MONTHS)}|{lasting}|{links}|q[1-4]|h[12]|[1-4]q|\d{{1,2}}(?:st|nd|rd|th)?"
        r"|20\d\d(?:\s*[-–—/]\s*(?:20)?\d\d)?|\d{1,2}/\d{1,2}/20\d\d|fy\d{2,4}|[-–—])"
    )
