"""The office of a place that the question names right before it: 灵山县司法局 is not the city's.

The place is read before the units are, so that 司法局 alone is left of it.
"""

import re
from collections.abc import Sequence
from dataclasses import replace

from assistant.reading.places.places import PlaceMention
from assistant.reading.units.units import PlacedUnit, Units
from corpus.model import Span
from corpus.units import key

# Who does something is told, and not whose notice is asked: 甘肃哪项是灵台县司法局牵头的.
_DOER = re.compile(r"[由是归被][我咱]?们?$")


def of_its_place(
    unit: PlacedUnit, text: str, mentions: Sequence[PlaceMention], units: Units
) -> PlacedUnit:
    """The unit of a folded question as that of the place right before it.

    A place without a notice here goes by the names that say it; where a notice has none, its
    office is nobody there. One with a notice goes by its own names, where another notice is
    asked about and the office is said to do something. A general name (浦北县各部门) stays.
    """
    named = unit.unit
    before = next((m for m in mentions if m.span.end == unit.span.start), None)
    if named.general or before is None:
        return unit
    if before.notice is None:
        names = tuple(name for name in named.names if _is_at(before.name, name))
    elif any(m.notice not in (None, before.notice) for m in mentions) and _DOER.search(
        text[: before.span.start]
    ):
        names = units.mention(named.spelling, (before.notice,)).names
    else:
        return unit
    said = before.span.of(text)
    whole = replace(named, spelling=f"{said}{named.spelling}", names=names)
    return PlacedUnit(whole, Span(before.span.start, unit.span.end))


def _is_at(place: str, name: str) -> bool:
    """Whether a unit's name says that it is at a place."""
    of = key(name).place
    return of is not None and (place in of or of in place)
