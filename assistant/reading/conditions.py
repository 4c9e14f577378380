"""By what a question limits a list: roles, empty columns, tiers, words; and what it leaves out.

The words stand in ``conditions.toml`` and ``parts.toml``.
"""

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Literal

from assistant.query import Arithmetic, Want
from assistant.reading.english_numbers import WORDS as NUMBER_WORDS
from assistant.reading.lexicon import Words, table
from assistant.reading.patterns import asks, pattern
from corpus.deadlines import times_in
from corpus.model import Role, Span
from corpus.text import numeral

_CLAUSE = re.compile(r"[^，。；？！（）]+")
_BRACKET = re.compile(r"（[^（）]*(?:（[^（）]*）[^（）]*)*）")
_ROLE_WORD = (
    r"(?P<role>责任单位|责任栏|配合单位|牵头单位|牵头栏|牵头"
    r"|responsible(?:[- ]units?)?|lead(?:[- ]units?)?)"
)
_LEADING = ("牵头", "lead")
_ENGLISH_NUMBERS = {word: number for number, word in enumerate(NUMBER_WORDS[:10])}


Polarity = Literal["with", "without", "aside"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Conditions:
    """The conditions found, and the places of the question that state them."""

    roles: tuple[Role, ...]
    sole: bool
    together: bool
    least_units: int
    most_units: int | None
    empty_roles: tuple[Role, ...]
    tiers: tuple[str, ...]
    not_tiers: tuple[str, ...]
    says: str | None
    arithmetic: Arithmetic | None
    spans: tuple[Span, ...]


def without_exclusions(text: str) -> str:
    """The text with blanks where it says what is left out, or only gives an example.

    >>> without_exclusions("牵头的有哪些？责任单位栏的不算。").rstrip(" 。")
    '牵头的有哪些？'
    """
    for span in (*excluded(text), *besides(text)):
        text = text[: span.start] + " " * (span.end - span.start) + text[span.end :]
    return text


def read_conditions(
    text: str, wants: frozenset[Want], quoted: Sequence[str], units: Collection[str]
) -> Conditions:
    """The conditions in a folded question whose exclusions have been taken off.

    ``quoted`` is what it puts in quotation marks, ``units`` the units that it names.
    """
    empty = tuple(dict.fromkeys(_blank_roles(text) if units else _empty_roles(text)))
    tiers = tuple(_tiers(text))
    return Conditions(
        roles=_roles(text, wants, tuple(_blank_roles(text)) if units else empty),
        sole=bool(_said("alone").search(text)) and not _said("joint_too").search(text),
        together=bool(_said("both").search(text)),
        least_units=_exact_units(text) or _least_units(text),
        most_units=_exact_units(text),
        empty_roles=empty,
        tiers=tuple(dict.fromkeys(name for name, _, meant in tiers if meant)),
        not_tiers=tuple(dict.fromkeys(name for name, _, meant in tiers if not meant)),
        says=_says(text, wants, quoted, units),
        arithmetic=_arithmetic(text),
        spans=(*(span for _, span, _ in tiers), *(_joint_spans(text) if units else ())),
    )


def polarity(text: str, unit: Span) -> Polarity:
    """Whether items that name a unit are asked for, or those that do not.

    ``aside``: it is only told apart from another one.
    """
    before, behind = text[: unit.start], text[unit.end :]
    if _said("not_this").search(before):
        return "aside"
    negated = _said("unnamed_before").search(before) or _said("unnamed_behind").search(behind)
    return "without" if negated or _said("exception").search(text) else "with"


def leaves_out_joint(text: str) -> bool:
    """Whether a question leaves out what several units lead together."""
    return _said("no_joint").search(text) is not None


def _said(name: str) -> "re.Pattern[str]":
    return pattern("conditions.toml", name)


def excluded(text: str) -> Iterator[Span]:
    """Where a question says what is left out, or only gives an example."""
    for clause in _CLAUSE.finditer(text):
        if _said("left_out").search(clause[0]):
            yield Span(*clause.span())
    yield from asides(text)


def asides(text: str) -> Iterator[Span]:
    """The brackets that give an example, or say how something is counted."""
    for bracket in _BRACKET.finditer(text):
        aside = _said("example").match(bracket[0], 1) or _said("left_out").search(bracket[0])
        if aside or "…" in bracket[0] or "..." in bracket[0]:
            yield Span(*bracket.span())


def _roles(text: str, wants: frozenset[Want], empty: Sequence[Role]) -> tuple[Role, ...]:
    """The roles that a question about units names; none where it leaves them open."""
    if _said("either").search(text):
        return ()
    if _said("columns").search(text):
        return ("lead", "responsible")
    turn = _turned_to(text)
    if turn:
        return turn
    denied = {_role(match["role"]) for match in _not_role().finditer(text)}
    asked: tuple[Role, ...] = ("lead", "responsible")
    return tuple(r for r in asked if r in wants and r not in empty and r not in denied)


def _turned_to(text: str) -> tuple[Role, ...]:
    """The role behind a concession, where one stands before it too."""
    turn = _said("turn").search(text)
    if turn is None or text[turn.end() :].startswith(("不", "没", " not")):
        return ()
    if not re.search(_ROLE_WORD, text[: turn.start()]):
        return ()
    match = re.search(_ROLE_WORD, text[turn.end() :])
    return (_role(match["role"]),) if match else ()


def besides(text: str) -> Iterator[Span]:
    """Where a question names what it knows already: 除了跟12345热线打通, 还要跟哪个平台."""
    for clause in _CLAUSE.finditer(text):
        known = _said("besides").search(clause[0])
        if known and not _said("left_out").search(clause[0]):
            yield Span(clause.start() + known.start(), clause.end())


@cache
def _not_role() -> "re.Pattern[str]":
    words = _said("not_role").pattern
    return re.compile(rf"(?:{words})[^，。；？]{{0,6}}?{_ROLE_WORD}")


def _empty_roles(text: str) -> Iterator[Role]:
    empty, without = _said("empty").pattern, _said("without").pattern
    for wording in (
        rf"{_ROLE_WORD}[^，。；？、]{{0,8}}?(?:{empty})(?!把|将)",
        rf"(?:{without})\s*(?:列|写|填|any|a)?\s*{_ROLE_WORD}(?!.{{0,3}}(?:还是|或))",
    ):
        for match in re.finditer(wording, text):
            if match["role"] not in ("牵头", "lead", "responsible"):
                yield _role(match["role"])


def _blank_roles(text: str) -> Iterator[Role]:
    """Columns that are blank, beside a unit: 省司法厅牵头、责任单位为空的."""
    for match in re.finditer(rf"{_ROLE_WORD}[^，。；？]{{0,3}}?(?:空|blank|empty)", text):
        yield _role(match["role"])


def _role(word: str) -> Role:
    return "lead" if word.startswith(_LEADING) else "responsible"


def _exact_units(text: str) -> int | None:
    """How many lead units an item must have, no more and no fewer; ``None`` where unsaid."""
    match = _said("exactly").search(text)
    if match is None or _said("at_least").search(text):
        return None
    english = match["en"] or ""
    return _ENGLISH_NUMBERS.get(english) or numeral(english or match["n"] or match["n3"])


def _least_units(text: str) -> int:
    """How many lead units an item must have at least; 0 where nothing is said of it."""
    match = _said("at_least").search(text)
    if match:
        english = match["en"] or match["en2"]
        return _ENGLISH_NUMBERS.get(english or "") or numeral(english or match["n"]) or 0
    joint = _said("together").search(text) and not _said("joint_too").search(text)
    return 2 if joint else 0


def _joint_spans(text: str) -> Iterator[Span]:
    """牵头或联合牵头的: that joint work counts is no matter of its own."""
    return (Span(*match.span()) for match in _said("joint_too").finditer(text))


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
    return bool(ongoing.search(term) or higher.fullmatch(term)) or any(times_in(term))


def _arithmetic(text: str) -> Arithmetic | None:
    if _said("difference").search(text):
        return "difference"
    return "total" if _said("total").search(text) else None


def _tiers(text: str) -> Iterator[tuple[str, Span, bool]]:
    """The tiers that a question names, where, and whether it wants the items of that tier."""
    for entry in table("parts.toml")["tier"]:
        for span in Words.of(entry["words"]).find(text):
            yield entry["words"][0], span, not _said("not_tier").search(text[: span.start])


def _says(
    text: str, wants: frozenset[Want], quoted: Sequence[str], units: Collection[str]
) -> str | None:
    """Words that the items must say: quoted ones, or those behind 关于."""
    if not wants & {"items", "count"}:
        return None
    terms = [term for term in quoted if not _names_column(term) and not _is_time(term)]
    if terms and _said("literally").search(text):
        return terms[0]
    terms = [term for term in terms if term not in units]
    if terms and _said("says").search(text):
        return terms[0]
    about = _said("about").search(text)
    named = next(filter(None, about.groups()), None) if about else None
    return None if named in units else named
