"""Puts together what the readers of numbers, places, units, dates and wants found.

A question is read once. What each reader takes is off the question; the subject is what is
left when words without a subject of their own are off too.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date

from assistant.query import Query, Want
from assistant.reading.asked import Asked
from assistant.reading.asked_things import find_asked_things
from assistant.reading.aspects import Aspect, find_aspects
from assistant.reading.bare_units import divisions
from assistant.reading.claims import own_unit
from assistant.reading.conditions import in_one_column, leaves_out_joint, read_conditions
from assistant.reading.dates import read_dates
from assistant.reading.documents import find_documents
from assistant.reading.governing import parts_by_place, placed
from assistant.reading.inventory import asks_what_is_held
from assistant.reading.joint_units import lead_together
from assistant.reading.known_words import spelling_of
from assistant.reading.law_articles import asks_for_law
from assistant.reading.left_out import excluded, without_exclusions
from assistant.reading.named_items import NamedItems
from assistant.reading.named_units import by_polarity, helping, most_units, other_than, roles_left
from assistant.reading.notice_facets import with_facets
from assistant.reading.outline import find_outline
from assistant.reading.own_governments import OwnGovernments
from assistant.reading.parts_asked import PartsAsked
from assistant.reading.patterns import pattern
from assistant.reading.place_differences import read_difference
from assistant.reading.places import PlaceMention, Places, blanked, without_places
from assistant.reading.polar import without_denials
from assistant.reading.several_matters import matters
from assistant.reading.statements import put_up
from assistant.reading.strange_units import with_strange_units
from assistant.reading.subject import asking_text, last_clause, with_subject
from assistant.reading.superlatives import read_superlative
from assistant.reading.text_terms import TextTerms
from assistant.reading.unit_tallies import read_tally
from assistant.reading.units import PlacedUnit, Units
from assistant.reading.units_aside import UnitsAside
from assistant.reading.wants import (
    asks_for_items,
    kinds_named,
    of_sizes,
    read_wants,
)
from corpus.model import Notice
from corpus.text import fold, squeezed

_HAN = re.compile(r"[\u3400-\u9fff]|\d")
# Beside these a bare date is that of the notice.
_OF_A_NOTICE = frozenset[Want](("issuer", "document_number", "document_title"))
_DAY = re.compile(r"\bdate\b|日期")
# Beside who is asked for these are no question, but what it is about or why it is asked.
_OF_THE_MATTER = ("progress", "creation")


class Reader:
    """Reads questions about a set of notices."""

    def __init__(self, notices: Sequence[Notice], names: Mapping[str, Sequence[str]]) -> None:
        """``names``: the full names of the units in each notice's records, by its id."""
        self._places = Places(notices)
        self._units = Units(notices, names)
        self._governments = OwnGovernments(notices, self._units)
        self._aside = UnitsAside(self._units)
        self._parts_asked = PartsAsked(notices)
        self._terms = TextTerms(notices)
        numbers = [n.document_number for n in notices]
        numbers += [parent.document_number for n in notices for parent in n.parents]
        self._documents = tuple(dict.fromkeys(fold(number) for number in numbers if number))
        self._named_items = NamedItems(notices, self._documents)
        self._spelling = spelling_of(notices, names)
        # The notices that are written in English, by far the fewest.
        self._latin = tuple(n.text.lower() for n in notices if _is_latin(n.text))

    def read(self, question: str, today: date, places_before: Sequence[str] = ()) -> Query:
        """The reading of ``question``; ``places_before`` are those the talk was about.

        ``today`` is the day by which a deadline has passed where the question states none.
        """
        asked = Asked(question, self._spelling)
        mentions = self._places.mentions(asked.text, places_before, self._units.holds)
        places = tuple(dict.fromkeys(m.notice for m in mentions if m.notice))
        documents = tuple(find_documents(asked.text, self._documents))
        asked.take(*(m.span for m in mentions if m.taken), *excluded(asked.text))
        asked.take(*(s for _, s in documents if any(s.holds(m.span) for m in mentions)))
        difference, differing = read_difference(asked.text, mentions)
        asked.take(*differing)
        query = Query(
            question=question,
            language=asked.language,
            places=places,
            alternatives=tuple(dict.fromkeys(m.alternatives for m in mentions if m.alternatives)),
            elsewhere=tuple(dict.fromkeys(m.name for m in mentions if not m.notice)),
            documents=tuple(dict.fromkeys(number for number, _ in documents)),
            terms=asked.quoted,
            aspects=(*find_aspects(asking_text(asked.text)), *asks_for_law(asked.text)),
            things=find_asked_things(without_places(asked.text, mentions)),
            outline=find_outline(without_places(asked.text, mentions)),
            inventory=asks_what_is_held(without_places(asked.text, mentions)),
            difference=difference,
        )
        query = self._with_items(query, asked, mentions)
        query = self._with_deadlines(query, asked, mentions, today)
        query = self._with_units_and_subject(query, asked, mentions)
        blank = [*(m.span for m in mentions if m.taken), *(span for _, span in documents)]
        query = self._without_title(put_up(query, asked.text))
        return with_facets(query, blanked(asked.text, blank), in_talk=bool(places_before))

    def _without_title(self, query: Query) -> Query:
        """东岭县安全隐患大排查谁牵头: words of the title alone are no matter that an item has."""
        of_items = query.asks("who", "lead", "responsible", "when", "items", "count")
        titled = bool(query.places) and all(
            self._places.is_title(query.subject, place) for place in query.places
        )
        return replace(query, subject="", matter="", clauses=()) if of_items and titled else query

    def _with_items(self, query: Query, asked: Asked, mentions: Sequence[PlaceMention]) -> Query:
        """What is wanted, and the numbers, parts and headings by which items are named."""
        # 灵台征求意见稿对应的是哪一条, 促进消费若干措施有几项任务: a name asks for nothing.
        names = [m for m in mentions if m.titled or m.span.of(asked.text).endswith("征求意见稿")]
        told = without_exclusions(without_places(asked.text, names))
        wanted = read_wants(told)
        plain = without_exclusions(without_places(asked.text, mentions))
        listed = wanted.listed or (not wanted.wants and plain.rstrip("？。 ").endswith("的"))
        listed = listed and not wanted.wants & {"who", "lead", "to_whom"}
        term = self._terms.find(plain, query.places, self._units.find) if listed else None
        if term:
            asked.take_words(term.span)
            wanted = read_wants(asked.said(told))
        named = self._named_items.read(asked.text, mentions, query.places, wanted)
        numbers, wanted = named.numbers, named.wanted
        kinds = kinds_named(wanted.parts)
        listed = wanted.listed
        heading = self._parts_asked.find(asked, query.places, wanted)
        paths = [n.span for n in numbers if n.item.number.endswith("）") or n.item.place]
        if heading and any(span.meets(heading.span) for span in paths):
            # 第三部分（三）: one path, and no part of which items are listed.
            heading = None
        if heading:
            # （四）完善行政执法工作机制: the title's own label.
            own = asked.text[: heading.span.start].endswith("）")
            numbers = tuple(n for n in numbers if not own or n.span.end != heading.span.start)
        asked.take(*(span for _, span in named.totals))
        asked.take(*wanted.spans, *(number.span for number in numbers))
        if heading:
            # 深化改革部分几条: words of a title are no unit and ask for nothing.
            asked.take_words(heading.span)
            besides = read_wants(asked.said(told)).wants
            inside = read_wants(heading.span.of(asked.text)).wants
            wanted = replace(wanted, wants=wanted.wants - (inside - besides))
        if named.beside != asked.text:
            # 位于哪一节 asks for no place of meeting.
            aspects = find_aspects(asking_text(named.beside))
            things = find_asked_things(without_places(named.beside, mentions))
            query = replace(query, aspects=tuple(aspects), things=things)
        if named.of_items:
            # 第三部分第四点名字是啥: an item told by its place, and not the parts themselves.
            query = replace(query, outline=None)
        own_name = own_unit(asked.text) if listed else None
        asked.take(*((own_name,) if own_name else ()))
        several = len(query.groups) > 1
        wants = wanted.wants
        # Section 1 of the draft, list its measures: a part, and no item's number.
        numbers = tuple(n for n in numbers if not (heading and heading.span.holds(n.span)))
        if heading and pattern("outline.toml", "items_counted").search(asked.text):
            wants |= {"count"}
        # Issuer of the Guangdong notice? Date?
        dated = wants & _OF_A_NOTICE and not numbers and _DAY.search(asked.text)
        wants |= {"document_date"} if dated else set()
        if heading and query.outline and query.outline.level == "items":
            # “…”这一节包含第几条到第几条: the items of that part, and not of the whole notice.
            query, wants = replace(query, outline=None), wants | {"items"}
        query = replace(query, aspects=_aspects_left(query, wanted.wants, asked.text))
        return replace(
            query,
            wants=wants,
            parts=of_sizes(kinds, [kind for kind, _ in named.totals]),
            parts_by_place=parts_by_place(mentions, wanted.parts, asked.text) if several else (),
            numbers=tuple(placed(number, mentions, asked.text) for number in numbers),
            heading=heading.title if heading else None,
            about=term.words if term else None,
        )

    def _with_deadlines(
        self, query: Query, asked: Asked, mentions: Sequence[PlaceMention], today: date
    ) -> Query:
        superlative, said = read_superlative(asked.text)
        tally, counted = (
            (None, ()) if query.numbers else read_tally(without_places(asked.text, mentions))
        )
        asked.take(*said, *counted)
        # A year in a notice's title is no condition: 云溪市2025年优化营商环境行动方案.
        titles = [m for m in mentions if any(c.isdigit() for c in m.span.of(asked.text))]
        dates = read_dates(without_denials(without_places(asked.text, titles)), today)
        asked.take(*dates.spans)
        wants = query.wants
        limited = dates.due or dates.recurring or dates.dated is not None
        if "size" in wants and (query.heading or limited or dates.ongoing or superlative):
            # 第二部分有多少项任务 asks for a count, and not for the size of the notice.
            wants = wants - {"size"} | {"count"}
        return replace(
            query,
            wants=wants,
            due=dates.due,
            or_due=dates.or_due if query.asks("items", "count") else (),
            deadline_words=dates.words if asks_for_items(query.wants) else None,
            ongoing=dates.ongoing,
            dated=dates.dated,
            recurring=dates.recurring,
            superlative=superlative,
            tally=tally,
        )

    def _with_units_and_subject(
        self, query: Query, asked: Asked, mentions: Sequence[PlaceMention]
    ) -> Query:
        """The units and what is asked of them, and what is left when all is taken off."""
        # A place's last character is no level of the unit behind it: 钦州公安局 is no 州公安局.
        limited = without_places(
            without_denials(without_exclusions(asked.said(asked.text))), mentions
        )
        placed = tuple(self._placed_units(query, asked, mentions, limited))
        # 提到乡镇的任务: a general name in no column is a word of the text.
        spelt = [u.unit.spelling for u in placed if u.unit.names or not u.unit.general]
        terms = [t for t in query.terms if t in limited and self._may_be_said(t)]
        conditions = read_conditions(limited, query.wants, terms, spelt)
        beside = helping(limited, placed)
        units = by_polarity(limited, [u for u in placed if u not in beside], conditions.says)
        listed = query.asks("items", "count")
        left_out = tuple(self._aside.left_out(asked.text, query.places)) if listed else ()
        known = tuple(self._aside.known(asked.text, query.places)) if listed else ()
        several = len(units["with"]) > 1
        column = in_one_column(limited, [unit.span for unit in placed]) if several else None
        together = conditions.together or lead_together(limited, [unit.span for unit in placed])
        other = set(self._aside.told_apart(asked.text, query.places))
        apart = pattern("conditions.toml", "apart").search(asked.text)
        several_times = bool(query.or_due) and query.asks("count") and not apart
        query = replace(
            query,
            units=tuple(other_than(unit, other) for unit in units["with"]),
            without=(*units["without"], *(unit for unit, _ in left_out)),
            others_than=known,
            helping=tuple(unit.unit for unit in beside),
            roles=tuple(dict.fromkeys(role for _, role in left_out))
            or (("lead",) if beside else ())
            or roles_left(units, conditions.roles, asked.text),
            sole=conditions.sole or column == "only" or leaves_out_joint(asked.text),
            only_role=conditions.only_role,
            both_roles=conditions.both_roles,
            # 只列了司法厅和公安厅两家: of several units none is the only one.
            together=several and bool(together or conditions.sole or column),
            least_units=conditions.least_units if len(units["with"]) < 2 else 0,
            most_units=most_units(conditions.most_units, len(placed), len(units["with"])),
            empty_roles=conditions.empty_roles,
            tiers=conditions.tiers,
            not_tiers=conditions.not_tiers,
            arithmetic="total" if several_times else conditions.arithmetic,
            about=None if query.heading else query.about or conditions.says,
            of_matter=conditions.of_matter and not query.about,
        )
        if query.asks("size") and (query.least_units > 1 or query.most_units or query.empty_roles):
            # 有多少任务是联合牵头: the count of some, and not the size of the notice.
            query = replace(query, wants=query.wants - {"size"} | {"count"})
        asked.take(*conditions.spans, *divisions(limited, [unit.span for unit in placed]))
        query = with_subject(query, asked, [unit.span for unit in placed])
        return replace(query, matters=matters(asked, query) or query.matters)

    def _placed_units(
        self, query: Query, asked: Asked, mentions: Sequence[PlaceMention], limited: str
    ) -> Iterator[PlacedUnit]:
        """The units named, governments among them; what is said of a part's title is none."""
        listed = query.asks("items", "count")
        # 规范乡镇（街道）执法赋权 names a part, and no unit.
        title = squeezed(fold(query.heading or ""))
        known = (
            *self._units.find(limited, query.places),
            *self._governments.find(asked.text, mentions, query.places, listed=listed),
        )
        for unit in with_strange_units(limited, known):
            if squeezed(unit.unit.spelling) not in title:
                yield unit

    def _may_be_said(self, term: str) -> bool:
        """Whether an item may say the very words: English ones only where a notice has them."""
        return _HAN.search(term) is not None or any(term in text for text in self._latin)


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


def _is_latin(text: str) -> bool:
    return sum(character.isascii() for character in text) > len(text) / 2
