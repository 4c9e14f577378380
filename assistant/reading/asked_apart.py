"""Several things that one question asks for, each in a clause of its own.

提到“监督”的几项，提到“培训”的几项; how many are ongoing, and how many are due; 文号，有几项任务.
Each clause is read for itself, in the place and the part that the first one names.
"""

import re
from collections.abc import Sequence
from dataclasses import fields, replace
from itertools import pairwise

from assistant.query import DOCUMENT_WANTS, Query, Want
from assistant.reading.words.patterns import asks_anything, pattern

# What states a condition of each kind, and what belongs to it.
_KINDS: dict[str, tuple[str, ...]] = {
    "units": (
        "units", "without", "others_than", "beside", "least_units", "most_units", "empty_roles",
        "filled_roles",
    ),
    "time": ("due", "ongoing", "dated", "deadline_words"),
    "tier": ("tiers", "not_tiers"),
    "part": ("heading",),
    "words": ("about", "wordings"),
}  # fmt: skip
_BESIDE: dict[str, tuple[str, ...]] = {
    "units": ("roles", "sole", "only_role", "both_roles", "together", "counted_role", "none_but"),
    "time": ("or_due", "recurring"),
    "words": ("of_matter",),
}
_PLAIN = {field.name: field.default for field in fields(Query)}
# Of a notice itself, with what a question for it may say besides.
_OF_A_NOTICE: frozenset[Want] = DOCUMENT_WANTS | {"feedback", "who", "how_much", "content", "when"}
_TOGETHER: frozenset[Want] = _OF_A_NOTICE - {"feedback"}
_FEW = 4
_PAUSE = re.compile(r"([，；、？。,;?])")
_TERMS = re.compile(r"“[^”]+”(?:(?:[、和与跟及]|以及|还有)?“[^”]+”)+")
# 第一、第二部分: the noun is that of both.
_ORDINALS = re.compile(
    r"(?P<first>第[一二三四五六七八九十\d]{1,2})(?:[、和与跟及]|以及)"
    r"(?P<last>第?[一二三四五六七八九十\d]{1,2})(?P<noun>大?部分|大?板块|大?块|章)"
)
_MARKS = " ，；、？。,;?"


def _asks(piece: str) -> bool:
    """Whether a clause asks for a list, or for something of a notice itself."""
    names = ("asks", "of_notice")
    listed = any(pattern("asked_apart.toml", name).search(piece) for name in names)
    return listed and asks_anything(piece)


def clauses_apart(text: str, places: Sequence[str]) -> tuple[str, ...]:
    """The clauses of a folded question that each ask something; none where fewer than two do.

    A clause behind the first that names none of ``places`` gets the words for the first one.

    >>> clauses_apart("甘肃提到“监督”的几项，提到“培训”的几项", ["甘肃"])
    ('甘肃提到“监督”的几项', '甘肃提到“培训”的几项')
    >>> clauses_apart("how many gansu tasks are ongoing, and how many are not", ["gansu"])
    ('how many gansu tasks are ongoing', 'how many tasks are not in gansu')
    """
    if each := _each_of(text, places):
        return each
    found: list[str] = []
    said = ""
    for piece in _PAUSE.split(pattern("asked_apart.toml", "joint").sub("，", text)):
        said += piece
        if _asks(piece):
            found.append(said.strip(_MARKS))
            said = ""
    if said.strip(_MARKS) or not 1 < len(found) <= _FEW:
        return ()
    first = next((place for place in places if place in found[0]), "")
    return (found[0], *(_placed(clause, first, places) for clause in found[1:]))


def _each_of(text: str, places: Sequence[str]) -> tuple[str, ...]:
    """A question for each of several lists, one question each; none where it is none.

    >>> _each_of("甘肃长期坚持和不长期坚持的各几项", ["甘肃"])
    ('甘肃长期坚持的几项', '甘肃不长期坚持的几项')
    >>> _each_of("甘肃提到“监督”、“培训”的分别有几项", ["甘肃"])
    ('甘肃提到“监督”的有几项', '甘肃提到“培训”的有几项')
    """
    each = pattern("asked_apart.toml", "each").search(text)
    if each is None:
        return ()
    told, asked = text[: each.start()], each["of"] + text[each.end() :].strip(_MARKS)
    told = _ORDINALS.sub(r"\g<first>\g<noun>、\g<last>\g<noun>", told)
    if run := _TERMS.search(told):
        # 提到“监督”和“培训”的: the verb is said of each.
        terms = re.findall(r"“[^”]+”", run[0])
        return tuple(f"{told[: run.start()]}{term}{told[run.end() :]}{asked}" for term in terms)
    pieces = pattern("asked_apart.toml", "and").split(told)
    first = next((place for place in places if place in pieces[0]), "")
    clauses = (pieces[0], *(_placed(piece, first, places) for piece in pieces[1:]))
    return tuple(f"{clause}{asked}" for clause in clauses) if len(pieces) > 1 else ()


