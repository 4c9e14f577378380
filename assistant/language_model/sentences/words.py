"""The words of ``chinese.toml`` and ``english.toml``, ready to be looked for."""

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from assistant.language_model.sentences.naming import with_letters
from assistant.model import Language

_FILES: Mapping[Language, str] = {"zh": "chinese.toml", "en": "english.toml"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Words:
    """What the checker knows of a language.

    ``claims``: patterns with the claim that each makes; ``openings``: words before a clause
    that say nothing; ``subjects``: ways to say which items are meant; ``leads``: words before
    what a record says; ``guards``: what must not be lost.
    """

    claims: tuple[tuple[str, "re.Pattern[str]"], ...]
    openings: tuple["re.Pattern[str]", ...]
    subjects: tuple[tuple[str, "re.Pattern[str]"], ...]
    leads: tuple["re.Pattern[str]", ...]
    kinds: Mapping[str, str]
    counted: Mapping[str, int]
    joints: str
    you: tuple[str, ...]
    fillers: tuple["re.Pattern[str]", ...]
    put_in: tuple[str, ...]
    put_before: tuple[str, ...]
    left_out: "re.Pattern[str]"
    makes: tuple[str, ...]
    own: "re.Pattern[str]"
    light: tuple[str, ...]
    tails: frozenset[str]
    conditions: tuple[str, ...]
    depends: "re.Pattern[str]"
    guards: "re.Pattern[str]"
    gloss: frozenset[str]


@cache
def words(language: Language) -> Words:
    """The words of one language."""
    path = Path(__file__).parent / _FILES[language]
    data = tomllib.loads(path.read_text(encoding="utf-8"))
    guards = sorted(data.get("guards", []), key=len, reverse=True)
    return Words(
        claims=tuple(
            (claim, with_letters(pattern))
            for claim, patterns in data["claims"].items()
            for pattern in patterns
        ),
        openings=tuple(with_letters(pattern) for pattern in data["openings"]),
        subjects=tuple(
            (which, with_letters(pattern))
            for which, patterns in data["subjects"].items()
            for pattern in patterns
        ),
        leads=tuple(with_letters(pattern) for pattern in data.get("leads", [])),
        kinds=data["kinds"],
        counted=data["counted"],
        joints="|".join(data["joints"]),
        you=tuple(data["you"]),
        fillers=tuple(with_letters(pattern) for pattern in data.get("fillers", [])),
        put_in=tuple(data.get("put_in", [])),
        put_before=tuple(data.get("put_before", [])),
        left_out=re.compile("|".join(data.get("left_out", [])) or "(?!)"),
        makes=tuple(data.get("makes", [])),
        own=re.compile(data.get("own", "(?!)")),
        light=tuple(data.get("light", [])),
        tails=frozenset(data.get("tails", [])),
        conditions=tuple(data.get("conditions", [])),
        depends=re.compile("|".join(data.get("depends", [])) or "(?!)"),
        guards=re.compile("|".join(map(re.escape, guards)) or "(?!)"),
        gloss=frozenset(data.get("gloss", [])),
    )
