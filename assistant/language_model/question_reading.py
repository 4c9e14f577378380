"""A question that the grammar could not read, read by a model; nothing is taken on its word.

Numbers, units and places count only where the question itself says them and the records have
them: then the question goes on as usual. A matter in other words is the model's guess, so it
never answers: the items are offered for the person to choose.
"""

import json
import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from assistant.language_model.connection import LanguageModel, Limit, ModelError
from assistant.language_model.prompts import reading
from assistant.query import ItemNumber, Query, UnitMention, Want
from assistant.reading.units.units import Units
from corpus.model import Kind, Notice, Record
from corpus.text import chinese, fold, numeral, squeezed
from index.register import Register
from index.terms import folded

_WANTS: dict[str, tuple[Want, ...]] = {
    "who": ("who",), "when": ("when",), "content": ("content",),
}  # fmt: skip
_KINDS: dict[str, tuple[Kind, ...]] = {
    "task": ("task",), "measure": ("measure",), "requirement": ("requirement",),
}  # fmt: skip
_NUMERALS = re.compile(r"\d{1,3}|[零〇一二三四五六七八九十百两廿卅壹贰叁肆伍陆柒捌玖拾]{1,5}")
_FENCE = re.compile(r"^\s*```(?:json)?|```\s*$")
_MOST_OFFERED = 3


class Reading(BaseModel):
    """What a model takes a question to say; every field may be wrong."""

    model_config = ConfigDict(extra="ignore")

    numbers: list[str] = Field(default_factory=list, max_length=6)
    kind: str = ""
    places: list[str] = Field(default_factory=list, max_length=6)
    units: list[str] = Field(default_factory=list, max_length=6)
    wants: list[str] = Field(default_factory=list, max_length=6)
    titles: list[str] = Field(default_factory=list, max_length=12)


@dataclass(frozen=True, slots=True, kw_only=True)
class Understood:
    """A query that rests on the question's own words, or records to choose from; or neither."""

    query: Query | None = None
    offered: tuple[Record, ...] = ()


def read_again(
    query: Query, register: Register, units: Units, model: LanguageModel, limit: Limit
) -> Understood:
    """What a model makes of the question of ``query``.

    Raises:
        ModelError: it gave no answer that can be read.
    """
    schema: dict[str, Any] = Reading.model_json_schema()
    schema["additionalProperties"] = False
    schema["required"] = list(schema["properties"])
    written = model.write(reading(query.question, register.notices()), limit, schema)
    return understood(_parsed(written), query, register, units)


def _parsed(written: str) -> Reading:
    try:
        return Reading.model_validate(json.loads(_FENCE.sub("", written.strip())))
    except (ValueError, ValidationError, RecursionError) as error:
        raise ModelError("broken") from error


def understood(read: Reading, query: Query, register: Register, units: Units) -> Understood:
    """What of a reading holds."""
    asked = squeezed(fold(folded(query.question)))
    kinds = _KINDS.get(read.kind, ())
    numbers = tuple(
        ItemNumber(number=number, kinds=kinds or ("measure", "task", "requirement"))
        for number in dict.fromkeys(read.numbers)
        if _says_number(asked, number) and _exists(number, register)
    )
    places = tuple(
        notice.id
        for notice in register.notices()
        if notice.id in read.places and _says_place(asked, notice)
    )
    named = tuple(_mentions(read.units, asked, units, places))
    if not (numbers or named):
        return Understood(offered=_titled(read.titles, register, query.places))
    wants = frozenset(want for word in read.wants for want in _WANTS.get(word, ()))
    return Understood(
        query=replace(
            query,
            numbers=numbers or query.numbers,
            units=named or query.units,
            places=query.places or places,
            wants=query.wants | wants | (frozenset() if numbers else frozenset(("items",))),
            subject="",
            matter="",
        )
    )


def _says_number(asked: str, number: str) -> bool:
    """Whether the question says the number, in whatever numerals."""
    if "（" in number:
        return number in asked
    value = numeral(number)
    return value is not None and any(numeral(m[0]) == value for m in _NUMERALS.finditer(asked))


def _exists(number: str, register: Register) -> bool:
    kinds: tuple[Kind, ...] = ("task", "measure", "requirement")
    plain = str(numeral(number)) if "（" not in number else number
    written = {plain, number, chinese(int(plain)) if plain.isdigit() and int(plain) < 99 else plain}
    return any(
        written & set(register.numbers(place, kind))
        for place in register.notice_ids()
        for kind in kinds
    )


def _says_place(asked: str, notice: Notice) -> bool:
    region = notice.region or ""
    return any(region[i : i + 2] in asked for i in range(max(0, len(region) - 1)))


def _mentions(
    named: Sequence[str], asked: str, units: Units, places: tuple[str, ...]
) -> list[UnitMention]:
    """The units of the records that the question names in part at least."""
    found = []
    for name in dict.fromkeys(squeezed(fold(name)) for name in named):
        said = any(name[i : i + 2] in asked for i in range(len(name) - 1))
        mention = units.mention(name, places) if said and len(name) > 2 else None
        if mention is not None and mention.names:
            found.append(mention)
    return found


def _titled(
    titles: Sequence[str], register: Register, places: tuple[str, ...]
) -> tuple[Record, ...]:
    """The records that bear these very titles."""
    wanted = [squeezed(fold(title)) for title in titles]
    found = [
        record
        for notice in register.notices()
        if not places or notice.id in places
        for record in notice.records
        if record.title and squeezed(fold(record.title)) in wanted
    ]
    found.sort(key=lambda record: wanted.index(squeezed(fold(record.title or ""))))
    return tuple(found[:_MOST_OFFERED])
