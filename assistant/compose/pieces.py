"""Pieces of an answer: our own words, and what comes from a notice with its proof beside it."""

import re
import tomllib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path
from typing import Any, Literal

from assistant.model import Language
from assistant.query import Wording
from corpus.model import Deadline, Record, Role
from corpus.units import english_names, is_general, split_level

PieceKind = Literal[
    "frame",
    "asked",
    "unit",
    "time",
    "quote",
    "number",
    "place",
    "fact",
    "computed",
    "denied",
    "page",
    "tally",
]
# Marks of Markdown that stand between pieces.
MARKS = ("**", "> ", "- ", "| ", " | ", " ", "|", "| --- ", " · ")
_HOLE = re.compile(r"\{(\w+)\}")


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """Some words of an answer, and what they are.

    - ``frame``: ours; ``asked``: the question's own words, repeated
    - ``unit``: a unit of ``record`` in one of ``roles``; ``shown`` may add its English name
    - ``time``: a deadline's words, and the days computed from them
    - ``quote``: letter for letter from ``record``; ``number``: its number
    - ``place``: a notice's place; ``fact``: something a notice says of itself
    - ``computed``: a count or range over records, ``value`` proves it
    - ``tally``: how many cited items of the notice name the unit ``text`` in one of ``roles``
    - ``page``: a page of the original on which ``record`` stands
    - ``denied``: named only to say that ``record`` does not say it

    ``within`` is the key of the frame that says what a unit does (led by, assigned to), or what
    is done with the question's words (opening with).
    """

    kind: PieceKind
    text: str
    shown: str
    record: str | None = None
    roles: tuple[Role, ...] = ()
    value: int | None = None
    within: str | None = None


Pieces = tuple[Piece, ...]

ANY_ROLE: tuple[Role, ...] = ("lead", "responsible", "acting", "standing")
# In which roles a unit stands where a frame says what it does.
FRAME_ROLES: dict[str, tuple[Role, ...]] = {
    "lead": ("lead",),
    "lead_and_bracket": ("responsible",),
    "responsible": ("responsible",),
    "acting": ("acting",),
    "standing": ("standing",),
    "field_lead": ("lead",),
    "field_responsible": ("responsible",),
    "field_acting": ("acting",),
    "field_standing": ("standing",),
    "cond_lead": ("lead",),
    "cond_both_roles": ("lead",),
    "cond_sole": ("lead",),
    "cond_sole_responsible": ("responsible",),
    "cond_busiest": ("lead",),
    "cond_responsible": ("responsible",),
    "cond_acting": ("acting",),
    "cond_any": ANY_ROLE,
    "general_names": ANY_ROLE,
    "near_names": ANY_ROLE,
    "tally_lead": ("lead",),
    "tally_lead_few": ("lead",),
    "tally_responsible": ("responsible",),
    "tally_responsible_few": ("responsible",),
    "tally_bracket": ("responsible",),
    "tally_bracket_few": ("responsible",),
    "tally_acting": ("acting",),
    "tally_acting_few": ("acting",),
    "tally_any": ("lead", "responsible"),
    "tally_any_few": ("lead", "responsible"),
}


@cache
def frames(language: Language) -> dict[str, Any]:
    """The frames of a language."""
    data = tomllib.loads((Path(__file__).parent / "frames.toml").read_text(encoding="utf-8"))
    return dict(data[language])


def frame(text: str) -> Piece:
    """Words of our own."""
    return Piece(kind="frame", text=text, shown=text)


def say(language: Language, key: str, **holes: Pieces | Piece) -> Pieces:
    """A frame with its holes filled."""
    template: str = frames(language)[key]
    found: list[Piece] = []
    position = 0
    for hole in _HOLE.finditer(template):
        if hole.start() > position:
            found.append(frame(template[position : hole.start()]))
        filled = holes[hole[1]]
        found.extend(_within(key, (filled,) if isinstance(filled, Piece) else filled))
        position = hole.end()
    if position < len(template):
        found.append(frame(template[position:]))
    return tuple(found)


