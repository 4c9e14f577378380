"""Which of a list just given meet a condition on deadlines, levels or columns."""

import re
from dataclasses import replace
from functools import cache

from assistant.dialogue.lists import LISTED, limits, with_named
from assistant.dialogue.turn import Turn, own_matter, says, words_of
from assistant.query import Query
from index.register import Register

# So many letters beside the words of a condition are a matter of its own.
_OWN_MATTER = 3


def narrowed(query: Query, before: Turn, register: Register) -> Query | None:
    """The list before, limited by this turn's condition; ``None`` where it asks anew.

    哪几个时限是2025年9月30日, 只写了长期坚持的有几项, which of these are due in 2024.
    """
    named = query.places or query.units or query.heading or query.parts or query.numbers
    if not before.is_list or named or not limits(query) or says("anew", query.question):
        return None
    dated = query.due or query.ongoing is not None or query.dated is not None
    spurious = {"when", "confirm", "lead"} if dated else {"confirm", "tier"}
    wants = query.wants - spurious
    chooses = says("which", query.question) or says("among", query.question)
    if not wants <= LISTED or not (wants or chooses):
        return None
    beside = _conditions().sub(" ", query.matter)
    if own_matter(replace(query, matter=" ".join(beside.split())), _OWN_MATTER):
        return None
    plain = replace(query, wants=wants or frozenset(("items",)), matter="", subject="")
    limited = with_named(plain, before, register)
    return limited and replace(limited, within=before.records, superlative=query.superlative)


@cache
def _conditions() -> "re.Pattern[str]":
    return re.compile("|".join(words_of("condition")))
