"""That something is allowed, or forbidden, held against what a record forbids: 没证也能办案吧."""

import re

from assistant.findings import Premise
from assistant.query import Query
from assistant.reading.words.patterns import pattern
from corpus.model import Record
from corpus.text import fold, squeezed

_CLAUSE = re.compile(r"[^，。；]+")
# What a ban may be limited to; a question must be limited alike, or it speaks of something else.
_LIMITS = ("ban_without", "ban_outside", "ban_opposed")
# So much of a question a ban without such a limit must say.
_SAID = 0.4


def permission_claimed(query: Query, record: Record) -> Premise | None:
    """Whether what the question says to be allowed is so, where the record forbids it.

    没证也能单独办案 is not, as 未取得行政执法证件的人员不得独立从事行政执法工作; that it is
    forbidden is so. Of several bans none is chosen.
    """
    asked = fold(query.question).lower().replace("?", "？")
    if _says("either", asked) or _says("in_company", asked):
        return None
    forbidden, allowed = _says("said_forbidden", asked), _says("said_allowed", asked)
    if not (forbidden or allowed):
        return None
    bans = [c for c in _CLAUSE.findall(fold(record.text)) if _says("ban", c)]
    meant = [clause for clause in bans if _means(query, asked, clause)]
    if len(meant) != 1:
        return None
    return Premise(holds=forbidden, what="allowed", denied="")


def _means(query: Query, asked: str, clause: str) -> bool:
    """Whether a ban speaks of what the question does: limited alike, or in the same words."""
    limits = [name for name in _LIMITS if _says(name, clause)]
    if limits:
        return all(_says(name, asked) for name in limits)
    said, words = squeezed(fold(query.matter)), squeezed(clause)
    pairs = [said[n : n + 2] for n in range(len(said) - 1)]
    return bool(pairs) and sum(pair in words for pair in pairs) >= _SAID * len(pairs)


def _says(name: str, words: str) -> bool:
    return pattern("premises.toml", name).search(words) is not None
