"""Units to choose from: by any part of any spelling, the most often named first."""

from dataclasses import dataclass
from functools import lru_cache

from assistant.reading.units.units import Units
from corpus.text import fold, squeezed
from corpus.units import english_names, is_general, spellings
from index.register import Filter, Register


@dataclass(frozen=True, slots=True, kw_only=True)
class UnitChoice:
    """A unit that the notices name: full name, English names, and how many records name it."""

    name: str
    english: tuple[str, ...]
    general: bool
    records: int


def suggest_units(
    register: Register, typed: str = "", places: tuple[str, ...] = ()
) -> tuple[UnitChoice, ...]:
    """The units named in these places (in all where none is given) that ``typed`` may mean.

    Those that it means as it stands come first, then those of which it is a part of some
    spelling (司法, 发改, just); with nothing typed, all of them.
    """
    notices = places or register.notice_ids()
    names = dict.fromkeys(name for notice in notices for name in register.unit_names(notice))
    wanted = fold(squeezed(typed))
    exact = set(_meant(register, typed, places)) if wanted else set()
    chosen = [name for name in names if name in exact or _holds(name, wanted)]
    choices = [_choice(register, name, notices) for name in chosen]
    return tuple(sorted(choices, key=lambda c: (c.name not in exact, c.general, -c.records)))


@lru_cache(maxsize=1)
def units_in(register: Register) -> Units:
    """The units of all notices, to be found by any spelling; kept, for it takes some time."""
    names = {notice: register.unit_names(notice) for notice in register.notice_ids()}
    return Units(register.notices(), names)


def _meant(register: Register, typed: str, places: tuple[str, ...]) -> tuple[str, ...]:
    return units_in(register).mention(fold(squeezed(typed)), places).names


def _holds(name: str, wanted: str) -> bool:
    english = (fold(squeezed(word)) for word in english_names(name))
    return any(wanted in spelling for spelling in (*spellings(name), *english))


def _choice(register: Register, name: str, notices: tuple[str, ...]) -> UnitChoice:
    return UnitChoice(
        name=name,
        english=english_names(name),
        general=is_general(name),
        records=register.count(Filter(notices=notices, units=(name,))),
    )
