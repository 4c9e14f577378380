"""What a question wants of which items: those of a part, those it names, those that say a word."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from assistant.query import Query, Want, Wording
from assistant.reading.asked import Asked
from assistant.reading.conditions.left_out import without_exclusions
from assistant.reading.named_items import Named, NamedItems
from assistant.reading.numbers.all_but import left_out
from assistant.reading.numbers.mention import NumberMention
from assistant.reading.parts.headings import HeadingMention
from assistant.reading.parts.parts_asked import PartsAsked
from assistant.reading.places.governing import parts_by_place, placed
from assistant.reading.places.places import PlaceMention, blanked, without_places
from assistant.reading.subject import asking_text, last_clause
from assistant.reading.text_terms import TextTerm, TextTerms
from assistant.reading.units.units import Units
from assistant.reading.wants.asked_things import find_asked_things
from assistant.reading.wants.aspects import Aspect, find_aspects
from assistant.reading.wants.claims import own_unit
from assistant.reading.wants.wants import Part, Wanted, kinds_named, of_sizes, read_wants
from assistant.reading.wordings import Known, find_wordings, may_list, tells_items
from assistant.reading.words.patterns import pattern
from corpus.model import Notice, Span

# Beside these a bare date is that of the notice.
_OF_A_NOTICE = frozenset[Want](("issuer", "document_number", "document_title"))
_DAY = re.compile(r"\bdate\b|日期")
# What may stand between a title and its label.
_OPENING = ' “"「『：，的'
# More items than a pair are a stretch of them.
_PAIR = 2
# Beside who is asked for these are no question, but what it is about or why it is asked.
_OF_THE_MATTER = ("progress", "creation")


@dataclass(frozen=True, slots=True)
class _Items:
    """What a question names items by: their numbers, the part they are of, a word they say."""

    named: Named
    wanted: Wanted
    numbers: tuple[NumberMention, ...]
    heading: HeadingMention | None
    term: TextTerm | None
    wordings: tuple[Wording, ...]


class ItemsAsked:
    """Reads the items that questions about a set of notices ask for."""

    def __init__(self, notices: Sequence[Notice], documents: Sequence[str], units: Units) -> None:
        """``documents``: the numbers of documents; ``units``: those of the notices' columns."""
        self._units = units
        self._parts_asked = PartsAsked(notices)
        self._terms = TextTerms(notices)
        self._named_items = NamedItems(notices, documents)

    def add_to(self, query: Query, asked: Asked, mentions: Sequence[PlaceMention]) -> Query:
        """``query`` with what is wanted, and the numbers, parts and headings of the items.

        What of the question says so is taken off ``asked``.
        """
        # 灵台征求意见稿对应的是哪一条, 促进消费若干措施有几项任务: a name asks for nothing.
        names = [m for m in mentions if m.titled or m.span.of(asked.text).endswith("征求意见稿")]
        told = without_places(asked.text, names)
        items = self._items(query, asked, mentions, told)
        query = _without_sections(query, items.named, asked, mentions)
        own_name = own_unit(asked.text) if items.named.wanted.listed else None
        asked.take(*((own_name,) if own_name else ()))
        query, wants = _wants(query, items, asked.text)
        query = replace(query, aspects=_aspects_left(query, items.wanted.wants, asked.text))
        heading, term = items.heading, items.term
        kinds = kinds_named(items.named.wanted.parts)
        several = len(query.groups) > 1
        return replace(
            query,
            wants=wants,
            parts=of_sizes(kinds, [kind for kind, _ in items.named.totals]),
            parts_by_place=(
                parts_by_place(mentions, items.wanted.parts, asked.text) if several else ()
            ),
            numbers=tuple(placed(n, mentions, asked.text) for n in _beside(items)),
            all_but=tuple(
                placed(n, mentions, asked.text)
                for n in (*left_out(asked.text, tuple(_beside(items))), *items.named.left_out)
            ),
            heading=heading.title if heading else None,
            about=term.words if term else None,
            wordings=items.wordings,
            terms=tuple(t for t in query.terms if not _is_told(t, items.wordings)),
        )

    def _items(
        self, query: Query, asked: Asked, mentions: Sequence[PlaceMention], told: str
    ) -> _Items:
        """By what the items are named; ``told``: the question without names."""
        wanted, wordings = self._worded(query, asked, mentions, told)
        told = without_exclusions(asked.said(told))
        plain = asked.said(without_exclusions(without_places(asked.text, mentions)))
        listed = wanted.listed or (not wanted.wants and plain.rstrip("？。 ").endswith("的"))
        told_only = self._tells_items(query, plain, wanted)
        listed = listed and not wanted.wants & {"who", "lead", "to_whom"}
        listed = listed or told_only
        term = self._terms.find(plain, query.places, self._units.find) if listed else None
        if term:
            asked.take_words(term.span)
            wanted = read_wants(asked.said(told))
            if told_only and not wanted.listed:
                wanted = replace(wanted, wants=wanted.wants | {"items"})
        if wanted.listed and not wanted.parts:
            wanted = _of_requirements(wanted, plain)
        said = asked.said(asked.text) if wordings else asked.text
        named = self._named_items.read(said, mentions, query.places, wanted)
        heading = self._parts_asked.find(asked, query.places, named.wanted)
        paths = [n.span for n in named.numbers if n.item.number.endswith("）") or n.item.place]
        if heading and any(span.meets(heading.span) for span in paths):
            # 第三部分（三）: one path, and no part of which items are listed.
            heading = None
        numbers = _unlabelled(named.numbers, heading, asked.text)
        asked.take(*(span for _, span in named.totals))
        asked.take(*named.wanted.spans, *(number.span for number in numbers))
        wanted = _beside_title(named.wanted, heading, asked, told)
        return _Items(named, wanted, numbers, heading, term, wordings)

    def _tells_items(self, query: Query, plain: str, wanted: Wanted) -> bool:
        """甘肃任务内容提到“法制审核”又是2025年底到期: what items say, and no more is asked."""
        if "confirm" in wanted.wants or not tells_items(plain):
            return False
        of_unit = any(self._units.find(plain, query.places))
        if "lead" in wanted.wants and not of_unit:
            return False
        return not any(self._named_items.read(plain, (), query.places, wanted).numbers)

    def _worded(
        self, query: Query, asked: Asked, mentions: Sequence[PlaceMention], told: str
    ) -> tuple[Wanted, tuple[Wording, ...]]:
        """What is wanted, and the conditions on what the items say, which are taken off."""
        known = Known(
            is_unit=lambda words: self._terms.is_unit(words, query.places, self._units.find),
            is_said=lambda words: self._terms.is_said(words, query.places),
            chinese=lambda words: self._terms.chinese(words, query.places),
        )
        plain = without_places(asked.text, mentions)
        found = find_wordings(plain, known)
        wanted = read_wants(without_exclusions(blanked(told, found.spans)))
        if found.conditions and not wanted.listed:
            rest = blanked(plain, found.spans)
            numbers = self._named_items.read(rest, mentions, query.places, wanted).numbers
            listed = not numbers and may_list(rest, found.conditions)
            of_each = wanted.wants - {"content", "confirm"}
            wanted = replace(wanted, wants=of_each | frozenset[Want](("items",)))
            if not listed:
                # 任务27的标题里有“监督”吗: what is said of one item.
                return read_wants(without_exclusions(told)), ()
        for span in found.spans:
            asked.take_words(span)
        return wanted, found.conditions


