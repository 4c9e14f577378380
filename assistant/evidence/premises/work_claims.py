"""What a question claims of who does the work, in whatever column or sentence."""

import re
from functools import cache

from assistant.evidence.premises.receiver_claims import plain
from assistant.findings import Premise
from assistant.query import Query, UnitMention
from assistant.reading.words.patterns import pattern
from corpus.model import Record
from corpus.text import fold
from corpus.units import key

# Whoever does something in a text.
_SOMEBODY = r"(?:厅|局|委|办|政府|部门|机关|机构)"


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
        if not known and not _is_said(unit, plain(record.text)):
            return Premise(holds=False, what="unit", denied=unit.spelling)
    return None


def _is_done_by(question: str, spelling: str) -> bool:
    """Whether a unit is said to do something (计划是省公安厅发布的吧), and nobody is asked for."""
    if any(pattern("statements.toml", name).search(question) for name in ("asking", "asking_en")):
        return False
    done = pattern("claims.toml", "done_by").pattern.replace("UNIT", re.escape(spelling.lower()))
    return re.search(done, question) is not None


def acting_claimed(query: Query, record: Record) -> Premise | None:
    """That a unit does what a record says of another: 市司法局发布的年度计划, which 省司法厅 发布.

    Only a unit is denied that the record names nowhere.
    """
    asked, text = plain(query.question), plain(record.text)
    for unit in query.units:
        known = any(_means(unit, named.name) for named in record.units)
        verb = _does(plain(unit.spelling)).search(asked)
        if verb is None or known or _is_said(unit, text):
            continue
        if _does(_SOMEBODY).search(text[: _ends_with(verb["verb"], text)]):
            return Premise(holds=False, what="receiver", denied=unit.spelling)
    return None


def _is_said(unit: UnitMention, text: str) -> bool:
    """Whether a text has a unit's name, or its spelling, which in English no text has."""
    return any(plain(name) in text for name in (unit.spelling, *unit.names))


def absence_claimed(query: Query, record: Record) -> Premise | None:
    """That a unit is not among those named: 责任单位里没有公安厅吧."""
    if not query.without or query.units or not record.units or query.asks("who"):
        return None
    named = record.units_as(*query.roles) if query.roles else record.units
    found = any(_means(unit, one.name) for unit in query.without for one in named)
    return Premise(holds=not found, what="named", denied="")


def _ends_with(verb: str, text: str) -> int:
    """Where a text has said a verb for the first time; 0 where it does not."""
    return text.find(verb) + len(verb) if verb in text else 0


@cache
def _does(unit: str) -> "re.Pattern[str]":
    name = unit if unit == _SOMEBODY else re.escape(unit)
    return re.compile(pattern("premises.toml", "unit_does").pattern.replace("UNIT", name))


def _means(unit: UnitMention, name: str) -> bool:
    return name in unit.names or key(name).means(key(unit.spelling))
