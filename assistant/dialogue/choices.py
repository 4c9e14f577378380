"""A turn behind an ask-back or a refusal: which of several was meant, the question as it was."""

import re
from dataclasses import replace

from assistant.dialogue.leaning import stands_alone
from assistant.dialogue.numbers import OF_FIELDS, steps, with_places
from assistant.dialogue.turn import Turn, kind_named, said
from assistant.query import Query
from corpus.text import numeral
from index.register import Register

_NTH = re.compile(r"第?\s*(?P<n>\d|[一二三四五六七八九])\s*(?:个|项|条|种)?[。！]?")


def chosen(query: Query, before: Turn, _: Register) -> Query | None:
    """The question before in the place or part that was meant; ``None`` behind an answer."""
    if before.records:
        return None
    choice = _choice(query, before)
    if choice:
        return replace(before.query, question=query.question, numbers=(), given=(choice,))
    if again := _again(query, before) or _beside(query, before):
        return again
    kinds = query.parts or kind_named(query.question)
    if stands_alone(query) or query.numbers or not (query.places or kinds):
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


def _again(query: Query, before: Turn) -> Query | None:
    """时限呢, or 第7条呢, behind a question that found nothing: asked of the same, or likewise."""
    asked = before.query
    more = query.places or query.elsewhere or query.units or query.matter or query.heading
    fields = query.wants & OF_FIELDS
    # 牵头的是哪家, behind a number that two items bear: what only one of them has tells which.
    open_choice = before.offered and not (fields and asked.numbers)
    if more or open_choice or query.due or query.tiers or before.found_no_list:
        return None
    if query.numbers and asked.numbers:
        numbers = tuple(replace(n, place=asked.numbers[0].place) for n in query.numbers)
        wants = query.wants or asked.wants
        return replace(asked, question=query.question, numbers=numbers, wants=wants, aspects=())
    if not fields or query.wants != fields or query.numbers or not (asked.numbers or asked.subject):
        return None
    return replace(
        asked,
        question=query.question,
        language=query.language,
        wants=fields,
        due=None,
        roles=query.roles,
        aspects=(),
        things=(),
    )


def _beside(query: Query, before: Turn) -> Query | None:
    """再往下一个, behind a number that several items bear, or none: the one beside it."""
    wanted = steps(query.question)
    if not wanted or len(before.query.numbers) != 1 or query.numbers or query.places:
        return None
    number = before.query.numbers[0]
    beside = tuple(replace(number, step=number.step + step) for step in wanted)
    return replace(before.query, question=query.question, numbers=beside)


def _choice(query: Query, before: Turn) -> str | None:
    """The record that a choice by its place in the list means: 第二个, 2."""
    spoken = said("position", query.question) if before.offered else None
    if spoken and (spoken["top"] or spoken["bottom"]):
        return before.offered[0 if spoken["top"] else -1]
    match = _NTH.fullmatch(query.question.strip())
    nth = numeral(match["n"]) if match else None
    return before.offered[nth - 1] if nth and 0 < nth <= len(before.offered) else None
