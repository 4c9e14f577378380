"""English times, as cells, labelled lines and sentences of English plans state them."""

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from functools import cache

from corpus.chinese_times import chinese_time
from corpus.duties import time_label
from corpus.english_dates import FISCAL, MONTHS, NAMED_YEAR, either_days, english_dates
from corpus.english_labels import fold_labels
from corpus.model import Deadline, Span
from corpus.text import Passage, fold
from corpus.time_words import words

_CHINESE = re.compile("[\u4e00-\u9fff]")
# A cell of more English words than this is a sentence: of those that hold a date, and of others.
_MOST_WORDS, _FEW_WORDS, _BARE_WORDS = 12, 8, 2
# Lead: Housing Services. By: March 2027
_NEXT_LABEL = re.compile(r"(?:(?<=[.；|])\s+|；|\s{3,}|\s+[—–]\s+)(?=[a-z][a-z /-]{1,30}：)")
# What it promises may be a day, or so many of something.
_MAY_BE_A_TIME = ("target", "output", "outcome")
_ENGLISH_YEAR = re.compile(
    r"(?P<by>by|before|until|no later than)?\s*"
    r"(?:in the course of|in|during|throughout|calendar year)?\s*"
    r"(?P<year>20\d\d)"
)
_ENGLISH_YEARS = re.compile(
    r"\b(20\d\d)\s*(?:[-–—]|to)\s*(20\d\d)\b(?!\s+(?:school|academic|fiscal|financial))"
)
_ENDS_BY = re.compile(
    r"(?:by|before|until|no later than|not later than|on or before|due(?: by)?)\b"
)
# Every two years from 2027 · each planting season until 2028 · twice a year
_EACH = (
    r"(?:every|each)\s+(?:[\w-]+\s+){0,2}?(?:(?:work|school|financial|fiscal|calendar)\s+)?"
    r"(?:days?|weeks?|months?|quarters?|terms?|seasons?|years?"
    r"|spring|summer|autumn|fall|winter|january|february|march|april|may|june|july|august"
    r"|september|october|november|december)\b"
    r"|(?:once|twice|\w+ times)\s+(?:a|an|per|each|every)\s+(?:day|week|month|quarter|term|year)"
)
_LED_BY = re.compile(rf"\b{_ENDS_BY.pattern}(?: the)?\s*$")
# FY24, fiscal year 2025: of whose months the plan must say more.
_FISCAL_YEAR = re.compile(r"\bfy\s?['’]?\d{2,4}\b|\b(?:fiscal|financial) year\b")
_IN_BRACKETS = re.compile(r"（([^（）]+)）")
_ONWARDS = re.compile(
    r"(?:(?:from|starting(?: in)?|since)\s+)?(?P<year>20\d\d)\s*"
    r"(?:\+|onwards?|and onwards?|and beyond|and ongoing|，?\s*(?:then )?ongoing|，?\s*continuing)"
)
_BEGUN = re.compile(
    r"(?:started|begun|began|commenced|underway since)\b.*\b(?:ongoing|continuing)\b"
)
_AND_ON = re.compile(r"(?<=\d)\s*(?:\+|(?:and )?onwards?|and beyond)$")
_FROM = re.compile(r"\b(?:from|starting|beginning|commencing)\b")
_UNTIL = re.compile(r"\b(?:until|to|through)\s+(?P<year>20\d\d)$")
# By summer 2027: a time, though no day.
_BY_A_SEASON = re.compile(
    r"\b(?:by|before|until)\s+(?:the\s+)?"
    r"(?P<when>(?:spring|summer|autumn|fall|winter|early|mid)[ -]+(?:of\s+)?20\d\d)\b"
)
# By Q3 2026/27, by 03/04/2027: a time of which the plan must say which days it means.
_BY_ITS_OWN = re.compile(
    r"\b(?:by|before|until|no later than)\s+(?:the\s+)?(?P<when>(?:end\s+(?:of\s+)?(?:the\s+)?)?$)"
)
_LEADING = ("by ", "before ", "until ", "later than ")
_LEFT = re.compile(rf"\bq[1-4]\b|\b(?:{'|'.join(MONTHS)})\b|\d/\d|\d(?:st|nd|rd|th)\b")
_PAIRS = {"）": "（", ")": "(", "]": "[", "】": "【"}


