"""Whoever a question says in passing to lead an item: 省公安厅牵头的两法衔接任务，责任单位有谁.

Nothing of it is asked to be confirmed, but an answer that passed over it would seem to agree.
"""

import re

from assistant.findings import Premise
from assistant.query import Query, UnitMention
from assistant.reading.units.english_calls import is_called
from assistant.reading.words.patterns import pattern
from corpus.model import Record
from corpus.text import fold
from corpus.units import key


def lead_told(query: Query) -> UnitMention | None:
    """The unit of which the question tells, and does not ask, that it leads what it asks about.

    ``None`` where none is told of, or where it is only supposed, or one of two.
    """
    if query.asks("confirm") or len(query.units) != 1:
        return None
    unit, asked = query.units[0], fold(query.question).lower().replace("?", "？")
    if unit.general or pattern("premises.toml", "lead_open").search(asked):
        return None
    return unit if _said_of("lead_told", unit, asked) else None


def matter_told(query: Query) -> str:
    """What a unit is told to lead: 行刑衔接, of 省公安厅牵头的行刑衔接任务; empty where unsaid."""
    unit = lead_told(query)
    said = _said_of("led_matter", unit, fold(query.question).lower()) if unit else None
    return said["what"] if said else ""


def _said_of(name: str, unit: UnitMention, asked: str) -> "re.Match[str] | None":
    told = pattern("premises.toml", name).pattern
    return re.search(told.replace("UNIT", re.escape(unit.spelling)), asked)


def lead_presupposed(query: Query, record: Record) -> Premise | None:
    """That a unit leads a record, told in passing, where others do; ``None`` where it is so."""
    unit = lead_told(query)
    named = record.names_as("lead")
    if unit is None or not named or any(means(unit, name) for name in named):
        return None
    return Premise(holds=False, what="unit", denied=unit.spelling, role="lead")


def means(unit: UnitMention, name: str) -> bool:
    """Whether a unit of a question is the one so named; an English spelling is no unit's key."""
    known = name in unit.names or key(name).means(key(unit.spelling))
    return known or is_called(name, unit.spelling)
