"""Quantities that a question claims and the records found do not say.

A record that is only near what is claimed confirms no quantity: 执法证五年一换，对吧, where the
notice writes of certificates and of no years, is refused, and says what is not written.
"""

from collections.abc import Sequence

from assistant.evidence.premises.number_claims import is_among
from assistant.findings import Choices, Finding, Items, Refusal
from assistant.query import Query
from assistant.reading.words.frequencies import Often, frequencies
from assistant.reading.words.patterns import pattern
from assistant.reading.words.quantities import (
    Quantity,
    is_bounded,
    numbers,
    quantities,
    tells_own_case,
)
from corpus.model import Record
from corpus.text import fold, squeezed
from index.register import Register

_YEAR = 12


def with_amounts_said(found: Finding, register: Register) -> Finding:
    """The finding; or that nothing says a quantity which it was asked to confirm.

    What the item says that a task comes from, or the tasks that come from it, counts too.
    """
    if not isinstance(found, Items | Choices) or not _confirms(found):
        return found
    records = [i.record for i in found.items] if isinstance(found, Items) else list(found.records)
    if any(record.kind == "notice" for record in records):
        # What a notice says of itself, its title and its years, has readers of its own.
        return found
    wide = [*records]
    for record in records:
        source = register.record(record.source) if record.source else None
        wide += [source] if source else []
        wide += register.from_source(record.id)
    unsaid = unsaid_amount(found.query, wide)
    if not unsaid:
        return found
    near = tuple(records) if isinstance(found, Items) else ()
    return Refusal(query=found.query, reason="amount_unsaid", near=near, term=unsaid)


def _confirms(found: Items | Choices) -> bool:
    """Whether something is to be confirmed that is not contradicted already."""
    contradicted = isinstance(found, Items) and found.premise and not found.premise.holds
    query = found.query
    return query.asks("confirm") and not query.asks("compare") and not contradicted


def unsaid_amount(query: Query, records: Sequence[Record]) -> str:
    """The words of the first quantity claimed that no record says; empty where all are said."""
    question = fold(query.question).lower()
    texts = [squeezed(fold(_whole(record))).lower() for record in records]
    between = pattern("measures.toml", "between").search(question)
    for often in frequencies(question):
        if not any(_says_often(text, often) for text in texts):
            return _as_asked(query, often)
    for claim in () if between else quantities(question):
        counts = is_bounded(claim, question) and not claim.listed
        counts = counts and (claim.measure != "piece" or claim.value != len(query.places))
        if counts and not tells_own_case(claim, question) and not _is_said(claim, texts):
            return _as_asked(query, claim)
    return ""


def _is_said(claim: Quantity, texts: Sequence[str]) -> bool:
    """Whether one of the texts says a quantity, letter for letter or otherwise."""
    if any(squeezed(claim.words) in text for text in texts):
        return True
    if claim.measure == "thing":
        return any(claim.value in numbers(text) for text in texts)
    same = (q for text in texts for q in quantities(text) if q.compares_with(claim))
    return is_among(claim.value, tuple(same), summed=True)


def _says_often(text: str, claim: Often) -> bool:
    """Whether a text says how often: once in the stretch needs no number (每年)."""
    yearly = (claim.period, claim.of_days) == (_YEAR, False)
    if yearly and claim.times in (None, 1) and "年度" in text:
        return True
    return any(
        often.fits(claim) and (claim.times in (None, 1) or often.times == claim.times)
        for often in frequencies(text)
    )


def _whole(record: Record) -> str:
    due = (deadline.text for deadline in record.deadlines)
    return "。".join((record.text, record.title or "", *record.headings, *due))


def _as_asked(query: Query, said: Quantity | Often) -> str:
    """The words of the question as it was typed; folding keeps every character's place."""
    return query.question[said.start : said.start + len(said.words)].strip()