@cache
def _often() -> "re.Pattern[str]":
    return re.compile(rf"\b(?:{words()['english_recurring']}|{_EACH})\b")


def english_time(cell: str, span: Span, *, promised: bool = False) -> Deadline | None:
    """An English cell's deadline: ``December 31, 2021``, ``Q3 2024``, ``Measured Annually``.

    A long cell is a sentence, unless a label or a column's head ``promised`` a time. What a
    plan's own calendar has to say (``Q3 2026/27``, ``Short term``) has no day yet.
    """
    folded = fold(cell).strip().strip("*.")
    if _CHINESE.search(folded) or (not promised and len(folded.split()) > _MOST_WORDS):
        return None
    ongoing = re.search(rf"\b(?:{words()['english_ongoing']})\b", folded)
    recurring = _often().search(folded)
    vague = words()["english_undated"] + (f"|{words()['english_vague']}" if promised else "")
    undated = re.search(rf"^(?:by |in |during )?(?:the )?(?:{vague})(?![a-z])", folded)
    # Which day, or whose year, the plan must say.
    is_open = FISCAL.search(folded) or _is_either_day(folded, promised=promised)
    fiscal = is_open or (promised and _FISCAL_YEAR.search(folded))
    known = [] if is_open else _known(folded, span, promised=promised)
    if promised and not known and (said := _IN_BRACKETS.search(folded)):
        # Near-term (by 2026)
        folded = said[1].strip()
        known = _known(folded, span, promised=True)
    lasts = (ongoing or recurring) and (promised or _ends_in_time(folded))
    since = _ONWARDS.fullmatch(folded) if promised else None
    if not (known or undated or fiscal or lasts or since):
        return None
    due = Deadline(
        text=cell,
        start=known[0].start if known else None,
        end=known[-1].end if known else None,
        ongoing=ongoing is not None,
        recurring=recurring is not None,
        span=span,
    )
    if len(known) == 1 and (_AND_ON.search(folded) or _BEGUN.match(folded)):
        # January 2028 onwards; Started 1 April 2028 and ongoing
        return replace(due, start=due.start or due.end, end=None, ongoing=True)
    if since:
        # 2027 onwards; From 2027, ongoing
        return replace(due, start=date(int(since["year"]), 1, 1), end=None, ongoing=True)
    if (ongoing or recurring) and _FROM.search(folded):
        # From October 2025, ongoing: it begins then, and nothing ends it.
        return replace(due, end=None)
    if known and _FROM.match(folded) and not _UNTIL.search(folded) and len(known) == 1:
        return replace(due, end=None)
    is_led = _ENDS_BY.match(folded) or (len(known) == 1 and _led_by(folded))
    return replace(due, start=None) if known and is_led else due


def _is_either_day(folded: str, *, promised: bool) -> bool:
    """Whether a cell names a day that can be read in two ways, with few words around it."""
    is_short = promised or len(folded.split()) <= _BARE_WORDS
    return is_short and any(either_days(folded))


def _led_by(folded: str) -> bool:
    """Whether the first date of a longer cell is one by which: Publish the plan by June 2027."""
    first = min((place.start for _, place in english_dates(folded)), default=0)
    return _LED_BY.search(folded[:first]) is not None


def _known(folded: str, span: Span, *, promised: bool) -> list[Deadline]:
    """The times of the calendar that a cell names, in order."""
    found = sorted(english_dates(folded), key=lambda one: one[1])
    known = [due for due in (chinese_time(chinese, span) for chinese, _ in found) if due]
    if years := _ENGLISH_YEARS.search(folded):
        return [due for due in (chinese_time(f"{years[1]}年至{years[2]}年", span),) if due]
    said = ""
    if promised and not known and (year := _ENGLISH_YEAR.fullmatch(folded)):
        said = f"{year['year']}年" + ("底前" if year["by"] else "")
    elif promised and not known and (last := _UNTIL.search(folded)):
        said = f"{last['year']}年底前"
    return [due for due in (chinese_time(said, span),) if due] if said else known


