"""English times, as cells, labelled lines and sentences of English plans state them."""

import re
from collections.abc import Iterator

from corpus.chinese_times import chinese_time
from corpus.english_dates import english_dates
from corpus.model import Deadline, Span
from corpus.text import Passage, fold
from corpus.time_words import words

_CHINESE = re.compile("[\u4e00-\u9fff]")
# A cell of more English words than this is a sentence: of those that hold a date, and of others.
_MOST_WORDS, _FEW_WORDS = 12, 8
# Lead: Housing Services. By: March 2027
_NEXT_LABEL = re.compile(r"(?:(?<=[.；|])\s+|\s{3,})(?=[a-z][a-z -]{1,20}：)")
# What it promises may be a day, or so many of something.
_MAY_BE_A_TIME = "target"
_ENGLISH_YEAR = re.compile(r"(?P<by>by|before|in|during|throughout)?\s*(?P<year>20\d\d)")
_ENGLISH_YEARS = re.compile(r"\b(20\d\d)\s*(?:[-–—]|to)\s*(20\d\d)\b")


def english_time(cell: str, span: Span, *, promised: bool = False) -> Deadline | None:
    """An English cell's deadline: ``December 31, 2021``, ``Q3 2024``, ``Measured Annually``.

    A long cell is a sentence, unless a label or a column's head ``promised`` a time.
    """
    folded = fold(cell).strip().strip("*.")
    if _CHINESE.search(folded) or (not promised and len(folded.split()) > _MOST_WORDS):
        return None
    ongoing = re.search(rf"\b(?:{words()['english_ongoing']})\b", folded)
    recurring = re.search(rf"\b(?:{words()['english_recurring']})\b", folded)
    vague = words()["english_undated"] + (f"|{words()['english_vague']}" if promised else "")
    undated = re.search(rf"^(?:{vague})(?![a-z])", folded)
    days = [chinese_time(chinese, span) for chinese, _ in english_dates(folded)]
    known = [due for due in days if due]
    if years := _ENGLISH_YEARS.search(folded):
        known = [due for due in (chinese_time(f"{years[1]}年至{years[2]}年", span),) if due]
    elif promised and not known and (year := _ENGLISH_YEAR.fullmatch(folded)):
        said = f"{year['year']}年" + ("底前" if year["by"] in ("by", "before") else "")
        known = [due for due in (chinese_time(said, span),) if due]
    if not (known or undated or ((ongoing or recurring) and (promised or _ends_in_time(folded)))):
        return None
    return Deadline(
        text=cell,
        start=known[0].start if known else None,
        end=known[-1].end if known else None,
        ongoing=ongoing is not None,
        recurring=recurring is not None,
        span=span,
    )


def _ends_in_time(folded: str) -> bool:
    """Whether a short cell ends with how often: Measured Annually, not Publish annual report."""
    said = words()
    often = rf"(?:{said['english_ongoing']}|{said['english_recurring']})"
    count = len(folded.split())
    return count <= 2 or (count <= _FEW_WORDS and re.search(rf"\b{often}$", folded) is not None)


def labelled_times(passage: Passage) -> Iterator[Deadline]:
    """The times that English labels promise: ``Timeline: 2025-2027``, ``Lead: X. By: May 2026``.

    A label in bold type may be a span of its own, and its words the next one.
    """
    label = re.compile(rf"(?:[-•·–]\s+)?(?:{words()['english_labels']})\s*：\s*")
    start, promised = 0, False
    for span in passage.spans:
        line = passage.text[start : start + span.end - span.start]
        start += len(line)
        low = 0
        for cut in (*_NEXT_LABEL.finditer(fold(line)), None):
            piece = line[low : cut.start() if cut else len(line)]
            opened = label.match(fold(piece))
            if opened or promised:
                said = piece[opened.end() if opened else 0 :].rstrip(" .")
                promised = opened is not None and not said
                place = span.start + low + (piece.find(said) if said else 0)
                is_time = not fold(piece).lstrip("-•·– ").startswith(_MAY_BE_A_TIME)
                unread = _as_written(said, place) if is_time else ()
                yield from english_times(said, place) or unread
            low = cut.end() if cut else len(line)


def _as_written(said: str, place: int) -> tuple[Deadline, ...]:
    """What a label promised for a time, in English words of which none is one."""
    if _CHINESE.search(said) or not said:
        return ()
    span = Span(place, place + len(said))
    return (Deadline(text=said, start=None, end=None, ongoing=False, recurring=False, span=span),)


def english_times(said: str, offset: int) -> tuple[Deadline, ...]:
    """The times that a label or a head promised: ``Phase 1 by July 1, 2025; all by May 2026``."""
    found = []
    start = 0
    for piece in re.split("(?<=;)", said):
        words = piece.strip(" ;")
        place = offset + start + piece.find(words)
        start += len(piece)
        due = english_time(words, Span(place, place + len(words)), promised=True) if words else None
        if due:
            found.append(due)
    return tuple(found)


def times_by(passage: Passage, folded: str) -> Iterator[Deadline]:
    """``by December 31, 2021`` and its like; a day without by, before or until is background."""
    for chinese, place in english_dates(folded):
        due = chinese_time(chinese, place)
        led = re.search(rf"\b(?:{words()['english_by']})(?: the)?\s*$", folded[: place.start])
        if due and led:
            yield Deadline(
                text=passage.text[place.start : place.end],
                start=None,
                end=due.end,
                ongoing=False,
                recurring=False,
                span=passage.locate(place.start, place.end),
            )
