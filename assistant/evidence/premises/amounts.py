"""Quantities that a question claims and the records found do not say.

A record that is only near what is claimed confirms no quantity: 执法证五年一换，对吧, where the
notice writes of certificates and of no years, is refused, and says what is not written.
"""

from collections.abc import Sequence

from assistant.evidence.premises.number_claims import is_among
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

_YEAR = 12


def unsaid_amount(query: Query, records: Sequence[Record]) -> str | None:
    """The words of the first quantity to be confirmed that no record says, if there is one."""
    several = query.asks("compare") and (len(query.places) != 1 or len(query.numbers) > 1)
    if not query.asks("confirm") or several:
        return None
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
    return None


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
