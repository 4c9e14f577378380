"""The unit whose obligations are looked for, as one notice would name it."""

import re
from dataclasses import dataclass, replace
from typing import Literal

from assistant.obligations.general import RANKS, covered_by
from assistant.reading.units.units import Units
from corpus.model import Notice
from corpus.text import fold, squeezed
from corpus.units import is_general, key, lexicon, split_place

Named = Literal["named", "general"]
_PLACE = re.compile(r"[^各全\s]{1,9}(?:省|市|州|县|区|盟|旗|乡|镇)")
_GOVERNMENT = "人民政府"


@dataclass(frozen=True, slots=True, kw_only=True)
class Holder:
    """A unit in a notice: the names that mean it there, and what it is.

    ``names`` are full names that the notice uses for it; ``level`` and ``fields`` tell which
    general names cover it. ``literal``: a general name was itself asked for.
    """

    spelling: str
    names: frozenset[str]
    level: str | None
    fields: frozenset[str]
    place: str | None
    literal: bool

    def named_by(self, name: str, notice: Notice) -> Named | None:
        """Whether a name of the notice means this unit, covers it, or does neither."""
        if self.literal:
            return "named" if name in self.names else None
        if not self.may_lie_in(notice):
            return None
        if name in self.names:
            return "named" if _is_one(name, notice) else "general"
        if not is_general(name):
            return None
        covered = covered_by(name, notice.level)
        return "general" if covered and covered.covers(self.level, self.fields) else None

    def may_lie_in(self, notice: Notice) -> bool:
        """Whether the unit can be one of a notice's: another county's never is."""
        region = notice.region
        if self.place is None or region is None or self.level != notice.level:
            return True
        return self.place.endswith(region) or region.endswith(self.place)

    def seen_from(self, parent: Notice, units: Units) -> "Holder":
        """The same unit in a notice above: what it is stays, the names are that notice's."""
        found = units.mention(self.spelling, (parent.id,)).names
        return replace(self, names=frozenset(n for n in found if key(n).level == self.level))


def holder_in(notice: Notice, typed: str, units: Units) -> Holder:
    """The unit that ``typed`` means in a notice: 司法局 is 省司法厅 to a province.

    A place alone (兰州市) means its government.
    """
    spelling = _spelling(typed, units)
    names = units.mention(spelling, (notice.id,)).names
    keys = [key(name) for name in names] if spelling.isascii() else [key(spelling)]
    keys = keys or [key(spelling)]
    level = next((k.level for k in keys if k.level), None)
    level = level or next((key(name).level for name in names if key(name).level), notice.level)
    place = keys[0].place
    literal = is_general(spelling) and not _is_government_of_one(spelling)
    return Holder(
        spelling=spelling,
        names=frozenset(names),
        level=level,
        fields=frozenset(field for k in keys for field in k.fields),
        place=place,
        literal=literal,
    )


def _spelling(typed: str, units: Units) -> str:
    """What was typed, as a unit's spelling; within English words, the longest that is one."""
    spelling = fold(squeezed(typed))
    if spelling.isascii():
        plain = fold(" ".join(typed.split()))
        found = [placed.span.of(plain) for placed in units.find(plain, ())]
        return max(found, key=len, default=plain)
    known = spelling in lexicon().named or is_general(spelling)
    return spelling + _GOVERNMENT if _PLACE.fullmatch(spelling) and not known else spelling


def _is_government_of_one(name: str) -> bool:
    """Whether a name means the government of one place: 县政府, 灵台县人民政府."""
    _, prefix, rest = split_place(name)
    return rest in (_GOVERNMENT, "政府") and bool(prefix) and not prefix.endswith(("级", "直"))


def _is_one(name: str, notice: Notice) -> bool:
    """Whether a name means one unit in a notice: 县司法局 does not in a province's notice."""
    if is_general(name) and not _is_government_of_one(name):
        return False
    level = key(name).level
    below = (
        level in RANKS and notice.level in RANKS and RANKS.index(level) > RANKS.index(notice.level)
    )
    return not below or key(name).place is not None
