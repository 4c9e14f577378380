"""In which part of its notice an item is said to stand, held against where it stands.

任务27是第二部分的吧     三、深化改革 › （十一）规范乡镇（街道）执法赋权     no
"""

import re

from assistant.findings import Premise
from assistant.query import Query
from assistant.reading.words.patterns import pattern
from corpus.model import Record
from corpus.text import chinese, fold, numeral, squeezed

_NUMBER = re.compile(r"\d{1,3}|[一二三四五六七八九十]{1,3}")
_LABEL = re.compile(r"（?(?P<n>[一二三四五六七八九十]{1,3})[、）]")


def part_claimed(question: str) -> str | None:
    """The words for the part in which a question says that an item stands; ``None`` for none.

    >>> part_claimed("任务27是第二部分的吧"), part_claimed("任务27谁牵头")
    ('第二部分', None)
    """
    found = pattern("claims.toml", "in_part").search(fold(question).lower())
    return (found["part"] or found["part_en"]) if found else None


def section_claimed(query: Query, record: Record) -> Premise | None:
    """Whether the record stands in the part that the question says; ``None`` if it says none."""
    words = part_claimed(query.question)
    if words is None or not record.headings:
        return None
    return Premise(holds=any(_is(words, h) for h in record.headings), what="section", denied="")


def _is(words: str, heading: str) -> bool:
    """Whether words name a part: by its number, or by (a piece of) its title."""
    if words[0] in '“"「':
        return squeezed(words[1:-1]) in squeezed(fold(heading))
    number, label = _NUMBER.search(words), _LABEL.match(heading)
    value = numeral(number[0]) if number else None
    return bool(label and value and label["n"] == chinese(value))
