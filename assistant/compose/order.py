"""Whether the places compared have one deadline, and which the earlier, as the answer shows it."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date

from assistant.compose.items import place_piece
from assistant.compose.pieces import Piece, Pieces, say
from assistant.query import Query
from assistant.reading.claims import asks_order
from corpus.model import Notice, Record
from corpus.text import squeezed

_TWO = 2
# The frames that say whether deadlines are the same.
AGREEMENTS = ("order_same", "order_differs", "order_all_differ", "order_some_differ")
# First and last day, whether it goes on or comes back, and the words where they fix no day.
Said = frozenset[tuple[date | None, date | None, bool, bool, str]]


def order_verdict(
    query: Query, shown: Iterable[Piece], records: Sequence[Record], notices: Mapping[str, Notice]
) -> Pieces:
    """钦州市更早，甘肃省更晚, where that is asked and shown; else whether the deadlines differ.

    Nothing where a place shows none. ``shown`` are the pieces that answer; ``records`` those
    that they come from, one a place.
    """
    pieces = tuple(shown)
    said = times_said(pieces, records)
    if not query.asks("when") or len(records) < 2 or len(said) < len(records):
        return ()
    alike = say(query.language, agreement(said))
    days = last_days(pieces, records)
    if not asks_order(query.question) or len(days) < len(records) or len(set(days.values())) == 1:
        return alike
    first, last = min(days.values()), max(days.values())
    ends = {
        key: tuple(notices[place] for place, day in days.items() if day == end)
        for key, end in (("sooner", first), ("later", last))
    }
    if any(len(held) > 1 for held in ends.values()):
        return alike
    return say(
        query.language,
        "order_of_two" if len(days) == 2 else "order_of_more",
        **{key: _ranked(held[0], key, query) for key, held in ends.items()},
    )


def agreement(said: Mapping[str, Said]) -> str:
    """The key of the frame that says whether the deadlines of two or more places are the same."""
    different = len(set(said.values()))
    if different == 1:
        return "order_same"
    if len(said) == _TWO:
        return "order_differs"
    return "order_all_differ" if different == len(said) else "order_some_differ"


def times_said(shown: Iterable[Piece], records: Sequence[Record]) -> dict[str, Said]:
    """What the deadlines shown come to, by the notice: their days, else their words."""
    by_id = {record.id: record for record in records}
    found: dict[str, Said] = {}
    for piece in shown:
        record = by_id.get(piece.record or "") if piece.kind == "time" else None
        for due in record.deadlines if record else ():
            if record and due.text == piece.text:
                words = "" if due.end else squeezed(due.text)
                told = (due.start, due.end, due.ongoing, due.recurring, words)
                found[record.notice] = found.get(record.notice, frozenset()) | {told}
    return found


def last_days(shown: Iterable[Piece], records: Sequence[Record]) -> dict[str, date]:
    """The last day of the deadlines shown, by the notice; one record of each notice counts."""
    by_id = {record.id: record for record in records}
    found: dict[str, date] = {}
    for piece in shown:
        record = by_id.get(piece.record or "") if piece.kind == "time" else None
        for due in record.deadlines if record else ():
            if record and due.end and due.text == piece.text:
                found[record.notice] = max(found.get(record.notice, due.end), due.end)
    return found


def _ranked(notice: Notice, key: str, query: Query) -> Piece:
    place = place_piece(notice, query.language)
    return Piece(kind=place.kind, text=place.text, shown=place.shown, within=key)
