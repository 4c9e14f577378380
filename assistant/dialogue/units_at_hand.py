"""A unit of the item at hand, called by its field: 大数据那家全称叫什么, 里面有公安吗."""

import re
from collections.abc import Collection
from dataclasses import replace
from functools import cache

from assistant.dialogue.numbers import NAMED
from assistant.dialogue.turn import Turn, says, words_of
from assistant.query import Query, UnitMention, Want
from assistant.reading.wants.claims import own_unit
from corpus.model import Record, Role
from corpus.text import fold
from corpus.units import english_names, key, lexicon
from index.register import Register


def with_own_unit(query: Query, before: Turn) -> Query:
    """我们局, behind a turn that said which one it is: with that unit."""
    if query.units or own_unit(fold(query.question)) is None:
        return query
    turn: Turn | None = before
    while turn is not None:
        told = fold(turn.query.question)
        if turn.query.units and (own_unit(told) or says("i_am", told)):
            return replace(query, units=turn.query.units)
        turn = turn.before
    return query


def unit_called_by_field(query: Query, before: Turn, register: Register) -> Query | None:
    """The units of the item, behind a turn that calls one of them by its field alone.

    That one may be asked for its full name, or whether it is among them at all.
    """
    record = register.record(before.records[0]) if len(before.records) == 1 else None
    named = query.numbers or query.places or query.heading or query.units
    if record is None or named or not record.names_as(*NAMED):
        return None
    asked = fold(query.question)
    if field := _field_in("unit_by_field", asked):
        return _its_name(query, field, record)
    fields = ("english_field_among_units", "field_among_units")
    field = next(filter(None, (_field_in(name, asked) for name in fields)), "")
    field = field or _part_of_a_name(asked, register.unit_names(record.notice))
    if field:
        return _whether_among(query, field, record, before)
    return None


def _its_name(query: Query, field: str, record: Record) -> Query | None:
    """The units of the columns where one of that field stands; ``None`` where there is none."""
    roles = [role for role in NAMED if _of_field(field, record, role)]
    if not roles:
        return None
    wants: frozenset[Want] = frozenset(roles)
    if query.asks("when"):
        wants |= {"when"}
    return replace(
        query, given=(record.id,), wants=wants, subject="", matter="", clauses=(), things=()
    )


def _whether_among(query: Query, field: str, record: Record, before: Turn) -> Query:
    """Whether a unit of that field is among those of the role that the talk is about."""
    asked = query.roles or before.query.roles
    filled = tuple(role for role in NAMED if record.names_as(role))
    standing = tuple(role for role in filled if _of_field(field, record, role))
    # 有我们市场监管没有, behind no role: that in which it stands, if it does.
    roles = tuple(role for role in filled if role in asked) or standing or filled
    names = tuple(n for role in roles for n in _of_field(field, record, role))
    unit = UnitMention(spelling=field, names=names, general=False)
    wants: frozenset[Want] = frozenset(("confirm", *roles))
    return replace(
        query,
        given=(record.id,),
        places=(),
        units=(unit,),
        roles=roles,
        sole=says("only_it", query.question),
        wants=wants,
        subject="",
        matter="",
        clauses=(),
        things=(),
    )


def _of_field(field: str, record: Record, role: Role) -> tuple[str, ...]:
    named = record.names_as(role)
    if field.isascii():
        called = ((n, map(str.lower, english_names(n))) for n in named)
        return tuple(n for n, words in called if field.lower() in words)
    return tuple(n for n in named if field in n or key(n).means(key(field)))


def _part_of_a_name(asked: str, names: Collection[str]) -> str:
    """Words that are looked for among units, and stand in the name of one: 有矿区没."""
    match = re.search("|".join(words_of("looked_for_among_units")), asked)
    return match["words"] if match and any(match["words"] in name for name in names) else ""


def _field_in(name: str, asked: str) -> str:
    """The field that words of ``dialogue.toml`` name in a folded turn; empty where none do."""
    found = (pattern.search(asked) for pattern in _with_field(name))
    return next((match["field"] for match in found if match), "")


@cache
def _with_field(name: str) -> tuple["re.Pattern[str]", ...]:
    """The patterns of ``dialogue.toml`` with each a group that holds any field."""
    fields = "|".join(sorted((f for f in lexicon().fields if len(f) > 1), key=len, reverse=True))
    names = {name for english in lexicon().english.values() for name in english}
    english = "|".join(sorted(map(re.escape, names), key=len, reverse=True))
    written = (w.replace("FIELD", fields).replace("ENGLISH", english) for w in words_of(name))
    return tuple(re.compile(words, re.IGNORECASE) for words in written)
