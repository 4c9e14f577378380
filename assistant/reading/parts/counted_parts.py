"""Parts that an English question counts or calls by a translated title.

The sixth and last group of measures, the third block in part two, how many measures under the
key tasks. What is meant follows from the items that are asked for: a table has other parts than
the body.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from assistant.reading.numbers.chapters import find_chapter
from assistant.reading.parts.headings import HeadingMention
from corpus.model import Kind, Notice, Record, Span
from corpus.text import chinese, fold, numeral, squeezed
from index.translation import Reading, english

_ORDINALS = ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth",
             "tenth", "eleventh", "twelfth")  # fmt: skip
_FROM_END = {"last": 1, "final": 1, "closing": 1, "penultimate": 2}
_LAST, _ANY = "|".join(_FROM_END), "|".join(_ORDINALS)
_COUNTED = re.compile(
    rf"\b(?:(?P<word>{_ANY})(?:[- ]to)?(?P<back>[- ]last)?|(?P<digits>\d{{1,2}})(?:st|nd|rd|th)"
    rf"|(?P<end>{_LAST}))(?:，? and (?:{_LAST}|{_ANY}))?(?: (?:big|main|thematic))?"
    r" (?P<what>part|chapter|section|subsection|block|group|cluster|heading)\b(?:\s?（[^（）]*）)?"
    r"|\b(?P<what2>block|group|cluster|subsection) (?P<number>\d{1,2})\b"
)
# Section 1: list its measures. Where no items are asked for, it may be the item's own number.
_NUMBERED = re.compile(
    r"\b(?P<what>section|heading)(?P<word>)(?P<back>)(?P<digits>)(?P<end>)(?P<what2>) "
    r"(?:no\.? ?|number )?(?P<number>\d{1,2})\b"
)
# A part of the whole notice; the others may be parts of a part.
_WHOLE = ("part", "chapter")
_KINDS: tuple[tuple[str, tuple[Kind, ...]], ...] = (
    (r"\b(?:rows?|entries|tasks?)\b(?<!key tasks)(?<!key task)", ("task",)),
    (r"\bmeasures?\b", ("measure",)),
    (r"\brequirements?\b", ("requirement",)),
)
_IN_BRACKETS = re.compile(r"（[^）]*$")
_BODY: tuple[Kind, ...] = ("measure", "requirement")
_LABEL = re.compile(r"（?([一二三四五六七八九十]{1,3})[）、]")
_LISTED = re.compile(r"\s+(?:list|table)\b")


@dataclass(frozen=True, slots=True)
class _Counted:
    """Which part: by its number, or counted from the end; ``whole`` of the notice."""

    number: int
    from_end: bool
    whole: bool
    span: Span


class CountedParts:
    """Finds counted parts of the loaded notices."""

    def __init__(self, notices: Sequence[Notice]) -> None:
        """Learn the parts of ``notices``."""
        self._notices = {notice.id: notice for notice in notices}

    def find(
        self, text: str, places: Sequence[str], kinds: Sequence[Kind], *, listed: bool
    ) -> HeadingMention | None:
        """The part of the one place in ``places`` that a folded question counts or names.

        ``kinds`` are those of the parts that it names (table, body); none where it names none.
        ``listed``: it asks for items; only then a title says which part is meant.
        """
        notice = self._notices.get(places[0]) if len(places) == 1 else None
        if notice is None:
            return None
        records = _asked_for(text, notice, kinds)
        counted = _counted(text, listed=listed)
        if counted is None:
            return _entitled(text, records) if listed else None
        heading = _meant(text, records, counted)
        return HeadingMention(heading, counted.span) if heading else None


def _asked_for(text: str, notice: Notice, kinds: Sequence[Kind]) -> tuple[Record, ...]:
    """The records of the kinds that are asked for, in the notice's order."""
    said = tuple(kind for kind in kinds if kind != "notice")
    asked: tuple[Kind, ...] = said
    if not said:
        asked = next((kinds for words, kinds in _KINDS if re.search(words, text)), _BODY)
    return tuple(record for record in notice.records if record.kind in asked)


def _counted(text: str, *, listed: bool) -> _Counted | None:
    match = _COUNTED.search(text) or (_NUMBERED.search(text) if listed else None)
    if match is None or _IN_BRACKETS.search(text[: match.start()]):
        # Chapter 六 (the last block): the brackets only say of the chapter where it stands.
        return None
    whole = (match["what"] or match["what2"]) in _WHOLE
    span = Span(*match.span())
    if match["end"]:
        return _Counted(_FROM_END[match["end"]], True, whole, span)
    if match["word"]:
        return _Counted(_ORDINALS.index(match["word"]) + 1, bool(match["back"]), whole, span)
    return _Counted(int(match["digits"] or match["number"]), False, whole, span)


def _meant(text: str, records: Sequence[Record], counted: _Counted) -> str | None:
    """The heading that is counted: a chapter, or a part of the one chapter that is meant."""
    chapters = tuple(dict.fromkeys(r.headings[0] for r in records if r.headings))
    named = find_chapter(text)
    if named and not counted.span.meets(named[1]):
        chapters = tuple(c for c in chapters if _number(c) == named[0])
    elif entitled := _entitled(text, records):
        chapters = (entitled.title,)
    elif counted.whole or len(chapters) != 1:
        return _choose(chapters, counted)
    if len(chapters) != 1:
        return None
    below = (r.headings[1] for r in records if r.headings[:1] == chapters and len(r.headings) > 1)
    return _choose(tuple(dict.fromkeys(below)), counted)


def _choose(headings: Sequence[str], counted: _Counted) -> str | None:
    if counted.from_end:
        return headings[-counted.number] if counted.number <= len(headings) else None
    return next((h for h in headings if _number(h) == chinese(counted.number)), None)


def _number(heading: str) -> str | None:
    """A heading's own number, in Chinese: 六 of （六）突出重点."""
    match = _LABEL.match(fold(heading))
    return chinese(numeral(match[1]) or 0) if match else None


def _entitled(text: str, records: Sequence[Record]) -> HeadingMention | None:
    """The chapter of the body that an English phrase names: measures under the key tasks."""
    if any(record.kind == "task" for record in records):
        return None
    chapters = tuple(dict.fromkeys(r.headings[0] for r in records if r.headings))
    for reading in _phrases(text):
        titles = [c for c in chapters if any(t in squeezed(fold(c)) for t in reading.terms)]
        if len(titles) == 1:
            return HeadingMention(titles[0], Span(reading.start, reading.end))
    return None


def _phrases(text: str) -> Iterator[Reading]:
    """Phrases of several words that may name a part: the key tasks, but not the key task list."""
    for reading in english(text):
        if reading.words > 1 and not _LISTED.match(text, reading.end):
            yield reading