def _is_told(term: str, wordings: Sequence[Wording]) -> bool:
    """Whether a term in quotation marks is a word of the conditions, or of a note on them."""
    return any(word in term for wording in wordings for word in wording.words)


def _of_requirements(wanted: Wanted, plain: str) -> Wanted:
    """甘肃要求有几点: where nothing else is named, what 要求 names is a part of the notice."""
    alone = pattern("outline.toml", "requirements_alone").match(plain)
    if alone is None:
        return wanted
    span = Span(alone.start(), alone.end())
    return replace(wanted, parts=(Part(kinds=("requirement",), span=span),))


def _unlabelled(
    numbers: tuple[NumberMention, ...], heading: HeadingMention | None, text: str
) -> tuple[NumberMention, ...]:
    """The numbers without the title's own label: （四）完善行政执法工作机制, （四）“完善…机制”."""
    label = text[: heading.span.start].rstrip(_OPENING) if heading else ""
    if not label.endswith("）"):
        return numbers
    return tuple(n for n in numbers if n.span.end != len(label))


def _beside_title(
    wanted: Wanted, heading: HeadingMention | None, asked: Asked, told: str
) -> Wanted:
    """深化改革部分几条: words of a title are no unit and ask for nothing."""
    if heading is None:
        return wanted
    asked.take_words(heading.span)
    besides = read_wants(asked.said(told)).wants
    inside = read_wants(heading.span.of(asked.text)).wants
    return replace(wanted, wants=wanted.wants - (inside - besides))