def _placed(clause: str, first: str, places: Sequence[str]) -> str:
    """A clause with the items and the place that are left unsaid in it."""
    clause = pattern("asked_apart.toml", "no_items").sub(lambda m: f"{m[0]} tasks", clause)
    if any(place in clause for place in places):
        return clause
    return f"{clause} in {first}" if first.isascii() and first else f"{first}{clause}"


def asked_apart(query: Query, clauses: Sequence[Query]) -> tuple[Query, ...]:
    """What the readings of the clauses ask for one by one; none where one of them does not.

    ``query`` is the reading of the whole: what it tells apart by itself is left to it.
    """
    several = query.arithmetic or query.or_due or len(query.tiers) > 1
    of_units = query.tally or query.superlative or query.difference or query.choice
    of_notices = [clause for clause in clauses if _is_of_notice(clause)]
    known = all(clause in of_notices or _is_list(clause) for clause in clauses)
    # 司法厅和财政厅牵头的各几项: units are told apart as they are.
    each_unit = len(query.units) > 1 and _each_of(query.question, ())
    whole = several or of_units or each_unit
    if whole or not known or _is_one_answer(of_notices, clauses):
        return ()
    first = clauses[0]
    asked = (first, *(_like(clause, first) for clause in clauses[1:]))
    # 有几项，分别是哪几项: one list, of which more than one thing is asked.
    alike = any(_same_list(one, other) for one, other in pairwise(asked))
    return () if alike and not of_notices else asked


def _is_one_answer(of_notices: Sequence[Query], clauses: Sequence[Query]) -> bool:
    """Whether all is asked of a notice, in which one answer tells its number, its day, …."""
    facts = all(clause.wants <= _TOGETHER and not clause.outline for clause in of_notices)
    return facts and len(of_notices) == len(clauses)


def _is_of_notice(clause: Query) -> bool:
    """Whether a clause asks what a notice says of itself, or whom it tells of problems."""
    asked = clause.asks("feedback", *DOCUMENT_WANTS - {"size"}) or clause.outline
    limited = clause.numbers or clause.given or clause.documents or _kinds(clause)
    return bool(asked) and not limited and clause.wants <= _OF_A_NOTICE


def _is_list(clause: Query) -> bool:
    """Whether items are asked for by conditions, or all of them are counted, and no more."""
    pointed = clause.numbers or clause.given or clause.documents or clause.aspects
    limited = bool(_kinds(clause)) or (clause.asks("count") and not clause.subject.strip())
    return clause.asks("items", "count") and limited and not pointed


def _same_list(one: Query, other: Query) -> bool:
    """Whether two clauses ask for the same items."""
    names = [n for kind in _KINDS for n in (*_KINDS[kind], *_BESIDE.get(kind, ()))]
    names += ["places", "parts"] if other.places else ["parts"]
    return all(getattr(one, name) == getattr(other, name) for name in names)


def _kinds(clause: Query) -> set[str]:
    """The kinds of condition that a clause states."""
    return {
        kind
        for kind, names in _KINDS.items()
        if any(getattr(clause, name) != _PLAIN[name] for name in names)
    }


def _like(clause: Query, first: Query) -> Query:
    """A clause with what the first one says for both: 省司法厅牵头的2023年几项，2024年几项.

    Of what it found (其中长期坚持的几项) all that it says holds.
    """
    own = _kinds(clause)
    of_these = pattern("asked_apart.toml", "of_these").search(clause.question)
    shared = _kinds(first) - own if of_these or own < _kinds(first) else set[str]()
    names = [n for kind in shared for n in (*_KINDS[kind], *_BESIDE.get(kind, ()))]
    unsaid = [name for name in names if getattr(clause, name) == _PLAIN[name]]
    clause = replace(clause, **{name: getattr(first, name) for name in unsaid})
    return clause if clause.parts else replace(clause, parts=first.parts)
