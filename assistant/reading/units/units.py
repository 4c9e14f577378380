"""Units: whom a question names, by any spelling, and in which role it asks for them."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache

from assistant.place_names import short_name
from assistant.query import UnitMention
from assistant.reading.units.bare_units import bare, field_of, stem
from assistant.reading.units.english_fields import fields_as_units
from assistant.reading.units.english_order import in_any_order
from assistant.reading.units.english_ways import (
    LEVELS,
    english_ways,
    fields_of_english,
    possible_english,
)
from assistant.reading.words.lexicon import Names, small_words
from corpus.model import Notice, Span
from corpus.text import fold
from corpus.units import is_general, key, lexicon, spellings, split_place

_ENGLISH_LEVEL = re.compile(rf"\b({'|'.join(LEVELS)})\s+$")
# Whose department it is: the Party Committee's Organisation Department, the Staffing Office of the
# (provincial) Party Committee.
_COMMITTEE = rf"(?:\b(?:{'|'.join(LEVELS)})\s+)?(?:cpc|party)\s+committee"
_OF_COMMITTEE = re.compile(rf"\s+of\s+(?:the\s+)?(?:cpc\s+)?{_COMMITTEE}\b")
_COMMITTEE_BEFORE = re.compile(rf"\b(?:{_COMMITTEE}|(?:cpc|party))\s+$")
# What may stand before a general name that is not found with it: 市直各执法部门.
_OF_ALL = re.compile(r"[省市县区]直各?$")
_GLOSS = re.compile(r"['\"”’]?\s?（")
_GLOSSED = re.compile(r"(?:\b[a-z-]+ ){1,5}?（$")
# What the office of a field is called by level and field; and what more offices are called.
_OFFICES = ("厅", "局", "委", "办")
_MORE_OFFICES = ("院", "委员会", "办公室", "管理局")
_WHERE = ("各地", "各地区", "各市", "各县", "各省")
# Only a province's office is called so.
_OF_PROVINCES = "厅"


@dataclass(frozen=True, slots=True)
class PlacedUnit:
    """A unit and where the question names it."""

    unit: UnitMention
    span: Span


class Units:
    """Finds the units of the loaded notices, and recognises units that are not in them."""

    def __init__(self, notices: Sequence[Notice], names: Mapping[str, Sequence[str]]) -> None:
        """``names`` are the full names of the units that each notice's records name."""
        self._names = {notice.id: tuple(names[notice.id]) for notice in notices}
        every = dict.fromkeys(name for found in self._names.values() for name in found)
        self._by_english = english_ways(every)
        known = {spelling for name in every for spelling in spellings(name)}
        self._words = Names({*known, *_possible()}, {*self._by_english, *possible_english()})
        self._english_words = Names((), self._by_english)
        self._known = known
        regions = [short_name(notice.region) for notice in notices if notice.region]
        stems = {short for name in every if (short := stem(name, regions)) not in {"", *known}}
        self._stems = {s: tuple(n for n in every if stem(n, regions) == s) for s in sorted(stems)}

    def find(self, text: str, places: Sequence[str]) -> Iterator[PlacedUnit]:
        """The units named in a folded question; their names are those in ``places``, if any."""
        spans = tuple(_with_their_places(text, self._words.find(text)))
        spans = tuple(span for span in spans if not _is_where(text, span))
        yield from self._bare(text, spans, places)
        yield from self._bare_english(text, spans, places)
        several = tuple(self._of_several_fields(text, spans, places))
        yield from several
        for span in spans:
            if any(unit.span.holds(span) for unit in several):
                continue
            # big data centre (省大数据中心): the name behind it says which.
            gloss = next((s for s in spans if _GLOSS.fullmatch(text, span.end, s.start)), span)
            mention = self._with_gloss(span.of(text), gloss.of(text), places)
            if named := _named_before(text, span):
                yield PlacedUnit(mention, named)
            level = _ENGLISH_LEVEL.search(text[: span.start])
            if level:
                mention = _of_level(mention, LEVELS[level[1]])
                span = Span(level.start(), span.end)
                if not mention.names:
                    # It is the level that tells the municipal finance bureau from the one named.
                    mention = replace(mention, spelling=span.of(text))
            span = _with_committee(text, span)
            before = _OF_ALL.search(text[: span.start]) if mention.general else None
            yield PlacedUnit(mention, Span(before.start(), span.end) if before else span)

    def holds(self, text: str, place: Span) -> bool:
        """Whether a place is only part of an English unit's name: Lanzhou New Area."""
        return any(s != place and s.holds(place) for s in self._english_words.find(text))

    def _with_gloss(self, spelling: str, gloss: str, places: Sequence[str]) -> UnitMention:
        """What a spelling means with the name in brackets behind it.

        An English one means that. 发改委（大数据发展局） is one office of two names: whatever
        either of them means.
        """
        glossed = self.mention(gloss, places)
        if spelling == gloss or spelling.isascii():
            return glossed
        own = self.mention(spelling, places)
        alike = set(own.names) & set(glossed.names)
        names = tuple(dict.fromkeys((*own.names, *glossed.names))) if alike else own.names
        return replace(own, names=names)

    def _bare(
        self, text: str, found: Sequence[Span], places: Sequence[str]
    ) -> Iterator[PlacedUnit]:
        """Offices called by their field alone, where only a unit can stand: 财政牵头哪几项."""
        for match in bare(tuple(self._stems)).finditer(text):
            span = Span(*match.span())
            if any(span.meets(other) for other in found):
                continue
            field = field_of(span.of(text))
            names = self._office_of(field, (*_OFFICES, *_MORE_OFFICES), places)
            named = [n for n in self._stems.get(field, ()) if self._meant(n, places)]
            if names := names or tuple(named):
                yield PlacedUnit(
                    UnitMention(spelling=span.of(text), names=names, general=False), span
                )

    def _bare_english(
        self, text: str, found: Sequence[Span], places: Sequence[str]
    ) -> Iterator[PlacedUnit]:
        """Departments called by their field alone where only a unit can stand: led by justice."""
        for field, span in fields_as_units(text):
            mention = self.mention(f"{field} department", places)
            if mention.names and not any(span.meets(other) for other in found):
                yield PlacedUnit(replace(mention, spelling=field), span)

    def _of_several_fields(
        self, text: str, found: Sequence[Span], places: Sequence[str]
    ) -> Iterator[PlacedUnit]:
        """Units whose fields stand in another order than in their names: tourism and culture."""
        for span, names in in_any_order(text, self._by_english):
            here = tuple(n for n in names if self._names_here(n, places))
            whole = any(s.start <= span.start and s.end >= span.end for s in found)
            if len(here) == 1 and not whole:
                yield PlacedUnit(
                    UnitMention(spelling=span.of(text), names=here, general=False), span
                )

    def _names_here(self, name: str, places: Sequence[str]) -> bool:
        return any(name in self._names[p] for p in (places or self._names) if p in self._names)

    def mention(self, spelling: str, places: Sequence[str]) -> UnitMention:
        """What a spelling means in these places (in all where none is given)."""
        names = self._meant(spelling, places)
        if spelling.startswith("自治区"):
            # It is a province by its rank, but no other province's office is called so.
            names = tuple(name for name in names if "自治区" in name)
        if spelling.endswith(_OF_PROVINCES):
            # 财政厅 is the province's; a city's office of finance is called 财政局.
            names = tuple(n for n in names if key(n).level == "province") or names
        if not names and spelling.endswith("部门"):
            # 财政部门: where nobody is called so, the office of that field is meant.
            names = self._office_of(spelling.removesuffix("部门"), _OFFICES, places)
        elif not names and spelling.isascii():
            # The county finance department, where a notice only speaks of 县财政部门.
            fields = (field for field in fields_of_english().get(spelling, ()))
            offices = (self._meant(f"{field}部门", places) for field in fields)
            names = next((found for found in offices if found), ())
        elif not names and (places or key(spelling).level) and spelling.endswith(_OFFICES):
            # 财政局: where a notice only speaks of 县财政部门, that is meant.
            names = self._meant(f"{spelling[:-1]}部门", places)
        return UnitMention(spelling=spelling, names=names, general=is_general(fold(spelling)))

    def _office_of(
        self, field: str, bodies: Sequence[str], places: Sequence[str]
    ) -> tuple[str, ...]:
        """The full names of a field's office, by the first of these bodies that somebody has."""
        offices = (self._meant(field + body, places) for body in bodies)
        return next((names for names in offices if names), ())

    def _meant(self, spelling: str, places: Sequence[str]) -> tuple[str, ...]:
        """The full names in these places that a spelling means."""
        meant: dict[str, None] = {}
        for place, found in self._names.items():
            if not places or place in places:
                # 乡镇: where nobody is called so, 各乡镇 is meant.
                ways = (spelling, f"各{spelling}")
                named = ([n for n in found if self._means(way, n)] for way in ways)
                meant |= dict.fromkeys(next(filter(None, named), ()))
        return tuple(meant)

    def _means(self, spelling: str, name: str) -> bool:
        if spelling in self._by_english:
            return name in self._by_english[spelling]
        if key(spelling).level:
            # 县人民政府及其部门 is the government, with its departments.
            name = name.removesuffix("及其部门")
        return key(name).means(key(spelling))


