"""Whether the places compared have one deadline, and which the earlier, as the answer shows it."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date

from assistant.compose.agreement import Compared, agreement, said_of
from assistant.compose.items import number_piece, place_piece
from assistant.compose.pieces import Piece, Pieces, frame, frames, say
from assistant.query import Query
from assistant.reading.wants.claims import asks_order, asks_sameness
from corpus.model import Notice, Record


def order_verdict(
    query: Query, shown: Iterable[Piece], records: Sequence[Record], notices: Mapping[str, Notice]
) -> Pieces:
    """钦州市更早，甘肃省更晚, where that is asked and shown; else whether the deadlines differ.

    Whether lead units are the same, and deadlines of one place, is said only where that is
    asked. Nothing where an item shows none. ``shown`` are the pieces that answer; ``records``
    those that they come from.
    """
    pieces, asked_same = tuple(shown), asks_sameness(query.question)
    compared = len({record.notice for record in records}) == len(records)
    leads: Pieces = ()
    # 单位一样吗 names no column: whatever columns all of them fill.
    whose = query.asks("who") and not query.asks("lead", "responsible")
    if asked_same and (whose or query.asks("lead")):
        leads = _alike("leads", query, pieces, records)
    if asked_same and (whose or query.asks("responsible")):
        leads = (*leads, *_alike("responsible", query, pieces, records))
    ranked = asks_order(query.question)
    if asked_same and query.asks("section"):
        leads = (*_alike("sections", query, pieces, records), *leads)
    if not query.asks("when") or not (compared or asked_same or ranked):
        return leads
    alike = _alike("order", query, pieces, records)
    days = last_days(pieces, records)
    if not alike or not ranked or len(days) < len(records) or len(set(days.values())) == 1:
        return (*leads, *alike)
    first, last = min(days.values()), max(days.values())
    ends = {
        key: [record for record in records if days[record.id] == end]
        for key, end in (("sooner", first), ("later", last))
    }
    if any(len(held) > 1 for held in ends.values()):
        return (*leads, *alike)
    return say(
        query.language,
        "order_of_two" if len(days) == 2 else "order_of_more",
        **{
            key: _of_place(notices[held[0].notice], key, query)
            if compared
            else _of_item(held[0], key, query)
            for key, held in ends.items()
        },
    )


def _alike(
    what: Compared, query: Query, shown: Sequence[Piece], records: Sequence[Record]
) -> Pieces:
    said = said_of(what, shown, records)
    if len(records) < 2 or len(said) < len(records):
        return ()
    return say(query.language, agreement(what, said))


def last_days(shown: Iterable[Piece], records: Sequence[Record]) -> dict[str, date]:
    """The last day of the deadlines shown, by the record's id."""
    by_id = {record.id: record for record in records}
    found: dict[str, date] = {}
    for piece in shown:
        record = by_id.get(piece.record or "") if piece.kind == "time" else None
        for due in record.deadlines if record else ():
            if record and due.end and due.text == piece.text:
                found[record.id] = max(found.get(record.id, due.end), due.end)
    return found


def _of_place(notice: Notice, key: str, query: Query) -> Pieces:
    return (replace(place_piece(notice, query.language), within=key),)


def _of_item(record: Record, key: str, query: Query) -> Pieces:
    """任务27: the place is the same."""
    kind = frame(frames(query.language)[f"kind_{record.kind}"])
    return (kind, *(replace(piece, within=key) for piece in number_piece(record)))
