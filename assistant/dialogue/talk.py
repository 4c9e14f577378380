"""A turn as it is understood behind those before it."""

import re
from collections.abc import Callable
from dataclasses import replace

from assistant.dialogue.changes import changed_list
from assistant.dialogue.context import in_context
from assistant.dialogue.moves import Move, clauses_of, move_of
from assistant.dialogue.turn import Turn
from assistant.model import Language
from assistant.query import Query
from assistant.reading.asked import language_of
from index.register import Register

# A clause that is a number alone: 37呢.
_BARE_NUMBER = re.compile(r"第?[\d（）一二三四五六七八九十]*\d[\d（）]*[号项条]?呢?")


def understood(
    question: str,
    before: Turn | None,
    read: Callable[[str], Query],
    register: Register,
    known: Callable[[Query], float],
) -> Query:
    """The query that a turn asks; ``read`` reads words that stand by themselves.

    ``known`` is the share of a query's matter that the notices speak of, 0 to 1.
    """
    asks = Move(kind="asks", plain=question)
    move = move_of(question) if before else asks
    language = _language(question, before)
    if before is not None and move.kind in ("adds", "takes_away"):
        what, rest = read(move.plain), read(move.asked)
        wants = (rest if move.asked else read(question)).wants
        rest = replace(rest, question=question, language=language, wants=wants)
        if changed := changed_list(what, rest, move, before):
            return changed
        move = asks
    query = replace(_read(move, read) if before else read(question), language=language)
    return in_context(query, before, register, known, move.kind)


def _read(move: Move, read: Callable[[str], Query]) -> Query:
    """The reading of a turn; of 14，时限也说一下 the number that stands alone in a clause too."""
    query = read(move.plain)
    clauses = clauses_of(move.plain)
    if query.numbers or len(clauses) == 1:
        return query
    for clause in clauses:
        numbers = read(clause).numbers if _BARE_NUMBER.fullmatch(clause) else ()
        if numbers:
            rest = read("，".join(other for other in clauses if other != clause))
            return replace(rest, numbers=numbers)
    return query


def _language(question: str, before: Turn | None) -> Language:
    """The language of a turn; a bare number is of the talk's."""
    if before is not None and not any(character.isalpha() for character in question):
        return before.query.language
    return language_of(question)
