"""What a question claims of a notice itself (一共58项任务吧, 12月21日印发的吗), and its number."""

from dataclasses import replace

from assistant.evidence.overlap import Overlap
from assistant.findings import Finding, NoticeFacts, Premise, Refusal
from assistant.query import DOCUMENT_WANTS, Query, Want
from assistant.reading.claims import beside_size, day_claimed, size_claimed
from assistant.reading.documents import stated
from corpus.model import Notice
from corpus.text import fold, squeezed
from index.register import Register

_OF_A_DOCUMENT: frozenset[Want] = frozenset(("document_title", "document_number", "document_date"))
# Who gives a document's number and asks no more than this asks which document it is.
_WHICH: frozenset[Want] = frozenset(("content", "where", "confirm", "document_title"))
_LITTLE = 2


def of_document(query: Query, register: Register) -> Finding | None:
    """That no notice has a document number; or which notice it is, where no more is asked."""
    if not query.documents:
        return None
    if not all(stated(number, register.notices()) for number in query.documents):
        return Refusal(query=query, reason="no_such_document")
    own = {n.id for n in register.notices() if n.document_number in query.documents}
    named = bool(own) and own == set(query.places)
    alone = not query.numbers and not query.units and len(query.matter) <= _LITTLE
    if named and alone and query.wants <= _WHICH:
        wants = query.wants - {"content", "where", "confirm"} | _OF_A_DOCUMENT
        return NoticeFacts(query=replace(query, wants=wants), notices=query.places)
    if query.numbers and not own:
        # An item of a document that notices only rest on.
        return Refusal(query=query, reason="no_such_document")
    resting = tuple(n.id for n in register.notices() if _rests_on(n, query.documents))
    if resting and not query.places and query.wants <= _WHICH and _says_no_more(query):
        return NoticeFacts(query=replace(query, wants=frozenset(("parents",))), notices=resting)
    return None


def _rests_on(notice: Notice, numbers: tuple[str, ...]) -> bool:
    return any(parent.document_number in numbers for parent in notice.parents)


def _says_no_more(query: Query) -> bool:
    """Whether nothing is left of the question but the numbers."""
    rest = fold(query.matter)
    for number in query.documents:
        rest = rest.replace(number, "")
    return len(rest.strip()) <= _LITTLE


def of_size(query: Query, register: Register, overlap: Overlap) -> NoticeFacts | None:
    """Whether a notice has as many tasks or measures as the question says."""
    claim = size_claimed(query.question)
    if claim is None or not query.asks("confirm") or len(query.places) != 1:
        return None
    conditions = query.units or query.due or query.numbers or query.heading or query.tiers
    if conditions or overlap.known_weight(beside_size(query.matter), query.places) > 0:
        return None
    notice = register.notice(query.places[0])
    if notice is None:
        return None
    tasks = len(notice.of_kind("task"))
    # A notice without a table calls its measures 重点任务.
    meant = tasks if claim.tasks and (tasks or not claim.key_tasks) else None
    number = len(notice.of_kind("measure")) if meant is None else meant
    same = number == claim.number
    wants = (query.wants & DOCUMENT_WANTS) | frozenset[Want](("confirm", "size"))
    parts = ("task",) if claim.tasks and meant == 0 else query.parts
    assumed = Premise(holds=same, what="number", denied="" if same else claim.words)
    asked = replace(query, wants=wants, parts=parts)
    return NoticeFacts(query=asked, notices=query.places, premise=assumed)


def of_day(query: Query, notice: Notice | None) -> Premise | None:
    """Whether a notice was issued on the day that the question says.

    Another day on which the notice too says that it was 印发 is neither confirmed nor denied
    where that is the question's word: both dates are shown.
    """
    claim = day_claimed(query.question)
    if notice is None or notice.date is None or not query.asks("confirm"):
        return None
    if claim is None:
        if query.due is None:
            return None
        same = query.due.end == notice.date
        return Premise(holds=same, what="time", denied="" if same else query.due.words)
    if claim.means(notice.date):
        return Premise(holds=True, what="time", denied="")
    printed = any(
        claim.means(day) and f"{day.year}年{day.month}月{day.day}日印发" in squeezed(notice.text)
        for day in notice.other_dates
    )
    if printed and "印发" in fold(query.question):
        return None
    return Premise(holds=False, what="time", denied=claim.words)
