"""``units.toml`` as read: the words that names of units are put together from."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any


@dataclass(frozen=True, slots=True, kw_only=True)
class Lexicon:
    """The words about units; where a longer word must win, it comes first.

    ``fields`` and ``whole`` lead from a word, or from a complete name without its level, to
    official names, ``field_words`` and back; ``bodies`` leads from a body to its class, and
    ``same_body`` to its other spellings.
    """

    levels: dict[str, str]
    not_levels: tuple[str, ...]
    bodies: dict[str, str]
    same_body: dict[str, tuple[str, ...]]
    national_bodies: tuple[str, ...]
    national_except: frozenset[str]
    general_endings: tuple[str, ...]
    general_beginnings: tuple[str, ...]
    unit_endings: tuple[str, ...]
    never_in_names: tuple[str, ...]
    fields: dict[str, tuple[str, ...]]
    field_words: dict[str, tuple[str, ...]]
    whole: dict[str, str]
    implied_levels: dict[str, str]
    english: dict[str, tuple[str, ...]]
    general_names: dict[str, str]
    named: dict[str, str]


@cache
def lexicon() -> Lexicon:
    """The words about units, read once."""
    data = tomllib.loads((Path(__file__).parent / "units.toml").read_text(encoding="utf-8"))
    bodies, general, groups = data["bodies"], data["general"], data["general_name"]
    fields: dict[str, list[str]] = {}
    for entry in data["field"]:
        for word in (entry["name"], *entry["short"]):
            fields.setdefault(word, []).append(entry["name"])
    return Lexicon(
        levels=_longest_first(data["levels"]),
        not_levels=tuple(data["not_levels"]["words"]),
        bodies=_longest_first(
            {b: kind for kind in ("office", "centre", "team", "station") for b in bodies[kind]}
        ),
        same_body={body: tuple(group) for group in bodies["same"] for body in group},
        national_bodies=tuple(bodies["national"]),
        national_except=frozenset(bodies["national_except"]),
        general_endings=tuple(general["endings"]),
        general_beginnings=tuple(general["beginnings"]),
        unit_endings=tuple(data["shapes"]["endings"]),
        never_in_names=tuple(data["shapes"]["never"]),
        fields={word: tuple(names) for word, names in fields.items()},
        field_words={e["name"]: (e["name"], *e["short"]) for e in data["field"]},
        whole={name: entry["name"] for entry in data["whole"] for name in entry["names"]},
        implied_levels={n: level for level, ns in data["implied_levels"].items() for n in ns},
        english=_english(data),
        general_names={name: group["names"][0] for group in groups for name in group["names"]},
        named={w: e["name"] for e in data["named"] for w in (e["name"], *e["also"])},
    )


def _longest_first(words: Mapping[str, str]) -> dict[str, str]:
    return dict(sorted(words.items(), key=lambda item: -len(item[0])))


def _english(data: Mapping[str, Any]) -> dict[str, tuple[str, ...]]:
    named = (*data["field"], *data["whole"], *data["named"])
    english = {entry["name"]: tuple(entry["english"]) for entry in named}
    return english | {g["names"][0]: tuple(g["english"]) for g in data["general_name"]}
