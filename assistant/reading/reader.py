"""Puts together what the readers of numbers, places, units, dates and wants found.

A question is read once. What each reader takes is off the question; the subject is what is
left when words without a subject of their own are off too.
"""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date

from assistant.query import Query
from assistant.reading.asked import Asked
from assistant.reading.asked_apart import asked_apart, clauses_apart
from assistant.reading.conditions.left_out import excluded
from assistant.reading.items_asked import ItemsAsked
from assistant.reading.notices.inventory import asks_what_is_held
from assistant.reading.notices.notice_facets import with_facets
from assistant.reading.numbers.documents import find_documents
from assistant.reading.numbers.law_articles import asks_for_law
from assistant.reading.parts.outline import find_outline
from assistant.reading.places.place_differences import read_difference
from assistant.reading.places.places import PlaceMention, Places, blanked, without_places
from assistant.reading.subject import asking_text
from assistant.reading.times.dates import read_dates
from assistant.reading.units.unit_tallies import read_tally
from assistant.reading.units.units import Units
from assistant.reading.units_asked import UnitsAsked
from assistant.reading.wants.asked_deeds import find_asked_deeds
from assistant.reading.wants.asked_things import find_asked_things
from assistant.reading.wants.aspects import find_aspects
from assistant.reading.wants.choices import find_choice
from assistant.reading.wants.polar import without_denials
from assistant.reading.wants.statements import put_up
from assistant.reading.wants.superlatives import read_superlative
from assistant.reading.wants.wants import (
    asks_for_items,
)
from assistant.reading.words.known_words import spelling_of
from corpus.model import Notice
from corpus.text import fold


class Reader:
    """Reads questions about a set of notices."""

    def __init__(self, notices: Sequence[Notice], names: Mapping[str, Sequence[str]]) -> None:
        """``names``: the full names of the units in each notice's records, by its id."""
        self._places = Places(notices)
        self._units = Units(notices, names)
        numbers = [n.document_number for n in notices]
        numbers += [parent.document_number for n in notices for parent in n.parents]
        self._documents = tuple(dict.fromkeys(fold(number) for number in numbers if number))
        self._items = ItemsAsked(notices, self._documents, self._units)
        self._asked_of_units = UnitsAsked(notices, self._units)
        self._spelling = spelling_of(notices, names)

    def read(self, question: str, today: date, places_before: Sequence[str] = ()) -> Query:
        """The reading of ``question``; ``places_before`` are those the talk was about.

        ``today`` is the day by which a deadline has passed where the question states none.
        """
        query, asked, mentions = self._whole(question, today, places_before)
        named = [mention.span.of(asked.text) for mention in mentions]
        clauses = clauses_apart(asked.text, named)
        if not clauses:
            return query
        each = [self._whole(clause, today, places_before)[0] for clause in clauses]
        return replace(query, asked_apart=asked_apart(query, each))

    def _whole(
        self, question: str, today: date, places_before: Sequence[str]
    ) -> tuple[Query, Asked, Sequence[PlaceMention]]:
        """The reading of ``question`` as one, what it was read from, and the places it names."""
        asked = Asked(question, self._spelling)
        mentions = self._places.mentions(asked.text, places_before, self._units.holds)
        places = tuple(dict.fromkeys(m.notice for m in mentions if m.notice))
        documents = tuple(find_documents(asked.text, self._documents))
        asked.take(*(m.span for m in mentions if m.taken), *excluded(asked.text))
        asked.take(*(s for _, s in documents if any(s.holds(m.span) for m in mentions)))
        difference, differing = read_difference(asked.text, mentions)
        asked.take(*differing)
        # 养老服务若干措施有几项任务: what a title says is not asked about.
        titles = [mention for mention in mentions if mention.titled]
        query = Query(
            question=question,
            language=asked.language,
            places=places,
            alternatives=tuple(dict.fromkeys(m.alternatives for m in mentions if m.alternatives)),
            elsewhere=tuple(dict.fromkeys(m.name for m in mentions if not m.notice)),
            documents=tuple(dict.fromkeys(number for number, _ in documents)),
            terms=asked.quoted,
            aspects=(
                *find_aspects(asking_text(without_places(asked.text, titles))),
                *asks_for_law(asked.text),
            ),
            things=(
                *find_asked_things(without_places(asked.text, mentions)),
                *find_asked_deeds(without_places(asked.text, mentions)),
            ),
            choice=find_choice(without_places(asked.text, mentions)),
            outline=find_outline(without_places(asked.text, mentions)),
            inventory=asks_what_is_held(without_places(asked.text, mentions)),
            difference=difference,
        )
        query = self._items.add_to(query, asked, mentions)
        query = self._with_deadlines(query, asked, mentions, today)
        query = self._asked_of_units.add_to(query, asked, mentions)
        blank = [*(m.span for m in mentions if m.taken), *(span for _, span in documents)]
        if query.choice and query.choice.asks_who:
            query = replace(query, wants=query.wants | {"who"})
        query = self._without_title(put_up(query, asked.text))
        query = with_facets(query, blanked(asked.text, blank), in_talk=bool(places_before))
        return query, asked, mentions

    def _without_title(self, query: Query) -> Query:
        """东岭县安全隐患大排查谁牵头: words of the title alone are no matter that an item has."""
        of_items = query.asks("who", "lead", "responsible", "when", "items", "count")
        titled = bool(query.places) and all(
            self._places.is_title(query.subject, place) for place in query.places
        )
        return replace(query, subject="", matter="", clauses=()) if of_items and titled else query

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
        if "size" in wants and (
            query.heading or limited or dates.ongoing is not None or superlative
        ):
            # 第二部分有多少项任务 asks for a count, and not for the size of the notice.
            wants = wants - {"size"} | {"count"}
        if dates.compared:
            # 比2024年10月31日更晚: no two items are compared.
            wants = wants - {"compare"}
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
