"""Which role a question gives each of several units: 市司法局牵头，市统计局配合."""

import re
from functools import cache

from assistant.query import Query
from assistant.reading.patterns import expanded
from corpus.model import Role
from corpus.text import fold

_CLAUSE = re.compile(r"[^，。；？,;?]+")
# Behind these stand the units of the role: 牵头单位是…, led by ….
_NAMES_THEM = re.compile(r"(?:单位|部门|一?栏)?(?:里|上)?(?:是|为|有|写|列|由|：|:)|\s*(?:by|is|are)\b")


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
    return own or next((found[0][1] for found in others if found), None)


def _in_clause(clause: str, at: int) -> Role | None:
    """The role of the unit at this place of a clause: the word behind it, or the one before it."""
    found = _roles(clause)
    behind = [role for place, role, names in found if place > at and not names]
    before = [role for place, role, names in found if place <= at and names]
    every = [role for _, role, _ in found]
    return next(iter((*reversed(before), *behind, *every)), None)


def _roles(clause: str) -> list[tuple[int, Role, bool]]:
    """The role words of a clause, by place; whether their units stand behind them."""
    return [
        (m.start(), "lead" if m["lead"] else "responsible", bool(_NAMES_THEM.match(clause, m.end())))
        for m in _words().finditer(clause)
    ]


@cache
def _words() -> "re.Pattern[str]":
    return re.compile(
        expanded(r"(?P<lead>{lead}|\b(?:leads?|led|leading)\b)")
        + expanded(r"|责任|{take_part}|\b(?:responsible|support\w*|assist\w*|help\w*)\b")
    )
