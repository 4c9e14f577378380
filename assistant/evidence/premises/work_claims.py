"""What a question claims of who does the work, in whatever column, and of who is told of it."""

import re

from assistant.findings import Premise
from assistant.query import Query, UnitMention
from assistant.reading.words.patterns import pattern
from corpus.model import Record
from corpus.text import fold, squeezed
from corpus.units import key

_CLAUSE = re.compile(r"[^，。；]+")
# One government, however it is called: 省政府, 省人民政府.
_LONG, _SHORT = "人民政府", "政府"


def doing_claimed(query: Query, record: Record) -> Premise | None:
    """That units do the work: 归省人社厅管吧, 是财政厅和司法厅吧.

    It holds where they lead, or stand in the only column there is; a unit of another
    column is neither confirmed nor denied, and so is one that the text names.
    """
    if not query.units or query.asks("to_whom", "who") or query.roles or not record.units:
        return None
    question = fold(query.question).lower()
    if not query.asks("duty") and not any(_is_done_by(question, u.spelling) for u in query.units):
        return None
    leading = record.units_as("lead") or record.units
    open_ = [u for u in query.units if not any(_means(u, named.name) for named in leading)]
    if not open_:
        return Premise(holds=True, what="unit", denied="")
    for unit in open_:
        known = any(_means(unit, named.name) for named in record.units)
        if not known and _plain(unit.spelling) not in _plain(record.text):
            return Premise(holds=False, what="unit", denied=unit.spelling)
    return None


def _is_done_by(question: str, spelling: str) -> bool:
    """Whether a unit is said to do something (计划是省公安厅发布的吧), and nobody is asked for."""
    if any(pattern("statements.toml", name).search(question) for name in ("asking", "asking_en")):
        return False
    done = pattern("claims.toml", "done_by").pattern.replace("UNIT", re.escape(spelling.lower()))
    return re.search(done, question) is not None


def states_receiver(query: Query) -> bool:
    """Whether a question says who is told of the work, to have it confirmed."""
    return query.asks("confirm") and not query.asks("who") and _told(fold(query.question))


def receiver_claimed(query: Query, record: Record) -> Premise | None:
    """That a unit is told of the work: 台账是不是报省司法厅.

    Of several clauses that tell somebody the one counts that says most of the question. What
    the record names elsewhere is not denied.
    """
    asked = fold(query.question)
    claimed = [unit.spelling for unit in query.units if _is_told(asked, unit.spelling)]
    telling = [c for c in _CLAUSE.findall(fold(record.text)) if _told(c)]
    if len(claimed) != 1 or not telling:
        return None
    shares = [_shared(query.matter, clause) for clause in telling]
    if shares.count(max(shares)) > 1 and len({_is_told(c, claimed[0]) for c in telling}) > 1:
        return None
    if _is_told(telling[shares.index(max(shares))], claimed[0]):
        return Premise(holds=True, what="receiver", denied="")
    if _plain(claimed[0]) in _plain(record.text):
        return None
    return Premise(holds=False, what="receiver", denied=claimed[0])


def _shared(matter: str, clause: str) -> int:
    """How many pairs of characters of a question's matter a clause has."""
    said, plain = squeezed(fold(matter)), squeezed(clause)
    return sum(said[n : n + 2] in plain for n in range(len(said) - 1))


def _told(words: str) -> bool:
    return pattern("claims.toml", "told_somebody").search(words) is not None


def _is_told(words: str, spelling: str) -> bool:
    """Whether a unit stands where words say who is told: 报省司法厅, 向县政府报告."""
    verbs, name = pattern("claims.toml", "tells").pattern, re.escape(_plain(spelling))
    return re.search(rf"(?:{verbs})[^，。；？]{{0,6}}?{name}", _plain(words)) is not None


def _means(unit: UnitMention, name: str) -> bool:
    return name in unit.names or key(name).means(key(unit.spelling))


def _plain(words: str) -> str:
    return squeezed(fold(words)).lower().replace(_LONG, _SHORT)
