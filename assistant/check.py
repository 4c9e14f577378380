"""Nothing leaves that the notices do not say: every piece of a draft is proven or it is withheld.

What is proven, by kind of piece (:mod:`assistant.proofs`):

- a frame is one of ours, word for word; what the question said is the question's
- a unit stands in the record in the role that the frame around it gives it, and the frame
  really stands around it
- a time is a deadline of that record, its days computed from these words
- a quote stands letter for letter in the record; a number is the record's own
- a count is of cited records or of a cited notice's items; a fact is the notice's own
- what is denied is indeed not so

Whatever is stated rests on a cited record; a citation is the record as it is loaded.
"""

from collections.abc import Iterator, Mapping, Sequence

from assistant.compose.citations import evidence_of
from assistant.compose.drafts import Draft
from assistant.compose.pieces import Piece, Pieces, frames
from assistant.model import Citation, Language
from assistant.proofs import Proofs
from corpus.model import Notice, Record, joined


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
        self._proofs = Proofs(self._notices, self._records)

    def check(self, draft: Draft) -> None:
        """Raise :class:`UnprovenError` for the first piece or citation that cannot be proven."""
        for complaint in self.complaints(draft):
            raise UnprovenError(complaint)

    def complaints(self, draft: Draft) -> Iterator[str]:
        """What of a draft cannot be proven."""
        for citation in draft.citations:
            if not self._is_true(citation):
                yield f"the citation of {citation.record.id} is not what stands there"
        cited = {citation.record.id for citation in draft.citations}
        for line in (draft.direct, *draft.lines):
            yield from self._complaints_of(line, draft, cited)
        named = (*draft.related, *(option.record for option in draft.options))
        yield from (f"there is no {i}" for i in named if i not in self._records)
        yield from (
            f"“{option.label}” is not said by {option.record}"
            for option in draft.options
            if option.record in self._records and not self._labels(option.record, option.label)
        )

    def _complaints_of(self, line: Pieces, draft: Draft, cited: set[str]) -> Iterator[str]:
        for index, piece in enumerate(line):
            said = f"{piece.kind} “{piece.shown}” of {piece.record}"
            if not self._proofs.holds(piece, draft):
                yield said
            elif piece.kind == "unit" and not _introduced(line, index, draft.query.language):
                yield f"{said} does not stand in the frame of its role"
            elif not self._rests(piece, draft, cited):
                yield f"{said} rests on what is not cited"

    def _is_true(self, citation: Citation) -> bool:
        """A citation is the loaded record, whole, with every field's true place."""
        record = self._records.get(citation.record.id)
        if (
            record != citation.record
            or self._notices.get(citation.record.notice) != citation.notice
        ):
            return False
        said = joined(citation.notice.text, citation.spans)
        if not citation.spans or said != citation.quote:
            return False
        if citation.record.kind == "notice":
            return all(any(w.holds(s) for w in record.spans) for s in citation.spans)
        return citation.spans == record.spans and citation.evidence == evidence_of(record)

    def _rests(self, piece: Piece, draft: Draft, cited: set[str]) -> bool:
        """What an answer states is cited, or is the source of what is cited.

        A refusal states nothing of a record but its number, its title, and general names.
        """
        if draft.kind != "answer":
            return piece.kind != "unit" or piece.within in ("general_names", "near_names")
        if piece.kind == "place":
            return piece.text in {i.partition("/")[0] for i in cited}
        if piece.record is None or piece.record in cited:
            return True
        if piece.kind == "fact":
            return (piece.record or "").partition("/")[0] in {i.partition("/")[0] for i in cited}
        return any(self._records[i].source == piece.record for i in cited if i in self._records)

    def _labels(self, identifier: str, label: str) -> bool:
        """Whether an option's label names the record by its number and its own words."""
        record = self._records[identifier]
        name, _, words = label.partition("\u3000")
        return (
            name.endswith(record.number)
            and words != ""
            and (words == record.title or record.text.startswith(words))
        )


def _introduced(line: Pieces, index: int, language: Language) -> bool:
    """Whether the frame that gives a unit its role really stands before it, or else behind it."""
    key = line[index].within or ""
    template: str = frames(language)[key]
    before, _, behind = (
        template.rpartition("{units}") if "{units}" in template else (template, "", "")
    )
    before, behind = before.rpartition("}")[2], behind.partition("{")[0]
    joints = (frames(language)["and"], frames(language)["or"])
    run = {n for n in range(len(line)) if line[n].kind == "unit" and line[n].within == key}
    start = stop = index
    while start - 1 in run or (line[start - 1].text in joints and start - 2 in run and start > 1):
        start -= 1
    while stop + 1 in run or (stop + 2 in run and line[stop + 1].text in joints):
        stop += 1
    if key.startswith("field_"):
        return start > 1 and line[start - 2].text == before
    if before:
        return start > 0 and line[start - 1].text == before
    return stop + 1 < len(line) and line[stop + 1].text == behind
