"""How a single piece of an answer is proven against the records, kind by kind."""

from collections.abc import Callable, Mapping
from functools import cache

from assistant.compose.agreement import AGREEMENTS, agreement, said_of
from assistant.compose.drafts import Draft
from assistant.compose.order import last_days
from assistant.compose.pieces import (
    FRAME_ROLES,
    Piece,
    PieceKind,
    fragments,
    frames,
    time_shown,
    unit_shown,
    wording_frame,
)
from assistant.model import Language
from assistant.notice_furniture import columns, receipt
from assistant.place_names import place_name
from assistant.provable_counts import counts
from assistant.query import Query
from assistant.reading.units.english_calls import is_called
from assistant.reading.wants.day_claims import day_claimed
from assistant.sections import labels, period
from assistant.text_conditions import says
from corpus.deadlines import times_in
from corpus.model import Notice, Record
from corpus.text import fold, squeezed
from corpus.units import key
from index.terms import folded


class Proofs:
    """Proves pieces against the records of the loaded notices."""

    def __init__(self, notices: Mapping[str, Notice], records: Mapping[str, Record]) -> None:
        """Prove against ``notices`` and their ``records``, both by id."""
        self._notices = notices
        self._records = records
        self._facts: dict[tuple[str, Language], set[tuple[str, str]]] = {}

    def holds(self, piece: Piece, draft: Draft) -> bool:
        """Whether a piece says what is so, and shows what it says."""
        language = draft.query.language
        if piece.kind == "frame":
            ours = piece.shown == piece.text and piece.text in fragments(language)
            return ours and self._agrees(piece, draft)
        if piece.kind == "asked":
            said = piece.shown == piece.text and was_asked(piece.text, draft.query)
            return said and (piece.within is None or _is_worded(piece, draft))
        if piece.kind == "place":
            notice = self._notices.get(piece.text)
            named = notice is not None and piece.shown == place_name(notice, language)
            return named and self._ranks(piece, draft)
        if piece.kind == "computed" and piece.record is None:
            return piece.shown == piece.text == str(piece.value) and piece.value in counts(
                draft, self._notices
            )
        record = self._records.get(piece.record or "")
        if piece.kind == "tally":
            return record is not None and _tally(piece, record, draft)
        proven = record is not None and self._of_a_record(piece, record, language)
        return proven and self._ranks(piece, draft)

    def _agrees(self, piece: Piece, draft: Draft) -> bool:
        """Whether deadlines or lead units that are said to be the same, or not, are so."""
        claims = _claims(draft.query.language)
        if piece.text not in claims:
            return True
        key = claims[piece.text]
        records = [citation.record for citation in draft.citations]
        said = said_of(AGREEMENTS[key], draft.direct, records)
        return len(said) > 1 and key == agreement(AGREEMENTS[key], said)

    def _ranks(self, piece: Piece, draft: Draft) -> bool:
        """Whether what is said to be the newest, oldest, sooner or later is so among the cited."""
        if piece.within in ("sooner", "later"):
            records = [citation.record for citation in draft.citations]
            ends = last_days(draft.direct, records)
            end = min if piece.within == "sooner" else max
            named = [r.id for r in records if piece.record == r.id or piece.text == r.notice]
            extreme = [name for name, day in ends.items() if day == end(ends.values())]
            return len(ends) == len(records) and extreme == named
        if piece.within not in ("newest_is", "oldest_is"):
            return True
        days = {c.notice.id: c.notice.date for c in draft.citations if c.notice.date}
        first = max if piece.within == "newest_is" else min
        return piece.text in days and days[piece.text] == first(days.values())

    def _of_a_record(self, piece: Piece, record: Record, language: Language) -> bool:
        proof: dict[PieceKind, Callable[[Piece, Record, Language], bool]] = {
            "unit": _unit,
            "time": _time,
            "quote": _quote,
            "number": lambda p, r, _: p.text == p.shown == r.number != "",
            "fact": lambda p, r, lang: (p.text, p.shown) in self._facts_of(r.notice, lang),
            "denied": lambda p, r, lang: (
                _denied(p, r, lang) or _not_its_day(p, r, self._notices[r.notice])
            ),
            "page": lambda p, r, _: (
                p.text == p.shown == str(p.value)
                and p.value in self._notices[r.notice].pages_of(r.spans)
            ),
            "computed": lambda p, r, _: (
                p.text == p.shown == str(p.value) and p.value == len(r.names_as(*p.roles))
            ),
        }
        return proof[piece.kind](piece, record, language)

    def _facts_of(self, identifier: str, language: Language) -> set[tuple[str, str]]:
        """What may be said of a notice; worked out once for each."""
        if (identifier, language) not in self._facts:
            self._facts[identifier, language] = facts(self._notices[identifier], language)
        return self._facts[identifier, language]


@cache
def _claims(language: Language) -> dict[str, str]:
    """The keys of the frames that say whether something is the same, by their words."""
    return {frames(language)[key]: key for key in AGREEMENTS}