def labelled(language: Language, key: str, value: Pieces) -> Pieces:
    """A field's label and what it holds."""
    label, colon = frame(frames(language)[key]), frame(frames(language)["colon"])
    return (label, colon, *_within(key, value))


def _within(key: str, pieces: Pieces) -> Pieces:
    return tuple(
        replace(piece, within=key) if piece.kind == "unit" and piece.within is None else piece
        for piece in pieces
    )


@cache
def fragments(language: Language) -> frozenset[str]:
    """Every run of words that our own frames hold, and the marks of Markdown."""
    found = set(MARKS)
    for template in frames(language).values():
        for text in template if isinstance(template, list) else (template,):
            if isinstance(text, str):
                found |= set(re.sub(_HOLE, "\0", text).split("\0"))
    return frozenset(found - {""})


def joined(language: Language, parts: Iterable[Pieces], between: str = "and") -> Pieces:
    """The parts with a joint between them."""
    found: list[Piece] = []
    for part in parts:
        if not part:
            continue
        if found:
            found.append(frame(frames(language)[between]))
        found.extend(part)
    return tuple(found)


def shown(pieces: Iterable[Piece]) -> str:
    """What a reader sees."""
    return "".join(piece.shown for piece in pieces)


def asked(words: str) -> Piece:
    """The question's own words."""
    return Piece(kind="asked", text=words, shown=words)


def wording_frame(wording: Wording) -> str:
    """The frame that says what items begin with, end with or say: ``cond_not_starts``."""
    both = "_both" if wording.together else ""
    return f"cond_{'not_' if wording.denied else ''}{wording.at}{both}"


def computed(value: int) -> Piece:
    """A count."""
    return Piece(kind="computed", text=str(value), shown=str(value), value=value)


def quote(record: Record, words: str, *, marks: bool = True) -> Piece:
    """Words of a record, in quotation marks."""
    return Piece(kind="quote", text=words, shown=f"“{words}”" if marks else words, record=record.id)


def units(record: Record, language: Language, *roles: Role) -> Pieces:
    """The units of a record in these roles, each once."""
    names = record.names_as(*roles)
    return joined(language, ((unit_piece(record, name, language, roles),) for name in names))


def unit_piece(record: Record, name: str, language: Language, roles: tuple[Role, ...]) -> Piece:
    """One unit of a record in one of these roles."""
    shown_name = unit_shown(name, language)
    return Piece(kind="unit", text=name, shown=shown_name, record=record.id, roles=roles)


def unit_shown(name: str, language: Language) -> str:
    """A unit's name; in English with the English name before it where there is one.

    >>> unit_shown("省司法厅", "en"), unit_shown("省司法厅", "zh")
    ('Department of Justice (省司法厅)', '省司法厅')
    """
    english = english_names(name) if language == "en" else ()
    if not english:
        return name
    field = english[0]
    if is_general(name):
        return f"{field} ({name})"
    _, rest = split_level(name)
    bodies: dict[str, str] = frames("en")["bodies"]
    body = next(
        (form for ending, form in bodies.items() if rest.partition("（")[0].endswith(ending)),
        "{field}",
    )
    whole = (
        field
        if any(w in field for w in ("Commission", "Office", "Court", "Committee"))
        else body.format(field=field)
    )
    return f"{whole} ({name})"


def times(record: Record, deadlines: Sequence[Deadline], language: Language) -> Pieces:
    """Deadlines in the notice's words, the computed days beside them."""
    return joined(
        language,
        (
            (Piece(kind="time", text=due.text, shown=time_shown(due, language), record=record.id),)
            for due in deadlines
        ),
    )


def time_shown(due: Deadline, language: Language) -> str:
    """A deadline in the notice's words, the days computed from them behind it."""
    if due.start and due.end:
        days = _filled(language, "time_range", start=due.start.isoformat(), end=due.end.isoformat())
    elif due.end:
        days = due.end.isoformat()
    else:
        return due.text
    return _filled(language, "time_computed", words=due.text, days=days)


def _filled(language: Language, key: str, **values: str) -> str:
    template: str = frames(language)[key]
    return template.format(**values)
