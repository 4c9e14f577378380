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
from assistant.reading.aspects import find_aspects
from assistant.reading.claims import own_unit
from assistant.reading.conditions import in_one_column, leaves_out_joint, read_conditions
from assistant.reading.counted_parts import CountedParts
from assistant.reading.dates import read_dates
from assistant.reading.documents import find_documents
from assistant.reading.governing import parts_by_place, placed
from assistant.reading.headings import HeadingMention, Headings
from assistant.reading.inventory import asks_what_is_held
from assistant.reading.joint_units import lead_together
from assistant.reading.known_words import spelling_of
from assistant.reading.law_articles import asks_for_law, law_articles
from assistant.reading.left_out import asides, excluded, without_exclusions
from assistant.reading.named_units import by_polarity, helping, other_than, roles_left
from assistant.reading.numbers import NumberMention, find_numbers
from assistant.reading.outline import find_outline
from assistant.reading.own_governments import OwnGovernments
from assistant.reading.own_numbers import OwnNumbers
from assistant.reading.patterns import pattern
from assistant.reading.place_differences import read_difference
from assistant.reading.places import PlaceMention, Places, without_places
from assistant.reading.polar import without_denials
from assistant.reading.several_matters import matters
from assistant.reading.sizes import Sizes
from assistant.reading.subject import asking_text, last_clause, with_subject
from assistant.reading.superlatives import read_superlative
from assistant.reading.unit_tallies import read_tally
from assistant.reading.units import PlacedUnit, Units
from assistant.reading.units_aside import UnitsAside
from assistant.reading.wants import asks_for_items, asks_of_all, kinds_named, of_sizes, read_wants
from corpus.model import Kind, Notice, Span
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
        self._headings = Headings(notices)
        self._counted_parts = CountedParts(notices)
        self._own_numbers = OwnNumbers(notices)
        self._sizes = Sizes(notices)
        numbers = [n.document_number for n in notices]
        numbers += [parent.document_number for n in notices for parent in n.parents]
        self._documents = tuple(dict.fromkeys(fold(number) for number in numbers if number))
        self._spelling = spelling_of(notices, names)
        # The notices that are written in English, by far the fewest.
        self._latin = tuple(n.text.lower() for n in notices if _is_latin(n.text))

    def read(self, question: str, today: date, places_before: Sequence[str] = ()) -> Query:
        """The reading of ``question``; ``places_before`` are those the talk was about.

        ``today`` is the day by which a deadline has passed where the question states none.
        """
        asked = Asked(question, self._spelling)
        mentions = self._place_mentions(asked.text, places_before)
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
        return self._without_title(query)

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
        wanted = read_wants(without_exclusions(without_places(asked.text, names)))
        anchors = (*(m.span for m in mentions), *(p.span for p in wanted.parts))
        totals = tuple(self._sizes.find(asked.text, query.places))
        asked.take(*(span for _, span in totals))
        numbers = self._numbers(asked.text, query.places, anchors, [span for _, span in totals])
        kinds = kinds_named(wanted.parts)
        listed = bool(wanted.wants & {"items", "count"})
        heading = self._heading(asked, query.places, kinds, wanted.wants)
        paths = [number.span for number in numbers if number.item.number.endswith("）")]
        if heading and any(span.meets(heading.span) for span in paths):
            # 第三部分（三）: one path, and no part of which items are listed.
            heading = None
        asked.take(*wanted.spans, *(number.span for number in numbers))
        asked.take(*((heading.span,) if heading else ()))
        own_name = own_unit(asked.text) if listed else None
        asked.take(*((own_name,) if own_name else ()))
        several = len(query.groups) > 1
        wants = wanted.wants
        if heading and pattern("outline.toml", "items_counted").search(asked.text):
            wants |= {"count"}
        if wants & _OF_A_NOTICE and not numbers and _DAY.search(asked.text):
            # Issuer of the Guangdong notice? Date?
            wants |= {"document_date"}
        if heading and query.outline and query.outline.level == "items":
            # “…”这一节包含第几条到第几条: the items of that part, and not of the whole notice.
            query, wants = replace(query, outline=None), wants | {"items"}
        if wanted.wants & {"who", "lead"} and not wanted.wants & {"items", "count"}:
            # 经费花得怎么样由谁检查, 想写一篇报道，那项谁牵头: who is asked for, and no more.
            kept = tuple(a for a in query.aspects if a.name not in _OF_THE_MATTER)
            # 要配多少人、梯队怎么建，由哪几家牵头: what stands before is the matter of it.
            ending = last_clause(asked.text)
            if read_wants(ending).wants & {"who", "lead"}:
                kept = tuple(a for a in kept if a in find_aspects(ending))
            query = replace(query, aspects=kept)
        return replace(
            query,
            wants=wants,
            parts=of_sizes(kinds, [kind for kind, _ in totals]),
            parts_by_place=parts_by_place(mentions, wanted.parts, asked.text) if several else (),
            numbers=tuple(placed(number, mentions) for number in numbers),
            heading=heading.title if heading else None,
        )

    def _numbers(
        self, text: str, places: Sequence[str], anchors: Sequence[Span], totals: Sequence[Span]
    ) -> tuple[NumberMention, ...]:
        """The items named by number; that of a document, an article or all items names none."""
        own = tuple(self._own_numbers.find(text, places))
        aside = [span for _, span in find_documents(text, self._documents)]
        aside += [*asides(text), *law_articles(text), *(number.span for number in own), *totals]
        found = find_numbers(text, anchors)
        return own + tuple(n for n in found if not any(n.span.meets(span) for span in aside))

    def _heading(
        self, asked: Asked, places: Sequence[str], kinds: Sequence[Kind], wants: frozenset[Want]
    ) -> HeadingMention | None:
        """The part whose items are asked for, told by its matter, counted, numbered or named."""
        listed = bool(wants & {"items", "count"})
        counted = self._counted_parts.find(asked.text, places, kinds, listed=listed)
        ranked = read_superlative(asked.text)[0] == "busiest"
        of_all = listed or ranked or asks_of_all(asked.text, wants)
        told = self._headings.told(asked, places) if of_all else None
        return told or counted or self._headings.find(asked, places, listed=listed)

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
        limited = without_places(without_denials(without_exclusions(asked.text)), mentions)
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
            # 只有省司法厅一家牵头的 says who is alone; exactly two, one of them so, how many.
            most_units=None if placed and conditions.most_units == 1 else conditions.most_units,
            empty_roles=conditions.empty_roles,
            tiers=conditions.tiers,
            not_tiers=conditions.not_tiers,
            arithmetic="total" if several_times else conditions.arithmetic,
            about=None if query.heading else conditions.says,
            of_matter=conditions.of_matter,
        )
        asked.take(*conditions.spans)
        query = with_subject(query, asked, [unit.span for unit in placed])
        return replace(query, matters=matters(asked, query))

    def _placed_units(
        self, query: Query, asked: Asked, mentions: Sequence[PlaceMention], limited: str
    ) -> Iterator[PlacedUnit]:
        """The units named, governments among them; what is said of a part's title is none."""
        listed = query.asks("items", "count")
        # 规范乡镇（街道）执法赋权 names a part, and no unit.
        title = squeezed(fold(query.heading or ""))
        for unit in (
            *self._units.find(limited, query.places),
            *self._governments.find(asked.text, mentions, query.places, listed=listed),
        ):
            if squeezed(unit.unit.spelling) not in title:
                yield unit

    def _may_be_said(self, term: str) -> bool:
        """Whether an item may say the very words: English ones only where a notice has them."""
        return _HAN.search(term) is not None or any(term in text for text in self._latin)

    def _place_mentions(self, text: str, before: Sequence[str]) -> tuple[PlaceMention, ...]:
        named = tuple(
            m for m in self._places.find(text) if m.notice or not self._units.holds(text, m.span)
        )
        seen_from = [m.notice for m in named if m.notice] or list(before)
        ranked = [
            mention
            for mention in self._places.by_rank(text, seen_from)
            if not any(mention.span.meets(other.span) for other in named)
        ]
        return tuple(sorted((*named, *ranked), key=lambda mention: mention.span))


def _is_latin(text: str) -> bool:
    return sum(character.isascii() for character in text) > len(text) / 2