def _is_worded(piece: Piece, draft: Draft) -> bool:
    """Whether all that is cited begins with, ends with or says what it is said to, or does not.

    What is added to a list in a talk meets other conditions.
    """
    told = [
        wording
        for wording in draft.query.wordings
        if piece.text in wording.words and wording_frame(wording) == piece.within
    ]
    added = draft.query.change is not None and draft.query.change.kind == "adds"
    records = [] if added else [citation.record for citation in draft.citations]
    return bool(told) and all(says(record, wording) for record in records for wording in told)


def _tally(piece: Piece, record: Record, draft: Draft) -> bool:
    """So many of the cited items, of the kind and the notice of one of them, name the unit."""
    cited = (citation.record for citation in draft.citations)
    here = [r for r in cited if (r.notice, r.kind) == (record.notice, record.kind)]
    unit = key(piece.text)
    naming = sum(any(key(name) == unit for name in r.names_as(*piece.roles)) for r in here)
    return piece.shown == str(piece.value) and piece.value == naming > 0


def _unit(piece: Piece, record: Record, language: Language) -> bool:
    """The record names the unit in a role that the frame around it gives, and it is shown so."""
    allowed = FRAME_ROLES.get(piece.within or "", ())
    roles = piece.roles or allowed
    return (
        bool(allowed)
        and set(roles) <= set(allowed)
        and piece.text in record.names_as(*roles)
        and piece.shown == unit_shown(piece.text, language)
    )


def _time(piece: Piece, record: Record, language: Language) -> bool:
    """The words are a deadline's of the record, and what is shown is computed from them."""
    return any(
        due.text == piece.text and time_shown(due, language) == piece.shown
        for due in record.deadlines
    )


def _quote(piece: Piece, record: Record, _: Language) -> bool:
    held = piece.text in (record.title, record.tier) or piece.text in record.text
    return bool(piece.text) and held and piece.shown in (piece.text, f"“{piece.text}”")


def _denied(piece: Piece, record: Record, _: Language) -> bool:
    """A unit is denied in a role that it does not have; a time or number the record lacks."""
    if piece.shown != piece.text:
        return False
    if piece.roles:
        named = record.units_as(*piece.roles)
        return not any(
            key(unit.name).means(key(piece.text)) or is_called(unit.name, piece.text)
            for unit in named
        )
    words = squeezed(fold(piece.text))
    days = {due.end for due in times_in(piece.text)}
    stated = (record.text, record.tier or "", *(due.text for due in record.deadlines))
    same_day = any(due.end in days and not due.ongoing for due in record.deadlines if due.end)
    return not same_day and not any(words in squeezed(fold(text)) for text in stated)


def _not_its_day(piece: Piece, record: Record, notice: Notice) -> bool:
    """A day that is not the date of a notice, although its text may state it of something else."""
    claim = day_claimed(piece.text)
    dated = record.kind == "notice" and not piece.roles and notice.date is not None
    whole = claim is not None and piece.shown == piece.text == claim.words
    return bool(dated and whole and claim and notice.date and not claim.means(notice.date))


def was_asked(words: str, query: Query) -> bool:
    """Whether words are the question's own, or name the condition that was read from it."""
    said = squeezed(fold(folded(words.rstrip("…"))))
    # The matter stands in the words of the question, those mended that were mistyped.
    if any(
        said in squeezed(fold(folded(t))) for t in (query.question, query.subject, query.matter)
    ):
        return True
    read = (
        *query.tiers,
        *query.not_tiers,
        query.heading,
        query.about,
        *(word for wording in query.wordings for word in wording.words),
        query.subject.strip(),
        *query.elsewhere,
        *query.documents,
        *((query.change.words,) if query.change else ()),
    )
    units = (*query.units, *query.without, *(beside.unit for beside in query.beside))
    spelt = (unit.spelling for unit in units)
    times = (*((query.due,) if query.due else ()), *query.or_due)
    due = (*(time.words for time in times), *(n.number for n in query.numbers))
    said = words.rstrip("…").lower()
    return any(value and value.lower().startswith(said) for value in (*read, *spelt, *due))


def facts(notice: Notice, language: Language) -> set[tuple[str, str]]:
    """What may be said of a notice itself: the words, and how they are shown."""
    plain = [notice.title, notice.document_number, notice.issuer, period(notice)]
    plain += [
        words for parent in notice.parents for words in (parent.title, parent.document_number)
    ]
    lines = [span.of(notice.text) for span in notice.about.spans]
    plain += [*lines, *(line.rstrip("。：:") for line in lines), *labels(notice)]
    plain += [*columns(notice), *receipt(notice)]
    found = {(words, words) for words in plain if words}
    for day in filter(None, (notice.date, *notice.other_dates)):
        written = f"{day.year}年{day.month}月{day.day}日"
        found |= {(written, written), (written, f"{written}（{day.isoformat()}）")}
    if notice.issuer and language == "en":
        found.add((notice.issuer, f"the General Office of the government ({notice.issuer})"))
    return found