def _beside(items: _Items) -> Iterable[NumberMention]:
    """Section 1 of the draft, list its measures: a part, and no item's number."""
    heading = items.heading
    return (n for n in items.numbers if not (heading and heading.span.holds(n.span)))


def _without_sections(
    query: Query, named: Named, asked: Asked, mentions: Sequence[PlaceMention]
) -> Query:
    """``query`` of the items themselves, where they are named or asked for with their section."""
    if named.beside != asked.text:
        # 位于哪一节 asks for no place of meeting.
        aspects = find_aspects(asking_text(named.beside))
        things = find_asked_things(without_places(named.beside, mentions))
        query = replace(query, aspects=tuple(aspects), things=things)
    # 第三部分第四点名字是啥: an item told by its place, and not the parts themselves.
    return replace(query, outline=None) if named.of_items else query


def _wants(query: Query, items: _Items, text: str) -> tuple[Query, frozenset[Want]]:
    """All that is wanted, and ``query`` without the parts where their items are."""
    wants = items.wanted.wants
    if items.heading and pattern("outline.toml", "items_counted").search(text):
        wants |= {"count"}
    # Issuer of the Guangdong notice? Date?
    if wants & _OF_A_NOTICE and not any(_beside(items)) and _DAY.search(text):
        wants |= {"document_date"}
    if items.heading and "divided" in wants and not any(_beside(items)):
        # 第二部分名下有几条任务: a part holds its items, and only a measure was divided into tasks.
        wants = wants - {"divided"} | {"items", "count"}
    if (
        len(tuple(_beside(items))) > _PAIR
        and wants & {"size", "divided"}
        and not _of_measures(items)
    ):
        # 从三（一）1到三（三）4有几项任务: so many of a stretch, and nothing was divided.
        wants = wants - {"size", "divided", "items"} | {"count"}
    if items.heading and query.outline and query.outline.level == "items":
        # “…”这一节包含第几条到第几条: the items of that part, and not of the whole notice.
        query, wants = replace(query, outline=None), wants | {"items"}
    return query, wants


def _of_measures(items: _Items) -> bool:
    """Whether one of the items named can be a measure alone: 措施1到3拆成几项任务."""
    return any(number.item.kinds == ("measure",) for number in _beside(items))


def _aspects_left(query: Query, wants: frozenset[Want], text: str) -> tuple[Aspect, ...]:
    """The aspects asked for: beside who does it what a plan may not say is only its matter."""
    if not wants & {"who", "lead"} or wants & {"items", "count"}:
        return query.aspects
    # 经费花得怎么样由谁检查, 想写一篇报道，那项谁牵头: who is asked for, and no more.
    kept = tuple(a for a in query.aspects if a.name not in _OF_THE_MATTER)
    # 要配多少人、梯队怎么建，由哪几家牵头: what stands before is the matter of it.
    ending = last_clause(text)
    if read_wants(ending).wants & {"who", "lead"}:
        kept = tuple(a for a in kept if a in find_aspects(ending))
    return kept
