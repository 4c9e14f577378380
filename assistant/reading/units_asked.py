"""The units that a question names, what it asks of them, and its matter, which is what is left."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from assistant.query import Query, UnitMention
from assistant.reading.asked import Asked
from assistant.reading.conditions.conditions import (
    Conditions,
    Polarity,
    in_one_column,
    read_conditions,
)
from assistant.reading.conditions.left_out import without_exclusions
from assistant.reading.conditions.roles import filled_roles, leaves_out_joint
from assistant.reading.places.places import PlaceMention, blanked, without_places
from assistant.reading.several_matters import matters
from assistant.reading.subject import with_subject
from assistant.reading.units.bare_units import divisions
from assistant.reading.units.joint_units import lead_together
from assistant.reading.units.named_units import (
    by_polarity,
    most_units,
    other_than,
    roles_left,
)
from assistant.reading.units.own_governments import OwnGovernments
from assistant.reading.units.strange_units import with_strange_units
from assistant.reading.units.units import PlacedUnit, Units
from assistant.reading.units.units_aside import UnitsAside, without_translations
from assistant.reading.units.units_elsewhere import of_its_place
from assistant.reading.units.units_in_columns import InColumn, beside, in_columns, of_the_list
from assistant.reading.wants.polar import without_denials
from assistant.reading.words.patterns import pattern
from corpus.model import Notice, Role, Span
from corpus.text import fold, squeezed

_HAN = re.compile(r"[\u3400-\u9fff]|\d")


@dataclass(frozen=True, slots=True)
class _Named:
    """The units where a question asks (``limited``), by polarity, and what it says of them.

    ``columns``: those that stand in columns of their own, first those that the list is of;
    ``left_out``: those whose items in a role are; ``filled``: columns in which anybody stands.
    """

    text: str
    limited: str
    placed: tuple[PlacedUnit, ...]
    columns: tuple[tuple[InColumn, ...], tuple[InColumn, ...]]
    units: Mapping[Polarity, tuple[UnitMention, ...]]
    conditions: Conditions
    left_out: tuple[tuple[UnitMention, Role], ...]
    filled: tuple[tuple[Role, Span], ...]

    @property
    def spans(self) -> list[Span]:
        """Where they stand."""
        return [unit.span for unit in self.placed]


class UnitsAsked:
    """Reads what questions about a set of notices ask of units."""

    def __init__(self, notices: Sequence[Notice], units: Units) -> None:
        """``units``: those of the notices' columns."""
        self._units = units
        self._governments = OwnGovernments(notices, units)
        self._aside = UnitsAside(units)
        # The notices that are written in English, by far the fewest.
        self._latin = tuple(n.text.lower() for n in notices if _is_latin(n.text))
        self._texts = {n.id: squeezed(fold(n.text)) for n in notices}
        self._in_columns = {
            n.id: {name for r in n.records for name in r.names_as("lead", "responsible")}
            for n in notices
        }

    def add_to(self, query: Query, asked: Asked, mentions: Sequence[PlaceMention]) -> Query:
        """``query`` with the units, their conditions, and the matter that is left of ``asked``."""
        named = self._named(query, asked, mentions)
        listed = query.asks("items", "count")
        said = asked.said(asked.text)
        asks_for_items = listed or not query.wants
        known = tuple(self._aside.known(said, query.places)) if asks_for_items else ()
        other = set(self._aside.told_apart(said, query.places))
        query = replace(
            query,
            units=tuple(other_than(unit, other) for unit in named.units["with"]),
            without=(*named.units["without"], *(unit for unit, _ in named.left_out)),
            others_than=known,
            beside=beside(named.columns[1]),
        )
        query = _with_conditions(_with_roles(query, named), named.conditions, asked.text)
        asked.take(*(span for _, span in named.filled))
        asked.take(*self._aside.other_writings(asked.text, query.places))
        asked.take(*named.conditions.spans, *divisions(named.limited, named.spans))
        if self._only_in_the_text(query, asked.text):
            # 要不要司法所来协助: what the text says of it answers, and no column.
            wants = query.wants - {"lead", "responsible"}
            query = replace(query, units=(), roles=(), wants=wants | {"confirm"})
            return with_subject(query, asked, ())
        query = with_subject(query, asked, named.spans)
        return replace(query, matters=matters(asked, query) or query.matters)

    def _named(self, query: Query, asked: Asked, mentions: Sequence[PlaceMention]) -> _Named:
        # A place's last character is no level of the unit behind it: 钦州公安局 is no 州公安局.
        limited = without_places(
            without_denials(without_exclusions(asked.said(asked.text))), mentions
        )
        placed = tuple(self._placed_units(query, asked, mentions, limited))
        placed = without_translations(asked.text, placed)
        placed = self._aside.with_other_writings(asked.text, placed, query.places)
        # 提到乡镇的任务: a general name in no column is a word of the text.
        spelt = [u.unit.spelling for u in placed if u.unit.names or not u.unit.general]
        terms = [t for t in query.terms if t in limited and self._may_be_said(t)]
        # 任务27写了责任单位吗 asks it of one item, and chooses none.
        filled = tuple(filled_roles(asked.text)) if len(query.numbers) != 1 else ()
        limited = blanked(limited, [span for _, span in filled])
        conditions = read_conditions(limited, query.wants, terms, spelt)
        columns = of_the_list(in_columns(limited, placed))
        units = by_polarity(limited, placed, conditions.says, columns)
        listed = query.asks("items", "count")
        left_out = (
            tuple(self._aside.left_out(asked.said(asked.text), query.places)) if listed else ()
        )
        return _Named(asked.text, limited, placed, columns, units, conditions, left_out, filled)

    def _placed_units(
        self, query: Query, asked: Asked, mentions: Sequence[PlaceMention], limited: str
    ) -> Iterator[PlacedUnit]:
        """The units named, governments among them; what is said of a part's title is none."""
        listed = query.asks("items", "count")
        # 规范乡镇（街道）执法赋权 names a part, and no unit.
        title = squeezed(fold(query.heading or ""))
        known = (
            *self._units.find(limited, query.places),
            *self._governments.find(asked.text, mentions, query.places, listed=listed),
        )
        for unit in with_strange_units(limited, known):
            if squeezed(unit.unit.spelling) not in title:
                yield of_its_place(unit, asked.text, mentions, self._units)

    def _only_in_the_text(self, query: Query, text: str) -> bool:
        """Whether what a unit may do is asked that stands in no column, but in a place's text."""
        columns = [self._in_columns.get(place, set()) for place in query.places]
        listed = set().union(*columns)
        if not query.units or not all(columns) or any(listed & {*u.names} for u in query.units):
            return False
        said = [self._texts.get(place, "") for place in query.places]
        names = [squeezed(unit.spelling) for unit in query.units]
        spoken_of = bool(said) and all(any(name in words for words in said) for name in names)
        may = pattern("strange_units.toml", "may_do").search(text)
        in_column = pattern("strange_units.toml", "in_a_column").search(text)
        return spoken_of and may is not None and in_column is None

    def _may_be_said(self, term: str) -> bool:
        """Whether an item may say the very words: English ones only where a notice has them."""
        return _HAN.search(term) is not None or any(term in text for text in self._latin)


