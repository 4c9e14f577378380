"""What earlier turns fix: the place, the items and the matter that a follow-up leaves unsaid.

A turn that stands on its own starts afresh. One that does not takes over

- the items, where it only asks for something else of them (时限呢, 什么时候要做完);
- the matter, and what was asked, where it only names another place (广东呢);
- the place, where it names none;
- the items as a list to choose from, where it says 这里面, 其中;
- the question itself, where it only puts another unit, place or part in it (省财政厅呢);
- one item of the list just given, where it says which (第二个);
- the question itself, where it only says which of several was meant (我说的是广东的).

The words stand in ``dialogue.toml``.
"""

import re
from collections.abc import Callable
from dataclasses import replace
from typing import Literal

from assistant.dialogue.corrections import corrected
from assistant.dialogue.items import of_the_item
from assistant.dialogue.lists import (
    chosen_of_list,
    neighbour_in_list,
    of_both_units,
    same_question,
)
from assistant.dialogue.moves import MoveKind
from assistant.dialogue.narrowing import narrowed
from assistant.dialogue.numbers import (
    OF_FIELDS,
    neighbour,
    numbered,
    same_number,
    step,
    with_places,
)
from assistant.dialogue.turn import Turn, kind_named, own_matter, says
from assistant.query import DOCUMENT_WANTS, Query, Want
from corpus.model import Record, Role
from corpus.text import numeral
from index.parts_of_speech import names_a_thing
from index.register import Register

_NTH = re.compile(r"第?\s*(?P<n>\d|[一二三四五六七八九])\s*(?:个|项|条|种)?[。！]?")
# So many characters of matter, or English words, make a turn stand on its own.
_OWN_MATTER = 3
_OWN_WORDS = 2
# With a word that refers back (那, it) it takes more.
_CLEARLY_OWN = 8
_CLEARLY_OWN_WORDS = 6
# What only leans on a condition says no more than its words: 已经过期了吗.
_CONDITION = 5
_MOST_ITEMS = 12
# Words that name nothing: so many letters at most, of which the notices know so little.
_LONGEST_NOTHING = 10
_HARDLY_KNOWN = 0.2
_NAMED: tuple[Literal["lead", "responsible"], ...] = ("lead", "responsible")


def in_context(
    query: Query,
    before: Turn | None,
    register: Register,
    known: Callable[[Query], float],
    move: MoveKind = "asks",
) -> Query:
    """The query with what it leaves unsaid taken from the turns before it.

    ``known`` is the share of a query's matter that the notices speak of, 0 to 1; ``move``
    what the turn does.
    """
    if before is not None and move == "corrects":
        put_right = corrected(query, before, register)
        if put_right:
            return put_right
    if before is not None and (together := of_both_units(query, before)):
        return together
    if before is not None and (limited := narrowed(query, before, register)):
        return limited
    if before is not None and before.records and _is_unknown(query, known):
        leans = query.units or says("refers", query.question) or step(query.question)
        if names_a_thing(query.matter) and not leans:
            # 疫苗什么时候打: of what the notices do not know no earlier answer speaks.
            return with_places(query, before)
        query = _without_matter(query)
    found = _in_context(query, before, register)
    if before is None or found.alternatives or found.places != before.query.places:
        return found
    # Whoever means the same places means each of them no more clearly.
    return replace(found, alternatives=before.query.alternatives)


def _in_context(query: Query, before: Turn | None, register: Register) -> Query:
    """The same, without what is said of the places alone."""
    if query.inventory:
        return query
    if before is None:
        unsaid = step(query.question) and not query.numbers and not query.places
        return replace(query, subject="", matter="") if unsaid else query
    if same := same_question(query, before, register):
        return same
    if not before.records:
        return _chosen(query, before)
    if chosen := chosen_of_list(query, before):
        wants = query.wants or (frozenset() if before.is_list else before.query.wants)
        return replace(query, given=chosen, numbers=(), wants=wants)
    if confirmed := _confirmed(query, before, register):
        return confirmed
    return _of_items(query, before, register)


