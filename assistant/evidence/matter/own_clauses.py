"""Places asked of in clauses of their own: of 广东由谁牵头？钦州几号前完成？ each has one."""

import re
from collections.abc import Sequence

from assistant.findings import Item
from assistant.place_names import english_names, short_name
from assistant.query import Query
from assistant.reading.numbers.item_links import clause_on_its_item
from assistant.reading.words.patterns import asks_anything
from corpus.text import fold
from index.register import Register

_SENTENCE = re.compile(r"(?:[^。？?.]|\.(?!\s))+[。？?.]?")
_CLAUSE = re.compile(r"[^，；,;]+")


def asks_of_each(query: Query, held: Sequence[Item], register: Register) -> bool:
    """Whether no place named is left out although it does not say all that is asked.

    广东谁牵头？钦州几号前完成？ asks of each another thing; 县稿对应第几条, beside a question who,
    asks it of a place that this clause does not name.
    """
    notices = (register.notice(place) for place in query.places)
    regions = [notice.region for notice in notices if notice and notice.region]
    if len(regions) == len(query.places) and asked_of_each(query.question, regions):
        return True
    clause = clause_on_its_item(query.question)
    found = (register.notice(item.record.notice) for item in held)
    named = [notice.region for notice in found if notice and notice.region]
    return bool(clause) and not any(short_name(region) in clause for region in named)


def asked_of_each(question: str, regions: Sequence[str]) -> bool:
    """Whether every one of ``regions`` has a clause of its own that asks something of it alone.

    >>> asked_of_each("广东由谁牵头？钦州几号前完成？", ("广东省", "广西壮族自治区钦州市"))
    True
    >>> asked_of_each("广东和钦州由谁牵头？几号前完成？", ("广东省", "广西壮族自治区钦州市"))
    False
    """
    named = [(short_name(region), *english_names(region)) for region in regions]
    of_one = set()
    asking = (s for s in _SENTENCE.findall(fold(question).lower()) if not s.endswith((".", "。")))
    for clause in _CLAUSE.findall("，".join(asking)):
        held = [n for n, names in enumerate(named) if any(x.lower() in clause for x in names if x)]
        if len(held) == 1 and asks_anything(clause):
            of_one.add(held[0])
    return len(of_one) == len(regions) > 0
