"""Puts together what the readers of numbers, places, units, dates and wants found.

A question is read once. What each reader takes is off the question; the subject is what is
left when words without a subject of their own are off too.
"""

import re
from collections.abc import Iterator, Sequence

from assistant.model import Language
from assistant.place_names import short_name
from assistant.query import Query
from assistant.reading.asked import Asked
from assistant.reading.aspects import find_aspects
from assistant.reading.dates import read_dates
from assistant.reading.lexicon import asks, filler
from assistant.reading.numbers import find_chapter, find_numbers
from assistant.reading.places import PlaceMention, Places
from assistant.reading.spelling import Spelling, asking_words, english_words
from assistant.reading.units import Units, left_out
from assistant.reading.wants import read_wants
from corpus.model import Notice, Span
from corpus.text import fold, squeezed
from corpus.units import spellings
from index.wordlists import glossary

_CLAUSE = re.compile(r"[^，。？！；：]+")
_PUNCTUATION = re.compile(r"[，。？！：；、?!.,:;\"“”'‘’《》「」『』（）()\[\]…—~\s]+")


class Reader:
    """Reads questions about a set of notices."""

    def __init__(self, notices: Sequence[Notice], unit_names: dict[str, tuple[str, ...]]) -> None:
        """``unit_names``: the full names of the units in each notice's records, by its id."""
        self._notices = {notice.id: notice for notice in notices}
        self._places = Places(notices)
        self._units = Units(notices, unit_names)
        texts = (record.text for notice in notices for record in notice.records)
        regions = (n.region for n in notices if n.region)
        places = (name for region in regions for name in (region, short_name(region)))
        units = (s for names in unit_names.values() for name in names for s in spellings(name))
        english = (*english_words(), *(e for term in glossary() for e in term.english))
        self._spelling = Spelling(texts, (*places, *units, *asking_words()), english)

    def read(self, question: str, places_before: Sequence[str] = ()) -> Query:
        """The reading of ``question``; ``places_before`` are those the talk was about."""
        asked = Asked(question, self._spelling)
        text = asked.text
        mentions = self._place_mentions(text, places_before)
        places = tuple(dict.fromkeys(m.notice for m in mentions if m.notice))
        chapter = find_chapter(text)
        dates = read_dates(text)
        wanted = read_wants(text)
        anchors = (*(m.span for m in mentions), *wanted.part_spans)
        numbers = tuple(find_numbers(text, anchors))
        # A place's last character is no level of the unit behind it: 钦州公安局 is no 州公安局.
        units = tuple(self._units.find(_without(text, mentions), places))
        heading, heading_span = self._heading(asked, chapter, places)
        for span in (
            *(m.span for m in mentions),
            *(n.span for n in numbers),
            *wanted.spans,
            *dates.spans,
            *([heading_span] if heading_span else ()),
        ):
            asked.take(span)
        higher = dates.higher and bool(wanted.wants & {"items", "count", "when"})
        return Query(
            question=question,
            language=asked.language,
            wants=wanted.wants,
            places=places,
            elsewhere=tuple(dict.fromkeys(m.name for m in mentions if not m.notice)),
            parts=wanted.parts,
            numbers=tuple(n.item for n in numbers),
            units=tuple(dict.fromkeys(placed.unit for placed in units)),
            roles=wanted.roles,
            sole=wanted.sole,
            left_out=left_out(text, [placed.span for placed in units]),
            empty_roles=wanted.empty_roles,
            due=dates.due,
            deadline_words="部署" if higher else None,
            ongoing=dates.ongoing,
            dated=dates.dated,
            recurring=dates.recurring,
            tier=wanted.tier,
            heading=heading,
            terms=asked.quoted,
            about=wanted.about,
            subject=_subject(asked.rest(), asked.language),
            clauses=_clauses(asked),
            aspects=find_aspects(text),
        )

    def _place_mentions(self, text: str, before: Sequence[str]) -> tuple[PlaceMention, ...]:
        named = self._places.find(text)
        seen_from = [m.notice for m in named if m.notice] or list(before)
        ranked = [
            mention
            for mention in self._places.by_rank(text, seen_from)
            if not any(
                mention.span.start < m.span.end and m.span.start < mention.span.end for m in named
            )
        ]
        return tuple(sorted((*named, *ranked), key=lambda mention: mention.span))

    def _heading(
        self, asked: Asked, chapter: tuple[str, Span] | None, places: Sequence[str]
    ) -> tuple[str | None, Span | None]:
        """A part that the question names by its number (第六部分) or, quoted, by its title."""
        for term in asked.quoted:
            for notice in self._in(places):
                for heading in notice.headings:
                    if heading.title and squeezed(fold(heading.title)) == squeezed(term):
                        start = asked.text.index(term)
                        return heading.title, Span(start, start + len(term))
        if chapter:
            for notice in self._in(places):
                for heading in notice.headings:
                    if heading.level == 1 and heading.number == chapter[0]:
                        return heading.label, chapter[1]
        return None, None

    def _in(self, places: Sequence[str]) -> Iterator[Notice]:
        return (n for n in self._notices.values() if not places or n.id in places)


def _without(text: str, mentions: Sequence[PlaceMention]) -> str:
    """The text with blanks where places stand."""
    for mention in mentions:
        blank = " " * (mention.span.end - mention.span.start)
        text = text[: mention.span.start] + blank + text[mention.span.end :]
    return text


def _clauses(asked: Asked) -> tuple[str, ...]:
    """What the question's clauses say that ask something and name a subject of their own."""
    found = []
    for match in _CLAUSE.finditer(asked.text):
        span = Span(*match.span())
        rest = _subject(span.of(asked.rest()), asked.language)
        if len(rest) > 1 and any(match[0] in words for words in asks().values()):
            found.append(rest)
    return tuple(dict.fromkeys(found))


def _subject(rest: str, language: Language) -> str:
    """What is left of a question, words without a subject off, in its order."""
    rest = _PUNCTUATION.sub(" ", rest)
    if language == "en":
        for span in reversed(tuple(filler().find(rest))):
            rest = f"{rest[: span.start]} {rest[span.end :]}"
        return " ".join(rest.split())
    return " ".join(filter(None, (_stripped(piece) for piece in rest.split())))


def _stripped(piece: str) -> str:
    """A piece of Chinese without filler at its ends; inside it a word may need its characters."""
    words = filler()
    while piece:
        spans = list(words.find(piece))
        if spans and spans[0].start == 0 and len(piece) > 0:
            piece = piece[spans[0].end :]
        elif spans and spans[-1].end == len(piece):
            piece = piece[: spans[-1].start]
        else:
            break
    return piece if len(piece) > 1 or piece.isascii() else ""
