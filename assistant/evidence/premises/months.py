"""The month of a time that comes every year, said in English: must it be finished by June."""

import re

from assistant.findings import Premise
from assistant.query import Query
from assistant.reading.words.patterns import pattern
from corpus.model import Record
from corpus.text import fold

_NAMES = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_MONTH = re.compile(r"(?<!\d)(\d{1,2})月")


def month_claimed(query: Query, record: Record) -> Premise | None:
    """Whether the yearly time of a record falls in the month that the question says.

    Of a question with a year, or of a record with other times, nothing is known by its month.
    """
    words = [due.text for due in record.deadlines]
    yearly = bool(words) and all(due.recurring and due.end is None for due in record.deadlines)
    own = {int(n) for text in words for n in _MONTH.findall(fold(text))}
    said = pattern("premises.toml", "month_en").search(fold(query.question).lower())
    if query.due or not yearly or not own or said is None:
        return None
    name = said[0].split()[-1]
    held = _NAMES.index(name[:3]) + 1 in own
    return Premise(holds=held, what="time", denied="" if held else name.capitalize())
