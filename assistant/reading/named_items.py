"""The items that a question names by number or place, and what it asks of just these."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from assistant.query import Want
from assistant.reading.conditions.left_out import asides, excluded
from assistant.reading.numbers.chapters import find_chapter
from assistant.reading.numbers.documents import find_documents
from assistant.reading.numbers.english_links import link_asked
from assistant.reading.numbers.item_links import ItemLinks, measure_asked, section_asked
from assistant.reading.numbers.item_places import ItemPlaces
from assistant.reading.numbers.law_articles import law_articles
from assistant.reading.numbers.loose_numbers import LooseNumbers
from assistant.reading.numbers.mention import NumberMention
from assistant.reading.numbers.numbers import find_numbers
from assistant.reading.numbers.own_numbers import OwnNumbers
from assistant.reading.numbers.sizes import Sizes
from assistant.reading.places.places import PlaceMention, blanked
from assistant.reading.wants.superlatives import read_superlative
from assistant.reading.wants.wants import Wanted, kinds_named, read_wants
from assistant.reading.words.patterns import asks
from corpus.english_dates import english_dates
from corpus.model import Kind, Notice, Span

# What a table has columns for.
_OF_TABLE = frozenset[Want](("who", "lead", "responsible", "when", "tier"))
# A table named without more: 甘肃表第四部分; not 代表, 表述.
_TABLE = re.compile(r"(?<![代仪图时手发])表(?![现述示达明彰决面态格率演扬露白])|清单(?![制管式化])")
# Behind a chapter: the section of a path.
_SECTION = re.compile(r"[，、的之里下面]*（")
# So ends a chapter's title that a part's number may follow.
_TITLE_ENDS = ("任务", "措施")
# What asks for the other kind of item asks for no list and no amount: 措施几.
_NOT_OF_A_LINK = frozenset[Want](("items", "count", "how_much", "divided", "origin"))


@dataclass(frozen=True, slots=True)
class Named:
    """Items by number, what is wanted of them, and the totals of items that are only mentioned.

    ``of_items``: the items themselves are asked about, and not what divides their notice.
    ``beside``: the question without the words that ask in which section they stand.
    ``left_out``: items that a clause leaves out, which are not among the ``numbers``.
    """

    numbers: tuple[NumberMention, ...]
    wanted: Wanted
    totals: tuple[tuple[Kind, Span], ...]
    of_items: bool
    beside: str
    left_out: tuple[NumberMention, ...] = ()


class NamedItems:
    """Finds the items of the loaded notices that a question names."""

    def __init__(self, notices: Sequence[Notice], documents: Sequence[str]) -> None:
        """Learn the numbers of ``notices``; ``documents`` are the numbers of documents."""
        self._documents = documents
        self._own_numbers = OwnNumbers(notices)
        self._loose_numbers = LooseNumbers(notices)
        self._item_places = ItemPlaces(notices)
        self._links = ItemLinks(notices)
        self._sizes = Sizes(notices)

    def read(
        self, text: str, mentions: Sequence[PlaceMention], places: Sequence[str], wanted: Wanted
    ) -> Named:
        """The items named in a folded question about ``places`` in which ``wanted`` was found."""
        anchors = (*(m.span for m in mentions), *(p.span for p in wanted.parts))
        totals = tuple(self._sizes.find(text, places))
        those = tuple(self._sizes.of_those(text, places))
        wanted = replace(wanted, spans=(*wanted.spans, *(span for right, span in those if right)))
        aside = [span for _, span in (*totals, *those)]
        # 94号的主送单位: a notice's number names no item.
        other = [*aside, *(m.span for m in mentions if m.taken)]
        numbers = self._standing(text, places, self._numbers(text, places, anchors, other), wanted)
        if not numbers:
            numbers = self._loose(text, mentions, aside, wanted)
        every, numbers = numbers, _not_left_out(text, numbers) if wanted.listed else numbers
        left_out = tuple(number for number in every if number not in numbers)
        told = any(number.item.place for number in numbers)
        beside, section = text, section_asked(text, numbers)
        if section:
            blank = "，" * (section.end - section.start)
            beside = f"{text[: section.start]}{blank}{text[section.end :]}"
            wants = read_wants(beside).wants | frozenset[Want](("section",))
            wanted = replace(wanted, wants=wants, spans=(*wanted.spans, section))
            numbers = tuple(n for n in numbers if not n.span.meets(section))
        # 正文，别看附件: what is left out is no item asked for.
        meant = blanked(beside, tuple(excluded(beside)))
        link = self._links.asked(meant, places, numbers, wanted.parts)
        if link := link or link_asked(meant, [number.item for number in numbers], places):
            linked: set[Want] = {link, "items"} if link == "divided" else {link}
            wanted = replace(wanted, wants=wanted.wants - _NOT_OF_A_LINK | linked)
        return Named(numbers, wanted, totals, told or section is not None, beside, left_out)

    def _numbers(
        self, text: str, places: Sequence[str], anchors: Sequence[Span], totals: Sequence[Span]
    ) -> tuple[NumberMention, ...]:
        """The items named by number; that of a document, an article or all items names none."""
        own = tuple(self._own_numbers.find(text, places))
        aside = [*self._no_items(text), *asides(text), *(number.span for number in own), *totals]
        found = find_numbers(text, anchors)
        return own + tuple(n for n in found if not any(n.span.meets(span) for span in aside))

    def _standing(
        self,
        text: str,
        places: Sequence[str],
        numbers: tuple[NumberMention, ...],
        wanted: Wanted,
    ) -> tuple[NumberMention, ...]:
        """The numbers, those told by their place in the one notice first."""
        if len(places) != 1:
            return numbers
        of_table = bool(wanted.wants & _OF_TABLE)
        kinds = kinds_named(wanted.parts) or (("task",) if _TABLE.search(text) else ())
        found = tuple(
            item
            for item in self._item_places.find(text, places[0], kinds, of_table=of_table)
            if not any(n.span != item.span and n.span.holds(item.span) for n in numbers)
        )
        return found + tuple(n for n in numbers if not any(n.span.meets(f.span) for f in found))

    def _loose(
        self,
        text: str,
        mentions: Sequence[PlaceMention],
        totals: Sequence[Span],
        wanted: Wanted,
    ) -> tuple[NumberMention, ...]:
        """The items of the one place named that a question names by their numbers alone."""
        places = {mention.notice for mention in mentions}
        place = places.pop() if len(places) == 1 else None
        if place is None:
            return ()
        # 广东16项重点任务里…: where there is no table no task has a measure.
        linked = self._links.known(place) and ("origin" in wanted.wants or measure_asked(text))
        listed = bool(wanted.wants & {"items", "count"}) and not linked
        aside = [*self._no_items(text), *(mention.span for mention in mentions)]
        # 57项挂在哪条措施下: whose measure is asked for is one task, as many as there are.
        origin = "origin" in wanted.wants
        aside += [s for s in totals if not origin or _OF_ALL.search(text, *_about(s))]
        return tuple(self._loose_numbers.find(text, place, aside, called=listed))

    def _no_items(self, text: str) -> Iterator[Span]:
        """Where numbers of documents stand, of articles of laws, of parts, and the last times."""
        yield from (span for _, span in find_documents(text, self._documents))
        # The Gansu notice is number 78 of 2023: what the words for its number hold is no item's.
        yield from (match.span for match in asks()["document_number"].find(text))
        yield from law_articles(text)
        yield from (span for _, span in english_dates(text))
        yield from read_superlative(text)[1]
        chapter = find_chapter(text)
        title = chapter and text[: chapter[1].start].endswith(_TITLE_ENDS)
        path = chapter and _SECTION.match(text, chapter[1].end)
        if chapter and not path and (title or "项" in chapter[1].of(text)):
            # 重点任务第二部分: no second task.
            yield chapter[1]


def _not_left_out(text: str, numbers: Sequence[NumberMention]) -> tuple[NumberMention, ...]:
    """The items asked about: 哪些条只写了这两家？第8条写的…不算 asks for the 8th in no way.

    Behind a colon stands what is asked: 别看清单：二（三）2说的是什么.
    """
    left_out = tuple(excluded(text))
    return tuple(
        n
        for n in numbers
        if not any(n.span.meets(s) and "：" not in text[s.start : n.span.start] for s in left_out)
    )


# 16项重点任务里, and not 57项挂在哪条措施下.
_OF_ALL = re.compile(r"任务|措施|[里中]$")


def _about(span: Span) -> tuple[int, int]:
    """From where on to where a total and the letter behind it stand."""
    return span.start, span.end + 1
