"""Whether words in quotation marks stand in a record and lose nothing that changes them."""

from collections.abc import Sequence

from assistant.language_model.sentences.naming import Source, quotes
from assistant.language_model.sentences.words import words
from corpus.model import Record
from corpus.text import fold, squeezed

_BREAKS = "，；：。"


def misquoted(text: str, cited: Sequence[Source]) -> str | None:
    """What is wrong with the quotations in folded words; ``None`` where each is a record's."""
    records = [source.record for source in cited]
    for quoted in quotes(text):
        if not is_quoted(quoted.words, records):
            return f"“{quoted.words}” is not what a record says"
    return None


def is_quoted(quotation: str, records: Sequence[Record]) -> bool:
    """Whether quoted words stand in one of the records, letter for letter, white space aside.

    Nothing that binds, weakens or denies them may stand before them in their clause; a term
    that the record itself puts in quotation marks stands by itself.
    """
    quoted = squeezed(fold(quotation))
    for record in records:
        whole = squeezed(fold(record.text))
        place = whole.find(quoted)
        while quoted and place >= 0:
            if _stands_alone(whole, place, place + len(quoted), record):
                return True
            place = whole.find(quoted, place + 1)
        if quoted and any(quoted == squeezed(fold(d.text)) for d in record.deadlines):
            return True
    return False


def _stands_alone(whole: str, start: int, end: int, record: Record) -> bool:
    """Whether a quotation loses nothing of its clause that changes what it says."""
    if start and whole[start - 1] in "“《" and whole[end : end + 1] in ("”", "》"):
        return True
    if any(_cuts_a_number(whole, place) for place in (start, end)):
        return False
    head = max(whole.rfind(c, 0, start) for c in _BREAKS) + 1
    before = whole[head:start]
    for unit in record.units:
        # 以上 in 县级以上人民政府 binds nothing.
        before = before.replace(fold(squeezed(unit.as_written)), "")
    return words("zh").guards.search(before) is None


def _cuts_a_number(whole: str, place: int) -> bool:
    """Whether 60 would be read as 6 there, or a day as another one."""
    return whole[max(place - 1, 0) : place].isdigit() and whole[place : place + 1].isdigit()