def leaves_words(text: str) -> bool:
    """Whether an English time names a quarter, a month or a day that no rule reads.

    >>> leaves_words("Q1-Q2 2026"), leaves_words("May or after Q2 2026")
    (False, True)
    """
    folded = fold(text)
    if not text.isascii() or not re.search("[a-z]", folded):
        return False
    rest = _ENGLISH_YEARS.sub(" ", NAMED_YEAR.sub(" ", FISCAL.sub(" ", folded)))
    for _, place in english_dates(folded):
        rest = rest[: place.start] + " " * (place.end - place.start) + rest[place.end :]
    return _LEFT.search(rest) is not None


def _ends_in_time(folded: str) -> bool:
    """Whether a short cell ends with how often: Measured Annually, not Publish annual report."""
    said = words()
    often = rf"(?:{said['english_ongoing']}|{said['english_recurring']})"
    count = len(folded.split())
    return count <= _BARE_WORDS or (
        count <= _FEW_WORDS and re.search(rf"\b{often}$", folded) is not None
    )


def labelled_times(passage: Passage) -> Iterator[Deadline]:
    """The times that English labels promise: ``Timeline: 2025-2027``, ``Lead: X. By: May 2026``.

    A label in bold type may be a span of its own, and its words the next one.
    """
    label = re.compile(
        rf"(?:[-•·–*+]\s+|：|\s+)?[\[（]?(?:{words()['english_labels']}|{time_label()}"
        rf"|(?P<either>{words()['english_either']}))\s*：\s*"
    )
    promised = False
    for start, end in passage.lines():
        line = passage.text[start:end]
        low = 0
        for cut in (*_NEXT_LABEL.finditer(fold_labels(line)), None):
            piece = line[low : cut.start() if cut else len(line)]
            opened = label.match(fold_labels(piece))
            if opened or promised:
                said = _without_the_bracket(piece, opened.end() if opened else 0)
                promised = opened is not None and not said
                place = start + low + (piece.find(said) if said else 0)
                opening = fold(piece).lstrip("-•·–*+ ").partition("：")[0].strip()
                is_time = opening not in _MAY_BE_A_TIME and not (opened and opened["either"])
                unread = _as_written(said, place) if is_time else ()
                for due in english_times(said, place) or unread:
                    # Marks of bold type may stand within what was promised.
                    yield replace(due, span=passage.locate(due.span.start, due.span.end))
            low = cut.end() if cut else len(line)


def _without_the_bracket(piece: str, start: int) -> str:
    """What a label promised, without the end of the bracket that the label stands in."""
    said = piece[start:].rstrip(" .;")
    while said and said[-1] in _PAIRS and said.count(said[-1]) > said.count(_PAIRS[said[-1]]):
        said = said[:-1].rstrip(" .;")
    return said


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
        if due and led and not _is_of_its_own_year(folded, place):
            yield Deadline(
                text=passage.text[place.start : place.end],
                start=None,
                end=due.end,
                ongoing=False,
                recurring=False,
                span=passage.locate(place.start, place.end),
            )
    if not any(word in folded for word in _LEADING):
        return
    own = (Span(*match.span()) for match in FISCAL.finditer(folded))
    found = [Span(*match.span("when")) for match in _BY_A_SEASON.finditer(folded)]
    found += [
        Span(led.start("when"), place.end)
        for place in (*own, *either_days(folded))
        if (led := _BY_ITS_OWN.search(folded[: place.start]))
    ]
    for place in found:
        words_of_it = passage.text[place.start : place.end]
        yield from _as_written(words_of_it, passage.locate(place.start, place.end).start)


def _is_of_its_own_year(folded: str, place: Span) -> bool:
    """Whether a date is the beginning of a longer time: end of Q3 2026 of end of Q3 2026/27."""
    whole = FISCAL.search(folded, place.start, place.end + len("/27"))
    return whole is not None and whole.start() < place.end < whole.end()
