"""Obligations: what a unit has to do, by when, and where a notice says so.

Pure functions over the register; the day they are looked at is an argument. The notices do
not record what was done, so a day that lies behind is a passed time limit and nothing worse.
"""

from assistant.obligations.finding import find_obligations
from assistant.obligations.model import (
    STATES,
    Counterpart,
    Line,
    Mention,
    Obligation,
    ObligationList,
    State,
    Timing,
    Wish,
)
from assistant.obligations.summary import TimeSlot, UnitCount, deadlines_over_time, tasks_per_lead
from assistant.obligations.unit_search import UnitChoice, suggest_units

__all__ = [
    "STATES",
    "Counterpart",
    "Line",
    "Mention",
    "Obligation",
    "ObligationList",
    "State",
    "TimeSlot",
    "Timing",
    "UnitChoice",
    "UnitCount",
    "Wish",
    "deadlines_over_time",
    "find_obligations",
    "suggest_units",
    "tasks_per_lead",
]
