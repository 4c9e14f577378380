"""Nothing leaves that the notices do not say: every piece of a draft is proven or it is withheld.

What is proven, by kind of piece: a unit stands in the cited record, in one of the roles
that the sentence gives it; a time is a deadline of that record, its days computed from
these words; a quote stands letter for letter in the record; a number is the record's own;
a count is the number of cited records or of a notice's items; a fact stands in the
notice's own head or foot. What is ours (frames) names no unit and holds no digit.
"""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence

from assistant.compose.composer import Draft
from assistant.compose.pieces import Piece, PieceKind
from corpus.model import Notice, Record
from corpus.text import squeezed
from corpus.units import english_names, key

_DIGIT = re.compile(r"\d")
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")


class UnprovenError(Exception):
    """A draft holds words that the notices do not; the message says which."""


class Checker:
    """Checks drafts against the records of the loaded notices."""

    def __init__(self, notices: Sequence[Notice]) -> None:
        """Prove against ``notices``."""
        self._records: Mapping[str, Record] = {
            record.id: record for notice in notices for record in (*notice.records, notice.about)
        }
        self._notices = {notice.id: notice for notice in notices}
        self._ours: dict[str, bool] = {}
        self._names = frozenset(u.name for r in self._records.values() for u in r.units)

    def check(self, draft: Draft) -> None:
        """Raise :class:`UnprovenError` for the first piece or citation that cannot be proven."""
        for complaint in self.complaints(draft):
            raise UnprovenError(complaint)

    def complaints(self, draft: Draft) -> Iterator[str]:
        """What of a draft cannot be proven."""
        cited = {citation.record.id for citation in draft.citations}
        for piece in (*draft.direct, *(piece for line in draft.lines for piece in line)):
            if not self._proven(piece, draft):
                yield f"{piece.kind} “{piece.shown}” of {piece.record}"
            if draft.kind == "answer" and not self._rests(piece, cited):
                yield f"{piece.kind} “{piece.shown}” rests on {piece.record}, which is not cited"
        for citation in draft.citations:
            said = "".join(span.of(citation.notice.text) for span in citation.spans)
            if said != citation.quote:
                yield f"the quote of {citation.record.id} is not what stands there"

    def _is_ours(self, words: str) -> bool:
        """Whether a frame's words name no unit and hold no digit; the frames are few."""
        if words not in self._ours:
            named = _DIGIT.search(words) or any(name in words for name in self._names)
            self._ours[words] = not named
        return self._ours[words]

    def _rests(self, piece: Piece, cited: set[str]) -> bool:
        """What a sentence states is cited; a task's source and a notice's number need not be."""
        if piece.record is None or piece.record in cited or piece.kind in ("number", "fact"):
            return True
        return any(self._records[i].source == piece.record for i in cited)

    def _proven(self, piece: Piece, draft: Draft) -> bool:
        if piece.kind == "frame":
            return self._is_ours(piece.text)
        if piece.kind == "asked":
            return True
        if piece.kind == "place":
            return piece.text in self._notices
        if piece.kind == "computed":
            return self._counted(piece, draft)
        record = self._records.get(piece.record or "")
        if record is None:
            return False
        proof: dict[PieceKind, Callable[[Piece, Record], bool]] = {
            "unit": self._unit,
            "time": self._time,
            "quote": self._quote,
            "number": self._number,
            "fact": self._fact,
            "denied": self._denied,
        }
        return proof[piece.kind](piece, record)

    def _number(self, piece: Piece, record: Record) -> bool:
        return piece.text == piece.shown == record.number

    def _unit(self, piece: Piece, record: Record) -> bool:
        units = record.units_as(*piece.roles) if piece.roles else record.units
        shown = piece.shown == piece.text or (
            piece.shown.endswith(f"({piece.text})") and bool(english_names(piece.text))
        )
        return shown and piece.text in {unit.name for unit in units}

    def _time(self, piece: Piece, record: Record) -> bool:
        """The words are the record's, and so is every day shown beside them."""
        for due in record.deadlines:
            if due.text == piece.text and piece.shown.startswith(due.text):
                days = {day.isoformat() for day in (due.start, due.end) if day}
                return set(_DAY.findall(piece.shown.removeprefix(due.text))) == days
        return False

    def _quote(self, piece: Piece, record: Record) -> bool:
        held = piece.text in (record.text, record.title, record.tier) or piece.text in record.text
        return held and piece.shown in (piece.text, f"“{piece.text}”")

    def _denied(self, piece: Piece, record: Record) -> bool:
        """A unit is denied in a role that it does not have; a time or number the text lacks."""
        if piece.roles:
            named = record.units_as(*piece.roles)
            return not any(key(unit.name).means(key(piece.text)) for unit in named)
        stated = (record.text, *(due.text for due in record.deadlines))
        return not any(piece.text in words for words in stated)

    def _fact(self, piece: Piece, record: Record) -> bool:
        return squeezed(piece.text) in squeezed(record.text) and piece.text in piece.shown

    def _counted(self, piece: Piece, draft: Draft) -> bool:
        """A count is of the records cited, of those in one role, or of a notice's items."""
        if draft.kind == "clarify":
            return piece.value == len(draft.options)
        sizes = {len(n.of_kind(k)) for n in self._notices.values() for k in ("task", "measure")}
        return piece.value is not None and (
            piece.value <= len(draft.citations) or piece.value in sizes
        )
