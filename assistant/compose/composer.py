"""A finding becomes a draft: its sentence, its lines and its citations, all in typed pieces."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from assistant.compose.citations import cite, cite_notice
from assistant.compose.comparison import comparison
from assistant.compose.details import details, short_line
from assistant.compose.divisions import divided_count
from assistant.compose.drafts import Draft, together
from assistant.compose.items import item_name, place_piece, relevant_deadlines, sentence
from assistant.compose.listings import list_sentence
from assistant.compose.notices import notice_sentence, silent
from assistant.compose.order import order_verdict
from assistant.compose.outline import outline_sentence
from assistant.compose.pieces import Piece, Pieces, computed, frame, frames, joined, say
from assistant.compose.place_differences import difference_sentence
from assistant.compose.refusals import choices_sentence, options, refusal_sentence
from assistant.compose.unit_tallies import cited_records, tally_sentence
from assistant.compose.verdicts import verdict
from assistant.findings import (
    Choices,
    Finding,
    Item,
    Items,
    Listing,
    NoticeFacts,
    NoticeOutline,
    Refusal,
    Several,
    TitleComparison,
    UnitCounts,
)
from assistant.model import Citation
from assistant.query import Query
from corpus.model import Notice, Record, Span
from index.register import Register

# So many items are named whose reading was unsure.
_MOST_UNSURE = 6


class Composer:
    """Composes drafts over the notices of a register."""

    def __init__(self, register: Register) -> None:
        """Look records' notices up in ``register``."""
        self._register = register

    def compose(self, found: Finding) -> Draft:
        """The draft that says what was found."""
        match found:
            case Items():
                return self._items(found)
            case Listing():
                return self._listing(found)
            case Several():
                return together(found.query, [self.compose(one) for one in found.answers])
            case TitleComparison():
                return self._differences(found)
            case UnitCounts():
                return self._tallies(found)
            case NoticeFacts():
                return self._notices(found)
            case NoticeOutline():
                return self._outline(found)
            case Choices():
                return self._choices(found)
            case Refusal():
                return self._refusal(found)

    def _items(self, found: Items) -> Draft:
        query = found.query
        places = {item.record.notice for item in found.items}
        # Who names the places says which matter is compared; else the items' words say it.
        compared = len(places) > 1 and len(query.places) > 1
        sentences = [
            sentence(item, self._notice(item.record), query, compared=compared)
            for item in found.items
        ]
        said = tuple(piece for pieces in sentences for piece in pieces)
        table = comparison(found.items, query, self._held, said)
        shown = (*found.items, *found.differing)
        lines = [*self._unsure([item.record for item in shown], query), *table]
        lines += [line for item in shown for line in self._details(item.record, query)]
        return Draft(
            query=query,
            kind="answer",
            direct=(
                *(verdict(found) or divided_count(found) or self._order(found, sentences)),
                *joined(query.language, sentences, "new_line"),
                _stop(query),
                *self._otherwise(found),
            ),
            lines=tuple(lines),
            citations=tuple(self._cited(item) for item in (*found.items, *found.differing)),
            related=found.related,
        )

    def _order(self, found: Items, sentences: Sequence[Pieces]) -> Pieces:
        """Which place is earlier, and whether items say the same, where that is asked."""
        records = [item.record for item in found.items]
        shown = (piece for pieces in sentences for piece in pieces)
        notices = {record.notice: self._notice(record) for record in records}
        return order_verdict(found.query, shown, records, notices)

    def _otherwise(self, found: Items) -> Pieces:
        """What another part of the notice says on the same point, named as different."""
        query = found.query
        point = replace(query, wants=query.wants & {"when", "to_whom"})
        said = [sentence(item, self._notice(item.record), point) for item in found.differing]
        if not said:
            return ()
        where = f"differs_{found.differing[0].record.kind}"
        return (
            *say(query.language, where),
            *joined(query.language, said, "new_line"),
            _stop(query),
        )

    def _listing(self, found: Listing) -> Draft:
        query = found.query
        places = tuple(dict.fromkeys(r.notice for r in found.records))
        notices = [self._held(place) for place in places]
        lines = [*self._unsure(found.records, query)]
        lines += [short_line(r, self._notice(r), query.language) for r in found.records]
        rule = say(query.language, "joint_rule") if query.units else ()
        return Draft(
            query=query,
            kind="answer",
            direct=(*list_sentence(found, notices), _stop(query)),
            lines=((rule, *lines) if rule else tuple(lines)),
            citations=tuple(cite(record, self._notice(record)) for record in found.records),
            related=found.earlier,
        )

    def _differences(self, found: TitleComparison) -> Draft:
        held = {place: self._held(place) for place in (found.has, *found.others)}
        sentence = difference_sentence(found, held)
        if not found.linked:
            related = tuple(dict.fromkeys(record.id for pair in found.same for record in pair))
            return Draft(query=found.query, kind="refuse", direct=sentence, lines=(),
                         citations=(), related=related)  # fmt: skip
        # Where titles are lacking these are the answer; else every title is, with its like.
        pairs = (record for pair in found.same for record in pair)
        records = found.only or tuple(dict.fromkeys(pairs))
        cited = [cite(record, self._notice(record)) for record in records]
        if found.only:
            cited += [cite_notice(held[other], ()) for other in found.others]
        return Draft(
            query=found.query,
            kind="answer",
            direct=(*sentence, _stop(found.query)),
            lines=(),
            citations=tuple(cited),
        )

    def _tallies(self, found: UnitCounts) -> Draft:
        query = found.query
        records = [r for i in cited_records(found) if (r := self._register.record(i))]
        notices = [self._held(group.notice) for group in found.groups]
        lines = [short_line(r, self._notice(r), query.language) for r in records]
        return Draft(
            query=query,
            kind="answer",
            direct=(*tally_sentence(found, notices), _stop(query)),
            lines=(say(query.language, "joint_rule"), *self._unsure(records, query), *lines),
            citations=tuple(cite(record, self._notice(record)) for record in records),
        )

    def _notices(self, found: NoticeFacts) -> Draft:
        query = found.query
        notices = [self._held(identifier) for identifier in found.notices]
        alone = len(notices) == 1 and not query.inventory and found.premise is None
        if alone and silent(notices[0], query):
            return self._silent(notices[0], query)
        if query.asks("newest", "oldest"):
            # One that gives no day cannot be ranked.
            notices = [notice for notice in notices if notice.date] or notices
        facts = [notice_sentence(notice, query) for notice in notices]
        # Of several the first is the newest, or the oldest, where that is asked.
        rank = "newest_is" if query.asks("newest") else "oldest_is"
        place = replace(place_piece(notices[0], query.language), within=rank)
        held = say(query.language, "inventory", count=computed(len(notices)))
        ranked = query.asks("newest", "oldest") and len(notices) > 1
        return Draft(
            query=query,
            kind="answer",
            direct=(
                *verdict(found),
                *(say(query.language, rank, place=place) if ranked else ()),
                *(held if query.inventory else ()),
                *joined(query.language, (pieces for pieces, _ in facts), "new_line"),
                _stop(query),
            ),
            lines=(),
            citations=tuple(
                cite_notice(notice, lines)
                for notice, (_, lines) in zip(notices, facts, strict=True)
            ),
        )

    def _silent(self, notice: Notice, query: Query) -> Draft:
        """That a notice does not say of itself what is asked: no document number, no date."""
        return Draft(
            query=query,
            kind="refuse",
            direct=(*notice_sentence(notice, query)[0], _stop(query)),
            lines=(),
            citations=(),
            related=(notice.about.id,),
        )

    def _outline(self, found: NoticeOutline) -> Draft:
        notice = self._held(found.notice)
        items = tuple(s.record for s in found.sections if s.record)
        every = len(items) == len(found.sections)
        return Draft(
            query=found.query,
            kind="answer",
            direct=(*verdict(found), *outline_sentence(found, notice), _stop(found.query)),
            lines=(),
            citations=tuple(cite(r, notice) for r in items)
            if every
            else (cite_notice(notice, ()),),
            related=() if every else tuple(s.records()[0].id for s in found.sections),
        )

    def _choices(self, found: Choices) -> Draft:
        notices = [self._notice(record) for record in found.records]
        return Draft(
            query=found.query,
            kind="clarify",
            direct=choices_sentence(found),
            lines=(),
            citations=(),
            options=options(found, notices),
        )

    def _refusal(self, found: Refusal) -> Draft:
        held = self._register.notices()
        places = found.query.places or tuple(notice.id for notice in held)
        asked = [notice for notice in held if notice.id in places]
        return Draft(
            query=found.query,
            kind="refuse",
            direct=refusal_sentence(found, asked, held),
            lines=(),
            citations=(),
            related=tuple(record.id for record in found.near),
        )

    def _unsure(self, records: Sequence[Record], query: Query) -> Iterator[Pieces]:
        """The sentence on the records whose reading was unsure; none where all was sure."""
        language = query.language
        unsure = [r for r in records if self._notice(r).problems_of(r)]
        if unsure:
            names = (item_name(r, self._notice(r), language) for r in unsure[:_MOST_UNSURE])
            more = say(language, "and_more") if len(unsure) > _MOST_UNSURE else ()
            yield say(language, "unsure", items=(*joined(language, names), *more))

    def _details(self, record: Record, query: Query) -> list[Pieces]:
        if record.kind == "notice":
            return []
        source = self._register.record(record.source) if record.source else None
        return details(record, self._notice(record), query.language, source)

    def _cited(self, item: Item) -> Citation:
        if item.record.kind == "notice":
            return cite_notice(self._notice(item.record), item.marked)
        due = relevant_deadlines(item.record, item.marked) if item.record.kind != "task" else ()
        marked: tuple[Span, ...] = item.marked or tuple(d.span for d in due)
        return cite(item.record, self._notice(item.record), marked)

    def _notice(self, record: Record) -> Notice:
        return self._held(record.notice)

    def _held(self, identifier: str) -> Notice:
        notice = self._register.notice(identifier)
        if notice is None:
            raise LookupError(f"the register holds no notice {identifier}")
        return notice


def _stop(query: Query) -> Piece:
    """What ends a sentence."""
    return frame(frames(query.language)["full_stop"])
