"""By what a question limits a list: roles, empty columns, tiers, words, how many units.

The words stand in ``conditions.toml`` and ``parts.toml``.
"""

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import pairwise
from typing import Literal

from assistant.query import Arithmetic, Want
from assistant.reading.conditions.roles import (
    blank_roles,
    empty_roles,
    leads_too,
    only_role,
    roles,
)
from assistant.reading.conditions.tiers import tiers
from assistant.reading.conditions.unit_numbers import (
    Texts,
    UnitNumbers,
    found,
    places,
    unit_numbers,
)
from assistant.reading.words.lexicon import table
from assistant.reading.words.patterns import asks, expanded, pattern
from corpus.deadlines import times_in
from corpus.english_dates import english_dates
from corpus.model import Role, Span
from corpus.text import fold

_OPENING = ("“", '"', "「")
_UNIT = "ⓤ"

Polarity = Literal["with", "without", "aside"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Conditions:
    """The conditions found, and the places of the question that state them."""

    roles: tuple[Role, ...]
    sole: bool
    only_role: bool
    both_roles: bool
    together: bool
    none_but: bool
    numbers: UnitNumbers
    empty_roles: tuple[Role, ...]
    tiers: tuple[str, ...]
    not_tiers: tuple[str, ...]
    says: str | None
    of_matter: bool
    arithmetic: Arithmetic | None
    spans: tuple[Span, ...]


def read_conditions(
    text: str, wants: frozenset[Want], quoted: Sequence[str], units: Collection[str]
) -> Conditions:
    """The conditions in a folded question whose exclusions have been taken off.

    ``quoted`` is what it puts in quotation marks, ``units`` the units that it names.
    """
    empty = tuple(dict.fromkeys(blank_roles(text) if units else empty_roles(text)))
    texts = (text, marked(text, units))
    numbers = unit_numbers(texts)
    named = tuple(tiers(text))
    return Conditions(
        roles=roles(*texts, wants, tuple(blank_roles(text)) if units else empty),
        sole=_is_sole(texts),
        only_role=bool(only_role(text)),
        both_roles=bool(_said("both_roles").search(text)) and not _said("each_unit").search(text),
        together=bool(found("both", texts)) and not found("any_of_them", texts),
        none_but=bool(_said("none_but").search(text)),
        numbers=numbers,
        empty_roles=empty,
        tiers=tuple(dict.fromkeys(name for name, _, meant in named if meant)),
        not_tiers=tuple(dict.fromkeys(name for name, _, meant in named if not meant)),
        says=_says(text, wants, quoted, units),
        of_matter=_of_matter(text),
        arithmetic=_arithmetic(text),
        spans=(
            *(span for _, span, _ in named),
            *(_joint_spans(texts) if units else ()),
            *(
                places(("columns", "any_of_them", "none_but", "one_of_leads"), texts)
                if units
                else ()
            ),
            *numbers.spans,
            *(_spans("{joint}", text) if len(units) > 1 and found("both", texts) else ()),
            *(_alone_spans(texts) if units and _is_sole(texts) else ()),
            *(places(("not_merely",), texts) if leads_too(text) else ()),
        ),
    )


def polarity(text: str, unit: Span) -> Polarity:
    """Whether items that name a unit are asked for, or those that do not.

    ``aside``: it is only told apart from another one.
    """
    # Where a place was taken off, blanks stand in its stead.
    before, behind = " ".join(f"{text[: unit.start]}|".split())[:-1], text[unit.end :]
    if not before.rstrip()[-1:].isascii():
        before = before.rstrip()
    alone = marked(text, (unit.of(text),))
    if found("not_alone", (text, alone)) or _said("none_but").search(text):
        return "with"
    if _said("denied_around").search(alone):
        return "without"
    if _said("not_in_column").search(before):
        return "without"
    if _said("not_this").search(before) and not _said("rhetorical").search(text):
        return "aside"
    if only_role(text):
        return "with"
    negated = _said("unnamed_before").search(before) or _said("unnamed_behind").search(behind)
    # 不是由省司法厅牵头吗 denies nothing.
    negated = None if _said("rhetorical").search(text) else negated
    return "without" if negated or _said("exception").search(text) else "with"


def speaks_of(question: str, units: Collection[str]) -> bool:
    """Whether a question asks where a unit's name stands, whatever the unit is to do there.

    >>> speaks_of("哪几条写到了县司法局", ["县司法局"]), speaks_of("县司法局的活", ["县司法局"])
    (True, False)
    """
    text = fold(question).lower()
    return _said("mentioned").search(marked(text, units)) is not None


def _said(name: str) -> "re.Pattern[str]":
    return pattern("conditions.toml", name)


def in_one_column(text: str, units: Sequence[Span]) -> Literal["all", "only"] | None:
    """Whether a column is said to hold several units: all of them, or them and nobody else.

    The column stands before the first, nothing but a joint between them; in quotation marks
    they are all that it says. ``None`` where that is not said.
    """
    if len(units) < 2 or not _said("column_holds").search(text[: units[0].start]):
        return None
    gaps = pairwise(units)
    if not all(_said("column_joins").search(text[one.end : other.start]) for one, other in gaps):
        return None
    before = text[: units[0].start]
    alone = before.endswith(_OPENING) or _said("column_holds_only").search(before)
    return "only" if alone else "all"


def marked(text: str, units: Collection[str]) -> str:
    """The text with every unit's name made one and the same letter, as ``{u}`` finds it."""
    for unit in sorted(units, key=len, reverse=True):
        text = text.replace(unit, _UNIT * len(unit))
    return text


def _is_sole(texts: Texts) -> bool:
    """Whether the unit is to be the only one."""
    if found("any_of_them", texts):
        return False
    too = found("joint_too", texts) or found("not_alone", texts) or leads_too(texts[0])
    return bool(found("alone", texts)) and not too


def _spans(words: str, text: str) -> Iterator[Span]:
    """独家, 联合: that units are alone or together is no matter of its own."""
    return (Span(*match.span()) for match in re.finditer(expanded(words), text))


def _alone_spans(texts: Texts) -> Iterator[Span]:
    """独家, 无其他单位: the words that say so, and not the unit that stands among them."""
    yield from _spans("{alone}", texts[0])
    yield from (s for s in places(("alone",), texts) if _UNIT not in s.of(texts[1]))


def _joint_spans(texts: Texts) -> Iterator[Span]:
    """牵头或联合牵头的, 跟谁一起牵头: that work is joint is no matter of its own."""
    yield from places(("joint_too", "with_whom", "not_alone", "together"), texts)


def _names_column(term: str) -> bool:
    """Whether a term names a column, a part or a tier, and is no word of an item's text."""
    columns: tuple[Want, ...] = ("lead", "responsible", "when")
    return term in _part_words() or any(asks()[column].are_all_of(term) for column in columns)


@cache
def _part_words() -> frozenset[str]:
    parts = table("parts.toml")
    named = (w for part in parts["part"] for w in part["zh"])
    return frozenset((*named, *(w for tier in parts["tier"] for w in tier["words"])))


def _is_time(term: str) -> bool:
    """Whether a quoted term is a deadline's words, which are no words of an item's text."""
    ongoing = pattern("dates.toml", "ongoing")
    higher = pattern("dates.toml", "higher")
    timed = any(times_in(term)) or any(english_dates(term))
    return bool(ongoing.search(term) or higher.fullmatch(term)) or timed


def _arithmetic(text: str) -> Arithmetic | None:
    if _said("difference").search(text):
        return "difference"
    return "total" if _said("total").search(text) else None


def _of_matter(text: str) -> bool:
    """Whether items on a matter (培训相关的) are meant, and not those that say a word (提到…的)."""
    about = _said("about").search(text)
    return bool(about) and not (about and about.groupdict().get("about3"))


def _says(
    text: str, wants: frozenset[Want], quoted: Sequence[str], units: Collection[str]
) -> str | None:
    """Words that the items must say: quoted ones, or those behind 关于."""
    if wants and not wants & {"items", "count"}:
        return None
    terms = [term for term in quoted if not _names_column(term) and not _is_time(term)]
    if terms and _said("literally").search(text):
        return terms[0]
    terms = [term for term in terms if term not in units]
    if terms and _said("says").search(text):
        return terms[0]
    about = _said("about").search(text)
    named: str | None = next(filter(None, about.groups()), None) if about else None
    if named is None or _is_time(named) or any(_is_unit(named, unit) for unit in units):
        return None
    return named


def _is_unit(named: str, unit: str) -> bool:
    """Whether what is named is a unit, or that it has no part: 跟矿区办事处一点不沾边的."""
    rest = named.removeprefix(unit)
    return (
        rest != named
        and re.fullmatch(expanded("(?:{pressed}|{no}|的?名字?|的|分工)*(?:重点)?"), rest)
        is not None
    )
