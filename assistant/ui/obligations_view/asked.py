"""What a browser asks the list for. Whatever it sends, a list can be made of it."""

import json
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date
from typing import get_args

from assistant.obligations import (
    STATES,
    ObligationList,
    State,
    Wish,
    find_obligations,
    suggest_units,
)
from corpus.model import Notice, Role
from index.register import Register

ROLES: tuple[Role, ...] = get_args(Role)
# Not a role of the notices: only what a general name may lay upon the unit.
GENERAL = "general"
# Whoever looks for what is due within 90 days wants to see what is due within 30, too.
_ALSO: dict[State, tuple[State, ...]] = {"within_90": ("within_30",)}
_LONGEST = 100
# Days beyond these are slips of the fingers; calendars end not far behind some of them.
_EARLIEST, _LATEST = date(1900, 1, 1), date(2200, 1, 1)


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """A wish, the day that states are as of, and whether only general names are asked for."""

    wish: Wish
    today: date
    only_general: bool = False


class Lists:
    """Where lists come from: the register, and who tells the day."""

    def __init__(
        self, *, register: Register | Callable[[], Register], today: Callable[[], date]
    ) -> None:
        """``register`` may be a function that gives the one in use."""
        self._register = register
        self.today = today

    @property
    def register(self) -> Register:
        """The register in use; whoever makes a list takes it once."""
        return self._register if isinstance(self._register, Register) else self._register()

    def notices(self) -> tuple[Notice, ...]:
        """The notices that can be chosen."""
        return self.register.notices()

    def warm_up(self) -> None:
        """Look for a unit for nobody, so that the first person need not wait for the names."""
        suggest_units(self.register, "warm up")

    def read(self, told: object) -> Asked:
        """What the browser's JSON asks for; what cannot be read asks nothing."""
        return read_asked(told, self.register.notice_ids(), self.today())

    def listed(self, asked: Asked) -> ObligationList:
        """The list that is shown and handed out."""
        found = find_obligations(self.register, asked.wish, today=asked.today)
        return replace(found, named=()) if asked.only_general else found


def read_asked(told: object, places: tuple[str, ...], today: date) -> Asked:
    """The wish that ``told`` describes as JSON, for notices with these ids.

    >>> asked = read_asked('{"place": "a", "role": "lead", "to": "never"}', ("a",), date.today())
    >>> asked.wish.places, asked.wish.roles, asked.wish.due_to
    (('a',), ('lead',), None)
    """
    try:
        data = json.loads(told) if isinstance(told, str) else {}
    except (ValueError, RecursionError):
        data = {}
    said = {k: v for k, v in data.items() if isinstance(v, str)} if isinstance(data, dict) else {}
    place, role = said.get("place", ""), said.get("role", "")
    state = next((s for s in STATES if s == said.get("state")), None)
    wish = Wish(
        places=(place,) if place in places else (),
        unit=_words(said.get("unit", "")) or None,
        roles=tuple(r for r in ROLES if r == role),
        states=(state, *_ALSO.get(state, ())) if state else (),
        due_from=_day(said.get("from", "")),
        due_to=_day(said.get("to", "")),
    )
    only_general = role == GENERAL and wish.unit is not None
    return Asked(wish=wish, today=_day(said.get("today", "")) or today, only_general=only_general)


def _words(said: str) -> str:
    """A unit as it was typed, without what is no character (half of a pair), and not endless."""
    return said[:_LONGEST].encode("utf-8", "ignore").decode("utf-8").strip()


def _day(said: str) -> date | None:
    try:
        day = date.fromisoformat(said)
    except ValueError:
        return None
    return day if _EARLIEST <= day <= _LATEST else None