def _is_unknown(query: Query, known: Callable[[Query], float]) -> bool:
    """Whether the notices know nothing of a short turn's matter: 县里后面去盯，盯完报给谁."""
    if query.language == "en" or not query.matter or len(query.matter) > _LONGEST_NOTHING:
        return False
    return known(query) < _HARDLY_KNOWN


def _without_matter(query: Query) -> Query:
    """Without words that name nothing, where the columns of a table answer."""
    fields = query.wants and query.wants <= OF_FIELDS | {"confirm", "items", "count"}
    return replace(query, matter="", subject="" if fields else query.subject, clauses=())


def _of_items(query: Query, before: Turn, register: Register) -> Query:
    """The query after an answer that cited something."""
    if asked := of_the_item(query, before, register):
        return asked
    if not query.numbers and (steps := step(query.question)):
        if behind := neighbour_in_list(before, steps):
            return replace(query, given=behind, subject="", wants=query.wants or before.query.wants)
        return neighbour(query, before, steps, register)
    if query.numbers:
        return numbered(query, before, register)
    wanted = 3 if says("three", query.question) else 2 if says("two", query.question) else 0
    if wanted and not query.places and len(last := _last(before, wanted)) == wanted:
        return _same_items(query, before, last)
    if not query.places and (says("among", query.question) or _only_limits(query, before)):
        return replace(with_places(query, before), within=before.records)
    if query.places and says("same_number", query.question):
        return same_number(query, before, register)
    if query.places and set(query.places) != set(before.places):
        if says("what_of", query.question) or says("same_matter", query.question):
            return _elsewhere(query, before)
        if _likewise(query, before):
            return _elsewhere(query, before)
        return _elsewhere(query, before) if not _stands_alone(query) else query
    if not _stands_alone(query):
        return _same_items(query, before, before.records)
    if not query.wants and says("and_this", query.question):
        # 台账什么时候报 … 整治情况呢
        query = replace(query, wants=before.query.wants & OF_FIELDS)
    return with_places(query, before)


def _stands_alone(query: Query) -> bool:
    """Whether a turn has a matter of its own."""
    short = len(query.matter.replace(" ", "")) < _CLEARLY_OWN
    if short and says("this_item", query.question) and not query.asks("items", "count"):
        return False
    if (
        query.wants & DOCUMENT_WANTS
        or query.due
        or query.tiers
        or query.empty_roles
        or (query.units and query.roles)
    ):
        return True
    refers = says("refers", query.question)
    if query.language == "en":
        words = len(query.matter.split())
        return words >= (_CLEARLY_OWN_WORDS if refers else _OWN_WORDS)
    letters = len(query.matter.replace(" ", ""))
    return letters >= (_CLEARLY_OWN if refers else _OWN_MATTER)


def _only_limits(query: Query, before: Turn) -> bool:
    """Whether a turn behind a list says only which of it: 时限在2024年的是哪些."""
    limits = query.due or query.tiers or query.ongoing is not None
    if not (before.is_list and limits) or query.units or query.parts:
        return False
    anew = says("anew", query.question) or own_matter(query, _CONDITION)
    return not anew and query.asks("items", "count") and not query.asks("confirm")


def _chosen(query: Query, before: Turn) -> Query:
    """After an ask-back or a refusal: which place or part was meant, the question as it was."""
    choice = _choice(query, before)
    if choice:
        return replace(before.query, question=query.question, numbers=(), given=(choice,))
    kinds = query.parts or kind_named(query.question)
    if _stands_alone(query) or query.numbers or not (query.places or kinds):
        return with_places(query, before) if before.query.places else query
    asked = before.query
    return replace(
        asked,
        question=query.question,
        language=query.language,
        places=query.places or asked.places,
        parts=query.parts or kind_named(query.question) or asked.parts,
        wants=query.wants | asked.wants,
        numbers=tuple(replace(number, place=None) for number in asked.numbers),
    )