def _is_where(text: str, span: Span) -> bool:
    """心理咨询在各地是第几条: where it is, and no unit."""
    return span.of(text) in _WHERE and text[: span.start].endswith(("在", "到"))


def _with_their_places(text: str, found: Iterable[Span]) -> Iterator[Span]:
    """The spans, those of a place and of its office as one: 杨浦区 and 科委 behind it."""
    before: Span | None = None
    for span in found:
        if (
            before
            and before.end == span.start
            and _ends_a_place(before.of(text))
            and split_place(text[before.start : span.end])[0]
        ):
            span = Span(before.start, span.end)
        elif before:
            yield before
        before = span
    if before:
        yield before


def _ends_a_place(name: str) -> bool:
    """Whether a name can be that of a place behind which its office is named."""
    return name.endswith(("省", "市", "县", "区", "州", "盟", "旗"))


def _named_before(text: str, span: Span) -> Span | None:
    """The English words that a unit in brackets glosses: provincial procuratorate (省检察院)."""
    words = _GLOSSED.search(text[: span.start])
    if words is None:
        return None
    start = words.start()
    for word in re.finditer(r"[a-z-]+", words[0]):
        if word[0] in small_words():
            start = words.start() + word.end()
    return Span(start, span.start) if text[start : span.start].strip(" （") else None


def _with_committee(text: str, span: Span) -> Span:
    """The span of a department with the words that say it is the party committee's."""
    before, behind = (
        _COMMITTEE_BEFORE.search(text[: span.start]),
        _OF_COMMITTEE.match(text, span.end),
    )
    return Span(before.start() if before else span.start, behind.end() if behind else span.end)


def _of_level(unit: UnitMention, level: str) -> UnitMention:
    """The unit at one level only."""
    return replace(unit, names=tuple(n for n in unit.names if key(n).level in (None, level)))


@cache
def _possible() -> frozenset[str]:
    """Names of units that exist somewhere: level + field + body, and field + body.

    A field's bare name (教育, 财政) is a subject, not a unit.
    """
    words = lexicon()
    bodies = ("厅", "局", "委", "部门", "委员会", "办", "办公室", "部", "院")
    levels = ("", "省", "市", "县", "区", "州", "自治区")
    return frozenset(
        level + field + body
        for field in words.fields
        if len(field) > 1
        for level in levels
        for body in bodies
        if not (field + body).endswith(("院院", "委委", "厅厅", "局局"))
    )
