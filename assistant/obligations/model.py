"""The values of a list of obligations."""

from dataclasses import dataclass
from datetime import date
from typing import Literal, get_args

from assistant.model import Citation
from corpus.model import Deadline, Notice, Record, Role

State = Literal["passed", "within_30", "within_90", "later", "recurring", "ongoing", "undated"]
# In the order in which they are shown: what has a day first.
STATES: tuple[State, ...] = get_args(State)


@dataclass(frozen=True, slots=True, kw_only=True)
class Timing:
    """One deadline as of a day.

    ``state`` is one of:

    - ``passed``: the computed end lies behind (时限已过); nobody knows whether it was done
    - ``within_30``, ``within_90``, ``later``: days to the computed end, today included
    - ``recurring``: every year or month; ``ongoing``: to be kept up, no end given
    - ``undated``: words that fix no day, or (``deadline`` is ``None``) no words at all

    A deadline with an end that is also ongoing (2025年完成并长期坚持) has the state of its
    end; ``deadline.ongoing`` tells the rest. ``next_day`` is the day to watch: the end, or
    the next return of a yearly day, where the words fix one.
    """

    deadline: Deadline | None
    state: State
    next_day: date | None

    @property
    def states(self) -> tuple[State, ...]:
        """All states under which one looks for it: also ``ongoing`` where it is kept up."""
        kept_up = self.deadline is not None and self.deadline.ongoing
        return (self.state, "ongoing") if kept_up and self.state != "ongoing" else (self.state,)


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """A record with one of its deadlines; a record without any has one line.

    ``citation`` marks the sentences that hold the deadline or name the unit.
    """

    citation: Citation
    timing: Timing

    @property
    def record(self) -> Record:
        """The record cited."""
        return self.citation.record


@dataclass(frozen=True, slots=True, kw_only=True)
class Mention:
    """How a record names a unit: ``name`` is the name in the notice, ``role`` its role.

    ``general``: the name speaks of a kind of unit that covers the one asked for.
    """

    name: str
    role: Role
    general: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Counterpart:
    """What a record of a lower notice answers to in the notice above it.

    ``parent`` is the item of the body on the same matter, ``likeness`` how like it is (to
    1), ``tasks`` the lines of the tasks that come from it, in the notice's order.
    """

    parent: Citation
    likeness: float
    tasks: tuple[Line, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Obligation:
    """One line of a list: a record, one deadline of it, and how it names the unit.

    ``mentions`` are all named or all general; without a unit they are all the units that the
    record names. ``counterpart`` is there where the notice has a loaded parent.
    """

    line: Line
    mentions: tuple[Mention, ...]
    counterpart: Counterpart | None = None

    @property
    def record(self) -> Record:
        """The record cited."""
        return self.line.record

    @property
    def roles(self) -> tuple[Role, ...]:
        """The roles in which the unit is mentioned, each once, lead first."""
        order: tuple[Role, ...] = get_args(Role)
        return tuple(role for role in order if any(m.role == role for m in self.mentions))


@dataclass(frozen=True, slots=True, kw_only=True)
class Wish:
    """What is to be listed; everything left empty asks nothing.

    - ``places``: ids of notices; ``unit``: any spelling of a unit, in Chinese or English
    - ``roles``: the roles looked at. With none given, all are, and a measure stands aside
      for its tasks where these are listed: they are one matter.
    - ``states``: see :attr:`Timing.states`
    - ``due_from``, ``due_to``: both inclusive, on the deadline's computed end; what has no
      computed end is left out where either is given
    """

    places: tuple[str, ...] = ()
    unit: str | None = None
    roles: tuple[Role, ...] = ()
    states: tuple[State, ...] = ()
    due_from: date | None = None
    due_to: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ObligationList:
    """The obligations that meet a wish, as of ``today``; each part sorted by deadline.

    ``named`` and ``general`` have no record in common. ``notices`` are those of the places
    asked about; ``general`` may hold records of the notices above them, too. ``unit_names``
    are the full names that the notices use for the unit; empty where they never name it.
    """

    wish: Wish
    today: date
    notices: tuple[Notice, ...]
    unit_names: tuple[str, ...]
    named: tuple[Obligation, ...]
    general: tuple[Obligation, ...]
