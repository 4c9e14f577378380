"""Which units a question puts into a role, and into which: 市司法局牵头，市统计局配合."""

import re
from functools import cache

from assistant.query import Query, UnitMention
from assistant.reading.words.patterns import expanded, pattern
from corpus.model import Role
from corpus.text import fold

_CLAUSE = re.compile(r"[^，。；？,;?]+")


def role_told(query: Query, spelling: str) -> Role | None:
    """The role that the question gives the unit so spelt; ``None`` where it gives it none.

    Where only one role is spoken of, all units have it; a unit without one in its clause has that
    of the next clause with one, else that of the clause before.
    """
    if len(query.roles) < 2:
        return query.roles[0] if query.roles else None
    text = fold(query.question).lower()
    at = text.find(fold(spelling).lower())
    clauses = [m for m in _CLAUSE.finditer(text) if m.end() > at]
    before = [m for m in _CLAUSE.finditer(text) if m.end() <= at]
    own = _in_clause(clauses[0][0], at - clauses[0].start()) if clauses and at >= 0 else None
    others = (_roles(m[0]) for m in (*clauses[1:], *reversed(before)))
    return own or next((found[0][2] for found in others if found), None)


def role_denied(query: Query) -> bool:
    """Whether a question says of its units, without asking it, that they do not lead: 不牵头吧."""
    return _said("lead_denied").search(fold(query.question).lower().replace("?", "？")) is not None


def is_joined_to(query: Query, unit: UnitMention) -> bool:
    """Whether something is said to be joined to a unit, which does no work then: 跟热线联动."""
    told = _said("joined_to").pattern.replace("UNIT", re.escape(fold(unit.spelling).lower()))
    return re.search(told, fold(query.question).lower()) is not None


def units_beside_roles(query: Query) -> tuple[UnitMention, ...]:
    """The units that a question puts beside a word for a role; none where none stands there.

    整合行政执法机关法制审核力量由省司法厅牵头: one leads, and the others are of the matter.
    """
    text = fold(query.question).lower()
    places = {unit: _places(text, unit.spelling) for unit in query.units}
    roles = _roles(text)
    beside = {u for u, found in places.items() if any(_is_beside(text, p, roles) for p in found)}
    joined = set(beside)
    while joined:
        near = [place for unit in beside for place in places[unit]]
        joined = {
            unit
            for unit, found in places.items()
            if unit not in beside and any(_are_joined(text, a, b) for a in found for b in near)
        }
        beside |= joined
    return tuple(unit for unit in query.units if unit in beside)


def _places(text: str, name: str) -> list[tuple[int, int]]:
    return [match.span() for match in re.finditer(re.escape(fold(name).lower()), text)]


def _is_beside(text: str, place: tuple[int, int], roles: list[tuple[int, int, Role, int]]) -> bool:
    """Whether a name stands right before a word for a role, or where one names its units."""
    start, end = place
    return any(
        (at >= end and _said("beside_role").fullmatch(text, end, at)) or (names and start == names)
        for at, _, _, names in roles
    )


def _are_joined(text: str, one: tuple[int, int], other: tuple[int, int]) -> bool:
    first, second = sorted((one, other))
    return _said("joins_units").fullmatch(text, first[1], second[0]) is not None


def _in_clause(clause: str, at: int) -> Role | None:
    """The role of the unit at this place of a clause: the word behind it, or the one before it."""
    found = _roles(clause)
    behind = [role for place, _, role, names in found if place > at and not names]
    before = [role for place, _, role, names in found if place <= at and names]
    every = [role for _, _, role, _ in found]
    return next(iter((*reversed(before), *behind, *every)), None)


def _roles(text: str) -> list[tuple[int, int, Role, int]]:
    """The words for roles in a text: start, end, role, and where their units begin behind them.

    The last is 0 where the units stand before the word.
    """
    found: list[tuple[int, int, Role, int]] = []
    for match in _words().finditer(text):
        names = _said("names_units").match(text, match.end())
        role: Role = "lead" if match["lead"] else "responsible"
        found.append((match.start(), match.end(), role, names.end() if names else 0))
    return found


def _said(name: str) -> "re.Pattern[str]":
    return pattern("claims.toml", name)


@cache
def _words() -> "re.Pattern[str]":
    return re.compile(
        expanded(r"(?P<lead>{lead}|\b(?:leads?|led|leading)\b)")
        + expanded(r"|责任|{take_part}|\b(?:responsible|support\w*|assist\w*|help\w*)\b")
    )
