"""Whether what an answer shows of several items is the same: deadlines, lead units, sections."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import Literal

from assistant.compose.pieces import Piece
from corpus.model import Deadline, Record, Role
from corpus.text import squeezed

Compared = Literal["order", "leads", "responsible", "sections"]
# The frames that say whether deadlines, units or sections are the same, and of what.
AGREEMENTS: dict[str, Compared] = {
    "order_same": "order",
    "order_differs": "order",
    "order_all_differ": "order",
    "order_some_differ": "order",
    "leads_same": "leads",
    "leads_differs": "leads",
    "leads_all_differ": "leads",
    "leads_some_differ": "leads",
    "responsible_same": "responsible",
    "responsible_differs": "responsible",
    "responsible_all_differ": "responsible",
    "responsible_some_differ": "responsible",
    "sections_same": "sections",
    "sections_differs": "sections",
    "sections_all_differ": "sections",
    "sections_some_differ": "sections",
}
_ROLES: dict[Compared, tuple[Role, ...]] = {
    "leads": ("lead",),
    "responsible": ("responsible",),
}
_TWO = 2
# First and last day, whether it goes on or comes back, and the words where they fix no day.
_Time = tuple[date | None, date | None, bool, bool, str]
Said = frozenset[_Time | str]


def said_of(what: Compared, shown: Iterable[Piece], records: Sequence[Record]) -> dict[str, Said]:
    """By the record's id, the days of the deadlines shown, else their words; or lead units.

    Of sections the labels that stand above the record. An item of which none is shown is left out.
    """
    by_id = {record.id: record for record in records}
    found: dict[str, Said] = {}
    for piece in shown:
        record = by_id.get(piece.record or "")
        if record and what == "order" and piece.kind == "time":
            told = {_told(due) for due in record.deadlines if due.text == piece.text}
            found[record.id] = found.get(record.id, frozenset()) | told
        elif record and _shows(what, piece, record):
            found[record.id] = found.get(record.id, frozenset()) | {piece.text}
    return found


def _shows(what: Compared, piece: Piece, record: Record) -> bool:
    """Whether a piece is one of the record's units in the role compared, or a label above it."""
    unit = piece.kind == "unit" and piece.roles == _ROLES.get(what)
    return unit or (what == "sections" and piece.text in record.headings)


def agreement(what: Compared, said: Mapping[str, Said]) -> str:
    """The key of the frame that says whether what two or more items say is the same."""
    different = len(set(said.values()))
    if different == 1:
        return f"{what}_same"
    if len(said) == _TWO:
        return f"{what}_differs"
    return f"{what}_all_differ" if different == len(said) else f"{what}_some_differ"


def _told(due: Deadline) -> _Time:
    words = "" if due.end else squeezed(due.text)
    return (due.start, due.end, due.ongoing, due.recurring, words)