def _choice(query: Query, before: Turn) -> str | None:
    """The record that a choice by its place in the list means: 第二个, 2."""
    match = _NTH.fullmatch(query.question.strip())
    nth = numeral(match["n"]) if match else None
    return before.offered[nth - 1] if nth and 0 < nth <= len(before.offered) else None


def _confirmed(query: Query, before: Turn, register: Register) -> Query | None:
    """Whether the item just talked about names this unit, or is due so: 是省财政厅吗, 过期了吗."""
    record = register.record(before.records[0]) if len(before.records) == 1 else None
    if record is None or not query.asks("confirm") or query.asks("who", "items", "count"):
        return None
    named = query.numbers or query.places or query.elsewhere or query.heading or query.parts
    if named or not (query.units or query.due) or own_matter(query, _CONDITION):
        return None
    roles = query.roles or before.query.roles or _role(query, record)
    wants: tuple[Want, ...] = ("confirm", *(r for r in _NAMED if query.units and r in roles))
    return replace(
        query,
        given=before.records,
        subject="",
        roles=roles,
        wants=query.wants | set(wants) | ({"when"} if query.due else set()),
    )


def _role(query: Query, record: Record) -> tuple[Role, ...]:
    """The role in which a record names the units; else the first one that it fills."""
    names = {name for unit in query.units for name in unit.names}
    filled: list[Role] = [role for role in _NAMED if record.names_as(role)]
    naming = [role for role in filled if names & set(record.names_as(role))]
    return tuple((naming or filled)[:1])


def _likewise(query: Query, before: Turn) -> bool:
    """Whether a turn asks if it is the same in another place: 钦州也是司法局牵头吗."""
    if before.is_list or query.asks("items", "count") or query.due:
        return False
    asks = query.asks("confirm", "lead", "responsible", "duty", "who")
    return bool(asks) and says("likewise", query.question) and not own_matter(query, _CONDITION)


def _elsewhere(query: Query, before: Turn) -> Query:
    """The same matter in another place, asked for what was asked before if nothing new is.

    Whether a unit does it there too is confirmed, or denied.
    """
    wants = query.wants - {"compare", "items", "duty", "confirm"}
    roles = query.roles or before.query.roles
    if _likewise(query, before):
        wants |= before.query.wants & {"who", "lead", "responsible"}
        if query.units:
            roles = roles or ("lead",)
            wants |= {"confirm", *(role for role in _NAMED if role in roles)}
    if "items" in query.wants and not wants:
        # 灵台也写了吗，第几条
        wants |= before.query.wants | {"content"}
    # 灵台呢，分成哪两块: what is asked of the same matter besides.
    own = query.subject if own_matter(query, _OWN_MATTER) and _stands_alone(query) else ""
    return replace(
        query,
        counterpart_of=before.records[0],
        subject=" ".join(filter(None, (_subject_of(before.query), own))),
        clauses=(own,) if own else before.query.clauses if _by_subject(before.query) else (),
        wants=frozenset(wants or before.query.wants),
        roles=roles,
    )


def _subject_of(query: Query) -> str:
    return query.subject if _by_subject(query) else ""


def _by_subject(query: Query) -> bool:
    """Whether a query found its items by what they are about."""
    return not (query.numbers or query.given or query.counterpart_of)


def _same_items(query: Query, before: Turn, records: tuple[str, ...]) -> Query:
    """Something else of the same items, or which of them meet a condition."""
    if query.due or query.ongoing is not None or (query.units and query.roles):
        return replace(query, within=records, places=())
    return replace(
        query,
        given=records[:_MOST_ITEMS],
        places=(),
        subject=query.subject or before.query.subject,
        wants=query.wants or before.query.wants,
    )


def _last(before: Turn, wanted: int) -> tuple[str, ...]:
    """The items that the talk was last about: cited together, or one after the other."""
    if len(before.records) >= wanted:
        return before.records if len(before.records) == wanted else ()
    found: list[str] = []
    turn: Turn | None = before
    while turn is not None and len(found) < wanted:
        found += [i for i in turn.records[:1] if i not in found]
        turn = turn.before
    return tuple(reversed(found))