def _with_roles(query: Query, named: _Named) -> Query:
    """``query`` with the roles of its units, and how many of them there may be."""
    conditions, asked = named.conditions, len(named.units["with"])
    # 省司法厅牵头、责任单位正好三家的: those who are counted are not those who are named.
    numbers, of_others = conditions.numbers, conditions.numbers.role == "responsible"
    several = asked > 1
    column = in_one_column(named.limited, named.spans) if several else None
    # 由一家负责的任务: whoever is responsible alone leads, and is the only one to.
    in_role = query.asks("lead", "responsible", "duty")
    alone = conditions.sole and in_role and not asked and not numbers.most
    leads: tuple[Role, ...] = ("lead",) if alone else ()
    of_others = of_others or (alone and conditions.roles == ("responsible",))
    together = conditions.together or lead_together(named.limited, named.spans)
    return replace(
        query,
        roles=tuple(dict.fromkeys(role for _, role in named.left_out))
        or tuple(dict.fromkeys(filter(None, (c.role for c in named.columns[0]))))
        or roles_left(named.units, conditions.roles, named.text)
        or leads,
        sole=conditions.sole or column == "only" or leaves_out_joint(named.text),
        only_role=conditions.only_role,
        both_roles=conditions.both_roles,
        # 只列了司法厅和公安厅两家: of several units none is the only one.
        together=several
        and bool(together or conditions.sole or column or conditions.numbers.most == asked),
        least_units=1 if alone else numbers.least if asked < 2 or of_others else 0,
        most_units=1
        if alone
        else numbers.most
        if numbers.role == "responsible"
        else most_units(numbers.most, len(named.placed), asked, named.limited),
        counted_role="responsible" if of_others else "lead",
        empty_roles=conditions.empty_roles,
        filled_roles=tuple(dict.fromkeys(role for role, _ in named.filled)),
        none_but=conditions.none_but,
    )


def _with_conditions(query: Query, conditions: Conditions, text: str) -> Query:
    """``query`` with the conditions that are none on its units."""
    apart = pattern("conditions.toml", "apart").search(text)
    several_times = bool(query.or_due) and query.asks("count") and not apart
    query = replace(
        query,
        tiers=conditions.tiers,
        not_tiers=conditions.not_tiers,
        arithmetic="total" if several_times else conditions.arithmetic,
        about=query.about or _said_beside_heading(query, conditions.says),
        of_matter=conditions.of_matter and not query.about,
    )
    if query.asks("size") and (
        query.least_units > 1
        or query.most_units
        or query.empty_roles
        or query.filled_roles
        or query.beside
    ):
        # 有多少任务是联合牵头: the count of some, and not the size of the notice.
        query = replace(query, wants=query.wants - {"size"} | {"count"})
    return query


def _said_beside_heading(query: Query, says: str | None) -> str | None:
    """The words that items must say, if none of a part's title: 第二部分写到“每年”的."""
    quoted = not query.heading or says in query.terms
    title = squeezed(fold(query.heading or ""))
    return says if quoted and says and squeezed(says) not in title else None


def _is_latin(text: str) -> bool:
    return sum(character.isascii() for character in text) > len(text) / 2
